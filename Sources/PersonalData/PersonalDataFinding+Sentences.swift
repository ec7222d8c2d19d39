package import Diagnostics

// What is said to the one who wrote the text, and to the one who reads it before it is published.
extension PersonalDataFinding {
  /// What the text looks like, with the safe ``excerpt``.
  package var what: Trilingual {
    let looks =
      switch kind {
      case .identityCode:
        Trilingual(
          fi: "teksti näyttää henkilötunnukselta", sv: "texten ser ut som en personbeteckning",
          en: "the text looks like a personal identity code")
      case .phone:
        Trilingual(
          fi: "teksti näyttää puhelinnumerolta", sv: "texten ser ut som ett telefonnummer",
          en: "the text looks like a phone number")
      case .email:
        Trilingual(
          fi: "teksti näyttää sähköpostiosoitteelta", sv: "texten ser ut som en e-postadress",
          en: "the text looks like an e-mail address")
      case .name:
        Trilingual(
          fi: "teksti näyttää henkilön nimeltä", sv: "texten ser ut som en persons namn",
          en: "the text looks like a person's name")
      }
    return looks + Trilingual(": " + excerpt)
  }

  /// Why it matters.
  package var why: Trilingual {
    Trilingual(
      fi:
        "kertomus koskee palvelua; tieto henkilöstä ei kuulu siihen, sillä teksti säilyy ja leviää",
      sv:
        "berättelsen gäller en tjänst; uppgifter om en person hör inte dit, för texten bevaras och sprids",
      en:
        "the report is on a service; data about a person do not belong there, for texts are kept and spread"
    )
  }

  /// How to mend the text without losing what it tells.
  package var fix: Trilingual {
    switch kind {
    case .identityCode:
      Trilingual(
        fi: "poista tunnus; kerro, missä sitä kysyttiin tai mistä se näkyi",
        sv: "ta bort beteckningen; berätta var den efterfrågades eller syntes",
        en: "remove the code; tell where it was asked for or could be seen")
    case .phone:
      Trilingual(
        fi: "poista numero; kerro, mistä yhteystieto löytyi tai mistä se puuttui",
        sv: "ta bort numret; berätta var kontaktuppgiften fanns eller saknades",
        en: "remove the number; tell where the contact was found or missing")
    case .email:
      Trilingual(
        fi: "poista osoite; kerro, mistä yhteystieto löytyi tai mistä se puuttui",
        sv: "ta bort adressen; berätta var kontaktuppgiften fanns eller saknades",
        en: "remove the address; tell where the contact was found or missing")
    case .name:
      Trilingual(
        fi: "kuvaa tekoa, älä henkilöä: ”virkailija neuvoi hyllylle” ilman nimeä",
        sv: "beskriv handlingen, inte personen: ”personalen visade till hyllan” utan namn",
        en: "describe the deed, not the person: “the librarian showed the way” without a name")
    }
  }
}
