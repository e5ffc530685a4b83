package org.entente.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.graphql.ExecutableSchema;
import org.entente.graphql.GlobalId;
import org.entente.graphql.OngoingRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries answer is what graphql-java answers for the same documents, byte for byte. */
@QuarkusTest
class SameAnswersTest {
  private static final Path OPERATIONS = Path.of("src/test/resources/graphql");

  /** Merges, fragments on all sorts of types, conditions; the variables of all are the same. */
  private static final String VARIABLES =
      """
      {"yes": true, "no": false, "code": "JP", "first": 2, "null": null, "slug": \
      "cn-jp-foreign-ministers-busan-2023", "ids": ["xx"], "filter": {"parties": {"all": ["CN"]}}}\
      """;

  @Inject Queries queries;
  @Inject ExecutionService theirs;
  @Inject Vertx vertx;
  @Inject ExecutableSchema schema;
  @Inject Pool pool;

  @TestFactory
  Stream<DynamicTest> ofAllRecordedOperations() throws IOException {
    try (Stream<Path> files = Files.walk(OPERATIONS)) {
      return files.filter(f -> f.toString().endsWith(".graphql")).sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.toString(), () -> compare(Files.readString(f))));
    }
  }

  /** What is fetched for it alone is all that it needs. */
  @TestFactory
  Stream<DynamicTest> ofEachFieldOfRecordsAlone() {
    return FieldDocuments.of(schema.get())
        .flatMap(documents -> documents.all(ids(documents.type())).stream())
        .map(document ->
            DynamicTest.dynamicTest(
                document.substring(document.indexOf("...")), () -> compare(document)));
  }

  private List<String> ids(String type) {
    String rows =
        switch (type) {
          case "Country", "Organization" -> "party where kind = upper('%s')".formatted(type);
          default -> type.toLowerCase(Locale.ROOT);
        };
    List<String> ids = new ArrayList<>();
    wait(pool.query("select id from %s order by id desc limit 30".formatted(rows))
            .execute()
            .toCompletionStage()
            .toCompletableFuture())
        .forEach(row -> ids.add(new GlobalId(type, row.getLong(0)).toString()));
    assertThat(ids).as("records of the type " + type).isNotEmpty();
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename country(code: \"JP\") { __typename a: code b: code code } }",
        "{ country(code: \"JP\") { ...A ...A ...B } } fragment A on Country { code name { text } } "
            + "fragment B on Party { name { language text } ... on Node { id } }",
        "{ country(code: \"JP\") { ... on Party { code } ... { code capital } } }",
        "{ country(code: \"JP\") { meetings(first: 2) { nodes { title } } "
            + "meetings(first: 2) { nodes { slug parties: attendances { role } } totalCount } } }",
        "query ($yes: Boolean!, $no: Boolean!) { country(code: \"JP\") { code @skip(if: $yes) "
            + "name @include(if: $no) { text } ... @include(if: $yes) { capital } alpha3 } }",
        "query ($yes: Boolean!) { country(code: \"JP\") @skip(if: $yes) { code } __typename }",
        "{ country(code: \"JP\") { code @skip(if: false) capital @include(if: false) } }",
        "query ($code: String!) { country(code: $code) { code } }",
        "query ($first: Int = 3) { countries(first: $first) { nodes { code } pageInfo { "
            + "hasNextPage endCursor } edges { cursor } } }",
        "query ($other: Int = 3) { countries(first: $other) { nodes { code } } }",
        "query ($null: Int) { countries(first: $null) { nodes { code } } }",
        "query ($filter: MeetingFilter) { meetings(filter: $filter, first: 3) { totalCount "
            + "nodes { slug date { edtf earliest latest approximate } level kind bilateral } } }",
        "query ($slug: String!) { meeting(slug: $slug) { occasion { slug } mechanism { state } "
            + "attendances { official { names { language text } aliases } party { code ... on "
            + "Country { capital } ... on Organization { members { from { edtf } } } } } } }",
        "{ search(text: \"Wang\", first: 5) { nodes { __typename ... on Official { "
            + "fullName } ... on Node { id } ... on CitedRecord { citations { locator } } } } }",
      })
  void ofDocumentsOfAllForms(String document) {
    compare(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a: country(code: \"QQ\") { code } b: country(code: \"JP\") { code } }",
        "{ countries(first: 1000) { nodes { code } } }",
        "{ countries(first: 2) { nodes { code meetings(first: 1000) { totalCount } } } }",
        "{ countries(first: 2) { nodes { code name(language: \"no tag\") { text } } } }",
        "{ node(id: \"xx\") { id } }",
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        "query ($missing: String!) { country(code: $missing) { code } }",
        "query ($code: Int) { countries(first: $code) { nodes { code } } }",
        "query ($slug: MeetingFilter) { meetings(filter: $slug) { totalCount } }",
        "{ country(code: \"JP\", recordedAsOf: \"never\") { code } }",
        "{ country(code: \"JP\", recordedAsOf: \"2999-01-01T00:00:00Z\") { code } }",
        "{ meetings(filter: {date: {from: \"2023-13\"}}) { totalCount } }",
        "{ meetings(filter: {parties: {all: [\"CN\", \"QQ\"]}}) { totalCount } }",
      })
  void ofWhatCannotBeAnswered(String document) {
    compare(document);
  }

  private void compare(String text) {
    Document document = Parser.parse(text);
    OperationDefinition operation =
        document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    assertThat(queries.executes(document, operation)).as("executed here").isTrue();
    ExecutionResult ours =
        wait(
            queries
                .execute(document, operation, variables(), new OngoingRequest())
                .toCompletableFuture());
    assertThat(written(ours)).isEqualTo(written(wait(theirs(text))));
  }

  private CompletableFuture<ExecutionResult> theirs(String document) {
    CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    JsonObject request =
        json("{\"query\": %s, \"variables\": %s}".formatted(Json.encode(document), VARIABLES));
    // As a request would: on an event loop, with a context of its own.
    vertx.runOnContext(_ -> {
      ManagedContext context = Arc.container().requestContext();
      context.activate();
      Map<String, Object> surroundings = new HashMap<>();
      surroundings.put("runBlocking", false);
      surroundings.put("state", context.getState());
      theirs.executeAsync(request, surroundings, writer(result));
      context.deactivate();
    });
    return result;
  }

  private static ExecutionResponseWriter writer(CompletableFuture<ExecutionResult> result) {
    return new ExecutionResponseWriter() {
      @Override
      public void write(ExecutionResponse response) {
        result.complete(response.getExecutionResult());
      }

      @Override
      public void fail(Throwable failure) {
        result.completeExceptionally(failure);
      }
    };
  }

  private static <T> T wait(CompletableFuture<T> result) {
    return result.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static String written(ExecutionResult result) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("errors", result.getErrors().stream().map(SameAnswersTest::written).toList());
    all.put("data", result.isDataPresent() ? result.getData() : "none");
    return Json.encode(all);
  }

  private static List<Object> written(GraphQLError error) {
    return List.of(
        error.getMessage(),
        String.valueOf(error.getPath()),
        String.valueOf(error.getLocations()),
        error.getExtensions());
  }

  private static Map<String, Object> variables() {
    return io.smallrye.graphql.api.Context.VariablesParser.toMap(json(VARIABLES)).orElseThrow();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
