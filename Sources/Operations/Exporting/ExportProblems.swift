package import Diagnostics
import FileSystem

/// Why something is not exported.
enum ExportProblems {
  static let countsOnly = Stopped(
    Diagnostic(
      .error, "HC0520", at: nil,
      what: Trilingual(
        fi: "seutu ja julkinen lukija saavat vain lukumääriä, eivät kenenkään sanoja",
        sv: "regionen och allmänheten får bara antal, inte någons ord",
        en: "a region and the public are given counts only, nobody's words"),
      why: Trilingual(
        fi: "sanoista voi tunnistaa kävijän tai työntekijän",
        sv: "ur orden kan man känna igen en besökare eller anställd",
        en: "words may tell who visited or who served"),
      fix: Trilingual(
        fi: "--audience coordinator tai --audience library --library KIRJASTO",
        sv: "--audience coordinator eller --audience library --library BIBLIOTEK",
        en: "--audience coordinator, or --audience library --library LIBRARY")),
    status: .gateRefused)

  static func tooFew(_ library: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0521", at: nil,
        what: Trilingual(
          fi:
            "kirjaston \(library) tekstejä ei näytetä sille: vastauksia on liian vähän tai henkilöstö on pieni",
          sv:
            "texterna om \(library) visas inte för biblioteket: för få svar eller för liten personal",
          en: "the texts about \(library) are not shown to it: too few responses, or a small staff"),
        why: Trilingual(
          fi: "yhdestä tai kahdesta käynnistä tiedetään, kuka oli töissä",
          sv: "av ett eller två besök vet man vem som arbetade",
          en: "of one visit or two people know who was at work"),
        fix: Trilingual(
          fi: "tarvitaan 3 vastausta (tai kyselyn min_n) ja yli 2 henkilötyövuotta",
          sv: "det krävs 3 svar (eller enkätens min_n) och över 2 årsverken",
          en: "it takes 3 responses (or the survey's min_n) and more than 2 full-time equivalents")),
      status: .gateRefused)
  }

  static func noLibrary(_ name: String?) -> Stopped {
    let shown = name ?? "–"
    return Stopped(
      Diagnostic(
        .error, "HC0522", at: nil,
        what: Trilingual(
          fi: "kirjastoa ”\(shown)” ei ole verkostossa",
          sv: "biblioteket ”\(shown)” finns inte i nätverket",
          en: "there is no library “\(shown)” in the network"),
        fix: Trilingual(
          fi: "--library on kirjaston nimi tiedostossa Surveys/network.xml",
          sv: "--library är bibliotekets namn i Surveys/network.xml",
          en: "--library is a library's name in Surveys/network.xml")), status: .notThere)
  }

  static func noWave(_ name: String?, _ survey: String) -> Stopped {
    let wave = name.map { " " + $0 } ?? ""
    return Stopped(
      Diagnostic(
        .error, "HC0523", at: nil,
        what: Trilingual(
          fi: "kyselyllä \(survey) ei ole käytettäviä vastauksia kierroksella\(wave)",
          sv: "\(survey) har inga användbara svar i omgången\(wave)",
          en: "\(survey) has no used responses in the wave\(wave)"),
        fix: Trilingual(
          fi: "haamu list responses \(survey)", sv: "haamu list responses \(survey)",
          en: "haamu list responses \(survey)")), status: .notThere)
  }
}

/// What is said where nothing is held.
package func nothingHeld(about pseudonym: String) -> Trilingual {
  Trilingual(
    fi: "Nimimerkistä \(pseudonym) ei ole mitään tässä työtilassa.",
    sv: "Om pseudonymen \(pseudonym) finns ingenting i denna arbetsyta.",
    en: "Nothing is held about the pseudonym \(pseudonym) in this workspace.")
}

/// Writes what is exported to a file, whole or not at all.
package func saveExport(_ bytes: [UInt8], to path: String) throws(Stopped) {
  try replaceFile(path, with: bytes)
}
