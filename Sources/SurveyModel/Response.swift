package import Expressions

/// Which answer: a question, and which instance of each repeat around it (from 0, outermost first).
package struct AnswerKey: Sendable, Hashable {
  package let question: String
  package let instances: [Int]

  package init(_ question: String, _ instances: [Int] = []) {
    self.question = question
    self.instances = instances
  }
}

/// Which repeat: its name, and which instance of each repeat around it.
package struct RepeatKey: Sendable, Hashable {
  package let name: String
  package let outer: [Int]

  package init(_ name: String, _ outer: [Int] = []) {
    self.name = name
    self.outer = outer
  }
}

/// A filled-in survey. An answer that is there but empty was relevant and not answered; an answer
/// that is not there was irrelevant.
package struct Response: Sendable, Hashable {
  /// `uuid:…`, or whatever id the collecting program gave.
  package var instanceID: String
  package var survey: String
  package var version: String
  package var timeStart: Moment?
  package var timeEnd: Moment?
  package var deprecatedID: String?
  /// Made by a program for demonstration; said wherever a figure made from it is shown.
  package var synthetic: Bool
  package var answers: [AnswerKey: String]
  package var repeatCounts: [RepeatKey: Int]

  package init(
    instanceID: String, survey: String, version: String, timeStart: Moment? = nil,
    timeEnd: Moment? = nil, deprecatedID: String? = nil, synthetic: Bool = false,
    answers: [AnswerKey: String] = [:], repeatCounts: [RepeatKey: Int] = [:]
  ) {
    self.instanceID = instanceID
    self.survey = survey
    self.version = version
    self.timeStart = timeStart
    self.timeEnd = timeEnd
    self.deprecatedID = deprecatedID
    self.synthetic = synthetic
    self.answers = answers
    self.repeatCounts = repeatCounts
  }

  /// The answer to a question outside repeats; nil when it was irrelevant.
  package subscript(question: String) -> String? { answers[AnswerKey(question)] }

  /// Every instance of a set of nested repeats, in order; one empty path for no repeats.
  package func instances(of repeats: [String]) -> [[Int]] {
    instances(of: repeats[...], within: [])
  }

  /// Those of them that lie within one instance of the outer repeats, whose path is given.
  func instances(of repeats: ArraySlice<String>, within outer: [Int]) -> [[Int]] {
    repeats.reduce([outer]) { paths, name in
      paths.flatMap { outer in
        (0..<max(0, repeatCounts[RepeatKey(name, outer)] ?? 0)).map { outer + [$0] }
      }
    }
  }
}
