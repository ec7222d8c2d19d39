import Diagnostics
import NetworkModel

/// A library serves a municipality and, where there are regions, belongs to one.
struct LibrariesHaveAHome: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for site in draft.libraries {
      let range = site.element.range(of: "name")
      if !draft.network.regions.isEmpty, site.element.children("member_of").isEmpty {
        findings.report(.noRegion(site.library.name), at: range)
      }
      if !draft.network.municipalities.isEmpty, site.library.municipalities.isEmpty,
        !site.element.isFaulty("municipalities")
      {
        findings.report(.noMunicipality(site.library.name), at: range)
      }
    }
  }
}

extension Message {
  fileprivate static func noRegion(_ library: String) -> Message {
    Message(
      .libraryWithoutRegion, .warning,
      what: Trilingual(
        fi: "Kirjasto ”\(library)” ei kuulu mihinkään maakuntaan",
        sv: "Biblioteket ”\(library)” hör inte till något landskap",
        en: "the library “\(library)” belongs to no region"),
      fix: Trilingual(
        fi: "Lisää <member_of region=\"…\"/>.", sv: "Lägg till <member_of region=\"…\"/>.",
        en: "add <member_of region=\"…\"/>"))
  }

  fileprivate static func noMunicipality(_ library: String) -> Message {
    Message(
      .libraryWithoutMunicipality, .warning,
      what: Trilingual(
        fi: "Kirjastolla ”\(library)” ei ole kuntaa",
        sv: "Biblioteket ”\(library)” har ingen kommun",
        en: "the library “\(library)” has no municipality"),
      why: Trilingual(
        fi: "Sen asukaslukua ei tiedetä.", sv: "Dess invånarantal är okänt.",
        en: "its number of inhabitants is not known"),
      fix: Trilingual(
        fi: "Lisää municipalities=\"…\".", sv: "Lägg till municipalities=\"…\".",
        en: "add municipalities=\"…\""))
  }
}
