package import Diagnostics
package import SurveyModel

/// Why an answer, or a whole interview, cannot be taken as it is.
package struct InterviewProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case misfit(Misfit)
    case unreadable(QuestionType)
    /// With the survey's own wording, which may be empty.
    case constraint(Label)
    case required(Label)
    case notOffered(String)
    /// So many are ranked of so many.
    case incompleteRanking(Int, of: Int)
    case irrelevant
    case calculatedDiffers(stored: String, computed: String)
  }

  package let key: AnswerKey
  package let kind: Kind

  package init(key: AnswerKey, kind: Kind) {
    self.key = key
    self.kind = kind
  }

  /// The reason in the program's words, or in the survey's where it has some.
  package var what: Trilingual {
    switch kind {
    case .misfit(let misfit): misfit.what
    case .unreadable(let type): Misfit.notOfType(type).what
    case .constraint(let label):
      wording(
        label,
        Trilingual(
          fi: "vastaus ei täytä kysymyksen ehtoa", sv: "svaret uppfyller inte frågans villkor",
          en: "the answer does not meet the question's constraint"))
    case .required(let label):
      wording(
        label,
        Trilingual(
          fi: "tähän tarvitaan vastaus", sv: "ett svar behövs här", en: "an answer is needed here"))
    case .notOffered(let name):
      Trilingual(
        fi: "”\(name)” ei ole valittavissa muiden vastausten perusteella",
        sv: "”\(name)” kan inte väljas utifrån de andra svaren",
        en: "“\(name)” is not on offer, given the other answers")
    case .incompleteRanking(let count, let all):
      Trilingual(
        fi: "järjestyksessä on \(count)/\(all); kaikki järjestetään, tai vastaus jätetään tyhjäksi",
        sv: "\(count)/\(all) är rangordnade; alla rangordnas, eller svaret lämnas tomt",
        en: "\(count)/\(all) are ranked; all are, or the answer is left empty")
    case .irrelevant:
      Trilingual(
        fi: "kysymystä ei kysytä muiden vastausten perusteella",
        sv: "frågan ställs inte utifrån de andra svaren",
        en: "the question is not asked, given the other answers")
    case .calculatedDiffers(let stored, let computed):
      Trilingual(
        fi: "tallennettu tulos on ”\(stored)”, laskettu ”\(computed)”",
        sv: "det sparade resultatet är ”\(stored)”, det beräknade ”\(computed)”",
        en: "the stored result is “\(stored)”, the computed one “\(computed)”")
    }
  }

  package var fix: Trilingual? {
    switch kind {
    case .misfit(let misfit): misfit.fix
    case .unreadable(let type): example(type)
    default: nil
    }
  }

  /// How a value of a type may be typed.
  private func example(_ type: QuestionType) -> Trilingual? {
    let example: String? =
      switch type {
      case .integer: "1 200"
      case .decimal, .range: "1,5"
      case .date: "5.3.2018"
      case .time: "10.15"
      case .dateTime: "5.3.2018 10.15"
      case .geopoint: "60.89 26.34"
      case .acknowledge: "ok"
      default: nil
      }
    return example.map {
      Trilingual(fi: "esimerkiksi \($0)", sv: "till exempel \($0)", en: "for example \($0)")
    }
  }

  private func wording(_ label: Label, _ ours: Trilingual) -> Trilingual {
    label.isEmpty ? ours : Trilingual(fi: label["fi"], sv: label["sv"], en: label["en"])
  }
}
