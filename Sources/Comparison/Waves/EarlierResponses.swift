package import NetworkModel

/// The counted responses of the wave that a report's wave is compared with.
package struct EarlierResponses: Sendable {
  package let wave: Wave
  package let counted: CountedResponses
  /// Responses of the wave that were left out before; told in the method.
  package let responsesNotUsed: Int

  package init(wave: Wave, counted: CountedResponses, responsesNotUsed: Int = 0) {
    self.wave = wave
    self.counted = counted
    self.responsesNotUsed = responsesNotUsed
  }

  /// - Parameter request: that of the later wave; its survey, network and day hold for both.
  package init(
    _ responses: [UsedResponse], of wave: Wave, _ request: ComparisonRequest,
    responsesNotUsed: Int = 0
  ) {
    self.init(
      wave: wave, counted: CountedResponses(responses, request),
      responsesNotUsed: responsesNotUsed)
  }
}
