/** The road to 2030: how far each target is, where it is heading, and who holds it back. */
@NullMarked
package vn.mangnon.ui.horizon;

import org.jspecify.annotations.NullMarked;
