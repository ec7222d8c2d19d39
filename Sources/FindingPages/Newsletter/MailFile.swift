import Diagnostics

extension Newsletter {
  /// A draft that a mail program opens: RFC 5322 with a body of RFC 2046 `multipart/alternative`, plain text and HTML.
  ///
  /// It has no addresses and no date: whoever sends it gives them (`X-Unsent` makes the usual programs open it for
  /// writing). The boundary comes from the words themselves, so the same letter has the same bytes. Lines
  /// end in CRLF and hold ASCII alone: subjects are RFC 2047 words, bodies quoted-printable (RFC 2045).
  package var mail: String {
    let plain = plainText
    let html = html
    var boundary = "haamu-" + Self.mark(of: plain + html)
    while (plain + html).contains(boundary) { boundary += "-" }
    let head = [
      "MIME-Version: 1.0", "X-Unsent: 1",
      "Subject: " + Self.encodedWords(subject).joined(separator: "\r\n "),
      "Content-Language: " + language.rawValue,
      "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"", "",
    ]
    let parts = Self.part("plain", plain, boundary) + Self.part("html", html, boundary)
    return (head + parts + ["--" + boundary + "--", ""]).joined(separator: "\r\n")
  }

  private static func part(_ kind: String, _ text: String, _ boundary: String) -> [String] {
    [
      "--" + boundary, "Content-Type: text/" + kind + "; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable", "", quotedPrintable(text),
    ]
  }

  /// FNV-1a, 64 bits, as sixteen hexadecimal digits.
  private static func mark(of text: String) -> String {
    let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// RFC 2047, encoding Q: words of at most 75 characters, no character split between two.
  static func encodedWords(_ text: String) -> [String] {
    let start = "=?utf-8?q?"
    var words: [String] = []
    var word = ""
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      let next = encoded(character)
      if start.count + word.count + next.count + 2 > 74 {
        words.append(start + word + "?=")
        word = ""
      }
      word += next
    }
    return words + [start + word + "?="]
  }

  private static func encoded(_ character: Character) -> String {
    if character == " " { return "_" }
    if character.isASCII, character.isLetter || character.isNumber { return String(character) }
    return character.utf8.map(escaped).joined()
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (byte < 16 ? "0" : "") + digits
  }

  /// RFC 2045, 6.7: lines of at most 76 characters, white space at their end written out.
  static func quotedPrintable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var done: [String] = []
      var current = ""
      let bytes = Array(line.utf8)
      for (place, byte) in bytes.enumerated() {
        let isLast = place == bytes.count - 1
        let isPlain = (33...126).contains(byte) && byte != 61 || byte == 32 && !isLast
        let next = isPlain ? String(Unicode.Scalar(byte)) : escaped(byte)
        if current.utf8.count + next.utf8.count > 75 {
          done.append(current + "=")
          current = ""
        }
        current += next
      }
      return (done + [current]).joined(separator: "\r\n")
    }.joined(separator: "\r\n")
  }
}
