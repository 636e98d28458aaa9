/*-------------------------------------------------------------------------
 *
 * block_kinds.c
 *	  Labels the blocks.
 *
 * Scraped articles hold more than their text: headlines, captions, credits,
 * promotion, notices.  A block's kind follows first from its own looks (length,
 * capitals, end mark, words of the profile), which are asked in order here, and
 * then from its neighbours (block_layout.c).  An article may be the body alone,
 * so nothing is forced to be a headline.
 *
 *-------------------------------------------------------------------------
 */
#include "block_looks.h"
#include "memory.h"
#include "stages.h"

#define MAX_NOTICE_WORDS 16
#define MAX_BRACKETED_NOTICE_WORDS 40
#define MAX_CONTACT_WORDS 24
#define MAX_STAMP_WORDS 8
#define MAX_STAMP_TOKENS 12
#define MAX_TIME_REMARK_WORDS 14
/* A notice that begins with a phrase of its own may be a whole paragraph. */
#define MAX_LONG_NOTICE_TOKENS 250
#define MAX_BYLINE_TOKENS 14
#define MAX_COLON_BYLINE_TOKENS 24

typedef bool (*aa_block_test)(const aa_labeler *l, uint32_t i);

/*----------
 * Notices.
 *----------
 */

/* "(Updated at 5:46 pm)" */
static bool
is_time_remark(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return k->words <= MAX_TIME_REMARK_WORDS && aa_has_kind(k, AA_TOKEN_TIME) &&
		aa_token_at(l, block->first_token)->mark == '(' && k->last_mark == ')';
}

/* 8/13/2018 */
static bool
is_slash_date(const aa_labeler *l, const aa_token *token)
{
	uint32_t	slashes = 0;

	for (uint32_t at = token->start; at < token->end; at++)
		slashes += l->article->text[at] == '/';
	return token->kind == AA_TOKEN_NUMBER && slashes == 2;
}

/* "March 4, 2020", "Updated 5:46 p.m. ET", "6 years ago": nothing but time */
bool
aa_is_time_stamp(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	if (k->words == 0 || k->words > MAX_STAMP_WORDS ||
		!(k->kinds & (1u << AA_TOKEN_NUMBER | 1u << AA_TOKEN_TIME | 1u << AA_TOKEN_ORDINAL)))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);
		bool		zone = (token->flags & AA_TOKEN_ALL_CAPITALS) && aa_token_length(token) <= 3;

		if (token->kind == AA_TOKEN_WORD && !zone && !(token->flags & AA_TOKEN_ABBREVIATION) &&
			!(aa_phrase_classes(l->article, t, block->end_token) &
			  (AA_LEX_CALENDAR | AA_LEX_NOTICE | AA_LEX_ADVERB | AA_LEX_PREPOSITION)))
			return false;
		if (token->kind > AA_TOKEN_TIME && token->kind != AA_TOKEN_PUNCTUATION && token->mark != '|')
			return false;
	}
	if (aa_is_gallery_page(l, i))
		return false;
	return k->tokens > 1 || aa_has_kind(k, AA_TOKEN_TIME) ||
		is_slash_date(l, aa_token_at(l, block->first_token));
}

/* "[Updated at noon] The ferry is back, and so is the mayor.": a note in brackets, and then the text itself */
static bool
is_over_text(const aa_labeler *l, const aa_block *block)
{
	uint32_t	close = block->first_token;

	if (aa_class_of(aa_token_at(l, close)) != AA_CHAR_OPEN)
		return false;
	while (close < block->end_token && close < block->first_token + MAX_STAMP_TOKENS &&
		   aa_class_of(aa_token_at(l, close)) != AA_CHAR_CLOSE)
		close++;
	return close + MAX_STAMP_WORDS < block->end_token && aa_class_of(aa_token_at(l, close)) == AA_CHAR_CLOSE;
}

