/** Files for the city: workbooks and tables made from the figures. */
@NullMarked
package vn.mangnon.document;

import org.jspecify.annotations.NullMarked;
