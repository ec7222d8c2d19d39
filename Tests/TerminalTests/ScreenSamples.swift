import Diagnostics
import Interview
import SurveyModel
import Terminal

/// Prompts as a survey would make them; places and answers are invented.
enum ScreenSamples {
  static func prompt(
    _ kind: QuestionPrompt.Kind, label: Trilingual, hint: Trilingual? = nil, unit: String = "",
    required: Bool = false, stored: String = "", shown: String = "", earlier: Trilingual? = nil,
    _ language: Language = .fi
  ) -> QuestionPrompt {
    QuestionPrompt(
      key: AnswerKey("question"), number: 7, total: 31,
      section: Trilingual(fi: "Saapuminen", sv: "Ankomst", en: "Arriving")[language],
      label: label[language], hint: hint?[language] ?? "",
      guidance: Trilingual(
        fi: "Aika alkaa siitä, kun tulet tiskille.", sv: "Tiden börjar när du kommer till disken.",
        en: "The time begins when you come to the desk.")[language], unit: unit,
      isRequired: required, kind: kind, stored: stored, shown: shown, earlier: earlier?[language])
  }

  static func wait(_ language: Language = .fi, stored: String = "") -> QuestionPrompt {
    prompt(
      .typed(.integer),
      label: Trilingual(
        fi: "Kuinka kauan odotit palvelua?", sv: "Hur länge väntade du på service?",
        en: "How long did you wait for service?"),
      hint: Trilingual(
        fi: "Arvioi täysinä minuutteina siitä, kun asetuit jonoon, siihen, kun sinua puhuteltiin.",
        sv: "Uppskatta i hela minuter från att du ställde dig i kön tills någon tilltalade dig.",
        en: "Estimate in whole minutes from joining the queue to being spoken to."),
      unit: "min", required: true, stored: stored, shown: stored,
      earlier: Trilingual(
        fi: "Kevät 2018: 12 min", sv: "Våren 2018: 12 min", en: "Spring 2018: 12 min"), language)
  }

  static func text(stored: String = "") -> QuestionPrompt {
    prompt(
      .typed(.text),
      label: Trilingual(fi: "Mitä huomasit?", sv: "Vad märkte du?", en: "What did you notice?"),
      stored: stored, shown: stored)
  }

  static func greeted(_ language: Language = .fi, stored: String = "") -> QuestionPrompt {
    prompt(
      .one(options(["yes", "no", "unsure"], language)),
      label: Trilingual(
        fi: "Tervehdittiinkö sinua?", sv: "Hälsade man på dig?", en: "Were you greeted?"),
      required: true, stored: stored, shown: stored, language)
  }

  static func channels(_ language: Language = .fi, stored: String = "") -> QuestionPrompt {
    prompt(
      .several(options(["desk", "phone", "web", "none"], language)),
      label: Trilingual(
        fi: "Missä kaikissa kanavissa palvelua tarjottiin?", sv: "I vilka kanaler gavs service?",
        en: "In which channels was service offered?"),
      hint: Trilingual(
        fi: "Valitse kaikki, jotka sopivat.", sv: "Välj alla som stämmer.",
        en: "Choose all that apply."), stored: stored, shown: stored, language)
  }

  static func order(_ language: Language = .fi, stored: String = "") -> QuestionPrompt {
    prompt(
      .ranking(options(["desk", "phone", "web"], language)),
      label: Trilingual(
        fi: "Aseta kanavat tärkeysjärjestykseen", sv: "Ordna kanalerna efter vikt",
        en: "Put the channels in order of importance"), stored: stored, shown: stored, language)
  }

  /// From 0 to 10: names that are numbers.
  static func scale() -> QuestionPrompt {
    prompt(
      .one(
        (0...10).map {
          QuestionPrompt.Option(name: "\($0)", label: $0 == 0 ? "en lainkaan" : "\($0)")
        }),
      label: Trilingual(fi: "Suosittelisitko?", sv: "Skulle du?", en: "Would you?"))
  }

  /// As many as a network has service points.
  static func units() -> QuestionPrompt {
    let kinds = ["pääkirjasto", "lähikirjasto", "kirjastoauto"]
    let places = [
      "Ahola", "Hämylä", "Hamila", "Koivisto", "Lehtola", "Mäkelä", "Niemi", "Öljymäki", "Oja",
    ]
    let options = (0..<113).map { number in
      QuestionPrompt.Option(
        name: "unit_\(number)",
        label: "\(places[number % places.count]), \(kinds[number % kinds.count]) \(number + 1)")
    }
    return prompt(
      .one(options), label: Trilingual(fi: "Kirjasto", sv: "Bibliotek", en: "Library"),
      required: true)
  }

