package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import org.entente.graphql.Columns;

/**
 * Officials who may be one: of one name, but for order, accents, styles, initials, spelling or
 * words that one of them leaves out, who stood for one party at about the same time; or of names
 * that share a word, who began in one post then. Whoever has different items of Wikidata, or
 * different keys of one source, is not; nor are those whom an editor wrote down as two.
 */
final class OfficialPairs {
  /**
   * Within which a person of that name, standing for that party, is surely the same: five years.
   */
  private static final int SURELY_DAYS = 1_826;

  /** Beyond which nothing but the name speaks for it: ten years. */
  private static final int PERHAPS_DAYS = 3_652;

  /** The same for names that are much alike: 15 years. */
  private static final int MUCH_ALIKE_DAYS = 5_479;

  /** Of trigrams, from which on names are much alike. */
  private static final float MUCH_ALIKE = 0.6f;

  /** The same for names of the same words: 20 years. */
  private static final int SAME_WORDS_DAYS = 7_305;

  /** Of two names of one pair the ones that are most alike count. */
  private static final String PAIRS =
      """
      create temp table compared_pair on commit drop as \
      select distinct on (a_id, b_id) * from (\
      select a.id as a_id, b.id as b_id, a.name as a_name, b.name as b_name, \
      case when a.initials = b.initials then 'NAME' else 'INITIALS' end as rule, 1 as likeness \
      from compared_name a join compared_name b on a.words = b.words and a.id < b.id \
      where case when cardinality(a.words) > 1 \
      then a.initials <@ b.initials or b.initials <@ a.initials \
      else a.initials = b.initials and a.initials <> '{}' end \
      union all select a.id, b.id, a.name, b.name, 'SPELLING', similarity(a.said, b.said) \
      from compared_name a join compared_name b on a.sound = b.sound and a.id < b.id \
      where a.words <> b.words and similarity(a.said, b.said) \
      > case when length(a.sound) > 4 then 0.44 else 0.5 end \
      and (a.initials <@ b.initials or b.initials <@ a.initials) \
      and (cardinality(a.words) > 1 or a.initials <> '{}') \
      union all select least(a_id, b_id), greatest(a_id, b_id), \
      case when a_id < b_id then a_name else b_name end, \
      case when a_id < b_id then b_name else a_name end, \
      case when within then 'PART' else 'SPELLING' end, 0 from compared_alike \
      union all select a.id, b.id, a.name, b.name, 'POST', 0 \
      from compared_together t join compared_name a on a.id = t.a_id \
      join compared_name b on b.id = t.b_id where exists (select from unnest(a.words) w \
      where w = any(b.words) and length(w) > 2 and w not in ('bin', 'ben', 'del', 'von', 'van'))) p \
      order by a_id, b_id, array_position('{NAME,INITIALS,POST,PART,SPELLING}', rule), \
      likeness desc, a_name, b_name\
      """;

  /** The likeliest first. */
  private static final String FACTS =
      """
      select p.rule, p.likeness, p.a_name, p.b_name, a.id as a_id, a.slug as a_slug, \
      a.schemes as a_schemes, a.item as a_item, b.item as b_item, \
      case when a.item is null then 1 else 0 end as a_prominence, \
      b.id as b_id, b.slug as b_slug, b.schemes as b_schemes, \
      case when b.item is null then 1 else 0 end as b_prominence, \
      array(select c.code from party c where c.id = any(a.parties) and c.id = any(b.parties) \
      order by c.code) as parties, \
      greatest(a.began, b.began) - least(a.ended, b.ended) as days_between, \
      exists (select from compared_term s join compared_term t on s.official_id = a.id \
      and t.official_id = b.id and (abs(s.began - t.began) <= 60 or s.post = t.post \
      and greatest(s.began, t.began) - least(s.begun, t.begun) <= 60)) as began_together \
      from compared_pair p join compared_official a on a.id = p.a_id \
      join compared_official b on b.id = p.b_id \
      order by array_position('{NAME,INITIALS,POST,PART,SPELLING}', p.rule), \
      greatest(a.began, b.began) - least(a.ended, b.ended), a.slug, b.slug\
      """;

  private OfficialPairs() {}

  /** All, the surest first. */
  static Future<List<Pair>> find(SqlConnection connection) {
    return Pair.found(
        connection,
        OfficialPairs::pair,
        ComparedOfficials.OFFICIALS,
        "analyze compared_official",
        ComparedOfficials.NAMES,
        "analyze compared_name",
        ComparedOfficials.BEGINNINGS,
        "create index on compared_term (official_id)",
        "analyze compared_term",
        ComparedOfficials.TOGETHER,
        ComparedOfficials.NEAR,
        "analyze compared_near",
        ComparedOfficials.ALIKE,
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
    boolean perhaps = between <= longest(rule, row.getFloat("likeness"));
    String explanation =
        "%s %s, and both stood for %s, %s."
            .formatted(names, likeness(rule), String.join(" and ", parties), apart(between));
    return perhaps ? Optional.of(new Verdict(rule, sure, explanation)) : Optional.empty();
  }

  /** Of the days between two who may be one. */
  private static int longest(DuplicateRule rule, float likeness) {
    return switch (rule) {
      case NAME -> Integer.MAX_VALUE;
      case INITIALS -> SAME_WORDS_DAYS;
      case SPELLING -> likeness >= MUCH_ALIKE ? MUCH_ALIKE_DAYS : PERHAPS_DAYS;
      default -> PERHAPS_DAYS;
    };
  }

  private static String likeness(DuplicateRule rule) {
    return switch (rule) {
      case NAME -> "have the same words";
      case INITIALS -> "have the same words but for initials";
      case PART -> "have the words of the one in the other";
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
