/// Which way a score is good.
package enum BetterDirection: Sendable, Hashable {
  case higher, lower
}
