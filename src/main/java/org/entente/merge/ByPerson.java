package org.entente.merge;

import java.util.Set;

/** Sources that list what each person did: what several did together, they have several times. */
final class ByPerson {
  private static final Set<String> SCHEMES = Set.of("travels", "visits");

  /** The same for statements. */
  static final String SQL = "'{%s}'".formatted(String.join(",", SCHEMES));

  private ByPerson() {}

  /** Whether two records have keys of the same such source, and of none else. */
  static boolean areOfOne(Set<String> schemes, Set<String> others) {
    return !schemes.isEmpty() && SCHEMES.containsAll(schemes) && schemes.equals(others);
  }
}
