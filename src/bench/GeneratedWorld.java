import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Who meets: the countries, the first ones by far the most, each with its officials and posts. All
 * follows from the seed, and is computed again where it is needed; so nothing has to be kept.
 *
 * @param first the number of the first record that is made, the source of all others
 * @param countries those on record, the most active first
 */
record GeneratedWorld(Volume volume, long seed, long first, List<Country> countries) {
  static final int TERMS = 21;
  private static final int TERM_YEARS = 4;
  private static final int FIRST_YEAR = 1944;

  /** A country on record. */
  record Country(long id, String code, String name, String capital) {}

  /** A kind of post that each country has one of. */
  enum Post {
    PRESIDENT("HEAD_OF_STATE", "President", 3),
    PRIME_MINISTER("HEAD_OF_GOVERNMENT", "Prime Minister", 3),
    FOREIGN_MINISTER("FOREIGN_MINISTER", "Minister for Foreign Affairs", 2),
    DEFENCE_MINISTER("MINISTER", "Minister of Defence", 2),
    TRADE_MINISTER("MINISTER", "Minister of Trade", 2),
    SPOKESPERSON("SPOKESPERSON", "Spokesperson of the Ministry of Foreign Affairs", 1),
    VICE_MINISTER("OTHER", "Vice Minister for Foreign Affairs", 1);

    final String kind;
    final String title;

    /** By which meetings' levels compare: 3 for leaders, 2 for ministers, 1 for officials. */
    final int rank;

    Post(String kind, String title, int rank) {
      this.kind = kind;
      this.title = title;
      this.rank = rank;
    }

    boolean severalHolders() {
      return this == VICE_MINISTER;
    }
  }

  /** By chance that is the same each time for the same thing. */
  RandomGenerator random(String what, long number) {
    long start = seed * 31 + what.hashCode() ^ number * 0xD1342543DE82EF95L;
    // Mixed first, as generators that start close to each other give the same numbers, shifted.
    return new SplittableRandom(new SplittableRandom(start).nextLong());
  }

  /** The country of an official: the first ones have more. */
  int countryOf(int official) {
    // Two thirds by rank, a third evenly, so that each country has some.
    int count = countries.size();
    return official % 3 == 0
        ? official / 3 % count
        : new Shares(count).countryOf(official, volume.officials());
  }

  long officialId(int official) {
    return first + 1 + official;
  }

  long postId(int country, Post post) {
    return officialId(volume.officials()) + (long) country * Post.values().length + post.ordinal();
  }

  long termId(int term) {
    return postId(countries.size(), Post.PRESIDENT) + term;
  }

  /** Of each country's single posts, then of each official as vice minister. */
  int terms() {
    return countries.size() * (Post.values().length - 1) * TERMS + volume.officials();
  }

  long issueId(int issue) {
    return termId(terms()) + issue;
  }

  long mechanismId(int mechanism) {
    return issueId(volume.issues()) + mechanism;
  }

  long meetingId(int meeting) {
    return mechanismId(volume.mechanisms()) + meeting;
  }

  long positionId(int position) {
    return meetingId(volume.meetings()) + position;
  }

  long agreementId(int agreement) {
    return positionId(volume.positions()) + agreement;
  }

  long measureId(int measure) {
    return agreementId(volume.agreements()) + measure;
  }

  long next() {
    return measureId(volume.measures());
  }

  static LocalDate begin(int term) {
    return LocalDate.of(FIRST_YEAR + TERM_YEARS * term, 1, 20);
  }

  /** The term into which a day falls. */
  static int term(LocalDate day) {
    int term = Math.clamp((day.getYear() - FIRST_YEAR) / TERM_YEARS, 0, TERMS - 1);
    return term > 0 && day.isBefore(begin(term)) ? term - 1 : term;
  }
}