  private static func options(
    _ names: [String], _ language: Language
  ) -> [QuestionPrompt.Option] {
    names.map {
      QuestionPrompt.Option(
        name: $0, label: labels[$0]?[language] ?? $0, standsAlone: $0 == "none")
    }
  }

  private static let labels = [
    "yes": Trilingual(fi: "Kyllä", sv: "Ja", en: "Yes"),
    "no": Trilingual(fi: "Ei", sv: "Nej", en: "No"),
    "unsure": Trilingual(
      fi: "En osaa sanoa, koska tervehdystä ei voinut kuulla tai nähdä sieltä, mistä tulin sisään",
      sv: "Jag kan inte säga, för hälsningen kunde inte höras eller ses där jag kom in",
      en: "I cannot say, because a greeting could not be heard or seen where I came in"),
    "desk": Trilingual(fi: "Palvelutiski", sv: "Servicedisk", en: "Service desk"),
    "phone": Trilingual(fi: "Puhelin", sv: "Telefon", en: "Telephone"),
    "web": Trilingual(fi: "Verkkosivut", sv: "Webbplats", en: "Web pages"),
    "none": Trilingual(fi: "Ei missään", sv: "Ingenstans", en: "Nowhere"),
  ]

  static let tooLong = Remark(
    Trilingual(fi: "arvo on liian suuri", sv: "värdet är för stort", en: "the value is too large"),
    why: Trilingual(
      fi: "Kysymyksen raja on 120.", sv: "Frågans gräns är 120.", en: "The question's limit is 120."
    ),
    fix: Trilingual(
      fi: "anna luku väliltä 0–120", sv: "ge ett tal mellan 0 och 120",
      en: "give a number from 0 to 120"), isProblem: true)

  static let findings = RepeatPrompt(
    name: "Havainto", instances: ["Opasteet puuttuivat sisäänkäynniltä", "Tiski oli tyhjä"])

  static let discard = Decision(
    [
      Remark(
        Trilingual(
          fi: "Luonnoksessa on 12 vastausta.", sv: "Utkastet har 12 svar.",
          en: "The draft holds 12 answers."))
    ],
    question: Trilingual(
      fi: "Hävitetäänkö luonnos?", sv: "Kasta utkastet?", en: "Throw the draft away?"), usual: false
  )

  static let surprising = Decision(
    [
      Remark(
        Trilingual(
          fi: "viime kierroksella 3\u{202F}600, nyt 360\u{202F}000 (100-kertainen)",
          sv: "i förra omgången 3\u{202F}600, nu 360\u{202F}000 (100 gånger så mycket)",
          en: "3,600 in the round before, 360,000 now (100 times as much)"), isProblem: true),
      Remark(
        Trilingual(
          fi: "360000 on asukasta kohti paljon enemmän kuin muilla kirjastoilla",
          sv: "360000 är per invånare mycket mer än i andra bibliotek",
          en: "360000 is far more per inhabitant than other libraries have"), isProblem: true),
    ],
    question: Trilingual(
      fi: "Onko luku oikein?", sv: "Är siffran rätt?", en: "Is the figure right?"), usual: nil)

  static func overview(problems: Bool) -> Overview {
    func line(
      _ name: String, _ number: Int?, _ section: String, _ label: String, _ answer: String,
      _ state: Overview.Line.State = .answered
    ) -> Overview.Line {
      Overview.Line(
        step: .question(AnswerKey(name)), number: number, section: section, label: label,
        answer: answer, state: state)
    }
    return Overview(
      title: "Käynti",
      lines: [
        line("unit", 1, "", "Kirjasto", "Mäkelä, lähikirjasto 6"),
        line("greeted", 2, "Saapuminen", "Tervehdittiinkö sinua?", "Kyllä"),
        line("note", nil, "Saapuminen", "Seuraavaksi jonosta.", ""),
        line(
          "wait", 3, "Saapuminen", "Kuinka kauan odotit palvelua?", problems ? "500" : "12",
          problems
            ? .wrong(
              Trilingual(fi: "arvo on liian suuri", sv: "för stort", en: "too large")) : .answered),
        line(
          "visited", 4, "Tiskillä", "Milloin kävit?", problems ? "" : "5.3.2018",
          problems ? .missing : .answered),
        line("notice", 5, "Tiskillä", "Mitä huomasit?", "", .empty),
      ],
      warnings: problems
        ? []
        : [
          Trilingual(
            fi: "laskettu arvo ”summa” jäi tyhjäksi", sv: "det beräknade värdet ”summa” blev tomt",
            en: "the computed value ”summa” stayed empty")
        ])
  }
}
