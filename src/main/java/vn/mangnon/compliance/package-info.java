/** What schools owe, whether they met it as it stood on any day, and the scores and next steps that follow. */
@NullMarked
package vn.mangnon.compliance;

import org.jspecify.annotations.NullMarked;
