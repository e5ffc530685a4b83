package org.entente;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each package uses only those which the design names for it. */
class ArchitectureTest {
  private static final String ROOT = "org.entente";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final Map<String, Set<String>> MAY_USE = edges();

  private static Map<String, Set<String>> edges() {
    Map<String, Set<String>> edges = new TreeMap<>();
    edges.put("shared", Set.of());
    edges.put("security", Set.of("shared"));
    edges.put("database", Set.of("shared"));
    edges.put("graphql", Set.of("shared"));
    edges.put("source", Set.of("shared", "graphql"));
    edges.put("history", Set.of("shared", "graphql", "source"));
    // Beyond its features, it writes the tables of facts at the start.
    edges.put("party", Set.of("shared", "graphql", "source", "database"));
    edges.put("official", Set.of("shared", "graphql", "source", "party"));
    edges.put("issue", Set.of("shared", "graphql", "source", "party"));
    edges.put("meeting", with(edges, "official", "issue"));
    edges.put("position", with(edges, "meeting"));
    edges.put("agreement", with(edges, "meeting"));
    edges.put("measure", with(edges, "issue"));
    edges.put("relation", with(edges, "position", "agreement", "measure"));
    edges.put("search", edges.get("relation"));
    // It writes the dossiers at the start.
    edges.put("intake", plus(edges.get("relation"), "database"));
    return edges;
  }

  /** Some packages and all that they may use. */
  private static Set<String> with(Map<String, Set<String>> edges, String... packages) {
    Set<String> all = new TreeSet<>(Arrays.asList(packages));
    Stream.of(packages).forEach(p -> all.addAll(edges.getOrDefault(p, Set.of())));
    // Only who writes files of facts uses the database's own package.
    all.remove("database");
    return all;
  }

  private static Set<String> plus(Set<String> packages, String further) {
    return Stream.concat(packages.stream(), Stream.of(further)).collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> usesOnlyWhatTheDesignNames() {
    return MAY_USE.entrySet().stream()
        .map(edge ->
            DynamicTest.dynamicTest(edge.getKey(), () -> usesOnly(edge.getKey(), edge.getValue())));
  }

  private static void usesOnly(String name, Set<String> others) {
    Set<String> allowed = plus(others, name);
    DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
    String[] packages = allowed.stream().map(ArchitectureTest::packages).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(packages(name))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(packages)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String packages(String name) {
    return "%s.%s..".formatted(ROOT, name);
  }

  @Test
  void hasNoCyclesBetweenPackages() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void hasNoPackageThatTheDesignDoesNotName() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    assertThat(packages).contains("shared", "relation").isSubsetOf(MAY_USE.keySet());
  }
}
