import Diagnostics

extension TextSource {
  /// Moves the codings of selections that are not in the text to the whole of it, and tells so.
  mutating func settle(_ places: [Place]) -> [Diagnostic] {
    let length = text.unicodeScalars.count
    var findings: [Diagnostic] = []
    var sound: [TextSelection] = []
    for (selection, place) in zip(selections, places) {
      if selection.span.isEmpty || selection.span.upperBound > length {
        codings += selection.codings
        findings.append(ExchangeProblems.badSpan(at: place))
      } else {
        sound.append(selection)
      }
    }
    selections = sound
    return findings
  }
}
