package waybill.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: a byte order mark, else UTF-8 where it fits, else what is declared, else a guess.
 */
final class Encoding {
  private static final int HEAD = 4096;
  private static final int SAMPLE = 1 << 18;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]{2,40})");

  /** What servers and editors say when nobody told them: no proof of anything. */
  private static final Set<String> DEFAULTS =
      Set.of("utf-8", "us-ascii", "iso-8859-1", "windows-1252");

  private Encoding() {}

  /**
   * The text of {@code bytes}, with line ends as {@code \n} and without a byte order mark.
   *
   * @param declared the charset that a letter or page declares for it; null when it declares none
   */
  static String decode(byte[] bytes, @Nullable String declared) throws Refusal {
    var text = new String(bytes, charset(bytes, declared));
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    checkIsText(text);
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The charset of bytes, or of all that follows such a head. */
  static Charset charset(byte[] bytes, @Nullable String declared) {
    var marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    var wide = byZeros(bytes);
    if (wide != null) {
      return wide;
    }
    var named = named(declared != null ? declared : declaredInside(bytes));
    if (named != null && isEscaped(named)) {
      return named;
    }
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    if (named != null && !isDefault(named) && decodes(bytes, named)) {
      return named;
    }
    var guess = guess(bytes);
    boolean western = named != null && !named.equals(StandardCharsets.UTF_8);
    return western && !isMostlyHigh(bytes) ? WESTERN : guess;
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: zeros, as good as all of them on even or on odd places. */
  private static @Nullable Charset byZeros(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd > length / 10 + 2 && even <= odd / 50) {
      return StandardCharsets.UTF_16LE;
    }
    return even > length / 10 + 2 && odd <= even / 50 ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable String declaredInside(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    var head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!head.contains("<")) {
      return null;
    }
    var matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable Charset named(@Nullable String name) {
    try {
      if (name == null) {
        return null;
      }
      var charset = Charset.forName(name.strip());
      return charset.name().startsWith("UTF-16") ? null : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isDefault(Charset charset) {
    return DEFAULTS.contains(charset.name().toLowerCase(Locale.ROOT));
  }

  /** Charsets that say other letters in plain ASCII bytes. */
  private static boolean isEscaped(Charset charset) {
    var name = charset.name().toUpperCase(Locale.ROOT);
    return name.startsWith("ISO-2022");
  }

  /**
   * Whether it is UTF-8, up to one broken sequence in a hundred (pages are cut off and patched).
   */
  private static boolean isUtf8(byte[] bytes) {
    if (decodes(bytes, StandardCharsets.UTF_8)) {
      return true;
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return good > 100 * broken;
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset guess(byte[] bytes) {
    var words = foreignWords(bytes);
    var detector = new UniversalDetector(null);
    detector.handleData(words, 0, words.length);
    detector.dataEnd();
    var name = detector.getDetectedCharset();
    // The two share their small letters, and nobody sends the other.
    var found = named("MACCYRILLIC".equals(name) ? "windows-1251" : name);
    return found == null || found.equals(StandardCharsets.UTF_8) || isDefault(found)
        ? WESTERN
        : found;
  }

  /** The text without tags and other words in plain ASCII, which tell nothing. */
  private static byte[] foreignWords(byte[] bytes) {
    var words = new ByteArrayOutputStream();
    int start = 0;
    boolean foreign = false;
    for (int i = 0; i <= bytes.length && words.size() < SAMPLE; i++) {
      if (i < bytes.length && (bytes[i] < 0 || bytes[i] > ' ')) {
        foreign |= bytes[i] < 0;
        boolean edge = bytes[i] == '<' || bytes[i] == '>';
        if (!edge) {
          continue;
        }
      }
      if (foreign) {
        words.write(bytes, start, i - start);
        words.write(' ');
      }
      foreign = false;
      start = i + 1;
    }
    return words.toByteArray();
  }

  /** Whether most letters are beyond ASCII, as in Russian or Greek and never in a Western text. */
  private static boolean isMostlyHigh(byte[] bytes) {
    int high = 0;
    int letters = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
      letters += Character.isLetter(b & 0x7F) && b > 0 ? 1 : 0;
    }
    // The tags of a page count as letters too.
    return high > (letters + high) / 4;
  }

  private static void checkIsText(String text) throws Refusal {
    int controls = 0;
    int unknown = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new Refusal("binary, not a text");
      }
      controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
      unknown += c == '\uFFFD' ? 1 : 0;
    }
    if (controls > text.length() / 100 + 3) {
      throw new Refusal("binary, not a text");
    }
    if (unknown > text.length() / 20 + 3) {
      throw new Refusal("its characters cannot be made out");
    }
  }
}
