/** People, their roles by unit, and how they sign in. */
@NullMarked
package vn.mangnon.account;

import org.jspecify.annotations.NullMarked;
