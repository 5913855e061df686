package waybill.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become the terms of the index: "152mm" and "152 mm", "6,700" and "6700", "T72" and
 * "T-72", "Zürich" and "Zurich" are the same; words of English count in any form.
 */
final class Analyzers {
  private Analyzers() {}

  /** English for all fields but those of names. */
  static Analyzer all() {
    var english = new Words(true);
    var names = new Words(false);
    var byField = new java.util.HashMap<String, Analyzer>();
    for (var field : Field.values()) {
      if (field.type() == Field.Type.NAME) {
        byField.put(field.word(), names);
      }
    }
    return new ByField(Map.copyOf(byField), english);
  }

  private static final class ByField extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> analyzers;
    private final Analyzer others;

    ByField(Map<String, Analyzer> analyzers, Analyzer others) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzers = analyzers;
      this.others = others;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyzers.getOrDefault(field, others);
    }
  }

  private static final class Words extends Analyzer {
    private static final int PARTS =
        WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    private final boolean english;

    Words(boolean english) {
      this.english = english;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = new StandardTokenizer();
      TokenStream words = new Thousands(tokenizer);
      words = new WordDelimiterGraphFilter(words, PARTS, null);
      words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
      if (english) {
        words = new KStemFilter(new StopFilter(words, EnglishAnalyzer.getDefaultStopSet()));
      }
      return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }

  /** Takes the commas out of numbers. */
  private static final class Thousands extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Thousands(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (term.length() > 0 && Character.isDigit(term.charAt(0))) {
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
          if (term.charAt(i) != ',') {
            term.buffer()[kept++] = term.charAt(i);
          }
        }
        term.setLength(kept);
      }
      return true;
    }
  }
}
