package vn.mangnon.account;

/** Where a role stands in its time. */
public enum HoldingState { COMING, CURRENT, ENDED }
