/*-------------------------------------------------------------------------
 *
 * block_kinds.c
 *	  Labels the blocks.
 *
 * Scraped articles hold more than their text: headlines, captions, credits,
 * promotion, notices.  A block's kind follows from its own looks (length,
 * capitals, end mark, words of the profile), which are asked in order here,
 * and then from its neighbours (block_layout.c).  An article may be the body
 * alone, so nothing is forced to be a headline.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"
#include "memory.h"
#include "stages.h"

#define MAX_NOTICE_WORDS 16
#define MAX_BRACKETED_NOTICE_WORDS 40
#define MAX_CONTACT_WORDS 24
#define MAX_STAMP_WORDS 8
#define MAX_TIME_REMARK_WORDS 14
/* A notice that begins with a phrase of its own may be a whole paragraph. */
#define MAX_LONG_NOTICE_TOKENS 250
#define MAX_BYLINE_TOKENS 14
/* From "(@name" to the end: ") May 4, 2020" */
#define MAX_SIGNATURE_TOKENS 10
#define MAX_CALL_WORDS 20
#define MAX_PROMO_WORDS 45

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

/* "March 4, 2020", "Updated 5:46 p.m. ET", "6 years ago": nothing but time */
static bool
is_time_stamp(const aa_labeler *l, uint32_t i)
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
		if (token->kind > AA_TOKEN_TIME && token->kind != AA_TOKEN_PUNCTUATION)
			return false;
	}
	return k->tokens > 1 || aa_has_kind(k, AA_TOKEN_TIME);
}

/* Is the word of a notice at a block's front more than a word of the text? */
static bool
begins_notice(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *next = aa_token_at(l, k->first_word) + 1;

	if (!(k->start & AA_LEX_NOTICE))
		return false;
	if (k->start & AA_WORD_MORE)
		return k->tokens <= MAX_LONG_NOTICE_TOKENS;
	if (k->tokens > AA_COUNTED_TOKENS || k->first_word + 2 >= block->end_token)
		return false;
	if (next->mark == ',')		/* Correction, May 4: */
		next++;
	return next->mark == ':' || next->mark == 0x00A9 || next->mark == '(' ||
		next->kind == AA_TOKEN_NUMBER ||
		(aa_word_classes(l->article, next) & AA_LEX_CALENDAR);
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
	if (is_time_remark(l, block, k) || begins_notice(l, block, k))
		return true;
	return k->tokens <= AA_SHORT_TOKENS &&
		(first == 0x00A9 ||
		 (k->words <= (first == '(' ? MAX_BRACKETED_NOTICE_WORDS : MAX_NOTICE_WORDS) &&
		  aa_count_phrases(l, i, AA_LEX_NOTICE) > 0));
}

/*----------
 * Promotion.
 *----------
 */

/* One word that promotes, with little else: Follow Jane Doe, RELATED: …, Photo */
static bool
is_short_promo(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	behind = k->first_word + 1;
	const aa_token *next = aa_token_at(l, behind);

	if (behind >= block->end_token || (k->words <= 4 && !k->ends))
		return true;
	if (k->words <= 14 &&
		(next->mark == '(' || (!k->ends && (next->flags & AA_TOKEN_CAPITAL))))
		return true;
	return next->mark == ':' || next->kind == AA_TOKEN_MENTION ||
		(aa_token_at(l, k->first_word)->flags & AA_TOKEN_ALL_CAPITALS);
}

/* "Another story altogether Read more": a title with its link behind it. */
static bool
ends_in_promo(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	from = block->end_token - 2;
	uint64_t	classes;

	if (k->ends || k->words > AA_HEADLINE_WORDS || k->tokens < 4 ||
		!(aa_token_at(l, from)->flags & AA_TOKEN_CAPITAL))
		return false;
	classes = aa_phrase_classes(l->article, from, block->end_token);
	return (classes & AA_LEX_PROMO) && (classes & AA_WORD_MORE);
}

/* A player, with how long it plays: "The bridge, explained Listen 2:49 2:49" */
static bool
is_player(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return k->tokens > 3 && k->words <= MAX_PROMO_WORDS &&
		aa_token_at(l, block->end_token - 1)->kind == AA_TOKEN_TIME &&
		aa_token_at(l, block->end_token - 2)->kind == AA_TOKEN_TIME;
}

/* "Donate today: https://example.org/donate" */
static bool
ends_in_address(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return k->words > 0 && k->words <= MAX_CALL_WORDS &&
		aa_token_at(l, block->end_token - 1)->kind == AA_TOKEN_URL;
}

/* The page's own buttons: Photo, Video; but Opinion at the top is a kicker */
static bool
is_button(const aa_looks *k, uint32_t i)
{
	uint64_t	class = AA_LEX_CREDIT | AA_LEX_PROMO | (i > 0 ? AA_LEX_DOCUMENT : 0);

	return k->words == 1 && k->tokens == 1 && (k->start & class) && (k->start & AA_LEX_COMMON);
}

/* "[Mayor Confirms Plan to Run]", "(Also on DAILY: Who's next?)": a link in brackets */
static bool
is_bracketed_link(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *last = aa_token_at(l, block->end_token - 1);

	if (block->end_token < block->first_token + 3 || k->words > MAX_CALL_WORDS ||
		aa_class_of(aa_token_at(l, block->first_token)) != AA_CHAR_OPEN ||
		aa_class_of(last) != AA_CHAR_CLOSE || last[-1].mark == '.')
		return false;
	return k->words == 1 ? last->mark == ']' :
						   k->words >= 3 && k->shouted * 2 < k->words &&
			(aa_token_at(l, block->first_token + 1)->flags & AA_TOKEN_CAPITAL);
}

