package org.entente.intake;

import org.entente.official.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * An official as a text calls them: "Prime Minister Ishiba Shigeru", "the Foreign Minister", "Pope
 * Francis". It has a style or a name, mostly both.
 *
 * @param style the title before the name: "Prime Minister"
 * @param name the rest, in the text's own order: "Ishiba Shigeru", often a family name alone
 * @param kind the kind of post that the style surely tells; null where it does not
 */
record NamedOfficial(@Nullable String style, @Nullable String name, @Nullable PostKind kind)
    implements Attendee {

  /** Refuses one of whom nothing is told. */
  NamedOfficial {
    if (style == null && name == null) {
      throw new RecordProblem("an official has neither style nor name");
    }
  }
}
