package org.tocsin.article;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of the whole function: each begins with an empty site, an empty bucket, an empty log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SystemTest {

  /** Two paragraphs, enough for an article. */
  static final String TEXT =
      "<p>The river rose by two metres within a night and flooded the lower town.</p>"
          + "<p>Some three hundred people left their houses before dawn, the office said.</p>";

  TestSystem system;

  @BeforeAll
  final void startSystem() throws Exception {
    system = new TestSystem();
  }

  @AfterAll
  final void stopSystem() throws Exception {
    system.stop();
  }

  @BeforeEach
  final void clearSystem() {
    system.clear();
  }
}
