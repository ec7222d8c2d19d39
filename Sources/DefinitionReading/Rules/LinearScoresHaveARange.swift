import Diagnostics
import LocatedXML
import SurveyModel

/// `score="linear"` needs the ends of its scale written out, and no bands beside it.
struct LinearScoresHaveARange: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.question.linearScore && site.hasType {
      let notation = RangeNotation(site.element["parameters"]?.value ?? "")
      let hasEnds = ["start", "end"].allSatisfy { notation.number($0) != nil }
      if site.question.type != .range || !hasEnds {
        findings.report(.noRange(site.question.type), at: site.element.range(of: "score"))
      }
      if let band = site.element.children("band").first {
        findings.report(.bandsToo(), at: band.nameRange)
      }
    }
  }
}

extension Message {
  fileprivate static func noRange(_ type: QuestionType) -> Message {
    Message(
      .linearWithoutRange,
      what: Trilingual(
        fi: "score=\"linear\" tarvitsee asteikon päät",
        sv: "score=\"linear\" behöver skalans ändar",
        en: "score=\"linear\" needs the ends of a scale"),
      fix: type == .range
        ? Trilingual(
          fi: "Lisää parameters=\"start=0 end=10 step=1\".",
          sv: "Lägg till parameters=\"start=0 end=10 step=1\".",
          en: "add parameters=\"start=0 end=10 step=1\"")
        : Trilingual(
          fi: "Tee kysymyksestä type=\"range\" tai pisteytä luvut luokilla <band>.",
          sv: "Gör frågan till type=\"range\" eller poängsätt talen med <band>.",
          en: "make it type=\"range\", or score the numbers with <band>"))
  }

  fileprivate static func bandsToo() -> Message {
    Message(
      .linearAndBands,
      what: Trilingual(
        fi: "Kysymyksellä on sekä score=\"linear\" että pisteluokkia",
        sv: "Frågan har både score=\"linear\" och poängklasser",
        en: "the question has both score=\"linear\" and bands"),
      fix: Trilingual(fi: "Poista toinen.", sv: "Ta bort det ena.", en: "remove one of them"))
  }
}
