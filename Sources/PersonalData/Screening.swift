/// What in a free text looks like personal data, in order of place and without overlaps; where two
/// kinds claim the same letters, an identity code goes before an address, an address before a
/// number and a number before a name. Nothing found is no proof that nothing is there.
/// Recognises what docs/specification/personal-data.md says; takes time in proportion to the text.
package func personalData(in text: String) -> [PersonalDataFinding] {
  let screened = ScreenedText(text)
  let claims: [(PersonalDataKind, [Range<Int>])] = [
    (.identityCode, identityCodes(in: screened)),
    (.email, emailAddresses(in: screened)),
    (.phone, phoneNumbers(in: screened)),
    (.name, likelyNames(in: screened)),
  ]
  var taken = [Bool](repeating: false, count: screened.count)
  var found: [(kind: PersonalDataKind, place: Range<Int>)] = []
  for (kind, places) in claims {
    for place in places where !taken[place].contains(true) {
      for index in place { taken[index] = true }
      found.append((kind, place))
    }
  }
  found.sort { $0.place.lowerBound < $1.place.lowerBound }
  return found.map { kind, place in
    let range = screened.range(place)
    return PersonalDataFinding(kind: kind, range: range, text: String(text[range]))
  }
}
