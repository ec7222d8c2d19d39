import Diagnostics
import Expressions
import NetworkModel
import ReportWriting
import Scenarios
import SurveyModel

extension VisitBrief {
  package init(_ visit: BriefedVisit) {
    let builder = BriefBuilder(visit: visit)
    let (steps, more) = builder.path
    self.init(
      language: visit.language, id: visit.id, visitor: visit.visitor, eyebrow: builder.eyebrow,
      mark: visit.isSynthetic ? BriefWords.synthetic[visit.language] : nil,
      title: builder.words(visit.place.label), scenario: builder.scenarioName,
      wave: builder.words(visit.wave.label),
      survey: builder.words(visit.outline.survey.title), network: builder.words(visit.network),
      rows: builder.rows, persona: builder.words(visit.scenario?.persona),
      task: builder.words(visit.scenario?.task), steps: builder.all(visit.scenario?.steps),
      says: builder.all(visit.scenario?.says), avoids: builder.avoids,
      brings: builder.all(visit.scenario?.brings), path: steps, more: more,
      advice: builder.advice)
  }
}

struct BriefBuilder {
  let visit: BriefedVisit

  private var language: Language { visit.language }
  private var form: NumberForm { NumberForm(language) }

  func words(_ label: Label?) -> String { label?[language.rawValue] ?? "" }

  func all(_ labels: [Label]?) -> [String] { (labels ?? []).map { words($0) } }

  var eyebrow: String {
    [BriefWords.brief[language] + " " + visit.id, words(visit.wave.label), visit.visitor]
      .joined(separator: " · ")
  }

  var scenarioName: String {
    words(visit.scenarioLabel ?? visit.scenario?.label)
  }

  /// What no visitor says or does, whatever the scenario.
  var avoids: [String] {
    all(visit.scenario?.avoids) + BriefWords.never.map { $0[language] }
  }

  // MARK: When, where and how

  var rows: [VisitBrief.Row] {
    var rows = [row(BriefWords.when, time)]
    if let open = visit.open { rows.append(row(BriefWords.open, clock(open))) }
    if let minutes = visit.scenario?.minutes {
      rows.append(row(BriefWords.takes, "\(minutes) min"))
    }
    rows.append(row(BriefWords.place, placeName))
    if let position = Position(visit.place) {
      let text = degrees(position.latitude) + ", " + degrees(position.longitude)
      var map = row(BriefWords.map, text)
      map.link = "geo:" + text.replacing(", ", with: ",")
      rows.append(map)
    }
    if let start = visit.start {
      let length = Int(start.kilometres.rounded())
      rows.append(row(BriefWords.journey, BriefWords.far(words(start.label), length)[language]))
    }
    if let spoken = visit.spoken {
      rows.append(row(BriefWords.spoken, BriefWords.inLanguage(spoken)[language]))
    }
    return rows
  }

  private func row(_ term: Trilingual, _ value: String) -> VisitBrief.Row {
    VisitBrief.Row(term: term[language], value: value)
  }

  private var time: String {
    let day = BriefWords.weekday(visit.day)[language] + " " + form.day(visit.day.iso)
    guard let window = visit.window else { return day }
    return day + (language == .en ? ", " : " " + BriefWords.at[language] + "\u{A0}") + clock(window)
  }

  private var placeName: String {
    let towns = visit.municipalities.map { words($0) }.joined(separator: ", ")
    return [words(visit.place.label), words(visit.library.label), towns]
      .reduce(into: [String]()) { names, name in
        // A library may bear the name of its only place, or of its town.
        if !name.isEmpty, !names.contains(name) { names.append(name) }
      }.joined(separator: ", ")
  }

  /// In one piece: no line ends within it.
  private func clock(_ span: ClosedRange<Int>) -> String {
    [span.lowerBound, span.upperBound].map { minute in
      let (hour, rest) = (minute / 60, minute % 60)
      return "\(hour)" + (language == .en ? ":" : ".") + (rest < 10 ? "0" : "") + "\(rest)"
    }.joined(separator: "\u{2060}–\u{2060}")
  }

  /// Five decimals: about a metre.
  private func degrees(_ value: Double) -> String {
    let hundredThousandths = Int((abs(value) * 100_000).rounded())
    let fraction = String(hundredThousandths % 100_000)
    return (value < 0 ? "-" : "") + "\(hundredThousandths / 100_000)."
      + String(repeating: "0", count: 5 - fraction.count) + fraction
  }

  // MARK: Advice

  var advice: [VisitBrief.Advice] {
    let told = form.days(
      from: visit.told.lowerBound.iso, until: visit.told.upperBound.iso)
    let references = (visit.scenario?.facts ?? []).map { words($0.reference) }
      .filter { !$0.isEmpty }
    let survey = words(visit.outline.survey.title)
    return [
      VisitBrief.Advice(
        title: BriefWords.evidenceTitle[language],
        lines: BriefWords.evidence.map { $0[language] }
          + references.map { BriefWords.known[language] + " " + $0 }),
      VisitBrief.Advice(
        title: BriefWords.afterTitle[language],
        lines: BriefWords.after(survey, visit.visitor).map { $0[language] }),
      VisitBrief.Advice(
        title: BriefWords.ethicsTitle[language],
        lines: [BriefWords.toldBetween(told)[language]]
          + BriefWords.ethics.map { $0[language] }),
      VisitBrief.Advice(
        title: BriefWords.troubleTitle[language],
        lines: BriefWords.trouble.map { $0[language] }),
    ]
  }
}
