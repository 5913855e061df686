package waybill.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.claim.Claim;
import waybill.exchange.ClaimJson;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/**
 * Trains the models: {@code Train [--folds N --out DIR] [--write FOLDER] CORPUS...}. With folds,
 * each article is read by models that never saw it, and the claims are written for scoring.
 */
public final class Train {
  private Train() {}

  public static void main(String[] args) throws IOException {
    int folds = 0;
    Path out = Path.of("target/folds");
    Path write = null;
    var all = new ArrayList<GoldArticle>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--folds" -> folds = Integer.parseInt(args[++i]);
        case "--out" -> out = Path.of(args[++i]);
        case "--write" -> write = Path.of(args[++i]);
        default -> all.addAll(GoldArticle.read(Path.of(args[i])));
      }
    }
    var training = new Training(Vocabulary.standard());
    var seen = all.stream().filter(article -> !article.isValidation()).toList();
    Files.createDirectories(out);
    var calibrator = new Calibrator();
    for (int fold = 0; fold < folds; fold++) {
      var others = new ArrayList<GoldArticle>();
      for (int i = 0; i < seen.size(); i++) {
        if (i % folds != fold) {
          others.add(seen.get(i));
        }
      }
      var reader = training.train(others).reader();
      for (int i = fold; i < seen.size(); i += folds) {
        calibrator.add(seen.get(i), write(reader, seen.get(i), out));
      }
    }
    var trained = training.train(seen);
    var held = out.resolveSibling(out.getFileName() + "-validation");
    Files.createDirectories(held);
    for (var article : all) {
      if (article.isValidation() || folds == 0) {
        write(trained.reader(), article, held);
      }
    }
    if (write != null) {
      Files.write(write.resolve("models-1.tsv"), trained.first().lines());
      Files.write(write.resolve("models-2.tsv"), trained.second().lines());
      if (folds > 0) {
        Files.write(write.resolve("confidence.tsv"), calibrator.fit().lines());
      }
    }
  }

  private static List<Claim> write(Reader reader, GoldArticle article, Path out)
      throws IOException {
    var claims = reader.read(article.document()).claims();
    Files.write(
        out.resolve(article.document().name() + ".jsonl"),
        ClaimJson.lines(article.document(), claims, false));
    return claims;
  }
}
