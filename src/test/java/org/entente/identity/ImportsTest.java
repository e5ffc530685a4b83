package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Attendee;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.Refusal;
import org.entente.claim.Setting;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.graphql.RecordKind;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other people's datasets claim becomes records, which cite them. */
@QuarkusTest
class ImportsTest {
  private static final String SCHEME = "imports-test";
  private static final Key OFFICIAL = new Key(SCHEME, "alpha");
  private static final Key POST = new Key(SCHEME, "post");

  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%imports-test");
  }

  @Test
  void recordsWhatASourceClaims() {
    Outcome outcome = write(record("one", 1, official(), post(), term("t", "2020-01-01", "one")));
    assertThat(outcome.created())
        .containsEntry(RecordKind.OFFICIAL, 1)
        .containsEntry(RecordKind.POST, 1)
        .containsEntry(RecordKind.TERM, 1);
    String asked =
        "{ official(slug: \"imports-test-alpha\") { terms { from { edtf } to { edtf words } } citations { locator quotation source { licence } } } }";
    assertThat(Client.data(asked).encode())
        .contains(
            "\"from\":{\"edtf\":\"2020-01-01\"},\"to\":{\"edtf\":\"XXXX\",\"words\":\"not told\"}")
        .contains("\"locator\":\"alpha\",\"quotation\":\"Alpha, as told\"")
        .contains("\"licence\":\"CC0-1.0\"");
  }

  @Test
  void changesNothingTheSecondTime() {
    SourceRecord told = record("one", 1, official(), post(), term("t", "2020-01-01", "one"));
    write(told);
    Outcome second = write(told);
    assertThat(second.created()).isEmpty();
    assertThat(second.updated()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(3);
  }

  @Test
  void countsTheFirstThatIsSaidUnderAKey() {
    SourceRecord first = record("one", 1, official(), post(), term("t", "2020-01-01", "one"));
    SourceRecord again = record("one", 2, term("t", "2021-06-01", "one"));
    write(first, again);
    Outcome second = write(first, again);
    assertThat(second.updated()).isEmpty();
    String asked = "{ official(slug: \"imports-test-alpha\") { terms { from { edtf } } } }";
    assertThat(Client.data(asked).encode()).contains("[{\"from\":{\"edtf\":\"2020-01-01\"}}]");
  }

  @Test
  void showsADisputeWhereSourcesDiffer() {
    write(record("one", 1, official(), post(), term("t", "2020-01-01", "one")));
    Outcome outcome = write(record("two", 1, term("u", "2020-01-02", "two")));
    assertThat(outcome.created()).isEmpty();
    assertThat(outcome.updated()).containsEntry(RecordKind.TERM, 1);
    String asked =
        "{ official(slug: \"imports-test-alpha\") { terms { from { edtf } disputes { attribute citations { value } } citations { locator } } } }";
    assertThat(Client.data(asked).encode())
        .contains("\"edtf\":\"2020-01-01\"", "\"attribute\":\"from\"", "2020-01-02");
  }

  @Test
  void keepsTermsThatFollowEachOtherApart() {
    Outcome outcome =
        write(
            record("one", 1, official(), post(), term("t", "2020-05-17", "2020-06-21", "t")),
            record("one", 2, term("u", "2020-06-21", "2022-05-20", "u")),
            record("one", 3, term("v", "2020-05-01", "2020-05-16", "v")));
    assertThat(outcome.created()).containsEntry(RecordKind.TERM, 3);
    assertThat(write(record("two", 1, term("w", "2020-06-22", "2022-05-20", "w"))).created())
        .isEmpty();
    String asked =
        "{ official(slug: \"imports-test-alpha\") { terms { to { edtf } disputes { attribute } } } }";
    assertThat(Client.data(asked).encode())
        .contains("{\"to\":{\"edtf\":\"2022-05-20\"},\"disputes\":[{\"attribute\":\"from\"}]}");
  }

  @Test
  void takesOverWhatASourceSaysOtherwiseThanBefore() {
    write(record("one", 1, official(), post(), term("t", "2020-01-01", "one")));
    write(record("one", 1, official(), post(), term("t", "2020-02-02", "one")));
    String asked =
        "{ official(slug: \"imports-test-alpha\") { terms { from { edtf } disputes { attribute } } } }";
    assertThat(Client.data(asked).encode())
        .contains("{\"terms\":[{\"from\":{\"edtf\":\"2020-02-02\"},\"disputes\":[]}]}");
  }

  @Test
  void takesAPartOfTheNameForTheOneWhoLedTheStateAtThatTime() {
    PostClaim head =
        new PostClaim(
            POST,
            "JP",
            "Imports test head",
            PostKind.HEAD_OF_STATE,
            null,
            false,
            new Evidence("p"));
    write(record("one", 1, official(), head, term("t", "2020-01-01", "one")));
    Key beta = new Key(SCHEME, "beta");
    TermClaim term =
        new TermClaim(
            new Key(SCHEME, "u"),
            beta,
            POST,
            EdtfDate.parse("2020-01-20"),
            null,
            false,
            new Evidence("u"));
    OfficialClaim called = OfficialClaim.named(beta, "Betty Alpha", new Evidence("beta"));
    assertThat(write(record("two", 1, called, head, term)).created()).isEmpty();
    String asked = "{ official(slug: \"imports-test-alpha\") { aliases sourceKeys { key rule } } }";
    assertThat(Client.data(asked).encode())
        .contains("[\"Betty Alpha\"]", "{\"key\":\"imports-test:beta\",\"rule\":\"HOLDER\"}");
  }

  @Test
  void takesForeignMinistersOfOnePartyForOnePostUnlessASourceHasTwoAtATime() {
    Outcome outcome =
        write(
            foreignMinister("alpha", "2010-01-01", "2014-01-01"),
            foreignMinister("beta", "2011-01-01", "2013-01-01"),
            foreignMinister("gamma", "2014-01-02", "2018-01-01"));
    assertThat(outcome.created()).containsEntry(RecordKind.POST, 2);
    String asked = "{ official(slug: \"imports-test-gamma\") { terms { post { title } } } }";
    assertThat(Client.data(asked).encode()).contains("\"title\":\"Imports test title of alpha\"");
  }

  private static SourceRecord foreignMinister(String name, String from, String to) {
    Key official = new Key(SCHEME, name);
    Key post = new Key(SCHEME, "post-of-" + name);
    Evidence evidence = new Evidence(name);
    return record(
        "one",
        1,
        OfficialClaim.named(official, "Imports Test " + name, evidence),
        new PostClaim(
            post,
            "IS",
            "Imports test title of " + name,
            PostKind.FOREIGN_MINISTER,
            null,
            false,
            evidence),
        new TermClaim(
            new Key(SCHEME, "term-of-" + name),
            official,
            post,
            EdtfDate.parse(from),
            EdtfDate.parse(to),
            false,
            evidence));
  }

  @Test
  void findsAnOfficialByAKeyThatTheSourceHadBefore() {
    OfficialClaim renamed = official(List.of(new Key(SCHEME, "alpha-of-old")));
    write(record("one", 1, renamed), record("one", 2, post(), term("t", "2020-01-01", "one")));
    TermClaim old =
        new TermClaim(
            new Key(SCHEME, "u"),
            new Key(SCHEME, "alpha-of-old"),
            POST,
            EdtfDate.parse("2010"),
            EdtfDate.parse("2011"),
            false,
            new Evidence("u"));
    assertThat(write(record("one", 3, old)).refused()).isEmpty();
    String asked =
        "{ official(slug: \"imports-test-alpha\") { terms { from { edtf } } sourceKeys { key } } }";
    assertThat(Client.data(asked).encode())
        .contains("\"edtf\":\"2010\"", "{\"key\":\"imports-test:alpha-of-old\"}");
  }

  @Test
  void refusesARecordAsAWholeAndTakesTheRest() {
    SourceRecord wrong =
        record("one", 7, official(), term("t", "2020-01-01", "one"), meeting("m", "NOWHERE"));
    Outcome outcome = write(wrong, record("one", 8, meeting("n", "JP")));
    assertThat(outcome.refused())
        .extracting(Refusal::place)
        .containsExactly(new Place("test.csv", 7));
    assertThat(outcome.created()).containsOnlyKeys(RecordKind.MEETING, RecordKind.OFFICIAL);
    assertThat(
            Client.ask("{ official(slug: \"imports-test-alpha\") { slug } }", java.util.Map.of())
                .encode())
        .contains("NOT_FOUND");
  }

  @Test
  void refusesWhatRestsOnASourceThatCannotBeWritten() {
    SourceRecord right = record("one", 8, meeting("n", "JP"));
    SourceDescription unfit =
        SourceDescription.dataset(
            "imports-test-two", "A publisher", "A dataset", "javascript:x", "CC0-1.0", "2023");
    Outcome outcome =
        write(new SourceRecord(new Place("test.csv", 7), unfit, right.claims()), right);
    assertThat(outcome.refused())
        .containsExactly(
            new Refusal(
                new Place("test.csv", 7),
                "its source: url should be an address that begins with https:// or http://"));
    assertThat(outcome.created()).containsEntry(RecordKind.MEETING, 1);
  }

  @Test
  void takesTheRestOfASourceThatOneRecordTellsOfWrongly() {
    SourceRecord right = record("one", 8, meeting("n", "JP"));
    SourceDescription told = right.source();
    SourceDescription unfit =
        SourceDescription.dataset(
            told.slug(), "A publisher", "A dataset", "javascript:x", "CC0-1.0", "2023");
    SourceRecord wrong =
        new SourceRecord(new Place("test.csv", 7), unfit, List.of(meeting("m", "JP")));
    for (List<SourceRecord> order : List.of(List.of(wrong, right), List.of(right, wrong))) {
      Outcome outcome = write(order.toArray(SourceRecord[]::new));
      assertThat(outcome.refused()).hasSize(order.getFirst().equals(wrong) ? 1 : 0);
    }
    assertThat(Client.data("{ meeting(slug: \"imports-test-n\") { slug } }").encode())
        .contains("imports-test-n");
  }

  @Test
  void leavesNoSourceOfWhichEveryRecordWasRefused() throws SQLException {
    assertThat(write(record("alone", 7, meeting("m", "NOWHERE"))).refused()).hasSize(1);
    assertThat(count("source where slug = 'imports-test-alone'")).isZero();
    assertThat(count("row_change where after ->> 'slug' = 'imports-test-alone'")).isZero();
    Outcome outcome =
        write(record("alone", 7, meeting("m", "NOWHERE")), record("alone", 8, meeting("n", "JP")));
    assertThat(outcome.created()).containsEntry(RecordKind.MEETING, 1);
    assertThat(count("source where slug = 'imports-test-alone'")).isOne();
  }

  @Test
  void keepsASourceUpToDateAndItsHistory() {
    SourceRecord before = record("one", 8, meeting("n", "JP"));
    write(before);
    assertThat(write(licensed(before, "CC-BY-4.0")).updated())
        .containsExactly(Map.entry(RecordKind.SOURCE, 1));
    assertThat(licence()).isEqualTo("CC-BY-4.0");
    assertThat(write(licensed(before, "CC-BY-4.0")).updated()).isEmpty();
    String asked = "{ source(slug: \"imports-test-one\") { history { nodes { action } } } }";
    assertThat(Client.data(asked).encode())
        .contains("[{\"action\":\"UPDATED\"},{\"action\":\"RECORDED\"}]");
  }

  @Test
  void countsTheFirstThatAnImportTellsOfASource() {
    SourceRecord first = record("one", 8, meeting("n", "JP"));
    SourceRecord second = licensed(record("one", 9, meeting("m", "JP")), "CC-BY-4.0");
    for (int i = 0; i < 2; i++) {
      Importing.with(
          pool,
          connection -> {
            Imports imports = new Imports(connection, "A test");
            imports.write(List.of(first));
            return imports.write(List.of(second));
          });
      assertThat(licence()).isEqualTo("CC0-1.0");
    }
  }

  @Test
  void leavesWhatAnEditorSaysOfASource() throws SQLException {
    SourceRecord told = record("one", 8, meeting("n", "JP"));
    write(told);
    Edited.run(source, "update source set licence = 'X' where slug = 'imports-test-one'");
    assertThat(write(licensed(told, "CC-BY-4.0")).updated()).isEmpty();
    assertThat(licence()).isEqualTo("X");
  }

  private static SourceRecord licensed(SourceRecord record, String licence) {
    SourceDescription told = record.source();
    SourceDescription licensed =
        new SourceDescription(
            told.slug(),
            told.kind(),
            told.publisher(),
            told.title(),
            told.url(),
            licence,
            told.date(),
            told.machineCoded());
    return new SourceRecord(record.place(), licensed, record.claims());
  }

  private static String licence() {
    return Client.data("{ source(slug: \"imports-test-one\") { licence } }")
        .getJsonObject("source")
        .getString("licence");
  }

  private long count(String rows) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + rows)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void refusesASourceOfTheNameOfOneThatIsCodedOtherwise() {
    SourceRecord right = record("one", 8, meeting("n", "JP"));
    write(right);
    SourceRecord coded =
        new SourceRecord(new Place("test.csv", 9), right.source().codedByMachine(), right.claims());
    assertThat(write(coded).refused())
        .extracting(Refusal::reason)
        .containsExactly(
            "its source: 'imports-test-one' is another source on record, which is not machine-coded");
  }

  @Test
  void refusesAMeetingOfOneOfWhoseKeyNobodyKnowsWhoItIs() {
    MeetingClaim meeting = meeting("m", new KeyedOfficial(new Key(SCHEME, "beta")), "m");
    Outcome outcome = write(record("one", 7, meeting), record("one", 8, meeting("n", "JP")));
    assertThat(outcome.refused())
        .containsExactly(
            new Refusal(
                new Place("test.csv", 7),
                "its official 'imports-test:beta' is not known: whoever attends under a key comes"
                    + " before"));
    assertThat(outcome.created()).containsEntry(RecordKind.MEETING, 1);
  }

  @Test
  void takesOverWhatIsSaidOfAMeetingThatStandsElsewhereInItsSourceNow() {
    write(record("one", 7, official(), meeting("m", new KeyedOfficial(OFFICIAL), "p. 1")));
    MeetingClaim moved = meeting("m", new NamedOfficial("Minister", "Other", null), "p. 100");
    assertThat(write(record("one", 7, moved)).updated()).containsEntry(RecordKind.MEETING, 1);
    assertThat(write(record("one", 7, moved)).unchanged()).isEqualTo(1);
    String asked =
        "{ meeting(slug: \"imports-test-m\") { citations { locator } attendances { official { slug } } } }";
    assertThat(Client.data(asked).encode())
        .contains("\"citations\":[{\"locator\":\"p. 100\"}]", "\"official\":null");
  }

  @Test
  void refusesWhatOnlyTheCommitFindsOut() throws SQLException {
    Edited.run(
        source,
        "create function refuse_imports_test() returns trigger language plpgsql as "
            + "$$ begin raise exception 'not this one'; end $$",
        "create constraint trigger refuse_imports_test after insert on meeting "
            + "deferrable initially deferred for each row when (new.slug = 'imports-test-m') "
            + "execute function refuse_imports_test()");
    try {
      SourceRecord right = record("one", 8, meeting("n", "JP"));
      Outcome outcome = write(record("one", 7, meeting("m", "JP")), right);
      assertThat(outcome.refused())
          .extracting(Refusal::reason)
          .containsExactly("the database refused it: not this one");
      assertThat(outcome.created()).containsEntry(RecordKind.MEETING, 1);
      assertThat(write(right).created()).isEmpty();
    } finally {
      Edited.run(
          source,
          "drop trigger refuse_imports_test on meeting",
          "drop function refuse_imports_test()");
    }
  }

  @Test
  void findsAnOfficialWhomATextNamesAmongThoseInOffice() {
    write(
        record("one", 1, official(), post(), term("t", "2020-01-01", "one")),
        record("one", 2, meeting("m", "JP")));
    write(record("one", 3, meeting("n", "JP")));
    String asked =
        "{ meeting(slug: \"imports-test-n\") { attendances { official { slug } post { title } } } }";
    assertThat(Client.data(asked).encode())
        .contains("{\"official\":{\"slug\":\"imports-test-alpha\"},\"post\":{\"title\"");
  }

  private Outcome write(SourceRecord... records) {
    return Importing.with(
        pool, connection -> new Imports(connection, "A test").write(List.of(records)));
  }

  private static SourceRecord record(String source, long line, Claim... claims) {
    return Importing.record("imports-test-" + source, new Place("test.csv", line), List.of(claims));
  }

  private static OfficialClaim official() {
    return official(List.of());
  }

  private static OfficialClaim official(List<Key> otherKeys) {
    Evidence evidence = new Evidence("alpha", "Alpha, as told");
    return Importing.official(OFFICIAL, otherKeys, "Imports Test Alpha", evidence);
  }

  private static PostClaim post() {
    return new PostClaim(
        POST, "JP", "Imports test minister", PostKind.MINISTER, null, false, new Evidence("post"));
  }

  private static TermClaim term(String key, String from, String locator) {
    return term(key, from, null, locator);
  }

  private static TermClaim term(String key, String from, @Nullable String to, String locator) {
    return new TermClaim(
        new Key(SCHEME, key),
        OFFICIAL,
        POST,
        EdtfDate.parse(from),
        to == null ? null : EdtfDate.parse(to),
        false,
        new Evidence(locator));
  }

  private static MeetingClaim meeting(String key, Attendee attendee, String locator) {
    return new MeetingClaim(
        new Key(SCHEME, key),
        "A meeting",
        MeetingKind.TALKS,
        null,
        MeetingStatus.HELD,
        new Setting(EdtfDate.parse("2021-05-01"), "Tokyo", "JP", "JP"),
        null,
        List.of(AttendanceClaim.of("JP", AttendanceRole.HOST, attendee)),
        new Evidence(locator));
  }

  private static MeetingClaim meeting(String key, String party) {
    return new MeetingClaim(
        new Key(SCHEME, key),
        "A meeting",
        MeetingKind.TALKS,
        null,
        MeetingStatus.HELD,
        new Setting(EdtfDate.parse("2021-05-01"), "Tokyo", "JP", "JP"),
        null,
        List.of(
            AttendanceClaim.of(
                party,
                AttendanceRole.HOST,
                new NamedOfficial("Minister", "Alpha Imports Test", PostKind.MINISTER))),
        new Evidence(key));
  }
}
