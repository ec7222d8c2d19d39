package import Diagnostics

/// A file of a store: one of its own, or one that is sealed in a bundle.
package struct StoredFile: Sendable, Hashable {
  /// Where it lies, or lay before it was sealed, as the user would write it. Its folders of records
  /// and media are beside this path either way.
  package let path: String
  /// Where it lies in a bundle; nil for a file of its own.
  package let sealed: SealedPlace?

  package init(path: String, sealed: SealedPlace? = nil) {
    self.path = path
    self.sealed = sealed
  }

  /// Where a person finds it.
  package var place: Place {
    guard let sealed else { return Place(file: path) }
    let start = SourcePosition(line: sealed.line, column: 1)
    return Place(file: sealed.bundle, range: SourceRange(start, start))
  }

  /// The same as a text: a path, and the line in a bundle.
  package var shown: String { sealed.map { "\($0.bundle):\($0.line)" } ?? path }

  /// The folder with the records that are files of their own.
  package var recordsFolder: String { String(path.dropLast(4)) + ".records" }
}

/// Where a file lies in a bundle.
package struct SealedPlace: Sendable, Hashable {
  /// The path of the bundle.
  package let bundle: String
  /// Of the wrapper's tag, in bytes.
  package let offset: Int
  /// Of the root element, in bytes.
  package let length: Int
  /// On which the root element begins.
  package let line: Int

  package init(bundle: String, offset: Int, length: Int, line: Int) {
    self.bundle = bundle
    self.offset = offset
    self.length = length
    self.line = line
  }
}
