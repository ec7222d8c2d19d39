import PersonalData
import Testing

@Suite struct LikelyNameTests {
  @Test(arguments: [
    ("virkailija Maija auttoi", "Maija"),
    ("Kirjastovirkailija Maija Esimerkki neuvoi.", "Maija Esimerkki"),
    ("virkailijan Maijan kanssa", "Maijan"), ("kysyin virkailijalta Maijalta", "Maijalta"),
    ("kerroin virkailijasta Maijasta", "Maijasta"), ("virkailija Asta auttoi", "Asta"),
    ("kirjastonhoitaja Anna-Liisa von Esimerkki", "Anna-Liisa von Esimerkki"),
    ("virkailija M. Esimerkki", "M. Esimerkki"), ("herra Esimerkki", "Esimerkki"),
    ("rouvalle Esimerkille", "Esimerkille"), ("neiti Esimerkki", "Esimerkki"),
    ("hra Esimerkki", "Esimerkki"), ("virkailija, nimeltään Maija, auttoi", "Maija"),
    ("Hänen nimensä on Maija.", "Maija"), ("virkailijan nimi oli Maija", "Maija"),
    ("Nimi: Maija", "Maija"),
    ("nimikyltissä luki Maija", "Maija"), ("Maija-niminen virkailija", "Maija"),
    ("Maija Esimerkki -niminen virkailija", "Maija Esimerkki"), ("Maija niminen nainen", "Maija"),
    ("virkailijan nimeltä Maija tapasin kirjastossa", "Maija"),
    ("virkailija O'Esimerkki", "O'Esimerkki"),
    ("hon hette Maja", "Maja"), ("han heter Åke", "Åke"), ("en kvinna vid namn Maja", "Maja"),
    ("herr Exempel", "Exempel"), ("fru Exempel", "Exempel"),
    ("bibliotekarien Maja hjälpte", "Maja"),
    ("namnet var Maja Exempel", "Maja Exempel"), ("a librarian named Mary", "Mary"),
    ("she was called Mary", "Mary"), ("Mr Example", "Example"), ("Mr. J. Example", "J. Example"),
    ("Mrs Example", "Example"), ("Ms. Example", "Example"),
    ("the librarian Mary Example", "Mary Example"),
    ("the librarian's name was Mary", "Mary"),
  ])
  func `a name after its cue is found whole`(text: String, name: String) {
    #expect(found(text) == ["name: " + name])
  }

  @Test func `two names that a word joins are two`() {
    #expect(found("virkailijat Maija ja Matti auttoivat") == ["name: Maija", "name: Matti"])
    #expect(found("librarians Mary and John") == ["name: Mary", "name: John"])
  }

  @Test(arguments: [
    "virkailija auttoi", "Virkailija auttoi.", "Virkailija Oodin tiskillä auttoi",
    "virkailija Oodissa", "kirjastonhoitaja Lahdesta", "virkailija Rovaniemellä",
    "virkailija Hän auttoi", "kysyin virkailijalta Missä lehdet ovat", "virkailija. Maija tuli",
    "virkailija\nMaija", "virkailija A auttoi, virkailija B ei", "virkailija HAMK:ssa",
    "virkailija HelMet-alueella", "virkailija Lahden kaupunginkirjastosta",
    "kirjastonhoitaja Turun Kaupunginkirjastossa", "kirjasto nimeltään Oodi",
    "palvelun nimi on Finna",
    "sovellus nimeltä Libby", "kirja nimeltään \"Sinuhe\"", "Kirjan nimi oli Sinuhe",
    "lukukoira nimeltä Musti", "Oodi-niminen kirjasto", "Kirjasto-niminen lehti",
    "ett bibliotek som heter Oodi", "appen heter Libby", "Vad heter boken?",
    "en bok vid namn Sinuhe",
    "a library called Oodi", "an app named Libby", "I called Oodi", "librarian Monday",
    "I miss Lahti",
    "20 ms Lahti", "the librarian English books", "virkailijatiski Oodi", "nimeltään", "virkailija",
    "a nickname", "kirjailija nimeltään Väinö",
  ])
  func `what has a capital for another reason is no name`(text: String) {
    #expect(found(text) == [])
  }
}
