/** What every screen stands in and is built from: layout, sign-in, language and theme, and the common blocks. */
@NullMarked
package vn.mangnon.ui.shell;

import org.jspecify.annotations.NullMarked;
