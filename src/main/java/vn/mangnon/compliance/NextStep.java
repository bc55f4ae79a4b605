package vn.mangnon.compliance;

import java.util.List;
import java.util.Optional;

/** What the school can do now, as a text of the bundles with its arguments, and where. */
public record NextStep(String key, List<Object> arguments, Optional<Place> place) {}
