package waybill.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages and files that a crawler fetched (WARC): those that answered, and hold a text. */
final class WebArchive implements Container {
  private static final int OK = 200;

  /** More than any headers have. */
  private static final long MOST_HEADERS = 1 << 20;

  private final Limits.Rationed in;
  private final Limits limits;
  private final WarcReader reader;
  private final Names names = new Names();
  private @Nullable WarcRecord last;
  private int revisits;
  private int others;

  WebArchive(InputStream stream, Limits limits) throws IOException {
    this.in = new Limits.Rationed(stream);
    this.limits = limits;
    this.reader = new WarcReader(in);
    reader.setLenient(true);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (true) {
      skipLast();
      var record = reader.next().orElse(null);
      last = record;
      if (record == null) {
        return null;
      }
      var entry = entry(record);
      if (entry != null) {
        return entry;
      }
    }
  }

  /** What is left of a record may be long, the headers of the next may not. */
  private void skipLast() throws IOException {
    in.renew(Long.MAX_VALUE);
    if (last != null) {
      last.body().consume();
    }
    in.renew(MOST_HEADERS);
  }

  private @Nullable Entry entry(WarcRecord record) {
    return switch (record) {
      case WarcRevisit revisit -> {
        revisits++;
        yield null;
      }
      case WarcResponse response -> {
        try {
          yield response(response);
        } catch (IOException | RuntimeException e) {
          yield Entry.broken(names.next(response.target()), Refusal.of(e));
        }
      }
      case WarcResource resource ->
          entry(
              resource,
              resource.headers().first("Content-Type").orElse(""),
              resource.body()::stream);
      default -> null;
    };
  }

  private @Nullable Entry response(WarcResponse response) throws IOException {
    var type = response.contentType().base();
    if (!type.type().equals("application") || !type.subtype().equals("http")) {
      others++;
      return null;
    }
    var http = response.http();
    if (http.status() != OK) {
      others++;
      return null;
    }
    return entry(response, http.headers().first("Content-Type").orElse(""), () -> body(http));
  }

  private InputStream body(HttpResponse http) throws IOException {
    var body = http.bodyDecoded().stream();
    return http.headers().first("Content-Encoding").isPresent() ? limits.inflated(body) : body;
  }

  private @Nullable Entry entry(WarcTargetRecord record, String mediaType, Bytes body) {
    if (!MediaTypes.isRead(mediaType)) {
      others++;
      return null;
    }
    var facts = Facts.fetched(record.target(), record.headers().first("WARC-Date").orElse(null));
    return new Entry(
        names.next(record.target()),
        () -> {
          in.renew(Long.MAX_VALUE);
          return new Archives.Unclosed(body.open());
        },
        mediaType,
        facts);
  }

  @Override
  public @Nullable String skipped() {
    var told = new ArrayList<String>();
    if (others > 0) {
      told.add("%,d records that hold no article".formatted(others));
    }
    if (revisits > 0) {
      told.add("%,d revisits to pages that had not changed".formatted(revisits));
    }
    return told.isEmpty() ? null : String.join(", ", told);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
