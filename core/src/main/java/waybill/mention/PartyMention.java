package waybill.mention;

import waybill.claim.Party;
import waybill.text.Span;

/**
 * Words that stand for a party.
 *
 * @param span its place, without a possessive 's
 * @param party whom it stands for
 * @param form how it names the party
 */
public record PartyMention(Span span, Party party, Form form) implements Mention {

  /** How words name a party. */
  public enum Form {
    /** A name or a short form: "North Korea", "the DPRK", "the North". */
    NAME,
    /** "North Korean", "Iranians". */
    DEMONYM,
    /** A capital or seat that stands for its state: "Pyongyang", "the Kremlin". */
    SEAT,
    /** A ministry, service, force or parliament that belongs to a state: "Pentagon". */
    ORGAN,
    /** A leader or office holder by name: "Putin". */
    LEADER,
    /** A firm by name. */
    FIRM,
    /** A body, alliance, armed group or other group by name: "NATO", "Hezbollah". */
    GROUP,
    /** A pronoun or a description ("the country") that was resolved to a party. */
    PRONOUN,
    /** A name known by its form only: "the Athens-based ...", "... Inc.". */
    UNLISTED
  }
}
