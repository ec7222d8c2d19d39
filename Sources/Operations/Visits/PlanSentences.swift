package import Diagnostics
package import Expressions
import Statistics
import VisitPlanning

extension VisitPlanRequest {
  /// A day as it is typed; nil where it is none.
  package static func day(_ text: String) -> CalendarDate? { CalendarDate(text) }
}

extension VisitPlanOutcome {
  /// What a coordinator wants to know of a plan, in the order of weight.
  package var sentences: [Trilingual] {
    [travel, design, change].compactMap(\.self) + waysUnknown + untoldPlaces + written
  }

  private var travel: Trilingual {
    let (count, visitors) = (plan.visits.count, plan.design.visitors)
    let km = plan.kilometres.tenths
    guard plan.waysUnknown < count else {
      return Trilingual(
        fi: "Käyntejä \(count), kävijöitä \(visitors).",
        sv: "\(count) besök, \(visitors) besökare.", en: "\(count) visits, \(visitors) visitors.")
    }
    let head = Trilingual(
      fi: "Käyntejä \(count), kävijöitä \(visitors), matkaa \(km.decimalComma) km; ",
      sv: "\(count) besök, \(visitors) besökare, \(km.decimalComma) km; ",
      en: "\(count) visits, \(visitors) visitors, \(km) km; ")
    if plan.isProven {
      return head
        + Trilingual(
          fi: "lyhyempää ei ole (todistettu).", sv: "ingen plan är kortare (bevisat).",
          en: "no plan is shorter (proven).")
    }
    let bound = plan.bound.tenths
    return head
      + Trilingual(
        fi: "lyhyinkin on vähintään \(bound.decimalComma) km.",
        sv: "även den kortaste är minst \(bound.decimalComma) km.",
        en: "even the shortest is at least \(bound) km.")
  }

  private var design: Trilingual {
    let design = plan.design
    guard design.isConnected else {
      let parts = design.librariesOfParts.map { $0.prefix(4).joined(separator: ", ") }
        .joined(separator: " | ")
      return Trilingual(
        fi: "Asetelma ei ole yhtenäinen (\(design.parts) osaa: \(parts)): kävijöiden ankaruutta ei"
          + " voi erottaa kirjastojen eroista.",
        sv: "Upplägget hänger inte ihop (\(design.parts) delar: \(parts)): besökarnas stränghet kan"
          + " inte skiljas från bibliotekens skillnader.",
        en:
          "The design is not connected (\(design.parts) parts: \(parts)): visitors' leniency cannot"
          + " be told from the libraries' differences.")
    }
    guard design.isEnough else {
      return Trilingual(
        fi:
          "Asetelma on yhtenäinen, mutta käyntejä on vähemmän kuin kirjastoja ja kävijöitä yhteensä.",
        sv: "Upplägget hänger ihop, men besöken är färre än bibliotek och besökare tillsammans.",
        en: "The design is connected, but has fewer visits than libraries and visitors together.")
    }
    return Trilingual(
      fi: "Asetelma on yhtenäinen: kävijöiden ankaruus voidaan erottaa.",
      sv: "Upplägget hänger ihop: besökarnas stränghet kan skiljas ut.",
      en: "The design is connected: visitors' leniency can be told apart.")
  }

  private var change: Trilingual? {
    let change = plan.change
    if change.isNothing {
      return Trilingual(
        fi: "Suunnitelma pysyy ennallaan.", sv: "Planen står fast.", en: "The plan stands.")
    }
    guard change.kept + change.dropped.count + change.moved.count > 0 else { return nil }
    let (kept, moved) = (change.kept, change.moved.count)
    let (added, dropped) = (change.added.count, change.dropped.count)
    return Trilingual(
      fi: "Ennallaan \(kept), uusi päivä \(moved), uusia \(added), poistettuja \(dropped).",
      sv: "Oförändrade \(kept), ny dag \(moved), nya \(added), strukna \(dropped).",
      en: "Kept \(kept), moved to another day \(moved), new \(added), dropped \(dropped).")
  }

  private var waysUnknown: [Trilingual] {
    guard plan.waysUnknown > 0 else { return [] }
    let count = plan.waysUnknown
    return [
      Trilingual(
        fi: "Matkaa ei tiedetä (lähtöpaikka tai sijainti puuttuu), käyntejä \(count).",
        sv: "Vägen är okänd (start eller läge saknas), besök: \(count).",
        en: "The way is not known (no start or position), visits: \(count).")
    ]
  }

  private var untoldPlaces: [Trilingual] { VisitLine.untoldSentence(lines).map { [$0] } ?? [] }

  private var written: [Trilingual] { isWritten ? [Trilingual(path)] : [] }
}

extension VisitLine {
  /// What is said in place of an empty list.
  package static func noneSentence(_ wave: String) -> Trilingual {
    let way = "haamu visits plan \(wave)"
    return Trilingual(
      fi: "Käyntejä ei ole suunniteltu: \(way)", sv: "Inga besök har planerats: \(way)",
      en: "No visits have been planned: \(way)")
  }

