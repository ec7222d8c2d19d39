package import Diagnostics
import Findings
package import ReportModel

/// A round's results and tips, for a mailing list: what may be told to all, and nothing else.
package struct Newsletter: Sendable {
  /// A practice that can be taken over.
  package struct Tip: Sendable, Hashable {
    package let title: Wording
    package let words: Wording
    package let source: Sentence
  }

  package let language: Language
  package let mark: SyntheticMark
  package let subject: String
  package let title: Wording
  /// What the round was.
  package let opening: [Sentence]
  /// The five answers of the network's page.
  package let found: [Sentence]
  /// Where pains and delights were noted in most visits.
  package let heard: [Sentence]
  package let tips: [Tip]
  package let closing: [Sentence]

  /// - Parameters:
  ///   - view: of the whole network.
  ///   - report: the network's page, made for the same reader.
  ///   - tips: how many, at most.
  package init(
    _ view: FindingView, _ report: ReportDocument?, _ bank: PracticeBank?, period: Figure,
    libraries: Int?, tips most: Int = 3
  ) {
    let isSynthetic = view.mark.isOn || bank?.mark.isOn == true
    let mark = SyntheticMark(isSynthetic, in: view.language)
    language = view.language
    self.mark = mark
    let naming = view.naming
    title = Wording(naming.surveyTitle.text + ": " + naming.waveLabel.text)
    subject = [mark.page, title.text].compactMap(\.self).joined(separator: " · ")
    let visits = view.row(view.unit, naming.overall)?.n ?? view.shown.visits
    var opening = view.say(
      LetterWords.opening, .text(Wording(view.counted(visits))), period, .text(view.unit.label))
    if let libraries {
      opening = opening + view.say(LetterWords.libraries, .count(libraries))
    }
    self.opening = [mark.sentence(opening)]
    found = report.map { Self.sentences(of: $0, alreadyMarked: naming.synthetic, mark) } ?? []
    heard = Self.heard(view).map(mark.sentence)
    let practices = bank?.practices ?? []
    self.tips = Self.chosen(practices, most).map { practice in
      Tip(
        title: practice.title, words: practice.summary,
        source: SyntheticMark(practice.synthetic, in: view.language).sentence(
          Self.source(practice, view)))
    }
    closing = [mark.sentence(view.say(LetterWords.closing)), view.say(LetterWords.more)]
  }

  private static func sentences(
    of page: ReportDocument, alreadyMarked: Bool, _ mark: SyntheticMark
  ) -> [Sentence] {
    for case .sentences(let sentences) in page.blocks {
      return alreadyMarked ? sentences : sentences.map(mark.sentence)
    }
    return []
  }

  /// One of each theme first, so that three tips are not of one thing. Failed trials are for the bank.
  private static func chosen(_ practices: [Practice], _ most: Int) -> [Practice] {
    let shared = practices.filter { $0.sort?.name != "trial" }
    var themes: Set<String> = []
    let first = shared.filter { themes.insert($0.theme?.name ?? "").inserted }
    return Array((first + shared.filter { !first.contains($0) }).prefix(most))
  }

  private static func source(_ practice: Practice, _ view: FindingView) -> Sentence {
    let theme = practice.theme.map { Figure.text($0.label) }
    switch (practice.library, theme) {
    case (let library?, let theme?): return view.say(LetterWords.from, .text(library), theme)
    case (let library?, nil): return view.say(LetterWords.fromOnly, .text(library))
    case (nil, let theme?): return view.say(LetterWords.fromOnly, theme)
    case (nil, nil): return view.say(LetterWords.unnamed)
    }
  }

  /// The touchpoint where a kind was noted in most visits, where there is one alone.
  private static func heard(_ view: FindingView) -> [Sentence] {
    [(FindingKind.delight, LetterWords.delight), (.pain, LetterWords.pain)].compactMap {
      kind, words in
      let here = view.shown.counts.filter { $0.kind == kind && $0.touchpoint != nil }
      guard let most = here.max(by: { $0.visits < $1.visits }), most.visits > 2,
        here.count(where: { $0.visits == most.visits }) == 1,
        let point = view.touchpoint(most.touchpoint)
      else { return nil }
      return view.say(
        words, .text(point), .text(Wording(view.counted(most.visits))), .count(view.shown.visits))
    }
  }
}

enum LetterWords {
  static let opening = Trilingual(
    fi: "{2}: kierros {1}, yhteensä {0}.", sv: "{2}: mätomgången {1}, sammanlagt {0}.",
    en: "{2}: the round {1}, {0} in all.")
  static let libraries = Trilingual(
    fi: "Kirjastoja mukana: {0}.", sv: "Medverkande bibliotek: {0}.",
    en: "Libraries taking part: {0}.")
  static let delight = Trilingual(
    fi: "Onnistumisia kirjattiin useimmin kohdassa ”{0}”: {1} (kaikkiaan {2}).",
    sv: "Lyckade ögonblick antecknades oftast i punkten ”{0}”: {1} (sammanlagt {2}).",
    en: "Delights were noted most often at “{0}”: {1} (of {2} in all).")
  static let pain = Trilingual(
    fi: "Kipupisteitä kirjattiin useimmin kohdassa ”{0}”: {1} (kaikkiaan {2}).",
    sv: "Smärtpunkter antecknades oftast i punkten ”{0}”: {1} (sammanlagt {2}).",
    en: "Pains were noted most often at “{0}”: {1} (of {2} in all).")
  static let from = Trilingual(fi: "{0} · {1}", sv: "{0} · {1}", en: "{0} · {1}")
  static let fromOnly = Trilingual("{0}")
  static let unnamed = Trilingual(
    fi: "Kirjaston nimeä ei kerrota.", sv: "Bibliotekets namn nämns inte.",
    en: "The library is not named.")
  static let closing = Trilingual(
    fi: "Luvut ovat koko verkosta; yksittäistä kirjastoa tai työntekijää ei voi tunnistaa niistä.",
    sv:
      "Talen gäller hela nätverket; enskilda bibliotek eller anställda kan inte kännas igen i dem.",
    en: "The figures are of the whole network; no single library or employee can be told from them."
  )
  static let more = Trilingual(
    fi: "Oma raportti on kunkin kirjaston johdolla.",
    sv: "Den egna rapporten finns hos varje biblioteks ledning.",
    en: "Each library’s management has its own report.")
  static let results = Trilingual(
    fi: "Mitä havaittiin", sv: "Vad som framkom", en: "What we found")
  static let heardTitle = Trilingual(
    fi: "Mitä kävijät kirjasivat", sv: "Vad besökarna antecknade", en: "What visitors noted")
  static let tipsTitle = Trilingual(
    fi: "Niksejä ja hyviä käytäntöjä", sv: "Knep och god praxis", en: "Tips and good practices")
  static let staff = Trilingual(
    fi: "Kiitos kaikille, joiden työtä kierros koski!",
    sv: "Tack till alla vars arbete omgången gällde!",
    en: "Thank you to everyone whose work this round was about!")
}
