import ReportModel
package import SurveyModel

/// The items of a survey in the order of the rows: questions as asked, a group after its questions,
/// overall last.
package struct ItemCatalogue: Sendable {
  package let items: [ComparedItem]
  /// For each item the index of its question in the outline; nil for groups and overall.
  let question: [Int?]
  /// The groups that have scores, in survey order.
  let groups: [ScoredGroup]
  /// For each of ``groups`` its item.
  let groupItem: [Int]
  /// For each question of the outline its item; nil for those without rows.
  let itemOfQuestion: [Int?]

  var overall: Int { items.count - 1 }

  package init(_ outline: SurveyOutline) {
    var walk = Walk(outline: outline)
    walk.visit(outline.survey.items, top: true)
    var overall = ComparedItem(.overall, "overall")
    overall.isScored = !walk.groups.isEmpty
    walk.append(overall, nil)
    items = walk.items
    question = walk.question
    groups = walk.groups
    groupItem = walk.groupItem
    var index = [Int?](repeating: nil, count: outline.questions.count)
    for (item, question) in walk.question.enumerated() {
      if let question { index[question] = item }
    }
    itemOfQuestion = index
  }

  private struct Walk {
    let outline: SurveyOutline
    var items: [ComparedItem] = []
    var question: [Int?] = []
    var groups: [ScoredGroup] = []
    var groupItem: [Int] = []

    mutating func append(_ item: ComparedItem, _ position: Int?) {
      items.append(item)
      question.append(position)
    }

    mutating func visit(_ content: [Item], top: Bool) {
      for item in content {
        switch item {
        case .question(let question): add(question)
        case .repeat(let group): visit(group.items, top: false)
        case .group(let group):
          let before = items.count
          visit(group.items, top: false)
          if top { close(group, from: before) }
        }
      }
    }

    mutating func add(_ question: Question) {
      var item = outline.survey.comparedItem(question) { outline.isNumericCalculation($0) }
      guard item.givesRows, let position = outline.position(of: question.name) else { return }
      // In a repeat a score is a mean over the instances, so it may lie between the extremes.
      if !outline.questions[position].repeats.isEmpty { item.isBinary = false }
      append(item, position)
    }

    mutating func close(_ group: Group, from first: Int) {
      let members = (first..<items.count).compactMap { index -> ScoredGroup.Member? in
        guard items[index].isScored, let position = question[index] else { return nil }
        let weight = outline.questions[position].question.weight.millionths
        return ScoredGroup.Member(question: position, weight: weight)
      }
      guard !members.isEmpty else { return }
      groups.append(
        ScoredGroup(name: group.name, weight: group.weight.millionths, members: members))
      groupItem.append(items.count)
      var item = ComparedItem(.group, group.name)
      item.isScored = true
      append(item, nil)
    }
  }
}
