import Diagnostics
import Expressions
import LocatedXML
import NetworkModel
import SurveyModel

/// A library with its element and those of its service points.
struct LibrarySite: Sendable {
  let library: Library
  let element: FormedElement
  /// In the order of ``Library/servicePoints``.
  let points: [FormedElement]
}

struct PeerGroupSite: Sendable {
  let group: PeerGroup
  let element: FormedElement
  /// The rule as it was written, before it was said to be about libraries.
  let rule: ExpressionSite?
}

/// A network as far as it could be read, with the element behind every value.
struct NetworkDraft: Sendable {
  let element: FormedElement
  var network: Network
  var libraries: [LibrarySite] = []
  var peerGroups: [PeerGroupSite] = []
  var texts: [TextSite] = []

  func elements(_ name: String) -> [FormedElement] { element.children(name) }
}

/// A demand on the network: one file each in `Rules`.
protocol NetworkRule: Sendable {
  func check(_ draft: NetworkDraft, _ findings: inout Findings)
}
