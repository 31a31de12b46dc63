/** What applications that use Tagalong have at run time. */
module dev.tagalong {
  requires owasp.encoder;
  requires static jakarta.mail;
  requires static org.jspecify;
  requires tools.jackson.core;

  exports dev.tagalong;
  exports dev.tagalong.generated;
  exports dev.tagalong.mail;
  exports dev.tagalong.sendcloud;
  exports dev.tagalong.sendgrid;
  exports dev.tagalong.template;
}
