import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// Peer groups that are made by size or likeness.
extension NetworkReader {
  /// A group for each band, named `koko-1`, `koko-2` … from the smallest, its limits in its label.
  mutating func readSizeBands(_ element: FormedElement) -> [PeerGroup] {
    let label = readText(of: element)
    guard let size = element["by"].flatMap({ LibrarySize(rawValue: $0.value) }),
      let limits = sizeLimits(element["limits"]?.value ?? "")
    else { return [] }
    let ends: [(text: String, value: Double)?] = [nil] + limits + [nil]
    return zip(ends, ends.dropFirst()).enumerated().map { number, band in
      PeerGroup(
        name: "\(name(element))-\(number + 1)",
        label: label.ofBand(from: band.0?.text, below: band.1?.text),
        rule: .sizeBand(SizeBand(size: size, from: band.0?.value, below: band.1?.value)),
        place: place(element))
    }
  }

  mutating func readBandPeers(_ element: FormedElement) -> OwnPeers? {
    let label = readText(of: element)
    guard let size = element["by"].flatMap({ LibrarySize(rawValue: $0.value) }) else { return nil }
    let percent = element["within"].flatMap { Double($0.value) } ?? 20
    return OwnPeers(
      name: name(element), label: label, rule: .band(size, percent: percent),
      place: place(element))
  }

  mutating func readNeighbours(_ element: FormedElement) -> OwnPeers? {
    let label = readText(of: element)
    let measures = words(of: element["variables"]?.value ?? "").compactMap { PeerMeasure($0) }
      .filter { LibrarySize(rawValue: $0.name) != nil }
    let weights = words(of: element["weights"]?.value ?? "").map { Double($0) ?? 1 }
    guard !measures.isEmpty else { return nil }
    return OwnPeers(
      name: name(element), label: label,
      rule: .nearest(
        measures.enumerated().map { place, measure in
          WeightedMeasure(measure, weight: place < weights.count ? weights[place] : 1)
        }, count: element["count"].flatMap { Int($0.value) } ?? 5),
      place: place(element))
  }
}

/// Rising numbers above 0, at least one; nil for anything else.
func sizeLimits(_ text: String) -> [(text: String, value: Double)]? {
  let parts = words(of: text)
  let limits = parts.compactMap { part in
    FixedDecimal(part).map { (text: part, value: $0.double) }
  }
  guard !limits.isEmpty, limits.count == parts.count, limits.allSatisfy({ $0.value > 0 }),
    zip(limits, limits.dropFirst()).allSatisfy({ $0.value < $1.value })
  else { return nil }
  return limits
}

extension Label {
  /// "Koko: vähintään 6 000, alle 20 000", in each language of the label.
  fileprivate func ofBand(from: String?, below: String?) -> Label {
    var wordings = wordings
    for (language, wording) in wordings {
      wordings[language] = wording + ": " + Self.limits(from, below, in: language)
    }
    return Label(sourceLanguage: sourceLanguage, wordings: wordings)
  }

  private static func limits(_ from: String?, _ below: String?, in language: String) -> String {
    let (least, less): (String, String) =
      switch language {
      case "fi": ("vähintään ", "alle ")
      case "sv": ("minst ", "under ")
      case "en": ("at least ", "under ")
      default: ("≥ ", "< ")
      }
    return [from.map { least + grouped($0, language) }, below.map { less + grouped($0, language) }]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// `20000` as `20 000`, or `20,000` in English.
  private static func grouped(_ number: String, _ language: String) -> String {
    let parts = number.split(separator: ".")
    var whole = ""
    for (place, digit) in parts[0].enumerated() {
      if place > 0, (parts[0].count - place) % 3 == 0 {
        whole += language == "en" ? "," : "\u{202F}"
      }
      whole.append(digit)
    }
    return parts.count > 1 ? whole + (language == "en" ? "." : ",") + parts[1] : whole
  }
}
