/** The REST contract for other systems. */
@NullMarked
package vn.mangnon.api;

import org.jspecify.annotations.NullMarked;
