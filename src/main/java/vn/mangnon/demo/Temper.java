package vn.mangnon.demo;

/**
 * How reliably a school reports, from 0 to 1, and how that changes over the years.
 *
 * @param silentFrom the first year of which it sends nothing more
 */
record Temper(double in2021, double aYear, int silentFrom) {

  private static final int NEVER = Integer.MAX_VALUE;

  static Temper of(Chance chance) {
    double kind = chance.share(0, 1);
    if (kind < 0.40) {
      return new Temper(chance.share(0.90, 0.98), 0, NEVER);
    }
    if (kind < 0.68) {
      return new Temper(chance.share(0.68, 0.88), chance.share(-0.01, 0.02), NEVER);
    }
    if (kind < 0.82) {
      return new Temper(chance.share(0.25, 0.50), chance.share(0.06, 0.11), NEVER);
    }
    if (kind < 0.92) {
      return new Temper(chance.share(0.82, 0.95), chance.share(-0.11, -0.05), NEVER);
    }
    if (kind < 0.97) {
      return new Temper(chance.share(0.35, 0.55), 0, NEVER);
    }
    return new Temper(chance.share(0.55, 0.75), -0.04, chance.between(2023, 2027));
  }

  /** More than enough, so that not even the hard years make it late. */
  static Temper exemplary() {
    return new Temper(1.1, 0, NEVER);
  }

  double reliability(int year) {
    return Math.clamp(in2021 + aYear * (year - 2021) + everybody(year), 0.1, 0.985);
  }

  /** The first years were new to all, and in 2025 everybody got another office. */
  private static double everybody(int year) {
    return switch (year) {
      case 2021 -> -0.07;
      case 2022 -> -0.04;
      case 2023 -> -0.01;
      case 2025 -> -0.04;
      default -> 0.02;
    };
  }

  boolean silent(int year) {
    return year >= silentFrom;
  }
}
