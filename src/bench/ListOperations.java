import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Operations for every list of the API: by each filter, in each order, of each record with lists.
 */
final class ListOperations {
  private static final List<String> SPANS =
      List.of(
          "{from: \"2023\"}",
          "{to: \"1950\"}",
          "{from: \"1990\", to: \"1999\"}",
          "{from: \"2023-11-25\", to: \"2023-11-25\"}",
          "{from: \"1960\"}",
          "{from: \"1946-06\", to: \"1946-06\"}");

  /** Lists that are measured by themselves. */
  private static final Set<String> OTHERS = Set.of("search");

  private final ScaleValues values;
  private final Map<String, List<String>> all = new LinkedHashMap<>();

  private ListOperations(ScaleValues values) {
    this.values = values;
  }

  /** By what they measure; each in several variants. */
  static Map<String, List<String>> of(List<ListFields.ListField> lists, ScaleValues values) {
    var operations = new ListOperations(values);
    lists.stream().filter(list -> !OTHERS.contains(list.name())).forEach(operations::add);
    return operations.all;
  }

  private void add(ListFields.ListField list) {
    put(list, "", List.of(""));
    list.orders().forEach(order -> put(list, order, List.of(order)));
    for (ListFields.Filter filter : list.filters()) {
      List<String> arguments =
          valuesOf(list, filter).stream().map(filter::argument).distinct().toList();
      put(list, filter.argument("…"), arguments);
      if (!list.orders().isEmpty()) {
        String order = list.orders().getFirst();
        put(
            list,
            filter.argument("…") + ", " + order,
            arguments.stream().map(a -> a + ", " + order).toList());
      }
    }
  }

  /** A variant for each of the arguments; where the list hangs on records, of one after another. */
  private void put(ListFields.ListField list, String what, List<String> arguments) {
    List<String> entries = entries(list.owner());
    List<String> variants = new ArrayList<>();
    int count = Math.max(arguments.size(), Math.min(entries.size(), 10));
    for (int i = 0; i < count && !entries.isEmpty() && !arguments.isEmpty(); i++) {
      String asked = arguments.get(i % arguments.size());
      // Shifted, so that the most common ones do not always come together.
      String entry = entries.get((i + i / arguments.size()) % entries.size());
      variants.add(
          entry.replace(
              "%s",
              "%s(first: 20%s) { nodes { __typename } pageInfo { endCursor } }"
                  .formatted(list.name(), asked.isEmpty() ? "" : ", " + asked)));
    }
    all.put("%s.%s(%s)".formatted(list.owner(), list.name(), what), variants);
  }

  /** Documents that lead to records of a type. */
  private List<String> entries(String type) {
    return switch (type) {
      case "Query" -> List.of("{ %s }");
      case "Relation" ->
          values.pairs().stream().map("{ relation(between: [%s]) { %%s } }"::formatted).toList();
      case "Country", "Organization" ->
          named(type, "code", type.equals("Country") ? values.countries() : values.organizations());
      case "Official" -> named(type, "slug", values.officials());
      case "Issue" -> named(type, "slug", values.issues());
      case "Mechanism" -> named(type, "slug", values.mechanisms());
      case "Meeting" -> named(type, "slug", values.occasions());
      case "Agreement" -> named(type, "slug", values.agreements());
      case "Measure" -> named(type, "slug", values.measures());
      case "Source" -> named(type, "slug", values.sources());
      case "Position", "Post", "Term" -> values.nodes(type);
      default -> throw new IllegalStateException("Nothing leads to " + type);
    };
  }

  private static List<String> named(String type, String key, List<String> keys) {
    String field = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    return keys.stream().map(k -> "{ %s(%s: \"%s\") { %%s } }".formatted(field, key, k)).toList();
  }

  private List<String> valuesOf(ListFields.ListField list, ListFields.Filter filter) {
    if (!filter.constants().isEmpty()) {
      return filter.list()
          ? filter.constants().stream().map("[%s]"::formatted).toList()
          : filter.constants();
    }
    return switch (filter.type()) {
      case "Boolean" -> List.of("true", "false");
      case "Date" -> List.of("\"2023-11-25\"", "\"1960-01-01\"", "\"1991-06-30\"");
      case "DateFilter" -> SPANS;
      default -> keys(list, filter);
    };
  }

  private List<String> keys(ListFields.ListField list, ListFields.Filter filter) {
    if (filter.list()) {
      if (filter.name().equals("between")) {
        return values.pairs().stream().map("[%s]"::formatted).toList();
      }
      return values.lists(
          switch (filter.path().getFirst()) {
            case "officials" -> values.officials();
            case "posts" -> values.posts();
            default -> values.countries();
          });
    }
    List<String> texts =
        switch (filter.path().getLast()) {
          case "country",
              "host",
              "holder",
              "reportedBy",
              "imposedBy",
              "target",
              "party",
              "member" ->
              values.countries();
          case "issue", "parent" -> values.issues();
          case "mechanism" -> values.mechanisms();
          case "occasion", "meeting" -> values.occasions();
          case "speaker" -> values.officials();
          case "locality" -> values.localities();
          case "memberOf" -> values.organizations();
          case "publisher" -> values.publishers();
          case "language" -> List.of("en", "zh", "ja");
          case "region" -> List.of("142", "030", "150");
          case "name" -> List.of("China", "United", "no such name");
          default ->
              throw new IllegalStateException(
                  "No values for %s of %s".formatted(filter.name(), list.name()));
        };
    return texts.stream().map("\"%s\""::formatted).toList();
  }
}
