import Processes

/// A program of somebody else that makes a PDF of an HTML page.
struct PDFEngine: Sendable {
  enum Kind: Sendable { case chromium, weasyPrint }

  let kind: Kind
  let path: String

  var name: String { kind == .chromium ? "Chromium" : "WeasyPrint" }

  /// The first that is installed; a browser is the better one.
  static func installed(in searchPath: String) -> PDFEngine? {
    for (name, kind) in known {
      if let path = program(name, in: searchPath) { return PDFEngine(kind: kind, path: path) }
    }
    return nil
  }

  private static let known: [(String, Kind)] = [
    ("chromium", .chromium), ("chromium-browser", .chromium), ("google-chrome", .chromium),
    ("google-chrome-stable", .chromium), ("weasyprint", .weasyPrint),
  ]

  /// How it is called: tagged, with bookmarks, asking nothing of any network.
  /// - Parameters:
  ///   - page: the path of the HTML page, from the root.
  ///   - output: the path of the PDF.
  ///   - profile: a folder that the program may fill.
  func arguments(page: String, output: String, profile: String) -> [String] {
    switch kind {
    case .weasyPrint: return [page, output, "--pdf-variant", "pdf/ua-1"]
    case .chromium:
      return (isRoot ? ["--no-sandbox"] : []) + [
        "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
        "--disable-background-networking", "--disable-breakpad", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + profile,
        "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
        "--print-to-pdf=" + output, Self.address(of: page),
      ]
    }
  }

  /// A path as an address.
  private static func address(of path: String) -> String {
    var address = "file://"
    for byte in path.utf8 {
      let sign = Unicode.Scalar(byte)
      switch sign {
      case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~":
        address.unicodeScalars.append(sign)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
