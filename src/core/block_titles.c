/*-------------------------------------------------------------------------
 *
 * block_titles.c
 *	  Kicker, headline, standfirst and byline above an article's text.
 *
 * The text begins below the dateline or the byline, or with the first running
 * text.  An article may begin with its text at once, so a title must look like
 * one.
 *
 *-------------------------------------------------------------------------
 */
#include "block_looks.h"

/* Titles and summaries over the text. */
#define MAX_TITLES 5
#define MAX_TITLE_WORDS 45
#define MAX_PLAIN_HEADLINE_WORDS 12
#define MAX_STOPPED_HEADLINE_WORDS 14
/* Of a summary right below a picture, over one, over its credit alone, and of the text below. */
#define MAX_BELOW_WORDS 24
#define MAX_SUMMARY_WORDS 33
#define MAX_ABSTRACT_WORDS 110
#define MIN_LEAD_WORDS 7

/* A word or two over the headline; below a byline, the writer's office */
static bool
is_kicker(const aa_looks *k)
{
	return k->words > 0 && k->words <= AA_KICKER_WORDS && !k->lower_start &&
		(!k->ends || (k->last_mark == ':' && k->shouted == k->words));
}

/* Words with capitals that are no common words, over who employs them: a name that is not known as one */
static bool
is_over_employer(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	if (k->words < 2 || k->words > AA_KICKER_WORDS || k->tokens != k->words || k->shouted > 0 ||
		!(l->looks[i + 1].start & AA_LEX_MEDIA) || !aa_is_name_line(l, i + 1))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) || (aa_classes_at(l->article, t) & AA_LEX_COMMON))
			return false;
	}
	return true;
}

/* Lines of names at the top are bylines, and who employs them below. */
void
aa_label_name_lines(aa_labeler *l)
{
	bool		begun = false;

	for (uint32_t i = 0; i + 1 < aa_nblocks(l) && i < AA_TOP_BLOCKS; i++)
	{
		bool		signed_above = i > 0 && aa_block_at(l, i - 1)->kind == AA_BLOCK_BYLINE;

		if (!aa_is_text(l, i))
			continue;
		if ((!begun && (aa_is_name_line(l, i) || aa_is_names_line(l, i) || is_over_employer(l, i))) ||
			(signed_above && is_kicker(&l->looks[i]) && !l->looks[i].ends))
			aa_block_at(l, i)->kind = AA_BLOCK_BYLINE;
		begun = begun || aa_is_running_text(&l->looks[i]);
	}
}

static bool
may_be_title(const aa_labeler *l, uint32_t i)
{
	return l->looks[i].words > 0 && l->looks[i].words <= MAX_TITLE_WORDS;
}

/*
 * "Mayor steps down in Springfield She says that …": the article's first line is a title with
 * its summary glued to it, which begins with a capital behind a word without one.
 */
static bool
has_glued_summary(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	if (i > 0 || !may_be_title(l, i) || l->looks[i].last_mark != '.' || (l->looks[i].start & AA_LEX_CREDIT))
		return false;
	for (uint32_t t = block->first_token + AA_KICKER_WORDS; t + 2 < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if ((token->flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ALL_CAPITALS)) == AA_TOKEN_CAPITAL &&
			(token[-1].flags & AA_TOKEN_LOWER) && (token[1].flags & AA_TOKEN_LOWER) &&
			(aa_word_classes(l->article, token) &
			 (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | (aa_token_length(token) > 1 ? AA_LEX_PRONOUN : 0))))
			return true;
	}
	return false;
}

/* Is the block the dateline's, or right below the byline? */
static bool
opens_text(const aa_labeler *l, uint32_t i)
{
	return aa_dateline_end(l, i) > aa_block_at(l, i)->first_token ||
		(i > 0 && aa_block_at(l, i - 1)->kind == AA_BLOCK_BYLINE);
}

