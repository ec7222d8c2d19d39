package import Diagnostics
package import SurveyModel

/// A sheet that people fill in holds the words they see and not the names in the definition.
extension ValueFitting {
  /// The stored form of choices that are written as their labels, in any language and letter case;
  /// the text as it is where it is understood already, or not at all.
  /// - Parameter typed: the cell as it was written.
  package func namingChoices(_ stored: String, typed: String, _ question: Question) -> String {
    guard !stored.isEmpty, case .notInList = misfit(stored, question) else { return stored }
    if let name = choice(called: typed, question) { return name }
    guard [.selectMultiple, .rank].contains(question.type) else { return stored }
    let parts = typed.split { $0 == ";" || $0 == "," }.map { choice(called: String($0), question) }
    let names = parts.compactMap(\.self)
    return names.count == parts.count ? names.joined(separator: " ") : stored
  }

  /// What could have been meant by a value that is no choice: the nearest label, or all choices
  /// where they are few.
  package func suggestion(_ text: String, _ question: Question) -> Trilingual? {
    let offered = choices(question)
    guard !offered.isEmpty else { return nil }
    let labels = offered.flatMap { $0.label.wordings.values.sorted() }
    if let near = nearestName(to: plain(text), among: labels),
      let choice = offered.first(where: { $0.label.wordings.values.contains(near) })
    {
      return Trilingual(
        fi: "tarkoititko \(choice.name) (\(near))?", sv: "menade du \(choice.name) (\(near))?",
        en: "did you mean \(choice.name) (\(near))?")
    }
    guard offered.count <= 8 else { return nil }
    let names = offered.map(\.name).joined(separator: ", ")
    return Trilingual(fi: "vaihtoehdot: \(names)", sv: "val: \(names)", en: "choices: \(names)")
  }

  /// The one choice that has this name or label; none where two of them have.
  private func choice(called text: String, _ question: Question) -> String? {
    let wanted = plain(text)
    let found = choices(question).filter { choice in
      choice.name.lowercased() == wanted
        || choice.label.wordings.values.contains { plain($0) == wanted }
    }
    return found.count == 1 ? found[0].name : nil
  }

  private func choices(_ question: Question) -> [OfferedChoice] {
    switch question.type {
    case .selectOneFromFile: return question.list == "events" ? eventChoices : unitChoices
    case .selectOne, .selectMultiple, .rank: break
    default: return []
    }
    guard let list = question.list else { return [] }
    if list == "network" { return unitChoices }
    let own = (outline.survey.list(list)?.choices ?? [])
      .map { OfferedChoice(name: $0.name, label: $0.label) }
    return own + (question.orOther && !own.contains { $0.name == "other" } ? [.other] : [])
  }
}

/// A text for comparing: small letters, and single spaces between its words.
package func plain(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
