import Diagnostics
import FileSystem
import Intake

/// HC0216: corrections of a response that is not here.
enum CorrectionTargets {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let known = Set(sight.responses.filter { !$0.stored.isConflict }.compactMap(\.key))
    return sight.responses.compactMap { response in
      guard let older = response.header?.deprecatedID, !response.stored.isConflict,
        !known.contains(ResponseSorting.key(older))
      else { return nil }
      return Complaint(
        .warning, "HC0216", at: response.shown,
        what: Trilingual(
          fi: "tämä korjaa vastausta \(older), jota täällä ei ole",
          sv: "detta rättar svaret \(older), som inte finns här",
          en: "this corrects the response \(older), which is not here"),
        why: Trilingual(
          fi: "Korjaus lasketaan. Jos korjattu vastaus on täällä toisella tunnuksella, sama käynti "
            + "lasketaan kahdesti.",
          sv:
            "Rättelsen räknas. Om det rättade svaret finns här med ett annat id räknas samma besök "
            + "två gånger.",
          en: "The correction counts. If the corrected response is here under another id, the same "
            + "visit counts twice."),
        fix: Trilingual(
          fi: "palauta korjattu vastaus, jos se on tallessa; jos sama käynti on täällä toisella "
            + "tunnuksella, peru se (haamu withdraw TUNNUS --reason SYY)",
          sv: "återställ det rättade svaret om det finns kvar; finns samma besök här med ett annat "
            + "id, återta det (haamu withdraw ID --reason SKÄL)",
          en: "restore the corrected response if it still exists; if the same visit is here under "
            + "another id, withdraw that (haamu withdraw ID --reason TEXT)"))
    }
  }
}
