package waybill.cli;

/** Something the user can put right; its message is all there is to say. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
