import Diagnostics
import PeerLearning
package import ReportModel
import ReportWriting

extension PreparedSkills {
  private var language: Language { naming.language }

  /// The groups as a page: how many, the picture with its table, who is left, and how it was done.
  package var document: ReportDocument {
    let network = naming.network?.label.text ?? ""
    let document = ReportDocument(
      language: language, title: Wording(SkillWords.title[language]),
      eyebrow: Wording(
        [network, naming.surveyTitle.text, naming.waveLabel.text].joined(separator: " · ")),
      blocks: [.sentences(opening)] + groups + left + [
        .heading(level: 2, text: Wording(SkillWords.howDone[language]), anchor: "method"),
        .paragraph(say(SkillWords.method, .count(mostGroups), .count(groupSize))),
        .paragraph(say(SkillWords.protection, .count(fewest))),
      ])
    return naming.synthetic ? document.markedSynthetic() : document
  }

  private func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private var opening: [Sentence] {
    let all = skills.flatMap(\.grouping.groups)
    guard !all.isEmpty else { return [say(SkillWords.none)] }
    var sentences = [
      say(
        SkillWords.found, .count(all.count),
        .count(skills.count { !$0.grouping.groups.isEmpty }),
        .count(all.reduce(0) { $0 + $1.size }))
    ]
    if leftOut > 0 { sentences.append(say(SkillWords.leftOut, .count(leftOut))) }
    return sentences
  }

  private var groups: [ReportDocument.Block] {
    let taught = skills.filter { !$0.grouping.groups.isEmpty }
    guard !taught.isEmpty else { return [] }
    let picture = LearningPicture(
      title: say(SkillWords.caption, .text(naming.surveyTitle), .text(naming.waveLabel)),
      teacherLabel: Wording(SkillWords.guides[language]),
      learnerLabel: Wording(SkillWords.learns[language]),
      subjects: taught.map { skill in
        .init(
          label: skill.label,
          links: skill.grouping.groups.flatMap { group in
            group.learners.map {
              .init(teacher: parties[group.teacher].label, learner: parties[$0.library].label)
            }
          }.reduce(into: []) { seen, one in if !seen.contains(one) { seen.append(one) } })
      })
    let table = DocumentTable(
      caption: say(SkillWords.caption, .text(naming.surveyTitle), .text(naming.waveLabel)),
      columns: [
        .init(Wording(SkillWords.guides[language]), .name),
        .init(Wording(SkillWords.learners[language]), .figure),
        .init(Wording(SkillWords.number[language]), .figure),
      ],
      groups: taught.map { skill in
        .init(
          title: skill.label,
          rows: skill.grouping.groups.map { group in
            [
              .text(parties[group.teacher].label), .text(Wording(listed(group.learners))),
              .count(group.size),
            ]
          })
      })
    return [
      .heading(level: 2, text: Wording(SkillWords.title[language]), anchor: "groups"),
      .chart(.learning(picture), table),
    ]
  }

  private func listed(_ parts: [SkillGroup.Part]) -> String {
    parts.map { parties[$0.library].label.text + " " + String($0.count) }.joined(separator: ", ")
  }

  private var left: [ReportDocument.Block] {
    let missing = skills.filter { !$0.grouping.left.isEmpty }
    guard !missing.isEmpty else { return [] }
    return [
      .heading(level: 2, text: Wording(SkillWords.left[language]), anchor: "left"),
      .paragraph(say(SkillWords.leftMeaning)),
      .definitions(
        missing.map { skill in
          .init(
            term: skill.label,
            explanation: Sentence(Wording(listed(skill.grouping.left))), isSentence: false)
        }),
    ]
  }

  /// A row for each library that learns in a group.
  private var rows: RecordTable {
    RecordTable(
      columns: ["skill", "group", "teacher", "learner", "learners"],
      rows: skills.flatMap { skill in
        skill.grouping.groups.enumerated().flatMap { number, group in
          group.learners.map { part -> [PlainCell] in
            [
              .text(skill.name), .count(number + 1), .text(parties[group.teacher].name),
              .text(parties[part.library].name), .count(part.count),
            ]
          }
        }
      })
  }

  private var methodCells: [(key: String, value: PlainCell)] {
    [
      ("survey", .text(survey)), ("wave", .text(wave)),
      ("synthetic", .flag(naming.synthetic)), ("group_size", .count(groupSize)),
      ("most", .count(mostGroups)), ("min_n", .count(fewest)),
      ("left_out", .count(leftOut)),
    ]
  }

  package func text(as format: PeersFormat, style: TerminalShape) -> String {
    switch format {
    case .csv: rows.csv(.phrases)
    case .json: rows.json("groups", method: methodCells)
    case .md: markdownText([document])
    case .text: style.text(document)
    }
  }
}

