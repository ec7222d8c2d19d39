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
    var document = peerDocument(PeerWords.groups)
    if let own = library.flatMap({ self.library($0) }) {
      document.title = label(own)
      document.blocks = groups(of: own)
    } else {
      document.blocks = [.table(allGroups)]
    }
    return document
  }

  private var allGroups: DocumentTable {
    var rows = snapshot.network.peerGroups.map { group -> [Figure] in
      [
        .text(wording(group.label, or: group.name)),
        .text(Wording(PeerWords.kind(group.rule.kind)[language])),
        .count(snapshot.members(of: group).count),
      ]
    }
    rows += snapshot.network.ownPeers.map { peers in
      var kind = PeerCircle.Kind.nearest
      if case .band = peers.rule { kind = .band }
      return [
        .text(wording(peers.label, or: peers.name)), .text(Wording(PeerWords.kind(kind)[language])),
        .text("–"),
      ]
    }
    return DocumentTable(
      caption: Sentence(PeerWords.groupsCaption, [.day(snapshot.date.iso)], in: language),
      columns: [
        .init(Wording(PeerWords.group[language]), .name),
        .init(Wording(PeerWords.kind[language]), .figure),
        .init(Wording(PeerWords.size[language]), .figure),
      ], groups: [.init(rows: rows)])
  }

  private func groups(of library: Int) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    func add(_ label: ReportModel.Wording, _ kind: PeerCircle.Kind, _ names: [String], _ count: Int)
    {
      blocks.append(.heading(level: 2, text: label, anchor: "group-\(blocks.count)"))
      blocks.append(
        .paragraph(
          Sentence(
            PeerWords.membersOf,
            [
              .text(Wording(PeerWords.kind(kind)[language])), .count(count),
              .text(Wording(names.joined(separator: ", "))),
            ], in: language)))
    }
    for group in snapshot.network.peerGroups {
      let members = snapshot.members(of: group)
      guard members.contains(where: { $0.library == library }) else { continue }
      add(
        wording(group.label, or: group.name), group.rule.kind,
        members.map { wording($0.label, or: $0.name).text }, members.count)
    }
    for circle in circles.own(of: library) {
      let named = circle.members.filter { mayName($0) }
      add(
        wording(circle.label, or: circle.name), circle.kind, named.map { label($0).text },
        circle.members.count)
    }
    return blocks
  }
}
