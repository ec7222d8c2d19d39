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
    let mark = markup.check(ready.bytes)
    let stop = min(byte?.offset ?? .max, mark?.offset ?? .max)
    let start = receiver.window.end - ready.bytes.count
    guard stop < .max else {
      try receiver.push(ready.bytes)
      return receiver.forget()
    }
    try receiver.push(Array(ready.bytes.prefix(stop - start)))
    if let byte, byte.offset == stop { throw Stopped(receiver.finding(byte)) }
    if let mark { throw Stopped(receiver.finding(mark)) }
  }
}
