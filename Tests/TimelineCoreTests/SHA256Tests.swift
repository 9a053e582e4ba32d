import Testing
import TimelineCore

/// FIPS 180-4's examples, NIST's long message, and the lengths around the padding's border (digests by OpenSSL).
@Test(arguments: [
  ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
  ("a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
  ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
])
func digestsAreThoseOfTheStandard(unit: String, times: Int, hex: String) {
  #expect(SHA256.hex(String(repeating: unit, count: times).utf8) == hex)
}

/// The first ten characters of RFC 4648 base32 of the digest, in lower case.
@Test(arguments: [("", "4oymiquy7q"), ("abc", "xj4bnp4pah"), ("timeline", "stizfm5de2")])
func idsAreFiftyBitsInBase32(text: String, id: String) {
  #expect(SHA256.base32(text.utf8) == id)
}
