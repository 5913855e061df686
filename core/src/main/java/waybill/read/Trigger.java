package waybill.read;

import java.util.List;
import java.util.Set;

/**
 * A frame's word found in a sentence.
 *
 * @param frames what the word may mean
 * @param from its first token
 * @param to the token after its last
 * @param form how a verb stands; NOUN for nouns and phrases
 * @param groupFrom the first token of its verb group ("has not been <b>sent</b>"), else from
 * @param auxiliaries the words of the group before it, in lower case
 */
public record Trigger(
    List<Frame> frames, int from, int to, Form form, int groupFrom, Set<String> auxiliaries) {
  public Trigger {
    frames = List.copyOf(frames);
    auxiliaries = Set.copyOf(auxiliaries);
  }

  /** How the word stands. */
  public enum Form {
    /** "sends", "sent", "has sent", "will send". */
    ACTIVE,
    /** "was sent", "have been sent". */
    PASSIVE,
    /** "to send". */
    INFINITIVE,
    /** "sending". */
    PARTICIPLE,
    /** "sent by", "shells sent to": a past participle without its auxiliary. */
    REDUCED,
    NOUN
  }

  boolean isVerb() {
    return form != Form.NOUN;
  }
}
