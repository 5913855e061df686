package waybill.cli;

/** What a command tells the shell. */
final class ExitCode {
  static final int OK = 0;

  /** Some documents could not be read; the others were. */
  static final int SOME_FAILED = 1;

  /** The command line, a vocabulary file or a folder named on it cannot be used. */
  static final int USAGE = 2;

  /** Nothing was found, or a threshold was not reached. */
  static final int NOTHING_FOUND = 3;

  private ExitCode() {}
}
