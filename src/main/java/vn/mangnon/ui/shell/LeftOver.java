package vn.mangnon.ui.shell;

/** A text that only a browser has kept, with the words at its field. */
public record LeftOver(String label, String typed) {}
