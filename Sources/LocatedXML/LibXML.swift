import CLibXML2
import Diagnostics

/// What has to be settled once in a process before any thread uses libxml2.
enum LibXML {
  /// Initialises the library and puts in place a loader that opens no file and no connection.
  static let ready: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader(suppliedEntityLoader)
  }()

  /// Runs calls of libxml2 that report through the thread's handler, and gives what they reported.
  /// The handler is set on this thread for the time of `body` only; nothing may suspend meanwhile.
  static func collecting<Result>(_ body: () -> Result) -> (result: Result, reports: [LibXMLReport])
  {
    ready
    let sink = ReportSink()
    unsafe xmlSetStructuredErrorFunc(Unmanaged.passUnretained(sink).toOpaque(), collectReport)
    clibxml2_silence_generic()
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let result = withExtendedLifetime(sink, body)
    return (result, sink.reports)
  }
}

/// What libxml2 said about one problem.
struct LibXMLReport {
  var code: Int32
  var isWarning: Bool
  var message: String
  var strings: [String?]
  var line: Int
  /// The element it is about, as the way from the root: the number of the child element, each time.
  var path: [Int]?
}

private final class ReportSink {
  static let most = 100
  var reports: [LibXMLReport] = []
}

private let collectReport: xmlStructuredErrorFunc = { sink, error in
  guard let sink = unsafe sink, let error = unsafe error else { return }
  let collector = unsafe Unmanaged<ReportSink>.fromOpaque(sink).takeUnretainedValue()
  guard collector.reports.count < ReportSink.most else { return }
  let node = unsafe error.pointee.node?.assumingMemoryBound(to: xmlNode.self)
  unsafe collector.reports.append(
    LibXMLReport(error, path: node.flatMap { unsafe elementPath($0) }))
}

extension LibXMLReport {
  init(_ error: UnsafeMutablePointer<xmlError>, path: [Int]?) {
    let found = unsafe error.pointee
    unsafe code = found.code
    unsafe isWarning = found.level == XML_ERR_WARNING
    unsafe message = trimmed(found.message.map { unsafe String(cString: $0) } ?? "")
    unsafe strings = [found.str1, found.str2, found.str3].map { text in
      unsafe text.map { unsafe String(cString: $0) }
    }
    unsafe line = Int(found.line)
    self.path = path
  }
}

/// The way from the root to a node's element; nil for a node outside a tree.
private func elementPath(_ node: UnsafeMutablePointer<xmlNode>) -> [Int]? {
  var path: [Int] = []
  var current = unsafe node
  while unsafe current.pointee.type != XML_ELEMENT_NODE {
    guard let parent = unsafe current.pointee.parent else { return nil }
    unsafe current = parent
  }
  while let parent = unsafe current.pointee.parent, unsafe parent.pointee.type == XML_ELEMENT_NODE {
    var number = 0
    var sibling = unsafe current.pointee.prev
    while let before = unsafe sibling {
      if unsafe before.pointee.type == XML_ELEMENT_NODE { number += 1 }
      unsafe sibling = before.pointee.prev
    }
    path.append(number)
    unsafe current = parent
  }
  return path.reversed()
}
