import Expressions
import NetworkModel
import SurveyModel

extension NetworkSnapshot {
  /// For each unit of the list `network` whether so few work there that figures would be about a
  /// person: at most 2.00 full-time equivalents. Unknown staff counts as small for service points;
  /// the only service point of a library is judged as the library.
  var smallUnits: [Bool] {
    units.map { unit in
      let library = network.libraries[unit.library]
      let ofLibrary = staffOfLibrary[unit.library]
      guard unit.level == .servicePoint,
        let point = library.servicePoints.first(where: { $0.name == unit.name })
      else { return NetworkSnapshot.isSmall(ofLibrary) ?? false }
      let own = NetworkSnapshot.isSmall(point.staff.latest(notAfter: date.year)?.double)
      if let own { return own }
      return library.servicePoints.count == 1
        ? NetworkSnapshot.isSmall(ofLibrary) ?? false : true
    }
  }

  private static func isSmall(_ fullTimeEquivalents: Double?) -> Bool? {
    fullTimeEquivalents.map { $0 <= 2 }
  }
}
