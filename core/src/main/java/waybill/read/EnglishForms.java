package waybill.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The regular forms of English verbs and nouns. */
final class EnglishForms {
  private EnglishForms() {}

  /** The third person of a verb, or the plural of a noun. */
  static String withS(String verb) {
    if (verb.equals("have")) {
      return "has";
    }
    if (verb.endsWith("y")
        && verb.length() > 1
        && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean sibilant =
        verb.endsWith("s")
            || verb.endsWith("x")
            || verb.endsWith("ch")
            || verb.endsWith("sh")
            || verb.endsWith("z")
            || verb.endsWith("o");
    return verb + (sibilant ? "es" : "s");
  }

  /** The spellings a regular form may have; one too many does no harm, since nobody writes it. */
  static Set<String> withSuffix(String verb, String suffix) {
    var forms = new LinkedHashSet<String>();
    if (verb.endsWith("e")) {
      forms.add(verb.substring(0, verb.length() - 1) + suffix);
      if (suffix.equals("ing")) {
        forms.add(verb + suffix); // agreeing, queueing
        if (verb.endsWith("ie")) {
          forms.add(verb.substring(0, verb.length() - 2) + "ying");
        }
      }
      return forms;
    }
    if (suffix.equals("ed")
        && verb.endsWith("y")
        && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
      forms.add(verb.substring(0, verb.length() - 1) + "ied");
      return forms;
    }
    forms.add(verb + suffix);
    char last = verb.charAt(verb.length() - 1);
    if ("aeiouwxy".indexOf(last) < 0) {
      forms.add(verb + last + suffix);
    }
    return forms;
  }

  /** The plural of a noun; none where the word is one already. */
  static List<String> plurals(String noun) {
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
    return plural ? List.of() : List.of(withS(noun));
  }
}
