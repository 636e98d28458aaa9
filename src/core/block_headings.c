/*-------------------------------------------------------------------------
 *
 * block_headings.c
 *	  Subheadings, and other lines that stand alone between paragraphs.
 *
 * A line without a full stop above running text is a heading, the more surely
 * if others look like it.  Otherwise it may be a pull quote, the name of
 * somebody in a picture, or a link.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"

#define MIN_ALIKE 3
#define MAX_QUESTION_WORDS 6
/* So many headings may stand below a first one. */
#define MAX_STACKED 2
#define MAX_STYLED_WORDS 12
#define MAX_TRAILING_WORDS 8
/* A question over somebody's answer */
#define MAX_ASKED_WORDS 25
/* So near its beginning a text names who it is about; and so many do so. */
#define NEAR_TOKENS 20
#define MIN_NAME_HEADINGS 2
#define MAX_GENITIVE_BYTES 4
#define MAX_NAMES_ASKED 8
/* A shorter line in marks, without a stop, heads the text that it is from. */
#define MAX_QUOTED_HEADING_WORDS 8

/* "What happened?" over its answer; longer questions are the text's own, or Have Capitals. */
static bool
is_question_heading(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return (k->words <= MAX_QUESTION_WORDS || aa_is_title_case(k)) && k->words > 1 && k->last_mark == '?' &&
		!(k->start & AA_LEX_CONJUNCTION) &&
		aa_class_of(aa_token_at(l, aa_block_at(l, i)->first_token)) == AA_CHAR_LETTER;
}

/* "Moving forward …", but not "And yet …" */
static bool
trails_off(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return k->last_mark == 0x2026 && k->words > 1 && k->words <= MAX_TRAILING_WORDS &&
		(k->shouted == k->words || !(k->start & AA_LEX_CONJUNCTION));
}

/* A word or two over other headings. */
static bool
heads_heading(const aa_labeler *l, uint32_t i, uint32_t next)
{
	uint32_t	end = next;

	while (end < aa_nblocks(l) && end < next + MAX_STACKED && !l->looks[end].ends)
		end++;
	return l->looks[i].words <= AA_KICKER_WORDS && end > next && end < aa_nblocks(l) &&
		aa_is_running_text(&l->looks[end]);
}

/* Does the line go on in the next block, or stop in mid-sentence? */
static bool
is_broken_off(const aa_labeler *l, uint32_t i, uint32_t next)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_token *last = aa_token_at(l, block->end_token - 1);
	uint32_t	marks = 0;

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		uint8_t		class = aa_class_of(aa_token_at(l, t));

		marks += class == AA_CHAR_MARK || class == AA_CHAR_APOSTROPHE;
	}
	return last->mark == ',' || last->mark == ';' || aa_is_dash(last) ||
		(marks == 1 && aa_begins_quoted(l, i)) ||
		(l->looks[next].lower_start &&
		 aa_token_length(aa_token_at(l, aa_block_at(l, next)->first_token)) > 1);
}

/* A line of some length without a stop, and without the capitals of a title */
static bool
is_plain_line(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return (aa_is_text(l, i) || aa_block_at(l, i)->kind == AA_BLOCK_SUBHEADING) && !k->ends &&
		k->words > AA_KICKER_WORDS && k->words <= AA_SUBHEADING_WORDS && k->capitals < k->long_words;
}

/* Such a line right over another line, or below one, is one of a verse or a table: headings stand over text. */
static bool
is_in_row(const aa_labeler *l, uint32_t i)
{
	const aa_looks *below = &l->looks[i + 1];

	return is_plain_line(l, i) &&
		((i > 0 && is_plain_line(l, i - 1)) ||
		 (i + 1 < aa_nblocks(l) && (aa_is_text(l, i + 1) || aa_block_at(l, i + 1)->kind == AA_BLOCK_SUBHEADING) &&
		  below->words > 0 && below->words <= AA_SUBHEADING_WORDS && !below->ends));
}

