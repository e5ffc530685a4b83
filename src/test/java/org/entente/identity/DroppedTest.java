package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.Setting;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.graphql.RecordKind;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.meeting.VisitClass;
import org.entente.official.PostKind;
import org.entente.security.Role;
import org.entente.security.TestTokens;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a source no longer has is told, and withdrawn where that is sure. */
@QuarkusTest
class DroppedTest {
  private static final SourceRecord ONE = meeting("a", "f", "one", null);
  private static final SourceRecord TWO = meeting("a", "f", "two", null);
  private static final SourceRecord THREE = meeting("a", "g", "three", null);

  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%dropped-test");
  }

  @Test
  void tellsWhatAFileNoLongerHasAndLeavesIt() {
    imported(ONE, TWO, THREE);
    assertThat(imported(ONE))
        .extracting(DroppedRecord::toString)
        .containsExactly("meeting dropped-test-a-two (A visit): only --complete withdraws it");
    assertThat(imported(ONE)).hasSize(1);
    assertThat(withdrawn("two")).isFalse();
    assertThat(imported(THREE)).isEmpty();
  }

  @Test
  void withdrawsWhatIsInNoneOfAllFiles() {
    imported(ONE, TWO, THREE);
    assertThat(complete(ONE))
        .extracting(DroppedRecord::key, DroppedRecord::fate)
        .containsExactly(
            tuple("dropped-test-a-three", Fate.WITHDRAWN),
            tuple("dropped-test-a-two", Fate.WITHDRAWN));
    assertThat(withdrawn("one")).isFalse();
    assertThat(withdrawn("two")).isTrue();
  }

  @Test
  void withdrawsNothingOfASourceOfWhichMuchIsGoneUnlessThatIsSaid() {
    SourceRecord[] many = meetings("a", 1 + LossLimit.FEW + 1);
    imported(many);
    imported(meeting("b", "h", "other", null), meeting("b", "h", "gone", null));
    SourceRecord[] rest = {many[0], meeting("b", "h", "other", null)};
    Losses losses = ended(Coverage.COMPLETE, Set.of(), rest);
    assertThat(losses.large()).containsExactly(new LargeLoss("A dataset", 21, 22));
    assertThat(losses.records().stream().filter(record -> record.fate() == Fate.TOO_MUCH))
        .hasSize(21);
    assertThat(losses.records().stream().filter(record -> !record.stays()))
        .extracting(DroppedRecord::key)
        .containsExactly("dropped-test-b-gone");
    assertThat(imported(many[0])).hasSize(21).allMatch(record -> record.fate() == Fate.LEFT);
    assertThat(ended(Coverage.ALL, Set.of(), many[0]).records())
        .hasSize(21)
        .noneMatch(DroppedRecord::stays);
  }

  @Test
  void withdrawsAFewOfASourceOrATenthOfMany() {
    SourceRecord[] few = meetings("a", 1 + LossLimit.FEW);
    imported(few);
    assertThat(complete(few[0])).hasSize(LossLimit.FEW).noneMatch(DroppedRecord::stays);
    SourceRecord[] many = meetings("b", 220);
    imported(many);
    assertThat(complete(Arrays.copyOf(many, 197))).hasSize(23).allMatch(DroppedRecord::stays);
    assertThat(complete(Arrays.copyOf(many, 198))).hasSize(22).noneMatch(DroppedRecord::stays);
  }

  private static SourceRecord[] meetings(String source, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> meeting(source, "f", "many-" + i, null))
        .toArray(SourceRecord[]::new);
  }

  @Test
  void changesNothingTheSecondTime() {
    imported(ONE, TWO);
    complete(ONE);
    int version = version("two");
    assertThat(complete(ONE)).isEmpty();
    assertThat(imported(ONE)).isEmpty();
    assertThat(version("two")).isEqualTo(version);
  }

  @Test
  void putsOnRecordAgainWhatASourceHasAgain() {
    imported(ONE, TWO);
    complete(ONE);
    Outcome[] outcome = new Outcome[1];
    with(imports -> outcome[0] = imports.write(List.of(ONE, TWO)));
    assertThat(outcome[0].returned()).containsExactly(Map.entry(RecordKind.MEETING, 1));
    assertThat(outcome[0].created()).isEmpty();
    assertThat(withdrawn("two")).isFalse();
    assertThat(complete(ONE, TWO)).isEmpty();
  }

  @Test
  void leavesWhatAnEditorWithdrewAlsoWhereASourceHasItAgain() {
    imported(ONE, TWO);
    edit("withdrawMeeting", "two", "");
    complete(ONE);
    imported(ONE, TWO);
    assertThat(withdrawn("two")).isTrue();
  }

  @Test
  void leavesWhatAnEditorHasWorkedOn() {
    imported(ONE, TWO);
    edit("updateMeeting", "two", "title: \"A long visit\",");
    assertThat(complete(ONE)).extracting(DroppedRecord::fate).containsExactly(Fate.CHANGED);
    assertThat(withdrawn("two")).isFalse();
  }

  @Test
  void leavesWhatAnEditorHasWorkedOnWhoIsCalledAsImportsAre() {
    String name = "Import of Jane Doe";
    imported(ONE, TWO);
    String title = "title: \"A long visit\",";
    edit("updateMeeting", "two", title, TestTokens.of(name, Role.EDITOR, Duration.ofHours(1)));
    assertThat(
            Client.data(
                    "{ meeting(slug: \"dropped-test-a-two\") { history { nodes { madeBy } } } }")
                .encode())
        .contains(name);
    assertThat(complete(ONE)).extracting(DroppedRecord::fate).containsExactly(Fate.CHANGED);
  }

  @Test
  void leavesWhatAnotherSourceHas() {
    SourceRecord other = official("b", "h", "man", "Dropped Test Alpha");
    imported(official("a", "f", "man", "Dropped Test Alpha"), ONE);
    imported(other);
    assertThat(complete(ONE)).extracting(DroppedRecord::fate).containsExactly(Fate.SHARED);
  }

  @Test
  void leavesWhatAFileHasThatCouldNotBeReadWhole() {
    imported(ONE, TWO, THREE);
    assertThat(ended(Coverage.COMPLETE, Set.of("data/f.csv"), ONE).records())
        .extracting(DroppedRecord::key, DroppedRecord::fate)
        .containsExactly(
            tuple("dropped-test-a-three", Fate.WITHDRAWN),
            tuple("dropped-test-a-two", Fate.UNREAD));
  }

  @Test
  void leavesWhatOtherRecordsReferTo() {
    SourceRecord post = holder("a", "f", "holder");
    imported(post, ONE);
    imported(term("b", "holder"));
    assertThat(complete(ONE))
        .extracting(DroppedRecord::kind, DroppedRecord::fate)
        .contains(tuple(RecordKind.POST, Fate.NEEDED));
  }

  @Test
  void withdrawsTheTalksOfATripThatNoLongerTellsOfThem() {
    SourceRecord trip = trip("f", "talks", null);
    imported(trip);
    assertThat(imported(meeting("a", "f", "trip", null)))
        .extracting(DroppedRecord::toString)
        .containsExactly("meeting dropped-test-a-trip-talks (A visit)");
    Outcome[] outcome = new Outcome[1];
    with(imports -> outcome[0] = imports.write(List.of(trip)));
    assertThat(outcome[0].returned()).containsExactly(Map.entry(RecordKind.MEETING, 1));
  }

  @Test
  void takesBackWhoIsNoLongerToldToHaveAttended() {
    imported(meeting("a", "f", "one", VisitClass.STATE, "Dropped Test Alpha", "Dropped Test Beta"));
    assertThat(attendances()).contains("dropped-test-alpha", "dropped-test-beta", "STATE");
    List<DroppedRecord> dropped = imported(meeting("a", "f", "one", null, "Dropped Test Alpha"));
    assertThat(attendances())
        .contains("dropped-test-alpha")
        .doesNotContain("dropped-test-beta", "STATE");
    assertThat(dropped)
        .extracting(DroppedRecord::toString)
        .containsExactly("official dropped-test-beta (Dropped Test Beta)");
    imported(meeting("a", "f", "one", null, "Dropped Test Alpha", "Dropped Test Beta"));
    assertThat(attendances()).contains("dropped-test-beta");
  }

  @Test
  void leavesWhomAnEditorAddedAndWhatHeChanged() {
    imported(meeting("a", "f", "one", VisitClass.STATE, "Dropped Test Alpha"));
    edit(
        "updateMeeting",
        "one",
        "visitClass: WORKING, attendances: [{party: \"KR\", role: HOST}, {party: \"JP\", role: MEMBER}],");
    imported(meeting("a", "f", "one", null));
    assertThat(attendances()).contains("\"KR\"", "WORKING");
  }

  @Test
  void forgetsADisputeThatIsSettled() {
    imported(holder("a", "f", "x"));
    imported(term("b", "x", "2020-01-05"));
    assertThat(disputes()).isEqualTo("[{\"attribute\":\"from\"}]");
    imported(term("b", "x", "2020-01-01"));
    assertThat(disputes()).isEqualTo("[]");
  }

  private static String disputes() {
    return Client.data(
            "{ official(slug: \"dropped-test-x\") { terms { disputes { attribute } } } }")
        .getJsonObject("official")
        .getJsonArray("terms")
        .getJsonObject(0)
        .getJsonArray("disputes")
        .encode();
  }

  private static String attendances() {
    return Client.data(
            "{ meeting(slug: \"dropped-test-a-one\") { visitClass attendances { party { code } official { slug } } } }")
        .encode();
  }

  private static JsonObject meeting(String key) {
    return Client.data(
            "query ($slug: String!) { meeting(slug: $slug) { id version withdrawn } }",
            Map.of("slug", "dropped-test-a-" + key))
        .getJsonObject("meeting");
  }

  private static boolean withdrawn(String key) {
    return meeting(key).getBoolean("withdrawn");
  }

  private static int version(String key) {
    return meeting(key).getInteger("version");
  }

  private static void edit(String mutation, String key, String fields) {
    edit(mutation, key, fields, TestTokens.of(Role.EDITOR));
  }

  private static void edit(String mutation, String key, String fields, String token) {
    JsonObject meeting = meeting(key);
    String edited =
        Client.edit(
                "mutation { %s(input: {id: \"%s\", version: %d, %s reason: \"A test\"}) { userErrors { message path } } }"
                    .formatted(
                        mutation, meeting.getString("id"), meeting.getInteger("version"), fields),
                Map.of(),
                token)
            .encode();
    assertThat(edited).contains("\"userErrors\":[]");
  }

  private List<DroppedRecord> imported(SourceRecord... records) {
    return ended(Coverage.PART, Set.of(), records).records();
  }

  private List<DroppedRecord> complete(SourceRecord... records) {
    return ended(Coverage.COMPLETE, Set.of(), records).records();
  }

  private Losses ended(Coverage coverage, Set<String> unread, SourceRecord... records) {
    List<Losses> ended = new ArrayList<>();
    with(imports -> {
      assertThat(imports.write(List.of(records)).refused()).isEmpty();
      ended.add(imports.end(coverage, unread));
    });
    return ended.getFirst();
  }

  private void with(Consumer<Imports> work) {
    Importing.with(
        pool,
        connection -> {
          work.accept(new Imports(connection, "Import of a test"));
          return connection;
        });
  }

  private static SourceRecord record(String source, String file, Claim... claims) {
    return Importing.record(
        "dropped-test-" + source, new Place("data/" + file + ".csv", 1), List.of(claims));
  }

  private static Key key(String source, String key) {
    return new Key("dropped-test-" + source, key);
  }

  private static SourceRecord meeting(
      String source, String file, String key, @Nullable VisitClass visitClass, String... names) {
    return record(source, file, talks(key(source, key), key, visitClass, names));
  }

  private static SourceRecord trip(String file, String part, @Nullable VisitClass visitClass) {
    Key trip = key("a", "trip");
    return record("a", file, talks(trip, "trip", visitClass), talks(trip.part(part), "trip", null));
  }

  private static MeetingClaim talks(
      Key key, String locator, @Nullable VisitClass visitClass, String... names) {
    return new MeetingClaim(
        key,
        "A visit",
        MeetingKind.VISIT,
        visitClass,
        MeetingStatus.HELD,
        new Setting(EdtfDate.parse("2021-05-01"), "Tokyo", "JP", "JP"),
        null,
        Stream.concat(
                Stream.of(AttendanceClaim.of("JP", AttendanceRole.HOST)),
                Stream.of(names)
                    .map(name ->
                        AttendanceClaim.of(
                            "DE",
                            AttendanceRole.MEMBER,
                            new NamedOfficial("Minister", name, PostKind.MINISTER))))
            .toList(),
        new Evidence(locator));
  }

  private static SourceRecord official(String source, String file, String key, String name) {
    Key item = new Key("wikidata", "Q999000333");
    Evidence evidence = new Evidence(key);
    return record(
        source, file, Importing.official(key(source, key), List.of(item), name, evidence));
  }

  private static SourceRecord holder(String source, String file, String key) {
    Evidence evidence = new Evidence(key);
    return record(
        source,
        file,
        OfficialClaim.named(key(source, key), "Dropped Test " + key, evidence),
        new PostClaim(
            key(source, "post"),
            "JP",
            "Dropped test minister",
            PostKind.MINISTER,
            null,
            false,
            evidence),
        term(source, key, "2020-01-01", evidence));
  }

  private static SourceRecord term(String source, String official) {
    return term(source, official, "2015-01-01");
  }

  private static SourceRecord term(String source, String official, String from) {
    return record(source, "t", term("a", official, from, new Evidence("t"), key(source, "t")));
  }

  private static TermClaim term(String source, String official, String from, Evidence evidence) {
    return term(source, official, from, evidence, key(source, official + "-term"));
  }

  private static TermClaim term(
      String source, String official, String from, Evidence evidence, Key key) {
    return new TermClaim(
        key,
        key(source, official),
        key(source, "post"),
        EdtfDate.parse(from),
        null,
        false,
        evidence);
  }
}
