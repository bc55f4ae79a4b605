package vn.mangnon;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The passwords of the embedded server's roles, made by chance and kept in a file that its owner alone may read. */
record DatabasePasswords(String superuser, String owner, String application) {

  private static final String FILE = "passwords";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Those of that folder, made when there are none yet. */
  static DatabasePasswords in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      make(file);
    }
    List<String> lines = Files.readAllLines(file);
    return new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2));
  }

  /** Written beside it and moved, so that nobody reads half of it. */
  private static void make(Path file) throws IOException {
    Path draft = Files.createTempFile(
        file.getParent(), FILE, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, Stream.generate(DatabasePasswords::random).limit(3).toList());
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException _) {
      Files.delete(draft);
    }
  }

  private static String random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
