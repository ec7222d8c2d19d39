/// What a person did at the keyboard.
package enum Key: Sendable, Hashable {
  /// A letter, sign or picture. What was split on its way comes in parts that join when they are
  /// put after one another.
  case text(Character)
  /// Pasted all at once; line ends are `\n`.
  case paste(String)
  case enter, tab, backTab, backspace, delete, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
  /// An arrow with Shift or Ctrl: takes along what is marked.
  case moveUp, moveDown
  /// Ctrl with a small letter.
  case control(Character)
}
