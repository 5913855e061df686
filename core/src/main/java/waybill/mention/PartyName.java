package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.text.Token;
import waybill.text.Tokenizer;

/** What a phrase of the party vocabulary stands for, and how it has to be written. */
sealed interface PartyName {
  /** How the phrase is to be written and what has to stand around it. */
  Writing writing();

  /**
   * A name of a party.
   *
   * @param needs codes of which the document must name one elsewhere; empty when it need not
   */
  record Known(Party party, PartyMention.Form form, Set<String> needs, Writing writing)
      implements PartyName {
    public Known {
      needs = Set.copyOf(needs);
    }
  }

  /**
   * A leader by name.
   *
   * @param surnameOnly whether it is the surname and not the full name
   * @param alone whether it tells the person where no full name came before
   */
  record Person(Leader leader, boolean surnameOnly, boolean alone, Writing writing)
      implements PartyName {}

  /** A kind of organ that every state has: "defence ministry". */
  record Organ(Writing writing) implements PartyName {}

  /** Words that look like a party and are none: "South China Sea". */
  record Nobody(Writing writing) implements PartyName {}

  /**
   * Someone who held an office.
   *
   * @param id the first of the names, the same in all rows of one person
   * @param from first day in office; null when not known
   * @param to last day in office; null when still in office or not known
   */
  record Leader(Party party, String id, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean inOffice(LocalDate day) {
      return begunBy(day) && (to == null || !day.isAfter(to));
    }

    boolean begunBy(LocalDate day) {
      return from == null || !day.isBefore(from);
    }
  }

  /**
   * How a name is written. In the files {@code =} before a name asks for its capitals, {@code ?}
   * tells that persons have it too, and a leading "the" must stand in the text.
   *
   * @param phrase the name
   * @param words its words, without hyphens
   * @param lowerToo whether it counts in lower case as well
   * @param doubtful whether a capitalised stranger next to it makes it part of another name
   * @param definite whether "the" has to stand before it
   */
  record Writing(
      String phrase, List<Token> words, boolean lowerToo, boolean doubtful, boolean definite) {
    private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

    public Writing {
      words = List.copyOf(words);
    }

    static Writing of(String entry, boolean lowerToo) {
      boolean cased = false;
      boolean doubtful = false;
      int at = 0;
      for (; at < entry.length() && "=?".indexOf(entry.charAt(at)) >= 0; at++) {
        cased |= entry.charAt(at) == '=';
        doubtful |= entry.charAt(at) == '?';
      }
      boolean definite = entry.startsWith("the ", at);
      var phrase = entry.substring(definite ? at + 4 : at);
      var words = TOKENIZER.tokens(phrase).stream().filter(token -> !isHyphen(token)).toList();
      return new Writing(phrase, words, lowerToo && !cased, doubtful, definite);
    }

    /** Whether the tokens of a match have the capitals of this name. */
    boolean agrees(List<Token> tokens) {
      boolean capitals = true;
      boolean lower = lowerToo;
      int at = 0;
      for (var token : tokens) {
        if (isHyphen(token) || at == words.size()) {
          continue;
        }
        capitals &= agrees(words.get(at++), token);
        lower &= token.shape() != Token.Shape.CAPITALISED && !token.isCapital();
      }
      return capitals || lower;
    }

    private static boolean agrees(Token name, Token written) {
      if (isAcronym(name)) {
        return written.text().equals(written.text().toUpperCase(java.util.Locale.ROOT));
      }
      return !name.isCapital() || written.isCapital();
    }

    private static boolean isAcronym(Token token) {
      var text = token.text();
      return text.codePoints().filter(Character::isUpperCase).count() > 1
          && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isHyphen(Token token) {
      return token.is("-") || token.is("‑") || token.is("‐") || token.is("–");
    }
  }
}