/* Is it running text, and no title with a stop or question mark? */
static bool
may_be_lead(const aa_labeler *l, uint32_t i, uint32_t titles)
{
	const aa_looks *k = &l->looks[i];

	if (has_glued_summary(l, i))
		return false;
	if (k->last_mark == '.' && !aa_is_title_case(k))
		return true;
	if (titles == 0)
		return !aa_is_title_case(k) &&
			(aa_is_running_text(k) || (k->ends && k->last_mark != ':'));
	/* a question among the points of a summary */
	return aa_is_running_text(k) &&
		(k->last_mark != '?' || i + 1 >= aa_nblocks(l) || l->looks[i + 1].ends);
}

/*
 * Where the text begins.  A dateline or byline says so, if nothing but titles
 * and summaries stands above it; else it is the first running text.
 */
static uint32_t
find_lead(const aa_labeler *l)
{
	uint32_t	titles = 0;
	uint32_t	running = AA_NONE;

	for (uint32_t i = 0; i < aa_nblocks(l) && i < AA_TOP_BLOCKS; i++)
	{
		const aa_looks *k = &l->looks[i];

		if (!aa_is_text(l, i))
			continue;
		if (opens_text(l, i) && aa_is_running_text(k))
			return i;
		if (running == AA_NONE && may_be_lead(l, i, titles))
			running = i;
		if (++titles > MAX_TITLES || !may_be_title(l, i))
			break;
	}
	return running;
}

static bool
is_below_picture(const aa_labeler *l, uint32_t i)
{
	aa_block_kind above = i > 0 ? aa_block_at(l, i - 1)->kind : AA_BLOCK_PARAGRAPH;

	return above == AA_BLOCK_CAPTION || above == AA_BLOCK_CREDIT;
}

/* Does a byline follow at the top, or one block and then a picture? */
static bool
heads_more(const aa_labeler *l, uint32_t i)
{
	if (i + 2 < aa_nblocks(l) &&
		(is_below_picture(l, i + 2) || (may_be_title(l, i + 1) && is_below_picture(l, i + 3))))
		return true;
	while (i < aa_nblocks(l) && i < AA_TOP_BLOCKS && aa_block_at(l, i)->kind != AA_BLOCK_BYLINE)
		i++;
	return i < aa_nblocks(l) && i < AA_TOP_BLOCKS;
}

/* "The mayor on Monday. Mayor steps down": a caption that its headline is glued to */
bool
aa_has_inner_end(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t + 1 < block->end_token; t++)
	{
		if (!l->looks[i].ends && aa_is_stop(l, t))
			return true;
	}
	return false;
}

/* A line over the text that may be its headline */
static bool
is_headline(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	if (has_glued_summary(l, i))
		return true;
	if (k->words <= AA_KICKER_WORDS || k->words > AA_HEADLINE_WORDS || k->lower_start)
		return false;
	if (aa_is_title_case(k))
		return true;
	return !k->ends && !is_below_picture(l, i) &&
		(k->words <= MAX_PLAIN_HEADLINE_WORDS || heads_more(l, i) || aa_has_inner_end(l, i));
}

/*
 * Three or more lines without a stop, none like a headline, are a summary in
 * points.
 */
static bool
is_in_points(const aa_labeler *l, uint32_t lead)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < lead; i++)
	{
		if (!aa_is_text(l, i) || is_kicker(&l->looks[i]))
			continue;
		if (aa_is_title_case(&l->looks[i]))
			return false;
		n++;
	}
	return n >= 3;
}

/* "Mayor steps down." right over the dateline or byline */
static bool
is_headline_with_stop(const aa_labeler *l, uint32_t i, uint32_t lead)
{
	const aa_looks *k = &l->looks[i];

	return opens_text(l, lead) && k->ends && k->words > AA_KICKER_WORDS &&
		k->words <= MAX_STOPPED_HEADLINE_WORDS &&
		aa_class_of(aa_token_at(l, aa_block_at(l, i)->first_token)) == AA_CHAR_LETTER;
}

