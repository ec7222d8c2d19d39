/// Who learns from whom: for each subject those who teach on the left, those who learn on the right,
/// and an arrow for each pair.
package struct LearningLinks: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package let teacher: String
    package let learner: String
    /// What the table says of the pair ("+23; 45 km").
    package let note: String

    package init(teacher: String, learner: String, note: String = "") {
      self.teacher = teacher
      self.learner = learner
      self.note = note
    }
  }

  package struct Subject: Sendable, Hashable {
    package let name: String
    package let links: [Link]

    package init(_ name: String, _ links: [Link]) {
      self.name = name
      self.links = links
    }
  }

  /// What the columns are called ("Opettaa", "Oppii", "Aihe", "Ero").
  package struct Words: Sendable, Hashable {
    package let teacher: String
    package let learner: String
    package let subject: String
    package let note: String

    package init(teacher: String, learner: String, subject: String, note: String) {
      self.teacher = teacher
      self.learner = learner
      self.subject = subject
      self.note = note
    }
  }

  package let frame: ChartFrame
  package let words: Words
  package let subjects: [Subject]
  /// The name of the page's own unit, where it has one.
  package let own: String?

  package init(frame: ChartFrame, words: Words, subjects: [Subject], own: String? = nil) {
    self.frame = frame
    self.words = words
    self.subjects = subjects
    self.own = own
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = LearningLayout(self, width)
    layout.compose()
    return layout.sketch.chart(table)
  }

  private var table: ChartTable {
    let rows = subjects.flatMap { subject in subject.links.map { (subject.name, $0) } }
    var table = TableSketch()
    table.add(words.learner, rows.map(\.1.learner))
    table.add(words.teacher, rows.map(\.1.teacher))
    table.add(words.subject, rows.map(\.0))
    table.add(words.note, rows.map(\.1.note), always: false)
    return table.table
  }
}
