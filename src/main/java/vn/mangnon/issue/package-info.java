/** Shortcomings and recommendations, followed from the report that raised them until the district confirms them resolved. */
@NullMarked
package vn.mangnon.issue;

import org.jspecify.annotations.NullMarked;
