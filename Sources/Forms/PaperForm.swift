package import Diagnostics

/// A survey as a printed form: what stands on the paper, in order and in words, and not yet how it
/// looks. Everything is text; nothing of it is markup.
package struct PaperForm: Sendable, Hashable {
  package let language: Language
  /// The survey's name and version, which every page carries.
  package let survey: String
  package let version: String
  package let kind: String
  package let title: FormText
  /// What to know before beginning, a line each.
  package let remarks: [String]
  /// Lines to fill in that are no questions: the day, the pseudonym.
  package let particulars: [Particular]
  /// What the touchpoints are together: "Palvelupolku".
  package let path: String
  package let blocks: [FormBlock]

  package enum Particular: Sendable, Hashable {
    case day(String)
    case line(String)
  }
}

/// A text of the survey. Its language is told where it is not the form's.
package struct FormText: Sendable, Hashable {
  package let paragraphs: [String]
  package let language: String?

  package var isEmpty: Bool { paragraphs.isEmpty }
}

package indirect enum FormBlock: Sendable, Hashable {
  case section(FormSection)
  case question(FormQuestion)
  case note(FormNote)
  /// What is worked out from the answers, in small print.
  case formulas([FormFormula])
}

package struct FormFormula: Sendable, Hashable {
  package let label: FormText
  package let unit: String?
  package let words: String
}

/// A group, a repeat, or one instance of a repeat.
package struct FormSection: Sendable, Hashable {
  /// 2 for what stands directly in the survey.
  package let level: Int
  package let title: FormText
  package var path: [PathStep] = []
  package var condition: FormCondition?
  package var hints: [String] = []
  package var blocks: [FormBlock] = []
  /// What to do when the paper ends.
  package var ending: String?
}

/// A step of the service path, and whether a section is about it.
package struct PathStep: Sendable, Hashable {
  package let label: FormText
  package let isHere: Bool
}

/// When something is asked, or what an answer must meet: one sentence, or a sentence and a list.
package struct FormCondition: Sendable, Hashable {
  package let sentence: String
  package var parts: [String] = []
}

/// A text that asks for nothing.
package struct FormNote: Sendable, Hashable {
  package let text: FormText
  package let hint: FormText
  package let condition: FormCondition?
}

package struct FormQuestion: Sendable, Hashable {
  package let level: Int
  package let number: Int
  package let label: FormText
  package let unit: String?
  package let isRequired: Bool
  /// Whether, when, and on what step of the path it is asked.
  package var conditions: [FormCondition] = []
  package var touchpoint: FormText?
  package var hints: [FormText] = []
  /// For training and print.
  package var guidance: FormText
  /// How to answer: "valitse yksi".
  package var instruction: String
  /// What the answer must meet, and what stands for no answer.
  package var limits: [FormCondition] = []
  package var answer: AnswerSpace
}

/// The place for an answer.
package enum AnswerSpace: Sendable, Hashable {
  case choices([PaperChoice], several: Bool)
  /// A line for the name of a unit, and the units where they are few.
  case unit([PaperChoice])
  /// Choices with letters, and numbered blanks to write them in.
  case ranking([PaperChoice])
  case scale([String])
  /// So many ruled lines.
  case lines(Int)
  case number(unit: String?)
  case day, time, moment
  /// Latitude and longitude, as the labels say.
  case place([String])
  case attachment(String)
  case acknowledgement(String)
}

package struct PaperChoice: Sendable, Hashable {
  package let label: FormText
  /// "yksin", and when the choice may be taken.
  package var remarks: [String] = []
  /// Says why there is no answer.
  package var isMissing = false
  /// Something is written beside it.
  package var hasLine = false
}
