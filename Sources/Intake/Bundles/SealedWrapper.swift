/// The tag around a sealed file: all that is not the root element of the file.
struct SealedWrapper: Equatable {
  /// Of the file, without its folder.
  let name: String
  /// Of the whole file, 64 hexadecimal digits.
  let digest: String
  /// What stood before and behind the root element.
  let before: [UInt8]
  let after: [UInt8]

  /// The tag as it is written, up to and with the line feed.
  func tag(_ start: [UInt8]) -> [UInt8] {
    var tag = start + Array("name=\"\(name)\" sha256=\"\(digest)\"".utf8)
    if before != BundleFormat.usualBefore {
      tag += Array(" before=\"".utf8) + BundleFormat.escaped(before) + [UInt8(ascii: "\"")]
    }
    if after != BundleFormat.usualAfter {
      tag += Array(" after=\"".utf8) + BundleFormat.escaped(after) + [UInt8(ascii: "\"")]
    }
    return tag + BundleFormat.tagEnd
  }

  /// Reads a tag as ``tag(_:)`` writes it.
  /// - Parameter bytes: begin with the tag.
  /// - Returns: the wrapper, whether it is a record's, and the length of the tag.
  static func read(
    _ bytes: ArraySlice<UInt8>
  ) -> (wrapper: SealedWrapper, isRecord: Bool, count: Int)? {
    let isRecord = bytes.starts(with: BundleFormat.recordStart)
    guard isRecord || bytes.starts(with: BundleFormat.responseStart) else { return nil }
    let start = isRecord ? BundleFormat.recordStart : BundleFormat.responseStart
    var rest = bytes.dropFirst(start.count)
    func value(_ name: String) -> [UInt8]? {
      let opening = Array((name + "=\"").utf8)
      guard rest.starts(with: opening),
        let end = rest.dropFirst(opening.count).firstIndex(of: UInt8(ascii: "\""))
      else { return nil }
      defer {
        rest = rest[(end + 1)...]
        if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
      }
      return BundleFormat.unescaped(rest[(rest.startIndex + opening.count)..<end])
    }
    guard let name = value("name"), let digest = value("sha256") else { return nil }
    let before = value("before") ?? BundleFormat.usualBefore
    let after = value("after") ?? BundleFormat.usualAfter
    guard rest.starts(with: BundleFormat.tagEnd) else { return nil }
    let wrapper = SealedWrapper(
      name: String(decoding: name, as: UTF8.self), digest: String(decoding: digest, as: UTF8.self),
      before: before, after: after)
    return (wrapper, isRecord, rest.startIndex + 2 - bytes.startIndex)
  }

  /// The file as it was.
  func whole(_ root: ArraySlice<UInt8>) -> [UInt8] { before + root + after }

  /// Whether a root element is the one that was sealed.
  func fits(_ root: ArraySlice<UInt8>) -> Bool { hexadecimal(sha256(whole(root))) == digest }
}
