package vn.mangnon.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a report's content is kept: the JSON of the API, in the order in which {@link ReportContent} names its parts. */
@Component
class ContentJson {

  private final JsonMapper json;

  ContentJson(JsonMapper json) {
    this.json = json;
  }

  JSONB write(ReportContent content) {
    return JSONB.jsonb(json.writeValueAsString(content));
  }

  ReportContent read(JSONB stored) {
    return json.readValue(stored.data(), ReportContent.class);
  }

  /** Of the JSON as written, in lower-case hexadecimal. */
  String sha256(ReportContent content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
