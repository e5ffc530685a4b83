package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Between which days a term began and ended. One that goes on ends at the end of all days. */
record TermDays(
    LocalDate fromEarliest, LocalDate fromLatest, LocalDate toEarliest, LocalDate toLatest) {

  /** Sources differ by days: some count from the election, some from the oath. */
  static final long DAYS_APART = 60;

  /** Of a row with the four columns of a term. */
  static TermDays of(Row row) {
    return new TermDays(
        row.getLocalDate("from_earliest"),
        row.getLocalDate("from_latest"),
        orOpen(row.getLocalDate("to_earliest")),
        orOpen(row.getLocalDate("to_latest")));
  }

  /** Of the fields of a term. */
  static TermDays of(Map<String, Object> term) {
    return new TermDays(
        day(term, "from", "earliest"),
        day(term, "from", "latest"),
        day(term, "to", "earliest"),
        day(term, "to", "latest"));
  }

  /**
   * Whether another of the same official in the same post is the same: it began at about the same
   * time, or one of them while the other surely went on. Of two that follow each other neither is
   * the other, however short: they are those of two governments.
   */
  boolean isSameAs(TermDays other) {
    return !follows(other)
        && !other.follows(this)
        && (beganDuring(other) || other.beganDuring(this) || daysApart(other) <= DAYS_APART);
  }

  private boolean beganDuring(TermDays other) {
    return !fromLatest.isBefore(other.fromLatest) && fromLatest.isBefore(other.toEarliest);
  }

  /**
   * Whether they run at the same time, and for longer than sources differ by. One whose end is not
   * told goes on.
   */
  boolean overlaps(TermDays other) {
    LocalDate later = fromLatest.isAfter(other.fromLatest) ? fromLatest : other.fromLatest;
    LocalDate sooner = end().isBefore(other.end()) ? end() : other.end();
    return ChronoUnit.DAYS.between(later, sooner) > DAYS_APART;
  }

  private LocalDate end() {
    return toLatest.equals(EdtfDate.OPEN_END) ? toLatest : toEarliest;
  }

  /** How many days at least lie between the beginnings. */
  long daysApart(TermDays other) {
    LocalDate later = fromEarliest.isAfter(other.fromEarliest) ? fromEarliest : other.fromEarliest;
    LocalDate sooner = fromLatest.isBefore(other.fromLatest) ? fromLatest : other.fromLatest;
    return Math.max(0, ChronoUnit.DAYS.between(sooner, later));
  }

  private boolean follows(TermDays other) {
    return fromEarliest.isAfter(other.fromLatest) && !fromEarliest.isBefore(other.toLatest);
  }

  private static LocalDate day(Map<String, Object> term, String field, String bound) {
    Map<String, Object> date = FieldValues.fields(term.getOrDefault(field, Map.of()));
    return date.isEmpty()
        ? EdtfDate.OPEN_END
        : LocalDate.parse(Objects.requireNonNull(date.get(bound)).toString());
  }

  private static LocalDate orOpen(@Nullable LocalDate day) {
    return day == null ? EdtfDate.OPEN_END : day;
  }
}
