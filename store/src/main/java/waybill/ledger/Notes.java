package waybill.ledger;

import java.util.List;

/** What people write beside a document, a claim or a party. */
public final class Notes {
  /**
   * One note.
   *
   * @param seq its number, which is that of its entry in the history
   * @param subject the id of a document or a claim, or a party's code
   */
  public record Note(long seq, String subject, String who, String at, String text) {}

  private static final String INSERT =
      """
      insert into note (seq, subject, who, at, body) values (:seq, :subject, :who, :at, :body)
      """;

  private static final String ABOUT = "select * from note where subject = :subject order by seq";

  private final Ledger ledger;

  Notes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Keeps a note, and returns its number. */
  public long add(String subject, String text, String who) {
    return ledger.write(
        (handle, now) -> {
          var seq = History.append(handle, now, who, "note", subject, null, text);
          handle
              .createUpdate(INSERT)
              .bind("seq", seq)
              .bind("subject", subject)
              .bind("who", who)
              .bind("at", now)
              .bind("body", text)
              .execute();
          return seq;
        });
  }

  /** The notes on a document, a claim or a party, oldest first. */
  public List<Note> listAbout(String subject) {
    return ledger.read(
        handle ->
            handle
                .createQuery(ABOUT)
                .bind("subject", subject)
                .map(
                    (row, context) ->
                        new Note(
                            row.getLong("seq"),
                            row.getString("subject"),
                            row.getString("who"),
                            row.getString("at"),
                            row.getString("body")))
                .list());
  }
}
