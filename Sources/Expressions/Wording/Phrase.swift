/// A value in words: a noun in its dictionary form, with the forms that Finnish needs beside it.
///
/// Names and labels are never inflected; only words that the program itself brings are, so a phrase
/// without a form of its own stands in brackets instead.
struct Phrase {
  let text: String
  /// "kysymyksen 5 vastauksen": whose something is. Finnish only.
  var owning: String?
  /// "kysymyksessä 5", "i fråga 5", "in question 5": where something was chosen.
  var inside: String?
  /// The number of the question whose answer this is, and nothing more.
  var number: Int?
  /// Has several parts, which brackets keep together.
  var isLong = false

  init(_ text: String, isLong: Bool = false) {
    self.text = text
    self.isLong = isLong
  }

  /// The text as a part of something longer.
  var part: String { isLong ? "(\(text))" : text }
}
