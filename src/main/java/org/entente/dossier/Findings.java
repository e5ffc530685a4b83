package org.entente.dossier;

import java.util.ArrayList;
import java.util.List;

/** What the reading of a dossier turns up beside its rows: problems, and references to check. */
final class Findings {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Fields> mappings = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  /**
   * Adds a problem.
   *
   * @param line from 1 on
   * @param path the fields that lead there, as {@code meetings.busan.date}
   */
  void problem(int line, String path, String reason) {
    add(new Problem(line, path, Problem.Kind.INVALID, reason));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Notes that this mapping is being read. */
  void reads(Fields fields) {
    mappings.add(fields);
  }

  /** Notes the fields that were never asked for. To be called when all has been read. */
  void refuseUnknownFields() {
    mappings.forEach(Fields::refuseOthers);
  }

  void refer(Reference reference) {
    references.add(reference);
  }

  List<Reference> references() {
    return references;
  }

  /**
   * Ends in an exception if there is any problem.
   *
   * @throws DossierException that names them all
   */
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw refusal();
    }
  }

  /** That names all problems. */
  DossierException refusal() {
    return new DossierException(problems.stream().map(this::line).toList());
  }

  private String line(Problem problem) {
    String place = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return "%s:%d: %s%s".formatted(file, problem.line(), place, problem.reason());
  }

  /** A field that names a record by its key, or a party by its code. */
  record Reference(Referent to, String key, int line, String path) {}
}
