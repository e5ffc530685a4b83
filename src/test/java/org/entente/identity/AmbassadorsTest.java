package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.graphql.RecordKind;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sources call ambassadors differently, and mean one post with one term for each tenure. */
@QuarkusTest
class AmbassadorsTest {
  private static final String ONE = "Ambassador Extraordinary and Plenipotentiary";

  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.run(
        source,
        "delete from term where slug like 'ambassadors-test-%'",
        "delete from post where slug like 'us-%-mv' or slug like 'us-ambassador-to-the-united-nations%'");
    Edited.remove(source, "ambassadors-test");
  }

  @Test
  void takesTheirTitlesForOnePostAndShowsWhereSourcesDiffer() {
    write(told("a", ONE, "MV", "Ambassadors Test", "2009-03-15", "2012-06-01"));
    Outcome outcome =
        write(
            told("b", "ambassador to Maldives", "MV", "A. Ambassadors Test", "2009-02-01", "2012"));
    assertThat(outcome.created()).isEmpty();
    assertThat(outcome.updated())
        .containsEntry(RecordKind.POST, 1)
        .containsEntry(RecordKind.OFFICIAL, 1)
        .containsEntry(RecordKind.TERM, 1);
    String asked =
        "{ official(slug: \"ambassadors-test\") { terms { post { title sourceKeys { key rule explanation } } from { edtf } citations { locator } disputes { attribute } } } }";
    assertThat(Client.data(asked).encode())
        .contains("\"title\":\"" + ONE + "\"", "{\"key\":\"ambassadors-test-b:post\"")
        .contains(
            "US has one ambassador to MV at a time, also where a source says 'ambassador to Maldives'.")
        .contains("\"from\":{\"edtf\":\"2009-03-15\"}", "{\"locator\":\"a\"},{\"locator\":\"b\"}")
        .contains("{\"attribute\":\"from\"}");
  }

  @Test
  void takesATermThatASourceHasBeginningLongBeforeForTheSameWhileItGoesOn() {
    write(told("a", ONE, "MV", "Ambassadors Test", "2009-06-15", "2012-06-01"));
    String title = "United States Ambassador to the Maldives";
    Outcome outcome = write(told("b", title, "MV", "Ambassadors Test", "2009-01-01", "2012-07-01"));
    assertThat(outcome.created()).isEmpty();
  }

  @Test
  void knowsThemWhateverSourceComesFirst() {
    String title = "Ambassador of the United States of America to Maldives";
    write(told("a", title, "MV", "Ambassadors Test", "2009-02-01", "2012-06-01"));
    Outcome outcome = write(told("b", ONE, "MV", "Ambassadors Test", "2009-03-15", "2012-06-01"));
    assertThat(outcome.created()).isEmpty();
  }

  @Test
  void keepsOtherRanksAndOrganizationsApart() {
    write(told("a", ONE, "MV", "Ambassadors Test", "2009-03-15", "2012-06-01"));
    for (String title :
        List.of("Chargé d’Affaires", "Deputy Ambassador", "Envoy Extraordinary and Ambassador")) {
      String key = Names.slug(title);
      assertThat(
              write(told(key, title, "MV", "Ambassadors Test B", "2009-03-15", "2012")).created())
          .containsEntry(RecordKind.POST, 1);
    }
    write(
        told(
            "c",
            "Ambassador to the United Nations",
            "UN",
            "Ambassadors Test C",
            "2009-03-15",
            "2012"));
    String geneva = "Ambassador to the United Nations in Geneva";
    assertThat(write(told("d", geneva, "UN", "Ambassadors Test D", "2009-03-15", "2012")).created())
        .containsEntry(RecordKind.POST, 1);
  }

  private Outcome write(SourceRecord record) {
    SqlConnection connection = Database.await(pool.getConnection());
    try {
      return new Imports(connection, "A test").write(List.of(record));
    } finally {
      Database.await(connection.close());
    }
  }

  /** What a source tells of somebody whom the United States sent there. */
  private static SourceRecord told(
      String source, String title, String to, String name, String from, String until) {
    String scheme = "ambassadors-test-" + source;
    Evidence evidence = new Evidence(source);
    Key official = new Key(scheme, "official");
    Key post = new Key(scheme, "post");
    return new SourceRecord(
        new Place("test.csv", 1),
        SourceDescription.dataset(
            scheme, "A publisher", "A dataset", "https://example.org/", "CC0-1.0", "2023"),
        List.of(
            OfficialClaim.named(official, name, evidence),
            new PostClaim(post, "US", title, PostKind.CHIEF_OF_MISSION, to, false, evidence),
            new TermClaim(
                new Key(scheme, "term"),
                official,
                post,
                EdtfDate.parse(from),
                EdtfDate.parse(until),
                false,
                evidence)));
  }
}
