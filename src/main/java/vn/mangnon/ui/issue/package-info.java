/** What is outstanding: the list of issues, and one issue with its history and its next steps. */
@NullMarked
package vn.mangnon.ui.issue;

import org.jspecify.annotations.NullMarked;
