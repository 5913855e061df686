package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/** Names a reader, so that claims of another version, model or vocabulary are made anew. */
final class ReaderVersion {
  private static final List<String> MODELS =
      List.of("/waybill/models-1.tsv", "/waybill/models-2.tsv", "/waybill/confidence.tsv");

  private static final int SHORT = 8;

  private ReaderVersion() {}

  /** The program's version and a hash of all words and weights: {@code 0.1.0-1c9d03fa}. */
  static String of(Vocabulary vocabulary) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : Vocabulary.FILES) {
        for (var row : vocabulary.table(file).rows()) {
          digest.update(String.join("\t", row.cells()).getBytes(StandardCharsets.UTF_8));
        }
      }
      for (var model : MODELS) {
        update(digest, model);
      }
      return Version.number() + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, String resource) {
    try (var in = Reader.class.getResourceAsStream(resource)) {
      if (in != null) {
        digest.update(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
