package vn.mangnon.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Rejection;

/** The version of a report or an issue in the headers ETag and If-Match. */
final class Version {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

  private Version() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** Empty where the caller takes whatever version there is. */
  static OptionalLong wanted(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Rejection.invalid("api.bad-if-match", List.of());
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
