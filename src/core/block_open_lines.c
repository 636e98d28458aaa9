/*-------------------------------------------------------------------------
 *
 * block_open_lines.c
 *	  Captions and headings that only a missing full stop gives away.
 *
 * Where most paragraphs end in a full stop, a long line without one is no
 * paragraph.
 *
 *-------------------------------------------------------------------------
 */
#include "block_pictures.h"

/* A caption that is told only by its missing stop has so many words, ... */
#define MIN_OPEN_WORDS 13
/* ... and a heading does not have more than these. */
#define MAX_LONG_HEADING_WORDS 30
/* A colon so near its front makes it an entry of a table. */
#define MAX_COLON_TOKENS 7

/* "The mayor waves on the bridge on May 4, 2020." */
bool
aa_is_dated_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	year = block->end_token;

	if (l->looks[i].words < MIN_OPEN_WORDS || block->end_token < block->first_token + 6)
		return false;
	year -= 1 + l->looks[i].ends;
	return aa_token_at(l, year)->kind == AA_TOKEN_NUMBER && aa_token_at(l, year - 1)->mark == ',' &&
		aa_token_at(l, year - 2)->kind == AA_TOKEN_NUMBER &&
		(aa_word_classes(l->article, aa_token_at(l, year - 3)) & AA_LEX_CALENDAR);
}

/* "Where to vote: Springfield, Shelbyville" */
static bool
has_front_colon(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->first_token; t < block->end_token && t < block->first_token + MAX_COLON_TOKENS; t++)
	{
		if (aa_token_at(l, t)->mark == ':')
			return true;
	}
	return false;
}

/* A line of some length that does not end. */
static bool
is_unstopped(const aa_labeler *l, uint32_t i, uint32_t least)
{
	const aa_looks *k = &l->looks[i];
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);
	const aa_token *last = aa_token_at(l, aa_block_at(l, i)->end_token - 1);

	return aa_is_text(l, i) && !k->ends && k->words >= least && k->words <= AA_MAX_OPEN_WORDS &&
		!has_front_colon(l, aa_block_at(l, i)) && 2 * k->shouted < k->words &&
		((first->flags & AA_TOKEN_CAPITAL) || first->kind != AA_TOKEN_PUNCTUATION) &&
		!k->lower_start && last->mark != ':' && last->mark != ',' && last->mark != ';' &&
		!aa_is_dash(last);
}

/* ... and is no title. */
static bool
is_open_line(const aa_labeler *l, uint32_t i, uint32_t least)
{
	return is_unstopped(l, i, least) && !aa_is_title_case(&l->looks[i]);
}

/* Does a word in the lower case stand in it? */
static bool
has_lower_words(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (aa_token_at(l, t)->flags & AA_TOKEN_LOWER)
			return true;
	}
	return false;
}

/* "The mayor (pictured)", "the bridge (above)" */
static bool
points_at_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token + 1; t + 2 < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == '(' && aa_token_at(l, t + 2)->mark == ')' &&
			(aa_word_classes(l->article, aa_token_at(l, t + 1)) & AA_LEX_CREDIT))
			return true;
	}
	return false;
}

/* Two names with where they stand: "Jane Doe (left) on the bridge with John Roe (right)." */
static bool
tells_sides(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	n = 0;

	if (!aa_is_text(l, i) || l->looks[i].words > AA_MAX_OPEN_WORDS)
		return false;
	for (uint32_t t = block->first_token + 1; t + 2 < block->end_token; t++)
		n += aa_token_at(l, t)->mark == '(' && aa_token_at(l, t + 2)->mark == ')' &&
			(aa_token_at(l, t - 1)->flags & AA_TOKEN_CAPITAL) && (aa_token_at(l, t + 1)->flags & AA_TOKEN_LOWER);
	return n >= 2;
}

/* "Jane Doe on the bridge, May 2020" */
static bool
ends_in_year(const aa_labeler *l, uint32_t i)
{
	const aa_token *year = aa_token_at(l, aa_block_at(l, i)->end_token - 1);

	/* names in capitals make no title of it */
	return is_unstopped(l, i, AA_MIN_BESIDE_WORDS) && has_lower_words(l, i) && year->kind == AA_TOKEN_NUMBER &&
		aa_token_length(year) == 4 &&
		(year[-1].mark == ',' || (aa_word_classes(l->article, year - 1) & AA_LEX_CALENDAR));
}

/* Does it tell whose it is, who or when, or in two sentences? */
static bool
tells_of_picture(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	if ((l->looks[i].start & AA_LEX_CREDIT) || points_at_picture(l, i))
		return true;
	for (uint32_t t = block->first_token; t + 1 < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (((token->flags & AA_TOKEN_CAPITAL) &&
			 (aa_classes_at(l->article, t) & (AA_LEX_CALENDAR | AA_LEX_GIVEN | AA_LEX_ABBR_TITLE))) ||
			aa_is_stop(l, t))
			return true;
	}
	return false;
}

static void
label_beside(aa_labeler *l, uint32_t i)
{
	if (aa_block_at(l, i)->kind == AA_BLOCK_CAPTION && is_open_line(l, i + 1, AA_MIN_BESIDE_WORDS))
		aa_block_at(l, i + 1)->kind = AA_BLOCK_CAPTION;
}

/*
 * Several long lines without a stop in a text whose paragraphs have theirs: most
 * tell who and when, so they are captions, or else they are headings, which do
 * not follow each other.
 */
void
aa_label_open_lines(aa_labeler *l)
{
	uint32_t	n = 0;
	uint32_t	telling = 0;
	uint32_t	beside = 0;
	bool		captions;

	for (uint32_t i = 1; i + 1 < aa_nblocks(l); i++)
	{
		bool		open = is_open_line(l, i, MIN_OPEN_WORDS);

		if (tells_sides(l, i) || ends_in_year(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CAPTION;
		if (!open)
			continue;
		n++;
		beside += is_open_line(l, i + 1, MIN_OPEN_WORDS);
		telling += tells_of_picture(l, i);
		if (aa_is_dated_picture(l, i) || points_at_picture(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CAPTION;
	}
	captions = 2 * (telling + beside) >= n + 1 - (beside > 0);
	for (uint32_t i = 1; n > 1 && i + 1 < aa_nblocks(l); i++)
	{
		if (is_open_line(l, i, MIN_OPEN_WORDS) &&
			(captions || (!l->looks[i].repeated && l->looks[i].words <= MAX_LONG_HEADING_WORDS)))
			aa_block_at(l, i)->kind = captions ? AA_BLOCK_CAPTION : AA_BLOCK_SUBHEADING;
	}
	for (uint32_t i = 1; n > 1 && captions && i + 2 < aa_nblocks(l); i++)
		label_beside(l, i);
}
