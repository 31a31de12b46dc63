/**
 * Templates as companies have them: every tag found in its place, no false one, and what is
 * delivered is what the preview shows.
 */
package dev.tagalong.processor.corpus;
