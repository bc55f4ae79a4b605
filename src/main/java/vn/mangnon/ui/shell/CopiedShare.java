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

  private static String share(int copied, int words, int copiedPassages, int passages) {
    if (passages == 0) {
      return Words.text("likeness.nothing-counts");
    }
    return passages < FEW
        ? Words.text("likeness.few", copiedPassages, passages)
        : Numbers.share(copied, words);
  }
}
