/** The district's queue, and a report read as the document it is, with what changed in it and what is done with it. */
@NullMarked
package vn.mangnon.ui.review;

import org.jspecify.annotations.NullMarked;
