package vn.mangnon.ui.account;

import vn.mangnon.account.OneTimeLink;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Words;

/** Shows a one-time link, to be handed over. */
final class LinkDialog extends SecretDialog {

  LinkDialog(OneTimeLink link, Runnable closed) {
    super(
        Words.text("link.title"),
        Words.text("link.about", link.displayName(), link.username(), Texts.moment(link.expiresAt())),
        Words.text("link.address"), PasswordAddress.here().of(link.secret()), closed);
  }
}
