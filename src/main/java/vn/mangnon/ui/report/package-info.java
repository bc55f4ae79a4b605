/** The school's screens: what it has to do, the form, the check before submitting and the receipt. */
@NullMarked
package vn.mangnon.ui.report;

import org.jspecify.annotations.NullMarked;
