package org.entente.identity;

import org.eclipse.microprofile.graphql.Description;

/** Why records of several sources are taken to be one, or may be. */
@Description("Why records of several sources are taken to be one, or may be.")
public enum Rule {
  /** Nothing else was known of it: it is the first of its kind. */
  @Description("No other record was known to be it.")
  NEW,
  /** Sources share a key. */
  @Description("The sources share a key: Wikidata's, or one that the source kept from before.")
  KEY,
  /** Countries have codes. */
  @Description("The source's key stands for a country's code.")
  CODE,
  /** A party has one foreign minister's post, and one of each other kind and title. */
  @Description("A post of the same party, kind and title.")
  POST,
  /** An official begins a term in a post once in two months. */
  @Description("A term of the same official in the same post, from about the same time on.")
  TERM,
  /** Names alike, and what they did as well. */
  @Description("Officials of one name, of whom one held the other's post, or attended for it.")
  NAME_AND_POST,
  /** Names alike, born in one year. */
  @Description("Officials of one name who were born in the same year.")
  NAME_AND_BIRTH,
  /** Names alike, and no more. */
  @Description("Officials of one name and party, of whom nothing else is known.")
  NAME,
  /** Meetings of the same officials at the same time and place. */
  @Description("Meetings of the same officials, on the same days, in the same country.")
  OFFICIALS_AND_DAYS,
  /** Meetings of the same parties at about the same time. */
  @Description("Meetings of the same parties on the same days in the same country.")
  PARTIES_AND_DAYS,
  /** An editor said so. */
  @Description("An editor said so.")
  EDITOR
}
