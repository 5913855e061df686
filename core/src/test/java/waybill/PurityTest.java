package waybill;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import waybill.read.Models;
import waybill.vocabulary.Vocabulary;

/** The core is a pure function of text: the JDK without files, network, databases and clocks. */
class PurityTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("waybill");

  @Test
  void onlyTheJdkIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "waybill..",
                "java.lang..",
                "java.util..",
                "java.math..",
                "java.time..",
                "java.text..",
                "java.io..",
                "java.nio.charset..",
                "org.jspecify.annotations.."))
        .check(CORE);
  }

  /** The words and the models come with the jar; nothing else is read. */
  @Test
  void onlyVocabularyAndModelsReadAnything() {
    noClasses()
        .that(not(belongToAnyOf(Vocabulary.class, Models.class)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
        .check(CORE);
  }

  @Test
  void nothingAsksTheClockOrTheMachine() {
    var rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Thread.class, Process.class, java.util.Random.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Math.class, "random");
    for (var type :
        new Class<?>[] {
          LocalDate.class, LocalDateTime.class, LocalTime.class, ZonedDateTime.class, Instant.class
        }) {
      rule = rule.orShould().callMethod(type, "now");
    }
    rule.check(CORE);
  }

  @Test
  void packagesDependInward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy("waybill.text..")
        .layer("claim")
        .definedBy("waybill.claim..")
        .layer("vocabulary")
        .definedBy("waybill.vocabulary..")
        .layer("mention")
        .definedBy("waybill.mention..")
        .layer("attribution")
        .definedBy("waybill.attribution..")
        .layer("rank")
        .definedBy("waybill.rank..")
        .layer("read")
        .definedBy("waybill.read..")
        .layer("balance")
        .definedBy("waybill.balance..")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("claim")
        .mayOnlyAccessLayers("text")
        .whereLayer("vocabulary")
        .mayOnlyAccessLayers("text", "claim")
        .whereLayer("mention")
        .mayOnlyAccessLayers("text", "claim", "vocabulary")
        .whereLayer("attribution")
        .mayOnlyAccessLayers("text", "claim", "vocabulary", "mention")
        .whereLayer("rank")
        .mayNotAccessAnyLayer()
        .whereLayer("read")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("balance")
        .mayOnlyAccessLayers("text", "claim", "vocabulary")
        .check(CORE);
  }
}
