import PeerLearning
import Statistics
import Testing

private func subject(
  _ evidence: LearningSubject.Evidence, _ values: [Double], responses: Int = 20,
  words: [Int: LearningSubject.Word] = [:], better: BetterDirection? = .higher,
  scale: LearningSubject.Scale = .points
) -> LearningSubject {
  LearningSubject(
    name: "s", evidence: evidence, better: better, scale: scale,
    standings: values.enumerated().map {
      .init(
        library: $0.offset, value: $0.element, responses: responses,
        word: words[$0.offset] ?? .same)
    })
}

private func reason(_ subject: LearningSubject) -> NothingToldApart? {
  do throws(NothingToldApart) {
    _ = try subject.differences(subject: 0)
    return nil
  } catch {
    return error
  }
}

@Suite struct `A weakness` {
  private let sampled = LearningSubject.Evidence.sampled(deviation: 10, degreesOfFreedom: 95)

  @Test func `is none without a word of the report, however far apart the figures are`() {
    #expect(reason(subject(sampled, [10, 50, 50, 50, 90])) == .noneApart)
  }

  @Test func `is told of a pair with a word whose lead is told from chance`() throws {
    let found = try subject(sampled, [40, 70, 71, 69, 72], words: [0: .worse])
      .differences(subject: 3)
    #expect(found.map(\.learner) == [0, 0, 0, 0])
    #expect(found.map(\.teacher) == [1, 2, 3, 4])
    let first = try #require(found.first)
    // By hand: se = 10·√(1/20 + 1/20) = 3.16228, t₀.₉₇₅ with 95 degrees of freedom 1.985251.
    #expect(first.subject == 3 && first.lead == 30 && first.gain == 30)
    let interval = try #require(first.interval)
    #expect((interval.lowerBound - (30 - 1.985251 * 3.1622777)).magnitude < 1e-5)
    #expect((interval.upperBound - (30 + 1.985251 * 3.1622777)).magnitude < 1e-5)
  }

  @Test func `goes beyond what chance would do among so many pairs`() throws {
    // Leads of 6.5 with se 3.16: p = 0.043 alone, not after Holm over four.
    let close = subject(sampled, [40, 46.5, 46.5, 46.5, 46.5], words: [0: .worse])
    #expect(reason(close) == .noneApart)
    let apart = subject(sampled, [40, 46.5, 46.5, 46.5, 70], words: [0: .worse])
    #expect(try apart.differences(subject: 0).map(\.teacher) == [4])
  }

  @Test func `of a number of which less is better runs the other way`() throws {
    let found = try subject(sampled, [90, 30, 31, 32, 33], words: [0: .worse], better: .lower)
      .differences(subject: 0)
    #expect(found.allSatisfy { $0.learner == 0 && $0.lead > 0 })
  }

  @Test func `is looked for among those near alone where a network is large`() throws {
    let near: [Set<Int>] = [[3], [], [], [0], [0]]
    let found = try subject(sampled, [40, 70, 71, 69, 72], words: [0: .worse])
      .differences(subject: 0, near: near)
    #expect(found.map(\.teacher) == [3])
    let quarters: [Set<Int>] = [[8], [7], [6], [], [], [], [], [], []]
    let counted = try subject(.counted, [1, 2, 3, 4, 5, 6, 7, 8, 9])
      .differences(subject: 0, near: quarters)
    #expect(counted.map { [$0.learner, $0.teacher] } == [[0, 8], [1, 7], [2, 6]])
  }

  @Test func `never has a library called better learn from others`() throws {
    let found = try subject(sampled, [40, 60, 95, 62, 61], words: [0: .worse, 2: .better])
      .differences(subject: 0)
    #expect(!found.contains { $0.learner == 2 || $0.teacher == 0 })
    #expect(found.contains { $0.learner == 1 && $0.teacher == 2 })
  }

  @Test func `is not spoken of, with the reason, where nothing can be known`() {
    let values = [1.0, 2, 3, 4, 5]
    #expect(reason(subject(sampled, values, better: nil)) == .noDirection)
    #expect(reason(subject(sampled, [1, 2, 3, 4])) == .fewLibraries)
    #expect(
      reason(subject(.sampled(deviation: 10, degreesOfFreedom: 9), values)) == .fewRepeats)
    #expect(reason(subject(.sampled(deviation: 0, degreesOfFreedom: 50), values)) == .allAlike)
    #expect(reason(subject(.counted, [1, 2, 3, 4, 5, 6, 7])) == .fewLibraries)
    #expect(reason(subject(.counted, [5, 5, 5, 5, 5, 5, 5, 5])) == .allAlike)
  }

  @Test func `in counted figures is the last quarter beside the first`() throws {
    let found = try subject(
      .counted, [1, 2, 3, 4, 5, 6, 7, 8, 9], scale: .percentiles
    ).differences(subject: 0)
    #expect(Set(found.map(\.learner)) == [0, 1, 2])
    #expect(Set(found.map(\.teacher)) == [6, 7, 8])
    #expect(found.allSatisfy { $0.interval == nil && $0.probability == nil })
    let widest = try #require(found.first { $0.learner == 0 && $0.teacher == 8 })
    #expect(widest.lead == 8 && widest.gain == 100)
  }
}
