import Expressions
import Intake
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

/// What the tags of one version's responses mean, by the numbers that a reader gives their names.
struct FlatPlan {
  enum Role {
    /// Nothing that belongs here: the document is left to the slow path.
    case unknown
    case meta
    case group
    case question(Int)
    /// A question outside of all repeats whose answers have codes.
    case answer(Int)
    /// Index into ``FlatPlan/repeats``.
    case instance(Int)
  }

  /// How the text of an answer is judged and kept.
  enum Kind {
    /// Free text: to the letter, and all of it fits.
    case anyText
    case code
    case moment
    /// Not kept, and judged each time.
    case other
  }

  let version: [UInt8]
  let outline: SurveyOutline
  let fitting: ValueFitting
  let kinds: [Kind]
  /// Whether white space around the answer is a part of it.
  let keepsSpace: [Bool]
  /// The names of the repeats, and for each the repeats around it, outermost first.
  let repeats: [String]
  let around: [[Int]]
  /// For each question the repeats around it.
  let aroundQuestion: [[Int]]
  let unitColumn: Int?
  let waveColumn: Int?
  let timeColumn: Int?
  private(set) var roles: [Role] = []
  private var generation = -1

  init(_ shape: AnswerShape, _ judging: ResponseJudging) {
    outline = shape.outline
    version = Array(outline.survey.version.utf8)
    fitting =
      judging.fittings[outline.survey.version]
      ?? ValueFitting(outline: outline, snapshot: judging.rules.snapshot)
    kinds = zip(outline.questions, shape.keeps).map { placed, keeps in
      if keeps { return .code }
      return switch placed.question.type {
      case .dateTime: .moment
      case .text, .hidden: .anyText
      default: .other
      }
    }
    keepsSpace = outline.questions.map { Intake.keepsSpace($0.question.type) }
    let repeats = outline.repeats.keys.sorted()
    func numbers(_ names: [String]) -> [Int] { names.compactMap { repeats.firstIndex(of: $0) } }
    self.repeats = repeats
    around = repeats.map { numbers(shape.outline.repeatParents[$0] ?? []) }
    aroundQuestion = outline.questions.map { numbers($0.repeats) }
    unitColumn = outline.column(.unit)
    waveColumn = outline.column(.wave)
    timeColumn = outline.column(.time)
  }

  @inline(__always) mutating func learn(_ names: FlatNames) {
    if generation != names.generation || roles.count != names.all.count { learnAll(names) }
  }

  private mutating func learnAll(_ names: FlatNames) {
    generation = names.generation
    roles = names.all.map { name in
      if name.local == "meta", isPlainOrOpenRosa(name) { return .meta }
      if let question = outline.position(of: name.local) {
        if case .code = kinds[question], aroundQuestion[question].isEmpty {
          return .answer(question)
        }
        return .question(question)
      }
      if let number = repeats.firstIndex(of: name.local) { return .instance(number) }
      return outline.groupNames.contains(name.local) ? .group : .unknown
    }
  }
}

extension SurveyOutline {
  fileprivate func column(_ role: SurveyModel.Role) -> Int? {
    // An answer in a repeat plays no role for the whole response.
    question(with: role).flatMap { $0.repeats.isEmpty ? position(of: $0.question.name) : nil }
  }
}

/// What the names of `meta` and of the root's attributes mean, in any version.
struct FlatHeaderNames {
  enum Entry { case other, instanceID, timeStart, timeEnd, deprecatedID }
  enum Attribute { case other, id, version, synthetic }

  private(set) var entries: [Entry] = []
  private(set) var attributes: [Attribute] = []
  private var generation = -1

  @inline(__always) mutating func learn(_ names: FlatNames) {
    if generation != names.generation || entries.count != names.all.count { learnAll(names) }
  }

  private mutating func learnAll(_ names: FlatNames) {
    generation = names.generation
    entries = names.all.map { name in
      switch name.local {
      case "instanceID": .instanceID
      case "timeStart": .timeStart
      case "timeEnd": .timeEnd
      case "deprecatedID": .deprecatedID
      default: .other
      }
    }
    attributes = names.all.map { name in
      if name == XMLName("synthetic", in: ResponseNamespace.haamu) { return .synthetic }
      guard isPlainOrOpenRosa(name) else { return .other }
      return name.local == "id" ? .id : name.local == "version" ? .version : .other
    }
  }
}
