import Diagnostics

/// What is wrong with a theme.
enum ThemeProblems {
  static func notATemplate(_ file: String, _ reason: String) -> Stopped {
    problem(
      "HC0116", Place(file: file),
      Trilingual(
        fi: "mallia ei voi lukea (\(reason))", sv: "mallen kan inte läsas (\(reason))",
        en: "the template cannot be read (\(reason))"), templateFix)
  }

  static func notAllowed(_ file: String, _ stopped: Stopped) -> Stopped {
    if stopped.diagnostics.first?.code == "HC0116" { return stopped }
    return problem(
      "HC0116", Place(file: file),
      Trilingual(
        fi: "mallista tuleva HTML ei ole ehjää: ", sv: "mallens HTML är inte hel: ",
        en: "the template’s HTML is not whole: ")
        + (stopped.diagnostics.first?.what ?? Trilingual("")), templateFix)
  }

  static func strange(_ file: String, _ what: String) -> Stopped {
    problem(
      "HC0116", Place(file: file),
      Trilingual(
        fi: "mallissa ei voi olla: \(what)", sv: "mallen får inte ha: \(what)",
        en: "a template may not have: \(what)"), templateFix)
  }

  static func notAColour(_ place: Place, _ line: String) -> Stopped {
    problem(
      "HC0117", place,
      Trilingual(
        fi: "tämä ei ole väri: \(line)", sv: "detta är ingen färg: \(line)",
        en: "this is no colour: \(line)"), colourFix)
  }

  static func unreadable(_ place: Place, _ colour: String) -> Stopped {
    problem(
      "HC0117", place,
      Trilingual(
        fi: "väri \(colour) ei erotu taustasta (kontrastin pitää olla vähintään 4,5 : 1)",
        sv: "färgen \(colour) syns inte mot bakgrunden (kontrasten måste vara minst 4,5 : 1)",
        en:
          "the colour \(colour) cannot be read on its background (the contrast must be at least 4.5 : 1)"
      ), colourFix)
  }

  private static func problem(
    _ code: String, _ place: Place, _ what: Trilingual, _ fix: Trilingual
  ) -> Stopped {
    Stopped(Diagnostic(.error, code, at: place, what: what, fix: fix))
  }

  private static let templateFix = Trilingual(
    fi: "käytä alkioita p div span strong em ul li br a img, sulje jokainen (<br/>) ja nimeä vain "
      + "title survey wave network synthetic language logo",
    sv:
      "använd elementen p div span strong em ul li br a img, avsluta vart och ett (<br/>) och nämn bara "
      + "title survey wave network synthetic language logo",
    en: "use the elements p div span strong em ul li br a img, close each (<br/>), and name only "
      + "title survey wave network synthetic language logo")
  private static let colourFix = Trilingual(
    fi: "yksi väri rivillä: own = #0a5aa8 tai own-dark = #74b7f4",
    sv: "en färg per rad: own = #0a5aa8 eller own-dark = #74b7f4",
    en: "one colour a line: own = #0a5aa8 or own-dark = #74b7f4")
}
