package waybill.bench.speed;

import waybill.read.Reader;
import waybill.text.Document;
import waybill.vocabulary.Vocabulary;

/** The reader's core, from plain text to claims. */
final class WaybillPeer implements Peer {
  private final Reader reader = new Reader(Vocabulary.standard());

  @Override
  public int read(Article article) {
    var document = Document.of(article.name(), Article.PUBLISHED, article.text());
    return reader.read(document).claims().size();
  }
}
