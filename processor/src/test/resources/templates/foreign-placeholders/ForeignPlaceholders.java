package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(
    value = "templates/foreign-placeholders/mail.html",
    subject = "Hi %name%",
    syntax = dev.tagalong.TagSyntax.PERCENT,
    ignore = {"%DATE%", "%%tracking%%"})
public interface ForeignPlaceholders {
  String name();
}
