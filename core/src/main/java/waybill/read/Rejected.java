package waybill.read;

import waybill.text.Span;

/**
 * Something that could have been a claim and was turned down.
 *
 * @param span its place
 * @param what what it would have been
 * @param reason why it is none
 */
public record Rejected(Span span, String what, String reason) {}
