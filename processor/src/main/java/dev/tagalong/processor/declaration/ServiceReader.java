package dev.tagalong.processor.declaration;

import dev.tagalong.SendCloud;
import dev.tagalong.SendGrid;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.rules.Domains;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Reads {@code @SendGrid} and {@code @SendCloud}, and checks the settings by the services' rules.
 */
final class ServiceReader {
  private static final int MAX_CATEGORIES = 10;
  private static final int MAX_CATEGORY_LENGTH = 255;
  private static final int MAX_UNIQUE_ARGS_BYTES = 10_000;
  private static final int MAX_GROUPS = 25;
  private static final Set<String> EVENT_FIELDS = Set.of("event", "email", "timestamp");

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
    return new Services(
        throughSendGrid,
        throughSendCloud,
        sendCloud.isPresent(),
        sendGrid.map(annotation -> categories(type, annotation)).orElse(List.of()),
        sendGrid.map(annotation -> uniqueArgs(type, annotation)).orElse(Map.of()),
        sendGrid.map(annotation -> (int) notNegative(type, annotation, "asmGroup")).orElse(0),
        sendGrid.map(annotation -> groups(type, annotation)).orElse(List.of()),
        sendGrid.map(annotation -> ipPool(type, annotation)).orElse(""),
        sendCloud.map(annotation -> sendDomain(type, annotation)).orElse(""),
        sendCloud.map(annotation -> notNegative(type, annotation, "unsubscribePage")).orElse(0L));
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

  private void bad(
      TypeElement type, AnnotationMirror annotation, AnnotationValue value, String message) {
    problems.add(new Problem(Code.BadSetting, Anchor.at(type, annotation, value), message));
  }

  private List<String> categories(TypeElement type, AnnotationMirror annotation) {
    List<AnnotationValue> values = Annotations.values(annotation, "categories");
    if (values.size() > MAX_CATEGORIES) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, "categories"),
          "there are %d categories; SendGrid takes at most 10. Remove the least useful ones."
              .formatted(values.size()));
    }
    for (AnnotationValue value : values) {
      String category = String.valueOf(value.getValue());
      if (category.isBlank()) {
        bad(type, annotation, value, "a category is empty. Name it, or remove it.");
      } else if (category.chars().anyMatch(c -> c > 0x7E || c < ' ')) {
        bad(
            type,
            annotation,
            value,
            "the category \"%s\" is not plain ASCII, and SendGrid takes no other. Rename it."
                .formatted(category));
      } else if (category.length() > MAX_CATEGORY_LENGTH) {
        bad(
            type,
            annotation,
            value,
            "a category has %d characters; SendGrid takes at most 255. Shorten it."
                .formatted(category.length()));
      }
    }
    return Annotations.texts(annotation, "categories");
  }

  private Map<String, String> uniqueArgs(TypeElement type, AnnotationMirror annotation) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int bytes = 0;
    for (AnnotationValue value : Annotations.values(annotation, "uniqueArgs")) {
      String argument = String.valueOf(value.getValue());
      int equals = argument.indexOf('=');
      String key = equals < 0 ? "" : argument.substring(0, equals).strip();
      if (key.isEmpty()) {
        bad(
            type,
            annotation,
            value,
            "\"%s\" is no argument. Write \"key=value\", such as \"orderId=%%orderId%%\"."
                .formatted(argument));
        continue;
      }
      if (EVENT_FIELDS.contains(key)) {
        bad(
            type,
            annotation,
            value,
            "SendGrid's event feed has a field %s of its own, which would overwrite the argument."
                    .formatted(key)
                + " Rename it.");
      }
      if (arguments.put(key, argument.substring(equals + 1)) != null) {
        bad(type, annotation, value, "the argument %s is given twice. Remove one.".formatted(key));
      }
      bytes += argument.getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > MAX_UNIQUE_ARGS_BYTES) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, "uniqueArgs"),
          "the arguments have %,d bytes; SendGrid takes at most 10,000. Shorten them."
              .formatted(bytes));
    }
    return arguments;
  }

  private long notNegative(TypeElement type, AnnotationMirror annotation, String member) {
    long number = Annotations.number(annotation, member);
    if (number < 0) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, member),
          "%s is %d; its number is positive, and 0 means not set.".formatted(member, number));
    }
    return number;
  }

  private List<Integer> groups(TypeElement type, AnnotationMirror annotation) {
    List<AnnotationValue> values = Annotations.values(annotation, "asmGroupsToDisplay");
    if (values.size() > MAX_GROUPS) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, "asmGroupsToDisplay"),
          "there are %d groups to display; SendGrid takes at most 25. Remove some."
              .formatted(values.size()));
    }
    List<Integer> groups = new ArrayList<>();
    for (AnnotationValue value : values) {
      int group = value.getValue() instanceof Integer number ? number : 0;
      if (group <= 0) {
        bad(
            type,
            annotation,
            value,
            "%d is no unsubscribe group; the number of a group is positive.".formatted(group));
      }
      groups.add(group);
    }
    return groups;
  }

  private String ipPool(TypeElement type, AnnotationMirror annotation) {
    String pool = Annotations.text(annotation, "ipPool");
    if (!pool.isEmpty() && pool.isBlank()) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, "ipPool"),
          "the IP pool is blank. Name it, or remove the setting.");
    }
    return pool;
  }

  private String sendDomain(TypeElement type, AnnotationMirror annotation) {
    String domain = Annotations.text(annotation, "sendDomain");
    if (domain.isEmpty()) {
      return domain;
    }
    try {
      return Domains.fullyQualified(domain);
    } catch (IllegalArgumentException e) {
      bad(
          type,
          annotation,
          Annotations.value(annotation, "sendDomain"),
          "the domain \"%s\" %s.".formatted(domain, e.getMessage()));
      return domain;
    }
  }
}
