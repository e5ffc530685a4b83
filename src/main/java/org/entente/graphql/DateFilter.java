package org.entente.graphql;

import io.smallrye.graphql.api.Nullable;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;

/**
 * A span of time, which a date is in if it can be.
 *
 * @param from EDTF; its earliest day begins the span
 * @param to EDTF; its latest day ends the span
 */
@Input("DateFilter")
@Description(
    """
    A span of time. A date is in it if it can be: "2020" meets a span that begins in June 2020. \
    Both ends belong to it, and either may be left out.\
    """)
public record DateFilter(
    @Nullable @Description("EDTF, such as `2018` or `2018-05-09`: from its earliest day on.")
        String from,
    @Nullable @Description("EDTF, such as `2023-11`: up to its latest day.") String to) {

  /**
   * Adds what it asks of the columns {@code date_earliest} and {@code date_latest}.
   *
   * @param row what has the columns, as {@code r}
   * @param table the table that the columns are of, for the index of its dates that span days
   * @param argument where it was written, as {@code filter.date}
   * @throws RequestException if a text is no EDTF date, or the span ends before it begins
   */
  public void on(Conditions conditions, String row, String table, String argument) {
    addSpan(conditions, row, argument)
        .ifPresent(
            b -> conditions.add(Condition.of(notBefore(row, table), b.earliest(), b.earliest())));
  }

  /** As above, where no index of dates that span days is. */
  public void on(Conditions conditions, String row, String argument) {
    var _ = addSpan(conditions, row, argument);
  }

  /** Adds what it asks; gives the date with whose earliest day the span begins. */
  private Optional<EdtfDate> addSpan(Conditions conditions, String row, String argument) {
    EdtfDate begin = from == null ? null : parse(from, argument + ".from");
    EdtfDate end = to == null ? null : parse(to, argument + ".to");
    if (begin != null && end != null && begin.earliest().isAfter(end.latest())) {
      throw RequestException.badInput(
          argument, "The span ends (%s) before it begins (%s).".formatted(to, from));
    }
    conditions.add(begin, b -> Condition.of(row + ".date_latest >= ?", b.earliest()));
    conditions.add(end, e -> Condition.of(row + ".date_earliest <= ?", e.latest()));
    return Optional.ofNullable(begin);
  }

  /**
   * What ends from a day on begins on it or later, or at the earliest with those that span it: so
   * the index of beginnings is read from there, not from the first of all. (Without the offset
   * PostgreSQL would look for the earliest of them in that very index.)
   */
  private static String notBefore(String row, String table) {
    return """
    %s.date_earliest >= least(?::date, (select min(spanning.date_earliest) \
    from (select d.date_earliest from %s d where d.date_latest > d.date_earliest \
    and daterange(d.date_earliest, d.date_latest, '[]') @> ?::date offset 0) spanning))\
    """
        .formatted(row, table);
  }

  private static EdtfDate parse(String text, String argument) {
    try {
      return EdtfDate.parse(text);
    } catch (EdtfException e) {
      throw RequestException.badInput(argument, String.valueOf(e.getMessage()));
    }
  }
}
