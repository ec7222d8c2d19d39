import Diagnostics

/// How pairs are made, in words.
extension PairsWords {
  static let weakness = Trilingual(
    fi: "Heikompi ja vahvempi", sv: "Svagare och starkare", en: "Weaker and stronger")
  static let weaknessMeaning = Trilingual(
    fi:
      "Toinen parista erottuu raportin sanan mukaan selvästi muista, ja parin ero erottuu nollasta"
      + " myös, kun otetaan huomioon, kuinka monta paria katsottiin (Holm, 5 %). Kerran ilmoitetuissa"
      + " luvuissa verrataan viimeistä ja ensimmäistä neljännestä.",
    sv: "Den ena i paret skiljer sig enligt rapportens ord tydligt från övriga, och parets skillnad"
      + " skiljer sig från noll också när antalet granskade par beaktas (Holm, 5 %). För tal som"
      + " uppgetts en gång jämförs sista och första fjärdedelen.",
    en:
      "By the report's word one of the two is clearly unlike the others, and the difference of the"
      + " pair can be told from nought even when the number of pairs looked at is allowed for (Holm,"
      + " 5 %). In figures told once the last quarter is put beside the first.")
  static let costs = Trilingual(fi: "Painot", sv: "Vikter", en: "Weights")
  static let costsMeaning = Trilingual(
    fi:
      "Parin arvo on ero pisteinä (omassa yksikössään olevista luvuista paikka järjestyksessä,"
      + " 0–100) miinus {0} pistettä kilometriltä, {1} jokaisesta koon kaksinkertaistumisesta ja {2}, jos yhteistä"
      + " kieltä ei ole. Tuntematon tieto maksaa saman kuin keskimmäinen tunnettu.",
    sv:
      "Parets värde är skillnaden i poäng (för tal med egen enhet i percentiler) minus {0} poäng per"
      + " kilometer, {1} för varje fördubbling av storleken och {2} om ett gemensamt språk saknas. Det"
      + " okända kostar lika mycket som det mittersta kända.",
    en: "A pair is worth its difference in points (in percentiles for figures with a unit of their"
      + " own) less {0} points for a kilometre, {1} for each doubling of size and {2} where no"
      + " language is shared. What is unknown costs what the middle known one does.")
  static let matching = Trilingual(fi: "Valinta", sv: "Valet", en: "Choice")
  static let matchingProven = Trilingual(
    fi: "Kukin kirjasto oppii enintään {0} parissa ja opettaa enintään {0} parissa. Mahdollisista"
      + " pareista ({1}) valittiin ne, joiden arvo on yhdessä suurin; parempaa valintaa ei ole"
      + " (todistettu).",
    sv: "Varje bibliotek lär sig i högst {0} par och lär ut i högst {0}. Av de möjliga paren ({1})"
      + " valdes de som tillsammans är mest värda; inget bättre val finns (bevisat).",
    en: "Each library learns in at most {0} pairs and teaches in at most {0}. Of the possible pairs"
      + " ({1}) those were chosen that are worth most together; there is no better choice (proven)."
  )
  static let matchingFound = Trilingual(
    fi: "Kukin kirjasto oppii enintään {0} parissa ja opettaa enintään {0} parissa. Mahdollisista"
      + " pareista ({1}) valittiin parhaat, jotka haku löysi; mikään valinta ei olisi yhteensä yli {2} pistettä arvokkaampi.",
    sv: "Varje bibliotek lär sig i högst {0} par och lär ut i högst {0}. Av de möjliga paren ({1})"
      + " valdes de bästa som sökningen fann; inget val skulle tillsammans vara mer än {2} poäng mer värt.",
    en: "Each library learns in at most {0} pairs and teaches in at most {0}. Of the possible pairs"
      + " ({1}) the best that the search found were chosen; no choice would be worth more than {2} points more together."
  )
  static let languageTerm = Trilingual(fi: "Kieli", sv: "Språk", en: "Language")
  static let languageUnknown = Trilingual(
    fi: "Kirjastojen työkieliä ei ole annettu, joten kieli ei vaikuttanut.",
    sv: "Bibliotekens arbetsspråk har inte uppgetts, så språket inverkade inte.",
    en: "The languages of the libraries' work were not given, so language made no difference.")
  static let names = Trilingual(fi: "Nimet", sv: "Namn", en: "Names")
  static let namesHidden = Trilingual(
    fi:
      "Muiden kirjastojen nimet ja luvut eivät näy, elleivät ne ole siihen suostuneet. Koordinaattori"
      + " yhdistää parin.",
    sv: "Andra biblioteks namn och tal visas inte, om de inte har gått med på det. Koordinatorn för"
      + " ihop paret.",
    en: "Other libraries' names and figures are not shown unless they have agreed. The coordinator"
      + " brings the pair together.")
  static let notAVerdict = Trilingual(
    fi: "Pari on ehdotus keskustelusta, ei arvio kirjastosta eikä sen henkilöstöstä.",
    sv: "Ett par är ett förslag till samtal, ingen bedömning av biblioteket eller dess personal.",
    en: "A pair is a proposal to talk, no judgement of a library or of its staff.")
}