/* A short line of words without a stop, which neither begins nor ends in mid-sentence. */
static bool
looks_like_heading(const aa_labeler *l, uint32_t i, uint32_t next)
{
	const aa_looks *k = &l->looks[i];

	return k->words > 0 && k->words <= AA_SUBHEADING_WORDS && aa_has_kind(k, AA_TOKEN_WORD) &&
		!k->lower_start && !aa_is_dash(aa_token_at(l, aa_block_at(l, i)->first_token)) &&
		!aa_is_bracketed(l, i) && (!k->ends || is_question_heading(l, i) || trails_off(l, i)) &&
		!is_broken_off(l, i, next);
}

/* Does the next text look like what a heading stands over? */
static bool
heads_text(const aa_labeler *l, uint32_t i, uint32_t next)
{
	const aa_looks *below = &l->looks[next];

	return aa_is_running_text(below) || below->words > AA_SUBHEADING_WORDS ||
		(below->ends && aa_is_shouted(&l->looks[i])) || heads_heading(l, i, next);
}

static bool
is_subheading(const aa_labeler *l, uint32_t i)
{
	uint32_t	next = aa_next_text(l, i + 1);

	return i > 0 && next < aa_nblocks(l) && aa_is_text(l, i) && looks_like_heading(l, i, next) &&
		!is_in_row(l, i) && heads_text(l, i, next) &&
		aa_block_at(l, i)->after_blank == aa_block_at(l, i + 1)->after_blank;
}

/*
 * Only a name, with text or another such name above and text below, is who the
 * picture shows.
 */
static bool
is_pictured_name(const aa_labeler *l, uint32_t i)
{
	return aa_is_name_line(l, i) && l->looks[i].shouted == 0 &&
		(aa_is_text(l, i - 1) || aa_block_at(l, i - 1)->kind == AA_BLOCK_CAPTION) &&
		(aa_is_text(l, i + 1) || aa_is_name_line(l, i + 1));
}

/* Does the text below begin with the name's last word? */
static bool
names_below(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_token *name = aa_token_at(l, block->end_token - 1);
	const aa_block *below = aa_block_at(l, aa_next_text(l, i + 1));

	for (uint32_t t = below->first_token; t < below->end_token && t < below->first_token + NEAR_TOKENS; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		/* Doe, Doe's */
		if (aa_token_length(token) >= aa_token_length(name) &&
			aa_token_length(token) <= aa_token_length(name) + MAX_GENITIVE_BYTES &&
			memcmp(l->article->text + token->start, l->article->text + name->start,
				   aa_token_length(name)) == 0)
			return true;
	}
	return false;
}

/* Several names, each over the text on who bears it, are headings. */
static bool
has_name_headings(const aa_labeler *l)
{
	uint32_t	n = 0;

	for (uint32_t i = 1; i + 1 < aa_nblocks(l); i++)
		n += aa_is_text(l, i) && is_subheading(l, i) && is_pictured_name(l, i) && names_below(l, i);
	return n >= MIN_NAME_HEADINGS;
}

/*
 * Words shown again stand alone; several in a row are a text that was taken twice.
 * What a colon announces, or what announces more itself, belongs where it stands.
 */
static bool
is_pull_quote(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return k->repeated && aa_block_at(l, k->copy_of)->kind != AA_BLOCK_CAPTION &&
		(k->ends || k->words > MAX_QUOTED_HEADING_WORDS) && !k[-1].repeated &&
		k[-1].last_mark != ':' && k->last_mark != ':' && (i + 1 == aa_nblocks(l) || !k[1].repeated);
}

/* "Jane Doe: The bridge we need": another article, and who wrote it */
static bool
is_signed_link(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);

	return k->label != 0 && k->label_names && !k->label_shouted && !k->ends &&
		k->words >= AA_MIN_REPORT_WORDS && (aa_word_classes(l->article, first) & AA_LEX_GIVEN);
}

/* "The bridge we need: Jane Doe", "OUR VIEW: The bridge we need" beside another line, that is not only Jane Doe */
static bool
is_link_in_row(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	if (l->looks[i].words < AA_MIN_REPORT_WORDS || !is_in_row(l, i) || (i + 1 < aa_nblocks(l) && aa_is_name_line(l, i + 1)))
		return false;
	for (uint32_t t = block->first_token + 1; t + 1 < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == ':' && (aa_token_at(l, t + 1)->flags & AA_TOKEN_CAPITAL))
			return true;
	}
	return false;
}

