package vn.mangnon;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Test classes share an application and its database; each begins with nothing in it, on the same day. */
class EmptyDatabase implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    var application = SpringExtension.getApplicationContext(test);
    // the filters of each application know who is signed in from its own holder, but code asks that of the last started
    SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
    application.getBean(Given.class).nothing();
    application.getBean(TestClock.Settable.class).set(TestClock.TODAY);
  }
}
