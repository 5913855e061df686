package waybill.claim;

import java.util.List;

/** What is claimed, and of whom. */
public sealed interface Content {
  Kind kind();

  /** Something passed, or is to pass, from supplier to recipient. */
  record Transfer(Party supplier, Party recipient, Stage stage) implements Content {
    @Override
    public Kind kind() {
      return Kind.TRANSFER;
    }
  }

  /** The party has in stock or in service. */
  record Holding(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.HOLDING;
    }
  }

  /** The party no longer has: destroyed, damaged, captured, killed. */
  record Loss(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.LOSS;
    }
  }

  /** The party makes. */
  record Production(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.PRODUCTION;
    }
  }

  /** The party fires, consumes, launches. */
  record Use(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.USE;
    }
  }

  /** What one unit, a lot or a programme costs the party, or what the party asks for it. */
  record Price(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.PRICE;
    }
  }

  /** A share, a per cent, a multiple of something of the party's. */
  record Ratio(Party party) implements Content {
    @Override
    public Kind kind() {
      return Kind.RATIO;
    }
  }

  /** A visit, meeting, signing, test, parade or exercise with its participants. */
  record Event(List<Party> parties) implements Content {
    public Event {
      parties = List.copyOf(parties);
    }

    @Override
    public Kind kind() {
      return Kind.EVENT;
    }
  }
}
