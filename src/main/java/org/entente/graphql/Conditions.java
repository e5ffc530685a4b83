package org.entente.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the conditions of a filter: an omitted field adds none. */
public final class Conditions {
  /** Planning takes more than it saves beyond: seconds for fifty. */
  private static final int JOINED = 4;

  private final List<Condition> collected = new ArrayList<>();
  private final List<DatedLink> links = new ArrayList<>();
  private final boolean ofFew;
  private @Nullable Condition owners;

  /** None yet, on the rows of a table or of a link. */
  public Conditions() {
    this(false);
  }

  private Conditions(boolean ofFew) {
    this.ofFew = ofFew;
  }

  /**
   * Asks for the rows of a record that has few: these are read, and looked at, whatever a filter
   * asks for besides.
   *
   * @param tie how they hang on the record
   */
  public static Conditions ofFew(String tie) {
    return new Conditions(true).add(Condition.of(tie));
  }

  /** Adds a condition whatever the filter says. */
  public Conditions add(Condition condition) {
    collected.add(condition);
    return this;
  }

  /** Adds the condition that a given value makes. */
  public <V> Conditions add(@Nullable V value, Function<V, Condition> condition) {
    if (value != null) {
      collected.add(condition.apply(value));
    }
    return this;
  }

  /** Asks that a column holds the name of the constant. */
  public Conditions is(String column, @Nullable Enum<?> value) {
    return add(value, v -> Condition.of(column + " = ?", v.name()));
  }

  /** Asks that a column holds the text. */
  public Conditions is(String column, @Nullable String value) {
    return add(value, v -> Condition.of(column + " = ?", v));
  }

  /** Asks for the record that a key names, by SQL that takes its number. */
  public Conditions key(String sql, RecordTable<?> table, @Nullable String key, String argument) {
    return add(key, k -> Condition.of(sql, new Key(table, k, argument)));
  }

  /**
   * Asks for the records that a key names, by SQL that takes the array of their numbers.
   *
   * @param among as {@link Key} says
   */
  public Conditions keys(
      String sql, String among, RecordTable<?> table, @Nullable String key, String argument) {
    return add(key, k -> Condition.of(sql, new Key(table, k, argument, among)));
  }

  /**
   * Asks that the row is among those of a sub-select, once for each of the values.
   *
   * @param select SQL for ids, which takes one value
   */
  public Conditions each(String select, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      // PostgreSQL joins what has no offset, and runs what has one by itself.
      String sql = "r.id in (%s%s)".formatted(select, i < JOINED ? "" : " offset 0");
      add(Condition.of(sql, values.get(i)));
    }
    return this;
  }

  /**
   * Asks for rows that are linked to a record. Where the first link has its rows, there they are
   * read; those of others are looked for in theirs.
   *
   * @param record SQL for the record's number, or for several numbers, which takes the values
   */
  public Conditions linked(DatedLink link, String record, Object... values) {
    return linked(link, Condition.of("= (" + record + ')', values));
  }

  /** Asks for rows that are linked to one at least of the records that keys name. */
  public Conditions linkedToAny(DatedLink link, List<Key> keys) {
    String marks = String.join(", ", keys.stream().map(_ -> "?::bigint").toList());
    String numbers = "array[%s]::bigint[]".formatted(marks);
    List<Object> values = List.copyOf(keys);
    if (ofFew || !links.isEmpty()) {
      return linked(link, new Condition("= any(%s)".formatted(numbers), values));
    }
    links.add(link);
    return ownedBy(
        new Condition("(select distinct unnest(%s) as id)".formatted(numbers), values),
        link.own("r", "= (owner.id)"));
  }

  private Conditions linked(DatedLink link, Condition record) {
    String sql = record.sql();
    if (ofFew) {
      return add(new Condition(link.lookedUp("r", sql), record.values()));
    }
    links.add(link);
    if (links.size() == 1) {
      return add(new Condition(link.own("r", sql), record.values(), false));
    }
    boolean few = link.few() && links.getFirst().few();
    return add(
        new Condition(
            links.size() <= JOINED && !few
                ? link.joined("r", "r.id", sql)
                : link.lookedUp("r", sql),
            record.values()));
  }

  /** Asks for rows that are linked to the record that a key names. */
  public Conditions linked(
      DatedLink link, RecordTable<?> table, @Nullable String key, String argument) {
    return key == null ? this : linked(link, "?", new Key(table, key, argument));
  }

  /**
   * Asks for the rows of several, each of which has its rows in an index in the list's order: no
   * more of them are read than a page for each, instead of all, to be sorted.
   *
   * @param select SQL in brackets for the numbers of the several, each once
   * @param own that a row is that of {@code owner.id}
   */
  public Conditions ownedBy(Condition select, String own) {
    owners = select;
    return add(Condition.of(own));
  }

  /** What selects the several whose rows these are; null unless it was asked so. */
  @Nullable Condition owners() {
    return owners;
  }

  /**
   * Where the rows are read.
   *
   * @param table SQL for it, where no link has them
   */
  String rows(String table) {
    return links.isEmpty() ? table : links.getFirst().rows("r");
  }

  /** What was collected. */
  public List<Condition> list() {
    return List.copyOf(collected);
  }
}
