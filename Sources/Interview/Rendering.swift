import Expressions
package import SurveyModel

extension InterviewState {
  /// A text of the survey with its `${name}` filled in as a person would read them.
  package func rendered(
    _ text: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> String {
    guard text.contains("${") else { return text }
    return TextTemplate(text).render { name in
      let around = surroundings(placed, instances)
      let stored = around.value(name).storedText
      guard let list = outline[name]?.question.list.flatMap({ outline.survey.list($0) }) else {
        return stored
      }
      let labels = stored.split(separator: " ").map { choice in
        list[String(choice)]?.label[outline.survey.language] ?? String(choice)
      }
      return labels.joined(separator: ", ")
    }
  }
}
