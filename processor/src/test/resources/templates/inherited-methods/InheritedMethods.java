package corpus;

import dev.tagalong.*;

@EmailTemplate(value = "templates/inherited-methods/mail.html", subject = "%brand%: hello %name%")
public interface InheritedMethods extends Mails.Branded, Mails.Personal {
  String body();
}

interface Mails {
  /** What all mails of a brand have. */
  interface Branded {
    String brand();

    String logoUrl();

    default String signature() {
      return "The " + brand() + " team";
    }
  }

  /** Whom they go to. */
  interface Personal {
    String name();
  }
}
