/** The reporting periods of the office: planning, extensions, exemptions; and the versions of the form. */
@NullMarked
package vn.mangnon.ui.period;

import org.jspecify.annotations.NullMarked;
