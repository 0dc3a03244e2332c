package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Page;

/**
 * The blocks of the chosen box while the filters go over them: each is kept until a filter drops it
 * with a reason. What one filter dropped the next ones pass by.
 */
final class Draft {

  private static final int LEVELS_OF_NAMES = 3;

  private final Page page;
  private final Box body;
  private final Furniture furniture;
  private final @Nullable String headline;
  private final BitSet leads;
  private final List<Block> blocks;
  private final @Nullable String[] reasons;

  Draft(Page page, Box body, Furniture furniture, @Nullable String headline) {
    this.page = page;
    this.body = body;
    this.furniture = furniture;
    this.headline = headline;
    this.leads = Leads.of(page, body, furniture, headline);
    this.blocks = new ArrayList<>();
    for (int i = leads.nextSetBit(0);
        i >= 0 && i < body.firstBlock();
        i = leads.nextSetBit(i + 1)) {
      blocks.add(page.blocks().get(i));
    }
    blocks.addAll(page.blocks().subList(body.firstBlock(), body.endBlock()));
    this.reasons = new @Nullable String[page.blocks().size()];
  }

  Page page() {
    return page;
  }

  Box body() {
    return body;
  }

  Furniture furniture() {
    return furniture;
  }

  /** The page's headline, absent where it has none. */
  @Nullable String headline() {
    return headline;
  }

  /** The blocks of the lead and of the body, kept or not. */
  List<Block> blocks() {
    return blocks;
  }

  /** Whether a block is part of the article's lead, in the body or before it. */
  boolean isLead(Block block) {
    return leads.get(block.index());
  }

  /** Whether a block is set apart as the article's summary, by its place, its type or its name. */
  boolean isStandfirst(Block block) {
    if (isLead(block)) {
      return true;
    }
    Box box = block.box();
    for (int i = 0; i < LEVELS_OF_NAMES && box != null && box != body; i++) {
      if (box.is(Hint.STANDFIRST)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** Whether a block is in question at all. */
  boolean within(Block block) {
    return isLead(block) || (block.index() >= body.firstBlock() && block.index() < body.endBlock());
  }

  boolean kept(Block block) {
    return reasons[block.index()] == null;
  }

  /** Drops a block, unless an earlier filter did. */
  void drop(Block block, String reason) {
    if (reasons[block.index()] == null) {
      reasons[block.index()] = reason;
    }
  }

  /** Why a block was dropped, absent where it is kept. */
  @Nullable String reason(Block block) {
    return reasons[block.index()];
  }

  /** The blocks that are kept so far, in order. */
  List<Block> keptBlocks() {
    return blocks().stream().filter(this::kept).toList();
  }
}
