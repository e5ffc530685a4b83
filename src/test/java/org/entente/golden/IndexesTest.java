package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graphql.ExecutableSchema;
import org.junit.jupiter.api.Test;

/**
 * There is an index for every filter and every order of every list, and for searches: where there
 * are many records, PostgreSQL neither reads a whole table of them nor sorts many.
 */
@QuarkusTest
class IndexesTest {
  /** These have at most some hundreds of rows, which PostgreSQL is right to read. */
  private static final Set<String> SMALL =
      Set.of(
          "party",
          "party_name",
          "party_alias",
          "membership",
          "issue",
          "issue_party",
          "mechanism",
          "mechanism_party");

  /** As many as half a second of typing does not notice; a thirtieth of the filled tables. */
  private static final double FEW = 2_000;

  @Inject ExecutableSchema schema;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String username;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void serveEveryListByEachFilterAndInEachOrder() throws SQLException, IOException {
    List<String> faults = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Map<String, String> questions = new LinkedHashMap<>(ListFields.questions(schema.get()));
    // With a typing error, a word that nothing has, and one that goes on.
    questions.put(
        "Query.search of unknown words",
        "{ search(text: \"Kamikwaa Zebulon Japa\", first: 2) { leftOut nodes { __typename } } }");
    try (FilledDatabase database = FilledDatabase.beside(url, username, password)) {
      for (Map.Entry<String, String> question : questions.entrySet()) {
        for (String statement : statements(question.getValue())) {
          if (known.add(statement)) {
            faults(database, statement)
                .forEach(fault ->
                    faults.add("%s %s%n%s".formatted(question.getKey(), fault, statement)));
          }
        }
      }
    }
    assertThat(known).hasSizeGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  private static List<String> statements(String document) {
    try (Statements recorded = new Statements()) {
      Client.edit(document, Map.of());
      return recorded.list();
    }
  }

  private static List<String> faults(FilledDatabase database, String sql) throws SQLException {
    List<String> faults = new ArrayList<>();
    // Where it may not, it shows whether it has to.
    database
        .plan(sql, "enable_seqscan = off")
        .wholeTables()
        .forEach(table -> faults.add("has no index of " + table));
    Plan plan = database.plan(sql, "work_mem = '4MB'");
    plan.wholeTables().stream()
        .filter(table -> !SMALL.contains(table))
        .forEach(table -> faults.add("reads all of " + table));
    if (plan.sorted() > FEW) {
      faults.add("sorts %.0f rows".formatted(plan.sorted()));
    }
    return faults;
  }
}
