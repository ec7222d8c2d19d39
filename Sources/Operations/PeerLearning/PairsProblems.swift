import Diagnostics

/// Why there are no pairs or no frontier, and how to go on.
enum PairsProblems {
  static var nothingToPair: Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0650", at: nil,
        what: Trilingual(
          fi: "yhdelläkään kyselyllä ei ole vastauksia, joista pareja voisi tehdä",
          sv: "ingen enkät har svar som par kunde bildas av",
          en: "no survey has responses that pairs could be made of"),
        fix: Trilingual(
          fi: "haamu answer KYSELY tai kokeeksi haamu demo KYSELY",
          sv: "haamu answer ENKÄT, eller på prov haamu demo ENKÄT",
          en: "haamu answer SURVEY, or to try it haamu demo SURVEY")), status: .notThere)
  }

  static var gaveUp: Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0651", at: nil,
        what: Trilingual(
          fi: "laskenta keskeytyi ennen kuin paras tulos löytyi",
          sv: "beräkningen avbröts innan det bästa resultatet fanns",
          en: "the calculation was given up before the best result was found"),
        fix: Trilingual(
          fi: "rajaa tehtävää: --by group tai pienempi --most",
          sv: "begränsa uppgiften: --by group eller ett mindre --most",
          en: "make the task smaller: --by group, or a smaller --most")))
  }

  static var noSkills: Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0652", at: nil,
        what: Trilingual(
          fi: "osaamiskyselyllä ei ole vastauksia, joiden osaamista saa tarjota muille",
          sv: "kompetensenkäten har inga svar vars kunnande får erbjudas andra",
          en: "the survey of skills has no responses whose skills may be offered to others"),
        why: Trilingual(
          fi: "taito on kysymys, jonka luettelossa on valinnat can_teach ja wants_to_learn",
          sv: "en färdighet är en fråga vars lista har valen can_teach och wants_to_learn",
          en: "a skill is a question whose list has the choices can_teach and wants_to_learn"),
        fix: Trilingual(
          fi: "haamu answer osaaminen tai --survey KYSELY",
          sv: "haamu answer osaaminen, eller --survey ENKÄT",
          en: "haamu answer osaaminen, or --survey SURVEY")), status: .notThere)
  }

  static func unknownFigure(_ name: String, among names: [String]) -> Stopped {
    let near = nearestName(to: name, among: names).map { " → \($0)?" } ?? ""
    let list = names.joined(separator: ", ")
    return Stopped(
      Diagnostic(
        .error, "HC0653", at: nil,
        what: Trilingual(
          fi: "kyselyssä ei ole lukua ”\(name)”\(near)",
          sv: "enkäten har inget tal ”\(name)”\(near)",
          en: "the survey has no figure “\(name)”\(near)"),
        fix: Trilingual(fi: "luvut: \(list)", sv: "tal: \(list)", en: "figures: \(list)")),
      status: .usage)
  }

  static func fewUnits(_ usable: Int, needed: Int) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0654", at: nil,
        what: Trilingual(
          fi: "tehokkuusrintamaan tarvitaan vähintään \(needed) kirjastoa, joilta on kaikki luvut;"
            + " niitä on \(usable)",
          sv: "effektivitetsfronten kräver minst \(needed) bibliotek med alla tal; de är \(usable)",
          en:
            "the frontier needs at least \(needed) libraries with all figures; there are \(usable)"
        ),
        why: Trilingual(
          fi: "harvoilla kirjastoilla melkein kaikki ovat rajalla, eikä raja kerro mitään",
          sv: "med få bibliotek ligger nästan alla på fronten, och den säger inget",
          en: "with few libraries nearly all lie on the frontier, and it says nothing"),
        fix: Trilingual(
          fi: "anna vähemmän lukuja: --input, --output", sv: "ange färre tal: --input, --output",
          en: "give fewer figures: --input, --output")))
  }
}
