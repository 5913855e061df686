package waybill.vocabulary;

/** A line of a vocabulary file that cannot be used; the message names file, line and reason. */
public final class VocabularyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VocabularyException(String file, int line, String reason) {
    super("%s, line %d: %s".formatted(file, line, reason));
  }
}