/* Is the word of a notice at a block's front more than a word of the text? */
static bool
begins_notice(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *next = aa_token_at(l, k->first_word) + 1;
	bool		comma;

	if (!(k->start & AA_LEX_NOTICE))
		return false;
	if (k->start & AA_WORD_MORE)
		return k->tokens <= MAX_LONG_NOTICE_TOKENS && !is_over_text(l, block);
	if (k->tokens > AA_COUNTED_TOKENS || k->first_word + 2 >= block->end_token)
		return false;
	/* H/T Jane Doe */
	if (!(k->start & AA_LEX_COMMON) && (next->flags & AA_TOKEN_CAPITAL) && k->words <= MAX_STAMP_WORDS)
		return true;
	comma = next->mark == ',';	/* Correction, May 4: */
	next += comma;
	return next->mark == ':' || next->mark == 0x00A9 || next->mark == '(' ||
		((comma || k->words <= MAX_NOTICE_WORDS) &&
		 (next->kind == AA_TOKEN_NUMBER || (aa_word_classes(l->article, next) & AA_LEX_CALENDAR)));
}

/* "[Updated at noon: The ferry is back.]": in brackets as a whole */
static bool
is_bracketed_notice(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return (k->start & AA_LEX_NOTICE) && k->first_word == block->first_token + 1 &&
		k->tokens > 3 && k->tokens <= AA_COUNTED_TOKENS &&
		!(aa_classes_at(l->article, k->first_word + 1) & AA_LEX_COMPLEMENTIZER) &&
		aa_class_of(aa_token_at(l, block->first_token)) == AA_CHAR_OPEN &&
		aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_CLOSE;
}

static bool
is_notice(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	uint32_t	first = aa_token_at(l, block->first_token)->mark;

	/* Write to Jane Doe at jane@example.org */
	if (aa_has_kind(k, AA_TOKEN_EMAIL) && k->words <= MAX_CONTACT_WORDS)
		return true;
	if (is_time_remark(l, block, k) || begins_notice(l, block, k) ||
		is_bracketed_notice(l, block, k))
		return true;
	/* UPDATED */
	if (k->words == 1 && (k->start & AA_LEX_NOTICE))
		return true;
	return k->tokens <= AA_SHORT_TOKENS &&
		(first == 0x00A9 ||
		 (k->words <= (first == '(' ? MAX_BRACKETED_NOTICE_WORDS : MAX_NOTICE_WORDS) &&
		  aa_count_phrases(l, i, AA_LEX_NOTICE) > 0 && !(first != '(' && k->last_mark == '.' && aa_says_who_reports(l, i)) &&
		  !aa_begins_quoted(l, i)));
}

/*----------
 * Bylines.
 *----------
 */

/* "By Jane Doe and John Smith, Political Editor", "Analysis by Jane Doe" */
static bool
is_byline(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	uint32_t	by = k->first_word;
	uint32_t	lower = 0;

	/* "Editing by", "Powered by" say by whom, but not who wrote it */
	if (k->words < 3 || k->ends || ((k->start & (AA_LEX_NOTICE | AA_LEX_PROMO)) && (k->start & AA_WORD_MORE)) ||
		k->tokens > (by + 1 < block->end_token && aa_token_at(l, by + 1)->mark == ':' ?
						 MAX_COLON_BYLINE_TOKENS :
						 MAX_BYLINE_TOKENS))
		return false;
	/* A Commentary By */
	by += (k->start & AA_LEX_DETERMINER) != 0;
	if (!(aa_classes_at(l->article, by) & AA_LEX_BY) &&
		!(aa_token_at(l, by)->flags & AA_TOKEN_ALL_CAPITALS))
		by++;
	if (by + 2 >= block->end_token || !(aa_classes_at(l->article, by) & AA_LEX_BY))
		return false;
	by += aa_token_at(l, by + 1)->mark == ':';
	if (!(aa_token_at(l, by + 1)->flags & AA_TOKEN_CAPITAL) ||
		(aa_classes_at(l->article, by + 1) & AA_LEX_DETERMINER))
		return false;
	for (uint32_t t = by + 1; t < block->end_token; t++)
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) != 0;
	return lower <= 3;
}

