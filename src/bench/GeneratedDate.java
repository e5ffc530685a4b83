import java.time.LocalDate;
import java.time.YearMonth;
import java.util.random.RandomGenerator;

/** A date as sources give it: mostly a day, sometimes a month only. */
record GeneratedDate(String edtf, LocalDate earliest, LocalDate latest) {
  private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  /** By how much there are more of them at the end than at the beginning, as a power of e. */
  private static final double GROWTH = 3.5;

  /** Ever denser: half of all are of the last fifth of the time. */
  static GeneratedDate any(RandomGenerator random) {
    double back = -Math.log(1 - random.nextDouble() * (1 - Math.exp(-GROWTH))) / GROWTH;
    return of(LAST.minusDays((long) (back * (LAST.toEpochDay() - FIRST.toEpochDay()))), random);
  }

  GeneratedDate later(int days) {
    return day(latest.plusDays(days));
  }

  /**
   * Whether it lies within the time of the record, which knows of nothing that is still to come.
   */
  boolean isPast() {
    return !latest.isAfter(LAST);
  }

  static GeneratedDate day(LocalDate day) {
    return new GeneratedDate(day.toString(), day, day);
  }

  private static GeneratedDate of(LocalDate day, RandomGenerator random) {
    if (random.nextInt(10) > 0) {
      return day(day);
    }
    YearMonth month = YearMonth.from(day);
    return new GeneratedDate(month.toString(), month.atDay(1), month.atEndOfMonth());
  }
}
