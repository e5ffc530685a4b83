import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What hostile clients send, each as a whole request. */
enum Attack {
  ALIASES(_ -> query("{ " + each(800, "a%d: countries { totalCount } "::formatted) + "}")),
  DEPTH(_ -> query("{ issues " + "{ nodes { parts ".repeat(600) + "}}".repeat(600) + "}")),
  /** Each fragment doubles what the next one has. */
  FRAGMENTS(_ ->
      query(
          "{ ...F0 } fragment F60 on Query { __typename } "
              + each(60, i -> "fragment F%d on Query { ...F%2$d ...F%2$d } ".formatted(i, i + 1)))),
  CIRCLE(_ -> query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")),
  DIRECTIVES(_ -> query("{ __typename " + "@include(if: true) ".repeat(1_000) + "}")),
  /** Which a validator compares each with each. */
  DUPLICATES(random ->
      query(
          "{ meetings(first: 1) { nodes { %s} } } # %x"
              .formatted("slug ".repeat(4_800), random.nextLong()))),
  INTROSPECTION(_ ->
      query(
          "{ __schema { types { "
              + "fields { type { ".repeat(8)
              + "name"
              + " } }".repeat(8)
              + " } } }")),
  /** Within every limit, and nearly as dear as that allows; hardly ever the same twice. */
  DEAR(random ->
      query(
          """
          { countries(first: 100) { nodes { code name { text }
              meetings(first: 10, filter: {date: {from: "%04d"}}) {
                nodes { title attendances { party { code } } } } } } }
          """
              .formatted(random.nextInt(1, 1900)))),
  CURSORS(random ->
      query(
          "{ meetings(first: 100, after: \"%x\") { totalCount nodes { slug } } }"
              .formatted(random.nextLong()))),
  OPERATION_NAMES(random -> query("query Q%x { __typename }".formatted(random.nextLong()))),
  /** A long document to be kept, each time another one. */
  REGISTRATION(random -> {
    String document = "{ __typename } # %x %s".formatted(random.nextLong(), "x".repeat(20_000));
    return HttpConnection.post(
        "{\"query\": %s, \"extensions\": %s}"
            .formatted(Operation.quoted(document), Operation.extensions(document)));
  }),
  BATCH(_ -> HttpConnection.post("[" + "{\"query\": \"{ __typename }\"},".repeat(1_000) + "{}]")),
  BIG_BODY(_ -> query("{ __typename }" + " ".repeat(2_000_000))),
  BROKEN_JSON(_ -> HttpConnection.post("{\"query\": \"{ __typename }\", \"variables\": {\"a\": [")),
  DEEP_JSON(_ ->
      HttpConnection.post(
          "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000))),
  HUGE_NUMBER(_ ->
      HttpConnection.post(
          """
          {"query": "query($n: Int) { meetings(first: $n) { totalCount } }",
           "variables": {"n": 1e999999999}}
          """)),
  BROKEN_TEXT(_ -> {
    byte[] whole = query("{ __typename } # ?");
    whole[whole.length - 3] = (byte) 0xff;
    return whole;
  }),
  LONG_ADDRESS(_ -> HttpConnection.get("/graphql?query=" + "x".repeat(50_000))),
  MANY_HEADERS(_ ->
      HttpConnection.get(
          "/graphql?query=%7B__typename%7D", each(5_000, "X-%d: y\r\n"::formatted).split("\r\n")));

  private final Function<Random, byte[]> request;

  Attack(Function<Random, byte[]> request) {
    this.request = request;
  }

  byte[] request(Random random) {
    return request.apply(random);
  }

  private static byte[] query(String document) {
    return HttpConnection.post("{\"query\": " + Operation.quoted(document) + "}");
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }
}
