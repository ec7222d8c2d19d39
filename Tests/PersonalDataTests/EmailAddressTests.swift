import PersonalData
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("Kirjoita osoitteeseen etunimi.sukunimi@esimerkki.fi.", "etunimi.sukunimi@esimerkki.fi"),
    ("äiti.öinen@esimerkki.fi", "äiti.öinen@esimerkki.fi"),
    ("a_b+c%d-e@posti.kirjasto.esimerkki.fi!", "a_b+c%d-e@posti.kirjasto.esimerkki.fi"),
    ("<palaute@esimerkki.museum>", "palaute@esimerkki.museum"),
    ("(palaute@esimerkki-kunta.fi)", "palaute@esimerkki-kunta.fi"),
    ("lähetä palaute@esimerkki.fi-osoitteeseen", "palaute@esimerkki.fi"),
    ("palaute@esimerkki.fi:n kautta", "palaute@esimerkki.fi"),
    ("palaute@esimerkki.fi, ei muualle", "palaute@esimerkki.fi"),
    ("mailto:palaute@esimerkki.fi?subject=x", "palaute@esimerkki.fi"),
    ("etunimi.sukunimi(at)esimerkki.fi", "etunimi.sukunimi(at)esimerkki.fi"),
    ("etunimi.sukunimi [ät] esimerkki.fi", "etunimi.sukunimi [ät] esimerkki.fi"),
    ("ETUNIMI@ESIMERKKI.FI", "ETUNIMI@ESIMERKKI.FI"),
    ("nimi@åäö.fi", "nimi@åäö.fi"),
    ("0401234567@esimerkki.fi", "0401234567@esimerkki.fi"),
    ("...palaute@esimerkki.fi...", "palaute@esimerkki.fi"),
  ])
  func `addresses are found to their last letter`(text: String, address: String) {
    #expect(found(text) == ["email: " + address])
  }

  @Test(arguments: [
    "@kirjasto", "Seuraa meitä: @esimerkki.fi", "a@b", "nimi@esimerkki", "nimi@.fi",
    "nimi@esimerkki.f",
    "nimi @ esimerkki . fi", "kirjasto@", "@@@", "5 @ 3,50 €", "nimi.@esimerkki.fi", "(at)",
    "x(at)y",
    "nimi@esimerkki-.fi", "nimi@1.2", "tutki (a) ja (b)",
  ])
  func `signs without an address are none`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `two addresses that touch are two`() {
    #expect(found("a@b.fi,c@d.fi") == ["email: a@b.fi", "email: c@d.fi"])
  }
}
