package import Diagnostics
package import Interview

/// How an interview is put to a person: as lines that can be read aloud, or as a screen with keys.
///
/// A front shows and reads; what an answer means, and where it leads, is decided behind it.
package protocol InterviewFront {
  /// The language of everything that the front itself says.
  var language: Language { get set }
  /// The survey's title, and how to get about.
  mutating func open(title: String)
  /// A note, or an answer that is only shown.
  mutating func tell(_ telling: Telling)
  /// Puts a question and waits.
  /// - Parameter problem: what was wrong with the answer that was given a moment ago.
  mutating func ask(_ prompt: QuestionPrompt, problem: Remark?) -> Reply
  /// "One more?" after the instances of a repeat.
  mutating func askForMore(_ prompt: RepeatPrompt) -> RepeatReply
  /// A question of the program itself that is answered with yes or no.
  mutating func decide(_ decision: Decision) -> DecisionReply
  /// Everything asked so far, to jump from.
  mutating func overview(_ overview: Overview) -> OverviewReply
  /// Everything that was answered, before it is submitted.
  mutating func review(_ review: Overview) -> ReviewReply
  /// Says something by the way.
  mutating func say(_ remark: Remark)
  /// Leaves the terminal as it was.
  mutating func close()
}

/// Something that the program says: a warning or a plain word.
package struct Remark: Sendable, Hashable {
  package let what: Trilingual
  package let why: Trilingual?
  package let fix: Trilingual?
  package let isProblem: Bool

  package init(
    _ what: Trilingual, why: Trilingual? = nil, fix: Trilingual? = nil, isProblem: Bool = false
  ) {
    self.what = what
    self.why = why
    self.fix = fix
    self.isProblem = isProblem
  }
}

/// A note of the survey, or an answer that cannot be changed.
package struct Telling: Sendable, Hashable {
  package let label: String
  package let hint: String
  /// Nil for a note.
  package let answer: String?

  package init(label: String, hint: String = "", answer: String? = nil) {
    self.label = label
    self.hint = hint
    self.answer = answer
  }
}

/// What may be done at any prompt beside answering it.
package enum Wish: Sendable, Hashable {
  case back
  /// Leaves; what has been answered is kept as a draft.
  case leave
  /// Leaves and throws the draft away.
  case discard
  case overview
  /// To the question with this number.
  case jump(Int)
  case language(Language)
  /// The input ended or the person pressed Ctrl-C: leaves as `leave` does, but not of free will.
  case interrupted
}

/// What a person did at a question.
package enum Reply: Sendable, Hashable {
  /// As it was typed; it has yet to be understood.
  case typed(String)
  /// Names of choices, in the order they were chosen (which is the order of a ranking).
  case chosen([String])
  /// What stands is right.
  case keep
  /// Leaves it empty.
  case skip
  case wish(Wish)
}

/// A repeat as it is put to a person.
package struct RepeatPrompt: Sendable, Hashable {
  /// "Havainto".
  package let name: String
  /// What each instance says so far, in a few words.
  package let instances: [String]

  package init(name: String, instances: [String]) {
    self.name = name
    self.instances = instances
  }
}

package enum RepeatReply: Sendable, Hashable {
  case add
  case done
  /// Takes away an instance, counted from 0.
  case remove(Int)
  case move(from: Int, to: Int)
  case wish(Wish)
}

/// A question of the program itself.
package struct Decision: Sendable, Hashable {
  package let remarks: [Remark]
  package let question: Trilingual
  /// What Enter means; nil: it has to be said.
  package let usual: Bool?

  package init(_ remarks: [Remark] = [], question: Trilingual, usual: Bool?) {
    self.remarks = remarks
    self.question = question
    self.usual = usual
  }
}

package enum DecisionReply: Sendable, Hashable {
  case yes, no
  case wish(Wish)
}

/// Everything that is asked, with its answers.
package struct Overview: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package enum State: Sendable, Hashable {
      case answered, empty, missing
      case wrong(Trilingual)
    }

    package let step: StepID
    /// The number of the question; nil for what is only told.
    package let number: Int?
    package let section: String
    package let label: String
    /// As a person reads it.
    package let answer: String
    package let state: State

    package init(
      step: StepID, number: Int?, section: String, label: String, answer: String, state: State
    ) {
      self.step = step
      self.number = number
      self.section = section
      self.label = label
      self.answer = answer
      self.state = state
    }
  }

  package let title: String
  package let lines: [Line]
  /// Nothing stands in the way of submitting.
  package var isComplete: Bool {
    lines.allSatisfy { line in
      switch line.state {
      case .answered, .empty: true
      case .missing, .wrong: false
      }
    }
  }
  /// Calculations that gave nothing and the like, each a sentence.
  package let warnings: [Trilingual]

  package init(title: String, lines: [Line], warnings: [Trilingual] = []) {
    self.title = title
    self.lines = lines
    self.warnings = warnings
  }
}

package enum OverviewReply: Sendable, Hashable {
  case jump(StepID)
  /// Back to where the person was.
  case close
  case wish(Wish)
}

package enum ReviewReply: Sendable, Hashable {
  case submit
  case jump(StepID)
  case wish(Wish)
}
