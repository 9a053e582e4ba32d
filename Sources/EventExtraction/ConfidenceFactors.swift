/// What the confidence of a mention is the product of; nil for what does not lessen it.
struct ConfidenceFactors: Sendable {
  var attribution, background, date, inherited, missing, roles, trigger: Double?

  var product: Double {
    (attribution ?? 1) * (background ?? 1) * (date ?? 1) * (inherited ?? 1) * (missing ?? 1) * (roles ?? 1)
      * (trigger ?? 1)
  }

  var dictionary: [String: Double] {
    var result = [String: Double](minimumCapacity: 7)
    // Most are nil, and taking nothing out of a dictionary costs as much as putting something in.
    func add(_ factor: Double?, _ name: String) { if let factor { result[name] = factor } }
    add(attribution, "attribution")
    add(background, "background")
    add(date, "date")
    add(inherited, "inherited")
    add(missing, "missing")
    add(roles, "roles")
    add(trigger, "trigger")
    return result
  }
}
