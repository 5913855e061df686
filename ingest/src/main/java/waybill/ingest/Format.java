package waybill.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What bytes are, by their content; the name of a file may lie. */
enum Format {
  PDF,
  ZIP,
  GZIP,
  TAR,
  WARC,
  FEED,
  MBOX,
  JSON,
  HTML,
  MAIL,
  TEXT;

  private static final int HEAD = 4096;

  private static final byte[] WARC_MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);

  private record Magic(String hex, int at, String reason) {}

  /** Well-known files that hold no article, each with what the user is told. */
  private static final List<Magic> REFUSED =
      List.of(
          new Magic("D0CF11E0A1B11AE1", 0, "an old or encrypted Office file; save it as .docx"),
          new Magic("7B5C727466", 0, "an RTF file, which is not read; save it as .docx"),
          new Magic("89504E47", 0, "binary: a picture"),
          new Magic("FFD8FF", 0, "binary: a picture"),
          new Magic("47494638", 0, "binary: a picture"),
          new Magic("52494646", 0, "binary: a picture or a recording"),
          new Magic("66747970", 4, "binary: a film or a picture"),
          new Magic("494433", 0, "binary: a recording"),
          new Magic("7F454C46", 0, "binary: a program"),
          new Magic("CAFEBABE", 0, "binary: a program"),
          new Magic("377ABCAF271C", 0, "a 7z archive, which is not read; use .zip"),
          new Magic("526172211A07", 0, "a RAR archive, which is not read; use .zip"),
          new Magic("FD377A585A00", 0, "an xz archive, which is not read; use .tar.gz"),
          new Magic("425A68", 0, "a bzip2 archive, which is not read; use .tar.gz"),
          new Magic("28B52FFD", 0, "a zstd archive, which is not read; use .tar.gz"));

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(!doctype html|html|head|body|p|div|br|table|span|a|h[1-6]|ul|li|article|title|meta|script)\\b");
  private static final Pattern JSON_START = Pattern.compile("(?:\\[\\s*)?\\{\\s*\"");
  private static final Pattern FEED_ROOT = Pattern.compile("<(?:[a-z]+:)?(?:rss|feed|RDF)[\\s>]");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?i)(from|to|date|subject|mime-version|received|return-path|message-id|delivered-to|reply-to|x-[a-z-]+|content-type"
              + "|dkim-signature|sender|cc)[ \\t]*:.*");

  /** The format of bytes that are packed or marked as such; TEXT when they look like neither. */
  static Format ofBytes(byte[] bytes) throws Refusal {
    for (var magic : REFUSED) {
      if (startsWith(bytes, magic.at, java.util.HexFormat.of().parseHex(magic.hex))) {
        throw new Refusal(magic.reason);
      }
    }
    if (startsWith(bytes, 0, new byte[] {'P', 'K', 3, 4})
        || startsWith(bytes, 0, new byte[] {'P', 'K', 5, 6})) {
      return ZIP;
    }
    if (startsWith(bytes, 0, new byte[] {0x1f, (byte) 0x8b})) {
      return GZIP;
    }
    if (startsWith(bytes, 0, WARC_MARK)) {
      return WARC;
    }
    if (head(bytes, 1024).contains("%PDF-")) {
      return PDF;
    }
    return startsWith(bytes, 257, USTAR) ? TAR : TEXT;
  }

  /** The format of what decodes to text: FEED, MBOX, MAIL, HTML, JSON or TEXT. */
  static Format ofText(String text) throws Refusal {
    var head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
    if (isMail(head)) {
      return head.startsWith("From ") ? MBOX : MAIL;
    }
    if (FEED_ROOT.matcher(firstElement(head)).lookingAt()) {
      return FEED;
    }
    var lower = head.toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml") && !lower.contains("<html")) {
      throw new Refusal("XML data, not an article");
    }
    if (isHtml(head)) {
      return HTML;
    }
    if (JSON_START.matcher(head).lookingAt()) {
      return JSON;
    }
    return TEXT;
  }

  /** What follows the prologue of an XML file; nothing when it has none that ends. */
  private static String firstElement(String head) {
    int at = 0;
    while (head.startsWith("<?", at) || head.startsWith("<!", at)) {
      var end = head.startsWith("<!--", at) ? "-->" : head.startsWith("<?", at) ? "?>" : ">";
      int close = head.indexOf(end, at);
      at = close < 0 ? head.length() : close + end.length();
      while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
        at++;
      }
    }
    return head.substring(at);
  }

  /** Whether a letter's part is a page, whatever it says of itself. */
  static boolean looksLikeHtml(String text) {
    return isHtml(text.substring(0, Math.min(text.length(), HEAD)).stripLeading());
  }

  private static boolean isHtml(String head) {
    var lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("<!doctype html") || lower.contains("<html")) {
      return true;
    }
    long tags = TAG.matcher(head).results().limit(3).count();
    return tags >= (head.startsWith("<") ? 1 : 3);
  }

  /** Whether it begins with at least two of the usual header lines, one of which only mail has. */
  private static boolean isMail(String head) {
    int known = 0;
    boolean certain = false;
    for (var line : head.lines().toList()) {
      if (line.isEmpty()) {
        break;
      }
      if (MAIL_HEADER.matcher(line).matches()) {
        known++;
        var lower = line.toLowerCase(Locale.ROOT);
        certain |=
            lower.startsWith("mime-version")
                || lower.startsWith("received")
                || lower.startsWith("return-path")
                || lower.startsWith("message-id")
                || (lower.startsWith("from") && lower.contains("@"));
      } else if (!line.startsWith(" ")
          && !line.startsWith("\t")
          && !line.startsWith("From ")
          && !line.matches("[!-9;-~]+:.*")) {
        return false;
      }
    }
    return certain && known >= 2;
  }

  private static String head(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] magic) {
    if (bytes.length < at + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
