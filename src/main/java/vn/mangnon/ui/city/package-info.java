/** What the city reads: the figures of every ward and level, without a line of any report. */
@NullMarked
package vn.mangnon.ui.city;

import org.jspecify.annotations.NullMarked;
