package org.entente.graphql;

import io.smallrye.graphql.api.Nullable;
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
   * Adds what it asks of the columns.
   *
   * @param argument where it was written, as {@code filter.date}
   * @throws RequestException if a text is no EDTF date, or the span ends before it begins
   */
  public void on(Conditions conditions, String earliest, String latest, String argument) {
    EdtfDate begin = from == null ? null : parse(from, argument + ".from");
    EdtfDate end = to == null ? null : parse(to, argument + ".to");
    if (begin != null && end != null && begin.earliest().isAfter(end.latest())) {
      throw RequestException.badInput(
          argument, "The span ends (%s) before it begins (%s).".formatted(to, from));
    }
    conditions.add(begin, b -> Condition.of(latest + " >= ?", b.earliest()));
    conditions.add(end, e -> Condition.of(earliest + " <= ?", e.latest()));
  }

  private static EdtfDate parse(String text, String argument) {
    try {
      return EdtfDate.parse(text);
    } catch (EdtfException e) {
      throw RequestException.badInput(argument, String.valueOf(e.getMessage()));
    }
  }
}
