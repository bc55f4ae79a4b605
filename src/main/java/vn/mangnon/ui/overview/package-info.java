/** The district's figures, and the report lines behind each of them. */
@NullMarked
package vn.mangnon.ui.overview;

import org.jspecify.annotations.NullMarked;
