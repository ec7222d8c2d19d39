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
    pictures.compactMap { picture in
      if case .dots(let plot) = picture { plot } else { nil }
    }
  }

  var pictures: [Picture] {
    blocks.compactMap { block in
      if case .chart(let picture, _) = block { picture } else { nil }
    }
  }

  /// Every sentence, notes of tables included; captions and terms are none, nor are the lines below the
  /// first beside the number.
  var sentences: [Sentence] {
    let own = blocks.flatMap { block -> [Sentence] in
      switch block {
      case .paragraph(let sentence): [sentence]
      case .sentences(let sentences): sentences
      case .table(let table), .chart(_, let table): table.notes
      case .definitions(let definitions):
        definitions.filter(\.isSentence).map(\.explanation)
      case .quotes(let quotes): quotes.map(\.source)
      case .heading, .links: []
      }
    }
    return own + (headline?.lines.prefix(1) ?? [])
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
