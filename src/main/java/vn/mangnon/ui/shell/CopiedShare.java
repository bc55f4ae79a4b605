package vn.mangnon.ui.shell;

import vn.mangnon.report.CopiedText;

/** How much of a text is copied, in words: 87,5 % of its words; 2 / 3 of its passages where there are few. */
public final class CopiedShare {

  private static final int FEW = 5;

  private CopiedShare() {}

  public static String of(CopiedText text) {
    return share(text.copied(), text.words(), text.copiedPassages(), text.countedPassages());
  }

  public static String of(CopiedText.Section section) {
    return share(section.copied(), section.words(), section.copiedPassages(), section.countedPassages());
  }

  /** For a narrow table, which says itself that few passages are written as 'n / N'. */
  public static String brief(CopiedText.Section section) {
    return few(section.countedPassages())
        ? Numbers.count(section.copiedPassages()) + " / " + Numbers.count(section.countedPassages())
        : of(section);
  }

  private static String share(int copied, int words, int copiedPassages, int passages) {
    return few(passages)
        ? Words.text("likeness.few", copiedPassages, passages)
        : passages == 0 ? Words.text("likeness.nothing-counts") : Numbers.share(copied, words);
  }

  private static boolean few(int passages) {
    return passages > 0 && passages < FEW;
  }
}
