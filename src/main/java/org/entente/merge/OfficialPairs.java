package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import org.entente.graphql.Columns;

/**
 * Officials who may be one: of one name, but for order, accents, initials or spelling, who stood
 * for one party at about the same time; or of names that share a word, who began in one post then.
 * Whoever has different items of Wikidata, or different keys of one source, is not; nor are those
 * whom an editor wrote down as two.
 */
final class OfficialPairs {
  /**
   * Within which a person of that name, standing for that party, is surely the same: five years.
   */
  private static final int SURELY_DAYS = 1_826;

  /** Beyond which nothing but the name speaks for it: ten years. */
  private static final int PERHAPS_DAYS = 3_652;

  /** The offset has the words of each name found once, and not for each use of them. */
  private static final String NAMES =
      """
      create temp table compared_name on commit drop as \
      select o.id, n.name, \
      array(select w from unnest(p.words) w where length(w) > 1 order by w collate "C") as words, \
      array(select w from unnest(p.words) w where length(w) = 1 order by w collate "C") as initials, \
      sound_of_name(array_to_string(p.words, '')) as sound \
      from official o cross join lateral (select o.full_name as name \
      union select a.name from official_alias a where a.official_id = o.id) n \
      cross join lateral (select name_words(n.name) as words offset 0) p \
      where not o.withdrawn\
      """;

  /**
   * Who began where. Whoever is accredited to a country holds one post, as sources call ambassadors
   * differently.
   */
  private static final String BEGINNINGS =
      """
      create temp table compared_term on commit drop as \
      select t.official_id, t.from_earliest as began, case when p.accredited_to_id is null \
      then p.id::text else p.party_id || p.kind || p.accredited_to_id end as post, \
      array(select split_part(k.key, ':', 1) from source_key k \
      where k.record_id = t.official_id) as schemes \
      from term t join post p on p.id = t.post_id join official o on o.id = t.official_id \
      where not t.withdrawn and not o.withdrawn\
      """;

  /** Those whom no source tells apart. */
  private static final String TOGETHER =
      """
      create temp table compared_together on commit drop as \
      select distinct s.official_id as a_id, t.official_id as b_id \
      from compared_term s join compared_term t on s.post = t.post \
      and s.official_id < t.official_id and abs(s.began - t.began) <= 60 \
      where not s.schemes && t.schemes\
      """;

  /** Of two names of one pair the ones that are most alike count. */
  private static final String PAIRS =
      """
      create temp table compared_pair on commit drop as \
      select distinct on (a_id, b_id) * from (\
      select a.id as a_id, b.id as b_id, a.name as a_name, b.name as b_name, \
      case when a.initials = b.initials then 'NAME' else 'INITIALS' end as rule \
      from compared_name a join compared_name b on a.words = b.words and a.id < b.id \
      where cardinality(a.words) > 1 \
      and (a.initials <@ b.initials or b.initials <@ a.initials) \
      union all select a.id, b.id, a.name, b.name, 'SPELLING' \
      from compared_name a join compared_name b on a.sound = b.sound and a.id < b.id \
      where a.words <> b.words and length(a.sound) > 4 \
      and similarity(array_to_string(a.words, ' '), array_to_string(b.words, ' ')) > 0.44 \
      union all select a.id, b.id, a.name, b.name, 'POST' \
      from compared_together t join compared_name a on a.id = t.a_id \
      join compared_name b on b.id = t.b_id where exists (select from unnest(a.words) w \
      where w = any(b.words) and length(w) > 2 and w not in ('bin', 'ben', 'del', 'von', 'van'))) p \
      order by a_id, b_id, array_position('{NAME,INITIALS,SPELLING,POST}', rule), a_name, b_name\
      """;

