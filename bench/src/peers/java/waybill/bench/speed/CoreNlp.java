package waybill.bench.speed;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** Stanford CoreNLP with the annotators that work like the reader's would need, as they come. */
final class CoreNlp implements Peer {
  private final StanfordCoreNLP pipeline;

  CoreNlp() {
    var properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("threads", "1");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  @Override
  public int read(Article article) {
    var document = new CoreDocument(article.text());
    pipeline.annotate(document);
    return document.tokens().size();
  }
}
