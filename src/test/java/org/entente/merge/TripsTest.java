package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.meeting.MeetingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two did together, of whom a source tells one by one. */
@QuarkusTest
class TripsTest {
  @Inject DataSource source;
  @Inject Pool pool;

  private final Told people =
      Told.withKeysOf("travels")
          .minister("merge-test-nix", "Merge Test Nix", "JP", "2020-01-01")
          .minister("merge-test-rog", "Merge Test Rog", "JP", "2020-01-01");
  private final Told trips = Told.withKeysOf("travels");

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void listsVisitsToOnePlaceOnDaysThatOverlap() {
    visit("1", "2021-05-01/2021-05-03", "JP:merge-test-nix").at("Seoul, Busan (South)");
    visit("2", "2021-05-02/2021-05-04", "JP:merge-test-rog").at("Busan");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(explanations()).contains("in one place on days that overlap");
  }

  @Test
  void takesVisitsToTwoPlacesForTwo() {
    visit("1", "2021-05-01/2021-05-03", "JP:merge-test-nix").at("Seoul");
    visit("2", "2021-05-02/2021-05-04", "JP:merge-test-rog").at("Busan");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void takesTheVisitToTheSamePlaceForTheOneOnWhichOneAccompaniedTheOther() {
    visit("1", "2021-05-01/2021-05-02", "JP:Merge Test Nix", "JP:merge-test-rog").at("Seoul");
    visit("2", "2021-05-01/2021-05-02", "JP:merge-test-nix").at("Busan");
    visit("3", "2021-05-02", "JP:Merge Test Nix", "JP:merge-test-rog").at("Busan");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(1, 1, 0, 0));
    assertThat(isWithdrawn("travels-merge-test-3")).isTrue();
    assertThat(isWithdrawn("travels-merge-test-1")).isFalse();
  }

  @Test
  void mergesTalksWithTheSameOfTwoWhoWereOnOneVisit() {
    visit("1", "2021-05-01/2021-05-02", "JP:merge-test-nix").at("Seoul");
    talks("1", "2021-05-01/2021-05-02", "JP:merge-test-nix", "CN:Zhang")
        .at("Seoul")
        .on("merge-test-1");
    visit("2", "2021-05-02/2021-05-03", "JP:Merge Test Nix", "JP:merge-test-rog").at("Busan");
    talks("2", "2021-05-02/2021-05-03", "JP:merge-test-rog", "CN:Zhang")
        .at("Busan")
        .on("merge-test-2");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(2, 0, 0, 0));
    assertThat(explanations("travels-merge-test-2-talks"))
        .contains("Both are talks with the same, by two who were on one visit.");
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void listsTalksWithTheSameOfTwoOnTripsOfTheirOwn() {
    talks("1", "2021-05-01/2021-05-02", "JP:merge-test-nix", "CN:Zhang").at("Seoul");
    talks("2", "2021-05-02/2021-05-03", "JP:merge-test-rog", "CN:Zhang").at("Busan");
    trips.called(
        "Talks with Zhang",
        MeetingKind.TALKS,
        "merge-test-3/talks",
        "2021-05-02/2021-05-03",
        "KR",
        "JP:merge-test-rog",
        "RU:Zhang");
    assertThat(Told.compared(pool, people, trips)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(explanations()).contains("in one country on days that overlap");
  }

  @Test
  void mergesTalksOfOneTitleThatSeveralVisitorsAttended() {
    Told visits = Told.withKeysOf("visits");
    visits.called("Peace talks", MeetingKind.TALKS, "merge-test-1", "2021-05-01", "KR", "JP");
    visits.called("Peace talks", MeetingKind.TALKS, "merge-test-2", "2021-05-01", "KR", "CN");
    assertThat(Told.compared(pool, visits)).isEqualTo(new Comparison.Result(1, 0, 0, 0));
  }

  @Test
  void takesTalksOfOneTitleThatOneHeldForTwo() {
    people.called(
        "Talks", MeetingKind.TALKS, "merge-test-1", "2021-05-01", "KR", "JP:merge-test-nix", "CN");
    people.called(
        "Talks", MeetingKind.TALKS, "merge-test-2", "2021-05-01", "KR", "JP:merge-test-nix", "RU");
    assertThat(Told.compared(pool, people)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void listsTalksOfOneTitleThatTwoSourcesTellOf() {
    Told one = Told.by("a");
    Told other = Told.by("b");
    one.called("Peace talks", MeetingKind.TALKS, "t", "2021-05-01", "KR", "JP");
    other.called("Peace talks", MeetingKind.TALKS, "t", "2021-05-01", "KR", "CN");
    assertThat(Told.compared(pool, one, other)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
  }

  @Test
  void listsSummitsInOnePlaceWhoseTitlesAreLessAlike() {
    occasion("1/occasion1", "G-20 Economic Summit").at("Antalya");
    occasion("2/occasion1", "G-20 Leadership Summit").at("Antalya");
    assertThat(Told.compared(pool, trips)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
  }

  @Test
  void takesOccasionsOfWhichOneTextTellsForTwo() {
    occasion("1/occasion1", "NATO-Ukraine Council Summit").at("Antalya");
    occasion("1/occasion2", "NATO-Russia Council Summit").at("Antalya");
    assertThat(Told.compared(pool, trips)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void hasAVisitTakePlaceOnTheOccasionThatItsSourceNamesInWords() {
    occasion("1/occasion1", "Security Council Summit Meeting");
    visit("2", "2021-05-02", "JP:merge-test-nix")
        .inWords("Met with the President during a Security Council summit in Seoul.");
    visit("3", "2021-05-02", "JP:merge-test-rog").inWords("Met with the President.").at("Jeju");
    assertThat(Told.compared(pool, people, trips).linked()).isEqualTo(1);
    assertThat(meeting("travels-merge-test-2")).contains("travels-merge-test-1-occasion1");
    assertThat(Told.compared(pool).linked()).isZero();
  }

  @Test
  void leavesAVisitWithoutOccasionOfWhoseOccasionsItsOwnSourceTells() {
    occasion("1/occasion1", "Security Council Summit");
    visit("1", "2021-05-02", "JP:merge-test-nix")
        .inWords("Attended the Security Council Summit and another.");
    assertThat(Told.compared(pool, people, trips).linked()).isZero();
  }

  private Told visit(String key, String date, String... visitors) {
    String[] all = Arrays.copyOf(visitors, visitors.length + 1);
    all[visitors.length] = "KR";
    return trips.meeting(MeetingKind.VISIT, "merge-test-" + key, date, "KR", all);
  }

  private Told talks(String trip, String date, String... attendances) {
    return trips.meeting(
        MeetingKind.TALKS, "merge-test-" + trip + "/talks", date, "KR", attendances);
  }

  private Told occasion(String key, String title) {
    return trips.called(
        title, MeetingKind.SUMMIT, "merge-test-" + key, "2021-05-01/2021-05-02", "KR", "KR");
  }

  private static String explanations() {
    return Client.data("{ possibleDuplicates(last: 100) { nodes { rule explanation } } }").encode();
  }

  private static String explanations(String slug) {
    return Client.data("{ meeting(slug: \"%s\") { mergedInto { explanation } } }".formatted(slug))
        .encode();
  }

  private static String meeting(String slug) {
    return Client.data("{ meeting(slug: \"%s\") { withdrawn occasion { slug } } }".formatted(slug))
        .encode();
  }

  private static boolean isWithdrawn(String slug) {
    return meeting(slug).contains("\"withdrawn\":true");
  }
}
