/** Units, schools and their lineage over time, and what a person may see of them. */
@NullMarked
package vn.mangnon.organisation;

import org.jspecify.annotations.NullMarked;
