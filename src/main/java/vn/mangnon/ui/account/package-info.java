/** Accounts: how the first administrator comes to one. */
@NullMarked
package vn.mangnon.ui.account;

import org.jspecify.annotations.NullMarked;
