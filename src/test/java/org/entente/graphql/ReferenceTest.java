package org.entente.graphql;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;

import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  /** A document keeps what is joined for each list of them, for as long as it is kept itself. */
  @Test
  void isMadeOnceForAllRequests() {
    constructors()
        .that()
        .areDeclaredIn(Reference.class)
        .should()
        .onlyBeCalled()
        .byCodeUnitsThat(describe("make constants", JavaStaticInitializer.class::isInstance))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.entente"));
  }
}
