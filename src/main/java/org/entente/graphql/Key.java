package org.entente.graphql;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wrote in an argument, to stand in a condition for the number of its record.
 *
 * @param table the kind of record that it should be of
 * @param text the key: a slug, or a party's code
 * @param argument where it was written, as {@code filter.parties.all[0]}
 * @param among SQL after {@code in} for the numbers of several records that it stands for, of which
 *     {@code ?} is the first; null if it stands for one. The numbers are known before a list is
 *     planned, so that PostgreSQL knows how common they are.
 */
public record Key(RecordTable<?> table, String text, String argument, @Nullable String among) {

  /** A key of one record. */
  public Key(RecordTable<?> table, String text, String argument) {
    this(table, text, argument, null);
  }

  /**
   * The keys of a list, each of one record.
   *
   * @param argument where the list was written, as {@code filter.parties.all}
   */
  public static List<Key> each(RecordTable<?> table, List<String> texts, String argument) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Key(table, texts.get(i), "%s[%d]".formatted(argument, i)))
        .toList();
  }

  /**
   * SQL for the number, or the array of numbers, of the key in a parameter, if it is written as the
   * record has it. What a record that was merged with another had is that one's now.
   */
  String sql(String parameter) {
    return sqlOf(table.id(parameter));
  }

  /** The same, however the key is written. */
  String sqlOfAny(String parameter) {
    return sqlOf(table.idByAnyKey(parameter));
  }

  private String sqlOf(String number) {
    String id = "kept_record(%s)".formatted(number);
    return among == null ? id : "array" + among.replace("?", id);
  }
}
