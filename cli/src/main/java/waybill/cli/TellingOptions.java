package waybill.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import waybill.balance.Classes;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Stage;
import waybill.ledger.TellingFilter;

/** Which claims of the ledger are put side by side. */
final class TellingOptions {
  @Option(
      names = "--class",
      paramLabel = "CLASS",
      split = ",",
      description = "Only these classes; ammunition, equipment and artillery with those below.")
  List<String> classes = List.of();

  @Option(
      names = "--modality",
      paramLabel = "WORD",
      split = ",",
      description = "Only asserted, estimated, possible, planned, conditional or denied.")
  List<String> modalities = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only what may be of this day or later; leaves out what has no date.")
  @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only what may be of this day or earlier; leaves out what has no date.")
  @Nullable LocalDate to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only what a source or an outlet with this in its name says.")
  @Nullable String source;

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Leave out claims below this confidence, from 0 to 1.")
  double minConfidence;

  @Option(names = "--reviewed", description = "Only what people accepted or put right.")
  boolean reviewed;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "What the ledger held at the end of this day (UTC).")
  @Nullable LocalDate asOf;

  @Option(
      names = "--states-only",
      description = "Leave out firms; else they count with the state of their seat.")
  boolean statesOnly;

  @Option(
      names = "--sentences",
      description = "Print every sentence with its document, day and claim.")
  boolean sentences;

  @Option(names = "--all", description = "Print all lots, not only the first of each heading.")
  boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  FormatOptions.Format format = FormatOptions.Format.TABLE;

  TellingFilter filter(List<String> stages) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException("--min-confidence takes a number from 0 to 1");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new UsageException("--from is after --to");
    }
    return new TellingFilter(
        withThoseBelow(words("--class", classes, ItemClass.values(), ItemClass::code)),
        words("--stage", stages, Stage.values(), Stage::code),
        words("--modality", modalities, Modality.values(), Modality::code),
        from,
        to,
        source,
        minConfidence,
        reviewed,
        asOf);
  }

  private static Set<ItemClass> withThoseBelow(Set<ItemClass> asked) {
    var all = EnumSet.noneOf(ItemClass.class);
    for (var itemClass : ItemClass.values()) {
      if (asked.contains(itemClass)
          || Classes.findAbove(itemClass).filter(asked::contains).isPresent()) {
        all.add(itemClass);
      }
    }
    return all;
  }

  private static <T> Set<T> words(
      String option, List<String> words, T[] values, Function<T, String> code) {
    var byCode = java.util.Arrays.stream(values).collect(Collectors.toMap(code, it -> it));
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))
        .map(
            word -> {
              var value = byCode.get(word);
              if (value == null) {
                throw new UsageException(
                    "%s: there is no %s; there are %s"
                        .formatted(
                            option,
                            word,
                            java.util.Arrays.stream(values)
                                .map(code)
                                .collect(Collectors.joining(", "))));
              }
              return value;
            })
        .collect(Collectors.toSet());
  }

  /** The filters that are set, in words; empty when there is none. */
  String inWords(List<String> stages) {
    var words = new java.util.ArrayList<String>();
    add(words, "class", String.join(", ", classes));
    add(words, "stage", String.join(", ", stages));
    add(words, "modality", String.join(", ", modalities));
    add(words, "from", from == null ? "" : Wording.day(from));
    add(words, "to", to == null ? "" : Wording.day(to));
    add(words, "source", source == null ? "" : source);
    add(words, "confidence from", minConfidence > 0 ? String.valueOf(minConfidence) : "");
    if (reviewed) {
      words.add("reviewed");
    }
    if (statesOnly) {
      words.add("states only");
    }
    add(words, "as held on", asOf == null ? "" : Wording.day(asOf));
    return String.join(" · ", words);
  }

  private static void add(List<String> words, String name, String value) {
    if (!value.isEmpty()) {
      words.add(name + " " + value);
    }
  }
}
