/// Follows the markup, chunk by chunk and ahead of libxml2, to stop what must not reach it (a
/// document type, a tag with a million attributes) and to name the place of a stray `<` exactly.
///
/// It knows no more of XML than where comments, instructions, CDATA sections, tags and attribute
/// values begin and end. Everything else about well-formedness is libxml2's to say.
struct MarkupGate {
  enum Problem: Equatable {
    case documentType
    case tooManyAttributes(tag: Int)
    /// `<` inside an attribute's value, and where the value begins.
    case lessThanInValue(quote: Int)
    /// `<` inside a tag: the tag before it was not closed.
    case tagNotClosed(tag: Int)
    /// `<` in the text.
    case lessThanInText
  }

  struct Finding: Equatable {
    let problem: Problem
    let offset: Int
  }

  /// What the bytes so far end in the middle of, and where that began.
  enum Inside: Equatable {
    case text
    case tag(Int)
    case value(quote: Int)
    case comment(Int)
    case cdata(Int)
    case instruction(Int)
  }

  private enum State {
    case text
    case afterLessThan
    case tag
    case endTag
    case value(UInt8)
    /// After `<!`, with the number of bytes seen.
    case declaration(Int)
    case comment
    case cdata
    case instruction
  }

  private let attributeLimit: Int
  private var state = State.text
  private var offset = 0
  private var tokenStart = 0
  private var valueStart = 0
  private var equalSigns = 0
  /// The last bytes of a comment, CDATA section or instruction, to see its end.
  private var recent: UInt32 = 0

  init(attributeLimit: Int) { self.attributeLimit = attributeLimit }

  var inside: Inside {
    switch state {
    case .text: .text
    case .afterLessThan, .tag, .endTag, .declaration: .tag(tokenStart)
    case .value: .value(quote: valueStart)
    case .comment: .comment(tokenStart)
    case .cdata: .cdata(tokenStart)
    case .instruction: .instruction(tokenStart)
    }
  }

  /// The first problem in the next chunk, if any. After a finding the gate is spent.
  mutating func check(_ chunk: [UInt8]) -> Finding? {
    for byte in chunk {
      if case .text = state {
        if byte == UInt8(ascii: "<") { open() }
      } else if let finding = take(byte) {
        return finding
      }
      offset += 1
    }
    return nil
  }

  private mutating func open() {
    state = .afterLessThan
    tokenStart = offset
    equalSigns = 0
    recent = 0
  }

  private mutating func take(_ byte: UInt8) -> Finding? {
    switch state {
    case .text: break
    case .afterLessThan: return takeFirst(byte)
    case .tag: return takeInTag(byte)
    case .endTag:
      if byte == UInt8(ascii: "<") { return notClosed }
      if byte == UInt8(ascii: ">") { state = .text }
    case .value(let quote):
      if byte == quote { state = .tag }
      if byte == UInt8(ascii: "<") {
        return Finding(problem: .lessThanInValue(quote: valueStart), offset: offset)
      }
    case .declaration(let seen): return takeInDeclaration(byte, seen: seen)
    case .comment: closeToken(byte, at: 0x2D2D3E, mask: 0xFFFFFF, begin: 4)
    case .cdata: closeToken(byte, at: 0x5D5D3E, mask: 0xFFFFFF, begin: 9)
    case .instruction: closeToken(byte, at: 0x3F3E, mask: 0xFFFF, begin: 2)
    }
    return nil
  }

  private var notClosed: Finding {
    Finding(problem: .tagNotClosed(tag: tokenStart), offset: offset)
  }

  private mutating func takeFirst(_ byte: UInt8) -> Finding? {
    switch byte {
    case UInt8(ascii: "!"): state = .declaration(0)
    case UInt8(ascii: "?"): state = .instruction
    case UInt8(ascii: "/"): state = .endTag
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      state = .tag
    default: return Finding(problem: .lessThanInText, offset: tokenStart)
    }
    return nil
  }

  private mutating func takeInTag(_ byte: UInt8) -> Finding? {
    switch byte {
    case UInt8(ascii: ">"): state = .text
    case UInt8(ascii: "<"): return notClosed
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .value(byte)
      valueStart = offset
    case UInt8(ascii: "="):
      equalSigns += 1
      if equalSigns > attributeLimit {
        return Finding(problem: .tooManyAttributes(tag: tokenStart), offset: offset)
      }
    default: break
    }
    return nil
  }

  private mutating func takeInDeclaration(_ byte: UInt8, seen: Int) -> Finding? {
    recent = recent << 8 | UInt32(byte)
    let cdata: StaticString = "[CDATA["
    if seen == 0, byte == UInt8(ascii: "D") {
      return Finding(problem: .documentType, offset: tokenStart)
    }
    if seen == 1, recent == 0x2D2D {
      state = .comment
    } else if seen == 6, recent == 0x4154_415B {
      state = .cdata
    } else if seen >= cdata.utf8CodeUnitCount {
      return Finding(problem: .lessThanInText, offset: tokenStart)
    } else {
      state = .declaration(seen + 1)
    }
    if case .declaration = state { return nil }
    recent = 0
    return nil
  }

  /// Goes back to the text when the last bytes are the end of the token at hand; `begin` bytes of
  /// its start cannot be part of its end.
  private mutating func closeToken(_ byte: UInt8, at end: UInt32, mask: UInt32, begin: Int) {
    recent = offset - tokenStart < begin ? 0 : recent << 8 | UInt32(byte)
    if recent & mask == end { state = .text }
  }
}
