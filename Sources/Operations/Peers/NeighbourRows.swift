import Comparison
package import Diagnostics
import NetworkModel
import Peers
package import ReportModel

extension PeerGround {
  package static let neighbourColumns = [
    "library", "rank", "neighbour", "distance", "relative", "variable", "weight", "value",
    "neighbour_value", "share",
  ]

  /// A row for each library, neighbour and variable; a library that lacks a variable has one row for each
  /// variable, without a neighbour.
  package func eachNeighbourRow(
    _ request: NeighbourRequest?, library: String?,
    _ take: ([PlainCell]) throws(Stopped) -> Void
  ) throws(Stopped) {
    let prepared = try prepared(request)
    for own in libraries(library) {
      let found = prepared.found(of: own)
      for (rank, one) in found.enumerated() {
        let isNamed = mayName(one.library)
        for (place, measure) in prepared.request.measures.enumerated() {
          try take([
            .text(name(own)), .count(rank + 1), isNamed ? .text(name(one.library)) : .nothing,
            .number(one.distance), .number(one.relative), .text(measure.measure.text),
            .number(measure.weight), PlainCell(prepared.values[place][own]),
            PlainCell(isNamed ? prepared.values[place][one.library] : nil),
            .number(one.shares[place]),
          ])
        }
      }
      if found.isEmpty {
        for (place, measure) in prepared.request.measures.enumerated() {
          try take([
            .text(name(own)), .nothing, .nothing, .nothing, .nothing, .text(measure.measure.text),
            .number(measure.weight), PlainCell(prepared.values[place][own]), .nothing, .nothing,
          ])
        }
      }
    }
  }

  /// The neighbours of one library with their reasons, or of each in a list.
  package func neighbourDocument(
    _ request: NeighbourRequest?, library: String?
  ) throws(Stopped) -> ReportDocument {
    let prepared = try prepared(request)
    var document = peerDocument(PeerWords.neighbours)
    if let own = library.flatMap({ self.library($0) }) {
      document.title = label(own)
      document.blocks = NeighbourTable(language).blocks(
        prepared.neighbours(of: own, in: self), own: label(own))
    } else {
      document.blocks = [.table(list(prepared))]
    }
    return finished(document)
  }

  private func list(_ prepared: PreparedNeighbours) -> DocumentTable {
    DocumentTable(
      caption: Sentence(PeerWords.neighboursOfEach, in: language),
      columns: [
        .init(Wording(PeerWords.library[language]), .name),
        .init(Wording(PeerWords.neighbours[language]), .name),
      ],
      groups: [
        .init(
          rows: libraries(nil).map { own in
            let names = prepared.neighbours(of: own, in: self).neighbours.map(\.label.text)
            return [
              .text(label(own)),
              names.isEmpty
                ? .absent(.noData) : .text(Wording(names.joined(separator: ", "))),
            ]
          })
      ])
  }

  private func prepared(_ request: NeighbourRequest?) throws(Stopped) -> PreparedNeighbours {
    let request = request ?? .usual(in: snapshot)
    guard let prepared = request.search(in: self) else {
      let known = LibrarySize.allCases.map(\.rawValue) + (survey?.figures.items.map(\.name) ?? [])
      let wrong = request.measures.first { values($0.measure) == nil }?.measure.name ?? ""
      throw PeerProblems.unknownVariable(wrong, known)
    }
    guard prepared.search != nil else {
      let lacking = prepared.values.firstIndex { $0.count { $0 != nil } < 2 }
      throw PeerProblems.tooFew(lacking.map { request.measures[$0].measure.text })
    }
    return prepared
  }
}

extension PeerGround {
  func peerDocument(_ title: Trilingual) -> ReportDocument {
    ReportDocument(
      language: language, title: Wording(title[language]),
      eyebrow: wording(snapshot.network.label, or: snapshot.network.name))
  }

  /// Marked where it rests on invented answers.
  func finished(_ document: ReportDocument) -> ReportDocument {
    survey?.isSynthetic == true ? document.markedSynthetic() : document
  }
}

enum PeerWords {
  static let library = Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library")
  static let neighbours = Trilingual(
    fi: "Samankaltaisimmat kirjastot", sv: "De mest lika biblioteken",
    en: "The libraries most alike")
  static let neighboursOfEach = Trilingual(
    fi: "Kunkin kirjaston samankaltaisimmat, samankaltaisin ensin.",
    sv: "De mest lika varje bibliotek, det mest lika först.",
    en: "Those most like each library, the most alike first.")
  static let groups = Trilingual(fi: "Vertaisryhmät", sv: "Jämförelsegrupper", en: "Peer groups")
  static let group = Trilingual(fi: "Ryhmä", sv: "Grupp", en: "Group")
  static let kind = Trilingual(fi: "Peruste", sv: "Grund", en: "Basis")
  static let size = Trilingual(fi: "Jäseniä", sv: "Medlemmar", en: "Members")
  static let membersOf = Trilingual(
    fi: "Ryhmän peruste on {0}. Jäseniä on {1}: {2}.",
    sv: "Gruppens grund är {0}. Medlemmarna är {1}: {2}.",
    en: "The group rests on {0}. Its members are {1}: {2}.")
  static let groupsCaption = Trilingual(
    fi: "Vertaisryhmät päivänä {0}.", sv: "Jämförelsegrupper den {0}.",
    en: "Peer groups on {0}.")
  static let positions = Trilingual(
    fi: "Paikka vertaisryhmissä", sv: "Plats i jämförelsegrupperna",
    en: "Position in the peer groups")

  static func kind(_ kind: PeerCircle.Kind) -> Trilingual {
    switch kind {
    case .listed: Trilingual(fi: "luettelo", sv: "en lista", en: "a list")
    case .rule: Trilingual(fi: "sääntö", sv: "en regel", en: "a rule")
    case .size: Trilingual(fi: "kokoluokka", sv: "storleksklass", en: "a size band")
    case .band: Trilingual(fi: "oma koko", sv: "den egna storleken", en: "one's own size")
    case .nearest: Trilingual(fi: "samankaltaisuus", sv: "likhet", en: "likeness")
    case .region: Trilingual(fi: "maakunta", sv: "landskapet", en: "the region")
    case .network: Trilingual(fi: "koko verkko", sv: "hela nätverket", en: "the whole network")
    }
  }
}
