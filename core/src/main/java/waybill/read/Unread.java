package waybill.read;

import waybill.text.Span;

/**
 * A figure that became no claim.
 *
 * @param span its place
 * @param reason why not, in words for a reader
 */
public record Unread(Span span, String reason) {}
