package org.entente.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.shared.EdtfDate;

/** Checks what takes more than one record of the file to see. */
final class DossierChecks {
  private final DossierRows rows;
  private final Map<String, Entry> posts = new HashMap<>();

  private DossierChecks(DossierRows rows) {
    this.rows = rows;
    rows.of(DossierTable.POST).forEach(post -> posts.put(post.row().getString("slug"), post));
  }

  static void check(DossierRows rows) {
    DossierChecks checks = new DossierChecks(rows);
    checks.parties();
    checks.termsOfOnePost();
    checks.attendances();
    for (DossierTable table : DossierTable.values()) {
      if (!table.parent().isEmpty()) {
        Generations.check(rows.of(table), table.parent());
      }
    }
  }

  /** No country has the code of an organization. */
  private void parties() {
    Set<String> codes = new HashSet<>();
    for (Entry party : rows.of(DossierTable.PARTY)) {
      String code = party.row().getString("code", "");
      if (!codes.add(code)) {
        party.problem(
            "name", "'%s' is the code of a country and of an organization".formatted(code));
      }
    }
  }

  /** No two officials surely hold one post at a time, unless it may have several holders. */
  private void termsOfOnePost() {
    Map<String, List<Entry>> byPost = new HashMap<>();
    for (Entry term : rows.of(DossierTable.TERM)) {
      String post = term.row().getString("post_id", "");
      if (!severalHolders(post) && !term.row().getBoolean("acting", false)) {
        byPost.merge(
            post,
            List.of(term),
            (a, b) -> {
              b.forEach(one -> a.forEach(other -> refuseOverlap(one, other)));
              return Stream.concat(a.stream(), b.stream()).toList();
            });
      }
    }
  }

  private boolean severalHolders(String post) {
    return Optional.ofNullable(posts.get(post))
        .map(p -> p.row().getBoolean("several_holders", false))
        .orElse(true);
  }

  private static void refuseOverlap(Entry one, Entry other) {
    LocalDate begin = max(surelyFrom(one), surelyFrom(other));
    LocalDate end = min(surelyUntil(one), surelyUntil(other));
    if (begin.isBefore(end)) {
      one.problem(
          "post", "is held by two at a time from %s on: see %s".formatted(begin, other.path()));
    }
  }

  private static LocalDate surelyFrom(Entry term) {
    return term.dateOf("from").map(EdtfDate::latest).orElse(EdtfDate.OPEN_END);
  }

  private static LocalDate surelyUntil(Entry term) {
    return term.dateOf("to").map(EdtfDate::earliest).orElse(EdtfDate.OPEN_END);
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private void attendances() {
    Set<String> seen = new HashSet<>();
    for (Entry attendance : rows.attendances()) {
      String party = attendance.row().getString("party_id", "");
      String official = attendance.row().getString("official_id", "");
      String meeting = attendance.row().getString("meeting_id", "");
      if (!seen.add(String.join(" ", meeting, party, official))) {
        attendance.problem("party", "attends twice with the same official, or twice with none");
      }
      Entry post = posts.get(attendance.row().getString("post_id", ""));
      if (post != null && !post.row().getString("party_id", party).equals(party)) {
        attendance.problem("post", "is no post of " + party);
      }
    }
  }
}
