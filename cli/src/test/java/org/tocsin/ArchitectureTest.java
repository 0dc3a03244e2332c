package org.tocsin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules: one direction of data, no cycles, no function on another, AWS at the edges. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String PIPELINE = "org.tocsin.pipeline..";
  private static final String EDGE = "org.tocsin.edge..";
  private static final String WEB = "org.tocsin.web..";
  private static final String FEEDS = "org.tocsin.feeds..";
  private static final String ARTICLE = "org.tocsin.article..";
  private static final String CODER = "org.tocsin.coder..";
  private static final String INCIDENTS = "org.tocsin.incidents..";
  private static final String ASK = "org.tocsin.ask..";
  private static final String QUERIES = "org.tocsin.incidents.queries..";
  private static final String EXPORTS = "org.tocsin.incidents.exports..";
  private static final String CLI = "org.tocsin.cli..";
  private static final String AWS = "software.amazon..";
  private static final String LAMBDA = "com.amazonaws..";

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.tocsin.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule feedsKnowNoOtherStep =
      noClasses()
          .that()
          .resideInAPackage(FEEDS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ARTICLE, CODER, INCIDENTS, CLI);

  @ArchTest
  static final ArchRule articlesKnowNoOtherStep =
      noClasses()
          .that()
          .resideInAPackage(ARTICLE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEEDS, CODER, INCIDENTS, CLI);

  @ArchTest
  static final ArchRule incidentsKnowOnlyTheCoder =
      noClasses()
          .that()
          .resideInAPackage(INCIDENTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEEDS, ARTICLE, WEB, CLI);

  @ArchTest
  static final ArchRule askingKnowsNoStep =
      noClasses()
          .that()
          .resideInAnyPackage(ASK, QUERIES, EXPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              FEEDS,
              ARTICLE,
              CODER,
              WEB,
              CLI,
              "org.tocsin.incidents",
              "org.tocsin.incidents.merge..",
              "org.tocsin.incidents.table..");

  @ArchTest
  static final ArchRule nothingDependsOnTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, "org.tocsin.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI);

  @ArchTest
  static final ArchRule theCoderIsPure =
      noClasses()
          .that()
          .resideInAPackage(CODER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EDGE, WEB, AWS, LAMBDA, "java.net.http..", "java.sql..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule theRecordsArePlain =
      classes()
          .that()
          .resideInAPackage("org.tocsin.pipeline.record..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.tocsin.pipeline.record..",
              "java..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule extractionAndReadingKnowNoAws =
      noClasses()
          .that()
          .resideInAnyPackage(
              WEB,
              PIPELINE,
              "org.tocsin.feeds.read..",
              "org.tocsin.feeds.opml..",
              "org.tocsin.article.extract..",
              "org.tocsin.article.metadata..",
              "org.tocsin.incidents.merge..",
              EXPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(AWS, LAMBDA);
}
