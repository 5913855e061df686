package waybill.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, whose fields are taken by name and must be of the type asked for. Whatever is
 * wrong is a {@link ClaimException} that names the field.
 *
 * @param name of the object, with a point behind it; empty for the claim itself
 */
record Fields(String name, Map<String, ? extends @Nullable Object> json) {
  /** Beyond any figure of an article; a number like 1e999999999 must not be written out. */
  private static final int MOST_DIGITS = 30;

  /** Refuses fields beyond these, and the lack of a required one. */
  Fields only(Set<String> required, Set<String> optional) {
    for (var field : json.keySet()) {
      if (!required.contains(field) && !optional.contains(field)) {
        throw error(field, "is no field of the guide");
      }
    }
    for (var field : required) {
      if (!json.containsKey(field)) {
        throw error(field, "is missing");
      }
    }
    return this;
  }

  ClaimException error(String field, String reason) {
    return new ClaimException(name + field + " " + reason);
  }

  /** Null where the field is null or missing. */
  @Nullable String text(String field) {
    return switch (json.get(field)) {
      case null -> null;
      case String text when !text.isBlank() -> text;
      case String text -> throw error(field, "is empty");
      default -> throw error(field, "is no text");
    };
  }

  String requiredText(String field) {
    var text = text(field);
    if (text == null) {
      throw error(field, "is null");
    }
    return text;
  }

  /** Null where the field is null or missing. */
  @Nullable BigDecimal number(String field) {
    return switch (json.get(field)) {
      case null -> null;
      case BigDecimal number when isWritable(number) -> number;
      case BigDecimal number -> throw error(field, "has too many digits");
      default -> throw error(field, "is no number");
    };
  }

  private static boolean isWritable(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
        && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  int offset(String field) {
    var number = number(field);
    if (number == null
        || number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      throw error(field, "is no offset");
    }
    return number.intValueExact();
  }

  /** Null where the field is null or missing. */
  @Nullable LocalDate day(String field) {
    var text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw error(field, "is no day such as 2024-06-14: " + text);
    }
  }

  /** Null where the field is null or missing. */
  @Nullable Fields object(String field) {
    return switch (json.get(field)) {
      case null -> null;
      case Map<?, ?> map -> new Fields(name + field + ".", named(map));
      default -> throw error(field, "is no object");
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ? extends @Nullable Object> named(Map<?, ?> map) {
    return (Map<String, ? extends @Nullable Object>) map;
  }

  List<String> texts(String field) {
    if (!(json.get(field) instanceof List<?> list)) {
      throw error(field, "is no list");
    }
    var texts = new ArrayList<String>();
    for (var element : list) {
      if (!(element instanceof String text) || text.isBlank()) {
        throw error(field, "holds something that is no text");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The value whose code the field holds; null where the field is null or missing. */
  <T> @Nullable T code(String field, Map<String, T> codes) {
    var code = text(field);
    if (code == null) {
      return null;
    }
    var value = codes.get(code);
    if (value == null) {
      throw error(field, "is none of the guide's: " + code);
    }
    return value;
  }

  <T> T requiredCode(String field, Map<String, T> codes) {
    var value = code(field, codes);
    if (value == null) {
      throw error(field, "is null");
    }
    return value;
  }
}
