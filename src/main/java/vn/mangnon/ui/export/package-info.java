/** The files that a person had made in the background: how far they are, and the files themselves. */
@NullMarked
package vn.mangnon.ui.export;

import org.jspecify.annotations.NullMarked;
