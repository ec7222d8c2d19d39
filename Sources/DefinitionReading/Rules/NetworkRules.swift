/// Every demand on the network, in the order they are checked.
let networkRules: [any NetworkRule] = [
  TextsAreWritten(), TranslationsAreThere(), RulesOfPeerGroupsFit(),
]
