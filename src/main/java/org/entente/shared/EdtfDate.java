package org.entente.shared;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

/**
 * A date as certain or uncertain as its source: an EDTF value (ISO 8601-2, level 1) with the
 * earliest and the latest day that it can mean.
 *
 * @param edtf the value in EDTF notation
 * @param earliest the first day it can mean; {@link #OPEN_START} where nothing bounds it
 * @param latest the last day it can mean; {@link #OPEN_END} where nothing bounds it
 * @param words the words of the source where they say more than the value
 */
@Embeddable
@Name("EdtfDate")
@Description(
    """
    A date as certain or uncertain as its source: an EDTF value (ISO 8601-2, level 1) with the \
    earliest and the latest day that it can mean.\
    """)
public record EdtfDate(
    @Description("The date in EDTF notation: `2023-11-25`, `2020-01`, `2020~`, `1985-04/..`.")
        String edtf,
    LocalDate earliest,
    LocalDate latest,
    @Nullable
        @Description(
            "The words of the source where they say more than the value: \"mid-November 2023\".")
        String words) {

  /** Stands for "no day bounds it" at the beginning; EDTF's four-digit years begin here. */
  public static final LocalDate OPEN_START = LocalDate.of(1, 1, 1);

  /** Stands for "no day bounds it" at the end; EDTF's four-digit years end here. */
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  /** Refuses bounds in the wrong order. */
  public EdtfDate {
    if (earliest.isAfter(latest)) {
      throw new EdtfException("'" + edtf + "' begins on " + earliest + ", after its end " + latest);
    }
  }

  /**
   * Reads an EDTF value.
   *
   * @throws EdtfException if it is none, with what is wrong and at which character
   */
  public static EdtfDate parse(String edtf) {
    return EdtfParser.parse(edtf);
  }

  /** This date with the words of its source. */
  public EdtfDate inWords(@Nullable String sourceWords) {
    return new EdtfDate(edtf, earliest, latest, sourceWords);
  }

  /**
   * This date with the bounds that the source's words give it: "mid-November 2023" is {@code
   * 2023-11} from the 11th to the 20th.
   *
   * @throws EdtfException if the bounds lie outside of what the value can mean
   */
  public EdtfDate narrowedTo(LocalDate from, LocalDate to) {
    if (from.isBefore(earliest) || to.isAfter(latest)) {
      throw new EdtfException(
          "%s to %s lies outside of '%s' (%s to %s)".formatted(from, to, edtf, earliest, latest));
    }
    return new EdtfDate(edtf, from, to, words);
  }

  @Nullable
  @Description("The first day that it can mean; null where nothing bounds it.")
  public LocalDate getEarliest() {
    return earliest.equals(OPEN_START) ? null : earliest;
  }

  @Nullable
  @Description("The last day that it can mean; null where nothing bounds it.")
  public LocalDate getLatest() {
    return latest.equals(OPEN_END) ? null : latest;
  }

  @Description("Whether the source marks it as approximate (`~` or `%`).")
  public boolean isApproximate() {
    return edtf.contains("~") || edtf.contains("%");
  }

  @Description("Whether the source marks it as uncertain (`?` or `%`).")
  public boolean isUncertain() {
    return edtf.contains("?") || edtf.contains("%");
  }

  /** Whether it names one day and no other. */
  @Ignore
  public boolean isDay() {
    return earliest.equals(latest);
  }
}
