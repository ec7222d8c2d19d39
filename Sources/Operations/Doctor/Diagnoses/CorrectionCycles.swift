import Diagnostics
import FileSystem
import Intake

/// HC0217: responses that correct each other in a circle. One complaint for a circle.
enum CorrectionCycles {
  static func complaints(_ sight: WorkspaceSight) -> [Complaint] {
    let named = sight.responses.filter { !$0.stored.isConflict && $0.header?.deprecatedID != nil }
    var older: [String: String] = [:]
    for response in named {
      guard let key = response.key, let target = response.header?.deprecatedID else { continue }
      older[key] = ResponseSorting.key(target)
    }
    var told: Set<String> = []
    return named.compactMap { response in
      guard let key = response.key, !told.contains(key), let circle = circle(from: key, older)
      else { return nil }
      told.formUnion(circle)
      return complaint(response.shown, named.filter { $0.key.map(circle.contains) ?? false })
    }
  }

  /// The ids of the circle in which a key stands; nil where it stands in none.
  private static func circle(from key: String, _ older: [String: String]) -> Set<String>? {
    var seen: Set<String> = [key]
    var next = older[key]
    while let here = next {
      if here == key { return seen }
      guard seen.insert(here).inserted else { return nil }
      next = older[here]
    }
    return nil
  }

  private static func complaint(_ path: String, _ circle: [SeenResponse]) -> Complaint {
    Complaint(
      .error, "HC0217", at: path,
      what: Trilingual(
        fi: circle.count == 1
          ? "vastaus sanoo korjaavansa itseään" : "vastaukset korjaavat toisiaan kehässä",
        sv: circle.count == 1
          ? "svaret säger sig rätta sig självt" : "svaren rättar varandra i en cirkel",
        en: circle.count == 1
          ? "the response says that it corrects itself"
          : "responses correct each other in a circle"),
      why: Trilingual(
        fi:
          "Kehästä lasketaan yksi vastaus, se joka on täytetty viimeksi. Se ei välttämättä ole oikea.",
        sv:
          "Av cirkeln räknas ett svar, det som fyllts i sist. Det är inte nödvändigtvis det rätta.",
        en:
          "Of the circle one response counts, the one filled in last. It need not be the right one."
      ),
      fix: Trilingual(
        fi: "päätä, mikä vastaus on oikea, ja peru muut (haamu withdraw TUNNUS --reason SYY)",
        sv: "avgör vilket svar som är rätt och återta de andra (haamu withdraw ID --reason SKÄL)",
        en:
          "decide which response is right and withdraw the others (haamu withdraw ID --reason TEXT)"
      ),
      notes: circle.filter { $0.shown != path }.map {
        Diagnostic.Note(
          place: Place(file: $0.shown),
          text: Trilingual(fi: "samassa kehässä", sv: "i samma cirkel", en: "in the same circle"))
      })
  }
}
