/// Who learns from whom: for each subject those who teach on the left, those who learn on the right,
/// and an arrow for each pair.
package struct LearningLinks: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package let teacher: String
    package let learner: String

    package init(teacher: String, learner: String) {
      self.teacher = teacher
      self.learner = learner
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

  /// What the columns are called ("Opettaa", "Oppii").
  package struct Words: Sendable, Hashable {
    package let teacher: String
    package let learner: String

    package init(teacher: String, learner: String) {
      self.teacher = teacher
      self.learner = learner
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
    return layout.sketch.chart()
  }
}
