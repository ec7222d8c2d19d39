import Expressions
import NetworkModel

extension NetworkUnit {
  /// A column's number; nil where it has none.
  func number(_ column: String) -> Double? {
    if case .number(let value)? = row[column] { value } else { nil }
  }
}
