package vn.mangnon.demo;

import java.util.List;
import vn.mangnon.report.Category;

/** What the district asks of schools. */
record DistrictRequest(Category category, String text) {

  private static final List<DistrictRequest> ALL = Phrases.table("requests", row ->
      new DistrictRequest(Category.valueOf(row[0]), row[1]));

  static DistrictRequest any(Chance chance) {
    return chance.any(ALL);
  }
}
