import Diagnostics
import ReportWriting

/// The form as one HTML file that a browser prints: no script, no font, nothing fetched.
package func htmlPage(_ form: PaperForm) -> String { FormPage(form: form).html }

/// The frame of the page. What stands on every sheet is told to the style sheet as properties, for
/// only the style sheet reaches the margins of paper.
private struct FormPage {
  let form: PaperForm

  private var running: String { "\(form.survey) · \(form.version)" }

  var html: String {
    let page = Markup.block(
      "html",
      [
        "lang": form.language.rawValue,
        "style": "--running:'\(quotable(running))';--page:'\(FormWords.page[form.language]) '",
      ],
      [head, .block("body", [:], [header, .block("main", [:], blocks), footer])])
    return "<!doctype html>\n" + page.html + "\n"
  }

  /// Names and versions hold nothing else; a text in quotes must not end them.
  private func quotable(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber || " ·_.-".contains($0) }
  }

  private var head: Markup {
    let title = form.title.paragraphs.joined(separator: " ")
    return pageHead(
      title: title.isEmpty ? running : title + " · " + running, style: .style(formStyle),
      isDarkAtNight: false)
  }

  private var header: Markup {
    let version = FormWords.version[form.language] + " " + form.version
    return .block(
      "header", [:],
      [
        .element("p", ["class": "kind"], text: "\(form.kind) · \(form.survey), \(version)"),
        .element("h1", [:], form.title.inline),
        .block(
          "ul", ["class": "remarks"], form.remarks.map { Markup.element("li", text: $0) }),
        .block("div", ["class": "particulars"], form.particulars.map(particular)),
      ])
  }

  private func particular(_ particular: PaperForm.Particular) -> Markup {
    switch particular {
    case .day(let label):
      .element("p", [:], [.text(label + ": "), AnswerMarkup.day])
    case .line(let label):
      .element("p", [:], [.text(label + ": "), AnswerMarkup.blank("long")])
    }
  }

  private var blocks: [Markup] {
    form.blocks.map { BlockMarkup(form: form).markup($0) }
  }

  private var footer: Markup {
    .block("footer", [:], [.element("p", text: running)])
  }
}

extension FormText {
  /// The text as the content of one element; paragraphs become lines.
  var inline: [Markup] {
    let lines = paragraphs.enumerated().flatMap { place, paragraph in
      place == 0 ? [Markup.text(paragraph)] : [.void("br", [:]), .text(paragraph)]
    }
    guard let language else { return lines }
    return [.element("span", ["lang": language], lines)]
  }
}
