package dev.tagalong.internal;

import dev.tagalong.RefusedItem;
import dev.tagalong.RefusedValueException;
import dev.tagalong.internal.data.RecipientData;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recipients of many languages in one pass over their items: those of each language in a collector
 * of its own. A message names a row by the position of its item, whatever its language.
 *
 * @param <T> the items
 */
public final class ByLocale<T> {
  private static final String CALL = "byLocale(…)";

  private final CompiledTemplate template;
  private final Function<? super T, ? extends @Nullable Locale> localeOf;
  private final Function<RecipientCollector, ? extends RecipientRow> row;
  private final @Nullable BiFunction<Locale, Object, ? extends @Nullable Object> shared;
  private final Turn turn = new Turn();

  /** By what the items ask for. */
  private final Map<Locale, RecipientCollector> asked = new HashMap<>();

  /** By what there is, in the order in which it occurs. */
  private final Map<Locale, RecipientCollector> languages = new LinkedHashMap<>();

  private ByLocale(
      CompiledTemplate template,
      @Nullable Function<? super T, ? extends @Nullable Locale> localeOf,
      Function<RecipientCollector, ? extends RecipientRow> row,
      @Nullable BiFunction<Locale, Object, ? extends @Nullable Object> shared) {
    this.template = template;
    this.localeOf = Objects.requireNonNull(localeOf, "the function of locales is null");
    this.row = row;
    this.shared = shared;
  }

  /**
   * The recipients by their languages, one entry for each that occurs: a translation's, or that of
   * the template itself for those whose language has none.
   *
   * @param locale what the user gave to tell an item's language, which must not be null
   * @param lambda what the user gave to fill rows, which must not be null
   * @param row makes a row of the class behind all stages, which the lambda is given
   * @param build makes the recipients of a language
   */
  public static <T, R, B> Map<Locale, B> recipients(
      CompiledTemplate template,
      @Nullable Iterable<? extends T> items,
      @Nullable Function<? super T, ? extends @Nullable Locale> locale,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return new ByLocale<T>(template, locale, row, null)
        .collect(items, ItemRows.of(row, lambda), build);
  }

  /**
   * The same without the items whose rows are refused.
   *
   * @param refused what the user gave to take these, which must not be null
   */
  public static <T, R, B> Map<Locale, B> recipients(
      CompiledTemplate template,
      @Nullable Iterable<? extends T> items,
      @Nullable Function<? super T, ? extends @Nullable Locale> locale,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      @Nullable Consumer<? super RefusedItem<T>> refused,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return new ByLocale<T>(template, locale, row, null)
        .collect(items, ItemRows.<R, T>of(row, lambda).refusing(refused), build);
  }

  /**
   * The same of a template with values that all recipients share.
   *
   * @param shared what the user gave to take the steps of these values, which must not be null; it
   *     is called once for each language that occurs, with the first stage of its builder
   */
  public static <T, S, R, B> Map<Locale, B> recipients(
      CompiledTemplate template,
      @Nullable Iterable<? extends T> items,
      @Nullable Function<? super T, ? extends @Nullable Locale> locale,
      @Nullable BiFunction<Locale, S, ? extends @Nullable Object> shared,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return new ByLocale<T>(template, locale, row, steps(shared))
        .collect(items, ItemRows.of(row, lambda), build);
  }

  /**
   * The same without the items whose rows are refused.
   *
   * @param refused what the user gave to take these, which must not be null
   */
  public static <T, S, R, B> Map<Locale, B> recipients(
      CompiledTemplate template,
      @Nullable Iterable<? extends T> items,
      @Nullable Function<? super T, ? extends @Nullable Locale> locale,
      @Nullable BiFunction<Locale, S, ? extends @Nullable Object> shared,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      @Nullable Consumer<? super RefusedItem<T>> refused,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return new ByLocale<T>(template, locale, row, steps(shared))
        .collect(items, ItemRows.<R, T>of(row, lambda).refusing(refused), build);
  }

  @SuppressWarnings("unchecked") // The class behind the stages is all of them.
  private static <S> BiFunction<Locale, Object, ? extends @Nullable Object> steps(
      @Nullable BiFunction<Locale, S, ? extends @Nullable Object> shared) {
    Objects.requireNonNull(shared, "the lambda of the shared values is null");
    return (BiFunction<Locale, Object, ? extends @Nullable Object>) (BiFunction<?, ?, ?>) shared;
  }

  private <B> Map<Locale, B> collect(
      @Nullable Iterable<? extends T> items, ItemRows<T> made, Function<RecipientData, B> build) {
    Objects.requireNonNull(items, "the items are null");
    turn.take(CALL);
    new ItemsCall<>("byLocale", this::rows, turn, made, 0).addAll(items);
    turn.back(null);
    Map<Locale, B> recipients = new LinkedHashMap<>();
    languages.forEach(
        (language, rows) -> {
          if (rows.size() > 0) {
            recipients.put(language, build.apply(rows.data()));
          }
        });
    return Collections.unmodifiableMap(recipients);
  }

  /** The rows to which that of an item belongs. */
  private RecipientCollector rows(T item, long position) {
    Locale wanted = localeOf.apply(item);
    if (wanted == null) {
      throw refusal(
          position, "the locale is null: give Locale.ROOT for the untranslated mail", null);
    }
    RecipientCollector known = asked.get(wanted);
    if (known == null) {
      known = find(wanted, position);
      asked.put(wanted, known);
    }
    return known.at(position);
  }

  /** The refusal of an item's language. */
  private RefusedValueException refusal(long position, String fault, @Nullable Throwable cause) {
    return turn.own().add(new RefusedValueException(fault, "", position, "", cause));
  }

  private RecipientCollector find(Locale wanted, long position) {
    CompiledTemplate translation;
    try {
      translation = template.in(wanted);
    } catch (IllegalArgumentException e) {
      throw refusal(position, String.valueOf(e.getMessage()), e);
    }
    RecipientCollector known = languages.get(translation.locale());
    if (known == null) {
      known = new RecipientCollector(translation, turn);
      languages.put(translation.locale(), known);
      begin(known, translation.locale());
    }
    return known;
  }

  /** Gives the values that all recipients of a language share. */
  private void begin(RecipientCollector rows, Locale language) {
    RecipientRow first = rows.first(row.apply(rows));
    BiFunction<Locale, Object, ? extends @Nullable Object> steps = shared;
    if (steps == null) {
      return;
    }
    UserCode before = turn.call(new UserCode(UserCode.Kind.VALUES, "the shared values", first));
    Object done = steps.apply(language, first);
    turn.back(before);
    if (!(done instanceof RecipientRow last) || !rows.isReadyAt(last)) {
      throw turn.own()
          .add(
              new IllegalStateException(
                  done == null
                      ? "the lambda of the shared values returned null instead of the stage behind them"
                      : "the lambda of the shared values returned a stage of another builder than the one that it was given"));
    }
  }
}
