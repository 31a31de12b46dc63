/**
 * Blocks held against Handlebars itself: the same templates, filled with the same data, give the
 * same mails.
 */
package dev.tagalong.processor.handlebars;
