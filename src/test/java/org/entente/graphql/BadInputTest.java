package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.entente.golden.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client gets wrong, it is told by a code, and which argument it was. */
@QuarkusTest
class BadInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "countries(first: 1000)      | first",
        "countries(first: 101)       | first",
        "countries(first: -1)        | first",
        "countries(last: 101)        | last",
        "countries(last: -1)         | last",
        "organizations(first: 1000)  | first",
        "officials(first: 1000)      | first",
        "meetings(first: 1000)       | first",
        "mechanisms(first: 1000)     | first",
        "issues(first: 1000)         | first",
        "positions(first: 1000)      | first",
        "agreements(first: 1000)     | first",
        "measures(first: 1000)       | first",
        "sources(first: 1000)        | first",
        "timeline(first: 1000)       | first",
      })
  void refusesAPageOutOfRange(String field, String argument) {
    refuses(connection(field), ErrorCode.BAD_USER_INPUT, argument);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries",
        "organizations",
        "officials",
        "meetings",
        "mechanisms",
        "issues",
        "positions",
        "agreements",
        "measures",
        "sources",
        "timeline"
      })
  void refusesBothEndsAtOnce(String field) {
    refuses(connection(field + "(first: 1, last: 1)"), ErrorCode.BAD_USER_INPUT, "last");
  }

  @Test
  void refusesMoreThanAHundredItems() {
    String codes = "\"CN\", ".repeat(101);
    refuses(
        "{ meetings(filter: {parties: {all: [%s]}}) { totalCount } }".formatted(codes),
        ErrorCode.BAD_USER_INPUT,
        "filter.parties.all");
    refuses(
        "{ meetings(filter: {officials: {any: [%s]}}) { totalCount } }".formatted(codes),
        ErrorCode.BAD_USER_INPUT,
        "filter.officials.any");
    refuses(
        "{ meetings(filter: {posts: {all: [%s]}}) { totalCount } }".formatted(codes),
        ErrorCode.BAD_USER_INPUT,
        "filter.posts.all");
  }

  @Test
  void refusesATextOfMoreThanTenThousandCharacters() {
    String name = "a".repeat(10_001);
    refuses(
        "{ countries(filter: {name: \"%s\"}) { totalCount } }".formatted(name),
        ErrorCode.BAD_USER_INPUT,
        "filter.name");
  }

  @Test
  void refusesAPageOfANestedListOutOfRange() {
    refuses(
        "{ country(code: \"JP\") { meetings(first: 1000) { totalCount } } }",
        ErrorCode.BAD_USER_INPUT,
        "first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "%%%", "TkFNRTox", "TkFNRTp4OkphcGFu", "TkFNRToxOgA"})
  void refusesWhatIsNoCursor(String cursor) {
    refuses(
        connection("countries(after: \"%s\")".formatted(cursor)),
        ErrorCode.BAD_USER_INPUT,
        "after");
    refuses(
        connection("countries(last: 2, before: \"%s\")".formatted(cursor)),
        ErrorCode.BAD_USER_INPUT,
        "before");
  }

  @Test
  void refusesACursorOfAnotherOrdering() {
    String byName =
        Client.data("{ countries(first: 1) { pageInfo { endCursor } } }")
            .getJsonObject("countries")
            .getJsonObject("pageInfo")
            .getString("endCursor");
    refuses(
        connection("countries(orderBy: {field: CODE}, after: \"%s\")".formatted(byName)),
        ErrorCode.BAD_USER_INPUT,
        "after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country(code: \"ZZ\") { id }        | code",
        "country(code: \"\") { id }          | code",
        "country(code: \"UN\") { id }        | code",
        "organization(code: \"JP\") { id }   | code",
        "official(slug: \"nobody\") { id }   | slug",
        "meeting(slug: \"none\") { id }      | slug",
        "mechanism(slug: \"none\") { id }    | slug",
        "issue(slug: \"none\") { id }        | slug",
        "agreement(slug: \"none\") { id }    | slug",
        "measure(slug: \"none\") { id }      | slug",
        "source(slug: \"none\") { id }       | slug",
        "node(id: \"nonsense\") { id }       | id",
        "node(id: \"\") { id }               | id",
        "nodes(ids: [\"nonsense\"]) { id }   | ids[0]",
      })
  void findsNothingByAnUnknownKey(String field, String argument) {
    refuses("{ " + field + " }", ErrorCode.NOT_FOUND, argument);
  }

  @Test
  void findsNoNodeOfAnotherKindByANumberThatExists() {
    String japan = Client.data("{ country(code: \"JP\") { id } }").encode();
    String id = new JsonObject(japan).getJsonObject("country").getString("id");
    long number = GlobalId.parse(id).orElseThrow().recordId();
    for (String type : new String[] {"Meeting", "Organization", "Source", "Nothing"}) {
      String other = new GlobalId(type, number).toString();
      refuses("{ node(id: \"%s\") { id } }".formatted(other), ErrorCode.NOT_FOUND, "id");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "countries(filter: {codes: [\"JP\", \"ZZ\"]})               | filter.codes[1]",
        "countries(filter: {memberOf: \"NONE\"})                    | filter.memberOf",
        "organizations(filter: {member: \"ZZ\"})                    | filter.member",
        "meetings(filter: {parties: {all: [\"CN\", \"ZZ\"]}})       | filter.parties.all[1]",
        "meetings(filter: {parties: {any: [\"ZZ\"]}})               | filter.parties.any[0]",
        "meetings(filter: {officials: {all: [\"nobody\"]}})         | filter.officials.all[0]",
        "meetings(filter: {posts: {any: [\"none\"]}})             | filter.posts.any[0]",
        "meetings(filter: {country: \"ZZ\"})                        | filter.country",
        "meetings(filter: {host: \"ZZ\"})                           | filter.host",
        "meetings(filter: {issue: \"none\"})                        | filter.issue",
        "meetings(filter: {mechanism: \"none\"})                    | filter.mechanism",
        "meetings(filter: {occasion: \"none\"})                     | filter.occasion",
        "officials(filter: {party: \"ZZ\"})                         | filter.party",
        "positions(filter: {holder: \"ZZ\"})                        | filter.holder",
        "positions(filter: {speaker: \"nobody\"})                   | filter.speaker",
        "positions(filter: {meeting: \"none\"})                     | filter.meeting",
        "positions(filter: {reportedBy: \"ZZ\"})                    | filter.reportedBy",
        "agreements(filter: {mechanism: \"none\"})                  | filter.mechanism",
        "measures(filter: {imposedBy: \"ZZ\"})                      | filter.imposedBy",
        "measures(filter: {target: \"ZZ\"})                         | filter.target",
        "issues(filter: {parent: \"none\"})                         | filter.parent",
        "timeline(filter: {issue: \"none\"})                        | filter.issue",
        "timeline(filter: {between: [\"CN\", \"ZZ\"]})              | filter.between[1]",
        "timeline(filter: {between: [\"CN\"]})                      | filter.between",
      })
  void refusesAFilterOnWhatIsNotOnRecord(String field, String argument) {
    refuses(connection(field), ErrorCode.BAD_USER_INPUT, argument);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relation(between: [\"CN\"]) { asOf }               | between",
        "relation(between: [\"CN\", \"JP\", \"KR\"]) { asOf } | between",
        "relation(between: [\"CN\", \"CN\"]) { asOf }       | between",
        "relation(between: [\"CN\", \"CHN\"]) { asOf }      | between",
        "relation(between: [\"CN\", \"ZZ\"]) { asOf }       | between[1]",
      })
  void refusesARelationOfOthersThanTwoParties(String field, String argument) {
    refuses("{ " + field + " }", ErrorCode.BAD_USER_INPUT, argument);
  }

  @Test
  void refusesMoreCodesOrIdsThanAPageHas() {
    String many = "\"JP\", ".repeat(101);
    refuses(
        connection("countries(filter: {codes: [" + many + "]})"),
        ErrorCode.BAD_USER_INPUT,
        "filter.codes");
    refuses("{ nodes(ids: [" + many + "]) { id } }", ErrorCode.BAD_USER_INPUT, "ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-13", "2023-02-30", "early 2020", "", "20230101", "2023-1"})
  void refusesADateThatIsNoEdtf(String date) {
    for (String list : new String[] {"meetings", "positions", "sources", "timeline"}) {
      for (String side : new String[] {"from", "to"}) {
        refuses(
            connection("%s(filter: {date: {%s: \"%s\"}})".formatted(list, side, date)),
            ErrorCode.BAD_USER_INPUT,
            "filter.date." + side);
      }
    }
  }

  @Test
  void refusesASpanThatEndsBeforeItBegins() {
    refuses(
        connection("meetings(filter: {date: {from: \"2023\", to: \"2022\"}})"),
        ErrorCode.BAD_USER_INPUT,
        "filter.date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_a_tag", "", "日本語", "a-very-long-tag-that-is-no-language-at-all"})
  void refusesALanguageThatIsNoTag(String language) {
    refuses(
        "{ country(code: \"JP\") { name(language: \"%s\") { text } } }".formatted(language),
        ErrorCode.BAD_USER_INPUT,
        "language");
    refuses(
        "{ country(code: \"JP\") { region { name(language: \"%s\") { text } } } }"
            .formatted(language),
        ErrorCode.BAD_USER_INPUT,
        "language");
  }

  private static String connection(String field) {
    return "{ " + field + " { pageInfo { hasNextPage } } }";
  }

  private static void refuses(String query, ErrorCode code, String argument) {
    JsonObject answer = Client.ask(query, Map.of());
    assertThat(answer.getJsonArray("errors")).as(query + " " + answer).hasSize(1);
    JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
    JsonObject extensions = error.getJsonObject("extensions");
    assertThat(extensions.getString("code")).as(query + " " + error).isEqualTo(code.name());
    assertThat(extensions.getString("argument")).as(query).isEqualTo(argument);
    assertThat(error.getString("message")).as(query).isNotBlank();
  }
}
