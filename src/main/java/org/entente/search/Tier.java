package org.entente.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.graphql.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * How good a hit is, the best first. Documents of names are few, and have an index of their own;
 * among those with a date the latest are read first, as these are asked for.
 */
enum Tier {
  /** A record whose whole name is the text. */
  EXACT(6, true),
  /** A record with all terms in its names. */
  NAME(5, true),
  /** An official or a post, by a title with a name or a country. */
  OFFICE(4, true),
  /** A record with a date, with all terms in its title. */
  TITLE(3, false),
  /** A record with a name, with terms in its texts or in names of what it is related to. */
  NAMED(2, true),
  /** A record with a date, with terms in its texts or in names of what it is related to. */
  TEXT(1, false);

  private static final Set<RecordKind> OUTCOMES = Set.of(RecordKind.AGREEMENT, RecordKind.MEASURE);

  /** Greater than any place within a tier. */
  private static final long DISTANCE = 10_000_000;

  /** The first day of the year 0, the earliest that a date can mean. */
  private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

  private final int rank;
  private final boolean ofNames;

  Tier(int rank, boolean ofNames) {
    this.rank = rank;
    this.ofNames = ofNames;
  }

  boolean isOfNames() {
    return ofNames;
  }

  /**
   * Among which documents its hits are, as the indexes have them.
   *
   * @param kinds of which kinds the hits are; of any if empty
   */
  String among(Set<RecordKind> kinds) {
    // Few beside meetings and positions, among whose latest they would be hard to find.
    if (!ofNames && !kinds.isEmpty() && OUTCOMES.containsAll(kinds)) {
      return "r.kind in ('AGREEMENT', 'MEASURE')";
    }
    return switch (this) {
      case EXACT, NAME, OFFICE, NAMED -> "r.standing is not null";
      case TITLE -> "r.kind in ('AGREEMENT', 'MEASURE', 'MEETING')";
      case TEXT -> "r.standing is null";
    };
  }

  /** Orders all hits, the best with the greatest. */
  long score(@Nullable Integer standing, @Nullable LocalDate date) {
    long place = date == null ? Objects.requireNonNull(standing) : date.toEpochDay() - FIRST_DAY;
    return rank * DISTANCE + place;
  }

  /** The tier of a score; the last one for what is below all. */
  static Tier of(long score) {
    for (Tier tier : values()) {
      if (score >= tier.rank * DISTANCE) {
        return tier;
      }
    }
    return TEXT;
  }

  /** The standing or the date that a score was made of. */
  static int place(long score) {
    return (int) Math.floorMod(score, DISTANCE);
  }

  static LocalDate date(int place) {
    return LocalDate.ofEpochDay(FIRST_DAY + place);
  }

  /** What its hits fulfil: all of these. */
  List<SearchClause> wanted(SearchQuery query) {
    return switch (this) {
      case EXACT -> query.exactly();
      case NAME, TITLE -> query.inNames();
      case OFFICE -> query.inOffice();
      case NAMED, TEXT -> query.anywhere();
    };
  }

  /** What its hits do not fulfil together, as they would be better. */
  List<SearchClause> unwanted(SearchQuery query) {
    return switch (this) {
      case EXACT, TITLE -> List.of();
      case NAME -> query.exactly();
      case OFFICE, TEXT -> query.inNames();
      case NAMED -> betterThanNamed(query.inNames(), query.inOffice());
    };
  }

  private static List<SearchClause> betterThanNamed(
      List<SearchClause> inNames, List<SearchClause> inOffice) {
    return inOffice.isEmpty()
        ? inNames
        : List.of(
            SearchClause.ofOne(List.of(SearchClause.ofAll(inNames), SearchClause.ofAll(inOffice))));
  }

  /** What the better of its hits fulfil, and the better still; nothing if none is. */
  List<SearchClause> preferred(SearchQuery query) {
    return this == NAME ? query.betterInNames() : List.of();
  }
}
