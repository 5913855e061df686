package waybill.mention;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.mention.PartyMention.Form;
import waybill.mention.PartyName.Known;
import waybill.mention.PartyName.Leader;
import waybill.mention.PartyName.Nobody;
import waybill.mention.PartyName.Organ;
import waybill.mention.PartyName.Person;
import waybill.mention.PartyName.Writing;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** All names of parties in one index, with the words that must not stand next to them. */
final class PartyIndex {
  private final PhraseIndex<PartyName> names = new PhraseIndex<>();
  private final Set<String> notBefore = new HashSet<>();
  private final Set<String> peopleNotBefore = new HashSet<>();
  private final Set<String> notAfter = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> legalForms = new HashSet<>();
  private final Set<String> groupForms = new HashSet<>();
  private final Set<String> openers = new HashSet<>();

  /** Names of tokens {@code from} up to {@code to}, all of them written as they should be. */
  record Hit(int from, int to, List<PartyName> names) {}

  PartyIndex(Vocabulary vocabulary) {
    vocabulary.table("states.tsv").rows().forEach(this::addState);
    vocabulary.table("organisations.tsv").rows().forEach(this::addOrganisation);
    vocabulary.table("firms.tsv").rows().forEach(this::addFirm);
    vocabulary.table("leaders.tsv").rows().forEach(this::addLeader);
  }

  /** The longest name that begins at token {@code from} and is written as it should be. */
  Optional<Hit> find(List<Token> tokens, int from) {
    int end = tokens.size();
    while (end > from) {
      var match = names.find(tokens.subList(0, end), from);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      int to = match.get().to();
      var written =
          match.get().values().stream().filter(name -> fits(name, tokens, from, to)).toList();
      if (!written.isEmpty()) {
        return Optional.of(new Hit(from, to, written));
      }
      end = to - 1;
    }
    return Optional.empty();
  }

  private static boolean fits(PartyName name, List<Token> tokens, int from, int to) {
    var writing = name.writing();
    boolean definite = !writing.definite() || (from > 0 && tokens.get(from - 1).is("the"));
    return definite && writing.agrees(tokens.subList(from, to));
  }

  /** Whether no name stands for a party before this word; some words count after a hyphen only. */
  boolean isNotBefore(Token next, boolean afterHyphen) {
    return notBefore.contains(next.lower())
        || (afterHyphen && notBefore.contains("-" + next.lower()));
  }

  /** Whether no demonym stands for a party before this word: "Korean won". */
  boolean isPeopleNotBefore(Token next) {
    return peopleNotBefore.contains(next.lower());
  }

  boolean isNotAfter(Token previous) {
    return notAfter.contains(previous.lower());
  }

  boolean isTitle(Token token) {
    return titles.contains(bare(token));
  }

  /** "Inc.", "GmbH": what stands after a firm's name and is no part of its code. */
  boolean isLegalForm(Token token) {
    return token.isCapital() && legalForms.contains(bare(token)) || token.text().equals("plc");
  }

  /** "Group", "Brigade", "Shipping": the last word of a name that is known by its form only. */
  boolean isGroupForm(Token token) {
    return token.isCapital() && groupForms.contains(bare(token));
  }

  /** Words that begin a sentence with a capital and no name: "When". */
  boolean isOpener(Token token) {
    return openers.contains(token.lower());
  }

  private static String bare(Token token) {
    var lower = token.lower();
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private void addState(Table.Row row) {
    var form = row.get(1);
    switch (form) {
      case "not-before" -> addWords(row, notBefore);
      case "people-not-before" -> addWords(row, peopleNotBefore);
      case "not-after" -> addWords(row, notAfter);
      case "nobody" -> row.names(2).forEach(name -> add(row, new Nobody(Writing.of(name, false))));
      case "organ-kind" ->
          row.names(2).forEach(name -> add(row, new Organ(Writing.of(name, true))));
      default -> addKnown(row, form(row, form), Set.copyOf(row.names(3)));
    }
  }

  private void addKnown(Table.Row row, Form form, Set<String> needs) {
    boolean lowerToo = form == Form.NAME || form == Form.DEMONYM;
    for (var name : row.names(2)) {
      add(row, new Known(new Party(row.get(0)), form, needs, Writing.of(name, lowerToo)));
    }
  }

  private static Form form(Table.Row row, String form) {
    return switch (form) {
      case "name" -> Form.NAME;
      case "demonym" -> Form.DEMONYM;
      case "seat" -> Form.SEAT;
      case "organ" -> Form.ORGAN;
      default -> throw row.error("no such form: " + form);
    };
  }

  private void addOrganisation(Table.Row row) {
    if (row.get(0).equals("*")) {
      addWords(row, 1, groupForms);
      return;
    }
    var needs = Set.copyOf(row.names(2));
    for (var name : row.names(1)) {
      add(row, new Known(new Party(row.get(0)), Form.GROUP, needs, Writing.of(name, false)));
    }
  }

  private void addFirm(Table.Row row) {
    switch (row.get(0)) {
      case "*" -> addWords(row, 1, legalForms);
      case "-" -> addWords(row, 1, openers);
      default -> {
        var party = new Party(row.get(0));
        row.get(2);
        for (var name : row.names(1)) {
          add(row, new Known(party, Form.FIRM, Set.of(), Writing.of(name, false)));
        }
      }
    }
  }

  private void addLeader(Table.Row row) {
    if (row.get(0).equals("*")) {
      addWords(row, 1, titles);
      return;
    }
    var party = new Party(row.get(0));
    if (row.names(1).isEmpty()) {
      throw row.error("a person without a name");
    }
    var id = row.names(1).getFirst();
    var leader = new Leader(party, id, day(row, 3), day(row, 4));
    for (var name : row.names(1)) {
      add(row, new Person(leader, false, true, Writing.of(name, false)));
    }
    for (var name : row.names(2)) {
      boolean alone = name.startsWith("!");
      var surname = alone ? name.substring(1) : name;
      add(row, new Person(leader, true, alone, Writing.of(surname, false)));
    }
  }

  private static @Nullable LocalDate day(Table.Row row, int column) {
    var cell = row.orEmpty(column);
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw row.error("no date: " + cell);
    }
  }

  private void add(Table.Row row, PartyName name) {
    if (name.writing().words().isEmpty()) {
      throw row.error("an empty name");
    }
    names.add(name.writing().phrase(), name);
  }

  private static void addWords(Table.Row row, Set<String> words) {
    addWords(row, 2, words);
  }

  private static void addWords(Table.Row row, int column, Set<String> words) {
    for (var word : row.names(column)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }
}
