import CLibXML2
import Diagnostics

/// One reading of one document: bytes go in, the gates look at them first, libxml2 parses them and
/// calls back into ``EventReceiver``. The first problem in the order of the file is thrown.
struct EventSession<Handler: XMLEventHandler>: ~Copyable {
  private let receiver: TypedEventReceiver<Handler>
  private let limits: XMLLimits
  private var prologue = Prologue()
  private var utf8 = UTF8Gate()
  private var markup: MarkupGate
  private var total = 0

  /// The handler must stay where it is as long as the session lives.
  init(handler: UnsafeMutablePointer<Handler>, file: String, limits: XMLLimits) {
    unsafe receiver = TypedEventReceiver(handler: handler, file: file, limits: limits)
    self.limits = limits
    markup = MarkupGate(attributeLimit: limits.attributesPerElement)
  }

  /// Takes the next bytes of the document.
  mutating func feed(_ chunk: [UInt8]) throws(Stopped) {
    total += chunk.count
    guard total <= limits.bytes else {
      throw Stopped(LimitFindings.tooLarge(file: receiver.file, limit: limits.bytes, found: nil))
    }
    guard let ready = prologue.take(chunk) else { return }
    try begin(ready)
  }

  /// Takes the end of the document.
  mutating func finish() throws(Stopped) {
    if let rest = prologue.end() { try begin(rest) }
    guard receiver.window.end > 0 else {
      throw Stopped(EncodingFindings.empty(file: receiver.file))
    }
    if let finding = utf8.atEnd() { throw Stopped(receiver.finding(finding)) }
    receiver.inside = markup.inside
    try receiver.finish()
  }

  private mutating func begin(_ ready: Prologue.Ready) throws(Stopped) {
    receiver.window.append(ready.bytes)
    if let problem = ready.problem {
      throw Stopped(EncodingFindings.finding(problem, in: &receiver.window))
    }
    let byte = utf8.check(ready.bytes)
    let start = receiver.window.end - ready.bytes.count
    let sound = byte.map { Array(ready.bytes.prefix(max(0, $0.offset - start))) } ?? ready.bytes
    if let mark = markup.check(sound) {
      try receiver.push(Array(sound.prefix(max(0, mark.offset - start))))
      throw Stopped(receiver.finding(mark))
    }
    try receiver.push(sound)
    if let byte { throw Stopped(receiver.finding(byte)) }
    receiver.forget()
  }
}
