/** How officials are shared among countries: the n-th has about 1 / n of the first one's. */
record Shares(int countries) {

  int countryOf(int official, int officials) {
    // The inverse of the logarithm, to which the sum of 1 / n comes close.
    double share = (official + 0.5) / officials;
    return Math.min(countries - 1, (int) (Math.pow(countries + 1.0, share) - 1));
  }
}
