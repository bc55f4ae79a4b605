/** A free table of one measure by any rows and columns, and the views of it that people keep. */
@NullMarked
package vn.mangnon.ui.pivot;

import org.jspecify.annotations.NullMarked;
