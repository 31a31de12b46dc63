/**
 * Hostile values against every place in which a tag can stand, from the builder to the delivered
 * mail of both services.
 */
package dev.tagalong.processor.attack;
