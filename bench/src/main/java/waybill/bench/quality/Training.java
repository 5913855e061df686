package waybill.bench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import waybill.rank.Calibration;
import waybill.read.Models;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/**
 * Trains the models of both passes. The second pass learns from what the first makes of articles
 * that it was not trained on (W. Cohen and V. Carvalho, "Stacked Sequential Learning", 2005), so
 * that it trusts its neighbours no more than they deserve.
 */
final class Training {
  private static final int INNER_FOLDS = 4;

  private final Vocabulary vocabulary;
  private final Map<GoldArticle, Examples> firstExamples = new IdentityHashMap<>();

  Training(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The models of both passes. */
  record Trained(Vocabulary vocabulary, Models first, Models second) {
    Reader reader() {
      return new Reader(vocabulary, first, second, Calibration.NONE);
    }
  }

  Trained train(List<GoldArticle> articles) {
    var second = new Examples();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      var others = new ArrayList<GoldArticle>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % INNER_FOLDS != fold) {
          others.add(articles.get(i));
        }
      }
      var first = Trainer.train(firstExamples(others));
      for (int i = fold; i < articles.size(); i += INNER_FOLDS) {
        var judge = new GoldJudge(articles.get(i));
        new Reader(vocabulary, first, judge, Calibration.NONE).read(articles.get(i).document());
        second.addAll(judge.examples());
      }
    }
    return new Trained(vocabulary, Trainer.train(firstExamples(articles)), Trainer.train(second));
  }

  private Examples firstExamples(List<GoldArticle> articles) {
    var examples = new Examples();
    for (var article : articles) {
      examples.addAll(firstExamples.computeIfAbsent(article, this::firstExamples));
    }
    return examples;
  }

  private Examples firstExamples(GoldArticle article) {
    var judge = new GoldJudge(article);
    new Reader(vocabulary, judge, new Models(new HashMap<>()), Calibration.NONE)
        .read(article.document());
    return judge.examples();
  }
}
