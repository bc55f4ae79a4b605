package vn.mangnon.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.ActingScope;

/** Makes the demonstration district before the web server starts, where it is wanted and there is no school yet. */
@Component
class Demonstration implements SmartInitializingSingleton {

  private static final int MOST_SCHOOLS = 3_000;

  private final District district;
  private final boolean enabled;
  private final long seed;
  private final int schools;

  Demonstration(
      District district,
      @Value("${mangnon.demo.enabled}") boolean enabled,
      @Value("${mangnon.demo.seed}") long seed,
      @Value("${mangnon.demo.schools}") int schools) {
    if (schools < 1 || schools > MOST_SCHOOLS) {
      throw new IllegalArgumentException("mangnon.demo.schools must be from 1 to " + MOST_SCHOOLS + ": " + schools);
    }
    this.district = district;
    this.enabled = enabled;
    this.seed = seed;
    this.schools = schools;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (enabled) {
      ActingScope.asProgram(() -> {
        if (district.missing()) {
          district.make(seed, schools);
        }
      });
    }
  }
}
