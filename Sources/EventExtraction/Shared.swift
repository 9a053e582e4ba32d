/// A value behind one reference, for what many readers hold at once: passing it on costs a pointer, not a copy of every
/// string and array inside.
final class Shared<Value: Sendable>: Sendable {
  let content: Value

  init(_ content: Value) { self.content = content }
}
