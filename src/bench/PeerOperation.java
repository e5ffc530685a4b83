import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** What the servers are asked for; each has a file of this name for it. */
enum PeerOperation {
  MEETING("A meeting by its key"),
  COUNTRIES("A page of 20 countries"),
  MEETING_IN_FULL("A meeting in full"),
  COUNTRY_MEETINGS("A country's last 20 meetings"),
  RELATION("A relation and its timeline"),
  SEARCH("A search");

  private final String title;

  PeerOperation(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is what a word on the command line means. */
  boolean isMeantBy(String word) {
    boolean exactly = List.of(values()).stream().anyMatch(o -> o.file().equals(word));
    return exactly ? file().equals(word) : file().contains(word);
  }

  /**
   * The variables of many requests.
   *
   * @param cursors of the server that is asked: behind the first country, the second, and so on
   */
  List<JsonObject> variables(PeerValues values, List<String> cursors) {
    return switch (this) {
      case MEETING, MEETING_IN_FULL -> one("slug", values.meetings());
      case COUNTRIES ->
          cursors.stream().map(after -> JsonObject.of("first", 20, "after", after)).toList();
      case COUNTRY_MEETINGS -> one("code", values.countries());
      case RELATION ->
          values.pairs().stream()
              .map(pair -> JsonObject.of("one", pair.getFirst(), "other", pair.getLast()))
              .toList();
      case SEARCH -> one("text", values.texts());
    };
  }

  private static List<JsonObject> one(String name, List<String> values) {
    return values.stream().map(value -> JsonObject.of(name, value)).toList();
  }
}
