package vn.mangnon.ui.shell;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run: what comes from here, and inline scripts that bear this page's own number. The client
 * engine makes functions of the server's expressions, hence 'unsafe-eval'; the components put their styles into
 * elements of their own, hence 'unsafe-inline' for styles alone.
 */
final class ContentPolicy {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 18;

  private ContentPolicy() {}

  static void guard(IndexHtmlResponse page) {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    page.getDocument().select("script").attr("nonce", nonce);
    page.getVaadinResponse().setHeader("Content-Security-Policy", String.join("; ",
        "default-src 'self'",
        "script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'"));
  }
}
