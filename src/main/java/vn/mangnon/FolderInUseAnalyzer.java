package vn.mangnon;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.mangnon.shared.Texts;

/** Two applications never share one data folder; says so instead of showing a stack trace. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabase.FolderInUse> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabase.FolderInUse cause) {
    var texts = new Texts();
    return new FailureAnalysis(
        texts.get(Texts.VIETNAMESE, "start.folder-in-use", cause.folder()),
        texts.get(Texts.ENGLISH, "start.folder-in-use", cause.folder()),
        cause);
  }
}
