/// A cell of a plain table for machines.
package enum PlainCell: Sendable, Hashable {
  case text(String)
  case count(Int)
  case number(Double)
  /// Several texts: an array in JSON, one text in CSV.
  case texts([String])
  case flag(Bool)
  /// Not known, not defined, or not for the reader.
  case nothing

  package init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
  package init(_ count: Int?) { self = count.map { .count($0) } ?? .nothing }
  package init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
}
