/** The programme, its indicators and targets, the reporting periods and who is obliged to report. */
@NullMarked
package vn.mangnon.programme;

import org.jspecify.annotations.NullMarked;
