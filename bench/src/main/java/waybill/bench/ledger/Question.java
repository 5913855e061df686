package waybill.bench.ledger;

/** What a ledger is asked while it grows. */
enum Question {
  BUSY_PAIR(Sort.BALANCE, "PRK RUS", "balance of the busiest pair"),
  EIGHTH_PAIR(Sort.BALANCE, "TUR AZE", "balance of the eighth pair"),
  TWENTIETH_PAIR(Sort.BALANCE, "SGP HKG", "balance of the twentieth pair"),
  HUNDREDTH_PAIR(Sort.BALANCE, "ATF RUS", "balance of the hundredth pair"),
  RARE_PAIR(Sort.BALANCE, "NOR CHL", "balance of a pair that is seldom met"),
  BUSY_PARTY(Sort.PARTNERS, "RUS", "what the busiest party gives and takes"),
  MIDDLING_PARTY(Sort.PARTNERS, "NOR", "what a middling party gives and takes"),
  BUSY_HOLDER(Sort.PARTY, "PRK", "what the busiest party holds, makes, uses, loses"),
  MIDDLING_HOLDER(Sort.PARTY, "NOR", "what a middling party holds, makes, uses, loses"),
  FIELDS(
      Sort.SEARCH,
      "class:artillery_ammunition supplier:PRK amount:>1e5",
      "search by class, giver and amount"),
  WORDS(Sort.SEARCH, "\"glide bombs\" AND Norway", "search by words and a phrase"),
  BROAD(Sort.SEARCH, "kind:transfer stage:delivered", "search that finds a quarter of all"),
  PREFIX(Sort.SEARCH, "artill* AND modality:estimated", "search by a beginning");

  /** How it is answered. */
  enum Sort {
    BALANCE,
    PARTNERS,
    PARTY,
    SEARCH
  }

  final Sort sort;
  final String words;
  final String title;

  Question(Sort sort, String words, String title) {
    this.sort = sort;
    this.words = words;
    this.title = title;
  }
}
