package org.entente.form;

import static org.entente.form.FormField.date;
import static org.entente.form.FormField.key;
import static org.entente.form.FormField.parts;
import static org.entente.form.FormField.text;
import static org.entente.form.FormField.texts;

import java.util.ArrayList;
import java.util.List;

/** What can be said of countries and organizations, which have much in common. */
final class PartyForms {
  private static final Form MEMBERSHIP =
      Form.of(
          "Membership",
          "A party that belongs to an organization.",
          key("member", "The party's code. Required."),
          text("participatesAs", "The name under which it takes part, if another than its own.")
              .calledInDossiers("as"),
          date("from", "Since when. Required."),
          date("to", "Its last day; left out while it goes on."));

  static final Form COUNTRY =
      party(
          "Country",
          "A country or area, present or former.",
          text(
              "name",
              """
              The usual name in English. Of a present country that CLDR has names for, those go \
              before it, and those in `names` before them. Required.\
              """),
          text("officialName", "The official name in English."),
          text("alpha3", "The ISO 3166-1 alpha-3 code."),
          text("numericCode", "The three digits of ISO 3166-1.").calledInDossiers("numeric"),
          text("region", "The three digits of M49 of its region, as `142`."),
          text("subregion", "The three digits of M49 of its subregion, as `030`."),
          text("capital", "The capital, by its name in English."),
          date("existedFrom", "Since when it exists.").calledInDossiers("from"),
          date("existedTo", "Of a former country: its last day.").calledInDossiers("to"));

  static final Form ORGANIZATION =
      party(
          "Organization",
          "A multilateral body.",
          text("name", "The usual name in English. Required."),
          text("officialName", "The official name in English."),
          text("acronym", "The usual acronym, where it is not the code."),
          text("headquarters", "The city of its headquarters."),
          date("founded", "When it was founded.").calledInDossiers("from").storedIn("existed_from"),
          date("dissolved", "When it was dissolved or replaced.")
              .calledInDossiers("to")
              .storedIn("existed_to"),
          parts("members", "membership", MEMBERSHIP, "Who belongs to it, and did."));

  private PartyForms() {}

  private static Form party(String type, String description, FormField... own) {
    List<FormField> fields = new ArrayList<>(List.of(own));
    fields.add(parts("names", "party_name", Parts.NAME, "The name in other languages."));
    fields.add(texts("aliases", "party_alias", "name", "Other names by which people know it."));
    fields.add(
        texts(
            "predecessors", "party_succession", "predecessor", "The codes of what it succeeded."));
    fields.add(Parts.citations());
    return new Form(type, description, List.copyOf(fields));
  }
}
