import Diagnostics

/// The words of ``UnusedPage``.
enum UnusedWords {
  static let title = Trilingual(
    fi: "Käyttämättä jääneet vastaukset", sv: "Svar som inte använts", en: "Responses not used")
  static let link = Trilingual(
    fi: "käyttämättä jääneet vastaukset", sv: "svar som inte använts", en: "responses not used")
  static let wayFromIndex = Trilingual(
    fi: "Mitä jäi pois, miksi ja mitä sille voi tehdä: {0}.",
    sv: "Vad som lämnades bort, varför och vad man kan göra: {0}.",
    en: "What was left out, why, and what can be done about it: {0}.")
  static let wayFromMethod = Trilingual(
    fi: "Luvuista jätettyjä vastauksia on {0}; jokaisen tiedosto ja syy on sivulla {1}.",
    sv: "Svar som lämnats utanför talen: {0}; fil och orsak för vart och ett finns på sidan {1}.",
    en:
      "Responses left out of the figures: {0}; the file and the reason of each are on the page {1}."
  )
  static let opening = Trilingual(
    fi:
      "Vastauksia, joita ei ole missään tämän raportin luvussa: {0}. Ne on ryhmitelty syyn mukaan. "
      + "Mitään ei ole poistettu: jokainen tiedosto on työtilassa siinä, missä sen nimi sanoo.",
    sv: "Svar som inte ingår i något tal i rapporten: {0}. De är grupperade efter orsak. Inget har "
      + "tagits bort: varje fil finns i arbetsytan där dess namn säger.",
    en:
      "Responses that are in no figure of this report: {0}. They are grouped by reason. Nothing was "
      + "removed: each file is in the workspace where its name says.")
  static let noWaveEverywhere = Trilingual(
    fi: "Vastaus, jonka kierrosta ei tiedetä, on jokaisen kierroksen luettelossa. Koko työtilan "
      + "tutkii komento haamu doctor.",
    sv:
      "Ett svar vars mätomgång är okänd finns i varje omgångs lista. Hela arbetsytan undersöks med "
      + "kommandot haamu doctor.",
    en: "A response whose wave is not known is in the list of every wave. The whole workspace is "
      + "looked over by the command haamu doctor.")

  static func heading(_ reason: UnusedResponse.Reason) -> Trilingual {
    switch reason {
    case .unreadable:
      Trilingual(fi: "Ei voi lukea", sv: "Kan inte läsas", en: "Cannot be read")
    case .conflict:
      Trilingual(
        fi: "Toinen vastaus samalla tunnuksella", sv: "Ett annat svar med samma id",
        en: "Another response with the same id")
    case .duplicate: Trilingual(fi: "Kopiot", sv: "Kopior", en: "Copies")
    case .unknownSurvey:
      Trilingual(
        fi: "Kuuluu toiseen kyselyyn", sv: "Hör till en annan enkät",
        en: "Belongs to another survey")
    case .unknownVersion:
      Trilingual(
        fi: "Kyselyn versio puuttuu", sv: "Enkätens version saknas",
        en: "The survey’s version is missing")
    case .unknownUnit:
      Trilingual(
        fi: "Toimipaikkaa ei ole verkostossa", sv: "Enheten finns inte i nätverket",
        en: "The unit is not in the network")
    case .misfit:
      Trilingual(
        fi: "Vastaus ei sovi kysymykseen", sv: "Svaret passar inte frågan",
        en: "An answer does not fit its question")
    case .noWave:
      Trilingual(
        fi: "Päivä ei osu mihinkään kierrokseen", sv: "Dagen faller utanför alla mätomgångar",
        en: "The day falls into no wave")
    case .notApproved:
      Trilingual(fi: "Ei hyväksytty", sv: "Inte godkända", en: "Not approved")
    case .withdrawn: Trilingual(fi: "Perutut", sv: "Återtagna", en: "Withdrawn")
    case .replaced:
      Trilingual(
        fi: "Korvattu korjauksella", sv: "Ersatta av en rättelse", en: "Replaced by a correction")
    }
  }

  static func advice(_ reason: UnusedResponse.Reason) -> Trilingual {
    switch reason {
    case .unreadable, .duplicate, .unknownSurvey:
      Trilingual(
        fi:
          "Komento haamu doctor kertoo, mikä tiedostossa on vialla, ja korjaa sen, missä mitään ei katoa.",
        sv:
          "Kommandot haamu doctor berättar vad som är fel och åtgärdar det där inget kan gå förlorat.",
        en:
          "The command haamu doctor tells what is wrong and mends that in which nothing can be lost."
      )
    case .conflict:
      Trilingual(
        fi:
          "Kysy vastaajalta, kumpi on oikein. Komento haamu doctor näyttää erot kysymys kysymykseltä.",
        sv:
          "Fråga den som svarade vilket som är rätt. Kommandot haamu doctor visar skillnaderna fråga för fråga.",
        en:
          "Ask whoever answered which is right. The command haamu doctor shows what differs, question by question."
      )
    case .unknownVersion:
      Trilingual(
        fi: "Palauta puuttuva kyselyn versio kansioon Surveys/versions varmuuskopiosta.",
        sv: "Återställ den saknade versionen till mappen Surveys/versions från en säkerhetskopia.",
        en:
          "Restore the missing version of the survey to the folder Surveys/versions from a backup.")
    case .unknownUnit:
      Trilingual(
        fi:
          "Lisää toimipaikka tiedostoon Surveys/network.xml, tai korjaa vastaus (haamu answer --correct TUNNUS).",
        sv:
          "Lägg till enheten i Surveys/network.xml, eller rätta svaret (haamu answer --correct ID).",
        en:
          "Add the unit to Surveys/network.xml, or correct the response (haamu answer --correct ID)."
      )
    case .misfit:
      Trilingual(
        fi: "Korjaa vastaus uudella (haamu answer --correct TUNNUS); tiedostoa ei muokata käsin.",
        sv: "Rätta svaret med ett nytt (haamu answer --correct ID); filen redigeras inte för hand.",
        en:
          "Correct the response with a new one (haamu answer --correct ID); the file is not edited by hand."
      )
    case .noWave:
      Trilingual(
        fi:
          "Jos päivä on väärin, korjaa vastaus; jos kierros puuttuu, lisää se tiedostoon Surveys/network.xml.",
        sv:
          "Om dagen är fel, rätta svaret; om mätomgången saknas, lägg till den i Surveys/network.xml.",
        en:
          "If the day is wrong, correct the response; if the wave is missing, add it to Surveys/network.xml."
      )
    case .notApproved:
      Trilingual(
        fi:
          "Joku muu kuin kävijä itse hyväksyy vastauksen (haamu visits review TUNNUS --approve --as "
          + "NIMIMERKKI). Palautetun vastauksen kävijä korjaa (haamu answer --correct TUNNUS).",
        sv: "Någon annan än besökaren godkänner svaret (haamu visits review ID --approve --as "
          + "PSEUDONYM). Ett återsänt svar rättas av besökaren (haamu answer --correct ID).",
        en: "Somebody other than the visitor approves it (haamu visits review ID --approve --as "
          + "PSEUDONYM). A returned one is corrected by the visitor (haamu answer --correct ID)."
      )
    case .withdrawn, .replaced:
      Trilingual(
        fi: "Näille ei tarvitse tehdä mitään: näin on tarkoitettu.",
        sv: "Inget behöver göras: så här är det avsett.",
        en: "Nothing needs to be done: this is as it should be.")
    }
  }
}
