package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.form.RecordForm;

/** Says in words for editors why the database refused what the reader of records let pass. */
final class DatabaseRefusals {
  private static final Pattern WITHDRAWN =
      Pattern.compile("record (\\d+) refers to record (\\d+), which is withdrawn");

  /** As PostgreSQL tells a key that another row has: its first column is a record's number. */
  private static final Pattern RECORD = Pattern.compile("Key \\(\\w+_id\\b.*?\\)=\\((\\d+)\\b");

  /**
   * A rule of the database.
   *
   * @param section that the records stand in which it is about; empty where they may be of several
   * @param message says how it was broken; {@code %s} is the key of the record in question
   * @param field of the input, where that is one of a single record
   */
  private record Rule(String section, UserErrorCode code, String message, String field) {}

  private static final Map<String, Rule> BY_CONSTRAINT =
      Map.ofEntries(
          invalid(
              "term_overlaps",
              RecordForm.TERM,
              "The post %sis held by another at that time; only one that may have several holders can.",
              "post"),
          invalid(
              "term_post_id_several_holders_fkey",
              RecordForm.TERM,
              "Posts are merged where both may have several holders, or neither may.",
              "duplicate"),
          invalid(
              "meeting_ordinal",
              RecordForm.MEETING,
              "Another meeting is the session of %sof that number.",
              "ordinal"),
          invalid(
              "parent_leads_back",
              RecordForm.ISSUE,
              "The parent is a part of the issue itself.",
              "parent"),
          invalid(
              "occasion_leads_back",
              RecordForm.MEETING,
              "The occasion took place on that of the meeting itself.",
              "occasion"),
          invalid(
              "official_wikidata_id",
              RecordForm.OFFICIAL,
              "Another official has that item.",
              "wikidataId"),
          invalid(
              "steps_in_order", RecordForm.AGREEMENT, "A step is before an earlier one.", "steps"),
          invalid(
              "attendance_post_id_party_id_fkey",
              RecordForm.MEETING,
              "An official attends in a post %sof another party than he stands for.",
              "attendances"),
          invalid(
              "party_alpha3_idx", RecordForm.COUNTRY, "Another country has that code.", "alpha3"),
          invalid(
              "party_numeric_code_idx",
              RecordForm.COUNTRY,
              "Another country has that code.",
              "numericCode"),
          invalid(
              "membership_overlaps",
              RecordForm.ORGANIZATION,
              "A party belongs to %stwice at a time.",
              "members"),
          Map.entry(
              "record_merge_merged",
              new Rule(
                  "",
                  UserErrorCode.INVALID,
                  "The record %sis merged with another already: take that back first, with `split`.",
                  "duplicate")),
          Map.entry(
              "party_kind_stays",
              new Rule(
                  "",
                  UserErrorCode.TAKEN,
                  "A country has the code of an organization, or an organization that of a country.",
                  "code")),
          Map.entry(
              "codes_differ",
              new Rule(
                  RecordForm.COUNTRY.section(),
                  UserErrorCode.TAKEN,
                  "The code of a country or organization is an ISO code of another.",
                  "code")),
          Map.entry(
              "slugs_and_aliases_differ",
              new Rule(
                  "", UserErrorCode.TAKEN, "Another record has one of the aliases.", "aliases")),
          Map.entry(
              "slug_alias_pkey",
              new Rule(
                  "", UserErrorCode.TAKEN, "Another record has one of the aliases.", "aliases")));

  private DatabaseRefusals() {}

  /** The refusal as an answer. Fails with it where it is none that an editor can put right. */
  static Future<Answer> explain(PgException refusal, Request request, SqlConnection connection) {
    String constraint = String.valueOf(refusal.getConstraint());
    Matcher withdrawn = WITHDRAWN.matcher(String.valueOf(refusal.getErrorMessage()));
    if (constraint.equals("refers_to_withdrawn") && withdrawn.find()) {
      return referring(
          Long.parseLong(withdrawn.group(1)),
          Long.parseLong(withdrawn.group(2)),
          request,
          connection);
    }
    Rule rule = BY_CONSTRAINT.get(constraint);
    return rule == null
        ? Future.failedFuture(refusal)
        : key(refusal, connection).map(key -> refused(rule, key, request));
  }

  private static Answer refused(Rule rule, String key, Request request) {
    List<String> path = new ArrayList<>(List.of("input"));
    if (!request.isDossier()) {
      path.add(rule.field);
    } else if (!rule.section.isEmpty()) {
      path.add(rule.section);
    }
    return Answer.refused(List.of(new UserError(rule.code, rule.message.replace("%s", key), path)));
  }

  /**
   * The key of the record in question, in quotes and with a space; empty where PostgreSQL does not
   * say which, or the record is gone with what was refused.
   */
  private static Future<String> key(PgException refusal, SqlConnection connection) {
    Matcher record = RECORD.matcher(String.valueOf(refusal.getDetail()));
    return record.find()
        ? connection
            .preparedQuery("select record_key(id) from record where id = $1")
            .execute(Tuple.of(Long.parseLong(record.group(1))))
            .map(rows ->
                rows.size() == 0 ? "" : "'%s' ".formatted(rows.iterator().next().getString(0)))
        : Future.succeededFuture("");
  }

  private static Map.Entry<String, Rule> invalid(
      String constraint, RecordForm form, String message, String field) {
    return Map.entry(constraint, new Rule(form.section(), UserErrorCode.INVALID, message, field));
  }

  /**
   * Either withdraws what others refer to, or refers to what was withdrawn before. A new record is
   * gone with what was refused.
   */
  private static Future<Answer> referring(
      long from, long to, Request request, SqlConnection connection) {
    return connection
        .preparedQuery(
            "select (select format('The %s ''%s''', lower(kind), record_key(id)) from record where id = $1), record_key($2)")
        .execute(Tuple.of(from, to))
        .map(rows -> rows.iterator().next())
        .map(row -> {
          String key = row.getString(1);
          String who = Objects.requireNonNullElse(row.getString(0), "It");
          String message = "%s refers to '%s'".formatted(who, key);
          return request.withdraws()
              ? UserError.at(UserErrorCode.IN_USE, message + ", which would be withdrawn.", "input")
              : new UserError(
                  UserErrorCode.INVALID,
                  message + ", which is withdrawn.",
                  NamingField.of(request, key).orElse(List.of("input")));
        })
        .map(error -> Answer.refused(List.of(error)));
  }
}
