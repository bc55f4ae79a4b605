/** The REST contract for other systems: HTTP in and out, every rule in the doors of the modules below. */
@NullMarked
package vn.mangnon.api;

import org.jspecify.annotations.NullMarked;
