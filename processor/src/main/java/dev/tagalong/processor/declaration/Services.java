package dev.tagalong.processor.declaration;

import java.util.List;
import java.util.Map;

/**
 * Through which services a template goes, and the fixed settings.
 *
 * @param sendGrid whether {@code sendGrid()} is generated
 * @param sendCloud whether {@code sendCloud()} is generated
 * @param sendCloudChosen whether {@code @SendCloud} stands on the interface
 * @param categories SendGrid's categories
 * @param uniqueArgs SendGrid's unique arguments, in order
 * @param asmGroup SendGrid's unsubscribe group; 0 where not set
 * @param asmGroupsToDisplay SendGrid's groups on the preferences page
 * @param ipPool SendGrid's pool of addresses; empty where not set
 * @param sendDomain SendCloud's domain; empty where not set
 * @param unsubscribePage SendCloud's unsubscribe page; 0 where not set
 */
public record Services(
    boolean sendGrid,
    boolean sendCloud,
    boolean sendCloudChosen,
    List<String> categories,
    Map<String, String> uniqueArgs,
    int asmGroup,
    List<Integer> asmGroupsToDisplay,
    String ipPool,
    String sendDomain,
    long unsubscribePage) {}
