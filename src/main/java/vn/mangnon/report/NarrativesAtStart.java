package vn.mangnon.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.ActingScope;

/** After an update whose rule cuts narratives otherwise they are cut anew, before anybody reads a share of the old rule. */
@Component
class NarrativesAtStart implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(NarrativesAtStart.class);

  private final Narratives narratives;

  NarrativesAtStart(Narratives narratives) {
    this.narratives = narratives;
  }

  @Override
  public void afterSingletonsInstantiated() {
    ActingScope.asProgram(() -> {
      int cut = narratives.cutAnew();
      if (cut > 0) {
        log.info("The narratives of {} reports were cut into passages", cut);
      }
    });
  }
}
