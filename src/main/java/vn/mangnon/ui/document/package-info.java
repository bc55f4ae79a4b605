/** The district's summary report to the city: written, issued and compared. */
@NullMarked
package vn.mangnon.ui.document;

import org.jspecify.annotations.NullMarked;
