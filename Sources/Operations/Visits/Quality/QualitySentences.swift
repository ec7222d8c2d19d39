package import Diagnostics
import ReportModel
import ReportWriting
import Statistics

extension VisitQuality {
  /// What can be concluded, and what cannot, in the order of weight.
  package var sentences: [Trilingual] {
    head + [overlapSentence, alphaSentence]
      + [correlationSentence, spreadSentence].compactMap(\.self)
      + leniencySentences + punctualitySentences
  }

  private var head: [Trilingual] {
    let (visits, visitors) = (visits, visitors.count)
    var head = [
      Trilingual(
        fi: "\(wave), \(survey): hyväksyttyjä käyntejä \(visits), kävijöitä \(visitors)."
          + " Vain koordinaattorille: kävijöitä koskevia lukuja ei näytetä muille.",
        sv: "\(wave), \(survey): godkända besök \(visits), besökare \(visitors)."
          + " Endast för koordinatorn: siffror om besökare visas inte för andra.",
        en: "\(wave), \(survey): \(visits) approved visits by \(visitors) visitors."
          + " For the coordinator only: figures about visitors are shown to nobody else.")
    ]
    if isSynthetic {
      head.append(
        Trilingual(
          fi: "Vastaukset ovat keksittyjä esimerkkejä.", sv: "Svaren är påhittade exempel.",
          en: "The answers are invented examples."))
    }
    if unsigned > 0 {
      head.append(
        Trilingual(
          fi: "Kävijä puuttuu, eivät mukana: \(unsigned).",
          sv: "Besökare saknas, inte med: \(unsigned).",
          en: "Left out, for they do not say who the visitor was: \(unsigned)."))
    }
    return head
  }

  private var overlapSentence: Trilingual {
    let (places, pairs, sameDay) = (overlap.places, overlap.pairs, overlap.pairsOfOneDay)
    let again =
      overlap.repeated == 0
      ? Trilingual("")
      : Trilingual(
        fi: " Saman kävijän uusintoja, ei mukana: \(overlap.repeated).",
        sv: " Upprepade besök av samma besökare, inte med: \(overlap.repeated).",
        en: " Repeated visits of one visitor, left out: \(overlap.repeated).")
    return Trilingual(
      fi: "Useampi kävijä kävi \(places) paikassa; käyntipareja \(pairs), niistä samana päivänä"
        + " \(sameDay). Eri päivien parissa erimielisyys ja päivien todellinen ero eivät erotu"
        + " toisistaan, joten luvut voivat olla pienempiä kuin kävijöiden yksimielisyys.",
      sv: "Flera besökare såg \(places) ställen; besökspar \(pairs), av dem samma dag \(sameDay)."
        + " I ett par från olika dagar kan oenighet och dagarnas verkliga skillnad inte skiljas åt,"
        + " så siffrorna kan vara lägre än besökarnas enighet.",
      en:
        "\(places) places were seen by several visitors; \(pairs) pairs of visits, \(sameDay) of them"
        + " on one day. In a pair of different days disagreement and a real difference of the days"
        + " cannot be told apart, so the figures may be lower than the visitors' agreement.")
      + again
  }

  private var alphaSentence: Trilingual {
    guard let overall = agreement.last(where: { $0.item == "overall" }) else {
      return Trilingual(
        fi: "Kyselyllä ei ole kokonaispistettä.", sv: "Enkäten har ingen totalpoäng.",
        en: "The survey has no overall score.")
    }
    switch overall.alpha {
    case .failure(let reason):
      return Trilingual(
        fi: "Kokonaispisteen alfaa ei ole: ", sv: "Totalpoängen har inget alfa: ",
        en: "There is no alpha of the overall score: ") + reason.visitWords + Trilingual(".")
    case .success(let alpha):
      let value = alpha.value.shown(2)
      let head = Trilingual(
        fi: "Kokonaispisteen alfa on \(value.fi): ", sv: "Totalpoängens alfa är \(value.sv): ",
        en: "Alpha of the overall score is \(value.en): ")
      return head + alphaWords(alpha.value)
    }
  }

