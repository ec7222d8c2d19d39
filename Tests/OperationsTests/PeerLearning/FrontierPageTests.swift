import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A frontier of libraries` {
  let sample: LearningSample

  init() throws { sample = try LearningSample() }

  private func answer(_ figures: [(spent: Int, visits: Int)]) throws {
    for (place, one) in figures.enumerated() {
      try sample.answer("luvut", place + 1, "menot=\(one.spent)", "kaynnit=\(one.visits)")
    }
  }

  private let eight = [
    (2, 1), (4, 4), (8, 5), (6, 2), (4, 2), (8, 4), (2, 1), (4, 1),
  ].map { (spent: $0.0 * 1000, visits: $0.1 * 1000) }

  private func frontier(
    _ change: (inout FrontierRequest) -> Void = { _ in }
  ) throws(Stopped) -> PreparedFrontier {
    var request = FrontierRequest(survey: "luvut", inputs: ["menot"], outputs: ["kaynnit"])
    change(&request)
    return try sample.workspace.frontier(request)
  }

  @Test func `tells efficiency, mixture and what hangs on one library`() throws {
    try answer(eight)
    let rows = try frontier().text(as: .csv, style: plainTerminal).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows[0].prefix(3) == ["library", "efficiency", "on_frontier"])
    // The fourth uses 6 for 2: two thirds of the first and a third of the second use 8/3.
    #expect(((Double(rows[4][1]) ?? 0) - 8.0 / 18).magnitude < 1e-9)
    #expect(rows[2][1] == "1" && rows[2][2] == "true")
    let page = try frontier().text(as: .text, style: plainTerminal)
    #expect(page.contains("Laatua ei näy") && page.contains("BCC"))
    let constant = try frontier { $0.returns = .constant }
    #expect(constant.text(as: .text, style: plainTerminal).contains("CCR"))
  }

  @Test func `leaves out who lacks a figure, and says so`() throws {
    try answer(Array(eight.prefix(7)))
    try sample.answer("luvut", 8, "menot=5000")
    let page = try frontier { $0.language = .en }.text(as: .text, style: plainTerminal)
    #expect(page.contains("Libraries: 7"))
    #expect(page.contains("Libraries that lack a figure: 1."))
  }

  @Test func `is not drawn through too few libraries, nor of unknown figures`() throws {
    try answer(Array(eight.prefix(5)))
    #expect(stopping { () throws(Stopped) in try frontier() }?.codes == ["HC0654"])
    let unknown = stopping { () throws(Stopped) in try frontier { $0.inputs = ["menon"] } }
    #expect(unknown?.codes == ["HC0653"])
    #expect(unknown?.text.contains("menot") == true)
  }

  @Test func `is written as a page`() throws {
    try answer(eight)
    let paths = try sample.workspace.writeFrontier(try frontier(), to: nil)
    #expect(paths.count == 1)
    #expect(sample.folder.exists("Reports/luvut/kevat/frontier/index.html"))
  }
}
