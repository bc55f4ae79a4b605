/** The reporting periods of the office: the calendar, planning, extensions and exemptions, and the versions of the form. */
@NullMarked
package vn.mangnon.ui.period;

import org.jspecify.annotations.NullMarked;
