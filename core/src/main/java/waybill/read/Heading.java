package waybill.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.mention.PartyMention;
import waybill.mention.PartyReader;
import waybill.text.Document;
import waybill.text.SentenceSplitter;

/**
 * What stands over a text: it gives no claims, but tells whom the text is about and who speaks.
 *
 * @param titled the parties that the title names
 * @param speaker whom "we" outside quotations means: the state or firm that publishes the text
 *     itself; null where the outlet is a newspaper or not known
 */
record Heading(Set<Party> titled, @Nullable Party speaker) {
  static final Heading NONE = new Heading(Set.of(), null);

  static Heading of(Document document, SentenceSplitter splitter, PartyReader parties) {
    var titled =
        parties(document.title(), document, splitter, parties).stream()
            .map(PartyMention::party)
            .collect(
                Collectors.toCollection(
                    () -> new TreeSet<>((a, b) -> a.code().compareTo(b.code()))));
    var outlet = document.outlet();
    var speaker =
        parties(outlet, document, splitter, parties).stream()
            .filter(party -> outlet != null && fills(party, outlet))
            .map(PartyMention::party)
            .findFirst()
            .orElse(null);
    return new Heading(titled, speaker);
  }

  private static List<PartyMention> parties(
      @Nullable String words, Document document, SentenceSplitter splitter, PartyReader parties) {
    if (words == null || words.isBlank()) {
      return List.of();
    }
    var line = Document.of(document.name(), document.published(), words);
    return parties.read(splitter.sentences(line), document.published());
  }

  /** "Pakistan's Ministry of Defence" is a party's name, "The Japan Times" only holds one. */
  private static boolean fills(PartyMention party, String outlet) {
    int articles = outlet.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
    return party.span().start() <= articles && party.span().end() >= outlet.strip().length() - 1;
  }
}
