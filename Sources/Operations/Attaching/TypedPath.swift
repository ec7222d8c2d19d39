import FileSystem

/// The path that a person means by what they typed, pasted or dropped on the terminal: quotes,
/// backslashes before spaces, `~` and `file://` are understood as a shell or a desktop writes them.
/// A file that bears exactly that name is that file.
/// - Parameters:
///   - home: what `~` stands for.
///   - folder: what a path that does not begin with `/` is relative to; empty for where one is.
func typedPath(_ typed: String, home: String?, from folder: String = "") -> String {
  let trimmed = String(
    typed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  let literal = absolute(trimmed, folder)
  if fileKind(literal) != .nothing { return literal }
  if trimmed.hasPrefix("file://") {
    let rest = trimmed.dropFirst(7)
    let path = rest.hasPrefix("localhost/") ? rest.dropFirst(9) : rest
    return percentDecoded(String(path))
  }
  if let quote = trimmed.first, quote == "'" || quote == "\"", trimmed.count > 1,
    trimmed.last == quote
  {
    let inside = String(trimmed.dropFirst().dropLast())
    return absolute(quote == "'" ? inside : unescaped(inside), folder)
  }
  var path = unescaped(trimmed)
  if let home, path == "~" || path.hasPrefix("~/") { path = home + path.dropFirst() }
  return absolute(path, folder)
}

private func absolute(_ path: String, _ folder: String) -> String {
  path.hasPrefix("/") ? path : joined(folder, path)
}

/// A backslash makes the sign after it an ordinary one.
private func unescaped(_ text: String) -> String {
  var result = ""
  var isEscaped = false
  for character in text {
    if character == "\\", !isEscaped {
      isEscaped = true
    } else {
      result.append(character)
      isEscaped = false
    }
  }
  return result
}

private func percentDecoded(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var place = 0
  while place < bytes.count {
    let digits = bytes[place...].dropFirst().prefix(2)
    if bytes[place] == UInt8(ascii: "%"), digits.count == 2,
      let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      result.append(byte)
      place += 3
    } else {
      result.append(bytes[place])
      place += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
