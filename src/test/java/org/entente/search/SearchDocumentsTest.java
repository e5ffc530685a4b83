package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes, by whichever program: what is searched is what is on record. */
@QuarkusTest
class SearchDocumentsTest {
  private static final String DIGEST =
      "select md5(string_agg(d::text, '|' order by record_id)) from search_document d";

  @Inject DataSource dataSource;

  @AfterEach
  void areWhatAllRecordsMake() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String kept = text(statement, DIGEST);
      statement.execute("select rebuild_search()");
      String made = text(statement, DIGEST);
      connection.rollback();
      assertThat(kept).isEqualTo(made);
    }
  }

  @Test
  void followAnOfficialsNewName() throws SQLException {
    write("update official set full_name = 'Yoko Quixotrova' where slug = 'yoko-kamikawa'");
    try {
      assertThat(keys("Quixotrova", "first: 1")).containsExactly("yoko-kamikawa");
      assertThat(keys("Quixotrova", "filter: {kinds: [POSITION, MEETING]}")).isNotEmpty();
      assertThat(keys("Quixotrovo", "first: 1")).containsExactly("yoko-kamikawa");
    } finally {
      write("update official set full_name = 'Yoko Kamikawa' where slug = 'yoko-kamikawa'");
    }
    assertThat(keys("Quixotrova", "first: 10")).isEmpty();
  }

  @Test
  void followASpellingThatASideUses() throws SQLException {
    write(
        """
        insert into issue_spelling (issue_id, language, text) \
        select id, 'en', 'brackish zephyr' from issue where slug = 'taiwan'\
        """);
    try {
      assertThat(keys("\"brackish zephyr\"", "first: 1")).containsExactly("taiwan");
      assertThat(keys("zephyr brackish", "filter: {kinds: [POSITION]}")).isNotEmpty();
    } finally {
      write("delete from issue_spelling where text = 'brackish zephyr'");
    }
  }

  /** They are divided in a shorter way. */
  @Test
  void divideTextsOfAsciiAsThoughTheyHadAnAccent() throws SQLException {
    assertThat(
            text(
                """
                select string_agg(distinct text, ' | ') from search_text \
                where octet_length(text) = char_length(text) \
                and search_words(text) || 'é' <> search_words(text || 'é')\
                """))
        .isNull();
    assertThat(text("select search_words('(Jean-Paul) O''Neill_2, Jr.')"))
        .isEqualTo(" Jean Paul O Neill 2 Jr ");
  }

  /** A record's only name makes its key in a shorter way. */
  @Test
  void haveTheKeysOfAllNames() throws SQLException {
    assertThat(
            text(
                """
                select string_agg(distinct t.text, ' | ') from search_text t \
                join search_document d on d.record_id = t.record_id and d.standing is not null \
                where t.named and not search_key(t.text) = any(tsvector_to_array(d.words))\
                """))
        .isNull();
  }

  /** As in scripts that do not divide words. */
  @Test
  void findAVeryLongWordByItsBeginning() throws SQLException {
    String word = "zyx" + "wvutsrqponm".repeat(9);
    write("update official set full_name = 'Yoko %s' where slug = 'yoko-kamikawa'".formatted(word));
    try {
      for (int typed : new int[] {8, 40, 61, 90, word.length()}) {
        String begun = word.substring(0, typed);
        for (String text : List.of(begun, "Yoko " + begun, begun + " Yoko", begun + " Japan")) {
          assertThat(keys(text, "first: 1")).as(text).containsExactly("yoko-kamikawa");
        }
      }
    } finally {
      write("update official set full_name = 'Yoko Kamikawa' where slug = 'yoko-kamikawa'");
    }
  }

  @Test
  void doNotTellOfWhatWasWithdrawn() throws SQLException {
    String position =
        "update position set withdrawn = %s, summary = 'A quetzal' where slug = (select min(slug) from position)";
    String before = "";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      before = text(statement, "select summary from position order by slug limit 1");
    }
    write(position.formatted("false"));
    assertThat(keys("quetzal", "first: 10")).hasSize(1);
    write(position.formatted("true"));
    assertThat(keys("quetzal", "first: 10")).isEmpty();
    write(position.formatted("false").replace("A quetzal", before.replace("'", "''")));
  }

  @Test
  void followWhoAttendedAMeeting() throws SQLException {
    String added =
        """
        insert into attendance (id, meeting_id, party_id, role) select 99999999, m.id, p.id, \
        'OBSERVER' from meeting m, party p \
        where m.slug = 'cn-jp-foreign-ministers-busan-2023' and p.code = 'TV'\
        """;
    write(added);
    try {
      assertThat(keys("Tuvalu", "filter: {kinds: [MEETING]}"))
          .containsExactly("cn-jp-foreign-ministers-busan-2023");
      assertThat(keys("Taiwan", "filter: {kinds: [POSITION], party: \"TV\"}")).isNotEmpty();
    } finally {
      write("delete from attendance where id = 99999999");
    }
    assertThat(keys("Tuvalu", "filter: {kinds: [MEETING, POSITION]}")).isEmpty();
  }

  /** Asked anew each time: an answer from the cache may be moments behind what others write. */
  private static List<String> keys(String text, String arguments) {
    return SearchTest.keys(text, "%s # %s%n".formatted(arguments, UUID.randomUUID()));
  }

  private void write(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return text(statement, sql);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
