package org.entente.intake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Key;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.RecordProblem;

/** Reads one file of POCOM, whose posts are named at its top. */
final class PocomFile {
  private final Path file;
  private final Sink sink;

  private final KeptTexts kept = new KeptTexts("the ids of the terms before it");

  /** The keys of terms that came before. */
  private final Set<Key> terms = new HashSet<>();

  private String post = "";
  private String title = "";

  PocomFile(Path file, Sink sink) {
    this.file = file;
    this.sink = sink;
  }

  void read(XmlRecord element, Place place) {
    switch (element.name()) {
      case "person" -> sink.accept(Pocom.entry(place, PocomPeople.claim(element)));
      case "id" -> post = element.text().orElse("");
      case "names" -> title = element.text("singular").orElse("");
      case "chief", "principal" -> appointment(element, place);
      default -> throw new IllegalStateException(element.name());
    }
  }

  private void appointment(XmlRecord element, Place place) {
    if (element.text("person-id").isEmpty() && element.text("id").isEmpty()) {
      sink.leaveOut(place, "an appointment that is empty");
      return;
    }
    PocomTerm term = new PocomTerm(element);
    Optional<String> without = term.notServed();
    if (without.isPresent()) {
      sink.leaveOut(place, without.get());
      return;
    }
    PostClaim held = held(element, term);
    boolean again = isKnown(term.key());
    sink.accept(Pocom.entry(place, held, again ? term.again(held.key()) : term.claim(held.key())));
  }

  private boolean isKnown(Key term) {
    if (terms.contains(term)) {
      return true;
    }
    kept.add(term.value());
    return !terms.add(term);
  }

  private PostClaim held(XmlRecord element, PocomTerm term) {
    if (element.text("contemporary-territory-id").isPresent()) {
      return PocomPosts.toCountry(element, term, RoleTitles.beside(file));
    }
    if (post.isEmpty()) {
      throw new RecordProblem("the file does not name the post");
    }
    return PocomPosts.named(post, title, term);
  }
}
