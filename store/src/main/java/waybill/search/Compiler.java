package waybill.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.ledger.State;
import waybill.search.Ask.End;
import waybill.search.Ask.Form;

/** Turns what was asked into a query of the index. */
final class Compiler {
  private static final float OTHER_FIELDS = 0.1f;
  private static final int MOST_TERMS = 400;

  private final Analyzer analyzer;
  private final PartyBook parties;
  private final ClassTree classes;
  private final boolean documents;
  private int terms;

  /**
   * @param documents whether documents are searched, and not claims
   */
  Compiler(Analyzer analyzer, PartyBook parties, ClassTree classes, boolean documents) {
    this.analyzer = analyzer;
    this.parties = parties;
    this.classes = classes;
    this.documents = documents;
  }

  /**
   * The query, of entries of the sort that is searched. Claims that people rejected are left out
   * unless the query says something of the state.
   *
   * @throws QueryException when a value cannot be
   */
  Query compile(Ask ask) {
    var query = new BooleanQuery.Builder();
    query.add(compilePart(ask), Occur.MUST);
    query.add(is(Entries.SORT, documents ? Entries.DOCUMENT : Entries.CLAIM), Occur.FILTER);
    if (!documents && !AskParser.fields(ask).contains(Field.STATE)) {
      query.add(is(Field.STATE.word(), State.REJECTED.code()), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query is(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private Query compilePart(Ask ask) {
    return switch (ask) {
      case Ask.All(var parts) -> all(parts);
      case Ask.Any(var parts) -> {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(compilePart(part), Occur.SHOULD));
        yield any.build();
      }
      case Ask.Not(var part) -> all(List.of(new Ask.Not(part)));
      case Ask.Everything() -> MatchAllDocsQuery.INSTANCE;
      case Ask.Told(var field) -> constant(is(Entries.TOLD, field.word()));
      case Ask.Between between -> constant(between(between));
      case Ask.Words words -> words(words);
    };
  }

  private Query all(List<Ask> parts) {
    var all = new BooleanQuery.Builder();
    boolean some = false;
    for (var part : parts) {
      if (part instanceof Ask.Not(var not)) {
        all.add(compilePart(not), Occur.MUST_NOT);
      } else {
        all.add(compilePart(part), Occur.MUST);
        some = true;
      }
    }
    return some ? all.build() : all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build();
  }

  /** Which values a field has tells nothing of how well the words fit. */
  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  private Query words(Ask.Words words) {
    var field = words.field();
    if (field == null) {
      return new DisjunctionMaxQuery(
          List.of(text(textField(), words), text(Entries.ABOUT, words)), OTHER_FIELDS);
    }
    return switch (field.type()) {
      case WORDS, NAME -> text(field == Field.TEXT ? textField() : field.word(), words);
      case PARTY -> constant(party(field, words));
      case CLASS -> constant(itemClass(words));
      case CODE -> constant(code(field, words));
      case KEY -> constant(key(field, words, words.text()));
      case AMOUNT, DAYS -> throw new IllegalStateException("read as a stretch: " + field);
    };
  }

  /** Where the text of what is searched is. */
  private String textField() {
    return documents ? Entries.BODY : Field.TEXT.word();
  }

  /** A word that is several terms, such as T-72, is a phrase. */
  private Query text(String field, Ask.Words words) {
    var found = terms(field, words.text());
    terms += found.size();
    if (terms > MOST_TERMS) {
      throw new QueryException("the query has too many words", words.place());
    }
    if (words.form() == Form.PREFIX) {
      return prefix(field, words, found);
    }
    if (found.isEmpty()) {
      return words.text().chars().anyMatch(Character::isLetterOrDigit)
          ? MatchAllDocsQuery.INSTANCE // "the" and its like stand everywhere
          : new MatchNoDocsQuery("no word");
    }
    if (found.size() == 1) {
      return new TermQuery(new Term(field, found.getFirst().text()));
    }
    var phrase = new PhraseQuery.Builder();
    found.forEach(term -> phrase.add(new Term(field, term.text()), term.position()));
    return phrase.build();
  }

  private Query prefix(String field, Ask.Words words, List<Placed> found) {
    var last = new PrefixQuery(new Term(field, analyzer.normalize(field, lastPart(words.text()))));
    if (found.size() < 2) {
      return last;
    }
    var all = new BooleanQuery.Builder().add(last, Occur.MUST);
    found
        .subList(0, found.size() - 1)
        .forEach(term -> all.add(new TermQuery(new Term(field, term.text())), Occur.MUST));
    return all.build();
  }

  /** Of "T-7" the 7, as the index has it. */
  private static String lastPart(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start == text.length() ? text : text.substring(start);
  }

  /**
   * A term of the index.
   *
   * @param position counted from the first, with a gap where a word is left out
   */
  private record Placed(String text, int position) {}

  private List<Placed> terms(String field, String text) {
    var found = new ArrayList<Placed>();
    try (var stream = analyzer.tokenStream(field, new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        found.add(new Placed(term.toString(), Math.max(0, position)));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private Query party(Field field, Ask.Words words) {
    if (words.form() == Form.PREFIX) {
      return key(field, words, PartyBook.unlisted(words.text()));
    }
    var codes = new TreeSet<>(parties.find(words.text()));
    codes.add(PartyBook.unlisted(words.text()));
    return in(field, codes);
  }

  private Query itemClass(Ask.Words words) {
    var found = words.form() == Form.PREFIX ? Set.<String>of() : classes.find(words.text());
    if (found.isEmpty()) {
      throw none(Field.CLASS, words, classes.names());
    }
    return in(Field.CLASS, found);
  }

  private static Query code(Field field, Ask.Words words) {
    var text = words.text().strip().replaceAll("[-\\s]+", "_");
    if (field == Field.UNIT) {
      return unit(words, text);
    }
    var codes = codes(field);
    var lower = text.toLowerCase(Locale.ROOT);
    if (words.form() == Form.PREFIX || !codes.contains(lower)) {
      throw none(field, words, codes);
    }
    return is(field.word(), lower);
  }

  private static List<String> codes(Field field) {
    return switch (field) {
      case KIND -> Arrays.stream(Kind.values()).map(Kind::code).toList();
      case STAGE -> Arrays.stream(Stage.values()).map(Stage::code).toList();
      case MODALITY -> Arrays.stream(Modality.values()).map(Modality::code).toList();
      case STATE -> Arrays.stream(State.values()).map(State::code).toList();
      default -> throw new IllegalStateException("no closed list: " + field);
    };
  }

  private static Query unit(Ask.Words words, String text) {
    for (var code : List.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
      if (words.form() != Form.PREFIX && isUnit(code)) {
        return is(Field.UNIT.word(), code);
      }
    }
    throw none(
        Field.UNIT,
        words,
        List.of(
            "piece",
            "round",
            "container",
            "tonne",
            "barrel",
            "litre",
            "person",
            "per_cent",
            "times",
            "day",
            "year",
            "USD",
            "EUR"));
  }

  private static boolean isUnit(String code) {
    try {
      return !new Unit(code).code().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static QueryException none(Field field, Ask.Words words, Collection<String> all) {
    var near = Near.most(words.text(), all);
    var none = "there is no %s “%s”".formatted(field.word(), words.text());
    return near == null
        ? new QueryException(none + "; there are " + String.join(", ", all), words.place())
        : QueryException.of(none, near, words.place());
  }

  private static Query key(Field field, Ask.Words words, String text) {
    return words.form() == Form.PREFIX
        ? new PrefixQuery(new Term(field.word(), text))
        : is(field.word(), text);
  }

  private static Query in(Field field, Collection<String> values) {
    return values.size() == 1
        ? is(field.word(), values.iterator().next())
        : new TermInSetQuery(field.word(), values.stream().map(BytesRef::new).toList());
  }

  private static Query between(Ask.Between between) {
    var name = between.field().word();
    if (between.field().type() == Field.Type.DAYS) {
      long first = first(between.low());
      long last = last(between.high());
      return first > last
          ? new MatchNoDocsQuery("an empty stretch")
          : LongRange.newIntersectsQuery(name, new long[] {first}, new long[] {last});
    }
    double low = low(between.low());
    double high = high(between.high());
    return low > high
        ? new MatchNoDocsQuery("an empty stretch")
        : DoubleRange.newIntersectsQuery(name, new double[] {low}, new double[] {high});
  }

  private static long first(@Nullable End end) {
    if (end == null) {
      return Long.MIN_VALUE;
    }
    var days = Values.days(end);
    return end.included() ? days.first() : days.last() + 1;
  }

  private static long last(@Nullable End end) {
    if (end == null) {
      return Long.MAX_VALUE;
    }
    var days = Values.days(end);
    return end.included() ? days.last() : days.first() - 1;
  }

  private static double low(@Nullable End end) {
    if (end == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double number = Values.number(end);
    return end.included() ? number : Math.nextUp(number);
  }

  private static double high(@Nullable End end) {
    if (end == null) {
      return Double.POSITIVE_INFINITY;
    }
    double number = Values.number(end);
    return end.included() ? number : Math.nextDown(number);
  }
}
