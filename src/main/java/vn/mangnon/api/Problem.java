package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused, as RFC 9457 has it.
 *
 * @param code which refusal it is, in every language
 * @param version the version there is now, where the call was made for an older one
 * @param errors the places to mend
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable Long version,
    List<Error> errors) {

  /** {@code pointer} leads into the body (RFC 6901), or names a parameter of the query. */
  record Error(String pointer, String code, String message) {}
}
