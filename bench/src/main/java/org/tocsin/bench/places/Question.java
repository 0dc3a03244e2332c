package org.tocsin.bench.places;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.places.Choice;
import org.tocsin.coder.places.Place;

/**
 * A name with the traits of each place that it can mean.
 *
 * @param candidates the traits of each candidate
 * @param right whether each lies where the name's place is known to be
 */
record Question(List<double[]> candidates, List<Boolean> right) {

  /** Kilometres within which a candidate is right, as evaluations of geocoding have it. */
  private static final double NEAR = 161;

  private static final double EARTH_DIAMETER = 12_742;

  static Question of(Choice choice, double latitude, double longitude) {
    List<double[]> candidates = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (Choice.Candidate candidate : choice.candidates()) {
      candidates.add(candidate.traits().stream().mapToDouble(d -> d).toArray());
      right.add(isNear(candidate.place(), latitude, longitude));
    }
    return new Question(candidates, right);
  }

  /** Whether there is something to tell apart. */
  boolean isFair() {
    return right.contains(true) && right.contains(false);
  }

  private static boolean isNear(Place place, double latitude, double longitude) {
    Double la = place.latitude();
    Double lo = place.longitude();
    if (la == null || lo == null) {
      return false;
    }
    double a = Math.toRadians(la);
    double b = Math.toRadians(latitude);
    double across = Math.sin(Math.toRadians(lo - longitude) / 2);
    double up = Math.sin((a - b) / 2);
    double h = up * up + Math.cos(a) * Math.cos(b) * across * across;
    return EARTH_DIAMETER * Math.asin(Math.min(1, Math.sqrt(h))) <= NEAR;
  }
}
