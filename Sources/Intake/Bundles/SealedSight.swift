package import Diagnostics
import FileSystem

/// Which bundles a folder has, to tell afterwards whether another program has sealed or opened responses
/// while they were read.
package struct SealedSight: Sendable {
  private let folder: String
  private let modified: Int64?
  private let bundles: [String: FileMark]

  /// - Parameters:
  ///   - modified: when something came into the folder or went last, seen before it was listed.
  ///   - names: what was listed; what is no bundle is left aside.
  package init(of folder: String, modified: Int64?, names: [String]) {
    self.folder = folder
    self.modified = modified
    bundles = SealedSight.marks(names, in: folder)
  }

  private static func marks(_ names: [String], in folder: String) -> [String: FileMark] {
    let found = names.filter(BundleFormat.isName).compactMap { name in
      fileMark(joined(folder, name)).map { (name, $0) }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the bundles are still the same. Other files may have come.
  package var isSteady: Bool {
    var names = Array(bundles.keys)
    if modified == nil || lastChange(inFolder: folder) != modified {
      guard let now = try? namesInFolder(folder) else { return false }
      names = now
    }
    return SealedSight.marks(names, in: folder) == bundles
  }
}

/// How often something is read anew; then somebody packs and opens all the time.
package let steadyReadings = 20

extension FolderStore {
  package func steadily<Found>(
    _ survey: String, _ read: () throws(Stopped) -> Found
  ) throws(Stopped) -> Found {
    for _ in 1..<steadyReadings {
      var sights: [SealedSight] = []
      for folder in try folders(of: survey) {
        let modified = lastChange(inFolder: folder)
        sights.append(SealedSight(of: folder, modified: modified, names: try namesInFolder(folder)))
      }
      let found = try read()
      if sights.allSatisfy(\.isSteady) { return found }
    }
    return try read()
  }
}
