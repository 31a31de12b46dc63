package dev.tagalong.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one writes without any library for the header: maps of lists, through Jackson databind. */
final class MapWrite {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private MapWrite() {}

  /**
   * The JSON.
   *
   * @param numbers whether numbers stay numbers, as SendCloud takes them
   */
  static String json(List<Customer> customers, boolean numbers) {
    Map<String, Object> sub = new LinkedHashMap<>();
    sub.put("%name%", list(customers, Customer::name));
    sub.put("%company%", list(customers, Customer::company));
    sub.put("%city%", list(customers, Customer::city));
    sub.put("%number%", list(customers, Customer::number));
    sub.put("%product%", list(customers, Customer::product));
    sub.put("%total%", list(customers, customer -> customer.total().toPlainString()));
    sub.put(
        "%points%",
        numbers
            ? list(customers, Customer::points)
            : list(customers, customer -> Integer.toString(customer.points())));
    sub.put("%due%", list(customers, customer -> customer.due().toString()));
    sub.put("%link%", list(customers, Customer::link));
    sub.put("%agent%", list(customers, Customer::agent));
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("to", list(customers, Customer::email));
    header.put("sub", sub);
    return MAPPER.writeValueAsString(header);
  }

  private static List<Object> list(List<Customer> customers, Function<Customer, Object> value) {
    List<Object> values = new ArrayList<>(customers.size());
    for (Customer customer : customers) {
      values.add(value.apply(customer));
    }
    return values;
  }
}
