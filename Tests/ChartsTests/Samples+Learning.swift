import Charts

extension Samples {
  static let learningWords = LearningLinks.Words(
    teacher: "Opettaa", learner: "Oppii")

  static var learning: LearningLinks {
    let names = libraries
    func link(_ teacher: Int, _ learner: Int) -> LearningLinks.Link {
      .init(
        teacher: names[teacher % names.count], learner: names[learner % names.count])
    }
    return LearningLinks(
      frame: frame("Kuka oppii keneltä", "Nuoli kulkee opettavasta kirjastosta oppivaan."),
      words: learningWords,
      subjects: [
        .init(sections[1], [link(0, 4), link(0, 5), link(1, 5), link(2, 6)]),
        .init(
          sections[2] + " ja lähi- ja etäpalvelun ohjaaminen asiakkaan omalla kielellä",
          [
            link(3, 0)
          ]),
        .init(sections[5], [link(3, 7), link(2, 7), link(1, 7)]),
      ], own: names[5 % names.count])
  }
}
