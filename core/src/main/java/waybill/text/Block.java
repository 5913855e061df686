package waybill.text;

/**
 * A part of a document that stands on its own: a paragraph, a list item, a caption.
 *
 * @param kind what it is for
 * @param span its place, without surrounding white space
 */
public record Block(Kind kind, Span span) {

  /** What a block is for; it decides which stages look at it. */
  public enum Kind {
    PARAGRAPH,
    /** A crosshead, or a question that stands as one. */
    HEADING,
    LIST_ITEM,
    /** The text below or above a picture; without its credit it may carry claims. */
    CAPTION,
    /** "Read more: ...", a link to another document; never carries claims. */
    LINK,
    /** Menus, credits, addresses, "Subscribe"; never carries claims. */
    BOILERPLATE
  }

  /** Whether the block may carry claims. */
  public boolean isRead() {
    return switch (kind) {
      case PARAGRAPH, HEADING, LIST_ITEM, CAPTION -> true;
      case LINK, BOILERPLATE -> false;
    };
  }
}
