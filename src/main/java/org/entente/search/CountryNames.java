package org.entente.search;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.entente.database.LoadedFiles;
import org.entente.party.CountryAdjectives;
import org.entente.party.PartyNames;
import org.entente.shared.StartupWork;

/**
 * Has countries found by their names in the languages that most people read, which the database
 * does not have: they are CLDR's; and by the adjectives that English has for them.
 */
@ApplicationScoped
class CountryNames implements StartupWork {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "zh", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "it", "nl", "pl", "ru", "uk",
          "tr", "ar", "fa", "he", "hi", "bn", "id", "vi", "th", "sw");

  /** Short names of two letters are codes of other countries. */
  private static final Pattern TWO_LETTERS = Pattern.compile("\\p{Lu}\\P{L}*\\p{Lu}\\P{L}*");

  /** Whoever changes the record waits meanwhile, so that no document is made twice at once. */
  private static final String WRITE =
      """
      with version as (select from record_version for update), \
      given as (select p.id, x.name from jsonb_to_recordset($1::jsonb) as x (code varchar, name varchar) \
      join party p on p.code = x.code), \
      gone as (delete from search_name n where not exists (select from given g \
      where g.id = n.party_id and g.name = n.name)) \
      insert into search_name (party_id, name) select given.id, given.name from given \
      left join version on true on conflict do nothing\
      """;

  private static final String REFRESH =
      "select refresh_search_documents(array(select id from party where kind = 'COUNTRY'))";

  private final LoadedFiles loadedFiles;
  private final PartyNames names;
  private final CountryAdjectives adjectives;

  CountryNames(LoadedFiles loadedFiles, PartyNames names, CountryAdjectives adjectives) {
    this.loadedFiles = loadedFiles;
    this.names = names;
    this.adjectives = adjectives;
  }

  @Override
  public String name() {
    return "load the names by which countries are found";
  }

  /** After the countries. */
  @Override
  public int order() {
    return 150;
  }

  @Override
  public CompletionStage<?> run() {
    // What the names depend on: reading them all takes too long for a start that needs none.
    String content = "%s %s %s".formatted(VersionInfo.ICU_VERSION, LANGUAGES, adjectives.content());
    return loadedFiles.load("names for search", content, this::write).toCompletionStage();
  }

  private Future<?> write(SqlConnection connection) {
    return connection
        .preparedQuery(WRITE)
        .execute(Tuple.of(all()))
        .compose(_ -> connection.query(REFRESH).execute());
  }

  private JsonArray all() {
    JsonArray all = new JsonArray();
    for (String code : new TreeSet<>(Set.of(ULocale.getISOCountries()))) {
      LANGUAGES.stream()
          .flatMap(language -> names.inLanguage(code, language).stream())
          .distinct()
          .filter(TWO_LETTERS.asMatchPredicate().negate())
          .forEach(name -> all.add(JsonObject.of("code", code, "name", name)));
    }
    adjectives
        .byCode()
        .forEach((code, words) ->
            words.forEach(word -> all.add(JsonObject.of("code", code, "name", word))));
    return all;
  }
}
