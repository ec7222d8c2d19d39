import CLibXML2

/// The C functions that libxml2 calls while a bundle is read, as those of a single document.
nonisolated(unsafe) let flatBundleCallbacks: xmlSAXHandler = {
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.startElementNs = { state, local, _, namespace, declared, _, count, _, parts in
    guard let state = unsafe state?.assumingMemoryBound(to: FlatBundleState.self) else { return }
    unsafe state.pointee.start(local, namespace, declared: declared, count, parts)
  }
  unsafe callbacks.endElementNs = { state, _, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatBundleState.self).pointee.end()
  }
  unsafe callbacks.characters = bundleCharacters
  unsafe callbacks.ignorableWhitespace = bundleCharacters
  unsafe callbacks.cdataBlock = { state, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatBundleState.self).pointee.pass()
  }
  unsafe callbacks.internalSubset = { state, _, _, _ in
    unsafe state?.assumingMemoryBound(to: FlatBundleState.self).pointee.fail()
  }
  unsafe callbacks.serror = { state, _ in
    unsafe state?.assumingMemoryBound(to: FlatBundleState.self).pointee.fail()
  }
  return unsafe callbacks
}()

private let bundleCharacters: charactersSAXFunc = { state, start, count in
  guard let state = unsafe state?.assumingMemoryBound(to: FlatBundleState.self),
    let start = unsafe start, count > 0
  else { return }
  unsafe state.pointee.take(start, Int(count))
}
