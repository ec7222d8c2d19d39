/// Faults of form that any definition can have. Surveys and scenarios tell them as `HS00nn`, the network as
/// `HN00nn`, codebooks and files of findings as `HF00nn`, with the same number.
enum StructureCode: Int, CaseIterable {
  case wrongRoot = 1
  case unknownElement
  case unknownAttribute
  case missingAttribute
  case notAnAlternative
  case notANumber
  case numberOutOfRange
  case notADate
  case wrongNamespace
  case duplicateText
  case strayText
  case emptyValue
  case notALanguage
  case elementInText
  case notAName
  case missingText
  case missingTranslation
  case languageWithoutTexts
  case blankText

  func code(in kind: DefinitionKind) -> String {
    let digits = String(rawValue)
    let prefix =
      switch kind {
      case .survey, .scenarios, .visits: "HS"
      case .network: "HN"
      case .codebook, .findings, .blueprint: "HF"
      }
    return prefix + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// What a survey can get wrong. A code is never used again for anything else.
enum SurveyCode: String, CaseIterable {
  case duplicateName = "HS0031"
  case reservedName = "HS0032"
  case duplicateChoice = "HS0033"
  case duplicateList = "HS0034"
  case duplicateTouchpoint = "HS0035"
  case reservedList = "HS0036"

  case unknownList = "HS0041"
  case selectWithoutList = "HS0042"
  case listWithoutSelect = "HS0043"
  case wrongListForType = "HS0044"
  case emptyList = "HS0045"
  case unusedList = "HS0046"
  case badColumn = "HS0047"
  case missingColumnValue = "HS0048"

  case scoreAndMissing = "HS0051"
  case unscoredChoice = "HS0052"
  case exclusiveWithoutMultiple = "HS0053"
  case flatScale = "HS0054"
  case scoredOutsideGroup = "HS0055"
  case bandOrder = "HS0056"
  case lastBandNotOpen = "HS0057"
  case bandOnOther = "HS0058"
  case linearWithoutRange = "HS0059"
  case linearAndBands = "HS0060"
  case sentinelOnOther = "HS0061"
  case duplicateSentinel = "HS0062"
  case weightOnUnscored = "HS0063"
  case criticalOnUnscored = "HS0064"
  case capWithoutCritical = "HS0065"

  case noUnit = "HS0071"
  case roleTwice = "HS0072"
  case roleType = "HS0073"
  case roleInRepeat = "HS0074"
  case unknownSort = "HS0075"
  case unitNotRequired = "HS0076"

  case unknownTouchpoint = "HS0081"
  case noTouchpoints = "HS0082"
  case sameAsForm = "HS0083"

  case halfQuotient = "HS0091"
  case quotientOnOther = "HS0092"
  case quotientAndCalculation = "HS0093"
  case directionOnOther = "HS0094"
  case calculateWithoutCalculation = "HS0095"
  case calculationOnOther = "HS0096"

  case constraintOnUnanswered = "HS0101"
  case requiredOnUnanswered = "HS0102"
  case defaultOnUnanswered = "HS0103"
  case filterOnOther = "HS0104"
  case orOtherOnOther = "HS0105"
  case parametersOnOther = "HS0106"
  case parametersForm = "HS0107"
  case rangeOrder = "HS0108"
  case defaultDoesNotFit = "HS0109"
  case messageWithoutCondition = "HS0110"
  case constraintWithoutPoint = "HS0111"
  case decimalsOnOther = "HS0112"

  case emptyGroup = "HS0121"
  case noQuestions = "HS0122"

  case unknownNameInText = "HS0131"
  case openNameInText = "HS0132"
  case repeatedNameInText = "HS0133"
  case nameLostInTranslation = "HS0134"

  case doubleQuestion = "HS0141"
  case leadingQuestion = "HS0142"
  case unlabelledScale = "HS0143"
  case longSurvey = "HS0144"
  case situationWithoutWayOut = "HS0145"
  case visitWithoutBriefing = "HS0146"
  case namesWorker = "HS0147"
  case needlessException = "HS0148"

  case cycle = "HS0251"
  case unreachable = "HS0252"
  case unknownWave = "HS0253"
}

extension SurveyCode {
  /// Matters of craft: an author who has weighed one accepts it in its place.
  static let craft: [SurveyCode] = [
    .doubleQuestion, .leadingQuestion, .unlabelledScale, .longSurvey, .situationWithoutWayOut,
    .visitWithoutBriefing, .namesWorker,
  ]
}

/// What the network file can get wrong.
enum NetworkCode: String, CaseIterable {
  case nameTaken = "HN0031"
  case unknownRegion = "HN0032"
  case unknownMunicipality = "HN0033"
  case unknownMember = "HN0034"
  case overlappingMemberships = "HN0035"
  case fromAfterUntil = "HN0036"
  case overlappingWaves = "HN0037"
  case halfCoordinates = "HN0038"
  case farAway = "HN0039"
  case twoFiguresForYear = "HN0040"
  case notATimeZone = "HN0041"
  case mixedPeerGroup = "HN0042"
  case emptyPeerGroup = "HN0043"
  case membersAndRule = "HN0044"
  case memberNamesTwo = "HN0045"
  case memberTwice = "HN0046"
  case municipalityTwice = "HN0047"
  case municipalityCode = "HN0048"
  case libraryWithoutRegion = "HN0049"
  case libraryWithoutMunicipality = "HN0050"
  case surveyNameForm = "HN0051"
  case sizeLimits = "HN0052"
  case unknownPeerVariable = "HN0053"
  case peerWeights = "HN0054"
}

/// What a file of scenarios can get wrong.
enum ScenarioCode: String, CaseIterable {
  case scenarioTwice = "HS0301"
  case unknownSurvey = "HS0302"
  case unknownPart = "HS0303"
  case unknownQuestion = "HS0304"
  case unknownValue = "HS0305"
  case wrongForm = "HS0306"
  case saysNothing = "HS0307"
  case emptyRange = "HS0308"
  case notAPattern = "HS0309"
  case unknownPlace = "HS0310"
}

/// What a codebook or a file of findings can get wrong.
enum FindingCode: String, CaseIterable {
  case notAnID = "HF0031"
  case unknownTheme = "HF0032"
  case headingTagged = "HF0033"
  case notAGUID = "HF0034"
  case takenTwice = "HF0035"
  case endBeforeStart = "HF0036"
  case mergeOfOne = "HF0037"
  case unknownLibrary = "HF0038"
  case nothingSaid = "HF0039"
  case unknownTouchpoint = "HF0051"
  case touchpointTwice = "HF0052"
}

/// Every code of this room, in order. (Surveys have no attribute that is a day.)
package var definitionCodes: [String] {
  (StructureCode.allCases.filter { $0 != .notADate }.map { $0.code(in: .survey) }
    + SurveyCode.allCases.map(\.rawValue)
    + StructureCode.allCases.map { $0.code(in: .network) }
    + NetworkCode.allCases.map(\.rawValue)
    + StructureCode.allCases.map { $0.code(in: .findings) }
    + FindingCode.allCases.map(\.rawValue)
    + ScenarioCode.allCases.map(\.rawValue)).sorted()
}
