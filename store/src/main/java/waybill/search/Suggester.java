package waybill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import waybill.text.Span;

/** Tells what a query that found nothing may have meant. */
final class Suggester {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int MOST_PARTIES = 100_000;

  private final IndexReader reader;
  private final Analyzer analyzer;
  private final PartyBook parties;
  private final boolean documents;

  Suggester(IndexReader reader, Analyzer analyzer, PartyBook parties, boolean documents) {
    this.reader = reader;
    this.analyzer = analyzer;
    this.parties = parties;
    this.documents = documents;
  }

  private record Change(Span place, String text) {}

  /** The query with the words replaced that nothing has; null when there is none to replace. */
  @Nullable String suggest(String query, Ask ask) throws IOException {
    var changes = new ArrayList<Change>();
    collect(ask, changes);
    changes.sort(Comparator.comparing(Change::place).reversed());
    var meant = new StringBuilder(query);
    changes.forEach(
        change -> meant.replace(change.place().start(), change.place().end(), change.text()));
    return changes.isEmpty() ? null : meant.toString();
  }

  private void collect(Ask ask, List<Change> changes) throws IOException {
    switch (ask) {
      case Ask.All(var parts) -> collectAll(parts, changes);
      case Ask.Any(var parts) -> collectAll(parts, changes);
      case Ask.Words words -> {
        if (words.form() != Ask.Form.PREFIX) {
          collectWords(words, changes);
        }
      }
      case Ask.Not not -> {} // what is not wanted may well be missing
      case Ask.Told told -> {}
      case Ask.Between between -> {}
      case Ask.Everything everything -> {}
    }
  }

  private void collectAll(List<Ask> parts, List<Change> changes) throws IOException {
    for (var part : parts) {
      collect(part, changes);
    }
  }

  private void collectWords(Ask.Words words, List<Change> changes) throws IOException {
    var field = words.field();
    if (field != null && field.type() == Field.Type.PARTY) {
      var near = nearestParty(words.text());
      if (near != null) {
        changes.add(new Change(words.place(), quoted(near)));
      }
    } else if (field == null
        || field.type() == Field.Type.WORDS
        || field.type() == Field.Type.NAME) {
      var meant = nearestWords(field, words.text());
      if (!meant.equals(words.text())) {
        changes.add(
            new Change(
                words.place(), words.form() == Ask.Form.PHRASE ? "\"" + meant + "\"" : meant));
      }
    }
  }

  /** A name that the vocabulary has or that stands in the index; null for one that is right. */
  private @Nullable String nearestParty(String text) throws IOException {
    var known = new TreeSet<>(parties.names());
    var terms = MultiTerms.getTerms(reader, Field.PARTY.word());
    if (terms != null) {
      var all = terms.iterator();
      for (var term = all.next(); term != null && known.size() < MOST_PARTIES; term = all.next()) {
        known.add(term.utf8ToString());
      }
    }
    boolean right = !parties.find(text).isEmpty() || known.contains(PartyBook.unlisted(text));
    return right ? null : Near.most(text, known);
  }

  private static String quoted(String name) {
    return name.contains(" ") ? "\"" + name + "\"" : name;
  }

  private String nearestWords(@Nullable Field field, String text) throws IOException {
    var meant = new StringBuilder();
    var match = WORD.matcher(text);
    while (match.find()) {
      var near = nearest(field, match.group());
      match.appendReplacement(meant, near == null ? "$0" : near);
    }
    match.appendTail(meant);
    return meant.toString();
  }

  /** The commonest of the nearest terms; null when the word is there or nothing is near. */
  private @Nullable String nearest(@Nullable Field field, String word) throws IOException {
    var best = new ArrayList<SuggestWord>();
    for (var name : names(field)) {
      var term = new Term(name, analyzer.normalize(name, word));
      if (isThere(name, word)) {
        return null;
      }
      var checker = new DirectSpellChecker();
      best.addAll(
          List.of(checker.suggestSimilar(term, 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
    }
    return best.stream()
        .min(
            Comparator.<SuggestWord>comparingDouble(one -> -one.score)
                .thenComparingInt(one -> -one.freq)
                .thenComparing(one -> one.string))
        .map(one -> one.string)
        .orElse(null);
  }

  /** Whether the index has the word in the form in which it keeps it. */
  private boolean isThere(String field, String word) throws IOException {
    try (var stream = analyzer.tokenStream(field, word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      boolean there = true;
      while (stream.incrementToken()) {
        there &= reader.docFreq(new Term(field, term.toString())) > 0;
      }
      stream.end();
      return there;
    }
  }

  private Collection<String> names(@Nullable Field field) {
    var text = documents ? Entries.BODY : Field.TEXT.word();
    if (field == null) {
      return List.of(text, Entries.ABOUT);
    }
    return List.of(field == Field.TEXT ? text : field.word());
  }
}
