package vn.mangnon.ui.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.document.TableWorkbook;
import vn.mangnon.organisation.Schools;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.shared.TableJson;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The events that are being looked at, as files; that somebody took them is an event too. */
@Component
class AuditDownloads {

  /** The latest ones; who needs more asks for fewer days at a time. */
  static final int MOST = 20_000;

  private static final int AT_ONCE = 1_000;

  private final Audit audit;
  private final Schools schools;
  private final TableWorkbook workbook;

  AuditDownloads(Audit audit, Schools schools, TableWorkbook workbook) {
    this.audit = audit;
    this.schools = schools;
    this.workbook = workbook;
  }

  Anchor workbook(Supplier<AuditFilter> filter, EventWords words) {
    return link("audit.download.workbook", event -> {
      Table table = recorded("xlsx", filter.get(), words);
      event.setFileName(Csv.baseName(table) + ".xlsx");
      event.setContentType(TableWorkbook.TYPE);
      workbook.write(table, event.getUI().getLocale(), event.getOutputStream());
    });
  }

  Anchor csv(Supplier<AuditFilter> filter, EventWords words) {
    return link("audit.download.csv", event -> {
      Table table = recorded("csv", filter.get(), words);
      event.setFileName(Csv.fileName(table));
      event.setContentType(Csv.TYPE);
      event.getOutputStream().write(Csv.of(table).getBytes(StandardCharsets.UTF_8));
    });
  }

  Anchor json(Supplier<AuditFilter> filter, EventWords words) {
    return link("audit.download.json", event -> {
      Table table = recorded("json", filter.get(), words);
      event.setFileName(TableJson.fileName(table));
      event.setContentType(TableJson.TYPE);
      event.getOutputStream().write(TableJson.of(table).getBytes(StandardCharsets.UTF_8));
    });
  }

  /** A download has no screen of its own; its words are in the language of the screen that it is taken from. */
  private static Anchor link(String words, DownloadHandler handler) {
    DownloadHandler inItsLanguage = event -> {
      var before = CurrentInstance.setCurrent(event.getUI());
      try {
        handler.handleDownloadRequest(event);
      } finally {
        CurrentInstance.restoreInstances(before);
      }
    };
    var link = new Anchor(inItsLanguage, "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(Words.text(words)));
    link.setClassName("button-link");
    return link;
  }

  private Table recorded(String format, AuditFilter filter, EventWords words) {
    Person person = CurrentPerson.get();
    Table table = table(person, filter, words);
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.AUDIT_LOG, "Nhật ký"),
        Map.of("format", format, "rows", table.rows().size(), "filter", inWords(person, filter)));
    return table;
  }

  private Map<String, Object> inWords(Person person, AuditFilter filter) {
    var words = new LinkedHashMap<String, Object>();
    filter.from().ifPresent(day -> words.put("from", day));
    filter.to().ifPresent(day -> words.put("to", day));
    words.put("person", filter.person());
    words.put("kind", filter.kinds());
    filter.school().ifPresent(id -> words.put("school", schools.find(person.scope(), id).name()));
    words.put("text", filter.text());
    return words;
  }

  Table table(Person person, AuditFilter filter, EventWords words) {
    var rows = new ArrayList<List<@Nullable Object>>();
    Optional<UUID> last = Optional.empty();
    List<AuditEvent> page;
    do {
      page = audit.find(person, filter, AT_ONCE, last);
      page.forEach(event -> rows.add(row(event, words)));
      last = page.isEmpty() ? last : Optional.of(page.getLast().id());
    } while (page.size() == AT_ONCE && rows.size() < MOST);
    return new Table(Words.text("audit.title"), List.of(
        new Column(Words.text("audit.column.at"), Type.MOMENT),
        new Column(Words.text("audit.column.person"), Type.TEXT),
        new Column(Words.text("audit.column.username"), Type.TEXT),
        new Column(Words.text("audit.column.channel"), Type.TEXT),
        new Column(Words.text("audit.column.address"), Type.TEXT),
        new Column(Words.text("audit.column.kind"), Type.TEXT),
        new Column(Words.text("audit.column.what"), Type.TEXT),
        new Column(Words.text("audit.column.details"), Type.TEXT)), rows, List.of());
  }

  private static List<@Nullable Object> row(AuditEvent event, EventWords words) {
    return Arrays.asList(
        event.at().atZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDateTime(),
        words.who(event), event.author().username(),
        Words.name(event.author().channel()), event.author().address().orElse(null), Words.name(event.kind()),
        words.sentence(event),
        words.lines(event).stream().map(EventWords.Line::toString).collect(Collectors.joining("\n")));
  }
}
