package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
import org.entente.meeting.MeetingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records of several sources that are about the same become one, or are listed. */
@QuarkusTest
class ComparisonTest {
  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void takesOfficialsOfOneNameForOneWhateverTheOrderAndTheAccents() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a").minister("one", "Merge Testō Kawa", "JP", "2020-01-01"),
            Told.by("b").minister("other", "KAWA Merge Testo", "JP", "2021-06-01"));
    assertThat(result).isEqualTo(new Comparison.Result(1, 0, 0, 0));
    JsonObject merged = official("merge-testo-kawa");
    assertThat(merged.getBoolean("withdrawn")).isTrue();
    assertThat(merged.getJsonObject("mergedInto").encode())
        .contains("\"rule\":\"NAME\"", "have the same words, and both stood for JP")
        .contains("\"slug\":\"kawa-merge-testo\"");
    JsonObject kept = official("kawa-merge-testo");
    assertThat(kept.getJsonArray("aliases").encode()).isEqualTo("[\"Merge Testō Kawa\"]");
    assertThat(kept.getJsonArray("terms")).hasSize(2);
    assertThat(kept.getJsonArray("citations")).hasSize(2);
    assertThat(kept.getJsonArray("sourceKeys").encode())
        .contains("{\"key\":\"merge-test-a:one\",\"rule\":\"NAME\"")
        .contains("{\"key\":\"merge-test-b:other\",\"rule\":\"NEW\"");
  }

  /** A source of events may tell hundreds of two parties on one day, each two of which are two. */
  @Test
  void looksAtNoTwoMeetingsThatOneSourceTellsApart() throws SQLException {
    Told one = Told.by("a");
    one.meeting(MeetingKind.TALKS, "t", "2021-05-02", "JP", "JP", "KR");
    one.meeting(MeetingKind.TALKS, "u", "2021-05-02", "JP", "JP", "KR");
    Told.imported(pool, one);
    assertThat(compared()).isZero();
    Told.imported(
        pool, Told.by("b").meeting(MeetingKind.TALKS, "t", "2021-05-02", "JP", "JP", "KR"));
    assertThat(compared()).isEqualTo(2);
  }

  private int compared() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(ComparedMeetings.OTHERS);
      statement.execute(ComparedMeetings.PAIRS);
      ResultSet counted =
          statement.executeQuery(
              "select count(*) from compared_pair_of_meetings p join meeting m on m.id = p.b_id"
                  + " where m.slug like 'merge-test-%'");
      counted.next();
      int pairs = counted.getInt(1);
      connection.rollback();
      return pairs;
    }
  }

  @Test
  void changesNothingTheSecondTime() {
    Told one = Told.by("a").minister("one", "Merge Test Kawa", "JP", "2020-01-01");
    Told other = Told.by("b").minister("other", "Merge Test Kawa", "JP", "2021-06-01");
    Told.compared(pool, one, other);
    int version = official("merge-test-kawa").getInteger("version");
    assertThat(Told.compared(pool, one, other)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
    assertThat(official("merge-test-kawa").getInteger("version")).isEqualTo(version);
  }

  @Test
  void leavesThoseApartWhomOneSourceTellsApart() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a")
                .minister("one", "Merge Test Kawa", "JP", "2020-01-01")
                .official("other", "Merge Test Kawa"));
    assertThat(result).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void listsThoseWhoseNamesAreSpeltAlike() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a").minister("one", "Merge Test Qaddafi", "LY", "2001-01-01"),
            Told.by("b").minister("other", "Merge Test Gaddafi", "LY", "2000-06-01"));
    assertThat(result).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(pairs())
        .contains("\"rule\":\"SPELLING\"", "merge-test-qaddafi", "merge-test-gaddafi")
        .contains("sound alike, and both stood for LY, in the same years.");
  }

  @Test
  void listsThoseOfOneNameWhoStoodForDifferentParties() {
    Told.compared(
        pool,
        Told.by("a").minister("one", "Merge Test Kawa", "JP", "2020-01-01"),
        Told.by("b").minister("other", "Merge Test Kawa", "KR", "2020-01-01"));
    assertThat(pairs()).contains("\"rule\":\"NAME\"", "stood for different parties");
  }

  @Test
  void listsThoseWhoDifferByInitialsUnlessTheyBeganTogether() {
    Told one = Told.by("a").minister("one", "Q. Merge Test Ling", "US", "2017-01-20");
    Told later = Told.by("b").minister("other", "Merge Test Ling", "US", "2018-01-20");
    assertThat(Told.compared(pool, one, later)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    Told same = Told.by("c").minister("third", "Merge Test Ling", "US", "2017-02-01");
    assertThat(Told.compared(pool, same).merged()).isEqualTo(2);
  }

  @Test
  void listsThoseWhoShareAWordAndBeganInOnePostTogether() {
    Told one = Told.by("a").ambassador("one", "Merge Test Tom Ling", "Envoy", "2017-01-20");
    Told other = Told.by("b").ambassador("other", "Thomas Merge Test", "Ambassador", "2017-02-01");
    Told later = Told.by("c").ambassador("third", "Merge Test Sato", "Legate", "2018-02-01");
    assertThat(Told.compared(pool, one, other, later)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(pairs())
        .contains("\"rule\":\"POST\"", "share a word, began in one post within 60 days");
  }

  @Test
  void takesSummitsOfOneTitleInOneCountryOnTheSameDaysForOne() {
    Told.compared(
        pool,
        Told.by("a").meeting(MeetingKind.SUMMIT, "s", "2021-05-01/2021-05-02", "FR", "DE"),
        Told.by("b").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "IT"),
        Told.by("c").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "IT", "ES"));
    JsonObject kept = meeting("merge-test-a-s");
    assertThat(kept.getJsonArray("attendances").encode())
        .isEqualTo(
            "[{\"official\":null,\"party\":{\"code\":\"DE\"}},"
                + "{\"official\":null,\"party\":{\"code\":\"IT\"}}]");
    assertThat(kept.getJsonArray("disputes").encode())
        .contains("\"attribute\":\"date\"", "2021-05-02");
    assertThat(meeting("merge-test-b-s").getBoolean("withdrawn")).isTrue();
    assertThat(meeting("merge-test-c-s").getBoolean("withdrawn")).isFalse();
  }

  @Test
  void listsSummitsOfTitlesThatAreAlikeInOneCountryOnTheSameDays() {
    Comparison.Result result =
        Told.compared(
            pool,
            called("a", "Merge-test Summit", "IT"),
            called("b", "Summit, Merge test", "IT"),
            called("c", "Merge test Summit Meeting", "IT"),
            called("d", "Merge test Summit Meeting", "ES"),
            called("e", "Gathering at a Lake", "IT"));
    assertThat(result).isEqualTo(new Comparison.Result(1, 1, 0, 0));
    assertThat(meeting("merge-test-b-s").getBoolean("withdrawn")).isTrue();
    assertThat(
            Client.data("{ possibleDuplicates(first: 100) { nodes { rule explanation } } }")
                .encode())
        .contains(
            "{\"rule\":\"TITLE\",\"explanation\":\"They are called 'Merge-test Summit' and"
                + " 'Merge test Summit Meeting', in one country on the same days.\"}");
  }

  private static Told called(String source, String title, String country) {
    return Told.by(source).called(title, MeetingKind.SUMMIT, "s", "2021-05-02", country, "DE");
  }

  @Test
  void takesTalksOfTheSameOfficialsOnOneDayForOne() {
    Told one =
        Told.by("a")
            .minister("x", "Merge Test Kawa", "JP", "2020-01-01")
            .minister("y", "Merge Test Moon", "KR", "2020-01-01")
            .meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", "JP:x", "KR:y");
    Told other =
        Told.by("b")
            .minister("x", "Kawa Merge Test", "JP", "2020-01-01")
            .minister("y", "Moon Merge Test", "KR", "2020-01-01")
            .meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", "JP:x", "KR:y");
    Told third = Told.by("c").meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", "JP", "KR");
    Comparison.Result result = Told.compared(pool, one, other, third);
    assertThat(result.merged()).isEqualTo(3);
    assertThat(meeting("merge-test-b-t").getBoolean("withdrawn")).isTrue();
    assertThat(meeting("merge-test-a-t").getJsonArray("attendances")).hasSize(2);
    assertThat(pairs()).contains("merge-test-c-t", "\"rule\":\"PARTIES\"");
  }

  @Test
  void keepsTheVisitOfTheOneWhoWasAccompaniedAndTwoVisitsOfACompanionApart() {
    Told people =
        Told.withKeysOf("travels")
            .minister("merge-test-nix", "Merge Test Nix", "JP", "2020-01-01")
            .minister("merge-test-rog", "Merge Test Rog", "JP", "2020-01-01");
    Told trips =
        Told.withKeysOf("travels")
            .meeting(
                MeetingKind.VISIT,
                "merge-test-1",
                "2021-05-01/2021-05-02",
                "KR",
                "JP:Merge Test Nix",
                "JP:merge-test-rog",
                "KR")
            .meeting(
                MeetingKind.VISIT,
                "merge-test-20",
                "2021-05-01/2021-05-04",
                "KR",
                "JP:merge-test-nix",
                "KR")
            .meeting(
                MeetingKind.VISIT,
                "merge-test-3",
                "2021-05-03",
                "KR",
                "JP:Merge Test Nix",
                "JP:merge-test-rog",
                "KR");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(1, 1, 0, 0));
    assertThat(meeting("travels-merge-test-20").getBoolean("withdrawn")).isFalse();
    assertThat(meeting("travels-merge-test-1").getBoolean("withdrawn")).isTrue();
    assertThat(meeting("travels-merge-test-3").getBoolean("withdrawn")).isFalse();
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void leavesWhatTheOthersOfAGroupSaidWhereOneIsSplit() {
    Told.compared(
        pool,
        Told.by("a").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "DE"),
        Told.by("b").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "IT"),
        Told.by("c").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "ES", "IT"),
        Told.by("d").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "PT"));
    assertThat(parties("merge-test-a-s")).containsExactlyInAnyOrder("DE", "ES", "IT", "PT");
    splitMerge(meeting("merge-test-d-s").getString("id"));
    assertThat(parties("merge-test-a-s")).containsExactlyInAnyOrder("DE", "ES", "IT");
    assertThat(parties("merge-test-d-s")).containsExactly("PT");
    splitMerge(meeting("merge-test-c-s").getString("id"));
    assertThat(parties("merge-test-a-s")).containsExactlyInAnyOrder("DE", "IT");
    splitMerge(meeting("merge-test-b-s").getString("id"));
    assertThat(parties("merge-test-a-s")).containsExactly("DE");
    assertThat(meeting("merge-test-a-s").getJsonArray("citations")).hasSize(1);
  }

  @Test
  void leavesItSoWhereAnEarlierVersionKeptNoSteps() throws SQLException {
    Told.compared(
        pool,
        Told.by("a").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "DE"),
        Told.by("b").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "IT"),
        Told.by("c").meeting(MeetingKind.SUMMIT, "s", "2021-05-02", "FR", "ES"));
    Edited.run(
        source,
        """
        update record_merge m set before = f.before, after = l.after \
        from (select before from record_merge order by id desc offset 1 limit 1) f, \
        (select after from record_merge order by id desc limit 1) l \
        where m.id in (select id from record_merge order by id desc limit 2)\
        """);
    splitMerge(meeting("merge-test-b-s").getString("id"));
    assertThat(parties("merge-test-a-s")).containsExactlyInAnyOrder("DE", "ES");
    assertThat(meeting("merge-test-a-s").getJsonArray("citations")).hasSize(2);
  }

  @Test
  void seesNoDisputeBetweenWhatOneDatasetTellsOfEachPerson() {
    Told people =
        Told.withKeysOf("travels")
            .minister("merge-test-nix", "Merge Test Nix", "JP", "2020-01-01")
            .minister("merge-test-rog", "Merge Test Rog", "JP", "2020-01-01");
    Told trips =
        Told.withKeysOf("travels")
            .visit("merge-test-1", "2021-05-01/2021-05-02", "Rome", "IT", "JP:merge-test-nix", "IT")
            .visit(
                "merge-test-20",
                "2021-04-30/2021-05-02",
                "Rome, Nettuno",
                "IT",
                "JP:Merge Test Nix",
                "JP:merge-test-rog",
                "IT");
    assertThat(Told.compared(pool, people, trips).merged()).isEqualTo(1);
    JsonObject kept = meeting("travels-merge-test-1");
    assertThat(kept.getBoolean("withdrawn")).isFalse();
    assertThat(kept.getString("locality")).isEqualTo("Rome, Nettuno");
    assertThat(kept.getJsonArray("disputes")).isEmpty();
    splitMerge(meeting("travels-merge-test-20").getString("id"));
    assertThat(meeting("travels-merge-test-1").getString("locality")).isEqualTo("Rome");
  }

  @Test
  void hasTalksOfAVisitorTakePlaceOnTheOccasionOfTheVisit() {
    Told visit =
        Told.by("a")
            .minister("x", "Merge Test Kawa", "JP", "2020-01-01")
            .meeting(MeetingKind.VISIT, "v", "2021-05-01/2021-05-03", "KR", "JP:x", "KR");
    Told talks =
        Told.by("b")
            .minister("x", "Merge Test Kawa", "JP", "2020-01-01")
            .meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", "JP:x", "KR")
            .meeting(MeetingKind.TALKS, "u", "2021-05-04", "KR", "JP:x", "KR");
    assertThat(Told.compared(pool, visit, talks).linked()).isEqualTo(1);
    assertThat(meeting("merge-test-b-t").getJsonObject("occasion").getString("slug"))
        .isEqualTo("merge-test-a-v");
    assertThat(meeting("merge-test-b-u").getValue("occasion")).isNull();
    assertThat(Told.compared(pool, visit, talks).linked()).isZero();
  }

  @Test
  void makesARecordOfKeysThatWereTakenForAnothers() {
    Told.compared(
        pool,
        Told.by("a").minister("one", "Merge Test Kawa", "JP", "2020-01-01"),
        Told.by("b")
            .minister("other", "Kawa Merge Test", "JP", "2021-06-01")
            .meeting(MeetingKind.TALKS, "t", "2021-07-01", "KR", "JP:other", "KR"));
    String keys = split("kawa-merge-test", "merge-test-b:other", "merge-test-again");
    assertThat(keys).contains("\"slug\":\"merge-test-again\"", "\"userErrors\":[]");
    JsonObject other = official("merge-test-again");
    assertThat(other.getJsonArray("terms").encode()).contains("merge-test-b-other-term");
    assertThat(other.getJsonArray("citations").encode()).isEqualTo("[{\"locator\":\"other\"}]");
    assertThat(meeting("merge-test-b-t").getJsonArray("attendances").encode())
        .contains("{\"official\":{\"slug\":\"merge-test-again\"},\"party\":{\"code\":\"JP\"}}");
    JsonObject old = official("kawa-merge-test");
    assertThat(old.getJsonArray("terms").encode())
        .isEqualTo("[{\"slug\":\"merge-test-a-one-term\"}]");
    assertThat(old.getJsonArray("citations").encode()).isEqualTo("[{\"locator\":\"one\"}]");
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void splitsTermsThatAreKnownByTheKeysAsWell() throws SQLException {
    Told.compared(
        pool,
        Told.by("a").minister("one", "Merge Test Kawa", "JP", "2020-01-01"),
        Told.by("b").minister("other", "Kawa Merge Test", "JP", "2020-01-11"));
    Edited.run(
        source,
        """
        update source_key set record_id = (select id from term where slug = 'merge-test-a-one-term') \
        where key = 'merge-test-b:other-term'\
        """,
        "delete from term where slug = 'merge-test-b-other-term'");
    assertThat(split("kawa-merge-test", "merge-test-b:other", "merge-test-again"))
        .contains("\"userErrors\":[]");
    assertThat(official("merge-test-again").getJsonArray("terms").encode())
        .isEqualTo("[{\"slug\":\"merge-test-again-term\"}]");
    assertThat(official("kawa-merge-test").getJsonArray("terms").encode())
        .isEqualTo("[{\"slug\":\"merge-test-a-one-term\"}]");
  }

  @Test
  void givesTheItemOfWikidataToTheRecordWhoseKeySaysIt() {
    Told.compared(
        pool,
        Told.by("a").official("one", "Merge Test Kawa", "Q999000222"),
        Told.by("b").official("other", "Kawa Merge Test", "Q999000222"));
    assertThat(split("merge-test-kawa", "merge-test-b:other", "merge-test-again"))
        .contains("\"userErrors\":[]");
    String asked =
        "{ old: official(slug: \"merge-test-kawa\") { wikidataId } new: official(slug: \"merge-test-again\") { wikidataId } }";
    assertThat(Client.data(asked).encode())
        .isEqualTo("{\"old\":{\"wikidataId\":null},\"new\":{\"wikidataId\":\"Q999000222\"}}");
  }

  @Test
  void leavesThoseApartThatAnEditorKeptApartWhateverAThirdIsLike() {
    Told one = Told.by("a").minister("one", "Merge Test Kawa", "JP", "2020-01-01");
    Told other = Told.by("b").minister("other", "Kawa Merge Test", "JP", "2021-06-01");
    Told.compared(pool, one, other);
    String merged = official("merge-test-kawa").getString("id");
    Client.edit(
        "mutation ($id: ID!) { split(input: {id: $id, reason: \"A test\"}) { userErrors { code } } }",
        Map.of("id", merged));
    Told third = Told.by("c").minister("third", "Merge Test Kawa", "JP", "2022-01-01");
    assertThat(Told.compared(pool, third)).isEqualTo(new Comparison.Result(1, 0, 0, 0));
    assertThat(official("merge-test-kawa").getValue("mergedInto")).isNull();
  }

  @Test
  void saysWhyKeysCannotBeTaken() {
    Told.compared(pool, Told.by("a").official("one", "Merge Test Kawa"));
    assertThat(split("merge-test-kawa", "merge-test-a:two", "merge-test-again"))
        .contains("NOT_FOUND", "The record has no key 'merge-test-a:two'.");
    assertThat(split("merge-test-kawa", "merge-test-a:one", "wang-yi"))
        .contains("TAKEN", "Another official has the key 'wang-yi' already.");
    assertThat(split("merge-test-kawa", "merge-test-a:one", "merge-test-again"))
        .contains("INVALID", "needs one at least");
  }

  private static void splitMerge(String id) {
    String asked =
        "mutation ($id: ID!) { split(input: {id: $id, reason: \"A test\"}) { userErrors { message } } }";
    assertThat(Client.edit(asked, Map.of("id", id)).encode()).contains("\"userErrors\":[]");
  }

  private static List<String> parties(String meeting) {
    return meeting(meeting).getJsonArray("attendances").stream()
        .map(row -> ((JsonObject) row).getJsonObject("party").getString("code"))
        .toList();
  }

  private static String split(String slug, String key, String newSlug) {
    String asked =
        """
        mutation ($id: ID!, $keys: [String!], $slug: String) {
          split(input: {id: $id, sourceKeys: $keys, slug: $slug, reason: "A test"}) {
            record { ... on Official { slug } } userErrors { code message path } } }
        """;
    String id = official(slug).getString("id");
    return Client.edit(asked, Map.of("id", id, "keys", List.of(key), "slug", newSlug)).encode();
  }

  private static JsonObject official(String slug) {
    String asked =
        """
        query ($slug: String!) { official(slug: $slug) {
          id version withdrawn aliases terms { slug } citations { locator }
          sourceKeys { key rule explanation }
          mergedInto { rule explanation record { ... on Official { slug } } } } }
        """;
    return Client.data(asked, Map.of("slug", slug)).getJsonObject("official");
  }

  private static JsonObject meeting(String slug) {
    String asked =
        """
        query ($slug: String!) { meeting(slug: $slug) {
          id withdrawn locality citations { locator } attendances { official { slug } party { code } } occasion { slug }
          disputes { attribute citations { value } } } }
        """;
    return Client.data(asked, Map.of("slug", slug)).getJsonObject("meeting");
  }

  private static String pairs() {
    return Client.data(
            """
            { possibleDuplicates(last: 100) { nodes { kind rule explanation
              records { ... on Official { slug } ... on Meeting { slug } } } } }
            """)
        .encode();
  }
}
