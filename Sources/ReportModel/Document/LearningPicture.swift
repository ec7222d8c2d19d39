/// Who learns from whom, by what is learnt. Arrows lead from those who teach to those who learn.
package struct LearningPicture: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package let teacher: Wording
    package let learner: Wording

    package init(teacher: Wording, learner: Wording) {
      self.teacher = teacher
      self.learner = learner
    }
  }

  package struct Subject: Sendable, Hashable {
    package let label: Wording
    package let links: [Link]

    package init(label: Wording, links: [Link]) {
      self.label = label
      self.links = links
    }
  }

  package var title: Sentence
  package var teacherLabel: Wording
  package var learnerLabel: Wording
  package var subjects: [Subject]
  /// The library that the page is about.
  package var own: Wording?

  package init(
    title: Sentence, teacherLabel: Wording, learnerLabel: Wording, subjects: [Subject],
    own: Wording? = nil
  ) {
    self.title = title
    self.teacherLabel = teacherLabel
    self.learnerLabel = learnerLabel
    self.subjects = subjects
    self.own = own
  }
}
