package import Diagnostics
package import ReportModel

/// Numbers, intervals, dates and counts as people read them in Finnish, Swedish and English.
package struct NumberForm: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// "687 000", "72,5", "12 %": decimals rounded half away from zero, thousands apart, a true minus.
  package func number(_ value: Double, _ shape: NumberShape) -> String {
    switch shape {
    case .plain: digits(value, shape)
    case .percent: digits(value, shape) + percentSign
    }
  }

  package func count(_ count: Int) -> String { number(Double(count), .plain(decimals: 0)) }

  /// "70–86", "12–34 %"; three dots where an end is below zero, so that no dash meets a minus.
  package func interval(_ low: Double, _ high: Double, _ shape: NumberShape) -> String {
    let from = digits(low, shape)
    let until = digits(high, shape)
    let dash = from.hasPrefix("\u{2212}") || until.hasPrefix("\u{2212}") ? "…" : "–"
    let sign = if case .percent = shape { percentSign } else { "" }
    return from + dash + until + sign
  }

  /// "78 (70–86)"; a star where the responses are few.
  package func estimate(_ estimate: Estimate) -> String {
    let value = number(estimate.value, estimate.shape) + (estimate.isFromFew ? "*" : "")
    guard let low = estimate.low, let high = estimate.high else { return value }
    return value + "\u{A0}(" + interval(low, high, estimate.shape) + ")"
  }

  private var percentSign: String { language == .en ? "%" : "\u{A0}%" }

  private func digits(_ value: Double, _ shape: NumberShape) -> String {
    guard let exact = DecimalText(value) else { return "–" }
    let text =
      switch shape {
      case .plain(let decimals): exact.rounded(to: decimals)
      case .percent(let decimals): exact.shifted(by: 2).rounded(to: decimals)
      }
    let sign = text.isNegative ? "\u{2212}" : ""
    let whole = grouped(text.whole)
    guard !text.fraction.isEmpty else { return sign + whole }
    let mark = language == .en ? "." : ","
    return sign + whole + mark + String(decoding: text.fraction, as: UTF8.self)
  }

  /// Thousands apart from 1 000 on: a thin no-break space, in English a comma.
  private func grouped(_ digits: [UInt8]) -> String {
    let separator = language == .en ? "," : "\u{202F}"
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
