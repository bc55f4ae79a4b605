/** Values and texts that every module speaks in. */
@NullMarked
package vn.mangnon.shared;

import org.jspecify.annotations.NullMarked;
