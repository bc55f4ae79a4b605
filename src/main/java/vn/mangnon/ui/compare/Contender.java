package vn.mangnon.ui.compare;

import java.util.SortedMap;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Summary;

/** One of those that are compared: what it reached in all, and in each year. */
record Contender(Summary.Group group, String name, Score score, SortedMap<Integer, Score> byYear) {}
