package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorLexicon.Alias;

/**
 * The names that start with one word. They are taken apart into words when a text first has that
 * word, which most never are: the lexicon is ready soon. Filled by one thread, then read by any.
 */
final class NameShelf {
  private final List<KnownActor> actors = new ArrayList<>(2);
  private final List<ActorName> names = new ArrayList<>(2);

  /** Made at the first look; made twice at worst, with the same result. */
  private volatile @Nullable List<Alias> sorted;

  private volatile @Nullable List<Alias> sure;

  void add(KnownActor actor, ActorName name) {
    actors.add(actor);
    names.add(name);
  }

  /** The names of several words that mean just one actor, whatever the text speaks of. */
  List<Alias> sure(Spellings spellings) {
    List<Alias> found = sure;
    if (found == null) {
      found = sorted(spellings).stream().filter(NameShelf::isSure).toList();
      sure = found;
    }
    return found;
  }

  private static boolean isSure(Alias alias) {
    return alias.words().size() > 1
        && !alias.shared()
        && alias.name().guard() == ActorName.Guard.NONE;
  }

  /** The names, those of more words first. */
  List<Alias> sorted(Spellings spellings) {
    List<Alias> found = sorted;
    if (found == null) {
      found = sort(spellings);
      sorted = found;
    }
    return found;
  }

  private List<Alias> sort(Spellings spellings) {
    List<List<String>> words = new ArrayList<>();
    Map<List<String>, String> owners = new HashMap<>();
    Set<List<String>> shared = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> of = spellings.words(names.get(i).text());
      String id = actors.get(i).id();
      String owner = owners.putIfAbsent(of, id);
      if (owner != null && !owner.equals(id)) {
        shared.add(of);
      }
      words.add(of);
    }
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> of = words.get(i);
      aliases.add(new Alias(actors.get(i), names.get(i), of, shared.contains(of)));
    }
    aliases.sort((a, b) -> b.words().size() - a.words().size());
    return List.copyOf(aliases);
  }
}