/* EDITORIAL: Why the Bridge Must Wait */
static bool
is_labelled_title(const aa_looks *k)
{
	return k->label != 0 && k->label_shouted && !k->ends && k->words > 3 &&
		k->words <= AA_SUBHEADING_WORDS && aa_is_title_case(k);
}

/*
 * A call to the reader without a stop holds two phrases, or one and little
 * else.  One with a stop is told from the text only at the article's edges.
 */
static bool
is_call(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return !k->ends && k->words <= MAX_PROMO_WORDS && k->tokens <= AA_SHORT_TOKENS &&
		aa_token_at(l, k->first_word)->kind == AA_TOKEN_WORD &&
		aa_count_phrases(l, i, AA_LEX_PROMO) >= (k->words <= MAX_CALL_WORDS ? 1 : 2);
}

static bool
is_promo(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	if (is_button(k, i) || is_player(l, block, k) || (i > 0 && is_labelled_title(k)) ||
		is_bracketed_link(l, block, k) || ends_in_address(l, block, k) ||
		ends_in_promo(l, block, k))
		return true;
	if ((k->start & AA_LEX_PROMO) && (k->start & AA_WORD_MORE) &&
		k->words <= (k->ends ? AA_HEADLINE_WORDS : MAX_PROMO_WORDS))
		return true;
	if ((k->start & AA_LEX_PROMO) && !(k->start & AA_WORD_MORE) &&
		k->words <= AA_HEADLINE_WORDS && is_short_promo(l, block, k))
		return true;
	return is_call(l, i);
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

	if (k->words < 3 || k->tokens > MAX_BYLINE_TOKENS || k->ends)
		return false;
	if (!(aa_word_classes(l->article, aa_token_at(l, by)) & AA_LEX_BY) &&
		!(aa_token_at(l, by)->flags & AA_TOKEN_ALL_CAPITALS))
		by++;
	if (by + 2 >= block->end_token || !(aa_word_classes(l->article, aa_token_at(l, by)) & AA_LEX_BY))
		return false;
	by += aa_token_at(l, by + 1)->mark == ':';
	if (!(aa_token_at(l, by + 1)->flags & AA_TOKEN_CAPITAL) ||
		(aa_word_classes(l->article, aa_token_at(l, by + 1)) & AA_LEX_DETERMINER))
		return false;
	for (uint32_t t = by + 1; t < block->end_token; t++)
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) != 0;
	return lower <= 3;
}

/* "Jane Doe, Daily News": who wrote what stands beside it. */
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
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.')
			return false;
	}
	return comma != AA_NONE && comma + 1 < block->end_token &&
		(aa_phrase_classes(l->article, comma + 1, block->end_token) & AA_LEX_MEDIA) != 0;
}

/*----------
 * Tweets, list items.
 *----------
 */

/* "Jane Doe (@jane) May 4, 2020" behind a dash, or a picture's address */
static bool
is_tweet(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	bool		dash = false;

	if (!aa_has_kind(k, AA_TOKEN_URL) && !aa_has_kind(k, AA_TOKEN_MENTION))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (token->kind == AA_TOKEN_URL && aa_token_length(token) > 16 &&
			memcmp(l->article->text + token->start, "pic.twitter.com/", 16) == 0)
			return true;
		dash = dash || aa_is_dash(token);
		if (dash && token->kind == AA_TOKEN_MENTION && t + MAX_SIGNATURE_TOKENS >= block->end_token &&
			aa_token_at(l, t - 1)->mark == '(')
			return true;
	}
	return false;
}

static bool
is_bullet(const aa_token *token)
{
	/* • · ▪ ● ► ‣ and two of private use */
	static const uint16_t bullets[] = {
		'*',
		0x2022,
		0x00B7,
		0x25AA,
		0x25CF,
		0x25BA,
		0x2023,
		0xF0A3,
		0xF0B7,
	};

	for (size_t n = 0; n < sizeof(bullets) / sizeof(bullets[0]); n++)
	{
		if (token->mark == bullets[n])
			return true;
	}
	return token->mark == '-' ||
		(aa_is_dash(token) && (token[1].flags & AA_TOKEN_SPACE_BEFORE));
}

/* A bullet, or "1. " */
static bool
is_list_item(const aa_labeler *l, uint32_t i)
{
	const aa_token *first = aa_token_at(l, aa_block_at(l, i)->first_token);

	if (l->looks[i].tokens < 3)
		return false;
	return is_bullet(first) ||
		(first->kind == AA_TOKEN_NUMBER && aa_token_length(first) <= 2 &&
		 (first[1].mark == '.' || first[1].mark == ')') &&
		 !(first[1].flags & AA_TOKEN_SPACE_BEFORE) && (first[2].flags & AA_TOKEN_SPACE_BEFORE));
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
	{is_time_stamp, AA_BLOCK_NOTICE},
	{is_byline, AA_BLOCK_BYLINE},
	{is_notice, AA_BLOCK_NOTICE},
	{is_tweet, AA_BLOCK_TWEET},
	{aa_is_closed_picture, AA_BLOCK_CAPTION},
	{is_promo, AA_BLOCK_PROMO},
	{aa_is_caption, AA_BLOCK_CAPTION},
	{is_source_line, AA_BLOCK_BYLINE},
	{is_list_item, AA_BLOCK_LIST_ITEM},
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
	(void) article->env.resize(article->env.context, l.looks, 0);
	return done;
}