  /// How many places have not been told that visits may come; nil where all have.
  package static func untoldSentence(_ lines: [VisitLine]) -> Trilingual? {
    let count = Set(lines.filter { !$0.isTold }.map(\.visit.place)).count
    guard count > 0 else { return nil }
    return Trilingual(
      fi: "Henkilökunnalle ei ole kerrottu käynneistä (haamu visits notice), paikkoja \(count).",
      sv: "Personalen har inte fått veta om besöken (haamu visits notice), ställen: \(count).",
      en: "The staff have not been told of visits (haamu visits notice), places: \(count).")
  }
}

extension VisitsNeeded {
  package var sentence: Trilingual {
    let least = planned.map { planned in
      let reached = planned.reliability.hundredths
      return Trilingual(
        fi: " Suunnitelmassa kirjastolla on vähintään \(planned.visits) (luotettavuus \(reached)).",
        sv: " Planen ger ett bibliotek minst \(planned.visits) (tillförlitlighet \(reached)).",
        en: " The plan gives a library at least \(planned.visits) (reliability \(reached)).")
    }
    let wish = reliability.hundredths
    return Trilingual(
      fi: "Luotettavuus \(wish) vaatii kirjastoa kohti käyntejä \(visits), eri kävijöiltä."
        + " Kirjastoja, joilla on suunnitelmassa vähemmän: \(below)/\(libraries).",
      sv: "Tillförlitligheten \(wish) kräver \(visits) besök per bibliotek, av olika besökare."
        + " Bibliotek som har färre i planen: \(below)/\(libraries).",
      en: "A reliability of \(wish) takes \(visits) visits to each library, by different visitors."
        + " Libraries with fewer in the plan: \(below)/\(libraries).")
      + (least ?? Trilingual(""))
  }

  /// Where the variances come from and how unsure they are; nil where the file gives them.
  package var sourceSentence: Trilingual? {
    guard case .estimated(let spread) = source else { return nil }
    let parts = [spread.components.library, spread.components.visitor, spread.components.rest]
      .map(\.tenths)
    let invented =
      spread.isSynthetic
      ? Trilingual(fi: " (keksittyjä)", sv: " (påhittade)", en: " (invented)") : Trilingual("")
    return Trilingual(
      fi: "Varianssit on arvioitu kierroksesta \(spread.wave): käyntejä \(spread.visits)",
      sv: "Varianserna är skattade ur mätomgången \(spread.wave): besök \(spread.visits)",
      en: "The variances are estimated from the wave \(spread.wave): visits \(spread.visits)")
      + invented
      + Trilingual(
        fi: ", kirjastoja \(spread.libraries), kävijöitä \(spread.visitors); kirjasto \(parts[0]),"
          + " kävijä \(parts[1]), muu \(parts[2]) (REML).",
        sv: ", bibliotek \(spread.libraries), besökare \(spread.visitors); bibliotek \(parts[0]),"
          + " besökare \(parts[1]), övrigt \(parts[2]) (REML).",
        en: ", libraries \(spread.libraries), visitors \(spread.visitors); library \(parts[0]),"
          + " visitor \(parts[1]), rest \(parts[2]) (REML).") + unsure(spread)
  }

  private func unsure(_ spread: EstimatedSpread) -> Trilingual {
    let range = spread.range(reliability: reliability)
    guard spread.rounds > 0, let low = range.low else {
      return Trilingual(
        fi: " Arvio on niin epävarma, ettei käyntien määrää voi rajata.",
        sv: " Skattningen är så osäker att antalet besök inte kan avgränsas.",
        en: " The estimate is too unsure to bound the number of visits.")
    }
    let rounds = spread.rounds
    guard let high = range.high else {
      return Trilingual(
        fi:
          " Epävarmaa: 95 prosentissa \(rounds) arvotusta kierroksesta käyntejä tarvittiin vähintään"
          + " \(low), ja osassa mikään määrä ei riittänyt.",
        sv:
          " Osäkert: i 95 procent av \(rounds) dragna omgångar behövdes minst \(low) besök, och i en"
          + " del räckte inget antal.",
        en:
          " Unsure: in 95 per cent of \(rounds) drawn rounds at least \(low) visits were needed, and"
          + " in some no number was enough.")
    }
    return Trilingual(
      fi: " Epävarmaa: 95 prosentissa \(rounds) arvotusta kierroksesta käyntejä tarvittiin"
        + " \(low)–\(high).",
      sv: " Osäkert: i 95 procent av \(rounds) dragna omgångar behövdes \(low)–\(high) besök.",
      en: " Unsure: in 95 per cent of \(rounds) drawn rounds \(low)–\(high) visits were needed.")
  }
}

extension Double {
  /// With two decimals and a point.
  fileprivate var hundredths: String {
    let count = Int((self * 100).rounded())
    return "\(count / 100)." + (count % 100 < 10 ? "0" : "") + "\(count % 100)"
  }
}
