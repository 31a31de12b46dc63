package dev.tagalong.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a header asks of the service apart from recipients and texts. What it does not say is empty.
 *
 * @param filters both services' {@code filters}: name, then setting, then the setting's value as
 *     text ({@code 1} for SendGrid's number and for SendCloud's string alike)
 * @param batchId SendGrid's {@code batch_id}
 * @param asmGroupId SendGrid's {@code asm_group_id}
 * @param asmGroupsToDisplay SendGrid's {@code asm_groups_to_display}
 * @param ipPool SendGrid's {@code ip_pool}
 * @param sendDomain SendCloud's {@code send_domain}
 */
public record ServiceSettings(
    Map<String, Map<String, String>> filters,
    Optional<String> batchId,
    Optional<Long> asmGroupId,
    List<Long> asmGroupsToDisplay,
    Optional<String> ipPool,
    Optional<String> sendDomain) {

  /** A header that asks for nothing. */
  static final ServiceSettings NONE =
      new ServiceSettings(
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** Copies the collections. */
  public ServiceSettings {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    filters.forEach(
        (name, settings) ->
            copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(settings))));
    filters = Collections.unmodifiableMap(copy);
    asmGroupsToDisplay = List.copyOf(asmGroupsToDisplay);
  }
}
