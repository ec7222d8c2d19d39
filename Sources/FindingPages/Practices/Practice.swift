package import Diagnostics
package import ReportModel

/// How large a library is, by the people it serves: rough steps, so that a size is no name.
package enum PopulationBand: Int, Sendable, Hashable, CaseIterable {
  case village, town, city, large

  package init(population: Double) {
    self =
      switch population {
      case ..<5_000: .village
      case ..<20_000: .town
      case ..<50_000: .city
      default: .large
      }
  }

  package var words: Trilingual {
    switch self {
    case .village:
      Trilingual(
        fi: "alle 5 000 asukasta", sv: "under 5 000 invånare", en: "under 5,000 inhabitants")
    case .town:
      Trilingual(
        fi: "5 000–19 999 asukasta", sv: "5 000–19 999 invånare", en: "5,000–19,999 inhabitants")
    case .city:
      Trilingual(
        fi: "20 000–49 999 asukasta", sv: "20 000–49 999 invånare",
        en: "20,000–49,999 inhabitants")
    case .large:
      Trilingual(
        fi: "vähintään 50 000 asukasta", sv: "minst 50 000 invånare",
        en: "50,000 inhabitants or more")
    }
  }
}

/// A good practice, a tip or a trial that did not work, as its library allows it to be shared.
package struct Practice: Sendable, Hashable {
  /// Something that can be searched by: its name and what it is called.
  package struct Tag: Sendable, Hashable {
    package let name: String
    package let label: Wording

    package init(name: String, label: Wording) {
      self.name = name
      self.label = label
    }
  }

  /// A question and what was answered.
  package struct Part: Sendable, Hashable {
    package let question: Wording
    package let answers: [Wording]

    package init(question: Wording, answers: [Wording]) {
      self.question = question
      self.answers = answers
    }
  }

  /// Names its page; tells nothing of the response.
  package let id: String
  package let title: Wording
  /// Practice, tip or failed trial.
  package let sort: Tag?
  package let theme: Tag?
  package let touchpoint: Tag?
  /// Nil where the library shares it without its name.
  package let library: Wording?
  /// Nil where so few libraries are as large that the size would name one that shares without its name.
  package let size: PopulationBand?
  /// What was done.
  package let summary: Wording
  /// Everything else that was answered, in the survey's order.
  package let parts: [Part]
  package let synthetic: Bool

  package init(
    id: String, title: Wording, sort: Tag?, theme: Tag?, touchpoint: Tag?, library: Wording?,
    size: PopulationBand?, summary: Wording, parts: [Part], synthetic: Bool
  ) {
    self.id = id
    self.title = title
    self.sort = sort
    self.theme = theme
    self.touchpoint = touchpoint
    self.library = library
    self.size = size
    self.summary = summary
    self.parts = parts
    self.synthetic = synthetic
  }
}

/// What a library allows to be done with what it told (the answer of role `consent`).
package enum Sharing: Sendable, Hashable {
  case named, unnamed, no

  /// Only a plain yes shares: every other answer, and none, does not.
  package init(answer: String?) {
    self =
      switch answer {
      case "named": .named
      case "unnamed", "yes": .unnamed
      default: .no
      }
  }
}

/// All practices that may be shared.
package struct PracticeBank: Sendable {
  package let language: Language
  package let title: Wording
  package let network: Wording
  /// By theme in the survey's order, then by title.
  package let practices: [Practice]
  /// Those that were told and are not shared, or whose words are kept back.
  package let notShared: Int
  package let mark: SyntheticMark

  package init(
    language: Language, title: Wording, network: Wording, practices: [Practice], notShared: Int
  ) {
    self.language = language
    self.title = title
    self.network = network
    self.practices = practices
    self.notShared = notShared
    mark = SyntheticMark(practices.contains(where: \.synthetic), in: language)
  }
}
