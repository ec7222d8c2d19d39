import Expressions
import VisitPlanning

/// Every hard rule, said once more and apart from the planner: what a plan breaks, in words.
func brokenRules(_ visits: [PlannedVisit], _ task: PlanningTask) -> [String] {
  var broken: [String] = []
  func demand(_ holds: Bool, _ what: String) { if !holds { broken.append(what) } }
  for place in task.places {
    let here = visits.filter { $0.place == place.name }
    demand(here.count == place.visits, "\(place.name) has \(here.count) visits")
    demand(Set(here.map(\.visitor)).count == here.count, "a visitor twice in \(place.name)")
  }
  for visitor in task.visitors {
    let mine = visits.filter { $0.visitor == visitor.name }
    demand(mine.count <= visitor.capacity, "\(visitor.name) makes \(mine.count) visits")
    demand(Set(mine.map(\.day)).count == mine.count, "\(visitor.name) twice on a day")
  }
  for visit in visits {
    guard let place = task.places.first(where: { $0.name == visit.place }),
      let visitor = task.visitors.first(where: { $0.name == visit.visitor })
    else {
      broken.append("unknown \(visit)")
      continue
    }
    demand(visitor.home != place.library, "\(visit) own library")
    demand(visitor.municipalities.isDisjoint(with: place.municipalities), "\(visit) own town")
    let names = Set([place.name, place.library] + place.municipalities)
    demand(visitor.barred.isDisjoint(with: names), "\(visit) barred")
    demand(task.wave.holds(visit.day), "\(visit) outside the wave")
    demand(visitor.isFree(on: visit.day), "\(visit) not free")
    demand(place.opening[visit.day] != .closed, "\(visit) closed")
    if case .hours(let open) = place.opening[visit.day] {
      demand(
        visit.hours.map { open.from <= $0.from && $0.until <= open.until } ?? false,
        "\(visit) outside the hours")
    }
    if let language = place.language, !visitor.languages.isEmpty {
      demand(visitor.languages.contains(language), "\(visit) language of the place")
    }
    if let name = visit.scenario,
      let language = task.scenarios.first(where: { $0.name == name })?.language
    {
      demand(
        visitor.languages.isEmpty || visitor.languages.contains(language), "\(visit) scenario")
      demand(place.language.map { $0 == language } ?? true, "\(visit) scenario elsewhere")
    }
    for past in task.history where past.visitor == visit.visitor && past.place == visit.place {
      let months = (visit.day.year - past.day.year) * 12 + visit.day.month - past.day.month
      let isWhole =
        months > task.rules.monthsApart
        || months == task.rules.monthsApart
          && (visit.day.day >= past.day.day || isLastOfMonth(visit.day))
      demand(isWhole, "\(visit) too soon after \(past.day.iso)")
    }
  }
  return broken
}

private func isLastOfMonth(_ day: CalendarDate) -> Bool {
  day.day == CalendarDate.days(inMonth: day.month, of: day.year)
}
