package vn.mangnon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/**
 * The files that schools attach to their reports. They lie in the database, or in the folder that
 * {@code mangnon.evidence.directory} names, each under its SHA-256.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceFiles {

  public static final int GREATEST_MEGABYTES = 10;
  public static final int GREATEST_SIZE = GREATEST_MEGABYTES * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  private final EvidenceRepository repository;
  private final Reports reports;
  private final Audit audit;
  private final Clock clock;
  private final Optional<Path> directory;

  EvidenceFiles(
      EvidenceRepository repository, Reports reports, Audit audit, Clock clock,
      @Value("${mangnon.evidence.directory:}") String directory) {
    this.repository = repository;
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
    this.directory = Optional.of(directory).filter(named -> !named.isBlank()).map(Path::of);
  }

  /**
   * Keeps a file of a report that can still be changed; the report's content then says where in it the file belongs.
   * The same file under the same name is kept once.
   */
  @Transactional
  public EvidenceFile add(Person person, UUID report, String name, byte[] content) {
    Report of = reports.find(person, report);
    if (!person.mayFill(of.school().id())) {
      throw Rejection.forbidden("report.only-school-fills");
    }
    if (!of.state().editable()) {
      throw Rejection.conflict("report.not-editable", of.state());
    }
    if (content.length > GREATEST_SIZE) {
      throw Rejection.invalid("report.evidence.too-big", List.of(), name, GREATEST_MEGABYTES);
    }
    EvidenceKind kind = EvidenceKind.of(content)
        .orElseThrow(() -> Rejection.invalid("report.evidence.unknown-kind", List.of(), name));
    String kept = named(name, kind);
    String sha256 = sha256(content);
    Optional<EvidenceFile> before = repository.find(person.scope(), report, sha256, kept);
    if (before.isPresent()) {
      return before.get();
    }
    var file = new EvidenceFile(
        Ids.next(), report, of.school().id(), kept, kind, content.length, sha256, clock.instant(),
        person.displayName());
    directory.ifPresent(folder -> write(folder, sha256, content));
    repository.insert(file, directory.isPresent() ? null : content, person.id());
    audit.record(AuditKind.EVIDENCE_ADDED, of.subject(), Map.of(
        "period", of.period().code(), "file", kept, "size", content.length, "sha256", sha256));
    return file;
  }

  /** All that were ever added, in that order; to others than the school itself those that were submitted. */
  public List<EvidenceFile> list(Person person, UUID report) {
    reports.find(person, report);
    return repository.list(person.scope(), report).stream().filter(file -> readable(person, file)).toList();
  }

  /** All that a school has submitted, report by report. */
  public Map<UUID, List<EvidenceFile>> submittedOf(Person person, UUID school) {
    return repository.submittedOf(person.scope(), school).stream().collect(Collectors.groupingBy(EvidenceFile::report));
  }

  public EvidenceFile find(Person person, UUID file) {
    return repository.find(person.scope(), file).filter(found -> readable(person, found))
        .orElseThrow(() -> Rejection.notFound("report.evidence.none"));
  }

  /** The content of a file that {@link #find} gave to that person. */
  public byte[] content(Person person, UUID file) {
    EvidenceFile found = find(person, file);
    return repository.content(file).orElseGet(() -> read(found));
  }

  private boolean readable(Person person, EvidenceFile file) {
    return person.schools().contains(file.school()) || repository.submitted(file.report(), file.id());
  }

  /** The name without folders and control characters, with the ending of what the file is. */
  private static String named(String name, EvidenceKind kind) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
    int dot = bare.lastIndexOf('.');
    String stem = dot > 0 ? bare.substring(0, dot) : bare;
    String shortened = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
    return (shortened.isBlank() ? "tep" : shortened) + "." + kind.extension();
  }

  /** Written beside its place and moved there, so that a stop in the middle leaves no half file under its name. */
  private static void write(Path folder, String sha256, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", null);
      Files.write(part, content);
      Files.move(part, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] read(EvidenceFile file) {
    Path folder = directory.orElseThrow(() -> Rejection.notFound("report.evidence.none"));
    try {
      return Files.readAllBytes(folder.resolve(file.sha256()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
