package waybill.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateMention;
import waybill.mention.DateReader;
import waybill.mention.FigureReader;
import waybill.mention.ItemMention;
import waybill.mention.ItemReader;
import waybill.mention.Mention;
import waybill.mention.PartyMention;
import waybill.mention.PartyReader;
import waybill.text.Block;
import waybill.text.Document;
import waybill.text.Sentence;
import waybill.text.SentenceSplitter;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.WordClasses;

/** Runs the stages that find mentions and lays their results out sentence by sentence. */
final class Scenes {
  private final DateReader dates;
  private final PartyReader parties;
  private final ItemReader items;
  private final FigureReader figures;
  private final TriggerReader triggers;
  private final WordClasses words;

  Scenes(Vocabulary vocabulary) {
    this.dates = new DateReader(vocabulary);
    this.parties = new PartyReader(vocabulary);
    this.items = new ItemReader(vocabulary);
    this.figures = new FigureReader(vocabulary);
    this.triggers = new TriggerReader(vocabulary);
    this.words = new WordClasses(vocabulary);
  }

  /** What was found: the parties without resolved pronouns, the scenes, what stands over them. */
  record Found(List<PartyMention> parties, List<Scene> scenes, Heading heading) {}

  Found of(Document document, List<Sentence> sentences, SentenceSplitter splitter) {
    var heading = Heading.of(document, splitter, parties);
    var allDates = bySentence(sentences, dates.read(sentences, document.published()));
    var named = parties.read(sentences, document.published());
    var allParties = Pronouns.resolve(sentences, bySentence(sentences, named), heading.speaker());
    var scenes = new ArrayList<Scene>();
    @Nullable Scene previous = null;
    @Nullable Scene opener = null;
    int block = 0;
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      if (i > 0 && sentence.block() != sentences.get(i - 1).block()) {
        block++;
      }
      boolean item = sentence.block().kind() == Block.Kind.LIST_ITEM;
      var itemMentions = outside(items.read(sentence), allParties.get(i));
      var scene =
          new Scene(
              sentence,
              placed(
                  sentence, figures.read(sentence, taken(sentence, allDates.get(i), itemMentions))),
              placed(sentence, itemMentions),
              placed(sentence, allParties.get(i)),
              placed(sentence, allDates.get(i)),
              apart(triggers.read(sentence), placed(sentence, itemMentions)),
              words,
              previous,
              item ? opener : null,
              block,
              document.published());
      if (!item) {
        opener = scene;
      }
      scenes.add(scene);
      previous = scene;
    }
    return new Found(named, scenes, heading);
  }

  /**
   * The "shipping" of "shipping containers" is a part of their name and tells of no shipment; only
   * the last word of an item ("exports", "loans") tells what was done.
   */
  private static List<Trigger> apart(List<Trigger> triggers, List<Placed<ItemMention>> items) {
    return triggers.stream().filter(t -> items.stream().noneMatch(i -> isPartOf(t, i))).toList();
  }

  private static boolean isPartOf(Trigger trigger, Placed<ItemMention> item) {
    boolean inside = item.from() <= trigger.from() && trigger.to() <= item.to();
    boolean begins = item.from() <= trigger.from() && trigger.from() < item.to();
    boolean head = !trigger.isVerb() && trigger.to() == item.to();
    return inside && !head || begins && trigger.isVerb();
  }

  /** The "staff" of a General Staff is part of a name. */
  private static List<ItemMention> outside(List<ItemMention> items, List<PartyMention> parties) {
    return items.stream()
        .filter(item -> parties.stream().noneMatch(party -> isPartOfName(item, party)))
        .toList();
  }

  private static boolean isPartOfName(ItemMention item, PartyMention party) {
    return party.span().contains(item.span()) && party.span().length() > item.span().length();
  }

  /** Places that hold no figure: dates, designations, calibres. */
  private List<Span> taken(Sentence sentence, List<DateMention> dates, List<ItemMention> items) {
    var taken = new ArrayList<Span>();
    for (var date : dates) {
      if (date.type() != DateMention.Type.DURATION) {
        taken.add(date.span());
      }
    }
    for (var item : items) {
      if (item.designation() != null) {
        taken.add(item.span());
      }
    }
    taken.sort(null);
    return taken;
  }

  private static <M extends Mention> List<Placed<M>> placed(Sentence sentence, List<M> mentions) {
    return mentions.stream().map(mention -> Placed.in(sentence, mention)).toList();
  }

  private static <M extends Mention> List<List<M>> bySentence(
      List<Sentence> sentences, List<M> mentions) {
    var lists = new ArrayList<List<M>>();
    int next = 0;
    for (var sentence : sentences) {
      var list = new ArrayList<M>();
      while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
        if (mentions.get(next).span().start() >= sentence.span().start()) {
          list.add(mentions.get(next));
        }
        next++;
      }
      lists.add(list);
    }
    return lists;
  }
}
