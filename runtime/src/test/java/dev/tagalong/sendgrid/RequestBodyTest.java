package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.tagalong.EmailContent;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole mail as SendGrid's Web API takes it. */
class RequestBodyTest {
  private static final String FROM = "Shop <shop@example.com>";
  private static final EmailContent CONTENT = new EmailContent("Hi", "<p>Hi</p>", "Hi");

  private static SendGridHeader.Builder ofTemplate() {
    return AnyRecipients.builder(
            new Template()
                .withSubject("For %name%")
                .withHtml("<p>Dear %name%</p>")
                .with(TagColumn.text("name").tag("%name%", Context.HTML, Context.SUBJECT)))
        .to("ben@example.com")
        .give(0, "Ben")
        .build()
        .sendGrid();
  }

  private static SendGridHeader.Builder plain() {
    return SendGridHeader.builder().to(List.of("a@x.com"));
  }

  private static void assertRefused(SendGridHeader.Builder builder, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.build().requestBody(CONTENT, FROM))
        .withMessage(message);
  }

  @Test
  void bodyIsTheWholeMail() {
    assertThat(ofTemplate().build().requestBody(FROM))
        .isEqualTo(
            """
            {"personalizations":[{"to":[{"email":"ben@example.com"}],\
            "substitutions":{"%name%":"Ben"}}],\
            "from":{"email":"shop@example.com","name":"Shop"},\
            "subject":"For %name%",\
            "content":[{"type":"text/html","value":"<p>Dear %name%</p>"}]}""");
  }

  @Test
  void settingsHaveThePlacesOfTheWebApi() {
    assertThat(
            plain()
                .category("a")
                .batchId("b")
                .asmGroupId(3)
                .asmGroupsToDisplay(3, 4)
                .ipPool("p")
                .build()
                .requestBody(CONTENT, "shop@example.com"))
        .isEqualTo(
            """
            {"personalizations":[{"to":[{"email":"a@x.com"}]}],\
            "from":{"email":"shop@example.com"},"subject":"Hi",\
            "content":[{"type":"text/plain","value":"Hi"},{"type":"text/html","value":"<p>Hi</p>"}],\
            "categories":["a"],"batch_id":"b",\
            "asm":{"group_id":3,"groups_to_display":[3,4]},"ip_pool_name":"p"}""");
  }

  @Test
  void filtersHaveTheNamesOfTheWebApi() {
    assertThat(
            plain()
                .filter(Filter.openTracking("%o%"))
                .filter(Filter.clickTracking(false))
                .filter(Filter.footer("<hr>", "--"))
                .filter(Filter.bypassListManagement(false))
                .filter(Filter.subscriptionTracking("<% a %>", "<% %>"))
                .filter(Filter.googleAnalytics("s", "m", "t", "c", "n"))
                .filter(Filter.templates("t1"))
                .build()
                .requestBody(CONTENT, FROM))
        .endsWith(
            """
            ,"mail_settings":{"footer":{"enable":true,"html":"<hr>","text":"--"},\
            "bypass_list_management":{"enable":false}},\
            "tracking_settings":{"open_tracking":{"enable":true,"substitution_tag":"%o%"},\
            "click_tracking":{"enable":true,"enable_text":false},\
            "subscription_tracking":{"enable":true,"html":"<% a %>","text":"<% %>"},\
            "ganalytics":{"enable":true,"utm_source":"s","utm_medium":"m","utm_term":"t",\
            "utm_content":"c","utm_campaign":"n"}},\
            "template_id":"t1"}""");
  }

  @Test
  void aTemplateThatIsOffIsLeftOut() {
    assertThat(plain().filter(Filter.disabled("templates")).build().requestBody(CONTENT, FROM))
        .doesNotContain("template_id");
  }

  @Test
  void whatTheWebApiHasNoPlaceForIsRefused() {
    String remedy =
        " has no place in a request to SendGrid's Web API, and would be lost. Leave it out of the header, or send over SMTP.";
    assertRefused(plain().filter(Filter.dkim("x.com", true)), "filters → dkim" + remedy);
    assertRefused(
        plain().filter(Filter.named("footer").with("enable", 1).with("text/amp", "a")),
        "filters → footer → text/amp" + remedy);
  }

  @Test
  void groupsToDisplayWithoutAGroupAreRefused() {
    assertRefused(
        plain().asmGroupsToDisplay(1),
        "asm_groups_to_display: SendGrid's Web API takes the groups to display only beside the unsubscribe group itself. Set it by asmGroupId(…).");
  }

  @Test
  void contentOfAnotherTemplateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofTemplate().build().requestBody(CONTENT, FROM))
        .withMessage(
            "The content is of another template than the header: it lacks %name%, which stands in the template's. Leave it out, since requestBody(from) takes it from the header.");
    EmailContent reworded = new EmailContent("%name%, hurry", "", "%name%!");
    assertThat(ofTemplate().build().requestBody(reworded, FROM))
        .contains("\"content\":[{\"type\":\"text/plain\",\"value\":\"%name%!\"}]");
  }

  @Test
  void contentWithoutSubjectOrBodyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain().build().requestBody(new EmailContent("", "a", ""), FROM))
        .withMessage(
            "The content has no subject, and SendGrid's Web API takes no mail without. Give the template one by subject = \"…\".");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain().build().requestBody(new EmailContent("a", "", ""), FROM))
        .withMessage("The content has neither an HTML nor a text body.");
  }

  @Test
  void senderIsChecked() {
    assertThatNullPointerException()
        .isThrownBy(() -> plain().build().requestBody(CONTENT, null))
        .withMessage("from is null.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain().build().requestBody(CONTENT, "Shop"))
        .withMessage("from: the address has no @, in \"Shop\".");
  }

  @Test
  void recipientsAreCheckedAsForPersonalizationsAlone() {
    assertRefused(
        SendGridHeader.builder().to(List.of("a@x.com", "A@x.com")),
        "recipient 2 (A@x.com) has the same address as recipient 1 (a@x.com), and SendGrid's Web API takes each address once in a request. Give them in two requests, or send over SMTP.");
  }

  @Test
  void headerWithoutTemplateIsGivenItsContent() {
    assertThatIllegalStateException()
        .isThrownBy(() -> plain().build().requestBody(FROM))
        .withMessage(
            "This header was made without a template, and so it has no content. Give the content to send as well.");
  }
}
