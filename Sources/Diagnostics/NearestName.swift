/// The known name that is most like a misspelt one, or nil when none is near enough to help.
///
/// Distance is optimal string alignment (insert, delete, replace, swap neighbours); a name is near
/// when at most a third of its letters differ, or one letter of a name of two, so that no name is
/// offered that has no letter in common. Capitals make no difference. Ties go to the first name.
package func nearestName(to wrong: String, among names: some Sequence<String>) -> String? {
  let target = Array(wrong.lowercased().unicodeScalars)
  guard target.count <= 200 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names where name != wrong {
    let candidate = Array(name.lowercased().unicodeScalars)
    let limit = max(1, max(candidate.count, target.count) / 3)
    guard abs(candidate.count - target.count) <= limit else { continue }
    let distance = alignmentDistance(target, candidate)
    guard distance < max(candidate.count, target.count) else { continue }
    if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
  }
  return best?.name
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int]()
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
