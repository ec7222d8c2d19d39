import Diagnostics
import Foundation
import ReportExamples
import Testing

@testable import ReportModel

@Suite struct SyntheticMarkTests {
  private static func documents(_ language: Language, synthetic: Bool) -> [ReportDocument] {
    let table = Example.table(synthetic: synthetic)
    let naming = Example.naming(language, synthetic: synthetic)
    let summaries = Level.allCases.compactMap {
      ReportDocuments.summary(for: table, naming, by: $0)
    }
    return ReportDocuments.pages(table, naming).map(\.document) + summaries
  }

  @Test(arguments: Language.allCases)
  func `Every page, sentence, table and picture of invented figures says so`(language: Language) {
    let mark = MarkWords.sentence[language]
    for document in Self.documents(language, synthetic: true) {
      #expect(document.marks == [MarkWords.page[language]])
      #expect(!document.sentences.isEmpty)
      for sentence in document.sentences {
        let starts = sentence.plain.components(separatedBy: ". ")
        let marked = sentence.label == nil ? starts : Array(starts.prefix(1))
        #expect(marked.allSatisfy { $0.hasPrefix(mark) }, "\(sentence.plain)")
      }
      for table in document.tables {
        #expect(table.caption.plain.hasPrefix(MarkWords.caption[language]))
      }
      for picture in document.pictures {
        #expect(picture.title.plain.hasPrefix(MarkWords.caption[language]))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `Real figures carry no mark`(language: Language) {
    for document in Self.documents(language, synthetic: false) {
      #expect(document.marks.isEmpty)
      for sentence in document.sentences + document.tables.map(\.caption) {
        #expect(!sentence.plain.contains(MarkWords.sentence[language]))
        #expect(!sentence.plain.contains(MarkWords.caption[language]))
      }
    }
  }

  @Test func `A full stop in a name starts no sentence`() {
    let sentence = Sentence(
      Trilingual("Kirjasto: {0}. Toinen."), [.text("St. Michel")], in: .fi)
    #expect(
      sentence.withMark("Esimerkki: ").plain
        == "Esimerkki: Kirjasto: St. Michel. Esimerkki: Toinen.")
  }

  @Test func `A name cannot add a place for a figure`() {
    let sentence = Sentence(
      Trilingual("{0}: {1}"), [.text("{1} {0} {9}"), .count(3)], in: .fi)
    #expect(sentence.plain == "{1} {0} {9}: #")
    #expect(Sentence(Trilingual("{x} {7"), [.count(3)], in: .fi).plain == "{x} {7")
  }
}
