package waybill.cli;

import waybill.claim.Party;
import waybill.vocabulary.Vocabulary;

/** Turns what a person types into the code of a party: {@code north korea} into {@code PRK}. */
final class PartyCodes {
  private PartyCodes() {}

  /** Made when a party is first typed. */
  private static final class Known {
    static final PartyFinder PARTIES = new PartyFinder(Vocabulary.standard());
  }

  /** The code; what the vocabulary does not know is returned as it is: it may be a group's code. */
  static String of(String typed) {
    return Known.PARTIES.find(typed).map(Party::code).orElse(typed);
  }
}
