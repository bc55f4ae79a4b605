/** The screens: a package for each feature, above the shell and the charts that all of them share. */
@NullMarked
package vn.mangnon.ui;

import org.jspecify.annotations.NullMarked;
