package dev.tagalong.internal;

import java.util.ArrayList;
import java.util.List;

/** Arrays of primitives as lists, without reflection. */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  /** The items of {@code array}. */
  static List<Object> items(Object array) {
    List<Object> items = new ArrayList<>();
    if (array instanceof int[] some) {
      for (int one : some) {
        items.add(one);
      }
    } else if (array instanceof long[] some) {
      for (long one : some) {
        items.add(one);
      }
    } else if (array instanceof double[] some) {
      for (double one : some) {
        items.add(one);
      }
    } else if (array instanceof boolean[] some) {
      for (boolean one : some) {
        items.add(one);
      }
    } else {
      addSmall(items, array);
    }
    return items;
  }

  private static void addSmall(List<Object> items, Object array) {
    if (array instanceof char[] some) {
      for (char one : some) {
        items.add(String.valueOf(one));
      }
    } else if (array instanceof byte[] some) {
      for (byte one : some) {
        items.add(one);
      }
    } else if (array instanceof short[] some) {
      for (short one : some) {
        items.add(one);
      }
    } else if (array instanceof float[] some) {
      for (float one : some) {
        items.add(one);
      }
    } else {
      throw new IllegalArgumentException(array.getClass() + " is no list");
    }
  }
}
