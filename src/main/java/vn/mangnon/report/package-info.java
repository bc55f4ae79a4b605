/** A school's report from the first keystroke to its acceptance, and the lines that were submitted. */
@NullMarked
package vn.mangnon.report;

import org.jspecify.annotations.NullMarked;
