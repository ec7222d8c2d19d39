import SurveyModel

/// What the value of an attribute must look like.
enum ValueForm: Sendable {
  /// `[a-z][a-z0-9_]*`, at most 64: surveys, groups, questions, repeats, lists.
  case name
  /// `[A-Za-z0-9][A-Za-z0-9_.-]*`, at most 64: choices, touchpoints, units, versions.
  case looseName
  /// Such names separated by spaces.
  case looseNames
  case oneOf([String])
  case number(NumberForm)
  case date
  /// A language code such as `sv` or `smn`.
  case language
  case timeZone
  /// `yes`, `no` or an expression.
  case condition
  case expression
  /// Any text but an empty one.
  case text
  /// Any text; another rule looks at it.
  case free

  static let yesNo = ValueForm.oneOf(["yes", "no"])

  static func whole(_ range: ClosedRange<Int>) -> ValueForm {
    .number(NumberForm(decimals: 0, least: range.lowerBound, greatest: range.upperBound))
  }

  static func decimal(_ range: ClosedRange<Int>, decimals: Int = 6) -> ValueForm {
    .number(NumberForm(decimals: decimals, least: range.lowerBound, greatest: range.upperBound))
  }
}

/// A decimal number in plain digits: how many decimals it may have and between what it lies.
struct NumberForm: Sendable {
  let decimals: Int
  let least: Int
  let greatest: Int
}

struct AttributeGrammar: Sendable {
  let name: String
  let form: ValueForm
  let isRequired: Bool
  /// One sentence for the schema and the reader of it.
  let about: String
}

struct ElementGrammar: Sendable {
  let name: String
  let about: String
  var attributes: [AttributeGrammar] = []
  /// The elements that may stand directly inside, in any order.
  var children: [String] = []
  /// The element holds a text in one language and may have `xml:lang`.
  var isText = false
  /// Besides its own attributes the element may have others (columns of a list).
  var hasColumns = false
  /// Besides its own attributes the element may have those that mark responses.
  var hasMarks = false

  subscript(attribute: String) -> AttributeGrammar? { attributes.first { $0.name == attribute } }
}

/// The elements of one kind of definition.
struct DocumentGrammar: Sendable {
  let kind: DefinitionKind
  let elements: [ElementGrammar]
  private let index: [String: Int]

  init(_ kind: DefinitionKind, _ elements: [ElementGrammar]) {
    self.kind = kind
    self.elements = elements
    index = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1.name, $0) })
  }

  subscript(element: String) -> ElementGrammar? { index[element].map { elements[$0] } }

  /// The elements inside which another may stand.
  func parents(of element: String) -> [String] {
    elements.filter { $0.children.contains(element) }.map(\.name)
  }
}

func required(_ name: String, _ form: ValueForm, _ about: String) -> AttributeGrammar {
  AttributeGrammar(name: name, form: form, isRequired: true, about: about)
}

func optional(_ name: String, _ form: ValueForm, _ about: String) -> AttributeGrammar {
  AttributeGrammar(name: name, form: form, isRequired: false, about: about)
}

func text(_ name: String, _ about: String) -> ElementGrammar {
  ElementGrammar(name: name, about: about, isText: true)
}

/// The values of an enumeration that is written with its raw values.
func values<E: RawRepresentable & CaseIterable>(_: E.Type) -> ValueForm where E.RawValue == String {
  .oneOf(E.allCases.map(\.rawValue))
}
