import QualitativeExchange

/// Small chance with a seed, the same everywhere.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func guid() -> String {
    guid(fromDigest: (0..<16).map { _ in UInt8(roll(256)) })
  }

  private func guid(fromDigest bytes: [UInt8]) -> String {
    QualitativeExchange.guid(fromDigest: bytes)
  }

  /// Words with everything that is hard to carry.
  mutating func text() -> String {
    let pieces = [
      "jono", " ", "ä", "😀", "e\u{301}", "<b>", "&amp;", "\"", "'", "\n", "\t", "\r", "  ",
      "\u{85}",
      "]]>", "ß", "\u{1F469}\u{200D}\u{1F680}", "{x}",
    ]
    return "a" + (0..<roll(9)).map { _ in pieces[roll(pieces.count)] }.joined()
  }
}

/// A project made by chance: codes in a tree, users, variables, texts with selections, sets.
func project(seed: UInt64) -> QualitativeProject {
  var dice = Dice(seed: seed)
  func code(_ dice: inout Dice, depth: Int) -> QualitativeCode {
    QualitativeCode(
      guid: dice.guid(), name: dice.text(), description: dice.roll(2) == 0 ? dice.text() : nil,
      isCodable: dice.roll(3) > 0, colour: dice.roll(2) == 0 ? "#00aa7f" : nil,
      inside: depth > 3 ? [] : (0..<dice.roll(3)).map { _ in code(&dice, depth: depth + 1) })
  }
  let codes = (0...dice.roll(3)).map { _ in code(&dice, depth: 0) }
  let users = (0..<dice.roll(3)).map { _ in QualitativeUser(guid: dice.guid(), name: dice.text()) }
  let kinds = QualitativeVariable.Kind.allCases
  let variables = (0..<dice.roll(4)).map { place in
    QualitativeVariable(guid: dice.guid(), name: dice.text(), kind: kinds[place % 2 * 2])
  }
  func coding(_ dice: inout Dice) -> TextCoding {
    TextCoding(
      guid: dice.guid(), code: codes[dice.roll(codes.count)].guid,
      by: users.isEmpty ? nil : users[dice.roll(users.count)].guid,
      at: dice.roll(2) == 0 ? "2018-05-03T10:15:00+03:00" : nil)
  }
  let sources = (0..<dice.roll(5)).map { _ in
    let text = dice.text()
    let length = text.unicodeScalars.count
    return TextSource(
      guid: dice.guid(), name: dice.roll(2) == 0 ? dice.text() : nil, text: text,
      selections: (0..<dice.roll(3)).map { _ in
        let from = dice.roll(length)
        let to = from + 1 + dice.roll(length - from)
        return TextSelection(
          guid: dice.guid(), span: from..<to,
          codings: (0..<dice.roll(3)).map { _ in coding(&dice) })
      },
      codings: (0..<dice.roll(2)).map { _ in coding(&dice) },
      values: variables.map {
        VariableValue(
          variable: $0.guid, kind: $0.kind, value: $0.kind == .integer ? "7" : dice.text())
      })
  }
  let sets = (0..<dice.roll(3)).map { _ in
    QualitativeSet(
      guid: dice.guid(), name: dice.text(), codes: codes.prefix(dice.roll(2)).map(\.guid),
      sources: sources.prefix(dice.roll(4)).map(\.guid))
  }
  return QualitativeProject(
    head: ProjectHead(
      name: dice.text(), origin: "Haamu", users: users, codes: codes, variables: variables),
    sources: sources, sets: sets)
}
