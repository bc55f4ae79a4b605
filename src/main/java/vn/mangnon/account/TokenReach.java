package vn.mangnon.account;

/** What a token may do in the API, within the rights of its account. */
public enum TokenReach { READ, WRITE }
