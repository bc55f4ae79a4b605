package vn.mangnon.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.PeopleRepository.NewAccount;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Plain;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Texts;

/** Many accounts at once: what a sheet says is checked line by line, and entered all together or not at all. */
@Service
@Transactional(readOnly = true)
public class Invitations {

  public static final int MOST_LINES = 1_000;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** A line as somebody typed it; {@code number} is that of its row in the sheet. */
  public record Line(
      int number, String username, String displayName, String role, String unitCode, String from, String to) {}

  public sealed interface Checked {
    Line line();

    /** To be entered. */
    record Good(Line line, Role role, Optional<Account.Unit> unit, Optional<LocalDate> from, Optional<LocalDate> to)
        implements Checked {}

    /** There is an account of that user name, which stays as it is. */
    record Known(Line line) implements Checked {}

    record Bad(Line line, List<Problem> problems) implements Checked {}
  }

  private final PeopleQuery query;
  private final PeopleRepository repository;
  private final Links links;
  private final AccountEvents events;
  private final Texts texts;
  private final Clock clock;

  Invitations(
      PeopleQuery query, PeopleRepository repository, Links links, AccountEvents events, Texts texts, Clock clock) {
    this.query = query;
    this.repository = repository;
    this.links = links;
    this.events = events;
    this.texts = texts;
    this.clock = clock;
  }

  /** In the order of the lines. */
  public List<Checked> check(Person actor, List<Line> lines) {
    People.mayManage(actor);
    if (lines.size() > MOST_LINES) {
      throw Rejection.invalid("account.too-many-lines", List.of(), MOST_LINES);
    }
    LocalDate today = LocalDate.now(clock);
    Set<String> taken = query.taken(lines.stream().map(Line::username).collect(Collectors.toSet()));
    Map<String, List<Account.Unit>> units = query
        .unitsOfCodes(lines.stream().map(Line::unitCode).collect(Collectors.toSet()), today).stream()
        .collect(Collectors.groupingBy(Account.Unit::code));
    var firsts = new HashMap<String, Integer>();
    var checked = new ArrayList<Checked>();
    for (Line line : lines) {
      Integer first = firsts.putIfAbsent(line.username(), line.number());
      checked.add(taken.contains(line.username())
          ? new Checked.Known(line)
          : check(line, Optional.ofNullable(first), units.getOrDefault(line.unitCode(), List.of()), today));
    }
    return checked;
  }

  /** Enters them all and says by which links their people set passwords; of what is known already, nothing. */
  @Transactional
  public List<OneTimeLink> invite(Person actor, List<Line> lines) {
    List<Checked> checked = check(actor, lines);
    var good = new ArrayList<Checked.Good>();
    for (Checked one : checked) {
      switch (one) {
        case Checked.Good line -> good.add(line);
        case Checked.Known _ -> { }
        case Checked.Bad bad -> throw Rejection.conflict("account.lines-changed", bad.line().number());
      }
    }
    if (good.isEmpty()) {
      return List.of();
    }
    var accounts = good.stream()
        .map(line -> new NewAccount(Ids.next(), line.line().username(), NewName.tidy(line.line().displayName())))
        .toList();
    Set<UUID> made = repository.insertAccounts(accounts, clock.instant());
    if (made.isEmpty()) {
      return List.of();
    }
    var entered = new ArrayList<NewAccount>();
    var grants = new ArrayList<PeopleRepository.Grant>();
    for (int i = 0; i < accounts.size(); i++) {
      NewAccount account = accounts.get(i);
      if (made.contains(account.id())) {
        var grant = PeopleRepository.granted(account.id(), grant(good.get(i)), Optional.empty());
        entered.add(account);
        grants.add(grant);
        events.created(actor, account, grant, good.get(i).unit());
      }
    }
    repository.insertGrants(grants);
    return links.issue(actor, entered);
  }

  private Checked check(Line line, Optional<Integer> first, List<Account.Unit> units, LocalDate today) {
    var problems = new ArrayList<>(NewName.problems(line.username(), line.displayName()));
    first.ifPresent(number -> problems.add(new Problem("/username", "account.line-repeated", number)));
    Optional<Role> role = role(line.role());
    Optional<LocalDate> from = day(line.from(), "/from", problems);
    Optional<LocalDate> to = day(line.to(), "/to", problems);
    if (role.isEmpty()) {
      String why = line.role().isBlank() ? "account.line-no-role" : "account.line-bad-role";
      problems.add(new Problem("/role", why, line.role()));
    }
    boolean unknownUnit = units.isEmpty() && !line.unitCode().isBlank();
    if (unknownUnit) {
      problems.add(new Problem("/unit", "account.line-bad-unit", line.unitCode()));
    }
    if (role.isEmpty()) {
      return new Checked.Bad(line, problems);
    }
    Optional<Account.Unit> unit = units.stream().filter(one -> role.get().heldAt().contains(one.kind())).findFirst()
        .or(() -> units.stream().findFirst());
    if (!unknownUnit) {
      problems.addAll(new NewGrant(role.get(), unit.map(Account.Unit::id), from, to).problems(unit, today));
    }
    return problems.isEmpty() ? new Checked.Good(line, role.get(), unit, from, to) : new Checked.Bad(line, problems);
  }

  private static NewGrant grant(Checked.Good line) {
    return new NewGrant(line.role(), line.unit().map(Account.Unit::id), line.from(), line.to());
  }

  /** By its name in either language, with or without accents and what stands in brackets. */
  private Optional<Role> role(String written) {
    String plain = shortened(written);
    return Arrays.stream(Role.values())
        .filter(role -> Texts.LOCALES.stream().anyMatch(locale -> shortened(texts.name(locale, role)).equals(plain)))
        .findFirst();
  }

  private static String shortened(String name) {
    return Plain.of(name).replaceAll("\\(.*\\)", "").replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static Optional<LocalDate> day(String written, String pointer, List<Problem> problems) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written, DAY));
    } catch (DateTimeParseException malformed) {
      problems.add(new Problem(pointer, "account.line-bad-day", written));
      return Optional.empty();
    }
  }
}
