import Diagnostics
import ReportModel
import ReportWriting

extension Newsletter {
  private var texts: FigureText { FigureText(language) }

  /// As plain text: lines of at most 72 characters, lists with a dash.
  package var plainText: String {
    var lines = mark.page.map { [$0, ""] } ?? []
    lines += [title.text, String(repeating: "=", count: title.text.count), ""]
    lines += opening.flatMap { wrapped(texts.text($0)) } + [""]
    lines += part(LetterWords.results, found.map { item(labelled($0)) })
    lines += part(LetterWords.heardTitle, heard.map { item(texts.text($0)) })
    lines += part(
      LetterWords.tipsTitle,
      tips.map { tip in
        item(tip.title.text) + wrapped(tip.words.text, indent: "  ")
          + wrapped(texts.text(tip.source), indent: "  ")
      })
    lines += closing.flatMap { wrapped(texts.text($0)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A few sentences for the groups of staff: the whole, what went well, one tip.
  package var staffText: String {
    var paragraphs = [[title.text], opening.map(texts.text)]
    paragraphs.append(found.prefix(1).map(texts.text))
    paragraphs.append(heard.prefix(1).map(texts.text))
    if let tip = tips.first {
      paragraphs.append([
        LetterWords.tipsTitle[language] + ": " + tip.title.text + ". "
          + texts.text(tip.source)
      ])
    }
    paragraphs.append([LetterWords.staff[language]])
    let all = (mark.page.map { [[$0]] } ?? []) + paragraphs.filter { !$0.isEmpty }
    return all.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
  }

  private func labelled(_ sentence: Sentence) -> String {
    (sentence.label.map { $0.text + ": " } ?? "") + texts.text(sentence)
  }

  private func part(_ heading: Trilingual, _ items: [[String]]) -> [String] {
    guard !items.isEmpty else { return [] }
    let title = heading[language]
    return [title, String(repeating: "-", count: title.count)] + items.flatMap { $0 + [""] }
  }

  private func item(_ text: String) -> [String] {
    var lines = wrapped(text, indent: "  ")
    if !lines.isEmpty { lines[0] = "- " + lines[0].dropFirst(2) }
    return lines
  }

  private func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if line.count > indent.count, line.count + 1 + word.count > 72 {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    if line.count > indent.count { lines.append(line) }
    return lines
  }
}
