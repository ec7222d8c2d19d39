extension SurveySession {
  /// Mystery visits and the audit of communication.
  static let visits = [telephone, selfService, bookmobile, communication]

  /// By telephone: what is asked of messages and of the online library stays away.
  private static let telephone = SurveySession(
    survey: "etapalvelu",
    steps: [
      "kotkan_kirjasto", "8.10.2018 klo 10.15", "k-7", "phone", "missing_title",
      "yes", "no",
      // On a later try: then it is asked how.
      "later", "4", "yes", "Kaksi ensimmäistä soittoa päättyi varattuun.",
      "yes", "yes", "fully", "yes", "4", "no",
      "partly", "yes", "fully", "yes", "no",
      "4", "8",
      "k", "yhteys", "pain", "Jono ei kertonut odotusaikaa.", "2", "e", "k",
    ])

  /// A reservation picked up in the dark; the emergency exit is blocked, and then it is asked why.
  private static let selfService = SurveySession(
    survey: "omatoimikirjasto",
    steps: [
      "imatra_paakirjasto", "9.10.2018 klo 19.30", "k-3", "pickup",
      "yes", "yes", "no",
      "first", "yes", "no", "fully", "partly",
      "yes", "fully", "partly", "no", "4",
      "fully", "fully", "yes", ["returns", "dark"],
      "yes", "na", "yes", "no",
      "no", "yes", "yes", "no", "3", "Kirjakärry seisoi hätäuloskäynnin edessä.",
      "na", "7",
      "k", "turvallisuus", "idea", "Oven viereen voisi teipata vapaan alueen.", "e", "k",
    ])

  /// A forgotten card at a stop to which the bookmobile comes late.
  private static let bookmobile = SurveySession(
    survey: "kirjastoauto",
    steps: [
      "lahden_kirjasto", "Koulun piha", "10.10.2018 klo 14.05", "k-11", "forgotten_card",
      "yes", "no", "yes",
      "late", "no", "yes", "fully", "yes",
      "fully", "no", "yes", "fully", "fully",
      "yes", "yes", "fully", "na", "fully", "na", "fully", "yes", "5",
      "fully", "yes", "no",
      "yes", "9",
      "k", "palvelu", "delight", "Lainaus hoitui henkilötodistuksella.", "e", "k",
    ])

  /// Web pages and signs only.
  private static let communication = SurveySession(
    survey: "asiakasviestinta",
    steps: [
      "haminan_kirjasto", "11.10.2018", "v-2", ["web", "signs"],
      ["hours", "phone", "events"], "yes", "na", "3", "partly", "fully", "4",
      "no", "no", "partly", "fully", "fully", "partly", "Saavutettavuusselostetta ei löytynyt.",
      "yes", "fully", "fully", "partly", "no",
      "4",
      "k", "saavutettavuus", "pain", "Valikko ei aukea näppäimistöllä.", "2", "e", "k",
    ])
}
