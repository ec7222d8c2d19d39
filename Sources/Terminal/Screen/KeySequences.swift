/// The key of a control character; nil for those that mean nothing here.
func controlKey(_ byte: UInt8) -> Key? {
  switch byte {
  case 0x0D, 0x0A: .enter
  case 0x09: .tab
  case 0x08, 0x7F: .backspace
  case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
  default: nil
  }
}

/// The key of `ESC [ parameters final`; nil when it is not known, or has Alt in it.
func sequenceKey(_ final: UInt8, _ parameters: [Int]) -> Key? {
  let modifiers = max(0, (parameters.count > 1 ? parameters[1] : 1) - 1)
  let (shift, alt, control) = (modifiers & 1 != 0, modifiers & 10 != 0, modifiers & 4 != 0)
  if alt { return nil }
  let modified = shift || control
  switch Character(Unicode.Scalar(final)) {
  case "A": return modified ? .moveUp : .up
  case "B": return modified ? .moveDown : .down
  case "C": return control ? .wordRight : .right
  case "D": return control ? .wordLeft : .left
  case "H": return .home
  case "F": return .end
  case "Z": return .backTab
  // rxvt with Shift
  case "a": return .moveUp
  case "b": return .moveDown
  case "~":
    switch parameters.first {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .delete
    case 5: return .pageUp
    case 6: return .pageDown
    default: return nil
    }
  default: return nil
  }
}

/// How many bytes of UTF-8 a letter with this first byte has; 1 for what can begin none.
func letterLength(_ first: UInt8) -> Int {
  switch first {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}

/// How many bytes at the end begin a letter whose rest has not come.
func unfinishedLetter(_ bytes: ArraySlice<UInt8>) -> Int {
  let tail = bytes.suffix(3)
  guard let start = tail.lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
  let count = tail.endIndex - start
  return count < letterLength(tail[start])
    && tail[start...].dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    ? count : 0
}

/// The text of these bytes, without what is no UTF-8 and without control characters.
func letters(_ bytes: some Sequence<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      if scalar.properties.generalCategory != .control { text.append(scalar) }
    case .error: continue
    case .emptyInput: return String(text)
    }
  }
}

/// What was pasted, with `\n` for every line end and a space for every tab.
func pastedText(_ bytes: [UInt8]) -> String {
  var lines: [[UInt8]] = [[]]
  var before: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0x0A where before == 0x0D: break
    case 0x0D, 0x0A: lines.append([])
    case 0x09: lines[lines.count - 1].append(0x20)
    default: lines[lines.count - 1].append(byte)
    }
    before = byte
  }
  return lines.map { letters($0) }.joined(separator: "\n")
}
