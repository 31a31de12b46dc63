package dev.tagalong.html;

import dev.tagalong.scan.ScannedText;
import java.util.List;

/** The tags of a text, whose contexts are found one after the other. */
interface PendingTags {
  /** Whether a tag begins before {@code end} whose context is not known yet. */
  boolean hasTagBefore(int end);

  /** Where the next tag whose context is not known yet begins. */
  int nextStart();

  /** Where that tag ends. */
  int nextEnd();

  /** Where the tag behind it begins; the end of the text if there is none. */
  int startBehindNext();

  /** The texts that may stand in the place of that tag; none if it is filled with values. */
  List<ScannedText> nextSections();

  /** All tags up to {@code end} whose context is not known yet stand in {@code context}. */
  void until(int end, LocatedContext context);
}
