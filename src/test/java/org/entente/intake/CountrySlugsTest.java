package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.party.SharedData;
import org.junit.jupiter.api.Test;

class CountrySlugsTest {
  private static final Pattern SLUG =
      Pattern.compile(
          "<(?:from|country) id=\"([^\"]+)\""
              + "|<(?:contemporary-)?territory-id>([^<]+)<"
              + "|<territory>\\s*<id>([^<]+)<"
              + "|<(?:predecessor|successor)>([^<]+)<");

  private final CountrySlugs slugs = CountrySlugs.bundled();

  @Test
  void knowsWhichStateASlugMeantAtADate() {
    assertThat(slugs.code("germany", LocalDate.of(1860, 1, 1))).contains("XPDE");
    assertThat(slugs.code("germany", LocalDate.of(1975, 1, 1))).contains("DE");
    assertThat(slugs.code("russia", LocalDate.of(1985, 1, 1))).contains("SUHH");
    assertThat(slugs.code("norway", LocalDate.of(1985, 1, 1))).contains("NO");
    assertThat(slugs.code("atlantis", LocalDate.of(1985, 1, 1))).isEmpty();
  }

  @Test
  void mapsToCodesThatAreOnFileOrMadeHere() {
    Set<String> known = new TreeSet<>(FactFile.mapping(facts("countries")).keySet());
    known.addAll(FactFile.mapping(facts("former-countries")).keySet());
    Set<String> strange =
        slugs.slugs().stream()
            .flatMap(slug -> slugs.codes(slug).stream())
            .filter(code -> !known.contains(code) && !slugs.isOwn(code))
            .collect(Collectors.toSet());
    assertThat(strange).isEmpty();
  }

  @Test
  void accountsForEverySlugOfTheSharedData() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (String folder : Set.of("visits", "travels", "pocom", "gsh")) {
      unknown.addAll(unknown(SharedData.folder("historyatstate-" + folder)));
    }
    assertThat(unknown).isEmpty();
  }

  private Set<String> unknown(Path folder) throws IOException {
    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      // The predecessors of gsh's places are places.
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".xml") && !f.toString().contains("locales"))
              .toList()) {
        SLUG.matcher(Files.readString(file))
            .results()
            .flatMap(found -> Stream.of(1, 2, 3, 4).map(found::group))
            .filter(slug -> slug != null && slugs.codes(slug.strip()).isEmpty())
            .forEach(unknown::add);
      }
    }
    return unknown;
  }

  private static Object facts(String name) {
    return FactFile.read(name).getOrDefault("countries", Map.of());
  }
}