/* Whatever stands in a row with a link is one. */
static void
label_row_of_links(aa_labeler *l, uint32_t i)
{
	uint32_t	end = i + 1;

	while (i > 0 && is_plain_line(l, i - 1))
		i--;
	while (end < aa_nblocks(l) && is_plain_line(l, end))
		end++;
	aa_label_all(l, i, end, AA_BLOCK_PROMO);
}

/* What headings of one text have in common. */
typedef enum style
{
	STYLE_NONE,
	STYLE_QUESTION,				/* "What does it cost?" */
	STYLE_COLON,				/* "On the bridge:" */
	STYLE_SHOUTED,				/* WHAT IT COSTS */
	STYLE_OPEN,					/* What it costs */
	STYLE_DATE,					/* May 4, 2020 */
	NSTYLES
} style;

/* A question of one clause, that is no speaker's and no writer's aside */
static bool
is_plain_question(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t + 1 < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == ',' || aa_token_at(l, t)->mark == ':' || aa_is_stop(l, t))
			return false;
	}
	return !(l->looks[i].start & AA_LEX_CONJUNCTION);
}

/* "The contract says:" */
static bool
announces_words(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		uint64_t	classes = aa_classes_at(l->article, t);

		if ((classes & AA_LEX_CUE_CLASS) != 0 && (classes & AA_LEX_VERB))
			return true;
	}
	return false;
}

/* The style in which a short line might head what is below. */
static style
heading_style(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);

	if (aa_block_at(l, i)->kind == AA_BLOCK_NOTICE)
		return aa_is_time_stamp(l, i) ? STYLE_DATE : STYLE_NONE;
	if (k->last_mark == ',' || k->last_mark == ';')
		return STYLE_NONE;
	if (k->words == 0 || k->words > (k->last_mark == '?' ? MAX_ASKED_WORDS : MAX_STYLED_WORDS) || k->lower_start ||
		aa_class_of(first) != AA_CHAR_LETTER || first->kind == AA_TOKEN_URL)
		return STYLE_NONE;
	if (aa_is_shouted(k) || (k->last_mark == '?' && k->shouted == k->words))
		return STYLE_SHOUTED;
	if (k->last_mark == '?')
		return is_plain_question(l, i) ? STYLE_QUESTION : STYLE_NONE;
	if (k->last_mark == ':')
		return k->shouted < k->words && announces_words(l, i) ? STYLE_NONE : STYLE_COLON;
	return k->ends || is_in_row(l, i) ? STYLE_NONE : STYLE_OPEN;
}

/* Does a text of some length follow, that the line does not merely announce? */
static bool
stands_over_text(const aa_labeler *l, uint32_t i)
{
	uint32_t	next = aa_next_text(l, i + 1);

	return i > 0 && next < aa_nblocks(l) &&
		(aa_block_at(l, next)->kind == AA_BLOCK_TURN ||
		 (l->looks[i].words <= MAX_STYLED_WORDS && aa_is_text(l, next) && aa_is_running_text(&l->looks[next]) &&
		  (aa_is_time_stamp(l, i) || !aa_begins_quoted(l, next))));
}

/* A line right between paragraphs that looked like a link, but calls nobody */
static bool
looked_like_link(const aa_labeler *l, uint32_t i)
{
	return aa_block_at(l, i)->kind == AA_BLOCK_PROMO && !aa_is_promo(l, i) && aa_is_text(l, i - 1) &&
		stands_over_text(l, i) && aa_is_text(l, i + 1);
}

/*
 * A line is a heading more surely if others of the text look like it: questions,
 * dates and lines with a colon if there are two, and what has no text below if two
 * headings have; what looked like a link if there are several.
 */
