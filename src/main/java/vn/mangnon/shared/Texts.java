package vn.mangnon.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the product: {@code texts/*_vi.properties} and {@code texts/*_en.properties}, read as UTF-8.
 * Every key stands once in each language.
 */
@Component
public class Texts {

  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
  public static final List<Locale> LOCALES = List.of(VIETNAMESE, ENGLISH);

  /** Offices call what they ask for beside the plan 'Báo cáo …', which stands in sentences after that very word. */
  private static final Pattern REPORT_TWICE = Pattern.compile("(?iu)\\b(báo cáo) báo cáo\\b");

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

  private final Map<Locale, NavigableMap<String, String>> texts =
      Map.of(VIETNAMESE, read("vi"), ENGLISH, read("en"));

  /** The text of that key; {@code arguments} fill its {0}, {1}… as MessageFormat does. */
  public String get(Locale locale, String key, Object... arguments) {
    String pattern = find(locale, key).orElse("!" + key + "!");
    return arguments.length == 0 && !pattern.contains("'") && !pattern.contains("{")
        ? pattern
        : REPORT_TWICE.matcher(new MessageFormat(pattern, supported(locale)).format(shown(locale, arguments)))
            .replaceAll("$1");
  }

  public Optional<String> find(Locale locale, String key) {
    return Optional.ofNullable(texts.get(supported(locale)).get(key));
  }

  /** The name of an enum constant, under the key {@code Type.CONSTANT}. */
  public String name(Locale locale, Enum<?> constant) {
    return get(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** A refusal in the reader's language. */
  public String explain(Locale locale, Rejection rejection) {
    return get(locale, rejection.key(), rejection.arguments().toArray());
  }

  public String explain(Locale locale, Rejection.Problem problem) {
    return get(locale, problem.key(), problem.arguments().toArray());
  }

  public NavigableMap<String, String> all(Locale locale) {
    return texts.get(supported(locale));
  }

  public static Locale supported(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
  }

  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** The day in Asia/Ho_Chi_Minh. */
  public static String day(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZONE));
  }

  /** Minute and day in Asia/Ho_Chi_Minh. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(ZONE));
  }

  private Object[] shown(Locale locale, Object[] arguments) {
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = switch (shown[i]) {
        case LocalDate day -> date(day);
        case Instant moment -> moment(moment);
        case OffsetDateTime moment -> moment(moment.toInstant());
        case LocalText text -> text.in(locale);
        case Enum<?> constant -> name(locale, constant);
        case Object other -> other;
      };
    }
    return shown;
  }

  private static NavigableMap<String, String> read(String language) {
    var all = new TreeMap<String, String>();
    try {
      for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_" + language + ".properties")) {
        var properties = new Properties();
        try (var reader = new java.io.InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
          if (all.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException("The text " + key + " stands twice in " + language);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }
}
