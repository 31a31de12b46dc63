package dev.tagalong.processor.declaration;

import dev.tagalong.SendCloud;
import dev.tagalong.SendGrid;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.rules.Domains;
import dev.tagalong.rules.Phrases;
import dev.tagalong.rules.SendCloudLimits;
import dev.tagalong.rules.SendGridLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Reads {@code @SendGrid} and {@code @SendCloud}, and checks the settings by the services' rules.
 */
final class ServiceReader {
  private final List<Problem> problems;

  ServiceReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The services of a template with these accessors. */
  Services read(TypeElement type, List<Accessor> accessors) {
    Optional<AnnotationMirror> sendGrid = Annotations.find(type, SendGrid.class);
    Optional<AnnotationMirror> sendCloud = Annotations.find(type, SendCloud.class);
    Optional<Accessor> sendAt = only(accessors, Role.SEND_AT, "@SendAt");
    Optional<Accessor> page = only(accessors, Role.UNSUBSCRIBE_PAGE, "@UnsubscribePage");
    if (sendAt.isPresent() && page.isPresent()) {
      conflict(
          Anchor.at(page.get().method()),
          "%s() has @UnsubscribePage, which only SendCloud knows, and %s() has @SendAt, which only"
                  .formatted(page.get().name(), sendAt.get().name())
              + " SendGrid knows. A template goes through one service with either.");
    } else {
      if (sendAt.isPresent() && sendCloud.isPresent()) {
        conflict(
            Anchor.at(type, sendCloud.get()),
            "SendCloud has no sending time for each recipient, but %s() has @SendAt. Remove one."
                .formatted(sendAt.get().name()));
      }
      if (page.isPresent() && sendGrid.isPresent()) {
        conflict(
            Anchor.at(type, sendGrid.get()),
            "SendGrid has no unsubscribe page for each recipient, but %s() has @UnsubscribePage."
                    .formatted(page.get().name())
                + " Remove one.");
      }
    }
    boolean none = sendGrid.isEmpty() && sendCloud.isEmpty();
    boolean throughSendGrid = (none || sendGrid.isPresent()) && page.isEmpty();
    boolean throughSendCloud = (none || sendCloud.isPresent()) && sendAt.isEmpty();
    Optional<Settings> ofSendGrid = sendGrid.map(annotation -> new Settings(type, annotation));
    Optional<Settings> ofSendCloud = sendCloud.map(annotation -> new Settings(type, annotation));
    return new Services(
        throughSendGrid,
        throughSendCloud,
        sendCloud.isPresent(),
        ofSendGrid.map(Settings::categories).orElse(List.of()),
        ofSendGrid.map(Settings::uniqueArgs).orElse(Map.of()),
        ofSendGrid.map(Settings::asmGroup).orElse(0),
        ofSendGrid.map(Settings::asmGroupsToDisplay).orElse(List.of()),
        ofSendGrid.map(Settings::ipPool).orElse(""),
        ofSendCloud.map(Settings::sendDomain).orElse(""),
        ofSendCloud.map(settings -> settings.unsubscribePage(page.isPresent())).orElse(0L));
  }

  private Optional<Accessor> only(List<Accessor> accessors, Role role, String annotation) {
    List<Accessor> found = accessors.stream().filter(accessor -> accessor.role() == role).toList();
    for (int i = 1; i < found.size(); i++) {
      problems.add(
          new Problem(
              Code.BadAccessor,
              Anchor.at(found.get(i).method()),
              "%s stands on %s() already; a template has one."
                  .formatted(annotation, found.get(0).name())));
    }
    return found.stream().findFirst();
  }

  private void conflict(Anchor anchor, String message) {
    problems.add(new Problem(Code.ServiceConflict, anchor, message));
  }

  /** An annotation whose values are held against the limits that header builders ask as well. */
  private final class Settings {
    private final TypeElement type;
    private final AnnotationMirror annotation;

    Settings(TypeElement type, AnnotationMirror annotation) {
      this.type = type;
      this.annotation = annotation;
    }

    private void refuse(AnnotationValue value, String fault) {
      problems.add(new Problem(Code.BadSetting, Anchor.at(type, annotation, value), fault));
    }

    private void refuse(String member, Optional<String> fault) {
      fault.ifPresent(words -> refuse(Annotations.value(annotation, member), words));
    }

    List<String> categories() {
      List<AnnotationValue> values = Annotations.values(annotation, "categories");
      refuse("categories", SendGridLimits.categories(values.size()));
      for (AnnotationValue value : values) {
        SendGridLimits.category(text(value)).ifPresent(fault -> refuse(value, fault));
      }
      return Annotations.texts(annotation, "categories");
    }

    Map<String, String> uniqueArgs() {
      Map<String, String> arguments = new LinkedHashMap<>();
      for (AnnotationValue value : Annotations.values(annotation, "uniqueArgs")) {
        String argument = text(value);
        int equals = argument.indexOf('=');
        String key = equals < 0 ? "" : argument.substring(0, equals).strip();
        if (key.isEmpty()) {
          refuse(
              value,
              "%s is no argument. Write \"key=value\", such as \"orderId=%%orderId%%\"."
                  .formatted(Phrases.quoted(argument)));
          continue;
        }
        String given = argument.substring(equals + 1);
        SendGridLimits.uniqueArg(key, given).ifPresent(fault -> refuse(value, fault));
        if (arguments.put(key, given) != null) {
          refuse(value, "the argument %s is given twice. Remove one.".formatted(key));
        }
      }
      refuse("uniqueArgs", SendGridLimits.uniqueArgs(arguments));
      return arguments;
    }

    int asmGroup() {
      int group = (int) Annotations.number(annotation, "asmGroup");
      if (group != 0) {
        refuse("asmGroup", SendGridLimits.group(group).map(Settings::orNone));
      }
      return group;
    }

    List<Integer> asmGroupsToDisplay() {
      List<AnnotationValue> values = Annotations.values(annotation, "asmGroupsToDisplay");
      refuse("asmGroupsToDisplay", SendGridLimits.groupsToDisplay(values.size()));
      List<Integer> groups = new ArrayList<>();
      for (AnnotationValue value : values) {
        int group = value.getValue() instanceof Integer number ? number : 0;
        SendGridLimits.groupToDisplay(group).ifPresent(fault -> refuse(value, fault));
        groups.add(group);
      }
      return groups;
    }

    String ipPool() {
      String pool = Annotations.text(annotation, "ipPool");
      if (!pool.isEmpty()) {
        refuse("ipPool", SendGridLimits.ipPool(pool));
      }
      return pool;
    }

    /** In ASCII, where it is one. */
    String sendDomain() {
      String domain = Annotations.text(annotation, "sendDomain");
      if (domain.isEmpty()) {
        return domain;
      }
      Optional<String> fault = SendCloudLimits.sendDomain(domain);
      refuse("sendDomain", fault);
      return fault.isPresent() ? domain : Domains.fullyQualified(domain);
    }

    long unsubscribePage(boolean eachHasOne) {
      long page = Annotations.number(annotation, "unsubscribePage");
      if (page != 0) {
        refuse(
            "unsubscribePage", SendCloudLimits.pageOfAll(page, eachHasOne).map(Settings::orNone));
      }
      return page;
    }

    /** What only an annotation has: a number that stands for none. */
    private static String orNone(String fault) {
      return fault + " 0 means not set.";
    }

    private static String text(AnnotationValue value) {
      return String.valueOf(value.getValue());
    }
  }
}
