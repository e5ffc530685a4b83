package org.entente.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.RecordProblem;

/**
 * The columns of a kind of CSV file, in whatever order a file has them.
 *
 * @param required that each file has
 * @param optional that it may have
 */
record CsvColumns(List<String> required, List<String> optional) {
  /** Copies the lists. */
  CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Whether a file with this header is meant to be of the kind: it has all that are required. */
  boolean fits(List<String> header) {
    return header.stream().map(String::strip).toList().containsAll(required);
  }

  /**
   * The places of the columns.
   *
   * @throws RecordProblem that names the columns that are missing, unknown, or given twice
   */
  Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i).strip();
      if (places.putIfAbsent(column, i) != null) {
        twice.add(column);
      }
    }
    Set<String> known = Set.copyOf(Stream.concat(required.stream(), optional.stream()).toList());
    String problems =
        Stream.of(
                list("missing", required.stream().filter(c -> !places.containsKey(c)).toList()),
                list("unknown", places.keySet().stream().filter(c -> !known.contains(c)).toList()),
                list("given twice", List.copyOf(twice)))
            .filter(problem -> !problem.isEmpty())
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    if (!problems.isEmpty()) {
      throw new RecordProblem("the columns do not fit: " + problems);
    }
    return places;
  }

  private static String list(String what, List<String> columns) {
    List<String> quoted = columns.stream().map(CsvRow::quoted).limit(20).toList();
    return quoted.isEmpty() ? "" : what + " " + String.join(", ", quoted);
  }
}
