package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words for editors why the database refused what the reader of records let pass. */
final class DatabaseRefusals {
  private static final Pattern WITHDRAWN =
      Pattern.compile("record (\\d+) refers to record (\\d+), which is withdrawn");

  private static final Map<String, UserError> BY_CONSTRAINT =
      Map.of(
          "term_overlaps",
          UserError.at(
              UserErrorCode.INVALID,
              "The post is held by another at that time; only one that may have several holders can.",
              "input",
              "post"),
          "meeting_ordinal",
          UserError.at(
              UserErrorCode.INVALID,
              "Another meeting is the session of that number.",
              "input",
              "ordinal"),
          "official_wikidata_id",
          UserError.at(
              UserErrorCode.INVALID, "Another official has that item.", "input", "wikidataId"),
          "steps_in_order",
          UserError.at(UserErrorCode.INVALID, "A step is before an earlier one.", "input", "steps"),
          "attendance_post_id_party_id_fkey",
          UserError.at(
              UserErrorCode.INVALID,
              "An official attends in a post of another party than he stands for.",
              "input",
              "attendances"),
          "slug_alias_pkey",
          UserError.at(
              UserErrorCode.TAKEN, "Another record has one of the aliases.", "input", "aliases"));

  private DatabaseRefusals() {}

  /** The refusal as an answer. Fails with it where it is none that an editor can put right. */
  static Future<Answer> explain(PgException refusal, SqlConnection connection) {
    String constraint = String.valueOf(refusal.getConstraint());
    Matcher withdrawn = WITHDRAWN.matcher(String.valueOf(refusal.getErrorMessage()));
    if (constraint.equals("refers_to_withdrawn") && withdrawn.find()) {
      return referring(
          Long.parseLong(withdrawn.group(1)), Long.parseLong(withdrawn.group(2)), connection);
    }
    UserError known = BY_CONSTRAINT.get(constraint);
    return known == null
        ? Future.failedFuture(refusal)
        : Future.succeededFuture(Answer.refused(List.of(known)));
  }

  private static Future<Answer> referring(long from, long to, SqlConnection connection) {
    return connection
        .preparedQuery(
            "select lower(f.kind), record_key(f.id), record_key(t.id) from record f, record t where f.id = $1 and t.id = $2")
        .execute(Tuple.of(from, to))
        .map(rows ->
            rows.iterator().hasNext()
                ? "The %s '%s' refers to '%s', which would be withdrawn."
                    .formatted(
                        rows.iterator().next().getString(0),
                        rows.iterator().next().getString(1),
                        rows.iterator().next().getString(2))
                : "A record refers to one that is withdrawn.")
        .map(message ->
            Answer.refused(List.of(UserError.at(UserErrorCode.IN_USE, message, "input"))));
  }
}