enum SkillWords {
  static let smallOf = Trilingual(
    fi: "pienet kirjastot yhdessä", sv: "små bibliotek tillsammans",
    en: "small libraries together")
  static let title = Trilingual(
    fi: "Vertaisopastuksen ryhmät", sv: "Grupper för kollegial handledning",
    en: "Groups for peer guidance")
  static let howDone = Trilingual(
    fi: "Näin ryhmät syntyivät", sv: "Så bildades grupperna", en: "How the groups were made")
  static let found = Trilingual(
    fi: "Ryhmiä on {0}, taitoja {1} ja oppijoita {2}.",
    sv: "Grupper: {0}, färdigheter: {1}, de som lär sig: {2}.",
    en: "Groups: {0}, skills: {1}, learners: {2}.")
  static let none = Trilingual(
    fi:
      "Ryhmiä ei syntynyt: kukaan ei tarjonnut opastusta taidossa, jota muualla haluttaisiin oppia.",
    sv:
      "Inga grupper bildades: ingen erbjöd handledning i en färdighet som man annanstans vill lära"
      + " sig.",
    en:
      "No groups were made: nobody offered guidance in a skill that others elsewhere want to learn."
  )
  static let leftOut = Trilingual(
    fi: "Vastaajia jäi pois {0}: heidän kirjastostaan ja sen maakunnan muista pienistä kirjastoista"
      + " vastauksia on liian vähän.",
    sv:
      "Svarande som lämnades bort: {0}. Deras bibliotek och landskapets övriga små bibliotek har för"
      + " få svar.",
    en:
      "Respondents left out: {0}. Their library and the other small libraries of its region have too"
      + " few answers.")
  static let caption = Trilingual(
    fi: "Kuka opastaa ketä: {0}, {1}.", sv: "Vem handleder vem: {0}, {1}.",
    en: "Who guides whom: {0}, {1}.")
  static let guides = Trilingual(fi: "Opastaa", sv: "Handleder", en: "Guides")
  static let learns = Trilingual(fi: "Oppii", sv: "Lär sig", en: "Learns")
  static let learners = Trilingual(
    fi: "Oppijat", sv: "De som lär sig", en: "Learners")
  static let number = Trilingual(fi: "Yhteensä", sv: "Sammanlagt", en: "Together")
  static let left = Trilingual(
    fi: "Ilman opastajaa", sv: "Utan handledare", en: "Without a guide")
  static let leftMeaning = Trilingual(
    fi: "Näissä taidoissa oppijoita on enemmän kuin opastajia: koulutuspäivä voi auttaa.",
    sv: "I dessa färdigheter är de som vill lära sig fler än handledarna räcker till: en"
      + " utbildningsdag kan hjälpa.",
    en: "In these skills there are more learners than guides: a training day may help.")
  static let method = Trilingual(
    fi: "Ryhmässä on yksi opastaja ja enintään {1} oppijaa muista kirjastoista. Kirjasto opastaa"
      + " samassa taidossa enintään {0} ryhmää. Oppijoita saa opastajan niin moni kuin voi, ja ryhmät"
      + " ovat niin lähellä ja samankokoisissa kirjastoissa kuin voi (todistettu).",
    sv: "En grupp har en handledare och högst {1} som lär sig, från andra bibliotek. Ett bibliotek"
      + " handleder högst {0} grupper i samma färdighet. Så många som möjligt får en handledare, så"
      + " nära och i så likstora bibliotek som möjligt (bevisat).",
    en:
      "A group has one guide and at most {1} learners, from other libraries. A library guides at most"
      + " {0} groups in the same skill. As many learners as can be have a guide, as near and in"
      + " libraries as alike in size as can be (proven).")
  static let protection = Trilingual(
    fi:
      "Ketään ei nimetä: ryhmä on kirjastojen välinen. Opastusta tarjotaan vain niiden vastauksista,"
      + " jotka suostuivat siihen. Kirjastot, joista on alle {0} vastausta tai enintään 2,00"
      + " henkilötyövuotta, ovat yhdessä maakuntansa muiden pienten kanssa.",
    sv: "Ingen nämns vid namn: en grupp är mellan bibliotek. Handledning erbjuds bara ur svar som"
      + " tillåter det. Bibliotek med färre än {0} svar eller högst 2,00 årsverken står tillsammans med"
      + " landskapets andra små.",
    en: "Nobody is named: a group is between libraries. Guidance is offered only from answers that"
      + " allow it. Libraries with fewer than {0} answers or at most 2.00 full-time equivalents stand"
      + " together with the other small ones of their region.")
}
