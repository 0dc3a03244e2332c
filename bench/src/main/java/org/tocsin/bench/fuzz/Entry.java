package org.tocsin.bench.fuzz;

/** What Jazzer calls with each input; the property {@link #PROPERTY} names the target. */
public final class Entry {

  /** The system property with the target's name. */
  public static final String PROPERTY = "tocsin.fuzz";

  private static final Target TARGET =
      Target.valueOf(System.getProperty(PROPERTY, Target.URLS.name()));

  private Entry() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.check(input);
  }
}
