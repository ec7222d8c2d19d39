import Diagnostics
import NetworkModel
import ReportModel
import SurveyModel

/// What survey and network call everything in a comparison, in one language.
func names(
  outline: SurveyOutline, snapshot: NetworkSnapshot, wave: Wave, earlier: Wave?, language: Language,
  synthetic: Bool
) -> Naming {
  let wording = Wordings(language: language.rawValue)
  var naming = Naming(
    language: language, synthetic: synthetic, surveyTitle: wording(outline.survey.title),
    waveLabel: wording(wave.label, or: wave.name),
    units: unitNames(snapshot, wording) + eventNames(outline, snapshot, wording),
    entries: entryNames(outline, wording),
    touchpoints: outline.survey.touchpoints.map {
      Naming.Option(name: $0.name, label: wording($0.label, or: $0.name))
    })
  switch outline.survey.kind {
  case .mysteryVisit, .peerVisit: naming.counted = .visits
  default: break
  }
  naming.earlierWaveLabel = earlier.map { wording($0.label, or: $0.name) }
  return naming
}

struct Wordings {
  let language: String

  func callAsFunction(_ label: Label, or name: String = "") -> Wording {
    if label.isEmpty { return Wording(name) }
    return label.has(language)
      ? Wording(label[language]) : Wording(label[language], language: label.sourceLanguage)
  }
}

private func unitNames(_ snapshot: NetworkSnapshot, _ wording: Wordings) -> [Naming.Unit] {
  let network = snapshot.network
  var units = network.regions.map {
    Naming.Unit(level: .region, name: $0.name, label: wording($0.label, or: $0.name))
  }
  let places = Dictionary(
    network.municipalities.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
  units += snapshot.units.map { unit in
    let home = network.libraries[unit.library].municipalities.first
    return Naming.Unit(
      level: unit.level == .library ? .library : .servicePoint, name: unit.name,
      label: wording(unit.label, or: unit.name), region: snapshot.regionOfLibrary[unit.library],
      library: unit.level == .library ? nil : network.libraries[unit.library].name,
      latitude: unit.number("lat"), longitude: unit.number("lon"),
      place: home.flatMap { name in places[name].map { wording($0, or: name) } })
  }
  units += network.peerGroups.map { group in
    Naming.Unit(
      level: .peerGroup, name: group.name, label: wording(group.label, or: group.name),
      members: snapshot.members(of: group).map(\.name))
  }
  units.append(
    Naming.Unit(
      level: .network, name: network.name, label: wording(network.label, or: network.name)))
  return units
}

/// The events that responses can name: those of the network, or of a list of the survey.
private func eventNames(
  _ outline: SurveyOutline, _ snapshot: NetworkSnapshot, _ wording: Wordings
) -> [Naming.Unit] {
  guard let list = outline.question(with: .event)?.question.list else { return [] }
  let named =
    list == "events"
    ? snapshot.network.events.map { ($0.name, $0.label) }
    : (outline.survey.list(list)?.applicable ?? []).map { ($0.name, $0.label) }
  return named.map { Naming.Unit(level: .event, name: $0, label: wording($1, or: $0)) }
}

private func entryNames(_ outline: SurveyOutline, _ wording: Wordings) -> [Naming.Entry] {
  let survey = outline.survey
  var entries: [Naming.Entry] = []
  let groups = Dictionary(
    outline.topGroups.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  var openGroup: Group?
  func close() {
    guard let group = openGroup else { return }
    entries.append(
      Naming.Entry(
        type: .group, name: group.name, label: wording(group.label, or: group.name),
        touchpoint: group.touchpoint))
    openGroup = nil
  }
  for placed in outline.questions {
    let top = placed.path.first.flatMap { groups[$0] }
    if top?.name != openGroup?.name { close() }
    openGroup = top
    entries.append(entryName(placed, survey, top, wording))
  }
  close()
  return entries
}

private func entryName(
  _ placed: PlacedQuestion, _ survey: Survey, _ top: Group?, _ wording: Wordings
) -> Naming.Entry {
  let question = placed.question
  let choices = question.list.flatMap { survey.list($0) }?.applicable ?? []
  var entry = Naming.Entry(
    type: question.isIndicator ? .indicator : .question, name: question.name,
    label: wording(question.label, or: question.name), group: top?.name,
    touchpoint: question.touchpoint ?? top?.touchpoint, unit: question.unit,
    decimals: question.decimals,
    better: question.better.flatMap { Naming.Direction(rawValue: $0.rawValue) },
    standard: question.standard, isCritical: question.critical,
    options: choices.map {
      Naming.Option(
        name: $0.name, label: wording($0.label, or: $0.name),
        score: $0.score.map { Double($0.millionths) / 1e6 })
    })
  entry.isSingleChoice = question.type == .selectOne
  if let range = question.rangeParameters, range.start < range.end {
    entry.range = range.start.double...range.end.double
  }
  return entry
}
