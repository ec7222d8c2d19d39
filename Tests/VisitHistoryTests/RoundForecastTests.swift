import Expressions
import Testing
import VisitHistory

@Suite struct `A forecast` {
  private let from = CalendarDate("2018-04-01")!

  private func forecast(_ made: Int, of wanted: Int, on day: String) -> RoundForecast {
    RoundForecast(made: made, wanted: wanted, from: from, today: CalendarDate(day)!)
  }

  @Test(arguments: [
    (0, "2018-04-20"), (4, "2018-04-20"), (30, "2018-04-04"), (30, "2018-03-20"),
  ]) func `is not told with few days or visits`(_ made: Int, _ day: String) {
    #expect(forecast(made, of: 60, on: day).outlook == .tooEarly)
  }

  @Test func `lies where the pace's interval says`() {
    // 16 in 10 days: between 9/10 and 25/10 a day; 20 are left.
    let forecast = forecast(16, of: 36, on: "2018-04-10")
    #expect(forecast.days == 10)
    #expect(
      forecast.outlook == .between(CalendarDate("2018-04-18")!, CalendarDate("2018-05-03")!))
  }

  @Test func `is over when all are made`() {
    #expect(forecast(36, of: 36, on: "2018-04-02").outlook == .finished)
  }
}
