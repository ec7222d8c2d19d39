package import SurveyModel

/// The name that a question of a survey bore in an older version: the same where the meaning is,
/// or the one that `same_as` leads to; nil where the two may not be compared.
package func nameOfSameQuestion(
  _ name: String, of outline: SurveyOutline, in older: SurveyOutline,
  among versions: [String: SurveyOutline]
) -> String? {
  VersionMatch(outlines: versions).question(name, of: outline, in: older)
    .map { older.questions[$0].question.name }
}
