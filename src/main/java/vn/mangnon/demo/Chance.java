package vn.mangnon.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance and identifiers that come out the same each time they are asked for the same thing of the same seed. */
final class Chance {

  private final SplittableRandom random;

  private Chance(long state) {
    random = new SplittableRandom(state);
  }

  /** For one thing of the district, independent of every other thing in it. */
  static Chance of(long seed, String thing) {
    long state = seed;
    for (int i = 0; i < thing.length(); i++) {
      state = (state ^ thing.charAt(i)) * 0x100000001b3L;
    }
    return new Chance(state);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double share(double least, double most) {
    return random.nextDouble(least, most);
  }

  /** Mostly near 0, seldom near {@code most}. */
  int fewOf(int most) {
    double share = random.nextDouble();
    return (int) (share * share * (most + 1));
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A UUIDv7 of that moment. */
  UUID id(Instant moment) {
    long high = moment.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
