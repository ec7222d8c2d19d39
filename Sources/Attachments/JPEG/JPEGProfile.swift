/// A colour profile in pieces (ICC.1:2010, annex B.4): each names its number and how many there are.
struct JPEGProfile {
  static let mark = Array("ICC_PROFILE\0".utf8)
  private var whole: [UInt8] = []
  private var count = 0
  private var announced: UInt8?
  private var isInOrder = true

  mutating func add(_ payload: ArraySlice<UInt8>) {
    let piece = payload.dropFirst(JPEGProfile.mark.count)
    guard isInOrder, piece.count > 2, let number = piece.first, let of = piece.dropFirst().first,
      Int(number) == count + 1, of == announced ?? of
    else {
      isInOrder = false
      return
    }
    count += 1
    announced = of
    whole += piece.dropFirst(2)
  }

  /// The payloads to write: none when there was no profile, nil when it is broken.
  var written: [[UInt8]]? {
    if isInOrder, count == 0 { return [] }
    guard isInOrder, count == Int(announced ?? 0), let profile = colourProfile(whole) else {
      return nil
    }
    let most = 65_533 - JPEGProfile.mark.count - 2
    let starts = Array(stride(from: 0, to: profile.count, by: most))
    return starts.enumerated().map { index, start in
      JPEGProfile.mark + [UInt8(index + 1), UInt8(starts.count)]
        + profile[start..<min(profile.count, start + most)]
    }
  }
}
