/** Tables of numbers and charts of them: options made in Java as pure functions, drawn by a small web component. */
@NullMarked
package vn.mangnon.ui.chart;

import org.jspecify.annotations.NullMarked;
