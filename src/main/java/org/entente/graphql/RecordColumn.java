package org.entente.graphql;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of records.
 *
 * @param sql what stands for it after {@code select}
 * @param fields of the GraphQL type that read it, for whose sake it is fetched; none where it
 *     always is
 */
public record RecordColumn(String sql, Set<String> fields) {
  private static final Pattern WORD = Pattern.compile("_(.)");

  /** The field that compares what the record says with what its sources say. */
  private static final String COMPARING = "disputes";

  /** One that is always fetched. */
  static RecordColumn always(String name) {
    return new RecordColumn("r." + name, Set.of());
  }

  /** One that is fetched for the field of its name, and for what compares records with sources. */
  static RecordColumn onDemand(String name) {
    return partOf(name, name);
  }

  /** As {@link #onDemand}, one of several whose names begin with that of what they make up. */
  static RecordColumn partOf(String whole, String name) {
    return new RecordColumn("r." + name, Set.of(fieldOf(whole), COMPARING));
  }

  /** One that other fields read. */
  public static RecordColumn of(String name, String... fields) {
    return new RecordColumn("r." + name, Set.of(fields));
  }

  /** One that is made of other tables. */
  public static RecordColumn derived(String name, String sql, String... fields) {
    return new RecordColumn(sql + " as " + name, Set.of(fields));
  }

  /** The same, read by these fields too. */
  RecordColumn readBy(String... more) {
    return new RecordColumn(
        sql, Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toSet()));
  }

  /** The field of GraphQL that has the name of a column. */
  static String fieldOf(String column) {
    return WORD.matcher(column)
        .replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * Whether it is fetched of records of a type.
   *
   * @param mentioned the fields that the operation has
   */
  boolean isFetched(String type, MentionedFields mentioned) {
    return fields.isEmpty() || fields.stream().anyMatch(field -> mentioned.contains(type, field));
  }
}
