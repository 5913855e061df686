package waybill.bench.speed;

/** A program that reads articles, ready to do so. */
interface Peer {
  /** Reads an article; how many things it found, so that no work can be left out unseen. */
  int read(Article article);

  /** What is measured, in the order of the table. */
  enum Kind {
    WAYBILL("Waybill: claims with parties, dates, sources", "WaybillPeer"),
    OPENNLP_TOKENS("OpenNLP 2.5.11: sentences, tokens", "OpenNlpTokens"),
    OPENNLP("OpenNLP 2.5.11: sentences, tokens, POS", "OpenNlpPos"),
    CORENLP("CoreNLP 4.5.10: tokens, POS, lemmas, NER, dependencies", "CoreNlp");

    final String title;
    private final String className;

    Kind(String title, String className) {
      this.title = title;
      this.className = className;
    }

    /** Whether it is on the class path; all but the reader come with a Maven profile. */
    boolean isThere() {
      try {
        Class.forName(Peer.class.getPackageName() + "." + className);
        return true;
      } catch (ClassNotFoundException | LinkageError e) {
        return false;
      }
    }

    Peer load() {
      try {
        return (Peer)
            Class.forName(Peer.class.getPackageName() + "." + className)
                .getDeclaredConstructor()
                .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(className + " cannot be loaded", e);
      }
    }
  }
}
