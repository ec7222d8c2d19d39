import Diagnostics
import LocatedXML
import SurveyModel

/// `${name}` in a label or hint names a question that has one value there, and translations
/// mention the same ones.
struct NamesInTextsAreKnown: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for text in draft.texts {
      var mentioned: [String: Set<String>] = [:]
      for wording in text.wordings {
        let marks = NameMarks(wording.located.value)
        mentioned[wording.language] = Set(marks.names.map(\.name))
        for open in marks.open {
          findings.report(.openName(), at: wording.located.sourceRange(open))
        }
        for mark in marks.names {
          check(mark, in: text, wording, draft, &findings)
        }
      }
      guard let source = mentioned[draft.survey.language] else { continue }
      for wording in text.wordings {
        let lost = source.subtracting(mentioned[wording.language] ?? []).sorted()
        guard let name = lost.first, !wording.isBlank else { continue }
        findings.report(.lost(name, wording.language), at: wording.element.nameRange)
      }
    }
  }

  private func check(
    _ mark: NameMarks.Mark, in text: TextSite, _ wording: Wording, _ draft: SurveyDraft,
    _ findings: inout Findings
  ) {
    let range = wording.located.sourceRange(mark.range)
    guard let question = draft[question: mark.name] else {
      findings.report(.unknown(mark.name, draft.questions.map(\.question.name)), at: range)
      return
    }
    if !draft.repeats(at: text.standing).starts(with: question.repeats) {
      findings.report(.repeated(mark.name, question.repeats.last ?? ""), at: range)
    }
  }
}

/// The places of `${name}` in a text.
struct NameMarks {
  struct Mark {
    let name: String
    let range: Range<Int>
  }

  private(set) var names: [Mark] = []
  /// `${` that nothing closes.
  private(set) var open: [Range<Int>] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let rest = bytes[(index + 2)...]
      guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "}") || $0 <= 32 }),
        bytes[end] == UInt8(ascii: "}")
      else {
        open.append(index..<index + 2)
        index += 2
        continue
      }
      let name = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
      names.append(Mark(name: name, range: index..<end + 1))
      index = end + 1
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownNameInText,
      what: Trilingual(
        fi: "${\(excerpt(name))} ei ole tämän kyselyn kysymys",
        sv: "${\(excerpt(name))} är inte en fråga i den här enkäten",
        en: "${\(excerpt(name))} is not a question of this survey"),
      fix: nearestName(to: name, among: known).map {
        Trilingual(
          fi: "Tarkoititko ${\($0)}?", sv: "Menade du ${\($0)}?", en: "did you mean ${\($0)}?")
      })
  }

  fileprivate static func openName() -> Message {
    Message(
      .openNameInText,
      what: Trilingual(
        fi: "Merkki ${ jää auki", sv: "Tecknet ${ stängs inte", en: "${ is not closed"),
      fix: Trilingual(
        fi: "Kirjoita nimi ilman välejä ja sulje se: ${nimi}.",
        sv: "Skriv namnet utan mellanslag och stäng det: ${namn}.",
        en: "write the name without spaces and close it: ${name}"))
  }

  fileprivate static func repeated(_ name: String, _ outer: String) -> Message {
    Message(
      .repeatedNameInText,
      what: Trilingual(
        fi: "Kysymyksellä ${\(name)} on tässä monta arvoa", sv: "${\(name)} har många värden här",
        en: "${\(name)} has many values here"),
      why: Trilingual(
        fi: "Se kysytään toistossa ”\(outer)”, jonka ulkopuolella tämä teksti on.",
        sv: "Frågan ställs i upprepningen ”\(outer)”, och texten står utanför den.",
        en: "it is asked in the repeat “\(outer)”, and this text stands outside"),
      fix: Trilingual(
        fi: "Laske yksi arvo calculate-kysymykseen, esimerkiksi join(', ', ${\(name)}).",
        sv: "Beräkna ett värde i en calculate-fråga, till exempel join(', ', ${\(name)}).",
        en: "make one value of it in a calculate, for example join(', ', ${\(name)})"))
  }

  fileprivate static func lost(_ name: String, _ language: String) -> Message {
    Message(
      .nameLostInTranslation, .warning,
      what: Trilingual(
        fi: "Tekstistä \(inLanguage(language).fi) puuttuu ${\(name)}",
        sv: "Texten \(inLanguage(language).sv) saknar ${\(name)}",
        en: "the text \(inLanguage(language).en) lacks ${\(name)}"),
      fix: Trilingual(
        fi: "Lisää ${\(name)} siihen kohtaan, jossa arvo näytetään.",
        sv: "Lägg till ${\(name)} där värdet ska visas.",
        en: "add ${\(name)} where the value is to be shown"))
  }
}
