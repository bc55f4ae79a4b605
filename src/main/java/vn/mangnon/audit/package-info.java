/** What happened, and who did it: added to, never changed. */
@NullMarked
package vn.mangnon.audit;

import org.jspecify.annotations.NullMarked;
