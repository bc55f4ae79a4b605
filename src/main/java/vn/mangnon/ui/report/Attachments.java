package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Anchor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.account.Person;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.ui.shell.EvidenceLink;

/** The files of one report while it is filled: takes new ones and gives links to those that are there. */
final class Attachments {

  private final EvidenceFiles files;
  private final Person person;
  private final UUID report;
  private final Map<UUID, EvidenceFile> known = new HashMap<>();

  Attachments(EvidenceFiles files, Person person, UUID report) {
    this.files = files;
    this.person = person;
    this.report = report;
    files.list(person, report).forEach(file -> known.put(file.id(), file));
  }

  EvidenceFile add(String name, byte[] content) {
    EvidenceFile file = files.add(person, report, name, content);
    known.put(file.id(), file);
    return file;
  }

  /** Also a file that somebody else has added since the form was opened. */
  Optional<EvidenceFile> find(UUID file) {
    if (!known.containsKey(file)) {
      files.list(person, report).forEach(added -> known.put(added.id(), added));
    }
    return Optional.ofNullable(known.get(file));
  }

  Anchor link(EvidenceFile file) {
    return EvidenceLink.to(files, person, file);
  }
}
