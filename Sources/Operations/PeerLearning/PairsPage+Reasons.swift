import Diagnostics
import PeerLearning
import ReportModel
import ReportWriting

extension PreparedPairs {
  // MARK: Why just these

  var reasons: [ReportDocument.Block] {
    guard own == nil, !told.isEmpty else { return [] }
    return [
      .heading(level: 2, text: words(PairsWords.why), anchor: "why"),
      .definitions(
        told.map { pair in
          reason(pair, term: Wording(label(pair.learner).text + " ← " + label(pair.teacher).text))
        }),
    ]
  }

  /// What a pair is about, how far apart the two are in it, how near in all else, and what the teacher
  /// has shared.
  func reason(_ pair: LearningPair, term: Wording) -> ReportDocument.Definition {
    let label = subjects[pair.chief.subject].label
    let isQuestion = label.text.last.map { ".?!".contains($0) } ?? false
    var sentence = say(
      isQuestion ? PairsWords.subjectAsked : PairsWords.subjectIs, .text(label))
    if showsFigures {
      sentence = sentence + leadSentence(pair) + nearness(pair.learner, pair.teacher)
    } else {
      sentence =
        sentence
        + say(
          pair.chief.interval == nil ? PairsWords.aheadCounted : PairsWords.ahead,
          .text(self.label(pair.teacher)))
    }
    if !pair.others.isEmpty {
      let labels = pair.others.map { subjects[$0.subject].label.text }.joined(separator: "; ")
      sentence = sentence + say(PairsWords.alsoIn, .text(Wording(labels)))
    }
    return .init(term: term, explanation: withPractices(sentence, of: pair.teacher))
  }

  private func leadSentence(_ pair: LearningPair) -> Sentence {
    let subject = subjects[pair.chief.subject]
    let values = [pair.learner, pair.teacher].map { library -> Figure in
      subject.subject.standings.first { $0.library == library }
        .map { .number($0.value, subject.shape) } ?? .text("–")
    }
    let measure = subject.unit ?? (subject.isScored ? PairsWords.points[language] : nil)
    let unit = Figure.text(Wording(measure.map { "\u{A0}" + $0 } ?? ""))
    guard pair.chief.interval != nil else {
      return Sentence(
        PairsWords.leadCounted,
        [.text(label(pair.teacher)), values[1], .text(label(pair.learner)), values[0], unit],
        in: language)
    }
    return Sentence(
      PairsWords.leadSampled,
      [
        .text(label(pair.teacher)), values[1], .text(label(pair.learner)), values[0], unit,
        lead(pair.chief),
      ], in: language)
  }

  /// How far apart, how different in size, and of one language: what is known of these.
  func nearness(_ one: Int, _ other: Int) -> Sentence {
    let (a, b) = (task.libraries[one], task.libraries[other])
    var parts: [Sentence] = []
    if let kilometres = a.kilometres(to: b) {
      parts.append(say(PairsWords.distance, .number(kilometres, .plain(decimals: 0))))
    }
    if let size = a.size, let otherSize = b.size {
      parts.append(
        Sentence(
          PairsWords.inhabitants,
          [
            .text(label(one)), .number(size, .plain(decimals: 0)), .text(label(other)),
            .number(otherSize, .plain(decimals: 0)),
          ], in: language))
    }
    if let shares = a.sharesLanguage(with: b) {
      parts.append(say(shares ? PairsWords.sameLanguage : PairsWords.otherLanguage))
    }
    return parts.dropFirst().reduce(parts.first ?? Sentence(pieces: []), +)
  }

  func withPractices(_ sentence: Sentence, of library: Int) -> Sentence {
    let titles = practices(of: library)
    guard !titles.isEmpty else { return sentence }
    let shown = titles.prefix(3).map { "”" + $0 + "”" }.joined(separator: ", ")
    return sentence + say(PairsWords.practices, .text(Wording(shown)))
  }

  func plain(_ value: Double, _ shape: NumberShape) -> String {
    FigureText(language).text(Figure.number(value, shape))
  }

  // MARK: What nothing is said of

  var silences: [ReportDocument.Block] {
    let sentences = NothingToldApart.allCases.compactMap { why -> Sentence? in
      let about = silent.filter { $0.why == why }.map { subjects[$0.subject].label.text }
      guard !about.isEmpty else { return nil }
      let shown = about.prefix(6).joined(separator: "; ") + (about.count > 6 ? "; …" : "")
      return say(PairsWords.reason(why), .text(Wording(shown)), .count(about.count))
    }
    guard !sentences.isEmpty else { return [] }
    return [
      .heading(level: 2, text: words(PairsWords.nothingSaid), anchor: "silent"),
      .sentences(sentences),
    ]
  }

  // MARK: Invitation and method

  /// On a library's own page the first letter. (For all of them there is a file.)
  var letters: [ReportDocument.Block] {
    guard let own, let letter = invitations(of: own).first else { return [] }
    return [.heading(level: 2, text: words(PairsWords.invitation), anchor: "invitation")]
      + letter.filter { !$0.isEmpty }.map { .paragraph(Sentence(Wording($0))) }
  }

  var method: [ReportDocument.Block] {
    func term(_ name: Trilingual, _ text: Sentence) -> ReportDocument.Definition {
      // How it was done is no result: it bears no mark of invented answers.
      .init(term: words(name), explanation: text, isSentence: false)
    }
    var terms = [
      term(PairsWords.weakness, say(PairsWords.weaknessMeaning)),
      term(
        PairsWords.costs,
        Sentence(
          PairsWords.costsMeaning,
          [
            .number(task.costs.kilometre, .plain(decimals: 2)),
            .number(task.costs.doubling, .plain(decimals: 1)),
            .number(task.costs.language, .plain(decimals: 1)),
          ], in: language)),
      term(
        PairsWords.matching,
        say(
          pairing.bound - pairing.worth < 1e-6 * max(1, pairing.worth)
            ? PairsWords.matchingProven : PairsWords.matchingFound, .count(task.most),
          .count(pairing.candidates),
          .number(pairing.bound - pairing.worth, .plain(decimals: 1)))),
    ]
    if task.libraries.allSatisfy(\.languages.isEmpty) {
      terms.append(term(PairsWords.languageTerm, say(PairsWords.languageUnknown)))
    }
    if !showsFigures { terms.append(term(PairsWords.names, say(PairsWords.namesHidden))) }
    return [
      .heading(level: 2, text: words(PairsWords.howDone), anchor: "method"), .definitions(terms),
      .paragraph(say(PairsWords.notAVerdict)),
    ]
  }
}
