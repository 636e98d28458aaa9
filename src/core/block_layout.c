/*-------------------------------------------------------------------------
 *
 * block_layout.c
 *	  Labels blocks by their place among the others: the order of the passes.
 *
 * Each pass reads what those before it decided, and changes only blocks that
 * are still text.
 *
 *-------------------------------------------------------------------------
 */
#include "block_looks.h"

/* The next block from i on that is no picture, credit, promotion or tweet. */
uint32_t
aa_next_text(const aa_labeler *l, uint32_t i)
{
	while (i < aa_nblocks(l) &&
		   (aa_block_at(l, i)->kind == AA_BLOCK_CAPTION || aa_block_at(l, i)->kind == AA_BLOCK_CREDIT ||
			aa_block_at(l, i)->kind == AA_BLOCK_PROMO || aa_block_at(l, i)->kind == AA_BLOCK_BYLINE ||
			aa_block_at(l, i)->kind == AA_BLOCK_TWEET))
		i++;
	return i;
}

bool
aa_label_among_neighbours(aa_labeler *l)
{
	static void (*const passes[])(aa_labeler *) = {
		aa_label_doubled_captions,
		aa_label_below_picture,
		aa_label_galleries,
		aa_label_tweet_lines,
		aa_label_promoted_titles,
		aa_label_appeals,
		aa_label_turns,
		aa_label_marked_lines,
		aa_label_series,
		aa_label_colon_lists,
		aa_label_repeated_lines,
		aa_label_button_rows,
		aa_label_tail,
		aa_label_front,
		aa_label_name_lines,
		aa_label_top,
		aa_label_open_lists,
		aa_label_open_lines,
		aa_label_headlines_inside,
		aa_label_inside,
		aa_label_like_headings,
		aa_label_first_heading,
		aa_forget_lone_heading,
		aa_label_links,
		aa_label_link_headings,
		aa_label_owner_lines,
	};

	if (!aa_find_repeats(l))
		return false;
	for (size_t n = 0; n < sizeof(passes) / sizeof(passes[0]); n++)
		passes[n](l);
	return l->article->status == AA_OK;
}
