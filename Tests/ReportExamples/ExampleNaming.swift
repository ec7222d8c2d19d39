package import Diagnostics
package import ReportModel

extension Example {
  package static func naming(
    _ language: Language = .fi, synthetic: Bool = true,
    label: (String) -> String = { $0 }
  ) -> Naming {
    Naming(
      language: language, synthetic: synthetic,
      surveyTitle: Wording(label("Esimerkkikysely: asiakaspalvelu")),
      waveLabel: Wording(label("Kevät 2018")), units: units(label), entries: entries(label),
      touchpoints: [Naming.Option(name: "ovi", label: Wording(label("Saapuminen")))])
  }

  private static func units(_ label: (String) -> String) -> [Naming.Unit] {
    [
      .init(level: .network, name: "esimerkkiverkko", label: Wording(label("Esimerkkiverkko"))),
      .init(
        level: .region, name: "pohjoinen", label: Wording(label("Pohjoinen esimerkkimaakunta"))),
      .init(
        level: .region, name: "etelainen", label: Wording(label("Eteläinen esimerkkimaakunta"))),
      .init(
        level: .library, name: "esimerkki", label: Wording(label("Esimerkkikirjasto")),
        region: "pohjoinen"),
      .init(
        level: .servicePoint, name: "esimerkki_paa", label: Wording(label("Esimerkin pääkirjasto")),
        region: "pohjoinen", library: "esimerkki"),
      .init(
        level: .servicePoint, name: "esimerkki_sivu",
        label: Wording(label("Esimerkin sivukirjasto")), region: "pohjoinen", library: "esimerkki"),
      .init(
        level: .library, name: "malli", label: Wording(label("Mallikylän kirjasto")),
        region: "pohjoinen"),
      .init(
        level: .library, name: "koe", label: Wording(label("Koelan kirjasto")), region: "etelainen"),
      .init(
        level: .library, name: "tyhja", label: Wording(label("Tyhjälän kirjasto")),
        region: "etelainen"),
      .init(
        level: .peerGroup, name: "pienet", label: Wording(label("Pienet kirjastot")),
        members: ["malli", "koe"]),
    ]
  }

  private static func entries(_ label: (String) -> String) -> [Naming.Entry] {
    func options(_ pairs: [(String, String)]) -> [Naming.Option] {
      pairs.map { Naming.Option(name: $0.0, label: Wording(label($0.1))) }
    }
    return [
      .init(
        type: .question, name: "greeted",
        label: Wording(label("Huomioitiinko sinut viiden minuutin kuluessa?")), group: "arrival",
        touchpoint: "ovi", isCritical: true, options: options([("yes", "Kyllä"), ("no", "Ei")])),
      .init(
        type: .question, name: "wait",
        label: Wording(label("Kuinka kauan odotit?")), group: "arrival", unit: "min"),
      .init(type: .group, name: "arrival", label: Wording(label("Saapuminen"))),
      .init(
        type: .question, name: "help", label: Wording(label("Miten sinua autettiin?")),
        group: "contact",
        options: options([
          ("shelf", "Minut saatettiin oikealle hyllylle tai laitteelle"),
          ("search", "Asia tarkistettiin hakujärjestelmästä"), ("none", "Ei mikään näistä"),
        ])),
      .init(
        type: .question, name: "order", label: Wording(label("Mikä oli sinulle tärkeintä?")),
        group: "contact",
        options: options([("hours", "Aukioloajat"), ("staff", "Henkilökunta"), ("space", "Tila")])),
      .init(type: .group, name: "contact", label: Wording(label("Kohtaaminen"))),
      .init(
        type: .indicator, name: "loans_per_capita",
        label: Wording(label("Lainat asukasta kohti")), better: .higher,
        standard: "ISO 11620 B.2.1.1"),
      .init(
        type: .indicator, name: "visits", label: Wording(label("Käynnit")), decimals: 0,
        better: .neither),
      .init(type: .overall, name: "overall", label: Wording(label("Kokonaispisteet"))),
    ]
  }
}
