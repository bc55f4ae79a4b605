/** The auditor's desk: what everybody did. */
@NullMarked
package vn.mangnon.ui.audit;

import org.jspecify.annotations.NullMarked;
