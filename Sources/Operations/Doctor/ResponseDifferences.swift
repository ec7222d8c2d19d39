import Diagnostics
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// What two files under one id say otherwise, question by question, in the words of the survey.
struct ResponseDifferences {
  let sight: WorkspaceSight
  /// The file that is used.
  let used: StoredFile
  let other: StoredFile

  /// One note for each difference, at the place of the answer in the other file.
  var notes: [Diagnostic.Note] {
    guard let mine = read(used), let theirs = read(other) else {
      return [note(DifferenceWords.notComparable)]
    }
    var notes = headers(mine.response, theirs.response)
    notes += answers(mine, theirs)
    return notes.isEmpty ? [note(DifferenceWords.none)] : notes
  }

  private struct ReadFile {
    let response: Response
    let outline: SurveyOutline
    let document: LocatedDocument
  }

  private func read(_ file: StoredFile) -> ReadFile? {
    guard let document = try? sight.workspace.store.document(file) else { return nil }
    let (header, problems) = readHeader(document)
    guard problems.isEmpty,
      let outline = sight.judgings[header.survey]?.rules.outlines[header.version]
    else { return nil }
    let response = readResponse(document, header: header, outline: outline).0
    return ReadFile(response: response, outline: outline, document: document)
  }

  private func note(_ text: Trilingual) -> Diagnostic.Note {
    Diagnostic.Note(place: other.place, text: text)
  }

  private func headers(_ mine: Response, _ theirs: Response) -> [Diagnostic.Note] {
    func moment(_ response: Response) -> Trilingual {
      guard let end = response.timeEnd ?? response.timeStart else { return Trilingual("–") }
      return Trilingual(fi: end.shown(.fi), sv: end.shown(.sv), en: end.shown(.en))
    }
    var notes: [Diagnostic.Note] = []
    if mine.version != theirs.version {
      notes.append(
        note(
          DifferenceWords.line(
            DifferenceWords.version, Trilingual(mine.version), Trilingual(theirs.version))))
    }
    if moment(mine) != moment(theirs) {
      notes.append(
        note(DifferenceWords.line(DifferenceWords.finished, moment(mine), moment(theirs))))
    }
    return notes
  }

  private func answers(_ mine: ReadFile, _ theirs: ReadFile) -> [Diagnostic.Note] {
    let places = answerPlaces(theirs.document, outline: theirs.outline)
    var notes: [Diagnostic.Note] = []
    var told: Set<String> = []
    for placed in theirs.outline.questions + mine.outline.questions
    where told.insert(placed.question.name).inserted {
      let instances = Set(
        theirs.response.instances(of: placed.repeats)
          + mine.response.instances(of: placed.repeats)
      ).sorted { $0.lexicographicallyPrecedes($1) }
      for instance in instances {
        let key = AnswerKey(placed.question.name, instance)
        let (ours, other) = (mine.response.answers[key] ?? "", theirs.response.answers[key] ?? "")
        guard ours != other else { continue }
        let place = places[key].map(theirs.document.source.place)
        notes.append(
          Diagnostic.Note(
            place: place ?? self.other.place,
            text: DifferenceWords.line(
              named(placed, instance), shown(ours, placed.question, mine.outline),
              shown(other, placed.question, theirs.outline))))
      }
    }
    return notes
  }

  private func named(_ placed: PlacedQuestion, _ instance: [Int]) -> Trilingual {
    let label = placed.question.label
    let number =
      instance.isEmpty ? "" : " [" + instance.map { String($0 + 1) }.joined(separator: ".") + "]"
    guard !label.isEmpty else { return Trilingual(placed.question.name + number) }
    return Trilingual(
      fi: label["fi"] + number, sv: label["sv"] + number, en: label["en"] + number)
  }

  /// An answer in the words of the survey: a choice by its label, a text by its beginning.
  private func shown(_ text: String, _ question: Question, _ outline: SurveyOutline) -> Trilingual {
    guard !text.isEmpty else { return Trilingual("–") }
    guard let list = question.list else {
      return Trilingual("”" + text.prefix(80) + (text.count > 80 ? "…" : "") + "”")
    }
    let names =
      question.type == .selectOne || question.type == .selectOneFromFile
      ? [text] : text.split(separator: " ").map(String.init)
    func words(_ language: String) -> String {
      let labels = names.map { name in
        let label =
          list == "network"
          ? sight.judgings[outline.survey.name]?.rules.snapshot[unit: name]?.label
          : outline.survey.list(list)?.choices.first { $0.name == name }?.label
        return label.map { $0[language] } ?? name
      }
      return "”" + labels.joined(separator: ", ") + "”"
    }
    return Trilingual(fi: words("fi"), sv: words("sv"), en: words("en"))
  }
}

private enum DifferenceWords {
  static func line(_ name: Trilingual, _ used: Trilingual, _ other: Trilingual) -> Trilingual {
    let (usedFi, usedSv, usedEn) = (used.fi, used.sv, used.en)
    return Trilingual(
      fi: "\(name.fi) – käytössä: \(usedFi), tässä: \(other.fi)",
      sv: "\(name.sv) – används: \(usedSv), här: \(other.sv)",
      en: "\(name.en) – in use: \(usedEn), here: \(other.en)")
  }

  static let version = Trilingual(
    fi: "Kyselyn versio", sv: "Enkätens version", en: "Survey version")
  static let finished = Trilingual(fi: "Täytetty", sv: "Ifyllt", en: "Filled in")
  static let none = Trilingual(
    fi: "Missään vastauksessa ei ole eroa.", sv: "Inget svar skiljer sig.",
    en: "No answer differs.")
  static let notComparable = Trilingual(
    fi:
      "Vastauksia ei voi verrata: toista tiedostoa ei ole, sitä ei voi lukea tai sen kyselyä ei tunneta.",
    sv:
      "Svaren kan inte jämföras: den ena filen saknas, kan inte läsas eller hör till en okänd enkät.",
    en:
      "The answers cannot be compared: one file is missing, cannot be read, or its survey is not known."
  )
}
