/// Every demand on the network, in the order they are checked.
let networkRules: [any NetworkRule] = [
  TextsAreWritten(), TranslationsAreThere(), NetworkNamesAreUnique(),
  ReferencesInTheNetworkAreKnown(), DatesRunForward(), MembershipsDoNotOverlap(),
  WavesDoNotOverlap(), PlacesAreNearTheirOwn(), FiguresAreGivenOnce(), TimeZoneIsNamed(),
  MunicipalityCodesAreOfficial(), LibrariesHaveAHome(), RulesOfPeerGroupsFit(),
  PeerGroupsAreOfOneKind(), PeersAreMeasured(),
]
