package waybill.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;

/** A claim in the making, and what later claims may lean on; filled step by step. */
final class Draft {
  final Anchor anchor;
  final Kind kind;
  double confidence;
  @Nullable Trigger trigger;
  @Nullable Frame frame;
  Optional<Governor.Governing> governing = Optional.empty();
  ItemClass itemClass = ItemClass.OTHER;
  RuleRoles.@Nullable Roles rules;
  Unit unit = Unit.PIECE;
  waybill.claim.@Nullable Per per;
  Party supplier = Party.UNKNOWN;
  Party recipient = Party.UNKNOWN;
  Party party = Party.UNKNOWN;
  List<Party> participants = List.of();
  @Nullable Stage stage;
  @Nullable Period when;
  Modality modality = Modality.ASSERTED;
  List<String> sources = List.of();
  @Nullable Quantity value;

  /** The words that tell who says so; null when none do. */
  waybill.attribution.@Nullable Attribution attribution;

  /** The item's mention, own or that of an earlier claim; null when the text names none. */
  @Nullable Placed<waybill.mention.ItemMention> item;

  Draft(Anchor anchor, Kind kind, double confidence) {
    this.anchor = anchor;
    this.kind = kind;
    this.confidence = confidence;
  }

  Scene scene() {
    return anchor.scene();
  }

  /** The same of other parties. */
  Draft withParties(Party otherSupplier, Party otherRecipient) {
    var other = new Draft(anchor, kind, confidence);
    other.governing = governing;
    other.rules = rules;
    other.trigger = trigger;
    other.frame = frame;
    other.itemClass = itemClass;
    other.unit = unit;
    other.per = per;
    other.supplier = otherSupplier;
    other.recipient = otherRecipient;
    other.stage = stage;
    other.when = when;
    other.modality = modality;
    other.sources = sources;
    other.attribution = attribution;
    other.item = item;
    return other;
  }

  Judge.Subject subject() {
    return anchor.subject(kind, null);
  }
}
