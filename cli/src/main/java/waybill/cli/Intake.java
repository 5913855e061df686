package waybill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimException;
import waybill.exchange.ClaimParser;
import waybill.ingest.Ingest;
import waybill.ingest.Item;
import waybill.ledger.Filing;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;
import waybill.ledger.Maker;
import waybill.ledger.Raw;
import waybill.read.Reader;
import waybill.text.Document;

/** Makes a find ready for the ledger. Safe for use by several threads. */
final class Intake {
  /** What became of a find. */
  sealed interface Step {
    String name();

    /** To be put into the ledger. */
    record Ready(String name, Filing filing) implements Step {}

    /** The ledger holds it, with claims of the same maker. */
    record Known(String name) implements Step {}

    /** It was left out without anybody's fault. */
    record Left(String name, String reason) implements Step {}

    record Failed(String name, String reason) implements Step {}
  }

  /** Makes the claims of documents. */
  private interface Claimant {
    Maker maker();

    List<Claim> claims(Document document);
  }

  private final Ledger ledger;
  private final Ingest ingest;
  private final Reader reader;
  private final Maker version;
  private final boolean fromFiles;
  private final boolean again;

  /**
   * @param version of the reader
   * @param fromFiles whether claims are taken from the files beside the documents
   * @param again whether documents are read that the ledger holds
   */
  Intake(
      Ledger ledger,
      Ingest ingest,
      Reader reader,
      String version,
      boolean fromFiles,
      boolean again) {
    this.ledger = ledger;
    this.ingest = ingest;
    this.reader = reader;
    this.version = Maker.reader(version);
    this.fromFiles = fromFiles;
    this.again = again;
  }

  Step prepare(Finds.Find find) {
    var name = find.found().name();
    try {
      return switch (ingest.read(find.found())) {
        case Ingest.Result.Refused refused -> new Step.Failed(name, refused.reason());
        case Ingest.Result.Skipped skipped -> new Step.Left(name, skipped.reason());
        case Ingest.Result.Read read -> prepare(find, read.item(), Readings.known(read.document()));
      };
    } catch (ClaimException e) {
      return new Step.Failed(name, e.reason());
    } catch (IOException e) {
      return new Step.Failed(name, Failures.reason(e));
    }
  }

  private Step prepare(Finds.Find find, Item item, Document document) throws IOException {
    var claimant = fromFiles ? fileOf(find) : new ByReader();
    if (claimant == null) {
      return new Step.Left(item.name(), "no file of claims beside it");
    }
    var raw = new Raw(item.bytes(), item.mediaType());
    var address = document.url() == null ? find.address() : document.url();
    if (!again && isKnown(raw, address, claimant.maker())) {
      return new Step.Known(item.name());
    }
    try {
      return new Step.Ready(
          item.name(),
          new Filing(
              document,
              raw,
              address,
              item.facts().archive(),
              claimant.claims(document),
              claimant.maker()));
    } catch (ClaimException e) {
      throw e;
    } catch (LedgerException e) {
      return new Step.Failed(item.name(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Step.Failed(item.name(), "the reader failed: " + e);
    }
  }

  private boolean isKnown(Raw raw, @Nullable String address, Maker maker) {
    return ledger
        .documents()
        .findSame(raw, address)
        .filter(same -> same.isDoneBy(maker))
        .isPresent();
  }

  /** A text in another language is kept, and claims nothing. */
  private final class ByReader implements Claimant {
    @Override
    public Maker maker() {
      return version;
    }

    @Override
    public List<Claim> claims(Document document) {
      return document.isEnglish() ? reader.read(document).claims() : List.of();
    }
  }

  private record ByFile(Maker maker, String file, List<String> lines) implements Claimant {
    @Override
    public List<Claim> claims(Document document) {
      return new ClaimParser(document.text()).parse(file, lines);
    }
  }

  /** Its name carries a hash of its claims, so that others in it are noticed. */
  private static @Nullable Claimant fileOf(Finds.Find find) throws IOException {
    var file = find.file() == null ? null : ClaimFiles.beside(find.file()).orElse(null);
    if (file == null) {
      return null;
    }
    var name = String.valueOf(file.getFileName());
    var lines = Files.readAllLines(file);
    var hash = "%08x".formatted(String.join("\n", lines).hashCode());
    return new ByFile(Maker.file(name + " " + hash), name, lines);
  }
}
