package org.entente.graphql;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state of the whole record in the database; every committed change makes another.
 *
 * @param number higher in the later version of one database
 * @param token differs in all versions of all databases, also of those that were restored
 */
public record RecordVersion(long number, String token) {
  /** On which the database tells of each new version. */
  public static final String CHANNEL = "record_version";

  private static final String SQL = "select version, token from record_version";
  private static final Pattern PAYLOAD = Pattern.compile("(\\d{1,18}) ([0-9a-f-]{36})");

  /** The version that the record is at when the database reads it. */
  public static Future<RecordVersion> read(SqlClient database) {
    return database
        .query(SQL)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> new RecordVersion(row.getLong(0), row.getUUID(1).toString()));
  }

  /** Empty for what the record's triggers did not send; anybody can send on a channel. */
  public static Optional<RecordVersion> parse(String payload) {
    Matcher matcher = PAYLOAD.matcher(payload);
    return matcher.matches()
        ? Optional.of(new RecordVersion(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }
}
