/**
 * What every chart shows and how it is drawn, as pure functions: the same figure is drawn on the screen and in official
 * documents.
 */
@NullMarked
package vn.mangnon.chart;

import org.jspecify.annotations.NullMarked;
