/// One answer to a survey from its first question to its last, as a person gives it.
struct SurveySession: Sendable {
  let survey: String
  let steps: [SessionStep]

  static let all =
    [mediaEducation, content, spaces, skills, training, practice, customers] + visits

  private static let mediaEducation = SurveySession(
    survey: "mediakasvatus",
    steps: [
      "iitin_kirjasto", "2017", "15.3.2018",
      "24", "410", "18", "30", "12",
      "150", "320", "-1", "6",
      "7", "3",
      "regular", "occasional", "followed", "planned", "not_started", "dont_know",
      "Mediakasvatukseen ei ole varattu tunteja.",
      "followed", "regular", "regular", "occasional", "na", "planned",
      "regular", "regular", "occasional", "followed", "regular", "planned",
      "k",
    ])

  private static let content = SurveySession(
    survey: "sisaltotyo",
    steps: [
      "kotkan_kirjasto", "2017", "20.3.2018",
      "240 000", "61 000", "12 500", "420", "260",
      "75", "1 900", "64", "110",
      "310", "8 800", "90", "4",
      "regular", "followed", "occasional", "planned", "not_started", "regular",
      "Opasteiden arviointiin ei ole ollut aikaa.",
      "regular", "occasional", "followed", "planned", "occasional", "regular",
      "regular", "planned", "occasional", "regular", "followed", "dont_know",
      "k",
    ])

  private static let spaces = SurveySession(
    survey: "tilat_ja_kumppanuudet",
    steps: [
      "haminan_kirjasto", "2017", "16.3.2018",
      "2", "1", "1 450", "120", "2", "340", "3 100", "2 400",
      "28", "6", "140", "72", "35",
      "regular", "planned", "followed", "occasional", "regular", "occasional",
      "planned", "regular", "followed", "regular", "occasional", "regular", "not_started",
      "Hyödyn arviointiin ei ole sovittu tapaa.",
      "k",
    ])

  private static let skills = SurveySession(
    survey: "osaaminen",
    steps: ["lahden_kirjasto", "3.5.2018"]
      + ["can_teach", "manages", "manages", "wants_more", "wants_to_learn"]
      + ["manages", "wants_more", "wants_to_learn", "can_teach", "not_needed"]
      + ["can_teach", "manages", "can_teach", "manages", "wants_to_learn"]
      + ["manages", "manages", "can_teach", "wants_more"]
      + ["can_teach", "manages", "manages", "wants_more", "can_teach", "manages"]
      + ["wants_to_learn", "wants_more", "manages"]
      + [["host", "remote"], ["peer", "doing"], "Viittomakieli", "yes", "k"])

  /// Remotely: the room is not asked about, the connection is.
  private static let training = SurveySession(
    survey: "koulutuspalaute",
    steps: [
      "2018-kevat-tietoturva-2", "heinolan_kirjasto", "12.4.2018", "remote",
      "right", "too_fast", "4", "2", "3", "5",
      "5", "4",
      "4", "month", "yes", "9",
      "Harjoitus huijausviesteistä.", "Enemmän taukoja.", "-", "k",
    ])

  private static let practice = SurveySession(
    survey: "hyva_kaytanto",
    steps: [
      "imatra_paakirjasto", "8.5.2018", "practice", "content", ["working_age", "older"],
      "-", "Kirja kahvin kanssa", "Uutuudet lainattiin, vanhat jäivät hyllyyn.",
      "Kahvipöydälle tuotiin viikoittain kymmenen vanhempaa kirjaa lukuvinkin kanssa.", "-",
      "12,5", "2", "100",
      "3", ["figures", "feedback"], "Pöydän kirjoista lainattiin joka toinen.",
      "changed", "Vinkit kirjoitettaisiin isommalla.", "easy",
      "named", "k",
    ])

  private static let customers = SurveySession(
    survey: "kayttajakysely",
    steps: [
      "mukkulan_kirjasto", "7.6.2018", "monthly", "refused", ["borrow", "computer"],
      "partly",
      "5", "5", "3", "4", "5", "4", "2", "4", "1", "dont_know",
      "4", "3", "na", "2", "5", "4", "3", "2", "na", "4",
      "5", "8", "7", "6", "9", "6", "4", "7", "8",
      "8", "Hyllyopasteet.", "k",
    ])
}
