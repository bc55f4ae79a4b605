/** The schools of the district, and one school's page. */
@NullMarked
package vn.mangnon.ui.school;

import org.jspecify.annotations.NullMarked;
