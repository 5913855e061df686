package waybill.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The ledger keeps claims and does not make them; the claim's JSON knows no ledger. */
class ModuleTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("waybill.ledger", "waybill.exchange");

  @Test
  void theLedgerKnowsTextsClaimsAndWordsOnly() {
    noClasses()
        .that()
        .resideInAPackage("waybill.ledger")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "waybill.read..",
            "waybill.mention..",
            "waybill.attribution..",
            "waybill.rank..",
            "waybill.ingest..",
            "waybill.cli..",
            "tools.jackson.databind..")
        .check(ALL);
  }

  @Test
  void theClaimsJsonNeedsTheCoreAndAStreamOfJson() {
    classes()
        .that()
        .resideInAPackage("waybill.exchange")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "waybill.exchange",
            "waybill.claim",
            "waybill.text",
            "java..",
            "tools.jackson.core..",
            "org.jspecify.annotations")
        .check(ALL);
  }
}
