import Findings
import Testing

@Suite struct `What people say of findings` {
  let jono = finding("Jono oli pitkä.")
  let kyltti = finding("Kyltti puuttui.", response: "uuid:r2", library: "b")
  let melu = finding("Melua.", response: "uuid:r3", library: "b", kind: .observation)

  @Test func `tags a finding and takes a tag back`() {
    let tagged = set([jono], [tag(jono, "odotus", "tila")])
    #expect(tagged[jono.id]?.themes == ["odotus", "tila"])
    #expect(tagged[jono.id]?.codings.first?.by == "k1")
    let less = set([jono], [tag(jono, "odotus", "tila"), .untag(jono.id, themes: ["tila"])])
    #expect(less[jono.id]?.themes == ["odotus"])
  }

  @Test func `holds through new responses`() {
    let before = set([jono], [tag(jono, "odotus")])
    let after = set([melu, jono, kyltti], [tag(jono, "odotus")])
    #expect(before[jono.id] == after[jono.id])
    #expect(after.orphans.isEmpty)
  }

  @Test func `is told where its finding is gone or its words have changed`() {
    #expect(set([kyltti], [tag(jono, "odotus")]).orphans == [jono.id])
    let changed = set([jono], [tag(jono, "odotus", of: "Jono oli lyhyt.")])
    #expect(changed[jono.id]?.codings.map(\.isStale) == [true])
    #expect(set([jono], [tag(jono, "odotus")])[jono.id]?.codings.map(\.isStale) == [false])
  }

  @Test func `joins several into one and parts them again`() {
    let id = FindingID(merging: [jono.id, kyltti.id], digest: sampleDigest)
    let merge = FindingsLog.Act.merge(
      .init(id: id, members: [jono.id, kyltti.id], text: "Sisään on vaikea löytää."))
    let joined = set([jono, kyltti, melu], [tag(jono, "odotus"), tag(kyltti, "opasteet"), merge])
    #expect(joined.coded.map(\.id) == [id, melu.id])
    #expect(joined[id]?.text == "Sisään on vaikea löytää.")
    #expect(joined[id]?.themes == ["odotus", "opasteet"])
    #expect(joined[id]?.responses == ["uuid:r1", "uuid:r2"])
    let parted = set([jono, kyltti, melu], [merge, .split(id)])
    #expect(parted.coded.map(\.id) == [jono.id, kyltti.id, melu.id])
  }

  @Test func `joins what was joined before, by its parts`() {
    let first = FindingID(merging: [jono.id, kyltti.id], digest: sampleDigest)
    let second = FindingID(merging: [first, melu.id], digest: sampleDigest)
    let all = set(
      [jono, kyltti, melu],
      [
        .merge(.init(id: first, members: [jono.id, kyltti.id], text: nil)),
        .merge(.init(id: second, members: [first, melu.id], text: nil)),
      ])
    #expect(all.coded.map(\.id) == [second])
    #expect(all[second]?.members.map(\.id) == [jono.id, kyltti.id, melu.id])
    #expect(all[second]?.kind == .pain)
  }

  @Test func `puts other words in place of the visitor's`() {
    let said = set([jono], [.reword(jono.id, text: "Pitkä jono.")])
    #expect(said[jono.id]?.text == "Pitkä jono.")
    #expect(said[jono.id]?.isReworded == true)
    let suspect = said.log.keepingBack { $0.contains("Pitkä") }
    #expect(set([jono], suspect.entries.map(\.act))[jono.id]?.text == nil)
  }

  @Test func `takes a rejected part out of what was joined`() {
    let id = FindingID(merging: [jono.id, kyltti.id, melu.id], digest: sampleDigest)
    let members = [jono.id, kyltti.id, melu.id]
    let after = set(
      [jono, kyltti, melu],
      [
        .merge(.init(id: id, members: members, text: "Yhdessä.")),
        .reject(kyltti.id, reason: "Tupla."),
      ])
    #expect(after[id]?.members.map(\.id) == [jono.id, melu.id])
    #expect(after[kyltti.id]?.rejected == "Tupla.")
    #expect(after.standing.map(\.id) == [id])
  }

  @Test func `finds that no theme fits, until a theme or other words come`() {
    let looked = FindingsLog.Act.noTheme(
      jono.id, fingerprint: jono.text.map(Finding.fingerprint))
    let after = set([jono, kyltti], [tag(jono, "odotus"), looked])
    #expect(after[jono.id]?.themes == [] && after[jono.id]?.fitsNoTheme == true)
    #expect(after.coded.map(\.awaitsTheme) == [false, true])
    #expect(set([jono], [looked, .waits(jono.id)]).coded.map(\.awaitsTheme) == [true])
    #expect(set([jono], [looked, tag(jono, "melu")]).coded.map(\.fitsNoTheme) == [false])
    let other = FindingsLog.Act.noTheme(jono.id, fingerprint: Finding.fingerprint("Muuta."))
    #expect(set([jono], [other]).coded.map(\.awaitsTheme) == [true])
    let id = FindingID(merging: [jono.id, kyltti.id], digest: sampleDigest)
    let merge = FindingsLog.Act.merge(.init(id: id, members: [jono.id, kyltti.id], text: nil))
    #expect(set([jono, kyltti], [merge, looked]).coded.map(\.awaitsTheme) == [true])
    #expect(
      set([jono, kyltti], [merge, .noTheme(id, fingerprint: nil)]).coded.map(\.fitsNoTheme)
        == [true])
    #expect(set([kyltti], [looked]).orphans == [jono.id])
  }

  @Test func `rejects and restores`() {
    let act = FindingsLog.Act.reject(jono.id, reason: "Väärä kirjasto.")
    #expect(set([jono, kyltti], [act]).standing.map(\.id) == [kyltti.id])
    #expect(set([jono], [act]).coded[0].rejected == "Väärä kirjasto.")
    #expect(set([jono], [act, .restore(jono.id)]).standing.count == 1)
  }
}
