package vn.mangnon.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page of a list, with a link to the next where there may be one. */
final class Page {

  private Page() {}

  static <T> ResponseEntity<List<T>> of(List<T> items, int limit, Function<T, ?> cursor) {
    return items.size() < limit
        ? ResponseEntity.ok(items)
        : ResponseEntity.ok().header(HttpHeaders.LINK, next(cursor.apply(items.getLast()))).body(items);
  }

  /** Of a list that is at hand as a whole. */
  static <T> ResponseEntity<List<T>> cut(
      List<T> all, int limit, @Nullable String after, Function<T, String> cursor) {
    Predicate<T> upToLast = item -> !cursor.apply(item).equals(after);
    var rest = after == null ? all : all.stream().dropWhile(upToLast).skip(1).toList();
    return rest.size() > limit ? of(rest.subList(0, limit), limit, cursor) : ResponseEntity.ok(rest);
  }

  static String next(Object cursor) {
    String address = ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("after", cursor).encode().toUriString();
    return "<" + address + ">; rel=\"next\"";
  }
}
