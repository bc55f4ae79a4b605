package vn.mangnon.ui.account;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.OwnAccount;
import vn.mangnon.account.Person;
import vn.mangnon.account.SignIns;
import vn.mangnon.account.Tokens;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Words;

/**
 * What everybody does with the own account: roles and who holds them meanwhile, the password, where one is
 * signed in, and which programs act for one.
 */
@Route("account")
@PermitAll
@StyleSheet("theme/record.css")
@StyleSheet("theme/account.css")
class OwnAccountView extends Page {

  OwnAccountView(OwnAccount own, SignIns signIns, Tokens tokens, AuthenticationContext authentication, Clock clock) {
    super("own.title");
    Person person = CurrentPerson.get();
    add(new PageHeader(person.displayName()).support(Words.text("own.support", person.username())),
        new OwnRoles(own, person, LocalDate.now(clock)),
        new PasswordPanel(own, person),
        new SessionsPanel(signIns, person, authentication),
        new TokensPanel(tokens, person, clock));
  }
}
