package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.graphql.GlobalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ambassadors whom earlier imports had in two posts hold one. */
@QuarkusTest
class AmbassadorPostsTest {
  private static final String KEPT = "jp-first-of-merge-test-a-kr";
  private static final String MERGED = "jp-second-of-merge-test-b-kr";

  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void makesOnePostAndOneTermOfTwo() throws SQLException {
    twoPosts();
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(1, 0, 0, 0));
    JsonObject merged = post(MERGED);
    assertThat(merged.getBoolean("withdrawn")).isTrue();
    assertThat(merged.getJsonObject("mergedInto").encode())
        .contains("\"rule\":\"AMBASSADOR\"", "JP has one ambassador to KR at a time");
    assertThat(post(KEPT).getJsonArray("sourceKeys")).hasSize(2);
    assertThat(terms()).hasSize(1);
    assertThat(terms().encode()).contains(KEPT);
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void takesThatBackAndLeavesThemApart() throws SQLException {
    twoPosts();
    Told.compared(pool);
    String split =
        "mutation ($id: ID!) { split(input: {id: $id, reason: \"A test\"}) { userErrors { message } } }";
    assertThat(Client.edit(split, Map.of("id", post(MERGED).getString("id"))).encode())
        .contains("\"userErrors\":[]");
    assertThat(post(MERGED).getBoolean("withdrawn")).isFalse();
    assertThat(terms().encode()).contains(KEPT, MERGED);
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void makesAPostOfAKeyThatWasTakenForAnothers() throws SQLException {
    twoPosts();
    Told.compared(pool);
    String split =
        """
        mutation ($id: ID!, $keys: [String!]) {
          split(input: {id: $id, sourceKeys: $keys, slug: "jp-merge-test-again", reason: "A test"}) {
            userErrors { message } } }
        """;
    Map<String, Object> variables =
        Map.of("id", post(KEPT).getString("id"), "keys", List.of("merge-test-b:mission"));
    assertThat(Client.edit(split, variables).encode()).contains("\"userErrors\":[]");
    assertThat(post("jp-merge-test-again").getString("title")).isEqualTo("Second of merge-test-b");
    assertThat(terms().encode()).contains(KEPT).doesNotContain("again");
    assertThat(Told.compared(pool).merged()).isZero();
  }

  @Test
  void leavesPostsOfOtherRanksApart() throws SQLException {
    Told.compared(
        pool,
        Told.by("a").ambassador("x", "Merge Test Kawa", "First", "2020-01-01"),
        Told.by("b").ambassador("y", "Merge Test Moon", "Second", "2020-01-01"));
    assertThat(post(MERGED).getBoolean("withdrawn")).isFalse();
  }

  @Test
  void leavesAPostThatOneAloneMayHoldToAnEditor() throws SQLException {
    twoPosts();
    Edited.run(source, "update post set several_holders = false where slug = '%s'".formatted(KEPT));
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(post(MERGED).getBoolean("withdrawn")).isFalse();
  }

  /** As imports had made them that did not know yet that these titles are one post's. */
  private void twoPosts() throws SQLException {
    Told.compared(
        pool,
        Told.by("a").ambassador("x", "Merge Test Kawa", "First", "2020-01-01"),
        Told.by("b").ambassador("y", "Merge Test Kawa", "Second", "2020-01-20"));
    assertThat(terms()).hasSize(2);
    Edited.run(
        source,
        "update post set title = 'Ambassador Extraordinary and Plenipotentiary' where slug = '%s'"
            .formatted(KEPT),
        "update post set title = 'ambassador to Korea' where slug = '%s'".formatted(MERGED));
  }

  private JsonObject post(String slug) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select id from post where slug = '%s'".formatted(slug))) {
      rows.next();
      String id = new GlobalId("Post", rows.getLong(1)).toString();
      String asked =
          """
          query ($id: ID!) { node(id: $id) { ... on Post {
            id title withdrawn sourceKeys { key } mergedInto { rule explanation } } } }
          """;
      return Client.data(asked, Map.of("id", id)).getJsonObject("node");
    }
  }

  private static JsonArray terms() {
    return Client.data("{ official(slug: \"merge-test-kawa\") { terms { slug post { slug } } } }")
        .getJsonObject("official")
        .getJsonArray("terms");
  }
}
