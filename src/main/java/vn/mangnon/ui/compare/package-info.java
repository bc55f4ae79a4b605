/** Wards, levels, kinds of ownership or schools beside each other: over the years, and in a ranking. */
@NullMarked
package vn.mangnon.ui.compare;

import org.jspecify.annotations.NullMarked;
