package waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the blocks of a document into sentences. Linear in the length of the text. */
public final class SentenceSplitter {
  /** A longer run without an end is cut at a token, so that no later stage meets a giant. */
  private static final int MOST_TOKENS = 400;

  private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", ")", "]", "»");
  private static final Set<String> OPENERS =
      Set.of("\"", "“", "‘", "'", "(", "[", "«", "—", "–", "-");

  private final Tokenizer tokenizer;
  private final Set<String> neverLast;

  /**
   * @param neverLast abbreviations that a name or number follows, so that their dot ends no
   *     sentence ("Gen.", "No."), in lower case with the dot
   */
  public SentenceSplitter(Tokenizer tokenizer, Set<String> neverLast) {
    this.tokenizer = tokenizer;
    this.neverLast = Set.copyOf(neverLast);
  }

  /** The sentences of all blocks that are read, in order. */
  public List<Sentence> sentences(Document document) {
    var sentences = new ArrayList<Sentence>();
    for (var block : document.blocks()) {
      if (block.isRead()) {
        split(document.text(), block, sentences);
      }
    }
    return sentences;
  }

  private void split(String text, Block block, List<Sentence> sentences) {
    var tokens = tokenizer.tokens(text, block.span().start(), block.span().end());
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean ends = i + 1 - from >= MOST_TOKENS || endsSentence(tokens, i, from);
      if (!ends) {
        continue;
      }
      int to = closed(tokens, i + 1);
      add(tokens.subList(from, to), block, sentences);
      from = to;
      i = to - 1;
    }
    if (from < tokens.size()) {
      add(tokens.subList(from, tokens.size()), block, sentences);
    }
  }

  private static void add(List<Token> tokens, Block block, List<Sentence> sentences) {
    var span = Span.cover(tokens.getFirst().span(), tokens.getLast().span());
    sentences.add(new Sentence(span, tokens, block));
  }

  private boolean endsSentence(List<Token> tokens, int i, int from) {
    var token = tokens.get(i);
    if (token.is("!") || token.is("?") || token.is("…")) {
      return opensNext(tokens, i);
    }
    if (token.is(".")) {
      boolean listNumber = i - from == 1 && tokens.get(from).isNumber();
      return !listNumber && opensNext(tokens, i);
    }
    if (token.text().endsWith(".") && token.isWord() && !neverLast.contains(token.lower())) {
      boolean initial = token.text().length() == 2 && token.isCapital();
      return !initial && opensNext(tokens, i) && startsLikeSentence(tokens, i + 1);
    }
    return false;
  }

  /** The first token from {@code next} on that is no closing quote, bracket or footnote mark. */
  private static int closed(List<Token> tokens, int next) {
    int at = next;
    while (at < tokens.size() && tokens.get(at).glued()) {
      if (CLOSERS.contains(tokens.get(at).text())) {
        at++;
      } else if (isFootnote(tokens, at)) {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }

  /** "[12]" after the dot belongs to the sentence before. */
  private static boolean isFootnote(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).is("[")
        && tokens.get(at + 1).isNumber()
        && tokens.get(at + 2).is("]");
  }

  /** Whether what follows can begin a sentence: white space, then a capital, a digit or a quote. */
  private static boolean opensNext(List<Token> tokens, int i) {
    int next = closed(tokens, i + 1);
    if (next >= tokens.size()) {
      return true;
    }
    var token = tokens.get(next);
    if (token.glued() && !OPENERS.contains(token.text())) {
      return false;
    }
    return token.isCapital()
        || token.isNumber()
        || !token.isWord()
        || token.shape() == Token.Shape.MIXED;
  }

  /** After an abbreviation a capital alone is weak; an article, pronoun or the like is strong. */
  private static boolean startsLikeSentence(List<Token> tokens, int next) {
    if (next >= tokens.size()) {
      return true;
    }
    var token = tokens.get(next);
    return STARTERS.contains(token.lower()) && token.isCapital();
  }

  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "it",
          "he",
          "she",
          "they",
          "we",
          "this",
          "that",
          "these",
          "those",
          "in",
          "on",
          "at",
          "but",
          "and",
          "however",
          "its",
          "his",
          "her",
          "their",
          "as",
          "for",
          "after",
          "before",
          "since",
          "while",
          "when",
          "if",
          "according",
          "by",
          "from",
          "of",
          "to",
          "not",
          "no",
          "some",
          "under",
          "there",
          "what",
          "with",
          "last",
          "both",
          "another",
          "earlier",
          "meanwhile",
          "nor",
          "such",
          "so",
          "then");
}
