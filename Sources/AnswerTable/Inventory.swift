import Diagnostics
import FileSystem
import Intake

/// The files of a survey as they lie there now.
struct Inventory: Sendable {
  struct File: Sendable {
    /// Index into the folders.
    let folder: Int
    /// Index into the entries of the folder.
    let entry: Int
  }

  /// A bundle in one of the folders.
  struct Bundle: Sendable {
    let folder: Int
    let path: String
    let mark: FileMark

    init(_ path: String, in folder: Int) {
      self.path = path
      self.folder = folder
      mark = fileMark(path) ?? FileMark(size: -1, modified: 0, changed: 0, inode: 0)
    }
  }

  /// The paths of the folders, as the user would write them.
  let folders: [String]
  let contents: [FolderContents]
  let sights: [SealedSight]
  /// Folder by folder, in the order of the file system.
  private(set) var files: [File] = []
  /// For each folder, by the stem of a response: the contents of the folder with its records.
  private(set) var records: [[String: FolderContents]]
  /// In the order of folders and names.
  private(set) var bundles: [Bundle] = []

  init(_ store: FolderStore, survey: String) throws(Stopped) {
    folders = try store.folders(of: survey)
    let seen = try folders.map { folder throws(Stopped) in
      try whileUnchanged(folder) { () throws(Stopped) in
        let modified = lastChange(inFolder: folder)
        let contents = try store.inventory(of: folder)
        return (
          contents, SealedSight(of: folder, modified: modified, names: contents.others)
        )
      }
    }
    contents = seen.map(\.0)
    sights = seen.map(\.1)
    records = folders.map { _ in [:] }
    for (number, folder) in folders.enumerated() {
      for name in contents[number].others {
        if BundleFormat.isName(name) {
          bundles.append(Bundle(folder + "/" + name, in: number))
          continue
        }
        records[number][String(name.dropLast(".records".utf8.count))] =
          try store.inventory(ofRecords: folder + "/" + name)
      }
      bundles.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      files += contents[number].entries.indices.map { File(folder: number, entry: $0) }
    }
  }

  /// The stems of the responses that have records as files of their own, where there are bundles.
  var stemsWithRecords: [String] {
    Set(bundles.map(\.folder)).flatMap { records[$0].keys }
  }

  func entry(_ file: File) -> FolderContents.Entry { contents[file.folder].entries[file.entry] }

  func name(_ file: File) -> ArraySlice<UInt8> { contents[file.folder].name(entry(file)) }

  func stem(_ file: File) -> String { String(decoding: name(file).dropLast(4), as: UTF8.self) }

  func path(_ file: File) -> String {
    folders[file.folder] + "/" + String(decoding: name(file), as: UTF8.self)
  }

  /// The marks of a response's records, in an order of their own.
  func recordRows(_ file: File) -> [RecordRow] {
    guard !records[file.folder].isEmpty, let folder = records[file.folder][stem(file)] else {
      return []
    }
    return folder.entries.map { entry in
      let name = Array(folder.name(entry))
      return RecordRow(name: UInt64(hash(name.span)), mark: entry.mark)
    }.sorted { $0.name < $1.name }
  }

  func hasRecords(_ file: File) -> Bool {
    !records[file.folder].isEmpty && records[file.folder][stem(file)] != nil
  }

  /// Whether a file, with its records, was written long enough before it is read.
  func isSettled(_ place: Int, at now: Int64) -> Bool {
    let file = files[place]
    return entry(file).mark.isSettled(at: now)
      && recordRows(file).allSatisfy { $0.mark.isSettled(at: now) }
  }

  /// The file as a store lists it.
  func stored(_ file: File) -> StoredResponse {
    let stem = stem(file)
    let path = path(file)
    let names = records[file.folder][stem].map { folder in
      folder.entries.map { String(decoding: folder.name($0), as: UTF8.self) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let single = StoredFile(path: path)
    return StoredResponse(
      single, stem: stem,
      records: (names ?? []).map { StoredFile(path: single.recordsFolder + "/" + $0) })
  }
}
