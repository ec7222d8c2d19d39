/// Turns the bytes that a terminal sends into keys, however they are split between reads.
///
/// Sequences are those of ECMA-48 as xterm, the VT220, rxvt and the Linux console use them. One that
/// is not known is passed over whole; so are Alt with a key, and bytes that are no UTF-8.
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  package init() {}

  /// A lone Esc looks like the beginning of a sequence: when nothing follows soon, call `flush`.
  package var isWaiting: Bool { pending.first == escape && pasted == nil }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var position = 0
    loop: while position < pending.count {
      let step =
        pasted == nil ? next(in: pending[position...]) : nextInPaste(pending[position...])
      switch step {
      case .needsMore: break loop
      case .passed(let count): position += count
      case .key(let key, let count):
        keys.append(key)
        position += count
      case .text(let characters, let count):
        keys += characters.map(Key.text)
        position += count
      }
    }
    pending.removeFirst(position)
    return keys
  }

  /// Time has passed and nothing more has come.
  package mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    defer { pending = [] }
    // Half a sequence is nothing. (Half a letter waits for its rest.)
    return pending.allSatisfy { $0 == escape } ? [.escape] : []
  }

  private enum Step {
    case needsMore
    case passed(Int)
    case key(Key, Int)
    case text([Character], Int)
  }

  private mutating func next(in bytes: ArraySlice<UInt8>) -> Step {
    let first = bytes[bytes.startIndex]
    if first == escape { return sequence(bytes) }
    if first < 0x20 || first == 0x7F {
      return controlKey(first).map { .key($0, 1) } ?? .passed(1)
    }
    let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let whole = run.count < bytes.count ? run : run.dropLast(unfinishedLetter(run))
    if whole.isEmpty { return .needsMore }
    return .text(Array(letters(whole)), whole.count)
  }

  // MARK: Sequences

  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let second = bytes.dropFirst().first else { return .needsMore }
    switch second {
    case escape: return .passed(1)
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return string(bytes)
    // Ctrl-C and Ctrl-D count whatever stands before them.
    case 0x03, 0x04: return .passed(1)
    case 0x80...:
      // Alt with a letter beyond ASCII: the whole letter is passed over.
      let letter = bytes.dropFirst().prefix(letterLength(second))
      return letter.count < letterLength(second) ? .needsMore : .passed(1 + letter.count)
    default: return .passed(2)
    }
  }

  /// `ESC [`, parameters, intermediates and a final byte.
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    // The Linux console sends ESC [ [ A for F1.
    if body.first == UInt8(ascii: "[") { return body.count < 2 ? .needsMore : .passed(4) }
    let inner = body.prefix { (0x20...0x3F).contains($0) }
    guard let final = body.dropFirst(inner.count).first else { return .needsMore }
    let count = 3 + inner.count
    // Cut short by a control character, which counts for itself.
    guard (0x40...0x7E).contains(final) else { return .passed(count - 1) }
    let parameters = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      pasted = []
      return .passed(count)
    }
    return sequenceKey(final, parameters).map { .key($0, count) } ?? .passed(count)
  }

  /// `ESC O` and one more, after modifiers in some terminals.
  private func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
    let inner = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard let final = bytes.dropFirst(2 + inner.count).first else { return .needsMore }
    let count = 3 + inner.count
    guard (0x40...0x7E).contains(final) else { return .passed(count - 1) }
    switch final {
    case UInt8(ascii: "M"): return .key(.enter, count)
    case UInt8(ascii: "a"): return .key(.moveUp, count)
    case UInt8(ascii: "b"): return .key(.moveDown, count)
    case UInt8(ascii: "c"): return .key(.wordRight, count)
    case UInt8(ascii: "d"): return .key(.wordLeft, count)
    default:
      let modifier = Int(String(decoding: inner, as: UTF8.self)) ?? 1
      return sequenceKey(final, [1, modifier]).map { .key($0, count) } ?? .passed(count)
    }
  }

  /// What the terminal tells of itself, up to its end (BEL or ESC \).
  private func string(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == escape || $0 == 0x03 }) else {
      return .needsMore
    }
    let count = end - bytes.startIndex
    if body[end] == 0x07 { return .passed(count + 1) }
    guard body[end] == escape else { return .passed(count) }
    guard let after = body[end...].dropFirst().first else { return .needsMore }
    return .passed(count + (after == UInt8(ascii: "\\") ? 2 : 0))
  }

  // MARK: Pasting

  /// Everything up to `ESC [ 201 ~`; Ctrl-C gets out of a paste that never ends.
  private mutating func nextInPaste(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let stop = bytes.firstIndex(where: { $0 == escape || $0 == 0x03 }) else {
      pasted?.append(contentsOf: bytes)
      return .passed(bytes.count)
    }
    let tail = bytes[stop...].prefix(pasteEnd.count)
    if bytes[stop] == escape, tail.count < pasteEnd.count, pasteEnd.starts(with: tail) {
      pasted?.append(contentsOf: bytes[..<stop])
      return stop == bytes.startIndex ? .needsMore : .passed(stop - bytes.startIndex)
    }
    pasted?.append(contentsOf: bytes[..<stop])
    if bytes[stop] == 0x03 {
      pasted = nil
      return .passed(stop - bytes.startIndex)
    }
    guard tail.elementsEqual(pasteEnd) else { return .passed(stop - bytes.startIndex + 1) }
    let text = pastedText(pasted ?? [])
    pasted = nil
    return .key(.paste(text), stop - bytes.startIndex + pasteEnd.count)
  }
}

private let escape: UInt8 = 0x1B
private let pasteEnd = Array("\u{1B}[201~".utf8)
