import PersonalData
import Testing

/// Sentences as visitors write them; none is about a person.
@Suite struct HarmlessTextTests {
  @Test(arguments: [
    "Kävin kirjastossa 5.3.2018 klo 10.15–11.00, ja palvelu oli hyvää.",
    "Avoinna ma–pe 9–19, la 10–15 ja su 12–16.", "Omatoimiaika 06:00-22:00 joka päivä.",
    "Kirja löytyi luokasta 84.2 ja opas luokasta 59.13.", "Hylly 02.07, luokka 07.1 ja 00.1.",
    "ISBN 978-951-0-12345-6 ei löytynyt.", "Lainoja oli 1 234 567 vuonna 2018.",
    "Kävijöitä oli 687 000 eli +12,5 % enemmän.", "Varausmaksu on 0,50 € ja korvaus 25,00 €.",
    "Osoite on Kirkkokatu 31, 15140 Lahti.", "00100 Helsinki, 04400 Järvenpää, 05800 Hyvinkää.",
    "Kopiot 0,20 €/sivu, tulosteet 10 kpl.", "Tietokoneita 12, joista 3 rikki.",
    "Odotin 10–15 minuuttia jonossa.", "Virkailija nousi tiskin takaa ja näytti hyllyn.",
    "Virkailijan neuvo oli selkeä. Hän kysyi, mitä etsin.",
    "Kirjastonhoitaja suositteli kahta kirjaa.",
    "Virkailija Oodin tiskillä oli ystävällinen.",
    "Virkailija hymyili. Lahdessa sama ei onnistunut.",
    "Kirjasto on nimeltään Oodi.", "Kirjaston verkkokirjasto on nimeltään Keski-Finna.",
    "Sähköpostia ei saanut lähettää @-merkin puuttuessa.",
    "Instagramissa @esimerkkikirjasto kertoo tapahtumista.",
    "Viivakoodi 0123456789012 ei toiminut.", "Tilaus 12345678 saapui 3.4.", "PIN-koodi on 1234.",
    "Wi-Fi toimi nopeudella 100/10 Mbit/s.", "Sukututkimus: luokka 90.2, vuodet 1865–1917.",
    "Lainausaika on 28 + 28 päivää.", "Kerros 2, huone 204, paikat 10-24.",
    "Sarjan osat 1, 2, 3 ja 4 puuttuivat.",
    "Kevät 2018, syksy 2019 ja 1.1.2020–31.12.2020.", "Vuoden 1990-900 kirjaa siirrettiin.",
    "Öppet mån–fre kl. 9–19, lör 10–15.", "Bibliotekarien hjälpte mig genast. Jag fick boken.",
    "Biblioteket heter Oodi.", "Jag frågade vad boken heter.",
    "Boken fanns i klass 84.2, ISBN 951-0-12345-6.",
    "Böterna är 0,20 € per dag, högst 6,00 €.",
    "The librarian showed me the shelf. Finnish books are upstairs.",
    "The library is called Oodi.", "Opening hours 10:00-18:00; about 1,234,567 loans.",
    "I called the library at 9.30 and nobody answered.",
    "The book, ISBN 0-306-40615-2, was on loan.",
    "Nimikkeitä oli 10 000 ja niteitä 25 000.", "Nimi ei tullut esille, ja nimikyltti puuttui.",
    "Kysyin kirjailijan nimeä.", "Levyn nimi oli Kevät.", "A4-tuloste maksoi 0,50.", "",
  ])
  func `harmless sentences give nothing`(text: String) {
    #expect(found(text) == [])
  }
}
