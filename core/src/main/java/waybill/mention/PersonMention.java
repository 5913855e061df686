package waybill.mention;

import waybill.text.Span;

/**
 * A person by name, or a description or pronoun that was resolved to one.
 *
 * @param span its place, without title
 * @param name the fullest name the document has for the person
 * @param whole its place with title and office ("Defence Minister Shin Won-sik")
 */
public record PersonMention(Span span, String name, Span whole) implements Mention {}
