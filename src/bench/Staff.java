import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The officials of each country, and which of them holds a post on a day. */
final class Staff {
  private final List<List<Integer>> byCountry = new ArrayList<>();

  Staff(GeneratedWorld world) {
    world.countries().forEach(_ -> byCountry.add(new ArrayList<>()));
    for (int i = 0; i < world.volume().officials(); i++) {
      byCountry.get(world.countryOf(i)).add(i);
    }
  }

  int holder(int country, GeneratedWorld.Post post, int term) {
    List<Integer> officials = byCountry.get(country);
    return officials.get((term * 5 + post.ordinal() * 3) % officials.size());
  }

  int holder(int country, GeneratedWorld.Post post, LocalDate day, RandomGenerator random) {
    List<Integer> officials = byCountry.get(country);
    return post.severalHolders()
        ? officials.get(random.nextInt(officials.size()))
        : holder(country, post, GeneratedWorld.term(day));
  }
}
