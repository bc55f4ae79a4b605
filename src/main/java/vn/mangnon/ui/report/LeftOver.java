package vn.mangnon.ui.report;

/** A text that only a browser has kept, with the words at its field. */
record LeftOver(String label, String typed) {}
