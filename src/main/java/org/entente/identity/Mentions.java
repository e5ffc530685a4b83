package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;

/**
 * Looks up whom texts name, again: who has come on record since is found as if it had been there
 * before. What was found, and is not found any more, stays. Texts are left out that name only
 * officials of parties for which all is as it was. Its steps wait for the database.
 */
public final class Mentions {
  /** Texts that are held at a time; some name many, so there is a limit for whom they name, too. */
  private static final int PAGE = 1_000;

  private static final int NAMED = 20_000;

  /** Without the texts' own words, which are no matter here, and may be long. */
  private static final String READ =
      """
      select p.key, p.entry, p.mentions, p.slug from (\
      select t.*, sum(jsonb_array_length(t.mentions)) over (order by t.key \
      rows between unbounded preceding and 1 preceding) as before from (\
      select k.key, k.entry - 'citations' as entry, k.mentions, m.slug from source_key k \
      join meeting m on m.id = k.record_id \
      where k.mentions is not null and k.key > $1 and not m.withdrawn and exists (\
      select from jsonb_array_elements(k.mentions) t \
      where t.value ? 'called' and t.value ->> 'party' = any($2)) order by k.key limit %d) t) p \
      where coalesce(p.before, 0) < %d order by p.key\
      """
          .formatted(PAGE, NAMED);

  private static final String KEEP =
      """
      update source_key k set entry = jsonb_set(k.entry, '{attendances}', x.attendances) \
      from jsonb_to_recordset($1) as x(key varchar, attendances jsonb) where k.key = x.key\
      """;

  private final Database database;
  private final String madeBy;

  /**
   * By that connection, which nobody else uses meanwhile.
   *
   * @param madeBy who looks, for the history
   */
  public Mentions(SqlConnection connection, String madeBy) {
    this.database = new Database(connection);
    this.madeBy = madeBy;
  }

  /**
   * What came of it.
   *
   * @param found meetings of which more is known who attended
   * @param officials officials of whom only texts tell, and whom each of these texts means, by
   *     their slugs
   */
  public record Result(int found, Map<String, String> officials) {}

  /**
   * Looks up all that may be otherwise, in a transaction.
   *
   * @throws RuntimeException if the database fails; nothing is written then
   */
  public Result lookUp() {
    database.run("begin");
    try {
      Database.await(
          Dossiers.signImport(
              database.connection(), madeBy, "Officials whom texts name, looked up again"));
      LookedUp lookedUp = new LookedUp(database);
      lookedUp.forget();
      MentionedAgain officials = new MentionedAgain(database, lookedUp.otherwise());
      int written = 0;
      int found = 0;
      String last = "";
      List<Mention> page = page(last, officials);
      while (!page.isEmpty()) {
        Found now = write(page, officials);
        written += now.texts();
        found += now.meetings();
        last = page.getLast().key();
        page = page(last, officials);
      }
      if (written == 0) {
        lookedUp.keep(officials.open());
      }
      database.run("commit");
      return new Result(found, officials.meant());
    } catch (RuntimeException e) {
      database.rollback(e);
      throw e;
    }
  }

  private List<Mention> page(String after, MentionedAgain officials) {
    return Mention.of(database.rows(READ, after, officials.parties().toArray(String[]::new)));
  }

  /**
   * In how many texts more was found, and how many meetings are otherwise by that.
   *
   * @param meetings fewer where editors had put it in
   */
  private record Found(int texts, int meetings) {}

  private Found write(List<Mention> page, MentionedAgain officials) {
    Map<String, List<Map<String, Object>>> byMeeting = new LinkedHashMap<>();
    Map<String, List<Map<String, Object>>> nameless = new HashMap<>();
    JsonArray kept = new JsonArray();
    for (Mention mention : page) {
      List<Map<String, Object>> now = officials.attendances(mention);
      List<Map<String, Object>> found = mention.newOf(now);
      if (!found.isEmpty()) {
        kept.add(new JsonObject().put("key", mention.key()).put("attendances", new JsonArray(now)));
        byMeeting.computeIfAbsent(mention.meeting(), _ -> new ArrayList<>()).addAll(found);
        nameless
            .computeIfAbsent(mention.meeting(), _ -> new ArrayList<>())
            .addAll(Attendances.nameless(now));
      }
    }
    if (kept.isEmpty()) {
      return new Found(0, 0);
    }
    database.rows(KEEP, kept);
    return new Found(kept.size(), put(byMeeting, nameless));
  }

  /** Returns how many meetings are otherwise than before. */
  private int put(
      Map<String, List<Map<String, Object>>> byMeeting,
      Map<String, List<Map<String, Object>>> nameless) {
    Map<String, Map<String, Object>> present =
        RecordsOnFile.of(database, RecordForm.MEETING, byMeeting.keySet());
    Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
    byMeeting.forEach((meeting, attendances) -> {
      Map<String, Object> before = Objects.requireNonNull(present.get(meeting));
      Map<String, Object> now = EntryMerge.of(before, Map.of(), Map.of("attendances", attendances));
      // One of two who were not known may be now: the party still attends by the other.
      Attendances.add(now, nameless.getOrDefault(meeting, List.of()));
      if (!now.equals(before)) {
        changed.put(meeting, now);
      }
    });
    if (!changed.isEmpty()) {
      List<Problem> problems =
          Database.await(
              Dossiers.write(
                  InputNodes.section(RecordForm.MEETING, changed), database.connection()));
      if (!problems.isEmpty()) {
        throw new IllegalStateException("Officials cannot be put in: " + problems);
      }
    }
    return changed.size();
  }
}
