import Diagnostics
import Expressions
import LocatedXML
import NetworkModel

/// A peer group has members or a rule, is not empty, and holds libraries or service points but
/// not both.
struct PeerGroupsAreOfOneKind: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for site in draft.peerGroups {
      let members = site.element.children("member")
      for member in members { checkMember(member, &findings) }
      if let rule = site.element.written("where") {
        if !members.isEmpty { findings.report(.both(site.group.name), at: rule.nameRange) }
        checkRule(site, draft, &findings)
        continue
      }
      if members.isEmpty {
        findings.report(.empty(site.group.name, hasRule: false), at: site.element.nameRange)
      }
      let kinds = members.map { $0.written("library") == nil ? "service_point" : "library" }
      if let first = kinds.first, let other = kinds.firstIndex(where: { $0 != first }) {
        findings.report(.mixed(site.group.name), at: members[other].nameRange)
      }
    }
  }

  private func checkMember(_ member: FormedElement, _ findings: inout Findings) {
    let named = ["library", "service_point"].filter { member.written($0) != nil }
    if named.count != 1 { findings.report(.names(named.count), at: member.nameRange) }
  }

  /// The rule against the network as it is at the end of its last wave, or at the end of time.
  private func checkRule(
    _ site: PeerGroupSite, _ draft: NetworkDraft, _ findings: inout Findings
  ) {
    guard let rule = site.rule, !RulesOfPeerGroupsFit().check(rule, draft).hasErrors,
      let day = draft.network.waves.map(\.until).max()
        ?? CalendarDate(year: 9999, month: 12, day: 31)
    else { return }
    let members = NetworkSnapshot(draft.network, on: day).members(of: site.group)
    if members.isEmpty {
      findings.report(.empty(site.group.name, hasRule: true), at: rule.attribute.valueRange)
    } else if Set(members.map(\.level)).count > 1 {
      findings.report(.mixed(site.group.name), at: rule.attribute.valueRange)
    }
  }
}

extension Message {
  fileprivate static func both(_ group: String) -> Message {
    Message(
      .membersAndRule,
      what: Trilingual(
        fi: "Vertaisryhmällä ”\(group)” on sekä sääntö että jäseniä",
        sv: "Jämförelsegruppen ”\(group)” har både en regel och medlemmar",
        en: "the peer group “\(group)” has both a rule and members"),
      fix: Trilingual(
        fi: "Poista where tai <member>-elementit.", sv: "Ta bort where eller <member>-elementen.",
        en: "remove where, or the <member> elements"))
  }

  fileprivate static func names(_ count: Int) -> Message {
    Message(
      .memberNamesTwo,
      what: count == 0
        ? Trilingual(
          fi: "Jäsen ei nimeä kirjastoa eikä toimipistettä",
          sv: "Medlemmen anger varken bibliotek eller verksamhetsställe",
          en: "the member names neither a library nor a service point")
        : Trilingual(
          fi: "Jäsen nimeää sekä kirjaston että toimipisteen",
          sv: "Medlemmen anger både bibliotek och verksamhetsställe",
          en: "the member names both a library and a service point"),
      fix: Trilingual(
        fi: "Kirjoita joko library=\"…\" tai service_point=\"…\".",
        sv: "Skriv antingen library=\"…\" eller service_point=\"…\".",
        en: "write either library=\"…\" or service_point=\"…\""))
  }

  fileprivate static func empty(_ group: String, hasRule: Bool) -> Message {
    Message(
      .emptyPeerGroup, .warning,
      what: hasRule
        ? Trilingual(
          fi: "Vertaisryhmän ”\(group)” sääntöön ei sovi kukaan",
          sv: "Ingen uppfyller regeln för jämförelsegruppen ”\(group)”",
          en: "nobody fits the rule of the peer group “\(group)”")
        : Trilingual(
          fi: "Vertaisryhmässä ”\(group)” ei ole jäseniä",
          sv: "Jämförelsegruppen ”\(group)” har inga medlemmar",
          en: "the peer group “\(group)” has no members"),
      fix: hasRule
        ? Trilingual(
          fi: "Korjaa sääntö tai poista ryhmä.", sv: "Rätta regeln eller ta bort gruppen.",
          en: "mend the rule, or remove the group")
        : Trilingual(
          fi: "Lisää <member library=\"…\"/> tai where=\"…\".",
          sv: "Lägg till <member library=\"…\"/> eller where=\"…\".",
          en: "add <member library=\"…\"/>, or where=\"…\""))
  }

  fileprivate static func mixed(_ group: String) -> Message {
    Message(
      .mixedPeerGroup,
      what: Trilingual(
        fi: "Vertaisryhmässä ”\(group)” on sekä kirjastoja että toimipisteitä",
        sv: "Jämförelsegruppen ”\(group)” har både bibliotek och verksamhetsställen",
        en: "the peer group “\(group)” holds both libraries and service points"),
      why: Trilingual(
        fi: "Niitä ei voi verrata keskenään.", sv: "De kan inte jämföras med varandra.",
        en: "they cannot be compared with each other"),
      fix: Trilingual(
        fi: "Tee kaksi ryhmää; säännössä ${level} = 'library' tai 'service_point'.",
        sv: "Gör två grupper; i en regel ${level} = 'library' eller 'service_point'.",
        en: "make two groups; in a rule ${level} = 'library' or 'service_point'"))
  }
}
