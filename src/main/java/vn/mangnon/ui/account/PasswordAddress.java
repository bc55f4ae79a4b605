package vn.mangnon.ui.account;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this installation, as the browser of whoever looks at it knows it. */
record PasswordAddress(String base) {

  static PasswordAddress here() {
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    return new PasswordAddress(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  String of(String secret) {
    return base + "/password/" + secret;
  }
}
