import Diagnostics
import LocatedXML

/// Keeps what a stream of events says, as trees and places.
struct EventRecorder: XMLEventHandler {
  private struct Open {
    let tag: XMLStartTag
    var children: [SampleElement.Child] = []
    var text: [UInt8] = []
  }

  private(set) var roots: [SampleElement] = []
  private(set) var offsets: [Int] = []
  private(set) var positions: [SourcePosition] = []
  private(set) var keys: [XMLName: XMLNameKey] = [:]
  private var open: [Open] = []

  static func reading(_ bytes: [UInt8], chunk: Int) throws(Stopped) -> EventRecorder {
    var recorder = EventRecorder()
    var rest = bytes[...]
    try readEvents(file: "input.xml", handler: &recorder) { () throws(Stopped) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }
    return recorder
  }

  mutating func start(_ element: XMLStartTag) throws(Stopped) {
    endText()
    offsets.append(element.offset)
    positions.append(element.position)
    if let known = keys[element.name], known != element.key { fatalError("two keys for a name") }
    keys[element.name] = element.key
    open.append(Open(tag: element))
  }

  mutating func text(_ utf8: Span<UInt8>) throws(Stopped) {
    for index in utf8.indices { open[open.count - 1].text.append(utf8[index]) }
  }

  mutating func end(_ element: XMLEndTag) throws(Stopped) {
    endText()
    let last = open.removeLast()
    let done = SampleElement(
      name: last.tag.name,
      attributes: Dictionary(
        uniqueKeysWithValues: last.tag.attributes.map {
          (($0.name.namespace ?? "") + "|" + $0.name.local, $0.value)
        }),
      children: last.children)
    if open.isEmpty {
      roots.append(done)
    } else {
      open[open.count - 1].children.append(.element(done))
    }
  }

  private mutating func endText() {
    guard let text = open.last?.text, !text.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
    open[open.count - 1].text = []
  }
}
