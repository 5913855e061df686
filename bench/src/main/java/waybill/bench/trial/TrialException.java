package waybill.bench.trial;

/** Something was lost, or came out otherwise than it must. */
final class TrialException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TrialException(String message) {
    super(message);
  }
}
