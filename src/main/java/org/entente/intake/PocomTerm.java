package org.entente.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.RecordProblem;
import org.entente.claim.TermClaim;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of POCOM. Its steps are the appointment, for missions the arrival, the start (when
 * credentials were presented, or duty was entered on), and the end; most lack some.
 */
final class PocomTerm {
  /** Notes on those who were appointed and did not serve; they have no start. */
  private static final Pattern NOT_SERVED =
      Pattern.compile(
          "did not (?:serve|proceed|enter|assume)|declined|not commissioned|nomination|withdrawn"
              + "|rejected|before (?:presenting|proceeding|entering)|no record",
          Pattern.CASE_INSENSITIVE);

  private final XmlRecord element;
  private final String role;
  private final @Nullable EdtfDate from;
  private final @Nullable EdtfDate to;

  /**
   * Of an element.
   *
   * @throws RecordProblem if a date is none
   */
  PocomTerm(XmlRecord element) {
    this.element = element;
    role = element.required("role-title-id");
    to = Dates.date(element.text("ended", "date")).orElse(null);
    from =
        Dates.date(element.text("started", "date"))
            .or(() -> step("arrived"))
            .or(() -> step("appointed"))
            .orElse(null);
  }

  /** A step that stands for the start where the source has none, and says so in its words. */
  private Optional<EdtfDate> step(String step) {
    return Dates.date(element.text(step, "date")).map(date -> date.inWords(step));
  }

  String role() {
    return role;
  }

  /** When the post was held, for what depends on it; nothing where no date is known. */
  Optional<EdtfDate> at() {
    return Optional.ofNullable(from).or(() -> Optional.ofNullable(to));
  }

  /** Why there is no term, as a sink counts it; nothing where there is one. */
  Optional<String> notServed() {
    boolean started = element.text("started", "date").isPresent();
    boolean ended = to != null;
    if (started) {
      return Optional.empty();
    }
    if (NOT_SERVED.matcher(notes()).find()) {
      return Optional.of("an appointment that was not served");
    }
    return ended || element.text("arrived", "date").isPresent()
        ? Optional.empty()
        : Optional.of("an appointment without start and end");
  }

  /** The source's key. */
  Key key() {
    return new Key(Pocom.SCHEME, role + "/" + element.required("id"));
  }

  /** The term. */
  TermClaim claim(Key post) {
    return claim(key(), element.required("id"), post);
  }

  /**
   * The term where its id came before in the file: mostly a later term of the same person, and else
   * the same one, of which more is told. So its date tells it apart.
   */
  TermClaim again(Key post) {
    String since = at().map(EdtfDate::edtf).orElse("again");
    return claim(key().part(since), element.required("id") + ", " + since, post);
  }

  private TermClaim claim(Key key, String locator, Key post) {
    String notes = notes();
    return new TermClaim(
        key,
        new Key(Pocom.SCHEME, element.required("person-id")),
        post,
        from,
        to,
        role.contains("ad-interim") || role.startsWith("acting-"),
        new Evidence(locator, notes.isEmpty() ? null : notes));
  }

  private String notes() {
    return Stream.of(
            element.text("appointed", "note"),
            element.text("arrived", "note"),
            element.text("started", "note"),
            element.text("ended", "note"),
            element.text("note"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
