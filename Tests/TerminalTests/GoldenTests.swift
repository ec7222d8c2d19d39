import Diagnostics
import InterviewSamples
import SurveyModel
import Terminal
import TestSupport
import Testing

@Suite struct `A whole interview` {
  private static let items = """
    <question name="visited" type="dateTime" required="yes" constraint=". &lt;= now()">
      <label>Milloin kävit?</label><label xml:lang="sv">När var du där?</label>
      <label xml:lang="en">When were you there?</label>
      <hint>Esimerkiksi 5.3.2018 10.15</hint><hint xml:lang="sv">Till exempel 5.3.2018 10.15</hint>
      <hint xml:lang="en">For example 2018-03-05 10:15</hint>
      <constraint_message>Käynti ei voi olla tulevaisuudessa.</constraint_message>
      <constraint_message xml:lang="sv">Besöket kan inte ligga i framtiden.</constraint_message>
      <constraint_message xml:lang="en">The visit cannot be in the future.</constraint_message>
    </question>
    <question name="greeted" type="select_one" list="yes_no" required="yes">
      <label>Tervehdittiinkö sinua?</label><label xml:lang="sv">Hälsade man på dig?</label>
      <label xml:lang="en">Were you greeted?</label>
    </question>
    <question name="wait" type="integer" unit="min" relevant="${greeted} = 'yes'"
              constraint=". &gt;= 0 and . &lt;= 120">
      <label>Kuinka kauan odotit?</label><label xml:lang="sv">Hur länge väntade du?</label>
      <label xml:lang="en">How long did you wait?</label>
    </question>
    <question name="note" type="note" relevant="${wait} &gt; 10">
      <label>Odotit ${wait} minuuttia (${greeted}).</label>
      <label xml:lang="sv">Du väntade ${wait} minuter (${greeted}).</label>
      <label xml:lang="en">You waited ${wait} minutes (${greeted}).</label>
    </question>
    <repeat name="finding"><label>Havainnot</label><label xml:lang="sv">Iakttagelser</label>
      <label xml:lang="en">Findings</label>
      <item_label>Havainto</item_label><item_label xml:lang="sv">Iakttagelse</item_label>
      <item_label xml:lang="en">Finding</item_label>
      <question name="text" type="text" required="yes"><label>Mitä huomasit?</label>
        <label xml:lang="sv">Vad märkte du?</label><label xml:lang="en">What did you notice?</label>
      </question>
    </repeat>
    """

  private static let title = """
    <title>Käynti</title><title xml:lang="sv">Besök</title><title xml:lang="en">Visit</title>
    """

  /// Mistakes, going back, a note, a repeat, a question left for the end.
  private static let lines = [
    "kir", "iitti_paa", "", "5.3.2019 10.15", "5.3.2018 klo 10.15", "?", "1", "soon", "11", "<",
    "25", "k", "", "<", "k", "Esimerkki", "e", "<", "<", "", "e", "k",
  ]

  @Test(arguments: Language.allCases)
  func `reads as it was recorded`(_ language: Language) throws {
    let played = play(
      try Samples.survey(Self.items, title: Self.title), Self.lines, language: language)
    let fault = try goldenFault(played.transcript, "Interviews/visit.\(language.rawValue).txt")
    #expect(fault == nil)
    #expect(played.unread == 0)
    #expect(played["wait"] == "25")
    #expect(played.response?.answers[AnswerKey("text", [0])] == "Esimerkki")
  }

  @Test func `is stored nowhere wherever its input ends`() throws {
    let outline = try Samples.survey(Self.items, title: Self.title)
    for count in 0..<Self.lines.count {
      #expect(play(outline, Array(Self.lines.prefix(count))).response == nil, "\(count) lines")
    }
  }
}
