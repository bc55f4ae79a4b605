package vn.mangnon.report;

/** What an activity, a shortcoming or a recommendation is about. */
public enum Category { STAFF_NETWORK, EARLY_DETECTION, POLICY_REVIEW, COMMUNICATION, COORDINATION, SELF_INSPECTION, OTHER }
