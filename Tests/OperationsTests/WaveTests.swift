import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A survey and its waves` {
  @Test func `without a wave is told so, and how to add one`() throws {
    let sample = try SampleWorkspace(network: Sample.network(waves: ""))
    let demo = stopping { () throws(Stopped) in
      try sample.open().demo(survey: "kaynti", wave: nil, seed: 1)
    }
    let missing = stopping { () throws(Stopped) in
      try sample.open().missingLibraries(survey: "kaynti", wave: nil).wave
    }
    for stop in [demo, missing] {
      #expect(stop?.codes == ["HC0032"])
      #expect(stop?.status == .notThere)
      #expect(stop?.diagnostics.first?.fix?.en.contains("<label>Year 2026</label></wave>") == true)
    }
  }

  @Test func `takes no invented responses where there are real ones`() throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("rows.csv", "unit,visited,greeted\na1,5.4.2018 10.15,no\n")
    _ = try sample.open().answer(survey: "kaynti", from: sample.folder["rows.csv"])
    let stored = sample.stored
    let stop = stopping { () throws(Stopped) in
      try sample.open().demo(survey: "kaynti", wave: "kevat", seed: 1)
    }
    #expect(stop?.codes == ["HC0033"])
    #expect(stop?.status == .cannotCreate)
    #expect(sample.stored == stored)
    #expect(try sample.open().demo(survey: "kaynti", wave: "syksy", seed: 1).stored > 0)
  }

  @Test func `has invented responses marked, used or not`() throws {
    let sample = try SampleWorkspace(survey: Sample.survey(attributes: "review=\"required\""))
    _ = try sample.open().demo(survey: "kaynti", wave: nil, seed: 1)
    for record in sample.folder.files(".xml", in: "Responses/") where record.contains(".records/") {
      try sample.folder.remove(record)
    }
    let listed = try sample.open().listResponses(survey: "kaynti")
    #expect(!listed.isEmpty)
    #expect(listed.allSatisfy { $0.synthetic && $0.reason != nil })
  }
}
