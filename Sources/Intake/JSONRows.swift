package import Diagnostics
import Expressions
import FoundationEssentials

/// Rows of answers from JSON: an array of objects whose members are answers; a repeat is an array
/// of objects, several choices an array of texts.
package func jsonRows(_ bytes: [UInt8], file: String) throws(Stopped) -> [AnswerRow] {
  let decoded: [[String: JSONValue]]
  do {
    decoded = try JSONDecoder().decode([[String: JSONValue]].self, from: Data(bytes))
  } catch {
    throw rowProblem("HR0024", Place(file: file), Texts.shape, Texts.example)
  }
  return decoded.enumerated().map { index, object in
    let place = Place(file: file + "[\(index)]")
    let cells = flattened(object, prefix: "").map {
      AnswerRow.Cell(column: $0.0, text: $0.1, place: place)
    }
    let identity = cells.map { $0.column + "=" + $0.text }.joined(separator: "\u{1E}")
    return AnswerRow(number: index + 1, cells: cells, identity: identity)
  }
}

private enum JSONValue: Decodable {
  case null
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let truth = try? box.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let text = try? box.decode(String.self) {
      self = .text(text)
    } else if let list = try? box.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try box.decode([String: JSONValue].self))
    }
  }

  var text: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .number(let number): decimalText(number)
    case .truth(let truth): truth ? "yes" : "no"
    case .list(let list): list.map(\.text).joined(separator: " ")
    case .object: ""
    }
  }
}

/// Members sorted by name, repeats as `name[1]/inner`.
private func flattened(_ object: [String: JSONValue], prefix: String) -> [(String, String)] {
  object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { name, value in
    switch value {
    case .object(let inner): return flattened(inner, prefix: prefix)
    case .list(let list):
      let objects = list.compactMap { if case .object(let inner) = $0 { inner } else { nil } }
      guard !objects.isEmpty, objects.count == list.count else { break }
      return objects.enumerated().flatMap {
        flattened($1, prefix: prefix + name + "[\($0 + 1)]/")
      }
    default: break
    }
    return [(prefix + name, value.text)]
  }
}

private enum Texts {
  static let shape = Trilingual(
    fi: "tiedosto ei ole JSON-taulukko vastausolioita", sv: "filen är inte en JSON-lista av svarsobjekt",
    en: "the file is not a JSON array of answer objects")
  static let example = Trilingual(
    fi: "muoto: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]",
    sv: "form: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]",
    en: "the shape: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]")
}
