import Diagnostics

/// Why something is not made anonymous.
enum AnonymisingProblems {
  static func sealed(_ path: String, _ survey: String) -> Stopped {
    refusal(
      "HC0531", path,
      Trilingual(
        fi: "kierros on niputettu; nippuja ei muuteta",
        sv: "omgången är buntad; buntar ändras inte",
        en: "the wave is packed; bundles are not changed"),
      Trilingual(
        fi: "haamu pack \(survey) --open, sitten haamu anonymise, sitten haamu pack \(survey)",
        sv: "haamu pack \(survey) --open, sedan haamu anonymise, sedan haamu pack \(survey)",
        en: "haamu pack \(survey) --open, then haamu anonymise, then haamu pack \(survey)"))
  }

  static func unknown(_ path: String) -> Stopped {
    refusal(
      "HC0532", path,
      Trilingual(
        fi: "tätä ei voi lukea vastauksena, joten siitä ei tiedetä, mitä siinä on",
        sv: "detta kan inte läsas som ett svar, så ingen vet vad det innehåller",
        en: "this cannot be read as a response, so nobody knows what it holds"),
      Trilingual(
        fi: "haamu doctor kertoo, mitä sille voi tehdä",
        sv: "haamu doctor berättar vad man kan göra",
        en: "haamu doctor tells what can be done about it"))
  }

  static func wouldChange(_ path: String) -> Stopped {
    refusal(
      "HC0533", path,
      Trilingual(
        fi: "vastaus ei pysyisi samana luvuissa, kun henkilöön viittaava poistetaan",
        sv:
          "svaret skulle inte förbli detsamma i siffrorna när det som pekar på en person tas bort",
        en:
          "the response would not stay the same in the figures once what points at a person is gone"
      ),
      Trilingual(
        fi: "peru vastaus (haamu withdraw) tai korjaa se ensin",
        sv: "återta svaret (haamu withdraw) eller rätta det först",
        en: "withdraw the response (haamu withdraw) or correct it first"))
  }

  static func notWritten(_ path: String, _ reason: String) -> Stopped {
    refusal(
      "HC0534", path,
      Trilingual(
        fi: "vastausta ei voi kirjoittaa uudelleen: \(reason)",
        sv: "svaret kan inte skrivas om: \(reason)",
        en: "the response cannot be rewritten: \(reason)"),
      Trilingual(
        fi: "haamu check kertoo, mikä siinä on vialla", sv: "haamu check berättar vad som är fel",
        en: "haamu check tells what is wrong with it"))
  }

  static let inUse = Stopped(
    Diagnostic(
      .error, "HC0535", at: nil,
      what: Trilingual(
        fi: "toinen ohjelma anonymisoi tätä työtilaa juuri nyt",
        sv: "ett annat program anonymiserar arbetsytan just nu",
        en: "another program is making this workspace anonymous now"),
      fix: Trilingual(
        fi: "odota, että se on valmis", sv: "vänta tills det är klart", en: "wait until it is done")
    ),
    status: .ioFailed)

  private static func refusal(
    _ code: String, _ path: String, _ what: Trilingual, _ fix: Trilingual
  ) -> Stopped {
    Stopped(
      Diagnostic(
        .error, code, at: Place(file: path), what: what,
        why: Trilingual(
          fi: "mitään ei muutettu", sv: "inget ändrades", en: "nothing was changed"), fix: fix))
  }
}
