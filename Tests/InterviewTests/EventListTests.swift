import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `The list of events` {
  private func question(_ attributes: String = "") -> String {
    """
    <question name="mika" type="select_one_from_file" list="events" role="event" \(attributes)>
      <label>Mikä?</label></question>
    """
  }

  @Test func `offers the events of the network in the order of the file`() throws {
    let visit = try Scenario(question())
    #expect(visit.choices(of: "mika") == ["kirjat-1", "turva-1", "kirjat-2"])
  }

  @Test(arguments: [
    ("theme = 'kirjat'", ["kirjat-1", "kirjat-2"]),
    ("from &lt; date('2018-04-01')", ["turva-1"]),
    // What is not known of an event is empty: it is neither before a day nor after it.
    ("until &gt;= date('2018-04-12')", ["kirjat-1"]), ("place = 'Kouvola'", ["kirjat-1"]),
    ("until = date('2018-03-07')", ["turva-1"]),
  ])
  func `can be filtered by its columns`(_ filter: String, _ offered: [String]) throws {
    let visit = try Scenario(question("choice_filter=\"\(filter)\""))
    #expect(visit.choices(of: "mika") == offered)
  }

  @Test func `is looked up with pulldata`() throws {
    var visit = try Scenario(
      question() + "<question name=\"aihe\" type=\"calculate\" calculation=\""
        + "pulldata('events', 'theme', 'name', ${mika})\"/>")
    #expect(visit.stored("aihe") == "")
    visit.answer("mika", "turva-1")
    #expect(visit.stored("aihe") == "turva")
  }

  @Test func `refuses what is no event, and names the nearest`() throws {
    let visit = try Scenario(question())
    let asked = try #require(visit.outline["mika"]?.question)
    let fitting = visit.state.fitting
    #expect(fitting.misfit("kirjat-2", asked) == nil)
    #expect(
      fitting.misfit("kirjat-3", asked) == .notInList("kirjat-3", list: "events", near: "kirjat-1"))
    // A library is no event.
    #expect(
      fitting.misfit("kotkan_kirjasto", asked)
        == .notInList("kotkan_kirjasto", list: "events", near: nil))
    #expect(fitting.namingChoices("tietoturva 1", typed: "Tietoturva 1", asked) == "turva-1")
  }
}
