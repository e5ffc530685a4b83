package org.entente.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.RecordForm;

/** What is wrong with a request to change the record. */
final class Faults {
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_REASON = 2_000;

  private Faults() {}

  /** Of what every request has: its reason, and its key. */
  static List<UserError> of(Request request) {
    List<UserError> faults = new ArrayList<>();
    String reason = request.reason();
    if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
      faults.add(
          UserError.at(
              reason.isBlank() ? UserErrorCode.REQUIRED : UserErrorCode.INVALID,
              "Say why, in %d characters at most.".formatted(LONGEST_REASON),
              "input",
              InputTypes.REASON));
    }
    request
        .idempotencyKey()
        .filter(key -> key.isBlank() || key.length() > LONGEST_KEY)
        .ifPresent(_ ->
            faults.add(
                UserError.at(
                    UserErrorCode.INVALID,
                    "A key has 1 to %d characters.".formatted(LONGEST_KEY),
                    "input",
                    InputTypes.IDEMPOTENCY_KEY)));
    return faults;
  }

  /** Of the key of a new record. */
  static Optional<UserError> ofKey(RecordForm form, String key, String... path) {
    return Dossiers.faultOfKey(form.kind(), key)
        .map(fault -> UserError.at(UserErrorCode.INVALID, fault + ".", path));
  }

  /** What the reader of records found, with the path of the field that it is about. */
  static UserError of(Problem problem, List<String> path) {
    UserErrorCode code =
        switch (problem.kind()) {
          case MISSING -> UserErrorCode.REQUIRED;
          case UNKNOWN -> UserErrorCode.NOT_FOUND;
          case TAKEN -> UserErrorCode.TAKEN;
          case INVALID -> UserErrorCode.INVALID;
        };
    return new UserError(code, sentence(problem, path) + ".", path);
  }

  /** Reasons go on after the field's name, or are sentences of their own. */
  private static String sentence(Problem problem, List<String> path) {
    String reason = problem.reason();
    if (problem.kind() == Problem.Kind.UNKNOWN || problem.kind() == Problem.Kind.TAKEN) {
      return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }
    String field =
        path.reversed().stream()
            .filter(step -> !Character.isDigit(step.charAt(0)))
            .findFirst()
            .orElse("");
    return field + (Character.isLowerCase(reason.charAt(0)) ? " " : ": ") + reason;
  }
}
