package vn.mangnon.report;

/** What follows a comment: the school answers it, the district keeps it open or says that it is settled. */
public enum ReplyKind { ANSWERED, KEPT, RESOLVED }
