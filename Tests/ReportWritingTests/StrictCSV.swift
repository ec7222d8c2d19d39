/// RFC 4180 read without mercy: a stray quote or a line of another length is an error.
struct StrictCSV {
  enum Failure: Error {
    case strayQuote(line: Int)
    case openQuote
    case noFinalLineFeed
    case ragged(line: Int)
  }

  private(set) var rows: [[String]] = []

  init(_ text: String) throws(Failure) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.last == "\n" else { throw .noFinalLineFeed }
    var place = 0
    var row: [String] = []
    while place < scalars.count {
      let (field, next) = try Self.field(scalars, from: place, line: rows.count + 1)
      row.append(field)
      place = next + 1
      guard scalars[next] == "\n" else { continue }
      if let first = rows.first, first.count != row.count { throw .ragged(line: rows.count + 1) }
      rows.append(row)
      row = []
    }
  }

  /// A field and where the comma or line feed after it stands.
  private static func field(
    _ scalars: [Unicode.Scalar], from start: Int, line: Int
  ) throws(Failure) -> (String, Int) {
    var field = String.UnicodeScalarView()
    var place = start
    guard scalars[place] == "\"" else {
      while scalars[place] != ",", scalars[place] != "\n" {
        if scalars[place] == "\"" || scalars[place] == "\r" { throw .strayQuote(line: line) }
        field.append(scalars[place])
        place += 1
      }
      return (String(field), place)
    }
    place += 1
    while place < scalars.count {
      if scalars[place] != "\"" {
        field.append(scalars[place])
        place += 1
      } else if scalars[place + 1] == "\"" {
        field.append("\"")
        place += 2
      } else if scalars[place + 1] == "," || scalars[place + 1] == "\n" {
        return (String(field), place + 1)
      } else {
        throw .strayQuote(line: line)
      }
    }
    throw .openQuote
  }
}
