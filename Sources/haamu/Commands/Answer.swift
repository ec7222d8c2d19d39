import ArgumentParser
import Diagnostics
import Glibc
import Operations
import Terminal

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vastaa kyselyyn ja tallentaa vastauksen · answers a survey and stores the response.",
    discussion: """
      Keskeneräinen vastaus säilyy kansiossa .haamu/drafts; --resume jatkaa sitä. --correct avaa \
      tallennetun vastauksen uudelleen ja tallentaa korjauksen sen rinnalle.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String?

  @Option(help: "Kirjasto tai toimipiste · the library or service point.")
  var unit: String?

  @Option(
    defaultAsFlag: "", parsing: .next,
    help: "Jatkaa keskeneräistä, tai luettelee ne · goes on with a draft, or lists them.")
  var resume: String?

  @Option(help: "Korjaa tallennetun vastauksen: tunnus tai sen alku · corrects a response.")
  var correct: String?

  @Option(help: "Vastaukset tiedostosta: .csv tai .json; kaikki rivit tai ei mitään · all or none.")
  var from: String?

  @Option(
    name: .customLong("set"), parsing: .upToNextOption,
    help: "Vastaukset suoraan: nimi=arvo … · answers as name=value.")
  var settings: [String] = []

  @Option(
    help: "Syy, miksi teksti ei ole henkilötieto (--as) · why a text is no personal data (--as).")
  var confirmNotPersonal: String?

  @Flag(help: "Pelkkiä rivejä, ei näyttöä · plain lines, no screen.")
  var plain = false

  func validate() throws {
    guard from == nil || settings.isEmpty else {
      throw ValidationError("--from tai --set, ei molempia · --from or --set, not both")
    }
    guard from == nil || unit == nil else {
      throw ValidationError("--from: yksikkö on tiedostossa · the unit is in the file, not --unit")
    }
    guard confirmNotPersonal == nil || isBatch && hasPerson && hasReason else {
      throw ValidationError(
        "--confirm-not-personal “SYY” --as NIMIMERKKI, --from tai --set · with --from or --set")
    }
    guard survey != nil || resume != nil || correct != nil else {
      throw ValidationError("Missing expected argument '<survey>'")
    }
    guard resume == nil || correct == nil && from == nil && settings.isEmpty && unit == nil else {
      throw ValidationError("--resume yksin · --resume stands alone")
    }
    guard correct == nil || from == nil && unit == nil else {
      throw ValidationError("--correct: ei --from eikä --unit · neither --from nor --unit")
    }
  }

  private var isBatch: Bool { from != nil || !settings.isEmpty }
  private var hasPerson: Bool { global.pseudonym != nil }
  private var hasReason: Bool { confirmNotPersonal?.contains { !$0.isWhitespace } == true }

  private var privacy: PrivacyWord? {
    confirmNotPersonal.map { PrivacyWord(reason: $0, person: global.pseudonym ?? "") }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      if let resume { return try goOn(resume) }
      if let correct { return try mend(correct) }
      guard let survey else { return }
      if let from {
        try tell(try global.place.answer(survey: survey, from: from, privacy: privacy))
      } else if !settings.isEmpty {
        try tell(
          try global.place.answer(
            survey: survey, settings: settings, unit: unit, visitor: global.pseudonym,
            privacy: privacy))
      } else {
        try ask(.anew(survey: survey, unit: unit))
      }
    }
  }

  /// Without an id: the draft of the survey, where one alone is there; else the list of them.
  private func goOn(_ id: String) throws(Stopped) {
    // `--resume SURVEY` is what a hand types; no id can be mistaken for a survey that is there.
    let isSurvey = survey == nil && !id.isEmpty && global.place.isSurvey(id)
    let (id, survey) = isSurvey ? ("", id) : (id, survey)
    guard id.isEmpty else { return try ask(.draft(id: id, survey: survey)) }
    let list = try global.place.listDrafts(of: survey, language: global.messages)
    if survey != nil, list.drafts.count < 2 { return try ask(.draft(id: "", survey: survey)) }
    for draft in list.drafts { try printResult(line(draft) + "\n") }
    global.show(list.unreadable)
    if survey != nil { throw global.place.severalDrafts(list) }
    global.say(
      list.drafts.isEmpty
        ? Trilingual(
          fi: "Keskeneräisiä vastauksia ei ole.", sv: "Det finns inga påbörjade svar.",
          en: "There are no unfinished responses.")
        : Trilingual(
          fi: "Jatka: haamu answer --resume TUNNUS", sv: "Fortsätt: haamu answer --resume ID",
          en: "Go on: haamu answer --resume ID"))
  }

  private func line(_ draft: ListedDraft) -> String {
    let corrects = draft.corrects.map { ["→ " + $0] } ?? []
    let state = "\(draft.answered)/\(draft.asked)"
    return ([draft.id, draft.survey, draft.unit, state, draft.saved] + corrects)
      .joined(separator: "\t")
  }

  private func mend(_ id: String) throws(Stopped) {
    guard !settings.isEmpty else { return try ask(.correction(of: id, survey: survey)) }
    let outcome = try global.place.correct(id, survey: survey, settings: settings, privacy: privacy)
    for notice in outcome.notices { global.say(notice) }
    try tell(outcome.rows)
  }

  private func ask(_ beginning: InterviewBeginning) throws(Stopped) {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    guard usesScreen(plain: plain, environment: environment, isTerminal: isTerminal) else {
      return try ask(
        beginning, LineFront(language: global.messages, console: StandardConsole()))
    }
    try ask(
      beginning,
      ScreenFront(
        device: TerminalDevice(), language: global.messages,
        hasColour: global.colors(STDERR_FILENO)))
  }

  private func ask(
    _ beginning: InterviewBeginning, _ front: some InterviewFront
  ) throws(Stopped) {
    let outcome = try global.place.answer(beginning, visitor: global.pseudonym, front: front) {
      notices, warnings in
      for notice in notices { global.say(notice) }
      global.show(warnings)
    }
    switch outcome {
    case .stored(let path, let warnings, let lost):
      global.say(AnswerTexts.stored)
      try printResult(path + "\n")
      if !global.quiet { global.show(warnings) }
      if let lost { global.say(AnswerTexts.lost(lost)) }
    case .wasStored(let path):
      try printResult(path + "\n")
      global.say(AnswerTexts.wasStored)
    case .kept(let id, let interrupted):
      global.say(AnswerTexts.kept(id))
      if interrupted { throw Stopped([], status: .interrupted) }
    case .nothing(let interrupted):
      global.say(AnswerTexts.nothing)
      if interrupted { throw Stopped([], status: .interrupted) }
    }
  }

  private func tell(_ outcome: RowsOutcome) throws(Stopped) {
    if !global.quiet { global.show(outcome.warnings) }
    if outcome.stored.count == 1 { try printResult(outcome.stored[0] + "\n") }
    let (new, old, other) = (outcome.stored.count, outcome.already.count, outcome.conflicts.count)
    global.say(
      Trilingual(
        fi: "Tallennettu \(new), oli jo \(old), ristiriitoja \(other).",
        sv: "Sparade \(new), fanns redan \(old), konflikter \(other).",
        en: "Stored \(new), already there \(old), conflicts \(other)."))
    for path in outcome.conflicts { try printResult(path + "\n") }
  }
}

private enum AnswerTexts {
  static let stored = Trilingual(
    fi: "Vastaus on tallennettu, kiitos.", sv: "Svaret är sparat, tack.",
    en: "The response is stored, thank you.")

  static let nothing = Trilingual(
    fi: "Mitään ei tallennettu.", sv: "Inget sparades.", en: "Nothing was stored.")

  static let wasStored = Trilingual(
    fi: "Tämä vastaus oli jo tallennettu; keskeneräinen poistettiin.",
    sv: "Detta svar var redan sparat; det påbörjade togs bort.",
    en: "This response was stored already; the draft was taken away.")

  static func kept(_ id: String) -> Trilingual {
    Trilingual(
      fi: "Keskeneräinen vastaus säilyy. Jatka: haamu answer --resume \(id)",
      sv: "Det påbörjade svaret finns kvar. Fortsätt: haamu answer --resume \(id)",
      en: "The draft is kept. Go on: haamu answer --resume \(id)")
  }

  static func lost(_ path: String) -> Trilingual {
    Trilingual(
      fi: "Vastaukset, joille ei ollut paikkaa, ovat yhä tiedostossa \(path)",
      sv: "Svaren som saknade plats finns kvar i filen \(path)",
      en: "The answers that had no place are still in \(path)")
  }
}
