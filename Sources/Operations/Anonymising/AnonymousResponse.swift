import Diagnostics
import Expressions
import Intake
import LocatedXML
import SurveyModel

/// One response with everything away that points at a person: pseudonym, visit, files, places, the hour, what
/// collecting programs add of the device, and free texts by the rule. What figures stand on stays to the letter.
struct AnonymousResponse {
  let document: LocatedDocument
  let header: ResponseHeader
  let outline: SurveyOutline
  let texts: AnonymisingRequest.Texts
  /// Somebody has said that the texts hold no personal data.
  let isConfirmed: Bool
  /// What stands for every moment of the wave.
  let moment: Moment
  let day: CalendarDate

  private(set) var changed = RewrittenXML()
  private(set) var emptied = 0
  private(set) var attachments: Set<String> = []

  init(
    _ document: LocatedDocument, _ header: ResponseHeader, _ outline: SurveyOutline,
    texts: AnonymisingRequest.Texts, isConfirmed: Bool, moment: Moment, day: CalendarDate
  ) {
    self.document = document
    self.header = header
    self.outline = outline
    self.texts = texts
    self.isConfirmed = isConfirmed
    self.moment = moment
    self.day = day
  }

  /// Works out what changes.
  mutating func look(_ names: inout AnonymousNames) {
    let (response, _) = readResponse(document, header: header, outline: outline)
    let suspects = isConfirmed ? [] : Set(screened(response.answers, outline).map(\.key))
    for (key, place) in answerPlaces(document, outline: outline) {
      guard let question = outline[key.question]?.question,
        let answer = response.answers[key], !answer.isEmpty
      else { continue }
      let new = answerAfter(question, answer, isSuspect: suspects.contains(key), &names)
      if new == answer { continue }
      changed.texts[place.lowerBound] = new
      if question.isFreeText { emptied += 1 }
      if question.type.isFile { attachments.insert(answer) }
    }
    lookAtMeta(&names)
  }

  private func answerAfter(
    _ question: Question, _ answer: String, isSuspect: Bool, _ names: inout AnonymousNames
  ) -> String {
    switch question.role {
    case .visitor: return names.person(trimmed(answer))
    case .visit: return ""
    case .time: return coarse(question.type) ?? answer
    default: break
    }
    switch question.type {
    case .image, .file, .geopoint: return ""
    default: break
    }
    return question.isFreeText && (texts == .none || isSuspect) ? "" : answer
  }

  private func coarse(_ type: QuestionType) -> String? {
    switch type {
    case .dateTime: Value.dateTime(moment).storedText
    case .date: day.iso
    case .time: TimeOfDay(milliseconds: 43_200_000).map { Value.time($0).storedText }
    default: nil
    }
  }

  private mutating func lookAtMeta(_ names: inout AnonymousNames) {
    let meta = document.root.elements.first {
      $0.name.local == "meta" && isPlainOrOpenRosa($0.name)
    }
    for element in meta?.elements ?? [] {
      let place = element.nameRange.lowerBound
      let text = trimmed(element.textContent)
      var new: String
      switch element.name.local {
      case "instanceID": new = id(after: text, &names)
      case "deprecatedID": new = text.isEmpty ? "" : id(after: text, &names)
      case "timeStart", "timeEnd": new = text.isEmpty ? "" : Value.dateTime(moment).storedText
      default:
        changed.dropped.insert(place)
        continue
      }
      if new != text { changed.texts[place] = new }
    }
  }

  private func id(after id: String, _ names: inout AnonymousNames) -> String {
    AnonymousNames.isTimeless(id) && names.responses[id] == nil ? id : names.response(id)
  }

  /// Whether anything is left to take away.
  var changes: Bool {
    !changed.texts.isEmpty || !changed.dropped.isEmpty || !changed.attributes.isEmpty
  }

  func bytes() throws(Stopped) -> [UInt8] {
    do throws(XMLWriterError) {
      return try changed.bytes(of: document)
    } catch {
      throw AnonymisingProblems.notWritten(document.source.file, "\(error)")
    }
  }
}
