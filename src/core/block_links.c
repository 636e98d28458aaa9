/*-------------------------------------------------------------------------
 *
 * block_links.c
 *	  Recognises promotion by its place.
 *
 * Titles of other articles stand below a heading, among links or below the
 * text; the page's own lines are repeated, or stand in rows.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"
#include "hash.h"

/* Longer lines of capitals are no subheadings, unless there are so many alike. */
#define MAX_SHOUTED_WORDS 5
/* The page's own lines and rows of buttons. */
#define MAX_BUTTON_WORDS 8
#define MIN_BUTTONS 3
/* A title that leads elsewhere has so many words. */
#define MIN_LINK_WORDS 4
#define NSEEN 1024
#define TOP_LINES 4

/* "Read more:", "Related stories" */
static bool
heads_promotion(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return aa_block_at(l, i)->kind == AA_BLOCK_PROMO &&
		(k->last_mark == ':' ||
		 ((k->start & AA_WORD_MORE) && k->words == aa_start_length(k) && k->words <= 4 &&
		  (k->start & AA_LEX_MEDIA)));
}

/* "Advertisement" among the titles */
static bool
is_lone_button(const aa_labeler *l, uint32_t i)
{
	return aa_block_at(l, i)->kind == AA_BLOCK_PROMO && l->looks[i].words == 1;
}

/* Titles of other stories stand below it. */
void
aa_label_promoted_titles(aa_labeler *l)
{
	bool		below = false;

	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		const aa_looks *k = &l->looks[i];

		if (below && aa_is_text(l, i) && (!k->ends || k->last_mark == '?') && k->words >= 2 &&
			k->words <= AA_HEADLINE_WORDS && !k->lower_start && !(k->label != 0 && k->ends))
			aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
		else
			below = heads_promotion(l, i) || (below && is_lone_button(l, i));
	}
}

static uint64_t
text_hash(const aa_labeler *l, uint32_t i)
{
	aa_span		span = aa_block_at(l, i)->span;

	return aa_hash(l->article->text + span.start, span.end - span.start, 0);
}

/* May it be a button?  Who signs ("— Jane Doe") or speaks ("jane doe") and "Toll: none" may come back, too, and so may "From the Harbour" over a text. */
static bool
may_be_button(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	if (!aa_is_text(l, i) || k->ends || k->words == 0 || k->words > MAX_BUTTON_WORDS || aa_is_bracketed(l, i) ||
		(k->lower_start && k->words > 1) || (k->start & AA_LEX_PREPOSITION) ||
		aa_is_dash(aa_token_at(l, block->first_token)))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == ':')
			return false;
	}
	return true;
}

/*
 * The same short line again and again is the page's: share buttons, forms.
 * Hashes that fall together only cost that a line is missed.
 */
void
aa_label_repeated_lines(aa_labeler *l)
{
	uint32_t	seen[NSEEN];

	memset(seen, 0xFF, sizeof(seen));
	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		uint32_t   *first;

		if (!may_be_button(l, i))
			continue;
		first = &seen[text_hash(l, i) % NSEEN];
		if (*first != AA_NONE && l->looks[*first].tokens == l->looks[i].tokens &&
			aa_equal_words(l, aa_block_at(l, *first), aa_block_at(l, i), l->looks[i].tokens))
		{
			aa_block_at(l, *first)->kind = AA_BLOCK_PROMO;
			/* a heading may be announced at the top */
			if (*first >= TOP_LINES || l->looks[i].words == 1)
				aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
		}
		else
			*first = i;
	}
}

/* One word a line, line after line: Facebook, Email */
void
aa_label_button_rows(aa_labeler *l)
{
	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		uint32_t	end = i;
		uint32_t	open = 0;	/* not yet known to be promotion */

		while (end < aa_nblocks(l) && l->looks[end].words == 1 && !l->looks[end].ends &&
			   (aa_is_text(l, end) || aa_block_at(l, end)->kind == AA_BLOCK_PROMO))
			open += aa_is_text(l, end++);
		if (end < i + MIN_BUTTONS || open == 0)
			end = i + 1;
		else
			aa_label_all(l, i, end, AA_BLOCK_PROMO);
		i = end - 1;
	}
}

/* "Mayor says bridge can wait": subheadings do not tell who said what. */
static bool
reports_speech(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	if (k->ends || k->words < AA_MIN_REPORT_WORDS || k->words > AA_HEADLINE_WORDS ||
		aa_is_title_case(k) || aa_is_dash(aa_token_at(l, block->end_token - 1)))
		return false;
	for (uint32_t t = block->first_token + 1; t < block->end_token; t++)
	{
		uint64_t	classes = aa_classes_at(l->article, t);

		if ((classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH && (classes & AA_LEX_THAT) &&
			(classes & (AA_LEX_THIRD | AA_LEX_BASE)) && !(classes & AA_LEX_NOUN))
			return true;
	}
	return false;
}

/* Long lines of capitals, and of news, inside the text lead to other articles. */
void
aa_label_headlines_inside(aa_labeler *l)
{
	bool		begun = false;

	for (uint32_t i = 0; i + 1 < aa_nblocks(l); i++)
	{
		if (begun && aa_is_text(l, i) && !l->looks[i].repeated && !aa_begins_quoted(l, i) &&
			((l->looks[i].words > MAX_SHOUTED_WORDS && aa_is_shouted(&l->looks[i])) ||
			 reports_speech(l, i)))
			aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
		begun = begun || (aa_is_text(l, i) && aa_is_running_text(&l->looks[i]));
	}
}

/* A line that does not end, as titles do not */
static bool
may_be_link(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	uint8_t		class = aa_class_of(aa_token_at(l, aa_block_at(l, i)->first_token));

	return aa_is_text(l, i) && !k->ends && k->words >= MIN_LINK_WORDS && k->words <= AA_HEADLINE_WORDS &&
		!k->lower_start && k->last_mark != ',' && class == AA_CHAR_LETTER && !aa_has_inner_end(l, i);
}

/* "Online:" over links is one of them. */
void
aa_label_link_headings(aa_labeler *l)
{
	for (uint32_t i = 2; i + 1 < aa_nblocks(l); i++)
	{
		if (aa_is_text(l, i) && l->looks[i].last_mark == ':' && l->looks[i].words <= AA_KICKER_WORDS &&
			aa_block_at(l, i + 1)->kind == AA_BLOCK_PROMO)
			aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
	}
}

/* Titles below all text, or between links, are links. */
void
aa_label_links(aa_labeler *l)
{
	uint32_t	i = aa_nblocks(l);

	for (; i > 2 && (may_be_link(l, i - 1) || aa_block_at(l, i - 1)->kind == AA_BLOCK_PROMO); i--)
	{
		if (aa_is_text(l, i - 1))
			aa_block_at(l, i - 1)->kind = AA_BLOCK_PROMO;
	}
	for (i = 2; i + 1 < aa_nblocks(l); i++)
	{
		if (may_be_link(l, i) && aa_block_at(l, i - 1)->kind == AA_BLOCK_PROMO &&
			(aa_block_at(l, i + 1)->kind == AA_BLOCK_PROMO || may_be_link(l, i + 1)))
			aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
	}
}
