package import Diagnostics
import Expressions
import Forms
import NetworkModel
import ReportModel
import ReportWriting
import SurveyModel

extension Workspace {
  /// The codebook as a page in the network's own frame.
  package func page(of codebook: SurveyCodebook) throws(Stopped) -> String {
    let document = codebook.document
    let theme = try ReportTheme(of: self, language: codebook.language)?.page(
      document, survey: codebook.survey.title[codebook.language.rawValue], wave: "",
      network: codebook.network?.label[codebook.language.rawValue] ?? "")
    return htmlPage(document, theme: theme ?? .none)
  }
}

extension SurveyCodebook {
  /// For people: the questions in their groups, then every list of choices.
  var document: ReportDocument {
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        Sentence(
          Words.opening,
          [
            .text(name(survey.name)), .text(name(survey.version)),
            .count(outline.questions.count), .count(usedLists.count),
          ], in: language))
    ]
    var group: String??
    for placed in outline.questions {
      if group != placed.path.first {
        group = placed.path.first
        blocks.append(heading(of: placed.path.first))
      }
      blocks.append(.heading(level: 3, text: said(placed), anchor: "q-" + placed.question.name))
      blocks.append(.definitions(facts(of: placed)))
    }
    if !usedLists.isEmpty {
      blocks.append(
        .heading(level: 2, text: .init(Words.lists[language]), anchor: "lists"))
      blocks += usedLists.map { .table(table(of: $0)) }
    }
    return ReportDocument(
      language: language, title: said(survey.title, or: survey.name),
      eyebrow: .init(Words.codebook[language]), blocks: blocks)
  }

  private func name(_ text: String) -> ReportModel.Wording { .init(text) }

  private var usedLists: [ChoiceList] {
    var seen: Set<String> = []
    return outline.questions.compactMap(\.question.list).filter { seen.insert($0).inserted }
      .compactMap(survey.list)
  }

  /// A text with the language that it is really in.
  private func said(_ label: Label, or name: String) -> ReportModel.Wording {
    let text = plain(label[language.rawValue])
    if text.isEmpty { return .init(name) }
    return .init(
      text, language: label.has(language.rawValue) ? nil : label.sourceLanguage)
  }

  private func said(_ placed: PlacedQuestion) -> ReportModel.Wording {
    said(placed.question.label, or: placed.question.name)
  }

  /// A text in which answers are mentioned, with `${name}` as it is.
  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func heading(of section: String?) -> ReportDocument.Block {
    let label =
      section.flatMap { name in
        outline.topGroups.first { $0.name == name }?.label ?? outline.repeats[name]?.label
      } ?? .none
    return .heading(
      level: 2, text: said(label, or: section ?? Words.outside[language]),
      anchor: "g-" + (section ?? ""))
  }

  // MARK: One question

  private func facts(of placed: PlacedQuestion) -> [ReportDocument.Definition] {
    let question = placed.question
    let spoken = SpokenConditions(outline, snapshot, language)
    var facts = [fact(Words.name, question.name), fact(Words.type, typeWords(placed))]
    for code in Self.languages where code != language.rawValue && question.label.has(code) {
      facts.append(
        .init(
          term: .init(Words.inLanguage[code]?[language] ?? code),
          explanation: Sentence(.init(plain(question.label[code]), language: code)),
          isSentence: false))
    }
    let hint = question.hint
    if !hint.isEmpty {
      facts.append(
        .init(
          term: .init(Words.hint[language]), explanation: Sentence(said(hint, or: "")),
          isSentence: false))
    }
    let required = Self.words(question.required)
    if !required.isEmpty {
      facts.append(fact(Words.required, required == "yes" ? Words.always[language] : required))
    }
    for condition in placed.outerRelevance + [question.relevant].compactMap(\.self) {
      facts.append(fact(Words.relevant, spoken.sentence(condition) + " — " + condition.source))
    }
    if let rule = question.constraint {
      facts.append(
        fact(Words.constraint, spoken.sentence(rule, of: question.name) + " — " + rule.source))
    }
    if let formula = calculation(question) { facts.append(fact(Words.calculation, formula)) }
    return facts + scoring(of: question)
  }

  private func typeWords(_ placed: PlacedQuestion) -> String {
    let question = placed.question
    let parts = [
      question.type.rawValue, question.list, question.unit,
      question.role.map { "\(Words.role[language]) \($0.rawValue)" },
      question.touchpoint.flatMap { name in
        survey.touchpoints.first { $0.name == name }?.label[language.rawValue]
      },
      placed.repeats.last.map { "\(Words.repeated[language]) \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func scoring(of question: Question) -> [ReportDocument.Definition] {
    var facts: [ReportDocument.Definition] = []
    if isScored(question) {
      let critical = question.critical ? " · " + Words.critical[language] : ""
      facts.append(fact(Words.weight, question.weight.digits + critical))
    }
    if question.linearScore { facts.append(fact(Words.score, Words.linear[language])) }
    if !question.bands.isEmpty {
      let bands = question.bands.map {
        ($0.upTo.map { "≤ " + $0.digits } ?? "…") + " → " + $0.score.digits
      }
      facts.append(fact(Words.score, bands.joined(separator: ", ")))
    }
    if !question.sentinels.isEmpty {
      let codes = question.sentinels.map { $0.value.digits + " = " + missing($0.reason) }
      facts.append(fact(Words.missing, codes.joined(separator: ", ")))
    }
    return facts
  }

  private func fact(_ term: Trilingual, _ text: String) -> ReportDocument.Definition {
    .init(
      term: .init(term[language]), explanation: Sentence(.init(text)), isSentence: false)
  }

  private func missing(_ reason: MissingReason) -> String {
    Words.reasons[reason]?[language] ?? reason.rawValue
  }

  // MARK: One list

  private func table(of list: ChoiceList) -> DocumentTable {
    let codes = [language.rawValue] + Self.languages.filter { $0 != language.rawValue }
    let rows = list.choices.map { choice -> [Figure] in
      let value: Figure =
        choice.score.map { .text(.init($0.digits)) }
        ?? .text(.init(choice.missing.map(missing) ?? ""))
      return [.text(.init(choice.name))]
        + codes.map { .text(.init(choice.label.wordings[$0] ?? "", language: $0)) } + [value]
    }
    let headers = codes.map { Words.inLanguage[$0]?[language] ?? $0 }
    return DocumentTable(
      caption: Sentence(Words.list, [.text(.init(list.name))], in: language),
      columns: [.init(.init(Words.name[language]), .name)]
        + headers.map { .init(.init($0), .name) }
        + [.init(.init(Words.score[language]), .figure)],
      groups: [.init(rows: rows)])
  }
}

extension FixedDecimal {
  /// Its digits with a point.
  var digits: String { decimalText(double) }
}

private enum Words {
  static let codebook = Trilingual(fi: "Koodikirja", sv: "Kodbok", en: "Codebook")
  static let opening = Trilingual(
    fi:
      "Kysely {0}, versio {1}: {2} kysymystä ja {3} vaihtoehtoluetteloa. Nimet ovat samat kuin aineistossa.",
    sv:
      "Enkäten {0}, version {1}: {2} frågor och {3} listor med alternativ. Namnen är de samma som i materialet.",
    en:
      "The survey {0}, version {1}: {2} questions and {3} lists of choices. Names are those of the data."
  )
  static let outside = Trilingual(
    fi: "Ryhmien ulkopuolella", sv: "Utanför grupperna", en: "Outside the groups")
  static let lists = Trilingual(
    fi: "Vaihtoehdot", sv: "Svarsalternativ", en: "Choices")
  static let list = Trilingual(fi: "Luettelo {0}", sv: "Listan {0}", en: "The list {0}")
  static let name = Trilingual(fi: "Nimi", sv: "Namn", en: "Name")
  static let type = Trilingual(fi: "Tyyppi", sv: "Typ", en: "Type")
  static let role = Trilingual(fi: "rooli", sv: "roll", en: "role")
  static let repeated = Trilingual(fi: "toistuu:", sv: "upprepas:", en: "repeated:")
  static let hint = Trilingual(fi: "Ohje", sv: "Anvisning", en: "Hint")
  static let required = Trilingual(fi: "Pakollinen", sv: "Obligatorisk", en: "Required")
  static let always = Trilingual(fi: "aina", sv: "alltid", en: "always")
  static let relevant = Trilingual(fi: "Kysytään, jos", sv: "Frågas om", en: "Asked if")
  static let constraint = Trilingual(
    fi: "Hyväksytään, jos", sv: "Godtas om", en: "Accepted if")
  static let calculation = Trilingual(fi: "Lasketaan", sv: "Beräknas", en: "Calculated")
  static let weight = Trilingual(fi: "Paino", sv: "Vikt", en: "Weight")
  static let critical = Trilingual(fi: "kriittinen", sv: "kritisk", en: "critical")
  static let score = Trilingual(fi: "Pisteet", sv: "Poäng", en: "Score")
  static let linear = Trilingual(
    fi: "suoraan luvusta", sv: "direkt av talet", en: "straight from the number")
  static let missing = Trilingual(fi: "Puuttuva tieto", sv: "Saknat värde", en: "Missing codes")
  static let inLanguage = [
    "fi": Trilingual(fi: "Suomeksi", sv: "På finska", en: "In Finnish"),
    "sv": Trilingual(fi: "Ruotsiksi", sv: "På svenska", en: "In Swedish"),
    "en": Trilingual(fi: "Englanniksi", sv: "På engelska", en: "In English"),
  ]
  static let reasons: [MissingReason: Trilingual] = [
    .notApplicable: Trilingual(fi: "ei sovellu", sv: "ej tillämpligt", en: "not applicable"),
    .dontKnow: Trilingual(fi: "ei tiedetä", sv: "vet ej", en: "not known"),
    .refused: Trilingual(fi: "ei haluttu vastata", sv: "ville inte svara", en: "refused"),
    .notReported: Trilingual(fi: "ei ilmoitettu", sv: "ej uppgivet", en: "not reported"),
  ]
}
