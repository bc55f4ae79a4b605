package vn.mangnon.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.shared.Rejection.Problem;

/** By which names an account can be made. */
final class NewName {

  private static final int LONGEST = 120;

  private NewName() {}

  static List<Problem> problems(String username, String displayName) {
    var problems = new ArrayList<Problem>();
    if (!username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
      problems.add(new Problem("/username", "account.bad-username"));
    }
    problems.addAll(problems(displayName));
    return problems;
  }

  static List<Problem> problems(String displayName) {
    var problems = new ArrayList<Problem>();
    String tidy = tidy(displayName);
    if (tidy.isEmpty()) {
      problems.add(new Problem("/displayName", "account.name-missing"));
    } else if (tidy.length() > LONGEST) {
      problems.add(new Problem("/displayName", "account.name-too-long", LONGEST));
    }
    return problems;
  }

  static String tidy(String displayName) {
    return Normalizer.normalize(displayName, Normalizer.Form.NFC).strip().replaceAll("[\\s\\p{Cc}]+", " ");
  }
}
