import Diagnostics
import Expressions
import NetworkModel

/// The rule of a peer group mentions columns of the list `network` and uses them as what they are.
struct RulesOfPeerGroupsFit: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for site in draft.peerGroups {
      guard let rule = site.rule else { continue }
      for problem in check(rule, draft).problems {
        let place = findings.source.place(rule.range(problem.range))
        findings.add(problem.diagnostic(at: place))
      }
    }
  }

  func check(_ rule: ExpressionSite, _ draft: NetworkDraft) -> CheckedExpression {
    let scope = PeerGroupScope(columns: NetworkColumns(draft.network).symbols)
    return rule.expression.check(in: scope, expecting: .truth)
  }
}

/// A rule sees the columns of the row at hand as `${column}`.
private struct PeerGroupScope: NameScope {
  let columns: [Symbol]

  func symbol(_ name: String) -> Symbol? { columns.first { $0.name == name } }
  var symbolNames: [String] { columns.map(\.name) }
  var current: Symbol? { nil }
  var repeats: [String] { [] }
  func tableColumns(_ table: String) -> [String]? {
    table == "network" ? NetworkSnapshot.columns : nil
  }
  var tableNames: [String] { ["network"] }
}
