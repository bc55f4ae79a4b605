package vn.mangnon;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Test classes share an application and its database; each begins with nothing in it, on the same day. */
class EmptyDatabase implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    var application = SpringExtension.getApplicationContext(test);
    application.getBean(Given.class).nothing();
    application.getBean(TestClock.Settable.class).set(TestClock.TODAY);
  }
}
