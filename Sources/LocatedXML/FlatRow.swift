/// A row of plain values in memory that stays where it is and never grows: it has room for as much
/// as one document can give.
@safe struct FlatRow<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  private let capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    unsafe start = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    self.capacity = capacity
  }

  var buffer: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: start, count: count)
  }

  func free() { unsafe start.deallocate() }

  mutating func empty() { count = 0 }

  /// Leaves what stands from a place on, and moves it to the front.
  mutating func drop(before place: Int) {
    unsafe start.update(from: start + place, count: count - place)
    count -= place
  }

  /// Leaves what stands before a place.
  mutating func drop(from place: Int) { count = min(count, place) }

  @inline(__always) subscript(place: Int) -> Element {
    get { unsafe start[place] }
    set { unsafe start[place] = newValue }
  }

  /// False when there is no room.
  @inline(__always) mutating func append(_ element: Element) -> Bool {
    guard count < capacity else { return false }
    unsafe (start + count).initialize(to: element)
    count += 1
    return true
  }

  @inline(__always) mutating func append(
    _ elements: UnsafePointer<Element>, count added: Int
  ) -> Bool {
    guard added <= capacity - count else { return false }
    unsafe (start + count).initialize(from: elements, count: added)
    count += added
    return true
  }
}
