import Diagnostics
import Expressions

/// Who has not answered a survey in a wave.
package struct MissingLibraries: Sendable {
  package let survey: String
  package let wave: String
  /// In file order.
  package let libraries: [(name: String, label: String)]
  let title: String
  let waveLabel: String
  let until: CalendarDate
  let today: CalendarDate
  /// Of the labels, and of the reminder.
  let language: Language

  /// A text that can be pasted into a message: who is asked, what, until when, how, and thanks.
  /// Nil when nobody is missing.
  package var reminder: String? {
    guard !libraries.isEmpty else { return nil }
    let list = libraries.map { "- \($0.label)\n" }.joined()
    let day = until.shown(language)
    let what = title.isEmpty ? survey : title
    let round = waveLabel.isEmpty ? wave : waveLabel
    let parts = [
      Texts.greeting, Texts.asked(what, round, libraries.count), Trilingual(list),
      until < today ? Texts.over(day) : Texts.time(day), Texts.how(survey), Texts.thanks,
    ]
    return parts.map { $0[language] }.joined(separator: "\n")
  }
}

private enum Texts {
  static let greeting = Trilingual(fi: "Hei!\n", sv: "Hej!\n", en: "Hello,\n")

  static func asked(_ title: String, _ wave: String, _ count: Int) -> Trilingual {
    Trilingual(
      fi: "Kyselyyn ”\(title)” (\(wave)) odotetaan vielä vastausta "
        + (count == 1 ? "tältä kirjastolta:\n" : "näiltä kirjastoilta:\n"),
      sv: "I enkäten ”\(title)” (\(wave)) väntar vi ännu på svar från "
        + (count == 1 ? "detta bibliotek:\n" : "dessa bibliotek:\n"),
      en: "The survey “\(title)” (\(wave)) still waits for an answer from "
        + (count == 1 ? "this library:\n" : "these libraries:\n"))
  }

  static func time(_ day: String) -> Trilingual {
    Trilingual(
      fi: "Vastausaikaa on \(day) asti.", sv: "Svarstiden går ut \(day).",
      en: "Answers are welcome until \(day).")
  }

  static func over(_ day: String) -> Trilingual {
    Trilingual(
      fi: "Vastausaika päättyi \(day). Jos vastaus on vielä tulossa, kerro siitä tämän viestin "
        + "lähettäjälle.",
      sv: "Svarstiden gick ut \(day). Om svaret ännu är på väg, meddela avsändaren.",
      en: "The time for answers ended on \(day). If an answer is still coming, tell the sender.")
  }

  static func how(_ survey: String) -> Trilingual {
    Trilingual(
      fi: "Vastaa komennolla: haamu answer \(survey)\nKesken jäänyttä jatkat komennolla: "
        + "haamu answer \(survey) --resume\n",
      sv: "Svara med kommandot: haamu answer \(survey)\nEtt påbörjat svar fortsätter du med: "
        + "haamu answer \(survey) --resume\n",
      en: "Answer with the command: haamu answer \(survey)\nGo on with what you began: "
        + "haamu answer \(survey) --resume\n")
  }

  static let thanks = Trilingual(
    fi: "Jos olet jo vastannut, kiitos – tämä viesti on silloin turha.\n\nKiitos avusta!\n",
    sv: "Om du redan har svarat: tack – då kan du bortse från detta.\n\nTack för hjälpen!\n",
    en: "If you have answered already, thank you – then this message is not for you.\n\n"
      + "Thank you for your help!\n")
}
