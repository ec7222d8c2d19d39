/// Why something could not be written as XML. The values come from a program or a person's answer,
/// so the caller knows what they belong to and what to tell about it.
package enum XMLWriterError: Error, Sendable, Hashable {
  /// XML 1.0 cannot hold this character, not even as a reference.
  case forbiddenCharacter(Unicode.Scalar)
  /// Not a name that XML allows (without a colon).
  case badName(String)
  /// A comment that holds `--` or ends in `-`.
  case badComment(String)
  /// A prefix that may not be bound to this namespace, or is bound to another one on this element.
  case badPrefix(String)
  /// An attribute in a namespace that has no prefix here, and none was given.
  case prefixNeeded(String)
  /// An attribute after the content of its element, or outside any.
  case attributeTooLate(String)
  /// The same attribute twice.
  case duplicateAttribute(String)
  /// Text beside indented elements would gain white space: start the element as `.inline`.
  case textBesideIndentedElements
  /// Text or a second element outside the root, or an end without a start.
  case outsideRoot
  /// ``XMLWriter/finish()`` with elements still open or without a root.
  case unfinished
  /// libxml2 could not go on: the memory is used up.
  case outOfMemory
}
