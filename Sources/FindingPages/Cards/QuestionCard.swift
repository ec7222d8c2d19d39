import Findings
package import ReportModel

/// A "Kuinka voisimme…?" card: a question, what it stands on, and room to write.
package struct QuestionCard: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// A touchpoint whose score is low.
    case weak(String)
    case voice(Voice)
  }

  package let subject: Subject
  package let question: Sentence
  package let touchpoint: Wording?
  /// What sort of thing ("Kipupiste").
  package let kind: Wording
  package let quote: Wording?
  /// Visits, libraries, score with its interval.
  package let evidence: [Sentence]

  /// The cards of a view: first the touchpoints that are weak, in their order, then what was said, the weightiest first.
  /// Delights and good practices ask for more of the same; notes ask nothing and have no card.
  ///
  /// A touchpoint is weak where the library is told apart from the others as weaker, or where the whole interval
  /// lies below `bound`.
  ///
  /// - Parameters:
  ///   - bound: 0–100; nil for none.
  ///   - most: how many cards, at most.
  package static func all(_ view: FindingView, below bound: Double?, most: Int) -> [QuestionCard] {
    let weak = view.naming.touchpoints.compactMap { point -> QuestionCard? in
      guard case .estimate(let estimate) = view.score(view.unit, at: point.name) else { return nil }
      let isBelow = bound.map { (estimate.high ?? 101) < $0 } ?? false
      let isWorse = view.unit.level == .library && view.word(at: point.name) == .worse
      return isBelow || isWorse ? card(ofWeak: point, estimate, view) : nil
    }
    let asked: [FindingKind] = [.pain, .idea, .delight, .goodPractice]
    let voices = Voice.all(view.shown.findings).filter { asked.contains($0.kind) }
    let ordered = asked.prefix(2).flatMap { kind in voices.filter { $0.kind == kind } }
    // Half of the room after pains and ideas is for what already works, so that a pile is no list of sins.
    let room = max(most - weak.count, 0)
    let good = voices.filter { $0.kind == .delight || $0.kind == .goodPractice }
    let kept = min(good.count, max(room / 4, room - ordered.count))
    let said = ordered.prefix(room - kept) + good.prefix(kept)
    return Array((weak + said.map { card(of: $0, view) }).prefix(most))
  }

  private static func card(
    ofWeak point: Naming.Option, _ estimate: Estimate, _ view: FindingView
  ) -> QuestionCard {
    var evidence = [scored(point.name, view)].compactMap(\.self)
    let pains = view.shown.counts.first { $0.touchpoint == point.name && $0.kind == .pain }
    if let pains {
      evidence.append(
        view.say(CardWords.pains, .text(Wording(view.counted(pains.visits)))))
    }
    let quote = Voice.all(view.shown.findings).first {
      $0.touchpoint == point.name && $0.kind == .pain
    }
    return QuestionCard(
      subject: .weak(point.name), question: view.say(CardWords.better, .text(point.label)),
      touchpoint: point.label, kind: view.words(CardWords.weak),
      quote: quote.map { view.quoted($0.words) }, evidence: evidence.map(view.mark.sentence))
  }

  private static func card(of voice: Voice, _ view: FindingView) -> QuestionCard {
    let counted = Figure.text(Wording(view.counted(voice.visits)))
    var evidence = [
      voice.libraries > 1
        ? view.say(CardWords.noted, counted, .count(voice.libraries))
        : view.say(CardWords.notedIn, counted)
    ]
    if let point = voice.touchpoint, let score = scored(point, view) { evidence.append(score) }
    return QuestionCard(
      subject: .voice(voice), question: CardQuestion.sentence(voice, view),
      touchpoint: view.touchpoint(voice.touchpoint), kind: view.words(CardWords.kind(voice.kind)),
      quote: view.quoted(voice.words), evidence: evidence.map(view.mark.sentence))
  }

  /// "Kohdan pisteet 58 (48–68), verkko 69 (66–72)."
  private static func scored(_ point: String, _ view: FindingView) -> Sentence? {
    let own = view.score(view.unit, at: point)
    guard case .estimate = own else { return nil }
    if let reference = view.reference, case .estimate = view.score(reference, at: point) {
      return view.say(CardWords.scoredBeside, own, view.score(reference, at: point))
    }
    return view.say(CardWords.scored, own)
  }
}
