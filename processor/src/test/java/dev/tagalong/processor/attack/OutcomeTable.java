package dev.tagalong.processor.attack;

import dev.tagalong.processor.attack.Target.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Value by value, which places deliver it in which form, and which refuse it with which words. */
final class OutcomeTable {
  private static final int LONGEST_VALUE = 160;
  private static final int LONGEST_MESSAGE = 400;

  private final Map<Attack, Map<AttackPlace, Map<Service, String>>> outcomes =
      new LinkedHashMap<>();

  OutcomeTable(List<Attack> attacks) {
    attacks.forEach(attack -> outcomes.put(attack, new EnumMap<>(AttackPlace.class)));
  }

  void delivered(Attack attack, AttackPlace place, Service service, String written) {
    put(attack, place, service, "as       " + visible(written, LONGEST_VALUE));
  }

  void refused(Attack attack, AttackPlace place, Service service, String message) {
    put(attack, place, service, "refused: " + visible(message, LONGEST_MESSAGE));
  }

  private void put(Attack attack, AttackPlace place, Service service, String outcome) {
    outcomes
        .get(attack)
        .computeIfAbsent(place, p -> new EnumMap<>(Service.class))
        .put(service, outcome);
  }

  /** One paragraph for each value: the value, then each outcome above the places that have it. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    outcomes.forEach(
        (attack, byContext) -> {
          String parts = attack.b().isEmpty() ? "" : " ¦ " + visible(attack.b(), LONGEST_VALUE);
          parts += attack.c().isEmpty() ? "" : " ¦ " + visible(attack.c(), LONGEST_VALUE);
          table
              .append(attack.name())
              .append(": ")
              .append(visible(attack.a(), LONGEST_VALUE))
              .append(parts);
          table.append('\n');
          grouped(byContext)
              .forEach(
                  (outcome, places) ->
                      table
                          .append("  ")
                          .append(outcome)
                          .append("\n             in ")
                          .append(String.join("; ", places))
                          .append('\n'));
          table.append('\n');
        });
    return table.toString();
  }

  private static Map<String, List<String>> grouped(
      Map<AttackPlace, Map<Service, String>> byContext) {
    Map<String, List<String>> grouped = new LinkedHashMap<>();
    byContext.forEach(
        (place, byService) -> {
          boolean same = byService.values().stream().distinct().count() == 1;
          byService.forEach(
              (service, outcome) -> {
                List<String> places = grouped.computeIfAbsent(outcome, o -> new ArrayList<>());
                String label = place.label() + (same ? "" : " (" + service + ")");
                if (!places.contains(label)) {
                  places.add(label);
                }
              });
        });
    return grouped;
  }

  /** On one line of printable ASCII and letters, and not too long. */
  private static String visible(String text, int longest) {
    StringBuilder visible = new StringBuilder();
    text.chars()
        .forEach(
            unit -> {
              if (unit == '\n') {
                visible.append("\\n");
              } else if (unit == '\r') {
                visible.append("\\r");
              } else if (unit == '\t') {
                visible.append("\\t");
              } else if (Character.isLetter(unit) || (unit >= ' ' && unit < 127)) {
                visible.append((char) unit);
              } else {
                visible.append("\\u%04X".formatted(unit));
              }
            });
    return visible.length() <= longest
        ? visible.toString()
        : "%s…%s (%,d characters)"
            .formatted(
                visible.substring(0, longest / 2),
                visible.substring(visible.length() - longest / 4),
                text.length());
  }
}
