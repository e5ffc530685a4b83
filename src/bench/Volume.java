/**
 * How much of each kind is made: all in proportion, as a million meetings ask for 3 million
 * attendances, 2 million positions and 20,000 officials.
 *
 * @param meetings on record
 * @param world beside how many meetings there are as many officials, countries that meet, issues
 *     and mechanisms as here: these need not be fewer where fewer of their meetings are on record
 */
record Volume(int meetings, int world) {

  int positions() {
    return 2 * meetings;
  }

  int officials() {
    return Math.max(60, world / 50);
  }

  /** Countries that have officials of their own and meet; fewer where there are few officials. */
  int countries(int all) {
    return Math.clamp(officials() / 20, Math.min(6, all), all);
  }

  int issues() {
    return Math.clamp(world / 1_000, 40, 1_000);
  }

  int mechanisms() {
    return Math.clamp(world / 2_000, 12, 500);
  }

  int agreements() {
    return Math.max(50, meetings / 50);
  }

  int measures() {
    return Math.max(30, meetings / 100);
  }
}
