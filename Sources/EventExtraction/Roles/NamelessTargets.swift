import TimelineCore

// What a deed's own words or its vessel tell nothing about.
extension MentionWriter {
  /// "A frigate boarded a tanker off Yemen": a ship does not fight where it is at home.
  func isAtSea(_ finding: Finding) -> Bool {
    finding.type.rawValue == "offensive.naval"
      && finding.slots.subject.contains { structure.phrases[$0].headClasses.intersects(patterns.known.vessel) }
  }

  /// "traded fire", "fired warning shots": whether an object only says what is done, as a word of the trigger or because
  /// the frame tells the target by a preposition alone.
  func isSaid(_ phrase: Int, by finding: Finding) -> Bool {
    let isTold = finding.trigger.frame.contains { $0.slots.contains(.object) }
    return finding.slots.object.contains(phrase)
      && (!isTold || finding.candidate.words.contains(structure.phrases[phrase].head))
  }
}
