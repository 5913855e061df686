package waybill.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.mention.PartyMention.Form;
import waybill.mention.PartyReader.Found;
import waybill.text.Sentence;
import waybill.text.Token;

/**
 * Finds firms and groups that no list knows by the form of their names: "Acme Trading Ltd.", "the
 * Vostok Brigade", "the Athens-based Delos Marine". The code is the name in lower case with
 * hyphens.
 */
final class UnlistedReader {
  private static final int MOST_WORDS = 6;

  private final PartyIndex index;

  UnlistedReader(PartyIndex index) {
    this.index = index;
  }

  /** What was found, in order, with the unlisted names of the sentence. */
  List<Found> complete(Sentence sentence, List<Found> found) {
    var taken = new Found[sentence.size()];
    for (var one : found) {
      for (int i = one.from(); i < one.to(); i++) {
        taken[i] = one;
      }
    }
    var all = new ArrayList<>(found);
    for (int i = 1; i < sentence.size(); i++) {
      var name = at(sentence, i, taken);
      if (name == null) {
        continue;
      }
      for (int k = name.from(); k < name.to(); k++) {
        if (taken[k] != null) {
          all.remove(taken[k]);
        }
        taken[k] = name;
      }
      all.add(name);
      i = Math.max(i, name.to() - 1);
    }
    all.sort(Comparator.comparingInt(Found::from));
    return all;
  }

  private @Nullable Found at(Sentence sentence, int i, Found[] taken) {
    var token = sentence.token(i);
    if (index.isLegalForm(token)) {
      return withLegalForm(sentence, i, taken);
    }
    if (taken[i] == null && index.isGroupForm(token) && endsName(sentence, i, taken)) {
      int from = start(sentence, i, taken);
      return from < i ? found(sentence, from, i + 1, i + 1) : null;
    }
    if (token.is("based") && sentence.token(i - 1).is("-") && token.glued()) {
      int to = i + 1;
      while (to < sentence.size() && to - i <= MOST_WORDS && isName(sentence, to, taken)) {
        to++;
      }
      return to > i + 1 ? found(sentence, i + 1, to, to) : null;
    }
    return null;
  }

  /** A listed firm takes its legal form with it; other names before it are a firm by their form. */
  private @Nullable Found withLegalForm(Sentence sentence, int i, Found[] taken) {
    int last = sentence.token(i - 1).is(",") ? i - 2 : i - 1;
    if (last < 0 || taken[i] != null) {
      return null;
    }
    var before = taken[last];
    if (before != null && before.form() != null) {
      return switch (before.form()) {
        case FIRM, UNLISTED ->
            new Found(before.from(), i + 1, before.party(), before.form(), false);
        case NAME, DEMONYM, SEAT, ORGAN, LEADER, GROUP, PRONOUN -> null;
      };
    }
    int from = start(sentence, last + 1, taken);
    return from <= last ? found(sentence, from, last + 1, i + 1) : null;
  }

  /** Where the run of name words before {@code end} begins; {@code end} when there is none. */
  private int start(Sentence sentence, int end, Found[] taken) {
    int from = end;
    while (from > 0 && end - from < MOST_WORDS && isName(sentence, from - 1, taken)) {
      from--;
    }
    while (from < end && !begins(sentence, from)) {
      from++;
    }
    return from;
  }

  private boolean begins(Sentence sentence, int at) {
    var token = sentence.token(at);
    return token.isCapital() && !index.isOpener(token) && !index.isTitle(token);
  }

  private static boolean isName(Sentence sentence, int at, Found[] taken) {
    var token = sentence.token(at);
    boolean inner = token.is("&") || (token.is("-") && token.glued());
    return taken[at] == null && (inner || token.isCapital());
  }

  /** "Energy" ends a name unless another name word follows: "Energy Agency". */
  private static boolean endsName(Sentence sentence, int at, Found[] taken) {
    return at + 1 >= sentence.size()
        || taken[at + 1] != null
        || !sentence.token(at + 1).isCapital();
  }

  private static Found found(Sentence sentence, int from, int nameTo, int to) {
    var party = new Party(code(sentence.tokens().subList(from, nameTo)));
    return new Found(from, to, party, Form.UNLISTED, false);
  }

  private static String code(List<Token> words) {
    var code = new StringBuilder();
    for (var word : words) {
      var plain = Normalizer.normalize(word.text(), Normalizer.Form.NFD);
      var letters = plain.codePoints().filter(Character::isLetterOrDigit);
      var part =
          letters.collect(
              StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
      if (!part.isEmpty()) {
        code.append(code.isEmpty() ? "" : "-").append(part.toString().toLowerCase(Locale.ROOT));
      }
    }
    return code.toString();
  }
}
