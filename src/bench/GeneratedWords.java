import java.util.random.RandomGenerator;

/** Words of summaries and titles: a few that come up everywhere, and thousands that hardly do. */
final class GeneratedWords {
  private static final String[] COMMON =
      ("cooperation,relations,dialogue,agreement,security,trade,peace,stability,development,region,"
              + "support,concern,principle,consultations,partnership,investment,energy,water,release,"
              + "imports,ban,seafood,border,sanctions,treaty,nuclear,missile,defence,exchange,visit,"
              + "students,culture,tourism,flights,visas,climate,ocean,fisheries,monitoring,safety,"
              + "navigation,strait,island,territory,history,apology,rights,prisoners,consul,embassy,"
              + "tariffs,steel,semiconductors,minerals,grain,oil,gas,pipeline,railway,port,corridor,loan,"
              + "debt,currency,health,vaccine,pandemic,earthquake,relief,refugees,ceasefire,mediation,"
              + "resolution,sovereignty,integrity,independence,reunification,denuclearization,"
              + "verification,inspection,transparency,terrorism,narcotics,piracy,cyber,espionage,"
              + "technology,patents,agriculture,drought,river,dam,forest,carbon,emissions,fisher")
          .split(",");
  private static final String[] SYLLABLES =
      ("ka,mi,ro,sha,ten,val,dor,lin,zu,per,gra,hol,ni,bes,tor,qui,fa,lun,mar,ose,ri,ul,sen,dra,po,ye")
          .split(",");
  private static final Zipf RANKS = new Zipf(COMMON.length + 20_000, 1.0);

  private GeneratedWords() {}

  static String one(RandomGenerator random) {
    return ranked(RANKS.next(random));
  }

  static String some(int count, RandomGenerator random) {
    StringBuilder words = new StringBuilder(one(random));
    for (int i = 1; i < count; i++) {
      words.append(' ').append(one(random));
    }
    return words.toString();
  }

  /** The words by how often they come up; beyond the real ones they are made of syllables. */
  static String ranked(int rank) {
    if (rank < COMMON.length) {
      return COMMON[rank];
    }
    int number = rank - COMMON.length + SYLLABLES.length * SYLLABLES.length;
    StringBuilder word = new StringBuilder();
    for (; number > 0; number /= SYLLABLES.length) {
      word.append(SYLLABLES[number % SYLLABLES.length]);
    }
    return word.toString();
  }
}
