package vn.mangnon.programme;

/** The kinds of reporting periods; all but SEMESTER, SCHOOL_YEAR and AD_HOC as in Decree 09/2019/NĐ-CP, Article 12. */
public enum PeriodKind { MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR, SEMESTER, SCHOOL_YEAR, AD_HOC }
