package org.entente.dossier;

import io.vertx.pgclient.PgException;
import java.util.Map;

/** Why the database refused a record, in words for whoever imports it. */
public final class DatabaseReasons {
  private static final Map<String, String> BY_CONSTRAINT =
      Map.of(
          "term_overlaps",
              "a post that one alone may hold is held by another at that time, or twice by one",
          "refers_to_withdrawn", "it refers to a record that is withdrawn",
          "occasion_leads_back", "its occasion leads back to it",
          "meeting_ordinal", "another meeting is the session of that number",
          "attendance_post_id_party_id_fkey", "an official attends in a post of another party");

  private DatabaseReasons() {}

  /** What PostgreSQL says, where there are no words for it. */
  public static String of(PgException refusal) {
    return BY_CONSTRAINT.getOrDefault(
        String.valueOf(refusal.getConstraint()),
        "the database refused it: " + refusal.getErrorMessage());
  }
}
