package import Diagnostics
import Expressions
import VisitPlanning

extension VisitChange {
  /// How many visits it was told of.
  package var sentence: Trilingual {
    let (new, old) = (told.count, already.count)
    return Trilingual(
      fi: "Kirjattu käyntejä \(new), oli jo \(old).",
      sv: "Antecknat för \(new) besök, fanns redan \(old).",
      en: "Recorded for \(new) \(new == 1 ? "visit" : "visits"), already there \(old).")
      + (visit.map { Trilingual(" \($0.place), \($0.day.iso), \($0.visitor).") } ?? Trilingual(""))
  }

  package var noticeSentence: Trilingual {
    let (new, old) = (told.count, already.count)
    return Trilingual(
      fi: "Kirjattu paikkoja \(new), oli jo \(old).",
      sv: "Antecknat för \(new) ställen, fanns redan \(old).",
      en: "Recorded for \(new) \(new == 1 ? "place" : "places"), already there \(old).")
  }
}

extension ReviewOutcome {
  package var sentences: [Trilingual] {
    var sentences: [Trilingual] = []
    if isRepeated {
      sentences.append(
        Trilingual(fi: "Oli jo kirjattu.", sv: "Fanns redan.", en: "It was recorded already."))
    }
    if let score, let scoreBefore {
      sentences.append(
        Trilingual(
          fi: "Pisteet ennen korjausta \(scoreBefore.comma), nyt \(score.comma).",
          sv: "Poäng före rättelsen \(scoreBefore.comma), nu \(score.comma).",
          en: "Score before it was mended \(scoreBefore.tenths), now \(score.tenths)."))
    } else if let score {
      sentences.append(
        Trilingual(
          fi: "Pisteet \(score.comma).", sv: "Poäng \(score.comma).", en: "Score \(score.tenths)."))
    }
    return sentences
  }
}

extension Double {
  fileprivate var comma: String { tenths.replacing(".", with: ",") }
}

extension ReplyOutcome {
  package var sentence: Trilingual {
    if isRepeated {
      return Trilingual(fi: "Oli jo kirjattu.", sv: "Fanns redan.", en: "It was recorded already.")
    }
    return Trilingual(
      fi: "Kirjattu. Näkyy kirjaston raportissa.", sv: "Antecknat. Syns i bibliotekets rapport.",
      en: "Recorded. It is shown in the library's report.")
  }
}

extension VisitReminder {
  package static func sentence(_ count: Int) -> Trilingual {
    count == 0
      ? Trilingual(
        fi: "Ketään ei tarvitse muistuttaa.", sv: "Ingen behöver påminnas.",
        en: "Nobody needs a reminder.")
      : Trilingual(
        fi: "Muistutuksia \(count).", sv: "\(count) \(count == 1 ? "påminnelse" : "påminnelser").",
        en: "\(count) \(count == 1 ? "reminder" : "reminders").")
  }
}

extension Stand {
  /// Visitor, day and kilometres, kept apart by tabs.
  package var text: String {
    [visitor, day.iso, kilometres?.tenths ?? ""].joined(separator: "\t")
  }
}
