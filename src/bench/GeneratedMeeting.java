import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A meeting with who attends it.
 *
 * @param random for what else is made of it
 */
record GeneratedMeeting(
    int number,
    GeneratedDate date,
    String kind,
    String status,
    int host,
    int issue,
    List<Attendance> attendances,
    RandomGenerator random) {
  private static final String[] KINDS = {
    "TALKS", "TALKS", "TALKS", "CALL", "CALL", "VISIT", "VISIT", "SUMMIT", "CONFERENCE", "SIGNING"
  };
  private static final String[] UNUSUAL = {"CANCELLED", "POSTPONED", "EXPECTED"};

  /** Of a country's official in a post. */
  record Attendance(int country, int official, GeneratedWorld.Post post, String role) {}

  /** Makes the same meeting of a number each time. */
  record Maker(GeneratedWorld world, Staff staff, Zipf countries, Zipf issues) {

    static Maker of(GeneratedWorld world) {
      return new Maker(
          world,
          new Staff(world),
          new Zipf(world.countries().size(), 0.85),
          new Zipf(world.volume().issues(), 1.0));
    }

    GeneratedMeeting make(int number) {
      RandomGenerator random = world.random("meeting", number);
      GeneratedDate date = GeneratedDate.any(random);
      String kind = KINDS[random.nextInt(KINDS.length)];
      String status = random.nextInt(16) == 0 ? UNUSUAL[random.nextInt(3)] : "HELD";
      List<Attendance> attendances = attendances(date, kind, random);
      int issue = issues.next(random);
      int host = attendances.getFirst().country;
      return new GeneratedMeeting(number, date, kind, status, host, issue, attendances, random);
    }

    private List<Attendance> attendances(GeneratedDate date, String kind, RandomGenerator random) {
      int rank = kind.equals("SUMMIT") ? 3 : 1 + (random.nextInt(10) + 4) / 7;
      List<Attendance> attendances = new ArrayList<>();
      for (int country : delegations(random)) {
        boolean first = attendances.isEmpty();
        boolean observes = attendances.size() > 2 && random.nextInt(20) == 0;
        int own = !first && rank > 1 && random.nextInt(12) == 0 ? rank - 1 : rank;
        String role = first ? "HOST" : observes ? "OBSERVER" : "HEAD_OF_DELEGATION";
        Attendance head = attendance(country, own, date, role, random);
        attendances.add(head);
        Attendance member = attendance(country, 1, date, "MEMBER", random);
        if (random.nextInt(9) == 0 && member.official != head.official) {
          attendances.add(member);
        }
      }
      return attendances;
    }

    private Attendance attendance(
        int country, int rank, GeneratedDate date, String role, RandomGenerator random) {
      GeneratedWorld.Post post =
          switch (rank) {
            case 3 -> GeneratedWorld.Post.values()[random.nextInt(2)];
            case 2 -> GeneratedWorld.Post.values()[2 + random.nextInt(3)];
            default -> GeneratedWorld.Post.VICE_MINISTER;
          };
      int official = staff.holder(country, post, date.earliest(), random);
      return new Attendance(country, official, post, role);
    }

    /** Mostly two; each country once. */
    private Iterable<Integer> delegations(RandomGenerator random) {
      int chance = random.nextInt(100);
      int wanted =
          chance < 70
              ? 2
              : chance < 88 ? 3 : chance < 97 ? random.nextInt(4, 7) : random.nextInt(8, 13);
      Map<Integer, Boolean> chosen = new LinkedHashMap<>();
      for (int i = 0; chosen.size() < Math.min(wanted, world.countries().size()) && i < 100; i++) {
        chosen.put(countries.next(random), true);
      }
      return chosen.keySet();
    }
  }

  /** As the database derives it: the second highest of the delegations' highest ranks. */
  String level() {
    Map<Integer, Integer> ranks = new LinkedHashMap<>();
    for (Attendance attendance : attendances) {
      if (!attendance.role.equals("OBSERVER")) {
        ranks.merge(attendance.country, attendance.post.rank, Math::max);
      }
    }
    List<Integer> sorted = new ArrayList<>(ranks.values());
    sorted.sort(Collections.reverseOrder());
    return switch (sorted.get(Math.min(1, sorted.size() - 1))) {
      case 3 -> "LEADERS";
      case 2 -> "MINISTERS";
      default -> "OFFICIALS";
    };
  }
}
