/// The rows that follow from given rows by adding, subtracting and scaling.
struct LinearSpan {
  /// Each with a leading one at its pivot, and how it is combined from the given rows.
  private var basis: [(pivot: Int, row: [PrimeField], origin: [PrimeField])] = []
  private let given: Int

  init(_ rows: [[PrimeField]]) {
    given = rows.count
    for (index, row) in rows.enumerated() {
      var origin = [PrimeField](repeating: .zero, count: rows.count)
      origin[index] = .one
      var rest = row
      reduce(&rest, &origin)
      guard let pivot = rest.firstIndex(where: { !$0.isZero }) else { continue }
      let scale = rest[pivot].inverse
      for column in rest.indices where !rest[column].isZero { rest[column] = rest[column] * scale }
      for column in origin.indices where !origin[column].isZero {
        origin[column] = origin[column] * scale
      }
      basis.append((pivot, rest, origin))
    }
  }

  /// Subtracts from a row what the basis can make of it, and the same from where it comes from.
  private func reduce(_ row: inout [PrimeField], _ origin: inout [PrimeField]) {
    for element in basis {
      let factor = row[element.pivot]
      guard !factor.isZero else { continue }
      for column in element.pivot..<row.count where !element.row[column].isZero {
        row[column] = row[column] - factor * element.row[column]
      }
      for column in origin.indices where !element.origin[column].isZero {
        origin[column] = origin[column] - factor * element.origin[column]
      }
    }
  }

  /// The factors by which the given rows add up to a row; nil when they cannot.
  func combination(for target: [PrimeField]) -> [PrimeField]? {
    var row = target
    var origin = [PrimeField](repeating: .zero, count: given)
    reduce(&row, &origin)
    guard row.allSatisfy(\.isZero) else { return nil }
    return origin.map { .zero - $0 }
  }
}
