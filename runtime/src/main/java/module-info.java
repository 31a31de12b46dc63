/** What applications that use Tagalong have at run time. */
// The processor, which asks for the rules of domains, is not there when this is compiled.
@SuppressWarnings("module")
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
  exports dev.tagalong.wire to
      dev.tagalong.processor;
}
