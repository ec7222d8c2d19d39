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
    if case .misfit(let misfit) = kind { misfit.fix } else { nil }
  }

  private func wording(_ label: Label, _ ours: Trilingual) -> Trilingual {
    label.isEmpty ? ours : Trilingual(fi: label["fi"], sv: label["sv"], en: label["en"])
  }
}
