package org.entente.endpoint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.entente.endpoint.request.Places;
import org.entente.graphql.Reading;
import org.entente.shared.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each object stands for an instance of the application: it has a cache of its own. */
@QuarkusTest
class PersistedQueriesTest {
  @Inject PersistedQueries queries;
  @Inject Reading reading;
  @Inject Pool pool;
  @Inject Places places;

  @BeforeEach
  @AfterEach
  void empty() throws Exception {
    sql("delete from persisted_query");
  }

  @Test
  void hashesAsClientsDo() {
    assertThat(Sha256.of("# 日本"))
        .isEqualTo("6dbebf096b5b1858d29e05429d0097d5448db0315ae103f19a36b7611e801254");
  }

  @Test
  void findsWhatAnotherInstanceKept() throws Exception {
    instance(10).keep("{ a }");
    assertThat(instance(10).find("{ a }")).contains("{ a }");
  }

  @Test
  void findsWhatIsKeptAfterItWasAskedFor() throws Exception {
    Instance one = instance(10);
    assertThat(one.find("{ a }")).isEmpty();
    instance(10).keep("{ a }");
    assertThat(one.find("{ a }")).contains("{ a }");
  }

  @Test
  void needsNoDatabaseForWhatItFoundBefore() throws Exception {
    Instance one = instance(10);
    one.keep("{ a }");
    one.find("{ a }");
    empty();
    assertThat(one.find("{ a }")).contains("{ a }");
  }

  @Test
  void keepsADocumentOnce() throws Exception {
    instance(10).keep("{ a }");
    instance(10).keep("{ a }");
    assertThat(documents()).containsExactly("{ a }");
  }

  @Test
  void holdsNoMoreThanItsMaximumWhoeverKeepsThem() throws Exception {
    List<Instance> instances = List.of(instance(40), instance(40), instance(40));
    for (int i = 0; i < 90; i++) {
      instances.get(i % 3).keep("{ a%d }".formatted(i));
      assertThat(documents()).hasSizeLessThanOrEqualTo(40);
    }
    assertThat(documents()).hasSizeGreaterThan(36);
  }

  @Test
  void removesTheLeastRecentlyUsed() throws Exception {
    Instance one = instance(3);
    one.keep("{ a }");
    one.keep("{ b }");
    one.keep("{ c }");
    lastUsed("{ b }", 2);
    lastUsed("{ c }", 1);
    one.keep("{ d }");
    assertThat(documents()).containsExactly("{ a }", "{ c }", "{ d }");
  }

  @Test
  void letsNobodyDriveOutWhatWasInUseOnTheSameDay() throws Exception {
    Instance one = instance(2);
    one.keep("{ a }");
    one.keep("{ b }");
    one.keep("{ c }");
    assertThat(documents()).containsExactly("{ a }", "{ b }");
  }

  @Test
  @Timeout(20)
  void notesThatADocumentIsUsed() throws Exception {
    instance(10).keep("{ a }");
    lastUsed("{ a }", 5);
    assertThat(instance(10).find("{ a }")).contains("{ a }");
    // Nobody is told when it is noted, so that no answer waits for it.
    while (sql("select from persisted_query where last_used = current_date").isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void keepsNoDocumentThatIsTooLong() throws Exception {
    instance(10).keep("#".repeat(PersistedQueries.LONGEST_DOCUMENT + 1));
    assertThat(documents()).isEmpty();
  }

  /** Two texts that have the same UTF-8, and so the same hash. */
  @Test
  void givesNoOtherTextThanTheHashIsOf() throws Exception {
    Instance one = instance(10);
    one.keep("{ a(b: \"\ud800\") }");
    assertThat(one.find("{ a(b: \"?\") }")).contains("{ a(b: \"?\") }");
  }

  @Test
  void failsNoRequestWhereItCannotKeepADocument() throws Exception {
    assertThat(await(queries.keep("no hash", "{ a }"))).isNull();
    assertThat(documents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no hash", "\0", "ABC"})
  void findsNothingByWhatIsNoHash(String nonsense) throws Exception {
    assertThat(await(queries.find(nonsense))).isEmpty();
  }

  @Test
  void hasATableThatRefusesWhatIsNoHash() {
    assertThatThrownBy(() ->
            sql("insert into persisted_query (hash, document) values (repeat('A', 64), '{ a }')"))
        .hasMessageContaining("persisted_query_hash_check");
  }

  private Instance instance(int maximum) {
    return new Instance(new PersistedQueries(reading, pool, places, maximum));
  }

  private List<String> documents() throws Exception {
    return sql("select document from persisted_query order by document");
  }

  private void lastUsed(String document, int daysAgo) throws Exception {
    sql(
        "update persisted_query set last_used = current_date - %d where document = '%s'"
            .formatted(daysAgo, document));
  }

  private List<String> sql(String sql) throws Exception {
    List<String> values = new ArrayList<>();
    await(pool.query(sql).execute().toCompletionStage())
        .forEach(row -> values.add(row.size() == 0 ? "" : row.getString(0)));
    return values;
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private record Instance(PersistedQueries queries) {
    void keep(String document) throws Exception {
      await(queries.keep(Sha256.of(document), document));
    }

    Optional<String> find(String document) throws Exception {
      return await(queries.find(Sha256.of(document)));
    }
  }
}
