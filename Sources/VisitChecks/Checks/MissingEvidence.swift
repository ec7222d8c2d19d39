import Diagnostics
import SurveyModel

/// Fewer words tell nothing that a library could learn from.
let leastWordsOfEvidence = 3

extension CheckedReport {
  /// A low answer asks for a note on what happened (a `text` with the role `evidence` and a condition),
  /// and there is none, or next to none.
  var missingEvidence: [VisitFinding] {
    outline.questions.filter { placed in
      placed.question.role == .evidence && placed.question.type == .text
        && placed.question.relevant != nil
    }.flatMap { placed in
      response.instances(of: placed.repeats).compactMap { instance -> VisitFinding? in
        // An answer that is not there was irrelevant: no low score asked for it.
        guard let text = response.answers[AnswerKey(placed.question.name, instance)] else {
          return nil
        }
        let words = text.split { !($0.isLetter || $0.isNumber) }.count
        return words < leastWordsOfEvidence ? missing(placed.question) : nil
      }
    }
  }

  private func missing(_ question: Question) -> VisitFinding {
    VisitFinding(
      .evidence, question: question.name,
      what: Trilingual(
        fi: "matalalle arviolle ei ole perustelua: ”\(question.label["fi"])”",
        sv: "ett lågt omdöme saknar motivering: ”\(question.label["sv"])”",
        en: "a low score has no note on what happened: “\(question.label["en"])”"),
      fix: Trilingual(
        fi: "palauta ja pyydä lyhyt kuvaus tilanteesta, ei työntekijästä",
        sv: "returnera och be om en kort beskrivning av situationen, inte av den anställda",
        en: "return it and ask for a short account of the situation, not of the employee"))
  }
}
