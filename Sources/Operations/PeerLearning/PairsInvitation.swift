import Diagnostics
import PeerLearning
import ReportModel
import ReportWriting

/// A letter to the two of a pair, ready to be sent; no addresses, no figures and no judgement.
package struct Invitation: Sendable, Hashable {
  package let lines: [String]
  package var text: String { lines.joined(separator: "\n") + "\n" }
}

extension PreparedPairs {
  /// One for each pair that is told, those in which the asking library learns first, then one for each
  /// fair peer. None where a name is hidden: the coordinator brings such a pair together.
  package var invitations: [Invitation] {
    let letters = own.map(invitations) ?? told.map(letter)
    let mark = naming.synthetic ? [MarkWords.page[language], ""] : []
    return letters.map { Invitation(lines: mark + $0) }
  }

  /// The lines of an asking library's letters.
  func invitations(of own: Int) -> [[String]] {
    let open = told.filter { named.contains($0.learner) && named.contains($0.teacher) }
    let ordered = open.filter { $0.learner == own } + open.filter { $0.learner != own }
    return ordered.map(letter)
      + fairPeers.filter { named.contains($0) }.map { exchange(own, $0) }
  }

  private func line(_ template: Trilingual, _ figures: Figure...) -> String {
    FigureText(language).text(Sentence(template, figures, in: language))
  }

  private func letter(_ pair: LearningPair) -> [String] {
    let subject = subjects[pair.chief.subject].label
    let (learner, teacher) = (label(pair.learner), label(pair.teacher))
    let practices = practices(of: pair.teacher).prefix(3)
    var lines = [
      line(InvitationWords.title, .text(subject)), "",
      line(InvitationWords.greeting, .text(teacher), .text(learner)), "",
      line(InvitationWords.proposal, .text(subject), .text(teacher), .text(learner)), "",
      line(InvitationWords.agenda), line(InvitationWords.first), line(InvitationWords.second),
      line(InvitationWords.third), "",
    ]
    if !practices.isEmpty {
      lines +=
        [line(InvitationWords.practices, .text(teacher))] + practices.map { "– " + $0 } + [""]
    }
    return lines + ending(pair.learner, pair.teacher)
  }

  /// Where figures tell nothing: both tell and both ask.
  private func exchange(_ own: Int, _ peer: Int) -> [String] {
    [
      line(InvitationWords.exchangeTitle), "",
      line(InvitationWords.greeting, .text(label(peer)), .text(label(own))), "",
      line(InvitationWords.exchange), "",
    ] + ending(own, peer)
  }

  private func ending(_ one: Int, _ other: Int) -> [String] {
    let distance =
      showsFigures ? task.libraries[one].kilometres(to: task.libraries[other]) : nil
    return [
      distance.map { line(InvitationWords.wayKnown, .number($0, .plain(decimals: 0))) }
        ?? line(InvitationWords.way), "", line(InvitationWords.voluntary), "",
      line(InvitationWords.closing), line(InvitationWords.sender),
    ]
  }
}

private enum InvitationWords {
  static let title = Trilingual(
    fi: "Aihe: Vertaisoppimista – {0}", sv: "Ämne: Att lära av varandra – {0}",
    en: "Subject: Learning from each other – {0}")
  static let greeting = Trilingual(
    fi: "Hei, {0} ja {1}!", sv: "Hej, {0} och {1}!", en: "Dear {0} and {1},")
  static let proposal = Trilingual(
    fi: "Ehdotamme teille yhteistä tapaamista. Aihe on: {0}. Kertoja: {1}. Kysyjä: {2}.",
    sv: "Vi föreslår att ni träffas. Ämnet är: {0}. Berättar: {1}. Frågar: {2}.",
    en: "We propose that you meet. The subject: {0}. Telling: {1}. Asking: {2}.")
  static let agenda = Trilingual(
    fi: "Noin tunnin ohjelmaksi sopii:", sv: "Ett program för ungefär en timme:",
    en: "An agenda for about an hour:")
  static let first = Trilingual(
    fi: "1. Kertoja näyttää, miten asia on teillä järjestetty ja mitä se vaati (20 min).",
    sv: "1. Den som berättar visar hur saken är ordnad och vad det krävde (20 min).",
    en: "1. The one who tells shows how it is arranged and what it took (20 min).")
  static let second = Trilingual(
    fi: "2. Kysyjä kertoo omasta lähtötilanteestaan ja kysyy (20 min).",
    sv: "2. Den som frågar berättar om sitt utgångsläge och ställer frågor (20 min).",
    en: "2. The one who asks tells how things stand and asks (20 min).")
  static let third = Trilingual(
    fi: "3. Sovitaan yksi asia, jota kokeillaan, ja milloin siihen palataan (20 min).",
    sv: "3. Kom överens om en sak att pröva och när ni återkommer till den (20 min).",
    en: "3. Agree on one thing to try, and when to come back to it (20 min).")
  static let practices = Trilingual(
    fi: "Luettavaksi etukäteen, jakanut {0}:", sv: "Att läsa på förhand, delat av {0}:",
    en: "To read beforehand, shared by {0}:")
  static let way = Trilingual(
    fi: "Tavata voi etänä tai jommankumman luona.",
    sv: "Ni kan träffas på distans eller hos någondera.",
    en: "You can meet remotely or at either library.")
  static let wayKnown = Trilingual(
    fi: "Tavata voi etänä tai jommankumman luona; väliä on linnuntietä {0} km.",
    sv: "Ni kan träffas på distans eller hos någondera; avståndet fågelvägen är {0} km.",
    en: "You can meet remotely or at either library; as the crow flies it is {0} km.")
  static let voluntary = Trilingual(
    fi: "Osallistuminen on vapaaehtoista. Ehdottakaa toisillenne päivää; jos pari ei sovi, kertokaa"
      + " siitä meille.",
    sv: "Det är frivilligt att delta. Föreslå en dag för varandra; berätta för oss om paret inte"
      + " passar.",
    en:
      "Taking part is voluntary. Propose a day to each other; if the pair does not suit you, tell us."
  )
  static let closing = Trilingual(
    fi: "Terveisin", sv: "Med vänlig hälsning", en: "Kind regards,")
  static let sender = Trilingual(fi: "(lähettäjä)", sv: "(avsändare)", en: "(sender)")
  static let exchangeTitle = Trilingual(
    fi: "Aihe: Vaihdetaanko kokemuksia?", sv: "Ämne: Ska vi byta erfarenheter?",
    en: "Subject: Shall we exchange experience?")
  static let exchange = Trilingual(
    fi:
      "Kirjastonne ovat samankaltaisia ja lähellä toisiaan. Ehdotamme noin tunnin tapaamista: kumpikin"
      + " näyttää yhden asian, joka toimii, ja kysyy yhtä, joka ei vielä toimi.",
    sv:
      "Era bibliotek liknar varandra och ligger nära. Vi föreslår en träff på ungefär en timme: båda"
      + " visar en sak som fungerar och frågar om en som inte ännu gör det.",
    en:
      "Your libraries are alike and near each other. We propose to meet for about an hour: each shows"
      + " one thing that works, and asks about one that does not yet.")
}
