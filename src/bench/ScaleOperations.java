import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of the API with each of their filters, and combinations as people ask for them. */
record ScaleOperations(ScaleValues values) {
  private static final String[] SPANS = {
    "from: \"2023\"",
    "to: \"1950\"",
    "from: \"1990\", to: \"1999\"",
    "from: \"2023-11-25\", to: \"2023-11-25\"",
    "from: \"1960\""
  };

  /** Operations by what they measure; each in several variants. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    meetings(all);
    positions(all);
    courses(all);
    others(all);
    nested(all);
    return all;
  }

  private void meetings(Map<String, List<String>> all) {
    list(all, "meetings", "", "_");
    list(all, "meetings", "orderBy: {direction: ASC}", "_");
    filter(all, "meetings", "level: %s", "LEADERS", "MINISTERS", "OFFICIALS");
    filter(all, "meetings", "kind: %s", "TALKS", "CALL", "SUMMIT", "SIGNING");
    filter(all, "meetings", "visitClass: %s", "STATE", "WORKING", "INFORMAL");
    filter(all, "meetings", "status: %s", "HELD", "EXPECTED", "CANCELLED");
    filter(all, "meetings", "date: {%s}", SPANS);
    filter(all, "meetings", "locality: \"%s\"", values.localities());
    filter(all, "meetings", "country: \"%s\"", values.countries());
    filter(all, "meetings", "host: \"%s\"", values.countries());
    filter(all, "meetings", "issue: \"%s\"", values.issues());
    filter(all, "meetings", "mechanism: \"%s\"", values.mechanisms());
    filter(all, "meetings", "occasion: \"%s\"", values.occasions());
    filter(all, "meetings", "parties: {all: [%s]}", pairs(values.countries()));
    filter(all, "meetings", "parties: {any: [%s]}", pairs(values.countries()));
    filter(all, "meetings", "parties: {all: [\"US\", \"CN\", \"%s\"]}", values.countries());
    filter(all, "meetings", "officials: {all: [\"%s\"]}", values.officials());
    filter(all, "meetings", "officials: {all: [%s]}", pairs(values.officials()));
    filter(all, "meetings", "officials: {any: [%s]}", pairs(values.officials()));
    filter(
        all,
        "meetings",
        "parties: {all: [%s]}, level: MINISTERS, status: HELD, date: {from: \"1990\", to: \"2023-11\"}",
        pairs(values.countries()));
    filter(all, "meetings", "parties: {all: [\"CN\"]}, issue: \"%s\"", values.issues());
    filter(all, "meetings", "country: \"%s\", level: LEADERS, kind: SUMMIT", values.countries());
    filter(all, "meetings", "status: EXPECTED, host: \"%s\"", values.countries());
  }

  private void positions(Map<String, List<String>> all) {
    list(all, "positions", "", "_");
    filter(all, "positions", "issue: \"%s\"", values.issues());
    filter(all, "positions", "holder: \"%s\"", values.countries());
    filter(all, "positions", "speaker: \"%s\"", values.officials());
    filter(all, "positions", "stance: %s", "DEMANDS", "DENIES");
    filter(all, "positions", "meeting: \"%s\"", values.occasions());
    filter(all, "positions", "reportedBy: \"%s\"", values.countries());
    filter(all, "positions", "date: {%s}", SPANS);
    filter(all, "positions", "holder: \"%s\", issue: \"issue-3\"", values.countries());
    filter(all, "positions", "holder: \"CN\", stance: OPPOSES, issue: \"%s\"", values.issues());
    filter(all, "positions", "speaker: \"%s\", stance: DEMANDS", values.officials());
  }

  private void courses(Map<String, List<String>> all) {
    for (String list : List.of("agreements", "measures")) {
      list(all, list, "", "_");
      filter(all, list, "issue: \"%s\"", values.issues());
      filter(all, list, "date: {%s}", SPANS);
    }
    filter(all, "agreements", "parties: {all: [%s]}", pairs(values.countries()));
    filter(all, "agreements", "kind: %s", "TREATY", "LIFT_MEASURE");
    filter(all, "agreements", "status: %s", "AGREED", "FULFILLED", "BROKEN");
    filter(all, "agreements", "open: %s", "true", "false");
    filter(all, "agreements", "mechanism: \"%s\"", values.mechanisms());
    filter(all, "measures", "imposedBy: \"%s\"", values.countries());
    filter(all, "measures", "target: \"%s\"", values.countries());
    filter(all, "measures", "kind: %s", "SANCTION", "OTHER");
    filter(all, "measures", "status: %s", "IMPOSED", "LIFTED");
    filter(all, "measures", "inForce: %s", "true", "false");
  }

  private void others(Map<String, List<String>> all) {
    list(all, "officials", "", "_");
    filter(all, "officials", "party: \"%s\"", values.countries());
    filter(all, "officials", "post: %s", "FOREIGN_MINISTER", "CHIEF_OF_MISSION");
    filter(all, "officials", "party: \"%s\", asOf: \"2023-11-25\"", values.countries());
    list(all, "countries", "", "_");
    list(all, "issues", "", "_");
    filter(all, "issues", "parties: {all: [%s]}", pairs(values.countries()));
    filter(all, "issues", "kind: %s", "TRADE", "FORMULA");
    filter(all, "mechanisms", "parties: {all: [%s]}", pairs(values.countries()));
    filter(all, "mechanisms", "state: %s", "ACTIVE", "LAPSED", "REVIVED");
    list(all, "sources", "", "_");
    list(all, "timeline", "", "_");
    list(all, "timeline", "direction: DESC", "_");
    filter(all, "timeline", "date: {%s}", SPANS);
    filter(all, "timeline", "kinds: [%s]", "MEETING", "AGREEMENT", "MEASURE");
    filter(all, "timeline", "issue: \"%s\"", values.issues());
    filter(all, "timeline", "between: [%s]", pairs(values.countries()));
    filter(all, "timeline", "between: [%s], date: {from: \"2018\"}", pairs(values.countries()));
    filter(all, "timeline", "between: [\"CN\", \"JP\"], issue: \"%s\"", values.issues());
  }

  private void nested(Map<String, List<String>> all) {
    all.put(
        "countries { meetings positions }",
        List.of(
            "{ countries(first: 20) { nodes { meetings(first: 5) { nodes { slug } } positions(first: 5) { nodes { slug } } } } }"));
    String relation =
        """
        { relation(between: [%s]) { meetings(first: 5) { nodes { slug } } \
        lastMeeting { slug } mechanisms { nodes { slug } } agreements { nodes { slug } } \
        measures { nodes { slug } } } }\
        """;
    all.put(
        "relation { meetings ... }",
        pairs(values.countries()).stream().map(relation::formatted).toList());
    all.put(
        "relation { issues }",
        pairs(values.countries()).stream()
            .map("{ relation(between: [%s]) { issues { issue { slug } } } }"::formatted)
            .toList());
    all.put(
        "official { meetings positions }",
        values.officials().stream()
            .map(
                "{ official(slug: \"%s\") { meetings(first: 20) { nodes { slug } } positions(first: 20) { nodes { slug } } } }"
                    ::formatted)
            .toList());
  }

  private static void filter(
      Map<String, List<String>> all, String list, String filter, String... values) {
    filter(all, list, filter, List.of(values));
  }

  private static void filter(
      Map<String, List<String>> all, String list, String filter, List<String> values) {
    list(all, list, "filter: {" + filter + "}", values.toArray(String[]::new));
  }

  private static void list(
      Map<String, List<String>> all, String list, String arguments, String... values) {
    List<String> variants = new ArrayList<>();
    for (String value : values) {
      String given = arguments.replace("%s", value);
      variants.add(
          "{ %s(first: 20%s) { nodes { __typename } pageInfo { endCursor } } }"
              .formatted(list, given.isEmpty() ? "" : ", " + given));
    }
    all.put(list + "(" + arguments.replace("%s", "…") + ")", variants);
  }

  /** Neighbours in how common they are, and the first with each of them. */
  private static List<String> pairs(List<String> values) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      pairs.add("\"%s\", \"%s\"".formatted(values.get(i - 1), values.get(i)));
      pairs.add("\"%s\", \"%s\"".formatted(values.get(0), values.get(i)));
    }
    return pairs.stream().distinct().toList();
  }
}
