/// Every demand on surveys, in the order they are checked.
let surveyRules: [any SurveyRule] = [
  TextsAreWritten(), TranslationsAreThere(), NamesInTextsAreKnown(),
  NamesAreUnique(), NamesAreNotReserved(), ChoicesAreUnique(), ListNamesAreFree(),
  TouchpointsAreUnique(),
  ListsAreKnown(), ListsFitTypes(), ListsHaveChoices(), ListsAreUsed(), ColumnsAreDeclared(),
  ExpressionsFit(),
]
