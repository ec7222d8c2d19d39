import Diagnostics
import SurveyModel

/// The words that the form itself brings.
enum FormWords {
  static func kind(_ kind: SurveyKind) -> Trilingual {
    switch kind {
    case .mysteryVisit: Trilingual(fi: "Haamukäynti", sv: "Mystery shopping", en: "Mystery visit")
    case .peerVisit: Trilingual(fi: "Vertaisvierailu", sv: "Kollegialt besök", en: "Peer visit")
    case .benchmark: Trilingual(fi: "Vertailukehittäminen", sv: "Benchmarking", en: "Benchmarking")
    case .feedback: Trilingual(fi: "Palaute", sv: "Respons", en: "Feedback")
    case .practice: Trilingual(fi: "Hyvä käytäntö", sv: "God praxis", en: "Good practice")
    }
  }

  // MARK: The head of the form

  static let required = Trilingual(
    fi: "Tähdellä (*) merkittyihin on vastattava.",
    sv: "Frågor med stjärna (*) måste besvaras.",
    en: "Questions with a star (*) must be answered.")
  static let noNames = Trilingual(
    fi: "Ei henkilökunnan nimiä: kirjoita, mitä tapahtui, älä kenestä on kyse.",
    sv: "Inga namn på personalen: skriv vad som hände, inte vem det gäller.",
    en: "No names of staff: write what happened, not who it was.")
  static let ethics = Trilingual(
    fi:
      "Arvioi palvelua, älä työntekijää. Myös kuvaus, josta työntekijän tunnistaa, on henkilötieto.",
    sv:
      "Bedöm servicen, inte den anställda. Även en beskrivning som den anställda känns igen på är "
      + "en personuppgift.",
    en: "Judge the service, not the employee. A description by which an employee can be recognised "
      + "is personal data too.")
  static let pseudonymNote = Trilingual(
    fi: "Käytä sovittua peitenimeä, älä omaa nimeäsi.",
    sv: "Använd den avtalade pseudonymen, inte ditt eget namn.",
    en: "Use the agreed pseudonym, not your own name.")
  static let pseudonym = Trilingual(fi: "Peitenimi", sv: "Pseudonym", en: "Pseudonym")
  static let filledOn = Trilingual(fi: "Täytetty", sv: "Ifylld", en: "Filled in on")
  static let version = Trilingual(fi: "versio", sv: "version", en: "version")
  static let page = Trilingual(fi: "sivu", sv: "sida", en: "page")

  /// What the touchpoints are together; a peer visit has themes rather than a customer's steps.
  static func path(_ kind: SurveyKind) -> Trilingual {
    kind == .peerVisit
      ? Trilingual(fi: "Teemat", sv: "Teman", en: "Themes")
      : Trilingual(fi: "Palvelupolku", sv: "Tjänstestig", en: "Service path")
  }

  static func storing(_ survey: String) -> Trilingual {
    Trilingual(
      fi: "Vastaukset viedään koneelle komennolla: haamu answer \(survey)",
      sv: "Svaren förs in i datorn med kommandot: haamu answer \(survey)",
      en: "The answers are entered with the command: haamu answer \(survey)")
  }

  // MARK: Conditions

  static let askOnlyIf = Trilingual(fi: "Kysy vain, jos ", sv: "Fråga bara om ", en: "Ask only if ")
  static let sectionOnlyIf = Trilingual(
    fi: "Kysy tämän osan kysymykset vain, jos ", sv: "Ställ frågorna i den här delen bara om ",
    en: "Ask the questions of this part only if ")
  static let showOnlyIf = Trilingual(
    fi: "Koskee sinua vain, jos ", sv: "Gäller dig bara om ", en: "Concerns you only if ")
  static let requiredIf = Trilingual(
    fi: "Vastattava, jos ", sv: "Måste besvaras om ", en: "Must be answered if ")
  static let lockedIf = Trilingual(
    fi: "Älä täytä, jos ", sv: "Fyll inte i om ", en: "Leave as it is if ")
  static let condition = Trilingual(
    fi: "Vastauksen ehto: ", sv: "Villkor för svaret: ", en: "The answer must meet: ")
  static let onlyIf = Trilingual(fi: "vain, jos ", sv: "bara om ", en: "only if ")
  static let onlyChoices = Trilingual(
    fi: "Vain vaihtoehdot, joissa ", sv: "Bara alternativ där ", en: "Only choices where ")
  static let anyOfThese = Trilingual(
    fi: "vähintään yksi näistä pitää paikkansa:", sv: "minst ett av dessa stämmer:",
    en: "at least one of these is true:")
  static let allOfThese = Trilingual(
    fi: "kaikki nämä pitävät paikkansa:", sv: "allt detta stämmer:", en: "all of these are true:")
  static let allowed = Trilingual(fi: "Sallittu: ", sv: "Tillåtet: ", en: "Allowed: ")
  static let atLeast = Trilingual(fi: "vähintään ", sv: "minst ", en: "at least ")
  static let atMost = Trilingual(fi: "enintään ", sv: "högst ", en: "at most ")
  static let unlessSaid = Trilingual(
    fi: "Ellei muuta merkitä: ", sv: "Om inget annat anges: ",
    en: "Unless something else is given: ")

