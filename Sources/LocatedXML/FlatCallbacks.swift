import CLibXML2

/// The C functions that libxml2 calls while a document is read flat. As for events, none of them
/// builds a tree, declares an entity or reads anything external.
nonisolated(unsafe) let flatCallbacks: xmlSAXHandler = {
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.startElementNs = { state, local, _, namespace, declared, _, count, _, parts in
    guard let state = unsafe state?.assumingMemoryBound(to: FlatState.self) else { return }
    unsafe state.pointee.start(local, namespace, declared: declared, count, parts)
  }
  unsafe callbacks.endElementNs = { state, _, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatState.self).pointee.end()
  }
  unsafe callbacks.characters = flatCharacters
  unsafe callbacks.ignorableWhitespace = flatCharacters
  unsafe callbacks.cdataBlock = { state, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatState.self).pointee.fail()
  }
  unsafe callbacks.internalSubset = { state, _, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatState.self).pointee.fail()
  }
  unsafe callbacks.serror = { state, _ in
    unsafe state?.assumingMemoryBound(to: FlatState.self).pointee.fail()
  }
  return unsafe callbacks
}()

private let flatCharacters: charactersSAXFunc = { state, start, count in
  guard let state = unsafe state?.assumingMemoryBound(to: FlatState.self),
    let start = unsafe start, count > 0
  else { return }
  unsafe state.pointee.take(start, Int(count))
}
