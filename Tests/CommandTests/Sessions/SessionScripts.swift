/// A session at a terminal that is cut off in the middle and goes on another time.
struct SessionScript: Sendable {
  let survey: String
  /// Until the power goes.
  let before: [SessionStep]
  /// What the draft says then.
  let last: String
  /// After `--resume`, until the response is stored.
  let after: [SessionStep]

  static let all = [visit, figures, peers]

  /// Goes back, makes three questions irrelevant by a changed answer, adds findings and takes one away.
  private static let visit = SessionScript(
    survey: "asiakaspalvelu",
    before: [
      "iitti", "<", "kotkan_kirjasto", "5.4.2018 klo 10.15", "k-7", "fact_search",
      ["hours", "contact"], "fully", "yes", "later", "partly",
      "yes", "fully", "no", "partly",
      // Nobody greeted: then the wait, the signs of contact and the reason are asked.
      "no", "12", ["eye_contact"], "yes", "4", "Tiskillä ei ollut ketään.",
    ],
    last: "Tiskillä ei ollut ketään.",
    after: [
      // It was the wrong answer: those three are irrelevant now.
      ":14", "na", "", "",
      "no", ["shelf", "sources"], "fully", "5", "yes", "fully",
      ["none"], "-", "fully", "4", "yes", "no", "8",
      "k", "saapuminen", "pain", "Ovi oli raskas.", "2",
      "k", "tila", "idea", "Enemmän istumapaikkoja.",
      "k", "lahto", "delight", "Hyvästeltiin nimeltä mainitsematta.",
      "siirrä 3 1", "poista 3", "e",
      "k",
    ])

  /// Figures as people write them, a mistake that is asked again, and the language changed on the way.
  private static let figures = SessionScript(
    survey: "kirjastopalvelut",
    before: [
      "iitin_kirjasto", "2017", "15.3.2018", "41 000", "62 500", "1200", "2 900", "-",
      "2 600", "0", "liian monta", "14", "yes", "23",
    ],
    last: "23",
    after: [
      "6,5", "512 000", "600 000", "61 000", "31 400", "2 150", "44", ":sv", "980", ":fi", "17",
      "<", "18", "regularly", "not_yet", "sometimes", "Luvut käydään läpi vasta keväällä.", "k",
    ])

  /// Region, library, service point; a theme that is taken away again with its questions.
  private static let peers = SessionScript(
    survey: "vertaisvierailu",
    before: [
      "kymenlaakso", "kotkan_kirjasto", "kotkan_kirjasto", "2.5.2018", "v-2", "yes",
      ["asiakaspalvelu", "kokoelmat"], "4", "2",
    ],
    last: "2",
    after: [
      "3", "Neuvontaa kannattaa tuoda hyllyjen väliin.",
      // Collections were not looked at after all.
      ":7", ["asiakaspalvelu"], "", "", "", "",
      "k", "asiakaspalvelu", "good_practice", "Aamupalaveri ennen avaamista.", "yes",
      "Kokeillaan meilläkin.", "1.6.2018", "e", "k",
    ])
}