  static func missing(_ reason: MissingReason) -> Trilingual {
    switch reason {
    case .notApplicable:
      Trilingual(fi: "ei sovellettavissa", sv: "ej tillämpligt", en: "not applicable")
    case .dontKnow: Trilingual(fi: "en tiedä", sv: "vet inte", en: "don't know")
    case .refused: Trilingual(fi: "en halua vastata", sv: "vill inte svara", en: "refused")
    case .notReported: Trilingual(fi: "tietoa ei ole", sv: "uppgift saknas", en: "no figure")
    }
  }

  // MARK: Repeats

  static let numberOfTimes = Trilingual(
    fi: "Täytä näin monta kertaa: ", sv: "Fyll i så här många gånger: ",
    en: "Fill in this many times: ")
  static let asManyAsNeeded = Trilingual(
    fi: "Täytä niin monta kuin tarvitset.", sv: "Fyll i så många som behövs.",
    en: "Fill in as many as you need.")
  static let overleaf = Trilingual(
    fi: "Jos tila loppuu, jatka kääntöpuolelle.", sv: "Om utrymmet tar slut, fortsätt på baksidan.",
    en: "If the space runs out, continue overleaf.")

  // MARK: Answers

  static let one = Trilingual(fi: "valitse yksi", sv: "välj ett", en: "choose one")
  static let several = Trilingual(
    fi: "valitse kaikki sopivat", sv: "välj alla som passar", en: "choose all that fit")
  static let alone = Trilingual(fi: "yksin", sv: "ensamt", en: "on its own")
  static let other = Trilingual(fi: "Muu", sv: "Annat", en: "Other")
  static let rank = Trilingual(
    fi: "kirjoita kirjaimet järjestykseen, ensimmäinen ensin",
    sv: "skriv bokstäverna i ordning, den första först",
    en: "write the letters in order, the first one first")
  static let ring = Trilingual(
    fi: "rengasta yksi luku", sv: "ringa in ett tal", en: "circle one number")
  static let writeNumber = Trilingual(
    fi: "kirjoita luku", sv: "skriv ett tal", en: "write a number")
  static let wholeNumber = Trilingual(fi: "kokonaisluku", sv: "heltal", en: "a whole number")
  static let number = Trilingual(fi: "luku", sv: "tal", en: "a number")
  static let writeUnit = Trilingual(
    fi: "kirjoita nimi", sv: "skriv namnet", en: "write the name")
  static let day = Trilingual(fi: "pp.kk.vvvv", sv: "dd.mm.åååå", en: "dd.mm.yyyy")
  static let time = Trilingual(fi: "klo tt.mm", sv: "kl. tt.mm", en: "time hh.mm")
  static let latitude = Trilingual(fi: "Leveysaste (N)", sv: "Latitud (N)", en: "Latitude (N)")
  static let longitude = Trilingual(fi: "Pituusaste (E)", sv: "Longitud (E)", en: "Longitude (E)")
  static let picture = Trilingual(
    fi: "Liitä kuva, tiedoston nimi:", sv: "Bifoga bilden, filens namn:",
    en: "Attach the picture, name of the file:")
  static let file = Trilingual(
    fi: "Liitä tiedosto, sen nimi:", sv: "Bifoga filen, dess namn:",
    en: "Attach the file, its name:")
  static let acknowledge = Trilingual(fi: "Kuittaan", sv: "Jag godkänner", en: "I acknowledge")
  static let workedOut = Trilingual(
    fi: "Lasketaan vastauksista:", sv: "Räknas ut av svaren:", en: "Worked out from the answers:")

  static func decimals(_ count: Int) -> Trilingual {
    Trilingual(
      fi: count == 1 ? "enintään 1 desimaali" : "enintään \(count) desimaalia",
      sv: count == 1 ? "högst 1 decimal" : "högst \(count) decimaler",
      en: count == 1 ? "at most 1 decimal" : "at most \(count) decimals")
  }
}
