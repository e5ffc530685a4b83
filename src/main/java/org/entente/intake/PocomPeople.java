package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.RecordProblem;

/** Reads a person of POCOM. */
final class PocomPeople {
  private PocomPeople() {}

  /**
   * The person. Names in brackets, as in "Henry A. (Heinz Alfred)", are other forms of those before
   * them: the full name goes without, and the whole is an alias.
   */
  static OfficialClaim claim(XmlRecord person) {
    Key key = new Key(Pocom.SCHEME, person.required("id"));
    XmlRecord name =
        person.child("persName").orElseThrow(() -> new RecordProblem("<persName> is missing"));
    String whole =
        Stream.of("forename", "surname", "genName")
            .flatMap(part -> name.text(part).stream())
            .collect(Collectors.joining(" "));
    String full = plain(whole);
    return new OfficialClaim(
        key,
        former(person),
        full,
        name.text("surname").map(PocomPeople::plain).orElse(null),
        aliases(name, whole, full),
        List.of(),
        Dates.date(person.text("birth")).orElse(null),
        Dates.date(person.text("death")).orElse(null),
        new Evidence("people/" + key.value()));
  }

  private static List<String> aliases(XmlRecord name, String whole, String full) {
    List<String> aliases = new ArrayList<>();
    name.children("altname").forEach(alias -> alias.text().ifPresent(aliases::add));
    aliases.add(whole);
    return aliases.stream().filter(alias -> !alias.equals(full)).distinct().toList();
  }

  /** A name without what it has in brackets. */
  static String plain(String name) {
    return name.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
  }

  private static List<Key> former(XmlRecord person) {
    return person.children("old-ids").stream()
        .flatMap(ids -> ids.children("old-id").stream())
        .flatMap(id -> id.text().stream())
        .map(id -> new Key(Pocom.SCHEME, id))
        .toList();
  }
}
