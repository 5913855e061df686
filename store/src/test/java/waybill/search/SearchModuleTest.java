package waybill.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The index is a copy of the ledger, which knows nothing of it. */
class SearchModuleTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("waybill.ledger", "waybill.exchange", "waybill.search");

  @Test
  void theLedgerKnowsNoSearch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("waybill.search")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("waybill.search", "org.apache.lucene..")
        .check(ALL);
  }

  @Test
  void searchReadsNoTextsItself() {
    noClasses()
        .that()
        .resideInAPackage("waybill.search")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "waybill.read..", "waybill.mention..", "waybill.ingest..", "waybill.cli..")
        .check(ALL);
  }
}
