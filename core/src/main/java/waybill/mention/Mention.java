package waybill.mention;

import waybill.text.Span;

/** A span that was recognised as something, before any rule joins it to others. */
public sealed interface Mention
    permits DateMention, PartyMention, PersonMention, ItemMention, FigureMention {
  /** Its place in the document. */
  Span span();
}
