package dev.tagalong.processor.testing;

/** An interface that template interfaces inherit from a class file. */
public interface Precompiled {
  String name();
}
