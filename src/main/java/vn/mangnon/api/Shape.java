package vn.mangnon.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Rejection.Problem;

/**
 * Compares JSON with the record it is to become: objects with the record's components and no others, lists, texts,
 * numbers, days and constants. Nothing is turned into something else on the way.
 */
final class Shape {

  private static final int MOST = 100;
  private static final int LARGEST_SCALE = 15;

  private final List<Problem> problems = new ArrayList<>();

  private Shape() {}

  /** Each with the place as a JSON pointer; at most a hundred. */
  static List<Problem> problems(JsonNode node, Class<?> type) {
    var shape = new Shape();
    if (node.isNull()) {
      shape.problem("", "api.wrong-type.object");
    } else {
      shape.value(node, type, "");
    }
    return shape.problems.subList(0, Math.min(MOST, shape.problems.size()));
  }

  private void value(JsonNode node, Type type, String pointer) {
    if (type instanceof ParameterizedType list) {
      list(node, list.getActualTypeArguments()[0], pointer);
    } else if (type == ReportContent.Finding.class && node.isString()) {
      text(node, pointer);
    } else if (type instanceof Class<?> recordType && recordType.isRecord()) {
      object(node, recordType, pointer);
    } else if (type instanceof Class<?> enumType && enumType.isEnum()) {
      constant(node, enumType, pointer);
    } else if (type == String.class) {
      text(node, pointer);
    } else if (type == LocalDate.class) {
      day(node, pointer);
    } else if (type == Integer.class) {
      check(node.isIntegralNumber() && node.canConvertToInt(), pointer, "api.wrong-type.count");
    } else if (type == Long.class) {
      check(node.isIntegralNumber() && node.canConvertToLong(), pointer, "api.wrong-type.count");
    } else if (type == BigDecimal.class) {
      check(node.isNumber() && moderate(node.decimalValue()), pointer, "api.wrong-type.number");
    } else if (type == boolean.class) {
      check(node.isBoolean(), pointer, "api.wrong-type.boolean");
    } else {
      throw new IllegalArgumentException("No JSON becomes " + type);
    }
  }

  private void object(JsonNode node, Class<?> type, String pointer) {
    if (!node.isObject()) {
      problem(pointer, "api.wrong-type.object");
      return;
    }
    Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    node.properties().forEach(property -> {
      var component = components.get(property.getKey());
      String place = pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
      if (component == null) {
        problem(place, "api.unknown-name", String.join(", ", components.keySet()));
      } else if (!property.getValue().isNull()) {
        value(property.getValue(), component.getGenericType(), place);
      }
    });
    components.forEach((name, component) -> {
      JsonNode given = node.get(name);
      if (required(component) && (given == null || given.isNull())) {
        problem(pointer + "/" + name, "api.missing-value");
      }
    });
  }

  /** A section or a list that is absent is empty, a truth that is absent is false; other values say if they may be. */
  private static boolean required(RecordComponent component) {
    Class<?> type = component.getType();
    return !type.isRecord() && !type.isPrimitive() && type != List.class
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private void list(JsonNode node, Type element, String pointer) {
    if (!node.isArray()) {
      problem(pointer, "api.wrong-type.list");
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      if (node.get(i).isNull()) {
        problem(pointer + "/" + i, "api.missing-value");
      } else {
        value(node.get(i), element, pointer + "/" + i);
      }
    }
  }

  private void constant(JsonNode node, Class<?> type, String pointer) {
    var names = Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    check(node.isString() && names.contains(node.stringValue()), pointer, "api.unknown-constant",
        String.join(", ", names));
  }

  private void text(JsonNode node, String pointer) {
    if (!node.isString()) {
      problem(pointer, "api.wrong-type.text");
    } else if (node.stringValue().chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      problem(pointer, "api.control-character");
    }
  }

  private void day(JsonNode node, String pointer) {
    try {
      LocalDate day = node.isString() ? LocalDate.parse(node.stringValue()) : LocalDate.MIN;
      check(day.getYear() >= 1900 && day.getYear() < 2200, pointer, "api.wrong-type.day");
    } catch (DateTimeParseException _) {
      problem(pointer, "api.wrong-type.day");
    }
  }

  private static boolean moderate(BigDecimal number) {
    return number.precision() - number.scale() <= LARGEST_SCALE && number.scale() <= LARGEST_SCALE;
  }

  private void check(boolean right, String pointer, String code, Object... arguments) {
    if (!right) {
      problem(pointer, code, arguments);
    }
  }

  private void problem(String pointer, String code, Object... arguments) {
    problems.add(new Problem(pointer, code, arguments));
  }
}
