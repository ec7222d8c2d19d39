package import Diagnostics

// A visit's page for who makes it: what to do as whom, when, where, and what to keep in mind.
//
// Pure: a planned visit, its scenario and its survey in, a page out. A page names nobody: the visitor is
// a pseudonym, and there is no field for anybody else. It reads no file and no clock.

/// What stands on the page of one visit, in words and in order, and not yet how it looks.
package struct VisitBrief: Sendable, Hashable {
  /// Something told in a line: what it is, and what it says.
  package struct Row: Sendable, Hashable {
    package let term: String
    package let value: String
    /// An address behind the value.
    package var link: String?
  }

  /// Questions about one step of the service path.
  package struct Step: Sendable, Hashable {
    package let title: String
    package let questions: [Question]
  }

  package struct Question: Sendable, Hashable {
    package let text: String
    /// The survey's critical questions, and those that the scenario is about.
    package let isImportant: Bool
  }

  /// A heading with what stands under it, a paragraph each.
  package struct Advice: Sendable, Hashable {
    package let title: String
    package let lines: [String]
  }

  package let language: Language
  package let id: String
  package let visitor: String
  /// `v0007.html` without its ending.
  package var fileName: String { id }
  /// "Kävijän ohje v0007 · Kevät 2018 · kulkija7"
  package let eyebrow: String
  /// That all of it is invented; nil when it is not.
  package let mark: String?
  /// The place.
  package let title: String
  package let scenario: String
  package let wave: String
  package let survey: String
  package let network: String
  package let rows: [Row]
  package let persona: String
  package let task: String
  package let steps: [String]
  package let says: [String]
  package let avoids: [String]
  package let brings: [String]
  package let path: [Step]
  /// How many more questions the form has of the same kind.
  package let more: Int
  package let advice: [Advice]

  /// How many letters stand on it. What fits on a sheet was measured: see ``fitsOnASheet``.
  package var letters: Int {
    let texts =
      rows.flatMap { [$0.term, $0.value] } + [persona, task] + steps + says + avoids + brings
      + path.flatMap { [$0.title] + $0.questions.map(\.text) }
      + advice.flatMap { [$0.title] + $0.lines }
    return texts.reduce(0) { $0 + $1.count }
  }

  /// Whether it fits on one sheet of A4. The limit was found by printing pages that grow: they break at 4,000 letters at the earliest, and a network's own lines need room.
  package var fitsOnASheet: Bool { letters <= 3_700 }
}

/// The start page of a visitor: what there is to do, by day.
package struct BriefIndex: Sendable, Hashable {
  package let language: Language
  package let visitor: String
  package let briefs: [VisitBrief]

  /// - Parameter briefs: of one visitor in one wave, at least one, by day.
  package init(visitor: String, briefs: [VisitBrief]) {
    language = briefs.first?.language ?? .fi
    self.visitor = visitor
    self.briefs = briefs
  }
}
