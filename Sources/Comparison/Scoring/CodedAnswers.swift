package import SurveyModel

/// Responses of one version whose answers are numbers: equal answers to a question have one number,
/// so that each different answer is read once, however many responses gave it.
package protocol CodedAnswers: Sendable {
  /// The version that was answered.
  var version: String { get }
  /// For each response the index of its unit in the list `network`.
  var units: [Int32] { get }
  /// Any of them was invented.
  var isSynthetic: Bool { get }

  /// The numbers of some responses' answers to a question (an index into the outline's), in order.
  func numbers(of question: Int, at places: [Int], into numbers: inout [Int32])
  /// How many numbers the question has.
  func numberCount(of question: Int) -> Int
  /// A response in which the question is answered, or not, as the number says.
  func example(of question: Int, _ number: Int) -> Response
  /// The whole of a response, for what depends on several answers.
  func response(at place: Int) -> Response
}
