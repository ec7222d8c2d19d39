import Diagnostics
import PeerLearning
package import ReportModel

extension PreparedPairs {
  /// The pairs as a page: what was found, the picture with its table, why just these, what nothing is
  /// said of, the invitation, and how it was done.
  package var document: ReportDocument {
    let title = own.map { _ in PairsWords.whomToCall } ?? PairsWords.whoFromWhom
    let network = naming.network?.label.text ?? ""
    let document = ReportDocument(
      language: language,
      title: own.map { Wording(label($0).text + ": " + title[language]) } ?? words(title),
      eyebrow: Wording(
        [network, naming.surveyTitle.text, naming.waveLabel.text].joined(separator: " · ")),
      blocks: [.sentences(opening)] + calls + picture + reasons + silences + letters + method)
    return naming.synthetic ? document.markedSynthetic() : document
  }

  func words(_ text: Trilingual) -> Wording { Wording(text[language]) }

  func say(_ template: Trilingual, _ figures: Figure...) -> Sentence {
    Sentence(template, figures, in: language)
  }

  private func heading(_ text: Trilingual, _ anchor: String) -> ReportDocument.Block {
    .heading(level: 2, text: words(text), anchor: anchor)
  }

  // MARK: What was found

  private var opening: [Sentence] {
    let pairs = told
    guard !pairs.isEmpty else {
      return [say(own == nil ? PairsWords.noPairs : PairsWords.noOwnPairs), say(PairsWords.honest)]
    }
    var sentences = [
      own.map { own in
        say(
          PairsWords.ownFound, .count(pairs.count { $0.learner == own }),
          .count(pairs.count { $0.teacher == own }))
      }
        ?? say(
          PairsWords.found, .count(pairs.count), .count(Set(pairs.map(\.learner)).count),
          .count(Set(pairs.map(\.teacher)).count))
    ]
    sentences.append(say(PairsWords.honest))
    if pairs.contains(where: { $0.chief.interval == nil }) {
      sentences.append(say(PairsWords.counted))
    }
    return sentences
  }

  // MARK: Whom to call

  /// For one library: those it can learn from, fair peers where figures tell too few apart, and those
  /// it can help.
  private var calls: [ReportDocument.Block] {
    guard let own else { return [] }
    let teachers = told.filter { $0.learner == own }
    let learners = told.filter { $0.teacher == own }
    var blocks: [ReportDocument.Block] = [heading(PairsWords.callThese, "call")]
    let fair = fairPeers.map { peer in
      ReportDocument.Definition(
        term: label(peer),
        explanation: withPractices(fairSentence(own, peer), of: peer))
    }
    let calls = teachers.map { reason($0, term: label($0.teacher)) } + fair
    blocks.append(
      calls.isEmpty ? .paragraph(say(PairsWords.nobodyToCall)) : .definitions(calls))
    if !learners.isEmpty {
      blocks += [
        heading(PairsWords.youCanHelp, "help"),
        .definitions(learners.map { reason($0, term: label($0.learner)) }),
      ]
    }
    return blocks
  }

  private func fairSentence(_ own: Int, _ peer: Int) -> Sentence {
    let why = say(PairsWords.fairPeer)
    return showsFigures ? why + nearness(own, peer) : why
  }

  // MARK: The picture

  private var picture: [ReportDocument.Block] {
    guard !told.isEmpty else { return [] }
    let heading = heading(PairsWords.whoFromWhom, "pairs")
    guard told.count <= PreparedPairs.mostDrawn else { return [heading, .table(table)] }
    let picture = LearningPicture(
      title: say(PairsWords.caption, .text(naming.surveyTitle), .text(naming.waveLabel)),
      teacherLabel: words(PairsWords.teaches), learnerLabel: words(PairsWords.learns),
      subjects: subjects.indices.compactMap { place in
        let links = told.filter { $0.chief.subject == place }
        guard !links.isEmpty else { return nil }
        return .init(
          label: subjects[place].label,
          links: links.map { .init(teacher: label($0.teacher), learner: label($0.learner)) })
      }, own: own.map(label))
    return [heading, .chart(.learning(picture), table)]
  }

  private var table: DocumentTable {
    var columns: [DocumentTable.Column] = [
      .init(words(PairsWords.learns), .name), .init(words(PairsWords.teaches), .figure),
    ]
    if showsFigures {
      columns += [
        .init(words(PairsWords.lead), .figure), .init(words(PairsWords.kilometres), .figure),
        .init(words(PairsWords.sizes), .figure),
      ]
    }
    let groups = subjects.indices.compactMap { place -> DocumentTable.RowGroup? in
      let pairs = told.filter { $0.chief.subject == place }
      return pairs.isEmpty
        ? nil : .init(title: subjects[place].label, rows: pairs.map(cells))
    }
    return DocumentTable(
      caption: say(PairsWords.caption, .text(naming.surveyTitle), .text(naming.waveLabel)),
      columns: columns, groups: groups,
      notes: showsFigures ? [say(PairsWords.leadNote)] : [say(PairsWords.namesHidden)])
  }

  private func cells(_ pair: LearningPair) -> [Figure] {
    let names: [Figure] = [.text(label(pair.learner)), .text(label(pair.teacher))]
    guard showsFigures else { return names }
    let (learner, teacher) = (task.libraries[pair.learner], task.libraries[pair.teacher])
    return names + [
      lead(pair.chief),
      learner.kilometres(to: teacher).map { .number($0, .plain(decimals: 0)) } ?? .text("–"),
      sizes(pair.learner, pair.teacher),
    ]
  }

  private func sizes(_ learner: Int, _ teacher: Int) -> Figure {
    guard let one = task.libraries[learner].size, let other = task.libraries[teacher].size else {
      return .text("–")
    }
    let form = NumberShape.plain(decimals: 0)
    // An interval's writer puts both numbers as the language does; these are two, not a range.
    return .text(Wording(plain(one, form) + " / " + plain(other, form)))
  }
}

extension PreparedPairs {
  func lead(_ difference: LearningDifference) -> Figure {
    .estimate(
      Estimate(
        value: difference.lead, low: difference.interval?.lowerBound,
        high: difference.interval?.upperBound, shape: subjects[difference.subject].shape))
  }
}
