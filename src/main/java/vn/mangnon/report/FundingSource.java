package vn.mangnon.report;

/** Where the money came from. */
public enum FundingSource { STATE_BUDGET, DISTRICT, SOCIALISED, OTHER }
