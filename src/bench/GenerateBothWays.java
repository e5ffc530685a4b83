import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates the same small database twice, once as {@link Generate} does and once with all triggers
 * at work, as for any other writer. Fails unless what is derived is the same in both.
 */
final class GenerateBothWays {
  private static final Volume VOLUME = new Volume(500, 500);

  /** What triggers derive, each in an order of its own. */
  private static final Map<String, String> DERIVED =
      Map.ofEntries(
          Map.entry("record", "select r::text from record r order by id"),
          Map.entry("level", "select id || ' ' || coalesce(level, '') from meeting order by id"),
          Map.entry("version", "select id || ' ' || version from meeting order by id"),
          Map.entry("meeting_party", "select p::text from meeting_party p order by id, party_id"),
          Map.entry("meeting_issue", "select i::text from meeting_issue i order by id, issue_id"),
          Map.entry(
              "meeting_official",
              "select o::text from meeting_official o order by id, official_id"),
          Map.entry("meeting_post", "select p::text from meeting_post p order by id, post_id"),
          Map.entry("meeting_place", "select p::text from meeting_place p order by id, place"),
          Map.entry(
              "agreement_issue", "select i::text from agreement_issue i order by id, within_id"),
          Map.entry("measure_issue", "select i::text from measure_issue i order by id, within_id"),
          Map.entry(
              "relation_item",
              "select i::text from relation_item i order by item, id, one_id, other_id"),
          Map.entry(
              "citation",
              "select count(*)::text from citation group by record_id order by record_id"),
          Map.entry("search_document", "select d::text from search_document d order by record_id"),
          Map.entry("search_word", "select word from search_word order by word"));

  private GenerateBothWays() {}

  public static void main(String... arguments) throws Exception {
    Map<String, String> atOnce = derived(false);
    Map<String, String> byTriggers = derived(true);
    if (!atOnce.equals(byTriggers)) {
      throw new IllegalStateException(atOnce + "\nby triggers: " + byTriggers);
    }
    System.out.printf("Derived at once as by triggers: %s%n", String.join(", ", atOnce.keySet()));
  }

  private static Map<String, String> derived(boolean byTriggers) throws Exception {
    Map<String, String> settings = Map.of("ENTENTE_DOSSIERS_LOAD_SAMPLE", "false");
    try (var application = PackagedApplication.start(List.of(), settings);
        Connection connection = Database.embedded(application.database()).connect()) {
      Generation.run(connection, VOLUME, 1, byTriggers);
      Map<String, String> derived = new LinkedHashMap<>();
      for (Map.Entry<String, String> table : DERIVED.entrySet()) {
        derived.put(table.getKey(), digest(connection, table.getValue()));
      }
      return derived;
    }
  }

  private static String digest(Connection connection, String rows) throws SQLException {
    try (Statement statement = connection.createStatement();
        var digest =
            statement.executeQuery(
                "select count(*) || ' rows, ' || md5(string_agg(x::text, '|')) from ("
                    + rows
                    + ") x")) {
      digest.next();
      return digest.getString(1);
    }
  }
}
