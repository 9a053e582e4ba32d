import TimelineCore

/// What every command begins with: the project and its data.
struct Session {
  let project: Project
  let data: DataFiles
  /// What is wrong with the project file and the data, and does not stop the work.
  let diagnostics: [Diagnostic]

  /// Finds and reads the project; an error in it ends the command.
  static func open() throws(CommandFailure) -> Session {
    let (project, problems) = Project.find()
    let (data, dataProblems) = EmbeddedFiles.data(overlay: project.data.map(project.path))
    let diagnostics = problems + dataProblems + languageProblem(project, data)
    if diagnostics.contains(where: { $0.severity == .error }) { throw .input(diagnostics) }
    return Session(project: project, data: data, diagnostics: diagnostics)
  }

  /// Nothing could be shown without the words of the project's language; dates may be read in others, too.
  private static func languageProblem(_ project: Project, _ data: DataFiles) -> [Diagnostic] {
    let known = data.languages.filter { !data.layers("\($0)/interface.tsv").isEmpty }
    guard let place = project.places[.language], !known.contains(project.baseLanguage) else { return [] }
    let message =
      "expected a language there is data for (\(known.joined(separator: ", "))), found '\(project.language)'"
    return [Diagnostic(.error, "unknown-language", message, at: place)]
  }
}
