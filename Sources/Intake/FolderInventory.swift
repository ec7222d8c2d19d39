package import Diagnostics
package import FileSystem

/// What is stored, as far as it can be seen without opening a file.
extension FolderStore {
  /// The folders that hold a survey's responses, in order.
  package func folders(of survey: String) throws(Stopped) -> [String] {
    try waveFolders(joined(root, survey))
  }

  /// The responses in such a folder with their marks; among the other names the folders of records
  /// and the bundles.
  package func inventory(of folder: String) throws(Stopped) -> FolderContents {
    try FolderContents(
      of: folder, marking: { isVisible($0) && ends($0, ".xml") && !isBundle($0) },
      keeping: { ends($0, ".records") || isBundle($0) })
  }

  /// The records in such a folder, in order; none where it cannot be listed any more.
  package func records(in folder: String) -> [StoredFile] {
    let names = (try? namesInFolder(folder)) ?? []
    return names.filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
      .map { StoredFile(path: joined(folder, $0)) }
  }

  /// The records about a response.
  package func inventory(ofRecords folder: String) throws(Stopped) -> FolderContents {
    try FolderContents(
      of: folder, marking: { isVisible($0) && ends($0, ".xml") }, keeping: { _ in false })
  }
}

private func isBundle(_ name: Span<UInt8>) -> Bool {
  guard name.count >= 15, name[0] == UInt8(ascii: "b"), name[6] == UInt8(ascii: "-") else {
    return false
  }
  return unsafe name.withUnsafeBufferPointer { bytes in
    unsafe BundleFormat.isName(String(decoding: bytes, as: UTF8.self))
  }
}

private func isVisible(_ name: Span<UInt8>) -> Bool {
  name.count > 0 && name[0] != UInt8(ascii: ".")
}

private func ends(_ name: Span<UInt8>, _ ending: StaticString) -> Bool {
  let count = ending.utf8CodeUnitCount
  guard name.count >= count else { return false }
  let start = name.count - count
  return (0..<count).allSatisfy { unsafe name[start + $0] == ending.utf8Start[$0] }
}
