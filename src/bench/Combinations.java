import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters together as people ask for them, and lists of many records at once. */
record Combinations(ScaleValues values) {

  /** Operations by what they measure; each in several variants. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    meetings(all);
    others(all);
    nested(all);
    return all;
  }

  private void meetings(Map<String, List<String>> all) {
    list(all, "meetings", "parties: {all: [%s]}, date: {from: \"2018\"}", values.pairs());
    list(
        all,
        "meetings",
        "parties: {all: [%s]}, level: MINISTERS, status: HELD, date: {from: \"1990\", to: \"2023-11\"}",
        values.pairs());
    list(all, "meetings", "parties: {all: [\"CN\"]}, issue: \"%s\"", values.issues());
    list(all, "meetings", "country: \"%s\", level: LEADERS, kind: SUMMIT", values.countries());
    list(all, "meetings", "status: EXPECTED, host: \"%s\"", values.countries());
    list(all, "meetings", "parties: {all: [\"US\", \"%s\"]}, kind: CALL", values.countries());
    list(
        all,
        "meetings",
        "officials: {all: [\"%s\"]}, parties: {all: [\"US\"]}",
        values.officials());
    list(all, "meetings", "posts: {any: [\"%s\"]}, parties: {all: [\"US\"]}", values.posts());
    list(all, "meetings", "locality: \"%s\", level: LEADERS", values.localities());
  }

  private void others(Map<String, List<String>> all) {
    list(all, "positions", "holder: \"%s\", issue: \"issue-3\"", values.countries());
    list(all, "positions", "holder: \"CN\", stance: OPPOSES, issue: \"%s\"", values.issues());
    list(all, "positions", "speaker: \"%s\", stance: DEMANDS", values.officials());
    list(all, "positions", "holder: \"%s\", date: {from: \"2020\"}", values.countries());
    list(all, "officials", "party: \"%s\", post: FOREIGN_MINISTER", values.countries());
    list(
        all,
        "officials",
        "party: \"%s\", post: FOREIGN_MINISTER, asOf: \"2023-11-25\"",
        values.countries());
    list(all, "timeline", "between: [%s], date: {from: \"2018\"}", values.pairs());
    list(all, "timeline", "between: [\"CN\", \"JP\"], issue: \"%s\"", values.issues());
    list(all, "timeline", "kinds: [MEETING, AGREEMENT], issue: \"%s\"", values.issues());
  }

  private void nested(Map<String, List<String>> all) {
    String ofCountries =
        "{ countries(first: 20) { nodes { %s(first: 5) { nodes { __typename } } } } }";
    all.put(
        "countries { lists }",
        List.of(ofCountries.formatted("meetings"), ofCountries.formatted("positions")));
    String relation =
        """
        { relation(between: [%s]) { meetings(first: 5) { nodes { slug } } \
        lastMeeting { slug } mechanisms { nodes { slug } } agreements { nodes { slug } } \
        measures { nodes { slug } } } }\
        """;
    all.put("relation { lists }", values.pairs().stream().map(relation::formatted).toList());
    String spokenOf =
        """
        { relation(between: [%s]) { issues { nodes { issue { slug } latestPositions { slug } } } } }
        """;
    all.put("relation { issues }", values.pairs().stream().map(spokenOf::formatted).toList());
    String meetings =
        """
        { meetings(first: 20, filter: {parties: {all: [%s]}}) { nodes { slug title kind locality \
        attendances { role party { code officialName } official { slug fullName } } } \
        pageInfo { endCursor } } }\
        """;
    all.put("meetings with attendances", values.pairs().stream().map(meetings::formatted).toList());
  }

  private static void list(
      Map<String, List<String>> all, String list, String filter, List<String> values) {
    all.put(
        "%s(%s)".formatted(list, filter.replace("%s", "…")),
        values.stream()
            .map(value ->
                "{ %s(first: 20, filter: {%s}) { nodes { __typename } pageInfo { endCursor } } }"
                    .formatted(list, filter.replace("%s", value)))
            .toList());
  }
}
