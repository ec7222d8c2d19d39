import Diagnostics
import Foundation
import TestSupport
import Testing

/// How the interview is put.
enum SessionFront: CaseIterable { case lines, screen }

@Suite(.serialized) struct `A session at a terminal` {
  @Test(arguments: SessionScript.all.map(\.survey), Language.allCases)
  func `is cut off, goes on and stores the same in lines`(
    _ survey: String, _ language: Language
  ) throws {
    try play(try #require(SessionScript.all.first { $0.survey == survey }), language, .lines)
  }

  @Test(arguments: SessionScript.all.map(\.survey), Language.allCases)
  func `is cut off, goes on and stores the same on a screen`(
    _ survey: String, _ language: Language
  ) throws {
    try play(try #require(SessionScript.all.first { $0.survey == survey }), language, .screen)
  }

  private func play(
    _ script: SessionScript, _ language: Language, _ front: SessionFront
  ) throws {
    let folder = try workspaceOfSurveys()
    let options = ["--lang", language.rawValue] + (front == .lines ? ["--plain"] : [])
    func keys(_ steps: [SessionStep]) -> String {
      steps.map { front == .lines ? $0.line : $0.keys }.joined()
    }
    func open(_ arguments: [String]) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(["answer"] + arguments + options, in: folder.path)
      #expect(terminal.waits { terminal.shown.contains("/") }, "\(terminal.shown)")
      return terminal
    }

    let first = try open([script.survey])
    try first.type(keys(script.before))
    #expect(
      first.waits { draft(in: folder).contains(">" + script.last + "</answer>") },
      "\(draft(in: folder))\n\(first.shown)")
    first.cut()

    let second = try open(["--resume", script.survey])
    try second.type(keys(script.after))
    #expect(second.waits { second.printed.hasSuffix(".xml\n") }, "\(second.shown)")
    #expect(second.status() == 0)
    let path = second.printed.trimmingCharacters(in: .newlines)
    let fault = try goldenFault(
      sealedResponse(folder.text(path) ?? ""), "Sessions/\(script.survey).xml")
    #expect(fault == nil)
    #expect(draft(in: folder) == "")
  }

  /// The text of the one draft; empty where there is none.
  private func draft(in folder: ThrowawayFolder) -> String {
    let names = folder.files(".xml", in: ".haamu/drafts/").filter { !$0.contains(".survey.") }
    return names.compactMap(folder.text).joined()
  }
}