  /// Krippendorff's customary bounds.
  private func alphaWords(_ alpha: Double) -> Trilingual {
    switch alpha {
    case 0.8...:
      Trilingual(
        fi: "yhtä käyntiä voi pitää luotettavana.",
        sv: "ett enskilt besök kan anses tillförlitligt.",
        en: "a single visit can be relied on.")
    case 0.667...:
      Trilingual(
        fi: "yhdestä käynnistä voi tehdä vain varovaisia päätelmiä (0,667–0,8).",
        sv: "av ett enskilt besök kan bara försiktiga slutsatser dras (0,667–0,8).",
        en: "a single visit allows tentative conclusions only (0.667–0.8).")
    default:
      Trilingual(
        fi: "yhden käynnin perusteella paikasta ei voi päätellä (alle 0,667); vain usean käynnin"
          + " keskiarvoja voi vertailla.",
        sv: "av ett enskilt besök kan inget slutas om stället (under 0,667); bara medeltal av flera"
          + " besök kan jämföras.",
        en:
          "a single visit tells nothing reliable of the place (below 0.667); only means of several"
          + " visits can be compared.")
    }
  }

  private var correlationSentence: Trilingual? {
    guard case .success(let found) = correlation else { return nil }
    let value = found.value.shown(2)
    let each = found.ratingsEach.shown(1)
    let mean = max(0, 1 - found.withinTargets / found.betweenTargets).shown(2)
    let interval =
      found.interval(confidence: 0.95).map { ends in
        let (low, high) = (ends.low.shown(2), ends.high.shown(2))
        return Trilingual(
          fi: " (95 %: \(low.fi)…\(high.fi))", sv: " (95 %: \(low.sv)…\(high.sv))",
          en: " (95%: \(low.en)…\(high.en))")
      } ?? Trilingual("")
    return Trilingual(fi: "ICC(1) on ", sv: "ICC(1) är ", en: "ICC(1) is ") + value + interval
      + Trilingual(
        fi:
          ": sen verran yhden käynnin vaihtelusta on paikkojen eroa. Keskimäärin \(each.fi) käynnin"
          + " keskiarvossa osuus on \(mean.fi).",
        sv: ": så stor del av ett besöks variation är ställenas skillnad. I medeltalet av i snitt"
          + " \(each.sv) besök är den \(mean.sv).",
        en: ": so much of one visit's variation is due to the places. In the mean of the usual"
          + " \(each.en) visits it is \(mean.en).")
  }

  private var spreadSentence: Trilingual? {
    guard case .success(let found) = leniency else { return nil }
    let parts = found.components
    let total = parts.library + parts.visitor + parts.rest
    let shares = [parts.library, parts.visitor, parts.rest].map { ($0 / total * 100).shown(0) }
    return Trilingual(
      fi:
        "Yhden käynnin varianssista kirjastoja on \(shares[0].fi) %, kävijöitä \(shares[1].fi) % ja"
        + " muuta (päivä, tilanne, sattuma) \(shares[2].fi) %.",
      sv: "Av ett besöks varians är \(shares[0].sv) % biblioteken, \(shares[1].sv) % besökarna och"
        + " \(shares[2].sv) % annat (dag, situation, slump).",
      en:
        "Of one visit's variance \(shares[0].en)% is due to libraries, \(shares[1].en)% to visitors and"
        + " \(shares[2].en)% to the rest (day, situation, chance).")
  }
}

