package waybill.mention;

import java.util.List;
import waybill.mention.DateWords.Kind;
import waybill.mention.Scene.Direction;
import waybill.text.Token;

/** Which way a bare month or weekday looks, by the verb nearest to it. */
final class DateCues {
  private static final int REACH = 24;

  /** A comma between a verb and a date counts as so many words; a stronger mark ends the search. */
  private static final int COMMA = 6;

  private final DateWords words;
  private final List<Token> tokens;

  DateCues(DateWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  Direction direction(int at, Direction otherwise) {
    int before = distance(at, -1, Kind.FUTURE);
    int after = distance(at, 1, Kind.FUTURE);
    int future = Math.min(before, after + 1);
    int past = Math.min(distance(at, -1, Kind.PAST), distance(at, 1, Kind.PAST) + 1);
    if (future == past) {
      return otherwise;
    }
    return future < past ? Direction.FUTURE : Direction.PAST;
  }

  /** A deadline lies ahead, unless the verb tells that it has gone by. */
  Direction deadline(int at) {
    int future = nearest(at, Kind.FUTURE);
    if (nearest(at, Kind.PERFECT) < future) {
      return Direction.PAST;
    }
    boolean open = future <= REACH || nearest(at, Kind.PROMISE) <= REACH;
    return open || nearest(at, Kind.PAST) > REACH ? Direction.FUTURE : Direction.PAST;
  }

  private int nearest(int at, Kind kind) {
    return Math.min(distance(at, -1, kind), distance(at, 1, kind));
  }

  /** How far away the nearest cue of a kind is; more than REACH when there is none. */
  private int distance(int at, int step, Kind kind) {
    int cost = 0;
    for (int i = at + step; i >= 0 && i < tokens.size() && cost <= REACH; i += step) {
      var token = tokens.get(i);
      if (token.is(";") || token.is(":") || token.is(".")) {
        break;
      }
      cost += token.is(",") ? COMMA : 1;
      if (isCue(i, kind)) {
        return cost;
      }
    }
    return REACH * 2;
  }

  private boolean isCue(int i, Kind kind) {
    var token = tokens.get(i);
    if (token.shape() != Token.Shape.LOWER) {
      return false;
    }
    boolean ahead = words.find(Kind.FUTURE, tokens, i).isPresent() || isFutureParticiple(i);
    if (kind == Kind.PAST && ahead) {
      return false;
    }
    if (words.find(kind, tokens, i).isPresent()) {
      return true;
    }
    var lower = token.lower();
    return kind == Kind.PAST && lower.length() > 4 && lower.endsWith("ed");
  }

  /** "Held" of "will be held". */
  private boolean isFutureParticiple(int i) {
    return words.find(Kind.FUTURE, tokens, i - 1).isPresent()
        || words.find(Kind.FUTURE, tokens, i - 2).isPresent();
  }
}
