import Diagnostics
import LocatedXML
import SurveyModel

/// No question invites to name or describe a member of staff: a survey develops a service, and a
/// result about a worker would be personal data.
struct WorkersAreNotNamed: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    var told: Set<String> = []
    for (site, text) in draft.texts(["label", "hint", "guidance_hint"]) {
      guard let way = way(of: site.question), !told.contains(site.question.name) else { continue }
      for wording in text.wordings(in: Set(staff.keys), source: draft.survey.language) {
        guard let word = invitation(in: wording, way) else { continue }
        told.insert(site.question.name)
        findings.advise(
          .namesWorker(site.question.name), at: wording.located.sourceRange(word.range),
          about: site.element)
        break
      }
    }
  }

  private enum Way { case free, chosen }

  /// How an answer could point at a person, or nil when it cannot.
  private func way(of question: Question) -> Way? {
    switch question.type {
    case .text, .image, .file: .free
    case .selectOne, .selectMultiple: question.orOther ? .free : .chosen
    default: nil
    }
  }

  private func invitation(in wording: Wording, _ way: Way) -> SpokenWord? {
    guard let words = staff[wording.language] else { return nil }
    return spokenSentences(of: wording.located).lazy.compactMap { sentence in
      words.invitation(sentence.map(\.text), mayDescribe: way == .free).map { sentence[$0] }
    }.first
  }
}

/// The words of a language that together ask who somebody was. Those that bend are given by their
/// beginnings.
private struct StaffWords: Sendable {
  let workers: [String]
  let who: Set<String>
  /// What a worker does to one who is served: asked with “who”, it asks for a worker.
  let served: Set<String>
  let name: Set<String>
  let describe: Set<String>
  /// “Do not …”: the sentence forbids what it mentions.
  let not: Set<String>

  /// The number of the word that gives it away.
  func invitation(_ words: [String], mayDescribe: Bool) -> Int? {
    if words.contains(where: not.contains) { return nil }
    let isAboutWorker = words.contains { word in workers.contains { word.hasPrefix($0) } }
    if let asks = words.firstIndex(where: who.contains),
      isAboutWorker || words.contains(where: served.contains)
    {
      return asks
    }
    guard mayDescribe, isAboutWorker else { return nil }
    return words.firstIndex { name.contains($0) || describe.contains($0) }
  }
}

private let staff: [String: StaffWords] = [
  "fi": StaffWords(
    workers: [
      "työntekij", "virkailij", "kirjastovirkailij", "kirjastonhoitaj", "asiakaspalvelij",
      "palvelij", "henkilökun", "henkilöst", "kouluttaj", "kirjastonjohtaj", "kuljettaj",
    ],
    who: ["kuka", "kenen", "keneltä", "kenelle", "ketkä", "keiden"],
    served: ["palveli", "auttoi", "neuvoi", "opasti", "vastasi", "palvelivat", "auttoivat"],
    name: [
      "nimi", "nimen", "nimeä", "nimet", "nimiä", "nimensä", "nimeltä", "nimeltään",
      "nimikirjaimet",
    ],
    describe: ["kuvaile", "kuvailkaa", "tuntomerkit", "ulkonäkö"],
    not: ["älä", "älkää", "ei"]),
  "sv": StaffWords(
    workers: [
      "personal", "anställd", "medarbetar", "bibliotekarie", "kundbetjän", "chaufför", "förare",
      "utbildare",
    ],
    who: ["vem", "vems"],
    served: ["betjänade", "hjälpte", "svarade"],
    name: ["namn", "namnet", "namnen", "heter", "hette", "initialer"],
    describe: ["beskriv", "signalement", "utseende"],
    not: ["inte", "inga", "inget", "ingen"]),
  "en": StaffWords(
    workers: [
      "employee", "staff", "librarian", "worker", "assistant", "clerk", "driver", "trainer",
    ],
    who: ["who", "whose", "whom"], served: ["served", "helped", "answered", "advised"],
    name: ["name", "names", "initials"], describe: ["describe", "looks", "appearance"],
    not: ["not", "no", "never", "don't"]),
]

extension Message {
  fileprivate static func namesWorker(_ question: String) -> Message {
    Message(
      .namesWorker, .warning,
      what: Trilingual(
        fi: "Vastaus kysymykseen ”\(question)” voi yksilöidä työntekijän",
        sv: "Svaret på frågan ”\(question)” kan peka ut en anställd",
        en: "an answer to “\(question)” could point at a worker"),
      why: Trilingual(
        fi:
          "Arvio tunnistettavasta työntekijästä on henkilötieto, jota palvelun kehittäminen ei tarvitse.",
        sv:
          "Ett omdöme om en anställd som går att känna igen är en personuppgift, och utvecklingen av tjänsten behöver den inte.",
        en:
          "a rating of somebody who can be recognised is personal data, which developing a service does not need"
      ),
      fix: Trilingual(
        fi: "Kysy, mitä tapahtui, älä kuka sen teki",
        sv: "Fråga vad som hände, inte vem som gjorde det",
        en: "ask what happened, not who did it") + orAccepted(.namesWorker))
  }
}
