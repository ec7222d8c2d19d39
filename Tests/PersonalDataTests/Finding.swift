@testable import PersonalData

/// What was found in a text, written as `kind: text`.
func found(_ text: String) -> [String] {
  personalData(in: text).map { $0.kind.rawValue + ": " + $0.text }
}

/// Whether the findings keep the promises made for every text.
func isSound(_ findings: [PersonalDataFinding], in text: String) -> Bool {
  var last = text.startIndex
  for finding in findings {
    guard finding.range.lowerBound >= last, !finding.range.isEmpty,
      finding.text == String(text[finding.range])
    else { return false }
    last = finding.range.upperBound
  }
  return true
}
