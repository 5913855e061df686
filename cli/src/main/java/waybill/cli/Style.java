package waybill.cli;

import waybill.claim.Kind;

/** Colour for a terminal; without colour the text stays as it is. */
record Style(boolean colour) {
  String bold(String text) {
    return in("1", text);
  }

  String dim(String text) {
    return in("2", text);
  }

  String italic(String text) {
    return in("3", text);
  }

  String inverse(String text) {
    return in("7", text);
  }

  String kind(Kind kind, String text) {
    return in(
        switch (kind) {
          case TRANSFER -> "1;36";
          case HOLDING -> "1;34";
          case LOSS -> "1;31";
          case PRODUCTION -> "1;32";
          case USE -> "1;33";
          case PRICE, RATIO -> "1;35";
          case EVENT -> "1";
        },
        text);
  }

  private String in(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
