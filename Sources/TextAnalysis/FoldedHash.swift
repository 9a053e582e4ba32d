/// FNV-1a (64 bits) of UTF-8 letters folded to lower case: ASCII by arithmetic, others by Unicode's simple mapping.
package func foldedHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var wide: [UInt8] = []
  func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  func flush() {
    for byte in String(decoding: wide, as: UTF8.self).lowercased().utf8 { mix(byte) }
    wide.removeAll(keepingCapacity: true)
  }
  for byte in bytes {
    if byte >= 0x80 {
      wide.append(byte)
      continue
    }
    if !wide.isEmpty { flush() }
    mix((65...90).contains(byte) ? byte | 0x20 : byte)
  }
  if !wide.isEmpty { flush() }
  return hash
}
