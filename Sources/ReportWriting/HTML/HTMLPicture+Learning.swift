import Charts
import Diagnostics
import ReportModel

extension HTMLPicture {
  func learning(_ picture: LearningPicture) -> LearningLinks {
    LearningLinks(
      frame: frame(picture.title, LearningWords.arrows),
      words: .init(
        teacher: picture.teacherLabel.text, learner: picture.learnerLabel.text),
      subjects: picture.subjects.map { subject in
        .init(
          subject.label.text,
          subject.links.map { .init(teacher: $0.teacher.text, learner: $0.learner.text) })
      }, own: picture.own?.text)
  }
}

private enum LearningWords {
  static let arrows = Trilingual(
    fi: "Nuoli kulkee siitä kirjastosta, joka opettaa, siihen, joka oppii, aiheittain.",
    sv: "En pil går från det bibliotek som lär ut till det som lär sig, ämne för ämne.",
    en: "An arrow leads from the library that teaches to the one that learns, by subject.")
}
