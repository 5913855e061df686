package waybill.cli;

import java.io.IOException;
import waybill.search.Hits;
import waybill.search.Hits.ClaimHit;
import waybill.search.Hits.DocumentHit;

/** A way to print what a search found. */
interface HitView {
  void writeClaims(Hits<ClaimHit> hits) throws IOException;

  void writeDocuments(Hits<DocumentHit> hits) throws IOException;
}
