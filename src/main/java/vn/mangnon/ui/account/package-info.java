/** Accounts: how people come to one, how administrators keep them, and what each person does with the own one. */
@NullMarked
package vn.mangnon.ui.account;

import org.jspecify.annotations.NullMarked;
