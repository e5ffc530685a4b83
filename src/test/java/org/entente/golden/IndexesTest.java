package org.entente.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * There is an index for every filter and every order: where PostgreSQL is kept from reading whole
 * tables, it does not have to. (In tables as small as the tests' it otherwise prefers to.)
 */
@QuarkusTest
class IndexesTest {
  @Inject DataSource dataSource;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries(orderBy: {field: NAME})",
        "countries(orderBy: {field: CODE, direction: DESC})",
        "countries(filter: {codes: [\"JP\", \"CN\"]})",
        "countries(filter: {region: \"142\"})",
        "countries(filter: {memberOf: \"ASEAN\", asOf: \"2023-11-25\"})",
        "organizations(orderBy: {field: NAME})",
        "organizations(orderBy: {field: CODE})",
        "organizations(filter: {member: \"JP\"})",
        "officials(orderBy: {field: NAME, direction: DESC})",
        "officials(filter: {party: \"CN\", asOf: \"2023-11-25\"})",
        "officials(filter: {post: FOREIGN_MINISTER})",
        "issues(orderBy: {field: TITLE})",
        "issues(filter: {kind: TRADE})",
        "issues(filter: {parent: \"taiwan\"})",
        "issues(filter: {parties: {all: [\"CN\"]}})",
        "mechanisms(orderBy: {field: NAME})",
        "mechanisms(orderBy: {field: LAUNCHED})",
        "mechanisms(filter: {level: LEADERS})",
        "mechanisms(filter: {parties: {any: [\"KR\", \"CN\"]}})",
        "meetings(orderBy: {field: DATE, direction: ASC})",
        "meetings(filter: {date: {from: \"2018\", to: \"2023-11\"}})",
        "meetings(filter: {kind: SUMMIT})",
        "meetings(filter: {level: MINISTERS})",
        "meetings(filter: {status: EXPECTED})",
        "meetings(filter: {visitClass: STATE})",
        "meetings(filter: {locality: \"Busan\"})",
        "meetings(filter: {country: \"KR\"})",
        "meetings(filter: {host: \"KR\"})",
        "meetings(filter: {occasion: \"apec-2023\"})",
        "meetings(filter: {mechanism: \"cjk-trilateral-summit\"})",
        "meetings(filter: {issue: \"taiwan\"})",
        "meetings(filter: {parties: {all: [\"CN\", \"JP\"]}})",
        "meetings(filter: {officials: {all: [\"wang-yi\"]}})",
        "positions(orderBy: {field: DATE})",
        "positions(filter: {issue: \"taiwan\"})",
        "positions(filter: {holder: \"CN\"})",
        "positions(filter: {speaker: \"wang-yi\"})",
        "positions(filter: {stance: DEMANDS})",
        "positions(filter: {meeting: \"apec-2023\"})",
        "positions(filter: {reportedBy: \"CN\"})",
        "agreements(orderBy: {field: DATE})",
        "agreements(filter: {kind: HOLD_TALKS})",
        "agreements(filter: {issue: \"taiwan\"})",
        "agreements(filter: {mechanism: \"cjk-trilateral-summit\"})",
        "agreements(filter: {parties: {all: [\"CN\"]}})",
        "agreements(filter: {open: true})",
        "measures(orderBy: {field: DATE})",
        "measures(filter: {kind: SANCTION})",
        "measures(filter: {imposedBy: \"CN\"})",
        "measures(filter: {target: \"JP\"})",
        "measures(filter: {issue: \"seafood-imports\"})",
        "measures(filter: {inForce: true})",
        "sources(orderBy: {field: DATE})",
        "sources(orderBy: {field: PUBLISHER})",
        "sources(filter: {kind: READOUT})",
        "sources(filter: {publisher: \"Xinhua\"})",
        "sources(filter: {language: \"ja\"})",
        "timeline(filter: {between: [\"CN\", \"JP\"], date: {from: \"2018\"}})",
        "timeline(filter: {issue: \"taiwan\"})"
      })
  void needsNotToReadAWholeTable(String list) throws SQLException {
    List<String> statements;
    try (Statements recorded = new Statements()) {
      Client.data("{ %s { nodes { __typename } } }".formatted(list.replace("(", "(first: 2, ")));
      statements = recorded.list();
    }
    assertThat(statements).isNotEmpty();
    for (String statement : statements) {
      assertThat(plan(statement)).as(statement).doesNotContain("Seq Scan on");
      if (list.contains("orderBy")) {
        assertThat(plan(statement))
            .as(statement)
            .doesNotContainPattern("Limit .*\\n *-> +(Incremental )?Sort");
      }
    }
  }

  private String plan(String sql) throws SQLException {
    int parameters = 0;
    while (sql.contains("$" + (parameters + 1))) {
      parameters++;
    }
    String arguments = String.join(", ", Collections.nCopies(parameters, "null"));
    List<String> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare asked as " + sql);
      try (ResultSet plan =
          statement.executeQuery(
              "explain execute asked" + (parameters == 0 ? "" : "(" + arguments + ")"))) {
        while (plan.next()) {
          lines.add(plan.getString(1));
        }
      } finally {
        statement.execute("deallocate asked");
        statement.execute("reset all");
      }
    }
    return String.join("\n", lines);
  }
}