extension VisitQuality {
  private var leniencySentences: [Trilingual] {
    guard case .success(let found) = leniency else { return [] }
    let caution = Trilingual(
      fi: "Arvio on neuvo perehdytykseen, ei arvosana: se voi johtua myös tilanteista, päivistä tai"
        + " siitä, missä kävijä sattui käymään.",
      sv:
        "Skattningen är råd för instruktionen, inget betyg: den kan också bero på scenarier, dagar"
        + " eller på vart besökaren råkade gå.",
      en:
        "The estimate is advice for briefing, not a mark: it may also come from scenarios, days or"
        + " where the visitor happened to go.")
    guard found.tellsVisitorsApart else {
      return [
        Trilingual(
          fi: "Kävijöiden välillä ei näy sattumaa suurempaa eroa. Se ei todista, ettei eroa ole.",
          sv:
            "Mellan besökarna syns ingen skillnad större än slumpen. Det bevisar inte att det inte"
            + " finns någon.",
          en:
            "No difference beyond chance is seen between visitors. That does not prove that there is"
            + " none.")
      ]
    }
    let told = found.visitors.filter(\.isTold)
    let count = found.visitors.count
    let chance = (Double(count) * (1 - found.confidence)).shown(0)
    let names = told.map { visitor in
      visitor.visitor + " " + (visitor.leniency > 0 ? "+" : "−")
    }.joined(separator: ", ")
    return [
      told.isEmpty
        ? Trilingual(
          fi: "Yhdenkään kävijän väli ei jätä nollaa ulkopuolelleen: ketään ei voi sanoa muita"
            + " ankarammaksi tai lievemmäksi.",
          sv:
            "Ingen besökares intervall utesluter noll: ingen kan sägas vara strängare eller mildare"
            + " än andra.",
          en:
            "No visitor's interval leaves out 0: nobody can be said to be stricter or more lenient"
            + " than others.")
        : Trilingual(
          fi: "Väli jättää nollan ulkopuolelleen (+ lievä, − ankara): \(names). Sattumaltakin niin"
            + " voi käydä noin \(chance.fi) kävijälle \(count):sta.",
          sv:
            "Intervallet utesluter noll (+ mild, − sträng): \(names). Av en slump kan det gå så för"
            + " ungefär \(chance.sv) av \(count).",
          en: "The interval leaves out 0 (+ lenient, − strict): \(names). By chance alone that may"
            + " happen to about \(chance.en) of \(count)."),
      caution,
    ]
  }

  private var punctualitySentences: [Trilingual] {
    let late = punctuality.flatMap(\.daysLate)
    let hours = punctuality.flatMap(\.hours)
    let next = punctuality.reduce(0) { $0 + $1.onLaterDays }
    var sentences: [Trilingual] = []
    if let unreported {
      let (after, before) = (late.count { $0 > 0 }, late.count { $0 < 0 })
      sentences.append(
        Trilingual(
          fi: "Suunnitellun päivän jälkeen \(after), ennen sitä \(before), sinä päivänä"
            + " \(late.count - after - before); ilman hyväksyttyä raporttia \(unreported).",
          sv: "Efter den planerade dagen \(after), före den \(before), samma dag"
            + " \(late.count - after - before); utan godkänd rapport \(unreported).",
          en: "After the planned day \(after), before it \(before), on it"
            + " \(late.count - after - before); without an approved report \(unreported)."))
    } else {
      sentences.append(
        Trilingual(
          fi: "Suunnitelmaa ei ole, joten käyntipäivien pitävyyttä ei voi sanoa.",
          sv: "Det finns ingen plan, så hur besöksdagarna hölls kan inte sägas.",
          en: "There is no plan, so nothing can be said of how its days were kept."))
    }
    if let median = VisitorPunctuality.median(hours), let longest = hours.max() {
      let (middle, most) = (median.shown(1), longest.shown(1))
      sentences.append(
        Trilingual(
          fi: "Käynnistä raporttiin kului \(middle.fi) tuntia (mediaani), enintään \(most.fi);"
            + " myöhempänä päivänä lähetettyjä \(next).",
          sv:
            "Från besök till rapport gick \(middle.sv) timmar (median), högst \(most.sv); inskickade"
            + " en senare dag \(next).",
          en:
            "From visit to report it took \(middle.en) hours (median), at most \(most.en); sent on a"
            + " later day \(next)."))
    }
    return sentences
  }
}

extension Double {
  /// In the three languages.
  fileprivate func shown(_ decimals: Int) -> Trilingual {
    func text(_ language: Language) -> String {
      NumberForm(language).number(self, .plain(decimals: decimals))
    }
    return Trilingual(fi: text(.fi), sv: text(.sv), en: text(.en))
  }
}
