/// An operator between two values, by the word or sign it is written with.
package enum Operator: String, Sendable, Hashable, CaseIterable {
  case or
  case and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "div"
  case modulo = "mod"

  /// How tightly it binds, from 0 (`or`); operators of one level group from the left.
  package var level: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .equal, .notEqual: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo: 5
    }
  }

  static let levels = 6

  package var isEquality: Bool { level == 2 }
  package var isOrdering: Bool { level == 3 }
  package var isComparison: Bool { isEquality || isOrdering }
  package var isArithmetic: Bool { level >= 4 }
}
