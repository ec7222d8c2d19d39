import Diagnostics

struct SyntaxFindings {
  var window: SourceWindow
  let open: [EventReceiver.OpenTag]
  let inside: MarkupGate.Inside?
  static func unexplained(in window: inout SourceWindow) -> Diagnostic {
    window.diagnostic("HX0099", window.end..<window.end, what: Trilingual("unexplained"))
  }
  mutating func finding(_ fault: ParserFault) -> Diagnostic {
    window.diagnostic(
      "HX0039", fault.offset..<fault.offset + 1,
      what: Trilingual(
        "\(fault.code) \(fault.message) s1=\(fault.first ?? "-") s2=\(fault.second ?? "-") inside=\(inside.map { "\($0)" } ?? "-")"
      ))
  }
}
