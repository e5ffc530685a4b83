package org.entente.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.issue.IssueKind;

/**
 * The verbs of CAMEO that are read from GDELT: those about meeting, visiting, consulting, agreeing
 * and demanding. What each means is said in our own words.
 */
final class Cameo {
  /** What is demanded by a code; a code of four digits is a case of its first three. */
  private static final Map<String, String> DEMANDS =
      Map.ofEntries(
          Map.entry("100", "Demands"),
          Map.entry("101", "Material cooperation"),
          Map.entry("1011", "Economic cooperation"),
          Map.entry("1012", "Military cooperation"),
          Map.entry("1013", "Judicial cooperation"),
          Map.entry("1014", "Intelligence cooperation"),
          Map.entry("102", "Diplomatic cooperation"),
          Map.entry("103", "Material aid"),
          Map.entry("1031", "Economic aid"),
          Map.entry("1032", "Military aid"),
          Map.entry("1033", "Humanitarian aid"),
          Map.entry("1034", "Military protection or peacekeeping"),
          Map.entry("104", "Political reform"),
          Map.entry("1041", "Change of leadership"),
          Map.entry("1042", "Change of policy"),
          Map.entry("1043", "Rights"),
          Map.entry("1044", "Change of institutions or regime"),
          Map.entry("105", "Yielding"),
          Map.entry("1051", "Easing of administrative sanctions"),
          Map.entry("1052", "Easing of political dissent"),
          Map.entry("1053", "Release of persons or property"),
          Map.entry("1054", "Easing of economic sanctions"),
          Map.entry("1055", "International involvement"),
          Map.entry("1056", "De-escalation of military engagement"),
          Map.entry("106", "Meeting or negotiation"),
          Map.entry("107", "Settlement of a dispute"),
          Map.entry("108", "Mediation"));

  private static final Set<String> SECURITY = Set.of("1012", "1014", "1032", "1034", "1056");
  private static final Set<String> TRADE = Set.of("1011", "1031", "1054");

  private Cameo() {}

  /** What a demand is about; nothing for a code that is no demand. */
  static Optional<String> demand(String code) {
    return Optional.ofNullable(DEMANDS.get(code));
  }

  /** The kind of issue that a demand is about. */
  static IssueKind kind(String code) {
    if (SECURITY.contains(code)) {
      return IssueKind.SECURITY;
    }
    if (TRADE.contains(code)) {
      return IssueKind.TRADE;
    }
    return code.equals("1043") ? IssueKind.HUMAN_RIGHTS : IssueKind.OTHER;
  }

  /** How an event is a meeting; nothing for a code that is none. */
  static Optional<CameoMeeting> meeting(String code) {
    return switch (code) {
      case "036" -> Optional.of(CameoMeeting.INTENDED);
      case "040" -> Optional.of(CameoMeeting.CONSULTATION);
      case "041" -> Optional.of(CameoMeeting.CALL);
      case "042" -> Optional.of(CameoMeeting.VISIT_TO);
      case "043" -> Optional.of(CameoMeeting.VISIT_FROM);
      case "044" -> Optional.of(CameoMeeting.MEETING_ELSEWHERE);
      case "045" -> Optional.of(CameoMeeting.MEDIATION);
      case "046" -> Optional.of(CameoMeeting.NEGOTIATION);
      default -> Optional.empty();
    };
  }

  /** Whether the event is the signing of an agreement. */
  static boolean isAgreement(String code) {
    return code.equals("057");
  }
}
