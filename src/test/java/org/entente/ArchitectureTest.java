package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which feature may use which: the later one contributes the field, so there are no cycles. */
class ArchitectureTest {
  private static final Set<String> RECORDS =
      Set.of("source", "party", "official", "issue", "meeting", "position", "agreement", "measure");

  /** What each package may use beside itself and libraries. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("shared", Set.of()),
          Map.entry("database", Set.of("shared")),
          Map.entry("security", Set.of("shared")),
          Map.entry("graphql", Set.of("shared", "security")),
          Map.entry("execution", Set.of("shared", "graphql")),
          Map.entry(
              "endpoint",
              Set.of(
                  "shared",
                  "graphql",
                  "security",
                  "endpoint.request",
                  "endpoint.observation",
                  "endpoint.answering")),
          Map.entry("endpoint.request", Set.of("shared", "graphql", "security")),
          Map.entry("endpoint.observation", Set.of("graphql", "endpoint.request")),
          Map.entry("endpoint.document", Set.of("shared", "graphql", "endpoint.request")),
          Map.entry("endpoint.version", Set.of("graphql", "endpoint.request")),
          Map.entry(
              "endpoint.answering",
              Set.of(
                  "shared",
                  "graphql",
                  "security",
                  "execution",
                  "endpoint.request",
                  "endpoint.document",
                  "endpoint.version")),
          Map.entry("source", Set.of("shared", "graphql")),
          // Both load files at the start: facts and dossiers.
          Map.entry("party", Set.of("shared", "graphql", "source", "database")),
          Map.entry("official", Set.of("shared", "graphql", "source", "party")),
          Map.entry("issue", Set.of("shared", "graphql", "source", "party")),
          Map.entry("meeting", Set.of("shared", "graphql", "source", "party", "official", "issue")),
          Map.entry(
              "position",
              Set.of("shared", "graphql", "source", "party", "official", "issue", "meeting")),
          Map.entry(
              "agreement",
              Set.of("shared", "graphql", "source", "party", "official", "issue", "meeting")),
          Map.entry("measure", Set.of("shared", "graphql", "source", "party", "issue")),
          Map.entry("relation", and(RECORDS, "shared", "graphql")),
          // It loads the countries' names at the start.
          Map.entry("search", and(RECORDS, "shared", "graphql", "database")),
          // Changes are found by the parties and issues that they concern.
          Map.entry("history", Set.of("shared", "graphql", "source", "party", "issue")),
          Map.entry(
              "editing",
              Set.of("shared", "graphql", "security", "form", "dossier", "history", "merge")),
          Map.entry("form", Set.of("shared", "graphql", "dossier")),
          Map.entry("claim", and(RECORDS, "shared")),
          Map.entry(
              "identity",
              and(RECORDS, "shared", "graphql", "database", "form", "dossier", "claim")),
          Map.entry("merge", Set.of("shared", "graphql", "source", "form", "dossier", "identity")),
          Map.entry("dossier", and(RECORDS, "shared", "graphql", "database")),
          Map.entry(
              "intake",
              and(
                  RECORDS,
                  "shared",
                  "graphql",
                  "database",
                  "dossier",
                  "claim",
                  "identity",
                  "merge")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.entente");

  @TestFactory
  Stream<DynamicTest> usesOnlyWhatItMay() {
    return packages().sorted().map(p -> DynamicTest.dynamicTest(p, () -> check(p)));
  }

  @Test
  void hasNoCyclesBetweenPackages() {
    slices().matching("org.entente.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static void check(String feature) {
    Set<String> allowed = MAY_USE.getOrDefault(feature, Set.of());
    String[] others =
        packages()
            .filter(p -> !p.equals(feature) && !allowed.contains(p))
            .map(p -> "org.entente." + p)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.entente." + feature)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  /** All packages that there are, so that a new one cannot be forgotten above. */
  private static Stream<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("org.entente."))
        .map(name -> name.replace("org.entente.", ""))
        .distinct();
  }

  private static Set<String> and(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
  }
}
