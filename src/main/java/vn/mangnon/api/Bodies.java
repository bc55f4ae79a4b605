package vn.mangnon.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.mangnon.shared.Rejection;

/** Reads the JSON that callers send: strictly, and with every fault named at once. */
@Component
class Bodies {

  private static final int LARGEST = 4 << 20;

  private final JsonMapper json = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  static byte[] read(InputStream body) throws IOException {
    byte[] read = body.readNBytes(LARGEST + 1);
    if (read.length > LARGEST) {
      throw new MalformedBody("api.body-too-large", LARGEST >> 20);
    }
    return read;
  }

  <T> T read(InputStream body, Class<T> type) {
    return read(body, type, Set.of());
  }

  /** Empty where nothing was sent. */
  <T> Optional<T> readIfGiven(InputStream body, Class<T> type) {
    try {
      byte[] bytes = read(body);
      return bytes.length == 0 ? Optional.empty() : Optional.of(read(new ByteArrayInputStream(bytes), type));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Names in {@code ignored} may stand at the top without being read. */
  <T> T read(InputStream body, Class<T> type, Set<String> ignored) {
    JsonNode tree = tree(body);
    if (tree instanceof ObjectNode object) {
      object.remove(ignored);
    }
    List<Rejection.Problem> problems = Shape.problems(tree, type);
    if (!problems.isEmpty()) {
      throw Rejection.invalid("api.bad-content", problems);
    }
    return json.treeToValue(tree, type);
  }

  private JsonNode tree(InputStream body) {
    try {
      byte[] bytes = read(body);
      if (bytes.length == 0) {
        throw new MalformedBody("api.body-missing");
      }
      return json.readTree(bytes);
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      throw place == null
          ? new MalformedBody("api.malformed-json", 1, 1)
          : new MalformedBody("api.malformed-json", place.getLineNr(), place.getColumnNr());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
