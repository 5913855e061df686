package waybill.bench.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.claim.Quantity;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/**
 * Trains the models: {@code Train [--folds N --out DIR] [--write FOLDER] CORPUS...}. With folds,
 * each article is read by models that never saw it, and the claims are written for scoring.
 */
public final class Train {
  private static final ObjectMapper JSON = new ObjectMapper();

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
    var lines = new ArrayList<String>();
    var claims = reader.read(article.document()).claims();
    for (var claim : claims) {
      lines.add(JSON.writeValueAsString(json(claim, article.document().text())));
    }
    Files.write(out.resolve(article.document().name() + ".jsonl"), lines);
    return claims;
  }

  private static Map<String, Object> json(Claim claim, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", claim.kind().code());
    switch (claim.content()) {
      case Content.Transfer transfer -> {
        json.put("supplier", code(transfer.supplier()));
        json.put("recipient", code(transfer.recipient()));
        json.put("stage", transfer.stage().code());
      }
      case Content.Event event ->
          json.put("party", event.parties().stream().map(Train::code).toList());
      case Content.Holding holding -> json.put("party", code(holding.party()));
      case Content.Loss loss -> json.put("party", code(loss.party()));
      case Content.Production production -> json.put("party", code(production.party()));
      case Content.Use use -> json.put("party", code(use.party()));
      case Content.Price price -> json.put("party", code(price.party()));
      case Content.Ratio ratio -> json.put("party", code(ratio.party()));
    }
    json.put("item", claim.item());
    json.put("class", claim.itemClass().code());
    json.put("designation", claim.designation());
    json.put("quantity", quantity(claim.quantity()));
    json.put("value", quantity(claim.value()));
    json.put("per", claim.per() == null ? null : claim.per().code());
    json.put("when", claim.when() == null ? null : period(claim));
    json.put("modality", claim.modality().code());
    json.put("sources", claim.sources());
    int start = text.codePointCount(0, claim.evidence().start());
    int end = text.codePointCount(0, claim.evidence().end());
    json.put("evidence", Map.of("start", start, "end", end, "quote", claim.evidence().of(text)));
    json.put("confidence", claim.confidence());
    json.put("rule", claim.rule());
    return json;
  }

  private static Map<String, Object> period(Claim claim) {
    Map<String, Object> map = new LinkedHashMap<>();
    var when = java.util.Objects.requireNonNull(claim.when());
    map.put("from", when.from() == null ? null : when.from().toString());
    map.put("to", when.to() == null ? null : when.to().toString());
    return map;
  }

  private static @org.jspecify.annotations.Nullable String code(Party party) {
    return party.isKnown() ? party.code() : null;
  }

  private static @org.jspecify.annotations.Nullable Map<String, Object> quantity(
      @org.jspecify.annotations.Nullable Quantity quantity) {
    if (quantity == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("low", quantity.low());
    map.put("high", quantity.high());
    map.put("unit", quantity.unit().code());
    map.put("hedge", quantity.hedge().code());
    return map;
  }
}
