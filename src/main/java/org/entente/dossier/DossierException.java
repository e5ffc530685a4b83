package org.entente.dossier;

import java.util.List;

/** Something is wrong with a dossier; its message has a line for each thing, with its place. */
public final class DossierException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_PROBLEMS = 50;

  DossierException(List<String> problems) {
    super(lines(problems));
  }

  private static String lines(List<String> problems) {
    String lines = String.join("\n", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    int more = problems.size() - MOST_PROBLEMS;
    return more > 0 ? "%s\nand %d more".formatted(lines, more) : lines;
  }
}
