/**
 * How much of each kind is made: all in proportion to the meetings, as a million of them ask for 3
 * million attendances, 2 million positions and 20,000 officials.
 */
record Volume(int meetings) {

  int positions() {
    return 2 * meetings;
  }

  int officials() {
    return Math.max(60, meetings / 50);
  }

  /** Countries that have officials of their own and meet; fewer where there are few officials. */
  int countries(int all) {
    return Math.clamp(officials() / 20, Math.min(6, all), all);
  }

  int issues() {
    return Math.clamp(meetings / 1_000, 40, 1_000);
  }

  int mechanisms() {
    return Math.clamp(meetings / 2_000, 12, 500);
  }

  int agreements() {
    return Math.max(50, meetings / 50);
  }

  int measures() {
    return Math.max(30, meetings / 100);
  }
}
