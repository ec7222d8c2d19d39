import Diagnostics
import FileSystem
import LocatedXML

/// A file that is to be sealed: its bytes and where its root element stands in them.
struct Sealable {
  let name: String
  let bytes: [UInt8]
  /// SHA-256 of the bytes, in hexadecimal digits.
  let digest: String
  let root: Range<Int>
  let mark: FileMark
  let path: String

  /// - Returns: why the file cannot be sealed as it is.
  static func look(
    _ path: String, _ search: inout RootSearch
  ) throws(Stopped) -> (Sealable?, Trilingual?) {
    let name = FileSystem.name(of: path)
    guard BundleFormat.isPlain(name) else { return (nil, Why.name) }
    guard let mark = ownFileMark(path) else { return (nil, Why.notOrdinary) }
    guard mark.size <= BundleFormat.mostBytes else { return (nil, Why.tooLarge) }
    let bytes = try readFile(path, limit: BundleFormat.mostBytes)
    for reserved in BundleFormat.reserved where bytes.holds(reserved) {
      return (nil, Why.reserved)
    }
    let root: Range<Int>
    do throws(Stopped) {
      guard let found = try search.range(in: bytes, file: path) else { return (nil, Why.encoding) }
      root = found
    } catch {
      return (nil, error.diagnostics.first?.what ?? Why.encoding)
    }
    guard max(root.lowerBound, bytes.count - root.upperBound) <= BundleFormat.mostAround else {
      return (nil, Why.around)
    }
    let digest = hexadecimal(sha256(bytes))
    return (
      Sealable(name: name, bytes: bytes, digest: digest, root: root, mark: mark, path: path), nil
    )
  }

  var wrapper: SealedWrapper {
    SealedWrapper(
      name: name, digest: digest, before: Array(bytes[..<root.lowerBound]),
      after: Array(bytes[root.upperBound...]))
  }
}

/// Puts a bundle together.
struct BundleWriting {
  private(set) var bytes = BundleFormat.head
  private var entries: [BundleIndex.Entry] = []
  private var line = 3

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a response with its records.
  mutating func add(_ response: Sealable, _ records: [Sealable]) {
    open(response, BundleFormat.responseStart, named: response.name)
    let folder = String(response.name.dropLast(4)) + ".records/"
    for record in records {
      open(record, BundleFormat.recordStart, named: folder + record.name)
      bytes += BundleFormat.recordEnd
      line += 1
    }
    bytes += BundleFormat.responseEnd
    line += 1
  }

  private mutating func open(_ file: Sealable, _ start: [UInt8], named name: String) {
    entries.append(
      BundleIndex.Entry(name: name, offset: bytes.count, length: file.root.count, line: line + 1))
    bytes += file.wrapper.tag(start)
    bytes += file.bytes[file.root]
    bytes.append(UInt8(ascii: "\n"))
    line += 2 + file.bytes[file.root].count { $0 == UInt8(ascii: "\n") }
  }

  /// The bytes of the whole bundle.
  consuming func finish() -> [UInt8] {
    let start = bytes.count
    bytes += BundleIndex(whole: entries).bytes
    let size = bytes.count + BundleFormat.endCount + BundleFormat.foot.count
    return bytes + BundleFormat.end(index: start, size: size) + BundleFormat.foot
  }
}

/// Why a file stays where it is.
enum Why {
  static let conflict = Trilingual(
    fi: "se on toinen sisältö samalla tunnuksella", sv: "den är ett annat innehåll med samma id",
    en: "it is another content under the same id")
  static let otherSealed = Trilingual(
    fi: "samanniminen on jo niputettu toisella sisällöllä",
    sv: "en med samma namn är redan buntad med ett annat innehåll",
    en: "one of the same name is sealed already with another content")
  static let name = Trilingual(
    fi: "nimessä on erikoismerkkejä", sv: "namnet har specialtecken",
    en: "its name has special characters")
  static let notOrdinary = Trilingual(
    fi: "se ei ole tavallinen tiedosto", sv: "den är ingen vanlig fil", en: "it is no ordinary file"
  )
  static let tooLarge = Trilingual(
    fi: "se on yli megatavun kokoinen", sv: "den är större än en megabyte",
    en: "it is larger than a megabyte")
  static let reserved = Trilingual(
    fi: "siinä on merkkijono <b: tai </b:", sv: "den innehåller <b: eller </b:",
    en: "it holds <b: or </b:")
  static let encoding = Trilingual(
    fi: "se ei ole XML 1.0:aa UTF-8:na ilman tavujärjestysmerkkiä",
    sv: "den är inte XML 1.0 i UTF-8 utan byteordningsmärke",
    en: "it is not XML 1.0 in UTF-8 without a byte order mark")
  static let around = Trilingual(
    fi: "juurielementin ympärillä on liikaa muuta", sv: "det finns för mycket kring rotelementet",
    en: "there is too much around its root element")
}

extension [UInt8] {
  /// Whether a row of bytes stands anywhere in these.
  func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var at = startIndex
    while let found = self[at...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      at = found + 1
    }
    return false
  }
}
