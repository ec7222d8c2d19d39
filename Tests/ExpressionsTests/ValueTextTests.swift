import Expressions
import Testing

@Suite struct `Values and stored answers` {
  @Test(arguments: [
    ("5", ValueType.integer, "5"), ("-5", .integer, "-5"), ("007", .integer, "7"),
    ("1.50", .decimal, "1.5"),
    ("5", .decimal, "5"), ("2018-04-03", .date, "2018-04-03"), ("2020-02-29", .date, "2020-02-29"),
    ("10:15:00", .time, "10:15:00.000"), ("10:15:00.5+03:00", .time, "10:15:00.500"),
    ("23:59:59.999Z", .time, "23:59:59.999"),
    ("2018-04-03T10:15:00.000+03:00", .dateTime, "2018-04-03T10:15:00.000+03:00"),
    ("2018-04-03T10:15:00Z", .dateTime, "2018-04-03T10:15:00.000+00:00"),
    ("2018-04-03T10:15:00.123456789-02:30", .dateTime, "2018-04-03T10:15:00.123-02:30"),
    ("2018-04-03T10:15:00+03", .dateTime, "2018-04-03T10:15:00.000+03:00"),
    ("2018-04-03T10:15:00+0300", .dateTime, "2018-04-03T10:15:00.000+03:00"),
    ("0001-01-01T00:00:00.000-14:00", .dateTime, "0001-01-01T00:00:00.000-14:00"),
    ("a b", .choices, "a b"), ("yes", .choice, "yes"), (" x ", .text, " x "), ("5", .any, "5"),
  ])
  func `go from text to text`(text: String, type: ValueType, stored: String) {
    #expect(Value(answer: text, as: type)?.storedText == stored)
  }

  @Test(arguments: [
    ("1.5", ValueType.integer), ("abc", .integer), ("9007199254740993000", .integer),
    ("1,5", .decimal), ("1e3", .decimal),
    ("2018-02-30", .date), ("3.4.2018", .date), ("2018-4-3", .date), ("10:15", .time),
    ("24:00:00", .time),
    ("10:15:60", .time), ("10:15:00.", .time), ("10:15:00+", .time), ("10:15:00Zx", .time),
    ("10:15:00.1234567890", .time),
    ("2018-04-03T10:15:00", .dateTime), ("2018-04-03", .dateTime),
    ("2018-04-03 10:15:00Z", .dateTime),
    ("2018-04-03T10:15:00+15:00", .dateTime), ("2018-04-03T10:15:00+14:01", .dateTime),
    ("2018-04-03T10:15:00+03:", .dateTime),
    ("2018-04-03T10:15:00+3", .dateTime), ("true", .boolean),
  ])
  func `are refused when they do not fit`(text: String, type: ValueType) {
    #expect(Value(answer: text, as: type) == nil)
  }

  @Test(arguments: [
    ValueType.text, .integer, .decimal, .boolean, .date, .time, .dateTime, .choice, .choices, .any,
  ])
  func `are empty when nothing is answered`(type: ValueType) {
    #expect(Value(answer: "", as: type) == .empty)
    #expect(Value.empty.storedText == "" && !Value.empty.truth && Value.empty.isEmpty)
  }

  @Test func `are true or false as conditions`() {
    #expect(
      Value.number(0).truth == false && Value.number(-1).truth && Value.number(.nan).truth == false)
    #expect(Value.text("no").truth && Value.text("").truth == false)
    #expect(Value.boolean(true).truth && Value.boolean(true).storedText == "true")
  }

  @Test func `a moment is the same in every offset`() throws {
    let here = try #require(Moment("2018-04-03T10:15:00.000+03:00"))
    let there = try #require(Moment("2018-04-03T07:15:00Z"))
    #expect(here == there)
    let new = try #require(Moment("1969-12-31T23:59:59.999Z"))
    #expect(new.millisecondsSince1970 == -1 && new.iso == "1969-12-31T23:59:59.999+00:00")
  }
}
