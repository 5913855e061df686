package waybill.mention;

import java.math.BigDecimal;
import java.util.List;

/** A part of a noun phrase, from token {@code from} up to but not including {@code to}. */
sealed interface ItemPart {
  int from();

  int to();

  /** A word that belongs to the item but tells no class: "self-propelled". */
  record Modifier(int from, int to) implements ItemPart {}

  /** A noun of the vocabulary. */
  record Noun(int from, int to, ItemNoun noun) implements ItemPart {}

  /** A listed designation, with its own suffix in {@code name}. */
  record Type(int from, int to, Designation type, String name, boolean weak, boolean plural)
      implements ItemPart {}

  /** A name that looks like a designation; only a noun behind it makes it one. */
  record Model(int from, int to, String name) implements ItemPart {}

  /** A calibre or several. */
  record Calibre(int from, int to, List<BigDecimal> millimetres) implements ItemPart {}
}
