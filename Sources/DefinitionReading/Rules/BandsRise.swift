import Diagnostics
import LocatedXML
import SurveyModel

/// Bands belong to numbers, rise from the first to the last, and the last one is open.
struct BandsRise: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      let bands = site.element.children("band")
      guard let first = bands.first, let last = bands.last else { continue }
      if site.hasType, !site.question.type.isNumber {
        findings.report(.notANumber(site.question.type), at: first.nameRange)
        continue
      }
      checkOrder(bands, &findings)
      if let limit = last.written("up_to") {
        findings.report(.closed(limit.value), at: limit.valueRange)
      }
    }
  }

  private func checkOrder(_ bands: [FormedElement], _ findings: inout Findings) {
    var highest: FixedDecimal?
    for band in bands.dropLast() where band.written("up_to") == nil {
      findings.report(.openTooEarly(), at: band.nameRange)
    }
    for band in bands {
      guard let attribute = band["up_to"], let limit = FixedDecimal(attribute.value) else {
        continue
      }
      if let highest, limit <= highest {
        findings.report(
          .falling(attribute.value, decimalText(highest)), at: attribute.valueRange)
      }
      highest = max(limit, highest ?? limit)
    }
  }
}

extension Message {
  fileprivate static func notANumber(_ type: QuestionType) -> Message {
    Message(
      .bandOnOther,
      what: Trilingual(
        fi: "Tyypin \(type.rawValue) kysymyksellä ei voi olla pisteluokkia (<band>)",
        sv: "En fråga av typen \(type.rawValue) kan inte ha poängklasser (<band>)",
        en: "a question of type \(type.rawValue) cannot have bands"),
      fix: Trilingual(
        fi:
          "Luokat kuuluvat tyypeille integer, decimal, range ja calculate; listan vaihtoehdoille annetaan score.",
        sv:
          "Klasserna hör till integer, decimal, range och calculate; alternativ i en lista får score.",
        en: "bands belong to integer, decimal, range and calculate; choices have score"))
  }

  fileprivate static func openTooEarly() -> Message {
    Message(
      .bandOrder,
      what: Trilingual(
        fi: "Pisteluokasta puuttuu up_to, vaikka sen jälkeen on muita luokkia",
        sv: "Poängklassen saknar up_to fast andra klasser följer",
        en: "this band has no up_to, though others follow"),
      why: Trilingual(
        fi: "Avoin luokka ottaa kaikki loput luvut.", sv: "En öppen klass tar alla övriga tal.",
        en: "an open band takes all the rest"),
      fix: Trilingual(
        fi: "Lisää up_to=\"…\" tai siirrä luokka viimeiseksi.",
        sv: "Lägg till up_to=\"…\" eller flytta klassen sist.",
        en: "add up_to=\"…\", or move it to the end"))
  }

  fileprivate static func falling(_ limit: String, _ before: String) -> Message {
    Message(
      .bandOrder,
      what: Trilingual(
        fi: "Luokan yläraja \(limit) ei ole suurempi kuin edellinen (\(before))",
        sv: "Klassens övre gräns \(limit) är inte större än den föregående (\(before))",
        en: "the band's limit \(limit) is not greater than the one before (\(before))"),
      why: Trilingual(
        fi: "Ensimmäinen sopiva luokka ratkaisee, joten tähän ei osu mikään luku.",
        sv: "Den första klassen som passar gäller, så inget tal hamnar här.",
        en: "the first band that fits counts, so no number falls here"),
      fix: Trilingual(
        fi: "Järjestä luokat pienimmästä suurimpaan.",
        sv: "Ordna klasserna från den minsta till den största.",
        en: "order the bands from the least to the greatest"))
  }

  fileprivate static func closed(_ limit: String) -> Message {
    Message(
      .lastBandNotOpen,
      what: Trilingual(
        fi: "Viimeinen luokka päättyy lukuun \(limit): suuremmilla ei ole pisteitä",
        sv: "Den sista klassen slutar vid \(limit): större tal saknar poäng",
        en: "the last band ends at \(limit): greater numbers have no score"),
      fix: Trilingual(
        fi: "Jätä viimeisestä luokasta up_to pois: <band score=\"…\"/>.",
        sv: "Utelämna up_to i den sista klassen: <band score=\"…\"/>.",
        en: "leave up_to out of the last band: <band score=\"…\"/>"))
  }
}