/* Does the block end in words in marks, as it may begin with them? */
static bool
ends_quoted(const aa_labeler *l, uint32_t i)
{
	return l->looks[i].ends &&
		(aa_begins_quoted(l, i) ||
		 (l->looks[i].tokens > 0 && aa_class_of(aa_token_at(l, aa_block_at(l, i)->end_token - 1)) == AA_CHAR_MARK));
}

/* "Jane Doe, Daily News": who wrote what stands beside it; below words in marks also "Jane Doe, Harbour" */
static bool
is_source_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	uint32_t	comma = AA_NONE;

	if (k->words < 3 || k->words > 9 || k->ends)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (token->mark == ',' && comma == AA_NONE)
			comma = t;
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' &&
				 !(comma == AA_NONE && (aa_word_classes(l->article, token) & AA_LEX_CONJUNCTION)))
			return false;
	}
	return comma != AA_NONE && comma + 1 < block->end_token &&
		((aa_phrase_classes(l->article, comma + 1, block->end_token) & AA_LEX_MEDIA) != 0 ||
		 (i > 0 && comma >= block->first_token + 2 && ends_quoted(l, i - 1) && (k->start & AA_LEX_GIVEN) &&
		  !(aa_classes_at(l->article, comma + 1) & AA_LEX_PRONOUN)));
}

/*----------
 * Headings.
 *----------
 */

/* "- What comes next -": as agencies mark what heads the next paragraphs */
static bool
is_between_dashes(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	return i > 0 && i + 1 < aa_nblocks(l) && k->words > 0 && k->words <= AA_SUBHEADING_WORDS &&
		aa_is_dash(aa_token_at(l, block->first_token)) && aa_is_dash(aa_token_at(l, block->end_token - 1)) &&
		aa_has_kind(k, AA_TOKEN_WORD) && !(aa_token_at(l, k->first_word)->flags & AA_TOKEN_LOWER);
}

/*----------
 * All of them.
 *----------
 */

/* The first that holds decides. */
static const struct
{
	aa_block_test test;
	aa_block_kind kind;
} TESTS[] = {
	{aa_is_credit_line, AA_BLOCK_CREDIT},
	{aa_is_time_stamp, AA_BLOCK_NOTICE},
	{is_byline, AA_BLOCK_BYLINE},
	{is_notice, AA_BLOCK_NOTICE},
	{aa_is_tweet, AA_BLOCK_TWEET},
	{aa_is_closed_picture, AA_BLOCK_CAPTION},
	{aa_is_promo, AA_BLOCK_PROMO},
	{aa_is_caption, AA_BLOCK_CAPTION},
	{is_source_line, AA_BLOCK_BYLINE},
	{is_between_dashes, AA_BLOCK_SUBHEADING},
	{aa_is_list_item, AA_BLOCK_LIST_ITEM},
};

static void
label_alone(const aa_labeler *l, uint32_t i)
{
	/* a line of marks, or of emoji, is no more than it is */
	if (l->looks[i].words == 0 && (l->looks[i].kinds & ((1u << AA_TOKEN_EMOJI) - 1)) == 0)
		return;
	for (size_t n = 0; n < sizeof(TESTS) / sizeof(TESTS[0]); n++)
	{
		if (TESTS[n].test(l, i))
		{
			l->article->blocks[i].kind = TESTS[n].kind;
			return;
		}
	}
}

/* Take the looks of all blocks, and label each by its own. */
static bool
label_blocks(aa_labeler *l)
{
	aa_article *article = l->article;

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		aa_look_at(l, &article->blocks[i], &l->looks[i]);
		if (l->looks[i].tokens > 0)
			label_alone(l, i);
		if (!aa_tick(article, article->blocks[i].span.end))
			return false;
	}
	return true;
}

bool
aa_label_blocks(aa_article *article)
{
	aa_labeler	l = {.article = article};
	bool		done;

	if (article->nblocks == 0)
		return true;
	if (!aa_grow_array(article, (void **) &l.looks, &l.maxlooks, article->nblocks,
					   sizeof(aa_looks)))
		return false;
	done = label_blocks(&l) && aa_label_among_neighbours(&l) && aa_cut_datelines(&l);
	aa_release(article, l.looks);
	return done;
}
