package waybill.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Apache OpenNLP's sentences and tokens, a line at a time since lines are paragraphs. */
class OpenNlpTokens implements Peer {
  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;

  OpenNlpTokens() {
    this.sentences =
        new SentenceDetectorME(OpenNlpTokens.<SentenceModel>load("sentence", SentenceModel::new));
    this.tokenizer =
        new TokenizerME(OpenNlpTokens.<TokenizerModel>load("tokens", TokenizerModel::new));
  }

  /** Makes a model of the bytes of its file. */
  interface Maker<T> {
    T make(InputStream in) throws IOException;
  }

  /** A model from the class path. */
  static <T> T load(String part, Maker<T> maker) {
    var name = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin".formatted(part);
    try (var in = OpenNlpTokens.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no model " + name);
      }
      return maker.make(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(Article article) {
    int found = 0;
    for (var line : article.text().split("\n")) {
      for (var sentence : sentences.sentDetect(line)) {
        found += readSentence(tokenizer.tokenize(sentence));
      }
    }
    return found;
  }

  int readSentence(String[] tokens) {
    return tokens.length;
  }
}