  /**
   * With what each did for which parties from when to when. A term whose end is not told counts for
   * five years.
   */
  private static final String FACTS =
      """
      with active as materialized (select o.id, o.slug, o.wikidata_id, d.parties, d.began, d.ended, \
      array(select distinct split_part(k.key, ':', 1) from source_key k where k.record_id = o.id) \
      as schemes, array(select t.from_earliest from term t where t.official_id = o.id \
      and not t.withdrawn) as terms \
      from official o cross join lateral (select array_agg(distinct s.party_id) as parties, \
      min(s.began) as began, max(s.ended) as ended from (\
      select p.party_id, t.from_earliest as began, \
      case when t.to_edtf = 'XXXX' then t.from_latest + 1826 \
      else coalesce(t.to_latest, current_date) end as ended from term t join post p on p.id = t.post_id \
      where t.official_id = o.id and not t.withdrawn \
      union all select a.party_id, m.date_earliest, m.date_latest \
      from attendance a join meeting m on m.id = a.meeting_id \
      where a.official_id = o.id and not m.withdrawn) s) d \
      where o.id in (select a_id from compared_pair union select b_id from compared_pair)) \
      select p.rule, p.a_name, p.b_name, a.id as a_id, a.slug as a_slug, a.schemes as a_schemes, \
      a.wikidata_id as a_item, b.wikidata_id as b_item, \
      case when a.wikidata_id is null then 1 else 0 end as a_prominence, \
      b.id as b_id, b.slug as b_slug, b.schemes as b_schemes, \
      case when b.wikidata_id is null then 1 else 0 end as b_prominence, \
      array(select c.code from party c where c.id = any(a.parties) and c.id = any(b.parties) \
      order by c.code) as parties, \
      greatest(a.began, b.began) - least(a.ended, b.ended) as days_between, \
      exists (select from unnest(a.terms) s join unnest(b.terms) t on abs(s - t) <= 60) \
      as began_together \
      from compared_pair p join active a on a.id = p.a_id join active b on b.id = p.b_id \
      order by p.rule, a.slug, b.slug\
      """;

  private OfficialPairs() {}

  /** All, the surest first. */
  static Future<List<Pair>> find(SqlConnection connection) {
    return Pair.found(
        connection,
        OfficialPairs::pair,
        NAMES,
        "analyze compared_name",
        BEGINNINGS,
        "analyze compared_term",
        TOGETHER,
        PAIRS,
        FACTS);
  }

  private static Optional<Pair> pair(Row row) {
    Candidate one = Candidate.of(row, "a_");
    Candidate other = Candidate.of(row, "b_");
    return one.schemes().isEmpty() && other.schemes().isEmpty()
        ? Optional.empty()
        : verdict(row).map(verdict -> Pair.of(one, other, verdict));
  }

  private static Optional<Verdict> verdict(Row row) {
    DuplicateRule rule = DuplicateRule.valueOf(row.getString("rule"));
    List<String> parties = Columns.texts(row, "parties");
    Integer between = row.getInteger("days_between");
    String names = "'%s' and '%s'".formatted(row.getString("a_name"), row.getString("b_name"));
    if (between == null) {
      return rule == DuplicateRule.NAME
          ? Optional.of(
              Verdict.doubtful(rule, names + " have the same words; of one nothing else is known."))
          : Optional.empty();
    }
    if (parties.isEmpty()) {
      return rule == DuplicateRule.NAME && between <= PERHAPS_DAYS
          ? Optional.of(
              Verdict.doubtful(
                  rule,
                  "%s have the same words, and stood for different parties, %s."
                      .formatted(names, apart(between))))
          : Optional.empty();
    }
    boolean sure =
        switch (rule) {
          case NAME -> between <= SURELY_DAYS;
          case INITIALS -> between <= 0 && row.getBoolean("began_together");
          default -> false;
        };
    boolean perhaps = rule == DuplicateRule.NAME || between <= PERHAPS_DAYS;
    String explanation =
        "%s %s, and both stood for %s, %s."
            .formatted(names, likeness(rule), String.join(" and ", parties), apart(between));
    return perhaps ? Optional.of(new Verdict(rule, sure, explanation)) : Optional.empty();
  }

  private static String likeness(DuplicateRule rule) {
    return switch (rule) {
      case NAME -> "have the same words";
      case INITIALS -> "have the same words but for initials";
      case POST -> "share a word, began in one post within 60 days of each other";
      default -> "sound alike";
    };
  }

  private static String apart(int days) {
    int years = days / 365;
    return days <= 0
        ? "in the same years"
        : years == 0 ? "less than a year apart" : "%d years apart".formatted(years);
  }
}
