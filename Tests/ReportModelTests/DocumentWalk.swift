@testable import ReportModel

extension Sentence {
  /// The words and names alone, with `#` for every other figure.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .figure(.text(let words)), .figure(.link(let words, _)): words.text
      case .figure: "#"
      }
    }.joined()
  }
}

extension [DocumentTable.RowGroup] {
  var joinedRows: [[Figure]] { flatMap(\.rows) }
}

extension ReportDocument {
  func anchors(level: Int) -> [String] {
    blocks.compactMap { block in
      if case .heading(level, _, let anchor) = block { anchor } else { nil }
    }
  }

  var tables: [DocumentTable] {
    blocks.compactMap { block in
      switch block {
      case .table(let table), .chart(_, let table): table
      default: nil
      }
    }
  }

  var plots: [DotPlot] {
    blocks.compactMap { block in
      if case .chart(let plot, _) = block { plot } else { nil }
    }
  }

  /// Every sentence, notes of tables included; captions and terms are none.
  var sentences: [Sentence] {
    let own = blocks.flatMap { block -> [Sentence] in
      switch block {
      case .paragraph(let sentence): [sentence]
      case .sentences(let sentences): sentences
      case .table(let table), .chart(_, let table): table.notes
      case .definitions(let definitions):
        definitions.filter(\.isSentence).map(\.explanation)
      case .heading, .links: []
      }
    }
    return own + (headline?.lines ?? [])
  }

  /// The pages that links and cells lead to.
  var targets: [String] {
    let links = blocks.flatMap { block -> [String] in
      if case .links(let links) = block { links.map(\.page) } else { [] }
    }
    let cells = tables.flatMap { $0.groups.joinedRows.joined() }.compactMap { cell -> String? in
      if case .link(_, let page) = cell { page } else { nil }
    }
    return trail.map(\.page) + links + cells
  }
}
