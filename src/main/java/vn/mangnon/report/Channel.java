package vn.mangnon.report;

/** By which way people were reached. */
public enum Channel { STAFF_ZALO, CLASS_ZALO, PORTAL, LOUDSPEAKER, ASSEMBLY, CLASS_HOUR, PRINT, PARENT_MEETING, WARD_EVENT, OTHER }
