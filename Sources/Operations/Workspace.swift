package import Diagnostics
package import FileSystem
package import Intake
import LocalTime

/// The outside world that an operation may use; tests pass their own.
package struct World: Sendable {
  /// Milliseconds since 1970.
  package var clock: @Sendable () -> Int
  /// So many bytes of chance.
  package var chance: @Sendable (Int) -> [UInt8]
  /// The person's own folder, which they write `~`; nil when there is none.
  package var home: String?
  /// The room that is left where a path lies; nil where nobody can tell.
  package var freeRoom: @Sendable (String) -> FreeRoom? = FreeRoom.around

  package init(
    clock: @escaping @Sendable () -> Int, chance: @escaping @Sendable (Int) -> [UInt8],
    home: String? = nil
  ) {
    self.home = home
    self.clock = clock
    self.chance = chance
  }

  /// The computer's own clock and chance.
  package static let real = World(
    clock: presentMilliseconds,
    chance: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    })
}

/// A folder with `Surveys/`, `Responses/` and `Reports/`.
package struct Workspace: Sendable {
  /// As the user wrote it; `.` is the current folder.
  package let root: String
  package let world: World
  /// Is told what a user should know and what changes no result.
  package var notice: @Sendable (Trilingual) -> Void = { _ in }

  package init(root: String, world: World = .real) {
    self.root = root
    self.world = world
  }

  package var surveysFolder: String { joined(root, "Surveys") }
  package var versionsFolder: String { joined(surveysFolder, "versions") }
  package var responsesFolder: String { joined(root, "Responses") }
  package var reportsFolder: String { joined(root, "Reports") }

  /// What can be made again at any time.
  package var cacheFolder: String { joined(joined(root, ".haamu"), "cache") }

  /// The answer table of a survey.
  func tablePath(of survey: String) -> String { joined(cacheFolder, survey + ".table") }

  package var store: FolderStore { FolderStore(root: responsesFolder) }

  /// Stops with a way on when this is no workspace.
  package func mustExist() throws(Stopped) {
    guard fileKind(surveysFolder) != .folder else { return }
    throw Stopped(
      Diagnostic(
        .error, "HC0010", at: Place(file: root),
        what: Trilingual(
          fi: "tässä kansiossa ei ole kansiota Surveys", sv: "här finns ingen mapp Surveys",
          en: "there is no folder Surveys here"),
        fix: Trilingual(
          fi: "siirry työtilan kansioon, anna --workspace KANSIO tai tee uusi: haamu init KANSIO",
          sv: "gå till arbetsytans mapp, ange --workspace MAPP eller skapa en ny: haamu init MAPP",
          en: "go to the workspace, give --workspace DIR, or make a new one: haamu init DIR")),
      status: .notThere)
  }
}
