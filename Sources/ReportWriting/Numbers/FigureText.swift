package import Diagnostics
package import ReportModel

/// Figures and sentences as plain words, the same in every format.
package struct FigureText: Sendable, Hashable {
  package let form: NumberForm

  package init(_ language: Language) { form = NumberForm(language) }

  /// Empty for a bar: the same figure stands as a number beside it.
  package func text(_ figure: Figure) -> String {
    switch figure {
    case .text(let words), .link(let words, _): words.text
    case .number(let value, let shape): form.number(value, shape)
    case .estimate(let estimate): form.estimate(estimate)
    case .interval(let low, let high, let shape): form.interval(low, high, shape)
    case .count(let count): form.count(count)
    case .part(let some, let all): form.count(some) + "/" + form.count(all)
    case .bar: ""
    case .day(let day): form.day(day)
    case .days(let from, let until): form.days(from: from, until: until)
    case .absent(let absence): AbsenceWords.short(absence)[form.language]
    }
  }

  package func text(_ sentence: Sentence) -> String {
    var words = ""
    for piece in sentence.pieces {
      switch piece {
      case .words(let text): words += text
      case .figure(let figure): words += text(figure)
      }
    }
    return words
  }
}
