import NetworkModel

private let from = optional("from", .date, "The first day.")
private let until = optional("until", .date, "The last day.")
private let years = ValueForm.whole(1900...2100)

/// Every element and attribute of the network file (`urn:haamu:network:1`).
let networkGrammar = DocumentGrammar(
  .network,
  [
    ElementGrammar(
      name: "network", about: "Everybody who takes part.",
      attributes: [
        required("name", .looseName, "The name of the network."),
        optional("time_zone", .timeZone, "An IANA time zone; Europe/Helsinki."),
      ],
      children: [
        "label", "region", "municipality", "library", "peer_group", "size_bands", "band_peers",
        "nearest_neighbours", "wave", "event",
      ]),
    text("label", "What is shown."),
    ElementGrammar(
      name: "region", about: "A region of libraries.",
      attributes: [required("name", .looseName, "The name of the region.")],
      children: ["label"]),
    ElementGrammar(
      name: "municipality", about: "A municipality with its inhabitants.",
      attributes: [
        required("name", .looseName, "The name of the municipality."),
        required("code", .text, "The official code, three digits in Finland."),
      ],
      children: ["label", "population"]),
    ElementGrammar(
      name: "population", about: "The inhabitants at the end of a year.",
      attributes: [
        required("year", years, "The year."),
        required("value", .whole(0...999_999_999), "How many."),
        required("source", .text, "Where the figure comes from."),
      ]),
    ElementGrammar(
      name: "library", about: "A library organisation with its service points.",
      attributes: [
        required("name", .looseName, "The name of the library."),
        optional("municipalities", .looseNames, "The municipalities that it serves."),
      ],
      children: ["label", "staff", "member_of", "named", "service_point"]),
    ElementGrammar(
      name: "staff", about: "Full-time equivalents of one year.",
      attributes: [
        required("fte", .decimal(0...1_000_000), "How many."),
        required("year", years, "The year."),
        required("source", .text, "Where the figure comes from."),
      ]),
    ElementGrammar(
      name: "member_of", about: "The region that the library belongs to, and when.",
      attributes: [required("region", .free, "The region."), from, until]),
    ElementGrammar(
      name: "named",
      about: "The library has agreed to be named in what others read of their peers, and when.",
      attributes: [from, until]),
    ElementGrammar(
      name: "service_point", about: "A place or a vehicle where people are served.",
      attributes: [
        required("name", .looseName, "The name of the service point."),
        optional("type", values(ServicePoint.Kind.self), "What it is; other."),
        optional("self_service", values(ServicePoint.SelfService.self), "Open without staff."),
        optional("lat", .decimal(-90...90, decimals: 12), "Degrees north, WGS 84."),
        optional("lon", .decimal(-180...180, decimals: 12), "Degrees east, WGS 84."),
        optional("directory_id", .text, "Its number in the library directory."),
      ],
      children: ["label", "staff"]),
    ElementGrammar(
      name: "peer_group", about: "Libraries or service points that compare with each other.",
      attributes: [
        required("name", .looseName, "The name of the group."),
        optional("where", .expression, "A rule over the columns of the list network."),
      ],
      children: ["label", "member"]),
    ElementGrammar(
      name: "member", about: "A member of a peer group, and when.",
      attributes: [
        optional("library", .free, "The library."),
        optional("service_point", .free, "The service point."), from, until,
      ]),
    ElementGrammar(
      name: "size_bands", about: "Peer groups of libraries by size, one for each band.",
      attributes: [
        required("name", .looseName, "The name that those of the groups begin with."),
        required("by", values(LibrarySize.self), "What size is."),
        required("limits", .free, "Where a new band begins, rising, spaces between."),
      ],
      children: ["label"]),
    ElementGrammar(
      name: "band_peers", about: "For each library those of about its size.",
      attributes: [
        required("name", .looseName, "The name of the group."),
        required("by", values(LibrarySize.self), "What size is."),
        optional("within", .decimal(0...1000), "How many per cent larger or smaller; 20."),
      ],
      children: ["label"]),
    ElementGrammar(
      name: "nearest_neighbours", about: "For each library those most like it.",
      attributes: [
        required("name", .looseName, "The name of the group."),
        required("variables", .free, "What they are alike in, spaces between."),
        optional("weights", .free, "How much each variable weighs; 1 each."),
        optional("count", .whole(1...100), "How many neighbours; 5."),
      ],
      children: ["label"]),
    ElementGrammar(
      name: "wave", about: "A round of collecting.",
      attributes: [
        required("name", .looseName, "The name of the round."),
        required("from", .date, "The first day."), required("until", .date, "The last day."),
        required("surveys", .looseNames, "The surveys that are answered then."),
      ],
      children: ["label"]),
    ElementGrammar(
      name: "event", about: "A training day, a workshop or a remote session.",
      attributes: [
        required("name", .looseName, "The name of the event."),
        optional("from", .date, "The first day."),
        optional("until", .date, "The last day; the first."),
        optional("place", .text, "Where it is, as people say it."),
        optional("theme", .looseName, "Gathers events of one subject."),
      ],
      children: ["label"]),
  ])
