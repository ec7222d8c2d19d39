package import Diagnostics
import Expressions
import NetworkModel
package import ReportModel

extension PeerGround {
  package static let groupColumns = ["group", "kind", "of", "member"]

  /// A row for each member of each group; `of` names the library where the group is its own.
  package func eachGroupRow(
    library: String?, _ take: ([PlainCell]) throws(Stopped) -> Void
  ) throws(Stopped) {
    let own = library.flatMap { self.library($0) }
    for group in snapshot.network.peerGroups {
      let members = snapshot.members(of: group)
      if let own, !members.contains(where: { $0.library == own }) { continue }
      for member in members {
        try take([
          .text(group.name), .text(group.rule.kind.rawValue), .nothing, .text(member.name),
        ])
      }
    }
    for one in libraries(library) {
      for circle in circles.own(of: one) {
        for member in circle.members where member != one {
          try take([
            .text(circle.name), .text(circle.kind.rawValue), .text(name(one)),
            mayName(member) ? .text(name(member)) : .nothing,
          ])
        }
      }
    }
  }

  /// All groups with their sizes; of one library those that it is in, with their members.
  package func groupDocument(library: String?) -> ReportDocument {
    let own = library.flatMap { self.library($0) }
    var rows: [[Figure]] = []
    for group in snapshot.network.peerGroups {
      let members = snapshot.members(of: group)
      if let own, !members.contains(where: { $0.library == own }) { continue }
      rows.append(
        row(
          wording(group.label, or: group.name), group.rule.kind, members.count,
          own == nil ? [] : members.map { wording($0.label, or: $0.name).text }))
    }
    if let own {
      rows += circles.own(of: own).map { circle in
        let names = circle.members.filter { $0 != own && mayName($0) }.map { label($0).text }
        return row(
          wording(circle.label, or: circle.name), circle.kind, circle.members.count, names)
      }
    } else {
      rows += snapshot.network.ownPeers.map { peers in
        var kind = PeerCircle.Kind.nearest
        if case .band = peers.rule { kind = .band }
        return row(wording(peers.label, or: peers.name), kind, Int?.none, [])
      }
    }
    var document = peerDocument(PeerWords.groups)
    if let own { document.title = label(own) }
    let columns =
      [
        (PeerWords.group, DocumentTable.Kind.name), (PeerWords.kind, .name),
        (PeerWords.size, .figure),
      ]
      + (own == nil ? [] : [(PeerWords.members, .name)])
    document.blocks = [
      .table(
        DocumentTable(
          caption: Sentence(PeerWords.groupsCaption, [.day(snapshot.date.iso)], in: language),
          columns: columns.map { .init(Wording($0[language]), $1) },
          groups: [.init(rows: rows.map { Array($0.prefix(columns.count)) })]))
    ]
    return document
  }

  private func row(
    _ label: ReportModel.Wording, _ kind: PeerCircle.Kind, _ count: Int?, _ names: [String]
  ) -> [Figure] {
    [
      .text(label), .text(Wording(PeerWords.kind(kind)[language])),
      count.map { .count($0) } ?? .text("–"), .text(Wording(names.joined(separator: ", "))),
    ]
  }
}
