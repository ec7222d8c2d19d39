/// Every demand on surveys, in the order they are checked.
let surveyRules: [any SurveyRule] = [
  TextsAreWritten(), TranslationsAreThere(), NamesInTextsAreKnown(),
  NamesAreUnique(), NamesAreNotReserved(), ChoicesAreUnique(), ListNamesAreFree(),
  TouchpointsAreUnique(),
  ListsAreKnown(), ListsFitTypes(), ListsHaveChoices(), ListsAreUsed(), ColumnsAreDeclared(),
  ScoredListsAreComplete(), ExclusiveChoicesCanBeCombined(), ScalesHaveWidth(),
  ScoredQuestionsStandInGroups(), BandsRise(), LinearScoresHaveARange(), SentinelsAreNumbers(),
  WeightsAreUsed(), CriticalQuestionsScore(),
  UnitIsAsked(), RolesAreGivenOnce(), RolesFitTypes(), RolesStandOutsideRepeats(),
  SortsAreKnown(), WavesAreKnown(),
  TouchpointsAreKnown(), SameAsNamesAVersion(),
  IndicatorsAreComplete(), NumbersHaveNumbersAttributes(), CalculatesCalculate(),
  AnswersAreDemandedWhereGiven(), ChoiceAttributesHaveChoices(), RangesAreInOrder(),
  DefaultsFit(), MessagesHaveConditions(), ConstraintsAreAboutTheAnswer(),
  GroupsHaveQuestions(),
  ExpressionsFit(), DependenciesHaveNoCycles(), QuestionsAreReachable(),
  QuestionsAskOneThing(), QuestionsDoNotLead(), ScalesAreLabelled(), SurveysAreShort(),
  SituationsHaveAWayOut(), VisitsAreBriefed(), WorkersAreNotNamed(),
  // Knows what the rules of craft above have excused.
  ExceptionsAreNeeded(),
]
