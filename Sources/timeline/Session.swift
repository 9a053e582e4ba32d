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
    let diagnostics = problems + dataProblems
    if diagnostics.contains(where: { $0.severity == .error }) { throw .input(diagnostics) }
    return Session(project: project, data: data, diagnostics: diagnostics)
  }
}
