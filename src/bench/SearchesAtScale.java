import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches of all sorts, by what they measure. */
record SearchesAtScale(ScaleValues values) {
  private static final List<String> COMMON =
      List.of("china", "cooperation", "relations", "security", "states", "summit", "talks");
  private static final List<String> RARE = rare();

  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    search(all, "common words", "", COMMON);
    search(all, "two common words", "", pairs(COMMON));
    search(all, "rare words", "", RARE);
    search(all, "a common and a rare word", "", each("cooperation %s", RARE));
    search(all, "words in the middle", "", middle());
    search(all, "names of officials", "", values.names());
    search(all, "names and a word", "", each("%s cooperation", values.names()));
    search(all, "names in other scripts", "", List.of("王毅", "日本", "佐藤", "Иванов", "محمد", "中国 佐藤"));
    search(
        all,
        "typing errors",
        "",
        List.of("coperation", "relatoins", "secuirty", "Yamamotto", "sovreignty"));
    search(all, "beginnings", "", List.of("c", "co", "coop", "ka", "yam", "王", "sem", "x"));
    search(
        all,
        "as one types",
        "",
        List.of("japan c", "japan co", "japan coop", "wang y", "the talks of ch"));
    search(
        all,
        "phrases",
        "",
        List.of(
            "\\\"security dialogue\\\"", "\\\"trade cooperation\\\"", "\\\"peace relations\\\""));
    search(all, "nothing", "", List.of("xylophonist", "qqqq", "zzz yyy"));
    search(
        all,
        "words never together",
        "",
        List.of("summit call", "talks visit", "signing conference"));
    search(all, "common, of a kind", ", filter: {kinds: [AGREEMENT]}", COMMON);
    search(all, "common, of a party", ", filter: {party: \"NZ\"}", COMMON);
    search(all, "common, of a time", ", filter: {date: {from: \"1950\", to: \"1955\"}}", COMMON);
    search(
        all,
        "common, of all three",
        ", filter: {kinds: [POSITION], party: \"JP\", date: {to: \"1999\"}}",
        COMMON);
    all.put(
        "with highlights",
        each(
            "{ search(text: \"%s\", first: 20) { edges { node { __typename } highlights { field parts { text marked } } } } }",
            common()));
    all.put(
        "with totalCount", each("{ search(text: \"%s\", first: 20) { totalCount } }", common()));
    all.put(
        "with facets",
        each(
            "{ search(text: \"%s\", first: 20) { facets { kinds { kind count } countries { country { code } count } decades { decade count } } } }",
            common()));
    return all;
  }

  /** Common ones, rare ones, and names. */
  private List<String> common() {
    List<String> texts = new ArrayList<>(COMMON);
    texts.addAll(RARE);
    texts.addAll(values.names());
    return texts;
  }

  private static List<String> rare() {
    List<String> words = new ArrayList<>();
    for (int rank = 5_000; rank < 20_000; rank += 1_500) {
      words.add(GeneratedWords.ranked(rank));
    }
    return words;
  }

  private static List<String> middle() {
    List<String> words = new ArrayList<>();
    for (int rank = 20; rank < 1_000; rank += 49) {
      words.add(GeneratedWords.ranked(rank));
    }
    return words;
  }

  private static void search(
      Map<String, List<String>> all, String what, String filter, List<String> texts) {
    all.put(
        "search: " + what,
        each(
            "{ search(text: \"%s\", first: 20"
                + filter
                + ") { nodes { __typename } pageInfo { endCursor } } }",
            texts));
  }

  private static List<String> each(String form, List<String> texts) {
    return texts.stream().map(text -> form.replace("%s", text)).toList();
  }

  private static List<String> pairs(List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }
}
