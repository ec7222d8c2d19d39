import Diagnostics
import Expressions
import SurveyModel

/// Nobody reads and answers a question faster.
let leastSecondsPerAnswer = 3
/// Characters a second: 120 words a minute, faster than people write a form.
let fastestTyping = 10

extension CheckedReport {
  /// The form was filled in faster than it can be read. A difference of zero is no measurement: rows of
  /// a table and other programs' forms may have one moment for both.
  var tooFast: [VisitFinding] {
    guard let start = response.timeStart, let end = response.timeEnd else { return [] }
    let seconds = (end.millisecondsSince1970 - start.millisecondsSince1970) / 1000
    let answered = answered
    let letters = freeTexts.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let least = answered.count * leastSecondsPerAnswer + letters / fastestTyping
    guard seconds > 0, seconds < least else { return [] }
    let count = answered.count
    return [
      VisitFinding(
        .speed,
        what: Trilingual(
          fi: "lomake täytettiin \(seconds) sekunnissa; \(count) vastausta vie vähintään \(least)",
          sv: "blanketten fylldes i på \(seconds) sekunder; \(count) svar tar minst \(least)",
          en: "the form took \(seconds) seconds; \(count) answers take at least \(least)"),
        fix: Trilingual(
          fi: "kysy, täytettiinkö lomake paperilta tai muistiinpanoista; muuten palauta",
          sv: "fråga om blanketten fylldes i från papper eller anteckningar; returnera annars",
          en: "ask whether it was copied from paper or notes; else return it"))
    ]
  }
}
