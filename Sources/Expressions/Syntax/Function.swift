/// A function of the portable profile, by the name it is written with.
package enum Function: String, Sendable, Hashable, CaseIterable {
  case selected
  case countSelected = "count-selected"
  case selectedAt = "selected-at"
  case `if`
  case coalesce
  case today
  case now
  case int
  case round
  case count
  case sum
  case max
  case min
  case countNonEmpty = "count-non-empty"
  case position
  case join
  case concat
  case stringLength = "string-length"
  case contains
  case startsWith = "starts-with"
  case endsWith = "ends-with"
  case not
  case `true`
  case `false`
  case number
  case string
  case normalizeSpace = "normalize-space"
  case substringBefore = "substring-before"
  case substringAfter = "substring-after"
  case translate
  case regex
  case date
  case abs
  case pulldata
}

/// What a function takes, as far as it can be told before evaluation.
struct Signature {
  /// What one argument must be.
  enum Parameter {
    /// Anything with a text form; a truth value has none worth storing.
    case text
    case number
    /// A choice, several choices, or a text that holds a space list.
    case list
    case truth
    /// Anything.
    case value
    /// `${name}` as all its values; numbers where `ofNumbers`.
    case series(ofNumbers: Bool)
    /// A number, or `${name}` as all its numbers.
    case numbers
    /// A text, or `${name}` as all its texts.
    case texts
    /// A number, or a text that holds one.
    case numeral
    /// A date, a date with time, or a text that holds one.
    case day
  }

  let parameters: [Parameter]
  /// How many of the last parameters may be left out.
  let optional: Int
  /// Whether the last parameter may come any number of times.
  let repeatsLast: Bool
  /// The signature as it is shown to a person, one text for each form.
  let shown: [String]

  func parameter(_ index: Int) -> Parameter? {
    index < parameters.count ? parameters[index] : repeatsLast ? parameters.last : nil
  }

  func accepts(count: Int) -> Bool {
    count >= parameters.count - optional && (repeatsLast || count <= parameters.count)
  }

  init(
    _ parameters: [Parameter], _ shown: String..., optional: Int = 0, repeatsLast: Bool = false
  ) {
    self.parameters = parameters
    self.optional = optional
    self.repeatsLast = repeatsLast
    self.shown = shown
  }
}

extension Function {
  var signature: Signature {
    switch self {
    case .selected: Signature([.list, .text], "selected(${q}, 'x')")
    case .countSelected: Signature([.list], "count-selected(${q})")
    case .selectedAt: Signature([.list, .number], "selected-at(${q}, 0)")
    case .if: Signature([.truth, .value, .value], "if(x > 0, a, b)")
    case .coalesce: Signature([.value, .value], "coalesce(a, b)")
    case .today, .now, .position, .true, .false: Signature([], rawValue + "()")
    case .int, .number: Signature([.numeral], rawValue + "(x)", rawValue + "('1.5')")
    case .round: Signature([.number, .number], "round(x)", "round(x, 2)", optional: 1)
    case .abs: Signature([.number], "abs(x)")
    case .count, .countNonEmpty: Signature([.series(ofNumbers: false)], rawValue + "(${q})")
    case .sum: Signature([.series(ofNumbers: true)], "sum(${q})")
    case .max, .min:
      Signature([.numbers], "\(rawValue)(${q})", "\(rawValue)(a, b, …)", repeatsLast: true)
    case .join: Signature([.text, .texts], "join(', ', ${q})", repeatsLast: true)
    case .concat: Signature([.text], "concat(a, b, …)", repeatsLast: true)
    case .not: Signature([.truth], "not(x = y)")
    case .string: Signature([.value], "string(x)")
    case .stringLength, .normalizeSpace: Signature([.text], rawValue + "(a)")
    case .contains, .startsWith, .endsWith, .substringBefore, .substringAfter:
      Signature([.text, .text], rawValue + "(a, 'x')")
    case .translate: Signature([.text, .text, .text], "translate(a, 'from', 'to')")
    case .regex: Signature([.text, .text], "regex(a, '[0-9]{5}')")
    case .date: Signature([.day], "date(x)", "date('2018-04-03')")
    case .pulldata:
      Signature([.text, .text, .text, .text], "pulldata('table', 'column', 'name', ${q})")
    }
  }
}
