package org.entente.official;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** How surely a term holds at a date. */
@Description("How surely a term holds at a date.")
public enum TermState {
  /** It had surely begun, and had surely not ended. */
  @Description("It had surely begun, and surely not ended.")
  HELD,

  /** It surely had not begun, or had ended. */
  @Description("It surely had not begun, or had ended.")
  NOT_HELD,

  /** Its dates allow for both. */
  @Description(
      """
      The record cannot tell: the day may be before it began or after it ended, or the end is not \
      told (`XXXX`).\
      """)
  PERHAPS_HELD;

  /**
   * By the earliest and the latest days of the beginning and the end.
   *
   * @param to the first day on which it does not hold, or null while it goes on
   */
  static TermState of(EdtfDate from, @Nullable EdtfDate to, LocalDate day) {
    if (from.earliest().isAfter(day) || (to != null && !to.latest().isAfter(day))) {
      return NOT_HELD;
    }
    boolean begun = !from.latest().isAfter(day);
    return begun && (to == null || to.earliest().isAfter(day)) ? HELD : PERHAPS_HELD;
  }
}
