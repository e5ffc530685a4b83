package org.entente.dossier;

import com.ibm.icu.util.Region;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.graphql.RecordKind;
import org.entente.shared.EdtfDate;
import org.entente.shared.Languages;

/** What the text of a field must be. */
@FunctionalInterface
interface FieldType {
  Pattern KEY_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  FieldType TEXT =
      text -> {
        if (text.isBlank()) {
          throw new IllegalArgumentException("is empty");
        }
        return text.strip();
      };
  FieldType KEY =
      text -> {
        if (!KEY_FORM.matcher(text).matches() || text.length() > 100) {
          throw new IllegalArgumentException(
              "'%s' is no key: lower-case letters and digits, joined by single hyphens, at most 100"
                  .formatted(text));
        }
        return text;
      };
  Pattern CODE_FORM = Pattern.compile("[A-Z][A-Z0-9]*");

  /** The key of a party. */
  FieldType CODE =
      text -> {
        if (!CODE_FORM.matcher(text).matches() || text.length() > 100) {
          throw new IllegalArgumentException(
              "'%s' is no code: capital letters A to Z, and digits after the first, at most 100"
                  .formatted(text));
        }
        return text;
      };

  FieldType ALPHA3 = matching("[A-Z]{3}", "three capital letters, as JPN");
  FieldType NUMERIC = matching("[0-9]{3}", "three digits, as 392");
  FieldType CONTINENT = m49(Region.RegionType.CONTINENT, "142");
  FieldType SUBCONTINENT = m49(Region.RegionType.SUBCONTINENT, "030");
  FieldType DATE = EdtfDate::parse;
  FieldType LANGUAGE = Languages::canonical;
  FieldType URL = matching("https?://\\S+", "an address that begins with https:// or http://");
  FieldType WIKIDATA = matching("Q[0-9]+", "an item of Wikidata, as Q701801");
  FieldType FLAG =
      text ->
          switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("should be true or false");
          };
  FieldType ORDINAL =
      text -> {
        if (!text.matches("[1-9][0-9]{0,5}")) {
          throw new IllegalArgumentException("should be a number from 1 to 999999");
        }
        return Integer.parseInt(text);
      };

  /** A period of ISO 8601 in years and months, as its number of months. */
  FieldType MONTHS =
      text -> {
        if (!text.matches("P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?")) {
          throw new IllegalArgumentException(
              "should be a number of years or months as in ISO 8601: P2Y, P18M");
        }
        long months = Period.parse(text).toTotalMonths();
        if (months < 1 || months > 1200) {
          throw new IllegalArgumentException("should be between P1M and P100Y");
        }
        return months;
      };

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  Object parse(String text);

  /** A constant's name. */
  static FieldType constant(Class<? extends Enum<?>> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return text -> {
      if (!names.contains(text)) {
        throw new IllegalArgumentException(
            "'%s' is none of %s".formatted(text, String.join(", ", names)));
      }
      return text;
    };
  }

  /** What the key of a record must be. */
  static FieldType keyOf(RecordKind kind) {
    return kind == RecordKind.PARTY ? CODE : KEY;
  }

  private static FieldType m49(Region.RegionType type, String example) {
    Set<String> codes =
        Region.getAvailable(type).stream().map(Region::toString).collect(Collectors.toSet());
    return text -> {
      if (!codes.contains(text)) {
        throw new IllegalArgumentException(
            "'%s' is no region of M49 of that size, as %s is".formatted(text, example));
      }
      return text;
    };
  }

  private static FieldType matching(String pattern, String form) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> {
      if (!compiled.matcher(text).matches()) {
        throw new IllegalArgumentException("should be " + form);
      }
      return text;
    };
  }
}
