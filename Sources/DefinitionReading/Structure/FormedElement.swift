import LocatedXML

/// An element after the pass over its form: attributes and children are found by the names they
/// were meant to have, so that a misspelt `requird` is one finding and no cascade.
struct FormedElement: Sendable {
  let grammar: ElementGrammar
  let element: XMLElement
  private let attributes: [String: XMLAttribute]
  /// Column values of a choice and other attributes that the grammar leaves open.
  let columns: [XMLAttribute]
  /// What cannot be read was reported; its name is here so that rules stay silent about it.
  private let faulty: Set<String>
  let children: [FormedElement]

  init(
    grammar: ElementGrammar, element: XMLElement, attributes: [String: XMLAttribute],
    columns: [XMLAttribute], faulty: Set<String>, children: [FormedElement]
  ) {
    self.grammar = grammar
    self.element = element
    self.attributes = attributes
    self.columns = columns
    self.faulty = faulty
    self.children = children
  }

  var name: String { grammar.name }
  var nameRange: Range<Int> { element.nameRange }

  /// An attribute that is there, well formed or not.
  func written(_ name: String) -> XMLAttribute? { attributes[name] }

  /// An attribute that is there and well formed.
  subscript(name: String) -> XMLAttribute? { faulty.contains(name) ? nil : attributes[name] }

  func isFaulty(_ name: String) -> Bool { faulty.contains(name) }

  /// Where to point when an attribute is at fault: its value, or else the element's name.
  func range(of name: String) -> Range<Int> { attributes[name]?.valueRange ?? nameRange }

  /// Where to point when an attribute should not be there.
  func nameRange(of name: String) -> Range<Int> { attributes[name]?.nameRange ?? nameRange }

  func children(_ name: String) -> [FormedElement] { children.filter { $0.name == name } }

  /// The text directly inside, pieces joined, each byte with its place.
  var text: LocatedText {
    var value = ""
    var offsets: [Int] = []
    var end: Int?
    for case .text(let piece) in element.children {
      value += piece.value
      offsets += piece.offsets.dropLast()
      end = piece.offsets.last
    }
    return LocatedText(value: value, offsets: offsets + [end ?? element.startTag.upperBound])
  }
}
