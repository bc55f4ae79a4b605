package vn.mangnon.summary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.report.Channel;

/**
 * How many counted reports that were received name a channel, under communication or in one of their activities.
 *
 * @param received how many were received
 */
public record ChannelUse(Channel channel, long reports, long received) {

  private static final String PATH = "channels.";

  /** @param reports of that school alone */
  public record OfSchool(Summary.Unit school, long reports, long received) {}

  /** A channel's name in addresses. */
  public static String path(Channel channel) {
    return PATH + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Channel> ofPath(String path) {
    return Stream.of(Channel.values()).filter(channel -> path(channel).equals(path)).findFirst();
  }
}
