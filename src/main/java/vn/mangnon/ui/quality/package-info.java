/** Data quality: what reports leave open to question, and how schools are asked about it. */
@NullMarked
package vn.mangnon.ui.quality;

import org.jspecify.annotations.NullMarked;
