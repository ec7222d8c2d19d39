import Diagnostics
import Expressions
import FileSystem
import LocatedXML

/// Where something about persons may be left.
enum AnonymisingWords {
  static func drafts(_ count: Int) -> Trilingual {
    Trilingual(
      fi: "Luonnoksia on \(count), eikä niitä muuteta: haamu answer --resume",
      sv: "Det finns \(count) utkast, som inte ändras: haamu answer --resume",
      en: "There are \(count) drafts, which are not changed: haamu answer --resume")
  }

  static func noWave(_ survey: String) -> Trilingual {
    Trilingual(
      fi: "Kyselyn \(survey) vastauksia, jotka eivät kuulu kierrokselle (_no_wave), ei muuteta.",
      sv: "Svar på \(survey) som inte hör till någon omgång (_no_wave) ändras inte.",
      en: "Responses to \(survey) that belong to no wave (_no_wave) are not changed.")
  }

  static func mended(_ path: String) -> Trilingual {
    Trilingual(
      fi: "Kansiossa \(path) voi olla vanhoja vastauksia: katso ja poista.",
      sv: "I \(path) kan finnas gamla svar: se efter och ta bort.",
      en: "\(path) may hold old responses: look, and delete.")
  }

  static let reports = Trilingual(
    fi:
      "Ennen tehdyissä raporteissa ja viennissä on se, mikä niissä oli: tee uudelleen ja poista vanhat.",
    sv:
      "Tidigare rapporter och exporter innehåller vad de innehöll: gör om dem och ta bort de gamla.",
    en: "Reports and exports made before hold what they held: make them anew and delete the old.")

  static let history = Trilingual(
    fi: "Varmuuskopiot ja versionhallinnan historia muistavat entisen.",
    sv: "Säkerhetskopior och versionshistoriken minns det gamla.",
    en: "Backups and the history of version control remember what was.")
}

/// What was done, to be kept with the definitions: numbers alone, and no old name.
func anonymisingRecord(
  _ counts: [AnonymisedWave], _ request: AnonymisingRequest, wave: String,
  before: CalendarDate, on day: CalendarDate
) throws(Stopped) -> [UInt8] {
  let space = "urn:haamu:anonymised:1"
  do throws(XMLWriterError) {
    var writer = try XMLWriter()
    try writer.startElement(XMLName("anonymised", in: space))
    try writer.attribute("wave", wave)
    try writer.attribute("on", day.iso)
    try writer.attribute("before", before.iso)
    try writer.attribute("texts", request.texts.rawValue)
    if let person = request.person { try writer.attribute("by", person) }
    for count in counts {
      try writer.startElement(XMLName("survey", in: space))
      try writer.attribute("name", count.survey)
      for (name, number) in [
        ("responses", count.responses), ("pseudonyms", count.pseudonyms), ("texts", count.texts),
        ("attachments", count.attachments), ("records", count.records),
      ] { try writer.attribute(name, String(number)) }
      try writer.endElement()
    }
    try writer.endElement()
    return try writer.finish()
  } catch {
    throw AnonymisingProblems.notWritten("Surveys/anonymised", "\(error)")
  }
}
