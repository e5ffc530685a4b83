package org.entente.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.PostClaim;
import org.entente.claim.RecordProblem;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** {@code holders21.csv} and {@code current.csv}: the holders of a country's offices. */
final class HolderRows implements HolderFile {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of("position", "person", "personID", "start"),
          List.of("end", "gender", "DOB", "DOD", "image", "enwiki"));

  /** What a folder's name begins with, where that is no slug. */
  private static final Map<String, String> FOLDERS = Map.of("us-cabinet", "US");

  private static final String WORLD = "world";
  private static final Pattern TO = Pattern.compile("(?:.*? )?(?:to|in) (?:the )?(.+)");
  private static final Pattern BODY =
      Pattern.compile("(?:(OSCE) .*|.* of (?:the )?(.+)|.* (Arab Parliament))");

  private final String folder;
  private final PositionKeys positions;
  private final Sink sink;

  HolderRows(Path file, Sink sink) {
    this.folder = FormatFiles.folder(file);
    this.positions = PositionKeys.beside(file);
    this.sink = sink;
  }

  @Override
  public CsvColumns columns() {
    return COLUMNS;
  }

  @Override
  public void read(CsvRow row) {
    String title = row.required("position");
    Optional<String> party = party(title);
    if (party.isEmpty() && !folder.equals(WORLD)) {
      throw new RecordProblem(
          "the folder '%s' does not begin with a country's name".formatted(folder));
    }
    if (party.isEmpty()) {
      sink.leaveOut(row.place(), "a post whose party the row does not tell");
      return;
    }
    Holder holder =
        new Holder(
            row.required("personID"),
            row.required("person"),
            row.date("DOB").orElse(null),
            row.date("DOD").orElse(null));
    PostClaim post = post(title, party.get());
    EdtfDate from = row.date("start").orElse(null);
    EdtfDate to = row.date("end").orElse(null);
    sink.accept(holder.entry(row.place(), SourceDescriptions.holders(folder), post, from, to));
  }

  private PostClaim post(String title, String party) {
    Key key =
        positions
            .id(title)
            .map(id -> new Key(OfficeHolders.SCHEME, id))
            .orElseGet(() -> new Key("office-holders", folder + "/" + slug(title)));
    PostKind kind = PostKinds.of(title, party);
    return new PostClaim(
        key,
        party,
        title,
        kind,
        kind == PostKind.CHIEF_OF_MISSION ? accreditedTo(title) : null,
        PostKinds.hasSeveralHolders(title),
        new Evidence(folder));
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private static @Nullable String accreditedTo(String title) {
    Matcher to = TO.matcher(title);
    return to.matches()
        ? CountryWords.bundled().named(to.group(1), CountrySlugs.LATEST).orElse(null)
        : null;
  }

  /** The country whose name the folder begins with; of the world's, the body named in the title. */
  private Optional<String> party(String title) {
    if (folder.equals(WORLD)) {
      Matcher body = BODY.matcher(title);
      return body.matches()
          ? Stream.of(body.group(1), body.group(2), body.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .flatMap(name -> CountryWords.bundled().named(name, CountrySlugs.LATEST))
          : Optional.empty();
    }
    String country = FOLDERS.getOrDefault(folder, "");
    if (!country.isEmpty()) {
      return Optional.of(country);
    }
    for (String name = folder; ; name = name.substring(0, name.lastIndexOf('-'))) {
      Optional<String> code = CountrySlugs.bundled().code(name, CountrySlugs.LATEST);
      if (code.isPresent() || !name.contains("-")) {
        return code;
      }
    }
  }
}
