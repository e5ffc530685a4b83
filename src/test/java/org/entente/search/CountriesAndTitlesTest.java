package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a country's, and who is called by a title. */
@QuarkusTest
class CountriesAndTitlesTest {
  @Inject DataSource dataSource;

  @ParameterizedTest
  @CsvSource({
    "Japanese, JP",
    "Dutch, NL",
    "South Korean, KR",
    "North Korean, KP",
    "Soviet, SUHH",
    "한국, KR",
    "アメリカ, US",
    "米国, US",
    "США, US",
    "СССР, SUHH",
    "DR Congo, CD",
    "Congo-Kinshasa, CD",
    "UK, GB",
    "USA, US",
    "S. Korea, KR",
    "Burma, MM",
    "Myanmar, MM",
    "Ivory Coast, CI",
    "FRG, DE",
    "Palestine, PS",
    "RU, RU",
    "AS, AS"
  })
  void findACountry(String text, String code) {
    assertThat(SearchTest.keys(text, "first: 1")).containsExactly(code);
  }

  @Test
  void findAllCountriesOfAName() {
    assertThat(SearchTest.keys("Korea", "first: 2")).containsExactlyInAnyOrder("KR", "KP");
    assertThat(SearchTest.keys("Congo", "first: 2")).containsExactlyInAnyOrder("CD", "CG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Foreign Minister Kamikawa", "Minister Kamikawa", "Japanese minister Kamikawa"})
  void putWhoIsMeantFirst(String text) {
    assertThat(SearchTest.keys(text, "first: 1")).containsExactly("yoko-kamikawa");
    assertThat(SearchTest.keys(text, "first: 10, filter: {kinds: [OFFICIAL]}"))
        .startsWith("yoko-kamikawa");
    assertThat(SearchTest.keys(text, "first: 10, filter: {kinds: [TERM]}")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Japanese foreign minister", "Japan foreign minister"})
  void findThoseOfACountry(String text) {
    assertThat(SearchTest.keys(text, "first: 10, filter: {kinds: [OFFICIAL]}"))
        .contains("yoko-kamikawa");
    assertThat(SearchTest.keys(text, "first: 10, filter: {kinds: [TERM]}")).isNotEmpty();
  }

  @Test
  void findACityByWhatItWasCalled() {
    String meetings = "first: 100, filter: {kinds: [MEETING]}";
    assertThat(SearchTest.keys("Pusan", meetings))
        .contains("cn-jp-foreign-ministers-busan-2023")
        .isEqualTo(SearchTest.keys("Busan", meetings));
    assertThat(SearchTest.keys("Peking", "filter: {kinds: [PARTY]}")).contains("CN");
    assertThat(SearchTest.keys("Pusan -Busan", meetings)).isEmpty();
  }

  @Test
  void findWhatACountryDid() {
    String meetings = "first: 100, filter: {kinds: [MEETING]}";
    assertThat(SearchTest.keys("Japanese Chinese Busan", meetings))
        .contains("cn-jp-foreign-ministers-busan-2023");
  }

  /** No words of a title are there, so that meetings of both come before who serves there. */
  @Test
  void putNobodyBeforeMeetingsOfTwoCountries() {
    assertThat(SearchTest.keys("China Japan", "first: 5"))
        .anyMatch(slug -> slug.contains("cn-jp") || slug.contains("jp-cn"))
        .doesNotContain("yoko-kamikawa", "wang-yi");
  }

  /** Whoever asks for France does not mean each country that has its name within its own. */
  @Test
  void areOfTheCountryThatIsNamedAsAWhole() throws SQLException {
    write(
        """
        insert into attendance (id, meeting_id, party_id, role) select 99999998, m.id, p.id, \
        'OBSERVER' from meeting m, party p \
        where m.slug = 'cn-jp-foreign-ministers-busan-2023' and p.code = 'PF'\
        """);
    try {
      assertThat(keys("\"French Polynesia\" Busan")).contains("cn-jp-foreign-ministers-busan-2023");
      assertThat(keys("Polynesia Busan")).contains("cn-jp-foreign-ministers-busan-2023");
      assertThat(keys("\"French\" \"Busan\"")).isEmpty();
    } finally {
      write("delete from attendance where id = 99999998");
    }
  }

  /** Asked anew each time: an answer from the cache may be moments behind what others write. */
  private static List<String> keys(String text) {
    return SearchTest.keys(text, "filter: {kinds: [MEETING]} # %s%n".formatted(UUID.randomUUID()));
  }

  private void write(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
