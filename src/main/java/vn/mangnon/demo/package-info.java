/** A generated district that shows everything without a real person or school figure in it. */
@NullMarked
package vn.mangnon.demo;

import org.jspecify.annotations.NullMarked;
