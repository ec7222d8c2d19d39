import Diagnostics
import Findings
import QualitativeExchange
import SurveyModel

/// What is told of material from another program: nothing is dropped in silence.
enum ExchangeNotes {
  static func notWritten(_ reason: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0510", at: nil,
        what: Trilingual(
          fi: "teemaa ei voi kirjoittaa: \(reason)", sv: "temat kan inte skrivas: \(reason)",
          en: "the theme cannot be written: \(reason)")))
  }

  static func noProject(_ path: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0512", at: Place(file: path),
        what: Trilingual(
          fi: "paketissa ei ole tiedostoa project.qde", sv: "paketet har ingen fil project.qde",
          en: "the archive has no project.qde"),
        fix: Trilingual(
          fi: "vie aineisto ohjelmasta REFI-QDA-muodossa (.qdpx tai .qdc)",
          sv: "exportera materialet som REFI-QDA (.qdpx eller .qdc)",
          en: "export the material as REFI-QDA (.qdpx or .qdc)")))
  }

  /// Nil where both say the same. Another program may know any one language of a label.
  static func difference(
    _ theme: Theme, _ code: QualitativeCode, _ parent: String?, _ book: Codebook
  ) -> Diagnostic? {
    let isNamed = code.name == theme.name || theme.label.wordings.values.contains(code.name)
    let isTold =
      (code.description ?? "").isEmpty && theme.description.isEmpty
      || theme.description.wordings.values.contains(code.description ?? "")
    guard !isNamed || !isTold || theme.parent != parent || theme.isCodable != code.isCodable else {
      return nil
    }
    let other = shown(code.name)
    return Diagnostic(
      .warning, "HC0516", at: nil,
      what: Trilingual(
        fi: "teema \(theme.name) on tiedostossa toisin (”\(other)”); oma on ennallaan",
        sv: "temat \(theme.name) är annorlunda i filen (”\(other)”); det egna är orört",
        en: "the theme \(theme.name) is otherwise in the file (“\(other)”); ours stays as it is"),
      fix: Trilingual(
        fi: "muuta tiedostoa Surveys/findings/codebook.xml, jos toinen on parempi",
        sv: "ändra Surveys/findings/codebook.xml om det andra är bättre",
        en: "change Surveys/findings/codebook.xml if the other is better"))
  }

  /// - Parameter renamed: waves of the file that have been made anonymous here: their sentences have new ids.
  static func unknownSources(_ names: [String], renamed: [String]) -> Diagnostic {
    let waves = renamed.joined(separator: ", ")
    let list = names.prefix(3).map { shown($0) }.joined(separator: "; ")
    return Diagnostic(
      .warning, "HC0517", at: nil,
      what: Trilingual(
        fi: "\(names.count) tekstiä ei ole minkään tämän työtilan kierroksen havainto: \(list)",
        sv: "\(names.count) texter hör inte till någon omgång i denna arbetsyta: \(list)",
        en: "\(names.count) texts are findings of no wave of this workspace: \(list)"),
      why: renamed.isEmpty
        ? Trilingual(
          fi: "niiden koodauksia ei oteta", sv: "deras kodningar tas inte med",
          en: "their codings are not taken in")
        : Trilingual(
          fi: "kierros \(waves) on tehty täällä nimettömäksi, ja havainnoilla on uudet tunnukset; "
            + "vanhojen koodauksia ei oteta",
          sv: "omgången \(waves) har gjorts anonym här, och iakttagelserna har nya id; de gamlas "
            + "kodningar tas inte med",
          en:
            "the wave \(waves) has been made anonymous here, and its findings have new ids; codings of "
            + "the old ones are not taken in"),
      fix: Trilingual(
        fi: "vie havainnot uudelleen: haamu findings export KYSELY --format qdpx",
        sv: "exportera på nytt: haamu findings export ENKÄT --format qdpx",
        en: "export anew: haamu findings export SURVEY --format qdpx"))
  }

  static func changedWords(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "HC0518", at: nil,
      what: Trilingual(
        fi: "\(count) tekstin sanat ovat muuttuneet; niiden koodit otetaan koko tekstille",
        sv: "orden i \(count) texter har ändrats; deras koder tas för hela texten",
        en: "the words of \(count) texts have changed; their codes are taken for the whole text"))
  }

  static func unknownCodes(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "HC0519", at: nil,
      what: Trilingual(
        fi: "\(count) koodausta on teemalla, jota ei ole tai joka on otsikko; niitä ei oteta",
        sv: "\(count) kodningar har ett tema som inte finns eller är en rubrik; de tas inte med",
        en: "\(count) codings name a theme that is not there or is a heading; they are not taken in"
      ),
      fix: Trilingual(
        fi: "anna teeman olla koodattava (codable)", sv: "låt temat vara kodbart (codable)",
        en: "let the theme be codable"))
  }

  static func onlyHere(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "HC0525", at: nil,
      what: Trilingual(
        fi: "\(count) koodausta on täällä mutta ei tiedostossa; ne pysyvät",
        sv: "\(count) kodningar finns här men inte i filen; de blir kvar",
        en: "\(count) codings are here and not in the file; they stay"),
      fix: Trilingual(
        fi: "poista teema: haamu findings tag --remove",
        sv: "ta bort temat: haamu findings tag --remove",
        en: "take a theme away: haamu findings tag --remove"))
  }
}
