import Diagnostics
import ReportWriting

/// The page of a visit as Markdown, for a message or a wiki.
package func markdownPage(_ brief: VisitBrief) -> String {
  func words(_ text: Trilingual) -> String { text[brief.language] }
  var lines = ["# " + Markdown.inline(brief.title), ""]
  if let mark = brief.mark { lines += ["**" + Markdown.inline(mark) + "**", ""] }
  lines += [Markdown.line(brief.eyebrow), ""]
  if !brief.scenario.isEmpty { lines += ["*" + Markdown.inline(brief.scenario) + "*", ""] }
  lines += brief.rows.map { row in
    "- " + Markdown.inline(row.term) + ": **" + Markdown.inline(row.value) + "**"
  }
  func section(_ title: String, _ content: [String]) {
    if !content.isEmpty { lines += ["", "## " + Markdown.inline(title), ""] + content }
  }
  func listed(_ texts: [String]) -> [String] { texts.map { "- " + Markdown.line($0) } }
  let whom = [brief.persona, brief.task].filter { !$0.isEmpty }.map(Markdown.line)
  section(words(BriefWords.persona), whom.isEmpty ? [] : [whom.joined(separator: "\n\n")])
  section(
    words(BriefWords.steps),
    brief.steps.enumerated().map { "\($0.offset + 1). " + Markdown.line($0.element) })
  section(words(BriefWords.says), listed(brief.says))
  section(words(BriefWords.avoids), listed(brief.avoids))
  section(words(BriefWords.brings), listed(brief.brings))
  let steps = brief.path.flatMap { step -> [String] in
    ["", "### " + Markdown.inline(step.title), ""]
      + step.questions.map { question in
        let text = Markdown.line(question.text)
        return "- [ ] " + (question.isImportant ? "**" + text + "**" : text)
      }
  }
  section(words(BriefWords.path), Array(steps.dropFirst()))
  if brief.more > 0 { lines += ["", words(BriefWords.more(brief.more))] }
  for advice in brief.advice { section(advice.title, listed(advice.lines)) }
  return lines.joined(separator: "\n") + "\n"
}

/// A visitor's visits by day, each with a link to its page.
package func markdownPage(_ index: BriefIndex) -> String {
  let lines = index.briefs.map { brief in
    "- " + Markdown.inline(brief.rows.first?.value ?? "") + ": ["
      + Markdown.inline(brief.title) + "](" + brief.fileName + ".md)"
  }
  let title = BriefWords.yourVisits[index.language] + " · " + index.visitor
  return "# " + Markdown.inline(title) + "\n\n" + lines.joined(separator: "\n") + "\n"
}
