package vn.mangnon.compliance;

import java.util.List;
import java.util.Optional;

/**
 * What a verdict rests on, as a text of the bundles with its arguments.
 *
 * @param place where it is to be seen; empty where there is nothing, such as no report
 */
public record Evidence(String key, List<Object> arguments, Optional<Place> place) {}
