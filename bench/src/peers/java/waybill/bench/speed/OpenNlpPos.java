package waybill.bench.speed;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** The same with parts of speech. */
final class OpenNlpPos extends OpenNlpTokens {
  private final POSTaggerME tagger =
      new POSTaggerME(OpenNlpTokens.<POSModel>load("pos", POSModel::new));

  @Override
  int readSentence(String[] tokens) {
    return tagger.tag(tokens).length;
  }
}
