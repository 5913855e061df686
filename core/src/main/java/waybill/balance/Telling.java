package waybill.balance;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Stage;

/**
 * One claim as one document tells it.
 *
 * @param id the claim's
 * @param quote the words that carry it
 * @param runningTotal whether those words tell of all so far: "in total", "since the start"
 */
public record Telling(String id, Report report, Claim claim, String quote, boolean runningTotal) {

  /** By day of publication, those without one last; then by document, place and id. */
  public static final Comparator<Telling> ORDER =
      Comparator.comparing(Telling::told, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(telling -> telling.report().id())
          .thenComparing(telling -> telling.claim().evidence().start())
          .thenComparing(Telling::id);

  /** The day it was published; null when not known. */
  public @Nullable LocalDate told() {
    return report.published();
  }

  /** Who says so first: the first source, else the outlet, else the document. */
  public String origin() {
    if (!claim.sources().isEmpty()) {
      return claim.sources().getFirst();
    }
    return report.outlet() == null ? report.name() : report.outlet();
  }

  /** How far it has come; {@link Stage#UNKNOWN} for what is no transfer. */
  public Stage stage() {
    return claim.content() instanceof Content.Transfer transfer ? transfer.stage() : Stage.UNKNOWN;
  }

  /** Whether it says that this is so, will be or may be: neither denied nor hung on a condition. */
  public boolean isAffirmed() {
    return switch (claim.modality()) {
      case ASSERTED, ESTIMATED, POSSIBLE, PLANNED -> true;
      case CONDITIONAL, DENIED -> false;
    };
  }

  /**
   * Whether it affirms all so far: by its words, or because it runs from an earlier day until it
   * was told.
   */
  boolean isOfAllSoFar() {
    return isAffirmed() && (runningTotal || runsUntilTold());
  }

  private boolean runsUntilTold() {
    var when = claim.when();
    var told = told();
    return when != null
        && told != null
        && when.from() != null
        && when.from().isBefore(told)
        && (when.to() == null || when.to().equals(told));
  }
}
