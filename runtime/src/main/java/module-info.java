/** What applications that use Tagalong have at run time. */
// The processor, which reads templates by the same code, is not there when this is compiled.
@SuppressWarnings("module")
module dev.tagalong {
  requires owasp.encoder;
  requires static jakarta.mail;
  requires static org.jspecify;
  requires tools.jackson.core;

  exports dev.tagalong;
  exports dev.tagalong.mail;
  exports dev.tagalong.sendcloud;
  exports dev.tagalong.sendgrid;

  // For generated code only.
  exports dev.tagalong.internal;
  exports dev.tagalong.internal.data;
  exports dev.tagalong.block to
      dev.tagalong.processor;
  exports dev.tagalong.escape to
      dev.tagalong.processor;
  exports dev.tagalong.html to
      dev.tagalong.processor;
  exports dev.tagalong.language to
      dev.tagalong.processor;
  exports dev.tagalong.rules to
      dev.tagalong.processor;
  exports dev.tagalong.scan to
      dev.tagalong.processor;
}