/* Kicker, headline and standfirst over the lead. */
static void
label_titles(aa_labeler *l, uint32_t lead)
{
	bool		headline = is_in_points(l, lead);

	for (uint32_t i = 0; i < lead; i++)
	{
		if (!aa_is_text(l, i) || l->looks[i].words == 0 || l->looks[i].last_mark == ',' ||
			(l->looks[i].last_mark == ':' && !is_kicker(&l->looks[i])))
			continue;
		if (opens_text(l, lead) && aa_is_dated_picture(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_CAPTION;
		else if ((!headline || i + 1 == lead) && is_kicker(&l->looks[i]) && !is_below_picture(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_KICKER;
		else if (!headline && (is_headline(l, i) || is_headline_with_stop(l, i, lead)))
		{
			aa_block_at(l, i)->kind = AA_BLOCK_HEADLINE;
			headline = true;
		}
		else
			aa_block_at(l, i)->kind = AA_BLOCK_STANDFIRST;
	}
}

/* News happened on Monday; a summary says what to make of it. */
static bool
tells_when(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if ((aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) &&
			(aa_word_classes(l->article, aa_token_at(l, t)) & AA_LEX_CALENDAR))
			return true;
	}
	return false;
}

/* Does nothing but pictures and the page's own lines stand above? */
static bool
is_first_text(const aa_labeler *l, uint32_t i)
{
	while (i > 0 && (aa_block_at(l, i - 1)->kind == AA_BLOCK_PROMO || is_below_picture(l, i)))
		i--;
	return i == 0;
}

/* "Media caption The mayor on Monday": the news follows, and no summary. */
static bool
is_labelled_picture(const aa_labeler *l, uint32_t i)
{
	return (l->looks[i].start & AA_LEX_CREDIT) && (l->looks[i].start & AA_WORD_MORE);
}

/* Is the lead right below or above a picture a summary, with the text below it? */
static bool
is_summary(const aa_labeler *l, uint32_t lead)
{
	const aa_looks *k = &l->looks[lead];
	uint32_t	next = aa_next_text(l, lead + 1);

	if (next >= aa_nblocks(l) || !aa_is_text(l, next) ||
		aa_dateline_end(l, lead) > aa_block_at(l, lead)->first_token)
		return false;
	if (k->repeated)
		return true;
	/* headline, summary, picture */
	if (lead > 0 && aa_block_at(l, lead - 1)->kind == AA_BLOCK_HEADLINE && next > lead + 1)
		return k->words <= MAX_TITLE_WORDS;
	/* summary, picture; a lone credit does not break a text */
	if (is_below_picture(l, lead + 2) && is_first_text(l, lead))
		return k->words <= (aa_block_at(l, lead + 1)->kind == AA_BLOCK_CREDIT ? MAX_ABSTRACT_WORDS :
																				MAX_SUMMARY_WORDS) &&
			l->looks[next].words >= MIN_LEAD_WORDS && !tells_when(l, lead);
	return is_below_picture(l, lead) && !is_labelled_picture(l, lead - 1) && is_first_text(l, lead) &&
		k->words <= MAX_BELOW_WORDS && l->looks[next].words >= MIN_LEAD_WORDS && !tells_when(l, lead);
}

void
aa_label_top(aa_labeler *l)
{
	uint32_t	lead = find_lead(l);

	if (lead == AA_NONE)
		return;
	label_titles(l, lead);
	/* "The mayor waves on May 4, 2020." over who took it */
	if (lead == 0 && aa_nblocks(l) > 2 && aa_block_at(l, 1)->kind == AA_BLOCK_CREDIT && aa_is_dated_picture(l, 0))
		aa_block_at(l, 0)->kind = AA_BLOCK_CAPTION;
	else if (is_summary(l, lead))
		aa_block_at(l, lead)->kind = AA_BLOCK_STANDFIRST;
}