void
aa_label_like_headings(aa_labeler *l)
{
	uint32_t	n[NSTYLES] = {0};

	for (uint32_t i = 1; i < aa_nblocks(l); i++)
	{
		style		s = heading_style(l, i);

		if (s == STYLE_SHOUTED || s == STYLE_OPEN)
			n[s] += aa_block_at(l, i)->kind == AA_BLOCK_SUBHEADING;
		else
			n[s] += (s == STYLE_DATE || aa_is_text(l, i) || aa_block_at(l, i)->kind == AA_BLOCK_SUBHEADING) &&
				stands_over_text(l, i);
	}
	for (uint32_t i = 1; i < aa_nblocks(l); i++)
	{
		style		s = heading_style(l, i);

		if (s == STYLE_NONE || n[s] < 2)
			continue;
		if (s == STYLE_DATE || aa_is_text(l, i) ?
				s == STYLE_SHOUTED || s == STYLE_OPEN || stands_over_text(l, i) :
				n[s] >= MIN_ALIKE && looked_like_link(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_SUBHEADING;
	}
}

/*
 * Whom the picture shows, or who made it if the text names nobody so; or a heading that
 * begins with a name: "Jane Doe’s Bridge".  That is asked of few lines, as each answer reads
 * the whole article.
 */
static aa_block_kind
kind_of_pictured_name(const aa_labeler *l, uint32_t i, uint32_t *asked)
{
	uint32_t	last = aa_block_at(l, i)->end_token - 1;

	if (++*asked > MAX_NAMES_ASKED || !aa_is_only_here(l, i, last, false))
		return AA_BLOCK_CAPTION;
	if (l->looks[i].words > 2 && (aa_classes_at(l->article, last) & AA_LEX_COMMON))
		return AA_BLOCK_SUBHEADING;
	return aa_classes_at(l->article, aa_block_at(l, i)->first_token) & AA_LEX_GIVEN ?
		AA_BLOCK_CREDIT :
		AA_BLOCK_CAPTION;
}

void
aa_label_inside(aa_labeler *l)
{
	bool		name_headings = has_name_headings(l);
	uint32_t	asked = 0;

	for (uint32_t i = 1; i < aa_nblocks(l); i++)
	{
		if (!aa_is_text(l, i))
			continue;
		if (is_pull_quote(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_PULL_QUOTE;
		else if (is_link_in_row(l, i))
			label_row_of_links(l, i);
		else if (is_subheading(l, i))
			aa_block_at(l, i)->kind = !name_headings && is_pictured_name(l, i) ? kind_of_pictured_name(l, i, &asked) :
				is_signed_link(l, i)										   ? AA_BLOCK_PROMO :
																				 AA_BLOCK_SUBHEADING;
	}
}

/*
 * One heading is none: a question of the text's own, or if it is long, words
 * shown again or a link.
 */
void
aa_forget_lone_heading(aa_labeler *l)
{
	uint32_t	lone = AA_NONE;

	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		if (aa_block_at(l, i)->kind != AA_BLOCK_SUBHEADING)
			continue;
		if (lone != AA_NONE)
			return;
		lone = i;
	}
	if (lone == AA_NONE)
		return;
	if ((l->looks[lone].last_mark == '?' && l->looks[lone].words > AA_KICKER_WORDS) ||
		l->looks[lone].last_mark == 0x2026)
		aa_block_at(l, lone)->kind = AA_BLOCK_PARAGRAPH;
	else if (l->looks[lone].words >= AA_MIN_REPORT_WORDS)
		aa_block_at(l, lone)->kind = l->looks[lone].repeated || aa_begins_quoted(l, lone) ?
			AA_BLOCK_PULL_QUOTE :
			AA_BLOCK_PROMO;
}

/*
 * A word or two alone over the text are its first subheading, if more follow or they
 * are no name ("From the Harbour"), unless they are in capitals as a section's.
 */
void
aa_label_first_heading(aa_labeler *l)
{
	uint32_t	first = aa_next_text(l, 0);
	uint32_t	next = aa_next_text(l, first + 1);

	if (next >= aa_nblocks(l) || aa_block_at(l, first)->kind != AA_BLOCK_KICKER ||
		!aa_is_text(l, next) || l->looks[first].shouted == l->looks[first].words)
		return;
	while (next < aa_nblocks(l) && aa_block_at(l, next)->kind != AA_BLOCK_SUBHEADING)
		next++;
	if (next < aa_nblocks(l) || (l->looks[first].start & AA_LEX_PREPOSITION))
		aa_block_at(l, first)->kind = AA_BLOCK_SUBHEADING;
}
