package waybill.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** Puts the sources that the vocabulary knows into a new ledger, and outlets as they are met. */
final class SourceSeeds {
  private static final String INSERT =
      """
      insert into source (id, kind, name, belongs_to) values (:id, :kind, :name, :belongsTo)
      on conflict (id) do nothing
      """;

  private static final String INSERT_NAME =
      """
      insert into source_name (name, source) values (:name, :source)
      on conflict (name, source) do nothing
      """;

  private static final String INSERT_OFFICE =
      """
      insert into office (source, party, title, day_from, day_to)
      values (:source, :party, :title, :from, :to)
      on conflict (source, party, title, day_from) do nothing
      """;

  private static final String ANY = "select 1 from source limit 1";

  private record Office(String source, String party, String title, String from, String to) {}

  private final Map<String, Sources.Source> sources = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<Office> offices = new HashSet<>();

  private SourceSeeds(Vocabulary vocabulary) {
    vocabulary.table("states.tsv").rows().forEach(this::addState);
    vocabulary.table("organisations.tsv").rows().forEach(this::addBody);
    vocabulary.table("firms.tsv").rows().forEach(this::addFirm);
    vocabulary.table("leaders.tsv").rows().forEach(this::addPerson);
  }

  static void plant(Handle handle) {
    if (handle.createQuery(ANY).mapTo(Integer.class).findOne().isEmpty()) {
      new SourceSeeds(Vocabulary.standard()).insert(handle);
    }
  }

  private void addState(Table.Row row) {
    var code = row.orEmpty(0);
    var all = names(row, 2);
    if (code.equals("-") || all.isEmpty()) {
      return;
    }
    switch (row.orEmpty(1)) {
      case "name" -> add(code, "state", all, null);
      case "demonym", "seat" -> names.computeIfAbsent(code, key -> new HashSet<>()).addAll(all);
      case "organ" ->
          all.forEach(name -> add(code + ":" + slug(name), "organ", List.of(name), code));
      default -> {
        // Words that are no names of anybody.
      }
    }
  }

  private void addBody(Table.Row row) {
    if (!row.orEmpty(0).equals("*")) {
      add(row.orEmpty(0), "body", names(row, 1), null);
    }
  }

  private void addFirm(Table.Row row) {
    if (row.orEmpty(0).length() > 1) {
      var seat = row.orEmpty(2);
      add(row.orEmpty(0), "firm", names(row, 1), seat.isEmpty() ? null : seat);
    }
  }

  private void addPerson(Table.Row row) {
    var all = names(row, 1);
    if (row.orEmpty(0).equals("*") || all.isEmpty()) {
      return;
    }
    var id = "person:" + slug(all.getFirst());
    add(id, "person", all, row.orEmpty(0));
    if (!row.orEmpty(3).isEmpty()) {
      var title = row.orEmpty(5).isEmpty() ? "leader" : row.orEmpty(5);
      offices.add(new Office(id, row.orEmpty(0), title, row.orEmpty(3), row.orEmpty(4)));
    }
  }

  /** The first row of a code names it; later ones give it more names. */
  private void add(String id, String kind, List<String> all, @Nullable String belongsTo) {
    if (!all.isEmpty()) {
      sources.putIfAbsent(id, new Sources.Source(id, kind, all.getFirst(), belongsTo));
      names.computeIfAbsent(id, key -> new HashSet<>()).addAll(all);
    }
  }

  /** Without the marks that tell when a name counts. */
  private static List<String> names(Table.Row row, int column) {
    return row.names(column).stream()
        .map(name -> name.replaceFirst("^[=?!]+", ""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static String slug(String name) {
    var slug = new StringBuilder();
    for (int c : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isLetterOrDigit(c)) {
        slug.appendCodePoint(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return slug.toString();
  }

  private void insert(Handle handle) {
    try (var rows = handle.prepareBatch(INSERT);
        var named = handle.prepareBatch(INSERT_NAME);
        var held = handle.prepareBatch(INSERT_OFFICE)) {
      for (var source : sources.values()) {
        rows.bind("id", source.id())
            .bind("kind", source.kind())
            .bind("name", source.name())
            .bind("belongsTo", source.belongsTo())
            .add();
        for (var name : names.getOrDefault(source.id(), Set.of())) {
          named.bind("name", name).bind("source", source.id()).add();
        }
      }
      for (var office : offices) {
        held.bind("source", office.source())
            .bind("party", office.party())
            .bind("title", office.title())
            .bind("from", office.from())
            .bind("to", office.to().isEmpty() ? null : office.to())
            .add();
      }
      rows.execute();
      named.execute();
      held.execute();
    }
  }

  /** An outlet that was not met before becomes a source. */
  static void meetOutlet(Handle handle, String outlet) {
    var id = "outlet:" + slug(outlet);
    int added =
        handle
            .createUpdate(INSERT)
            .bind("id", id)
            .bind("kind", "outlet")
            .bind("name", outlet)
            .bind("belongsTo", (String) null)
            .execute();
    if (added > 0) {
      handle.createUpdate(INSERT_NAME).bind("name", outlet).bind("source", id).execute();
    }
  }
}
