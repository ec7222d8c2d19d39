import NetworkModel
import PeerLearning
import SurveyModel

extension NetworkSnapshot {
  /// The network's libraries in file order, as far as pairing cares: inhabitants as size, the main
  /// service point as place, and the languages that somebody told.
  func learningLibraries(spoken: [String: Set<String>]) -> [LearningLibrary] {
    network.libraries.enumerated().map { place, library in
      let main = library.servicePoints.first { $0.kind == .main } ?? library.servicePoints.first
      return LearningLibrary(
        name: library.name, size: populationOfLibrary[place],
        position: main.flatMap(Position.init), languages: spoken[library.name] ?? [])
    }
  }

  /// Libraries whose figures are nearly those of one person: at most 2.00 full-time equivalents.
  var smallLibraries: Set<Int> {
    Set(
      staffOfLibrary.indices.filter { place in
        staffOfLibrary[place].map { $0 <= 2 } ?? false
      })
  }
}
