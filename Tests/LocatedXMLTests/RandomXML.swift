import LocatedXML

/// Writes a ``SampleElement`` as XML in as many ways as XML allows: quotes, references, CDATA,
/// comments, instructions, line ends and white space at random.
struct RandomXML {
  private var generator: SeededGenerator
  private(set) var text = ""

  init(_ element: SampleElement, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    if chance(3) { text += "<?xml version=\"1.0\" encoding='utf-8'?>" }
    filler()
    write(element, default: "")
    filler()
  }

  private mutating func chance(_ sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &generator) == 0
  }

  private mutating func pick(_ list: [String]) -> String {
    list.randomElement(using: &generator) ?? ""
  }

  private mutating func space() -> String { pick([" ", "  ", "\n", "\r\n", "\t", " \n  "]) }

  private mutating func optionalSpace() -> String { chance(3) ? space() : "" }

  /// What leaves no trace in the tree.
  private mutating func filler() {
    while chance(3) {
      text += pick(["<!-- <a b='> & -->", "<?pi <a/> ?>", "<!---->", "<?p?>", "<!--ä\r\n𝄞-->"])
    }
  }

  private mutating func write(_ element: SampleElement, default inherited: String) {
    let namespace = element.name.namespace ?? ""
    let prefix = namespace.isEmpty || chance(2) ? "" : "e"
    let name = prefix.isEmpty ? element.name.local : prefix + ":" + element.name.local
    text += "<" + name
    var current = inherited
    if prefix.isEmpty, namespace != inherited {
      attribute("xmlns", namespace)
      current = namespace
    } else if !prefix.isEmpty {
      attribute("xmlns:e", namespace)
    }
    for (number, pair) in element.attributes.sorted(by: { $0.key < $1.key }).enumerated() {
      let parts = pair.key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if !parts[0].isEmpty { attribute("xmlns:a\(number)", parts[0]) }
      attribute((parts[0].isEmpty ? "" : "a\(number):") + parts[1], pair.value)
    }
    text += optionalSpace()
    if element.children.isEmpty, chance(2) {
      text += "/>"
      return
    }
    text += ">"
    for child in element.children {
      filler()
      switch child {
      case .element(let element): write(element, default: current)
      case .text(let value): write(text: value)
      }
    }
    filler()
    text += "</" + name + optionalSpace() + ">"
  }

  private mutating func attribute(_ name: String, _ value: String) {
    let quote = pick(["'", "\""])
    text += space() + name + optionalSpace() + "=" + optionalSpace() + quote
    for scalar in value.unicodeScalars {
      switch scalar {
      case "<": text += pick(["&lt;", "&#60;", "&#x3c;"])
      case "&": text += pick(["&amp;", "&#38;", "&#x0026;"])
      case "\t", "\n", "\r": text += reference(scalar)
      case " ": text += pick([" ", "\t", "\n", "\r\n", "\r", "&#32;"])
      case "'", "\"":
        text += String(Character(scalar)) == quote ? reference(scalar) : String(scalar)
      default: text += chance(5) ? reference(scalar) : String(Character(scalar))
      }
    }
    text += quote
  }

  private mutating func write(text value: String) {
    for scalar in value.unicodeScalars {
      let plain = String(Character(scalar))
      if chance(8) { filler() }
      switch scalar {
      case "\r": text += reference(scalar)
      case "\n": text += pick(["\n", "\r\n", "\r", "&#10;", "<![CDATA[\r\n]]>"])
      case "<", "&": text += pick([reference(scalar), "<![CDATA[\(plain)]]>"])
      case ">": text += pick([reference(scalar), "&gt;"])
      default: text += pick([plain, plain, plain, reference(scalar), "<![CDATA[\(plain)]]>"])
      }
      // A raw carriage return and a line feed after it would be one line end.
      if text.unicodeScalars.last == "\r" { text += "<!-- -->" }
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: chance(2))
    return pick(["&#\(scalar.value);", "&#x\(hex);", "&#x000\(hex);"])
  }
}
