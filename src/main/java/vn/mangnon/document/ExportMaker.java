package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.mangnon.account.Person;

/**
 * Makes the files of one kind of order. A further kind is a record in {@link ExportOrder}, a constant of
 * {@link ExportKind} that the table of exports allows, and one of these.
 */
interface ExportMaker<O extends ExportOrder> {

  Class<O> orders();

  /** Refuses what that person may not have, before it waits and again before it is made. */
  void check(Person person, O order);

  String fileName(O order, Locale language);

  String mediaType();

  /**
   * Acts as that person. However much it writes, it holds little of it in memory.
   *
   * @param progress told between parts, outside of any transaction that locks what others wait for
   */
  void make(Person person, O order, Locale language, OutputStream target, Progress progress) throws IOException;
}
