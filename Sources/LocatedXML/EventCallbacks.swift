import CLibXML2

/// The C functions that libxml2 calls. There is no function that builds a tree, declares an entity
/// or reads anything external; a document type stops the reading.
nonisolated(unsafe) let eventCallbacks: xmlSAXHandler = {
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.startElementNs = startElement
  unsafe callbacks.endElementNs = { receiver, _, _, _ in unsafe attending(receiver)?.end() }
  unsafe callbacks.characters = characters
  unsafe callbacks.ignorableWhitespace = characters
  unsafe callbacks.cdataBlock = cdata
  unsafe callbacks.internalSubset = { receiver, _, _, _ in
    unsafe attending(receiver)?.documentType()
  }
  unsafe callbacks.serror = { receiver, error in
    guard let error = unsafe error else { return }
    unsafe attending(receiver)?.fault(error)
  }
  return unsafe callbacks
}()

private func attending(_ receiver: UnsafeMutableRawPointer?) -> EventReceiver? {
  guard let receiver = unsafe receiver else { return nil }
  return unsafe Unmanaged<EventReceiver>.fromOpaque(receiver).takeUnretainedValue()
}

private let characters: charactersSAXFunc = { receiver, start, count in
  guard let receiver = unsafe attending(receiver), let start = unsafe start, count > 0 else {
    return
  }
  let text = unsafe UnsafeBufferPointer(start: start, count: Int(count))
  receiver.text(unsafe Span(_unsafeElements: text))
}

private let cdata: cdataBlockSAXFunc = { receiver, start, count in
  guard let receiver = unsafe attending(receiver), let start = unsafe start, count > 0 else {
    return
  }
  let text = unsafe UnsafeBufferPointer(start: start, count: Int(count))
  receiver.cdata(unsafe Span(_unsafeElements: text))
}

private let startElement: startElementNsSAX2Func = {
  receiver, local, prefix, namespace, declared, _, count, _, attributes in
  guard let receiver = unsafe attending(receiver) else { return }
  var list: [XMLEventAttribute] = []
  if count > 0, let attributes = unsafe attributes {
    list.reserveCapacity(Int(count))
    for number in 0..<Int(count) {
      list.append(unsafe attribute(attributes + 5 * number, receiver))
    }
  }
  receiver.start(
    unsafe receiver.entry(local, prefix, namespace), list, namespaces: Int(declared))
}

/// Five pointers: local name, prefix, namespace, first byte of the value, byte after the value.
private func attribute(
  _ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ receiver: EventReceiver
) -> XMLEventAttribute {
  let entry = unsafe receiver.entry(parts[0], parts[1], parts[2])
  var value = ""
  if let from = unsafe parts[3], let to = unsafe parts[4] {
    value = unsafe String(
      decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
  }
  return XMLEventAttribute(name: entry.name, key: entry.key, value: value)
}

/// A C string as ours; nil for none.
func string(_ text: UnsafePointer<UInt8>?) -> String? {
  unsafe text.map { unsafe String(cString: $0) }
}
