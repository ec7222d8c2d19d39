import Diagnostics
package import ReportModel

/// Figures, sentences and names as markup.
package struct HTMLFigures {
  package let texts: FigureText

  package init(texts: FigureText) { self.texts = texts }

  package func markup(_ figure: Figure) -> Markup {
    switch figure {
    case .text(let words): markup(words)
    case .link(let words, let page):
      .element("a", ["href": Self.address(page)], [markup(words)])
    case .estimate(let estimate): markup(estimate)
    case .absent: .element("span", ["class": "absent"], text: texts.text(figure))
    default: .text(texts.text(figure))
    }
  }

  package func markup(_ sentence: Sentence) -> Markup {
    .joined(
      sentence.pieces.map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .figure(let figure): markup(figure)
        }
      })
  }

  /// Words in another language than the page's say so.
  package func markup(_ words: Wording) -> Markup {
    guard let language = words.language, language != texts.form.language.rawValue else {
      return .text(words.text)
    }
    return .element("span", ["lang": language], text: words.text)
  }

  /// "**78** (70–86)": the value first, its interval beside it and never without it.
  package func markup(_ estimate: Estimate) -> Markup {
    let form = texts.form
    let value = form.number(estimate.value, estimate.shape) + (estimate.isFromFew ? "*" : "")
    let strong = Markup.element("b", text: value)
    guard let low = estimate.low, let high = estimate.high else {
      return .element("span", ["class": "estimate"], [strong])
    }
    let interval = "(" + form.interval(low, high, estimate.shape) + ")"
    return .element(
      "span", ["class": "estimate"],
      [strong, .text(" "), .element("span", ["class": "interval"], text: interval)])
  }

  /// The address of a page of the report: only letters, digits and `-._~` stand as they are.
  package static func address(_ page: String) -> String {
    var address = ""
    for byte in page.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address + ".html"
  }

  /// A place or a length in a picture: "47.25%".
  static func percent(_ share: Double) -> String {
    guard let exact = DecimalText(min(max(share, 0), 100)) else { return "0%" }
    let text = exact.rounded(to: 2)
    let fraction = String(decoding: text.fraction, as: UTF8.self)
    return String(decoding: text.whole, as: UTF8.self) + "." + fraction + "%"
  }
}
