/** Every figure of every dashboard, document and API answer, and the report lines behind it. */
@NullMarked
package vn.mangnon.summary;

import org.jspecify.annotations.NullMarked;
