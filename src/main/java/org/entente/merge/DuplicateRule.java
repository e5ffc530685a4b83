package org.entente.merge;

import org.eclipse.microprofile.graphql.Description;

/** Why two records are taken to be about the same, or may be. */
@Description("Why two records are taken to be about the same, or may be.")
public enum DuplicateRule {
  /** The same words of a name, in any order and without accents. */
  @Description("Officials whose names have the same words, in any order and without accents.")
  NAME,

  /** The same name but for initials. */
  @Description("Officials whose names are the same but for initials that only one of them has.")
  INITIALS,

  /** Names that sound alike, as transliterations of one name do. */
  @Description("Officials whose names sound alike, as transliterations of one name do.")
  SPELLING,

  /** All words of the one name among those of the other. */
  @Description("Officials of whom the one has all words of the other's name, and further ones.")
  PART,

  /** Names that share a word, of those who began in one post at about the same time. */
  @Description("Officials whose names share a word, and who began in one post at the same time.")
  POST,

  /** An ambassador of one party to one country, whatever the title. */
  @Description("Posts of an ambassador of one party to one country, whatever their titles.")
  AMBASSADOR,

  /** Posts that the same officials held at the same times. */
  @Description("Posts of one party that the same officials held at the same times.")
  HOLDERS,

  /** Whoever is known by a text alone, and the one who then held a post and has the name. */
  @Description(
      """
      An official of whom only texts tell, and the one who has the name and held a post when all \
      these texts name him.\
      """)
  MENTION,

  /**
   * Summits, conferences or signings of titles that are alike, in one country, on the same days.
   */
  @Description(
      """
      Summits, conferences or signings of one title, or of titles that are alike, in one country, \
      on the same days.\
      """)
  TITLE,

  /** Meetings of the same parties on the same days. */
  @Description("Talks, calls or visits of the same parties on the same days.")
  PARTIES,

  /** Terms of one official in one post at one time. */
  @Description("Terms of one official in one post that began at about the same time, or overlap.")
  TERM,

  /** An editor said so. */
  @Description("An editor said so.")
  EDITOR
}
