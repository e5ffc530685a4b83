package org.entente.merge;

/**
 * Temporary tables of what officials are compared by: whom each stood for and when, their names,
 * and which of these are alike.
 */
final class ComparedOfficials {
  /** What stands before names and is none: without it, names are compared. */
  private static final String STYLES =
      "sir|lord|lady|dame|sheikh|sheik|shaikh|shaykh|prince|princess|crown prince|king|queen|"
          + "emperor|sultan|emir|amir|lieutenant|lt|general|gen|colonel|col|major|brigadier|captain|"
          + "marshal|field marshal|admiral|commander|dr|professor|ayatollah|hojatoleslam|mr|mrs|ms";

  /** What tells one of a name from another of it, as initials do. */
  private static final String ORDINALS = "'jr', 'sr', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix'";

  /** Parts of names that many have. */
  private static final String PARTICLES =
      "'al', 'el', 'bin', 'ben', 'ibn', 'bint', 'abd', 'abu', 'del', 'von', 'van', 'der', 'den', "
          + "'de', 'da', 'di', 'do', 'dos', 'das', 'du', 'la', 'le', 'of'";

  /** Officials of a party who have a word, beyond which it tells nothing. */
  private static final int MOST_OF_A_WORD = 200;

  /**
   * With what each did for which parties from when to when. A term whose end is not told counts for
   * five years.
   */
  static final String OFFICIALS =
      """
      create temp table compared_official on commit drop as \
      select o.id, o.slug, o.wikidata_id as item, d.parties, d.began, d.ended, \
      array(select distinct split_part(k.key, ':', 1) from source_key k where k.record_id = o.id) \
      as schemes \
      from official o cross join lateral (select array_agg(distinct s.party_id) as parties, \
      min(s.began) as began, max(s.ended) as ended from (\
      select p.party_id, t.from_earliest as began, \
      case when t.to_edtf = 'XXXX' then t.from_latest + 1826 \
      else coalesce(t.to_latest, current_date) end as ended from term t join post p on p.id = t.post_id \
      where t.official_id = o.id and not t.withdrawn \
      union all select a.party_id, m.date_earliest, m.date_latest \
      from attendance a join meeting m on m.id = a.meeting_id \
      where a.official_id = o.id and not m.withdrawn) s) d where not o.withdrawn\
      """;

  /** The offset has the words of each name found once, and not for each use of them. */
  static final String NAMES =
      """
      create temp table compared_name on commit drop as \
      select o.id, n.name, array_to_string(p.words, ' ') as said, \
      array(select w from unnest(p.words) w where length(w) > 1 and w not in (%2$s) \
      order by w collate "C") as words, \
      array(select w from unnest(p.words) w where length(w) = 1 or w in (%2$s) \
      order by w collate "C") as initials, \
      sound_of_name(array_to_string(p.words, '')) as sound \
      from official o cross join lateral (select o.full_name as name \
      union select a.name from official_alias a where a.official_id = o.id) n \
      cross join lateral (select array_replace(array_replace(name_words(\
      regexp_replace(n.name, '^((%1$s)\\.? )+(?=\\S{2,} \\S)', '', 'i')), '2nd', 'ii'), '3rd', 'iii') \
      as words offset 0) p where not o.withdrawn\
      """
          .formatted(STYLES, ORDINALS);

  /**
   * Who began where. Whoever is accredited to a country holds one post, as sources call ambassadors
   * differently. Where a source tells but an end, nothing is known.
   */
  static final String BEGINNINGS =
      """
      create temp table compared_term on commit drop as \
      select t.official_id, t.from_earliest as began, t.from_latest as begun, \
      case when p.accredited_to_id is null \
      then p.id::text else p.party_id || p.kind || p.accredited_to_id end as post \
      from term t join post p on p.id = t.post_id join official o on o.id = t.official_id \
      where not t.withdrawn and not o.withdrawn and t.from_edtf <> 'XXXX'\
      """;

  /**
   * Two whom no source tells apart, who may have begun in one post within 60 days of each other.
   */
  static final String TOGETHER =
      """
      create temp table compared_together on commit drop as \
      select distinct s.official_id as a_id, t.official_id as b_id \
      from compared_term s join compared_term t on s.post = t.post \
      and s.official_id < t.official_id \
      and greatest(s.began, t.began) - least(s.begun, t.begun) <= 60 \
      join compared_official a on a.id = s.official_id \
      join compared_official b on b.id = t.official_id \
      where not a.schemes && b.schemes\
      """;

  /**
   * Two who stood for one party at most ten years apart, and share a word of their names that not
   * too many of the party have.
   */
  static final String NEAR =
      """
      create temp table compared_near on commit drop as \
      with word as (select distinct n.id, w.word, p.party_id, o.item, o.began, o.ended, \
      array_remove(o.schemes, 'named') as schemes \
      from compared_name n join compared_official o on o.id = n.id \
      cross join unnest(n.words) as w(word) cross join unnest(o.parties) as p(party_id) \
      where w.word not in (%s)), \
      telling as (select word.*, count(*) over (partition by party_id, word) as times from word) \
      select distinct a.id as a_id, b.id as b_id from telling a \
      join telling b on a.party_id = b.party_id and a.word = b.word and a.id <> b.id \
      and a.times <= %d and not a.schemes && b.schemes and coalesce(a.item = b.item, true) \
      and greatest(a.began, b.began) - least(a.ended, b.ended) <= 3652\
      """
          .formatted(PARTICLES, MOST_OF_A_WORD);

  /**
   * Of two who are near, those of whom the one has the words of the other's name, or words like
   * them, and whose initials fit. But not one whose name follows "bin" in the other: he is the
   * father.
   */
  static final String ALIKE =
      """
      create temp table compared_alike on commit drop as \
      with two as (select a.id as a_id, b.id as b_id, a.name as a_name, b.name as b_name, \
      a.words as a_words, b.words as b_words, similarity(a.said, b.said) as likeness \
      from compared_near n join compared_name a on a.id = n.a_id join compared_name b on b.id = n.b_id \
      where cardinality(a.words) between 2 and cardinality(b.words) and a.words <> b.words \
      and not exists (select from unnest(a.initials) i where not i = any(b.initials) \
      and not exists (select from unnest(b.words) w where left(w, 1) = i and not w = any(a.words))) \
      and not exists (select from unnest(array['bin', 'ben', 'ibn', 'bint']) s \
      where position(' ' || s || ' ' || split_part(a.said, ' ', 1) || ' ' in b.said || ' ') > 0)) \
      select a_id, b_id, a_name, b_name, a_words <@ b_words as within from two \
      where a_words <@ b_words or likeness >= 0.5 and %s \
      and (cardinality(a_words) < cardinality(b_words) or %s)\
      """
          .formatted(likened("a", "b"), likened("b", "a"));

  private ComparedOfficials() {}

  /** Each word of the one name is one of the other's, or like one that only the other has. */
  private static String likened(String one, String other) {
    return """
    not exists (select from unnest(%1$s_words) x where not x = any(%2$s_words) \
    and not exists (select from unnest(%2$s_words) y where not y = any(%1$s_words) \
    and (sound_of_name(x) = sound_of_name(y) \
    or similarity(x, y) >= case when likeness >= 0.6 then 0.3 else 0.5 end)))\
    """
        .formatted(one, other);
  }
}
