/*-------------------------------------------------------------------------
 *
 * block_kinds.c
 *	  Labels the blocks, and cuts datelines off.
 *
 * Scraped articles hold more than their text: headlines, captions, credits,
 * promotion, notices.  A block's kind follows from its own looks (length,
 * capitals, end mark, words of the profile) and from its neighbours.  An
 * article may be the body alone, so nothing is forced to be a headline.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "memory.h"
#include "stages.h"
#include "unicode.h"
#include "words.h"

/* Longer blocks than this are text, whatever words they hold. */
#define MAX_SHORT_TOKENS 60
#define MAX_TWEET_TOKENS 120
#define MAX_HEADLINE_WORDS 30
#define MAX_SUBHEADING_WORDS 15
/* Longer lines of capitals are no subheadings. */
#define MAX_SHOUTED_WORDS 5
/* So many lines may a tweet have, that is parted from another by its signature. */
#define MAX_TWEET_LINES 8
#define MAX_KICKER_WORDS 3
#define MAX_QUESTION_WORDS 6
#define MAX_BIOGRAPHY_WORDS 40
/* Fewer short lines below a colon are no list. */
#define MIN_LIST 3
#define MAX_BYLINE_TOKENS 14
#define MAX_DATELINE_TOKENS 16
#define MAX_LABEL_TOKENS 6
/* So many blocks from the top may stand before the article's text. */
#define MAX_TOP_BLOCKS 12
/* Pull quotes are looked for among so many candidates at most. */
#define MAX_PULL_QUOTES 16

/* The looks of a block. */
typedef struct looks
{
	uint32_t	tokens;
	uint32_t	words;
	uint32_t	capitals;		/* words of four letters or more, capitalised */
	uint32_t	long_words;		/* words of four letters or more */
	bool		ends;			/* with an end mark, closers skipped */
	bool		lower_start;
	uint64_t	start;			/* classes of the phrase it begins with */
	uint32_t	kinds;			/* a bit for each aa_token_kind in it */
} looks;

typedef struct labeler
{
	aa_article *article;
	looks	   *looks;			/* of each block */
	uint32_t	maxlooks;
	uint32_t	turns;			/* blocks that begin with a speaker's label */
} labeler;

static const aa_token *
token_at(const labeler *l, uint32_t i)
{
	return &l->article->tokens[i];
}

static uint8_t
class_of(const aa_token *token)
{
	return token->mark == 0 ? AA_CHAR_LETTER :
							  aa_char_properties(token->mark) & AA_CHAR_CLASS_MASK;
}

static bool
is_dash(const aa_token *token)
{
	return class_of(token) == AA_CHAR_DASH;
}

/*----------
 * Looks.
 *----------
 */

static bool
ends_with_mark(const labeler *l, const aa_block *block)
{
	for (uint32_t i = block->end_token; i > block->first_token; i--)
	{
		const aa_token *token = token_at(l, i - 1);
		uint8_t		class = class_of(token);

		if (token->flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION))
			return true;
		if (class != AA_CHAR_CLOSE && class != AA_CHAR_MARK && class != AA_CHAR_APOSTROPHE)
			return token->mark == ':';
	}
	return false;
}

/* Count the words of a block, and how many look like a title's. */
static void
count_words(const labeler *l, const aa_block *block, looks *k)
{
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = token_at(l, i);

		k->kinds |= 1u << token->kind;
		k->words += token->kind <= AA_TOKEN_TIME;
	}
	if (k->words > MAX_HEADLINE_WORDS)
		return;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = token_at(l, i);

		if (token->kind == AA_TOKEN_WORD && aa_token_length(token) >= 4)
		{
			k->long_words++;
			k->capitals += (token->flags & AA_TOKEN_CAPITAL) != 0;
		}
	}
}

/* The block's first token, or the one behind a bracket, asterisk or dash. */
static uint32_t
first_word(const labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;
	uint32_t	mark = token_at(l, first)->mark;

	return first + 1 < block->end_token &&
			(mark == '(' || mark == '*' || is_dash(token_at(l, first))) ?
		first + 1 :
		first;
}

static void
look_at(const labeler *l, const aa_block *block, looks *k)
{
	memset(k, 0, sizeof(*k));
	k->tokens = k->words = block->end_token - block->first_token;
	k->ends = ends_with_mark(l, block);
	if (k->tokens == 0)
		return;
	k->start = aa_phrase_classes(l->article, first_word(l, block), block->end_token);
	k->lower_start = (token_at(l, block->first_token)->flags & AA_TOKEN_LOWER) != 0;
	if (k->tokens > MAX_TWEET_TOKENS)
		return;
	k->words = 0;
	count_words(l, block, k);
}

/* Has one of the block's words or phrases this class? */
static bool
has_class(const labeler *l, const aa_block *block, uint64_t class)
{
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		if (aa_phrase_classes(l->article, i, block->end_token) & class)
			return true;
	}
	return false;
}

/*----------
 * Kinds by a block's own looks.
 *----------
 */

/* "(Updated at 5:46 pm)" */
static bool
is_time_remark(const labeler *l, const aa_block *block, const looks *k)
{
	return k->words <= 14 && (k->kinds & 1u << AA_TOKEN_TIME) &&
		token_at(l, block->first_token)->mark == '(' &&
		token_at(l, block->end_token - 1)->mark == ')';
}

static bool
is_notice(const labeler *l, const aa_block *block, const looks *k)
{
	const aa_token *first = token_at(l, block->first_token);

	/* Write to Jane Doe at jane@example.org */
	if ((k->kinds & 1u << AA_TOKEN_EMAIL) && k->words <= 24)
		return true;
	if (is_time_remark(l, block, k))
		return true;
	return k->tokens <= MAX_SHORT_TOKENS &&
		((k->start & AA_LEX_NOTICE) || first->mark == 0x00A9 ||
		 (k->words <= (first->mark == '(' ? 40 : 16) &&
		  has_class(l, block, AA_LEX_NOTICE)));
}

static bool
is_promo(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	words = 1 + (uint32_t) ((k->start & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);
	uint32_t	behind = first_word(l, block) + words;
	const aa_token *first = token_at(l, first_word(l, block));

	if (!(k->start & AA_LEX_PROMO) || k->words > (words > 1 ? 45 : 30))
		return false;
	/* Follow Jane Doe, Slideshow (5 images) */
	if (words == 1 && behind < block->end_token && k->words <= 14 &&
		(token_at(l, behind)->kind == AA_TOKEN_MENTION ||
		 token_at(l, behind)->mark == '(' ||
		 (!k->ends && (token_at(l, behind)->flags & AA_TOKEN_CAPITAL))))
		return true;
	return words > 1 || behind >= block->end_token || (k->words <= 4 && !k->ends) ||
		token_at(l, behind)->mark == ':' || (first->flags & AA_TOKEN_ALL_CAPITALS);
}

/* "Another story altogether Read more": a title with its link behind it. */
static bool
ends_in_promo(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	from = block->end_token - 2;
	uint64_t	classes;

	if (k->ends || k->words > MAX_HEADLINE_WORDS || k->tokens < 4 ||
		!(token_at(l, from)->flags & AA_TOKEN_CAPITAL))
		return false;
	classes = aa_phrase_classes(l->article, from, block->end_token);
	return (classes & AA_LEX_PROMO) && (classes & AA_WORD_MORE);
}

/* "By Jane Doe and John Smith, Political Editor" */
static bool
is_byline(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	lower = 0;

	if (k->tokens < 3 || k->tokens > MAX_BYLINE_TOKENS || k->ends ||
		!(k->start & AA_LEX_BY) ||
		!(token_at(l, block->first_token + 1)->flags & AA_TOKEN_CAPITAL))
		return false;
	for (uint32_t i = block->first_token + 1; i < block->end_token; i++)
		lower += (token_at(l, i)->flags & AA_TOKEN_LOWER) != 0;
	return lower <= 3;
}

/*
 * May a credit stand from token i on?  Most paragraphs end in one plain
 * sentence, and need no closer look.
 */
static bool
may_have_credit(const labeler *l, const aa_block *block, uint32_t i)
{
	uint32_t	last = block->end_token - 1;

	if (!(token_at(l, last)->flags & AA_TOKEN_END_MARK))
		return true;
	for (; i < last; i++)
	{
		const aa_token *token = token_at(l, i);

		if (class_of(token) == AA_CHAR_OPEN || token->mark == ':' || token->mark == '/' ||
			(token->flags & AA_TOKEN_END_MARK))
			return true;
	}
	return false;
}

/* "… Jane Doe/Daily News/via AGENCY": no stop, a slash, and an agency last. */
static bool
is_agency_tail(const labeler *l, uint32_t i, uint32_t end)
{
	const aa_token *last = token_at(l, end - 1);

	if (!(last->flags & AA_TOKEN_CAPITAL) ||
		!(aa_word_classes(l->article, last) & AA_LEX_CREDIT))
		return false;
	for (; i + 1 < end; i++)
	{
		if (token_at(l, i)->mark == '/' &&
			(token_at(l, i - 1)->flags & AA_TOKEN_CAPITAL))
			return true;
	}
	return false;
}

/* Who made a picture stands at the block's end: its first token, or the end. */
static uint32_t
credit_start(const labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint32_t	limit = end > block->first_token + 14 ? end - 14 : block->first_token;

	if (!may_have_credit(l, block, limit))
		return end;
	if (is_agency_tail(l, limit, end))
		return limit;
	for (uint32_t i = end; i-- > limit;)
	{
		const aa_token *token = token_at(l, i);
		uint64_t	classes;

		if ((token->flags & AA_TOKEN_END_MARK) && i + 2 < end)
			break;
		/* (Jane Doe/Agency) */
		if ((token->mark == '(' || token->mark == '[') && end - i <= 12 &&
			class_of(token_at(l, end - 1)) == AA_CHAR_CLOSE)
		{
			uint64_t	inside = 0;
			bool		slash = false;

			for (uint32_t k = i + 1; k < end; k++)
			{
				inside |= aa_phrase_classes(l->article, k, end);
				slash = slash || token_at(l, k)->mark == '/';
			}
			return slash || (inside & AA_LEX_CREDIT) ? i : end;
		}
		if (!(token->flags & AA_TOKEN_CAPITAL) || i + 1 >= end)
			continue;
		classes = aa_phrase_classes(l->article, i, end);
		/* Picture: Agency */
		if ((classes & AA_LEX_CREDIT) &&
			(token_at(l, i + 1)->mark == ':' || token_at(l, i + 1)->mark == '/' ||
			 (classes & AA_WORD_MORE)))
			return i;
	}
	return end;
}

/* "Media playback is unsupported on your device Media caption …" */
static bool
is_caption(const labeler *l, const aa_block *block, const looks *k)
{
	const aa_token *first = token_at(l, block->first_token);

	if (!(k->start & AA_LEX_CREDIT) || k->words <= 6 || l->article->nblocks == 1)
		return false;
	/* Image Jane Doe in Springfield */
	return (k->start & AA_WORD_MORE) ||
		(!(first->flags & AA_TOKEN_ALL_CAPITALS) && !(k->start & AA_LEX_MEDIA) &&
		 (first[1].flags & AA_TOKEN_CAPITAL));
}

/* "FILE - In this file photo" */
static bool
is_file_caption(const labeler *l, const aa_block *block)
{
	const aa_token *first = token_at(l, block->first_token);

	return (first->flags & AA_TOKEN_ALL_CAPITALS) && aa_token_length(first) == 4 &&
		block->end_token > block->first_token + 3 &&
		is_dash(token_at(l, block->first_token + 1)) &&
		(aa_word_classes(l->article, first) & AA_LEX_CREDIT);
}

/* "In this Monday, May 4, 2020, photo, the mayor …" */
static bool
is_dated_caption(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	limit = block->first_token + MAX_DATELINE_TOKENS;

	if (!(k->start & AA_LEX_PREPOSITION) || k->tokens > MAX_TWEET_TOKENS)
		return false;
	for (uint32_t i = block->first_token + 2; i + 1 < block->end_token && i < limit; i++)
	{
		const aa_token *token = token_at(l, i);

		if ((token->flags & AA_TOKEN_PLAIN) && token_at(l, i + 1)->mark == ',' &&
			(aa_word_classes(l->article, token) & AA_LEX_CREDIT))
			return (aa_word_classes(l->article, token_at(l, block->first_token + 1)) &
					AA_LEX_DETERMINER) != 0;
	}
	return false;
}

/* Captions and credits: text about a picture, or only who made it. */
static bool
label_picture(const labeler *l, aa_block *block, const looks *k)
{
	uint32_t	credit;

	if (is_file_caption(l, block) || is_caption(l, block, k) || is_dated_caption(l, block, k))
	{
		block->kind = AA_BLOCK_CAPTION;
		return true;
	}
	credit = k->tokens <= MAX_TWEET_TOKENS && k->words <= 100 ? credit_start(l, block) : block->end_token;
	if (credit == block->end_token)
		return false;
	block->kind = credit <= block->first_token + 1 ? AA_BLOCK_CREDIT : AA_BLOCK_CAPTION;
	return true;
}

static bool
is_list_item(const labeler *l, const aa_block *block)
{
	const aa_token *first = token_at(l, block->first_token);
	const aa_token *second = first + 1;

	if (block->end_token < block->first_token + 3)
		return false;
	switch (first->mark)
	{
		case '*':
		case 0x2022:			/* • */
		case 0x00B7:			/* · */
		case 0x25AA:			/* ▪ */
		case 0x25CF:			/* ● */
		case 0x25BA:			/* ► */
		case 0x2023:			/* ‣ */
		case 0xF0A3:
		case 0xF0B7:
			return true;
		case '-':
		case 0x2013:			/* – */
		case 0x2014:			/* — */
			return (second->flags & AA_TOKEN_SPACE_BEFORE) != 0;
		default:
			return first->kind == AA_TOKEN_NUMBER && aa_token_length(first) <= 2 &&
				(second->mark == '.' || second->mark == ')') &&
				!(second->flags & AA_TOKEN_SPACE_BEFORE) &&
				((second + 1)->flags & AA_TOKEN_SPACE_BEFORE);
	}
}

/* "Jane Doe (@jane) May 4, 2020" behind a dash, or a picture's address */
static bool
is_tweet(const labeler *l, const aa_block *block, const looks *k)
{
	bool		dash = false;

	if (!(k->kinds & (1u << AA_TOKEN_URL | 1u << AA_TOKEN_MENTION)))
		return false;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = token_at(l, i);

		if (token->kind == AA_TOKEN_URL && aa_token_length(token) > 16 &&
			memcmp(l->article->text + token->start, "pic.twitter.com/", 16) == 0)
			return true;
		dash = dash || is_dash(token);
		if (dash && token->kind == AA_TOKEN_MENTION && i > block->first_token &&
			token_at(l, i - 1)->mark == '(')
			return true;
	}
	return false;
}

/* The colon behind a speaker's label (MAYOR: Q: JANE DOE:), 0 if none. */
static uint32_t
label_colon(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	limit = block->first_token + MAX_LABEL_TOKENS;

	if (k->start & (AA_LEX_PROMO | AA_LEX_CREDIT | AA_LEX_NOTICE | AA_LEX_PREPOSITION))
		return 0;
	for (uint32_t i = block->first_token; i < block->end_token && i < limit; i++)
	{
		const aa_token *token = token_at(l, i);

		if (token->mark == ':')
			return i > block->first_token && i + 1 < block->end_token ? i : 0;
		if (token->kind == AA_TOKEN_WORD &&
			!(token->flags & AA_TOKEN_ALL_CAPITALS) &&
			!(aa_token_length(token) == 1 && (token->flags & AA_TOKEN_CAPITAL)))
			return 0;
		if (token->kind != AA_TOKEN_WORD && token->mark != '.' && token->mark != ',')
			return 0;
	}
	return 0;
}

/*----------
 * Kinds by the neighbours.
 *----------
 */

static bool
is_text(const aa_block *block)
{
	return block->kind == AA_BLOCK_PARAGRAPH;
}

/* A sentence of some length: the article's text has begun. */
static bool
is_running_text(const looks *k)
{
	return k->words > MAX_HEADLINE_WORDS || (k->ends && k->words > 6);
}

/* Most Words Begin Like This: a headline, even with a full stop. */
static bool
is_title_case(const looks *k)
{
	return k->words <= MAX_HEADLINE_WORDS && k->long_words >= 4 &&
		k->capitals * 10 >= k->long_words * 8;
}

/* A line without a full stop over running text, at the very top. */
static void
label_top(labeler *l)
{
	aa_article *article = l->article;
	uint32_t	top = 0;
	uint32_t	headline = AA_NONE;
	uint32_t	after;

	while (top < article->nblocks && top < MAX_TOP_BLOCKS && !is_text(&article->blocks[top]))
		top++;
	if (top >= article->nblocks || top >= MAX_TOP_BLOCKS ||
		(is_running_text(&l->looks[top]) && !is_title_case(&l->looks[top])) ||
		l->looks[top].lower_start || l->looks[top].words == 0 ||
		(token_at(l, article->blocks[top].end_token - 1)->mark == '.' &&
		 !is_title_case(&l->looks[top])))
		return;
	if (l->looks[top].words <= MAX_KICKER_WORDS && top + 1 < article->nblocks &&
		is_text(&article->blocks[top + 1]) && !is_running_text(&l->looks[top + 1]))
		article->blocks[top++].kind = AA_BLOCK_KICKER;
	headline = top;
	article->blocks[headline].kind = AA_BLOCK_HEADLINE;
	/* a standfirst is parted from the text by a byline or picture, or has no stop */
	after = headline + 1;
	if (after + 1 < article->nblocks && is_text(&article->blocks[after]) &&
		l->looks[after].words <= 45 &&
		(!l->looks[after].ends || !is_text(&article->blocks[after + 1])) &&
		l->looks[after].words > MAX_KICKER_WORDS)
		article->blocks[after].kind = AA_BLOCK_STANDFIRST;
}

static bool
equal_words(const labeler *l, const aa_block *a, const aa_block *b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		const aa_token *x = token_at(l, a->first_token + i);
		const aa_token *y = token_at(l, b->first_token + i);

		if (aa_token_length(x) != aa_token_length(y) ||
			memcmp(l->article->text + x->start, l->article->text + y->start,
				   aa_token_length(x)) != 0)
			return false;
	}
	return true;
}

/* A caption printed twice, once without its credit. */
static void
label_doubled_captions(labeler *l)
{
	aa_block   *blocks = l->article->blocks;

	for (uint32_t i = 0; i + 1 < l->article->nblocks; i++)
	{
		uint32_t	n = l->looks[i].tokens;

		if (blocks[i + 1].kind == AA_BLOCK_CAPTION && blocks[i].kind != AA_BLOCK_CAPTION &&
			n >= 4 && n <= l->looks[i + 1].tokens && n <= MAX_SHORT_TOKENS &&
			equal_words(l, &blocks[i], &blocks[i + 1], n))
			blocks[i].kind = AA_BLOCK_CAPTION;
	}
}

/* Titles of other stories stand below "Read more:". */
static void
label_promoted_titles(labeler *l)
{
	aa_block   *blocks = l->article->blocks;

	for (uint32_t i = 1; i < l->article->nblocks; i++)
	{
		const aa_block *above = &blocks[i - 1];
		bool		below = above->kind == AA_BLOCK_PROMO &&
				   (token_at(l, above->end_token - 1)->mark == ':' ||
					(i > 1 && blocks[i - 2].kind == AA_BLOCK_PROMO && !l->looks[i - 1].ends));

		if (below && blocks[i].kind == AA_BLOCK_PARAGRAPH && !l->looks[i].ends &&
			l->looks[i].words >= 5 && l->looks[i].words <= MAX_HEADLINE_WORDS &&
			!l->looks[i].lower_start)
			blocks[i].kind = AA_BLOCK_PROMO;
	}
}

/* Whether all words of the block are capitals, as in inserted headlines. */
static bool
is_shouted(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	shouted = 0;

	if (k->words == 0 || k->words > MAX_HEADLINE_WORDS || k->ends)
		return false;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
		shouted += (token_at(l, i)->flags & AA_TOKEN_ALL_CAPITALS) != 0;
	return shouted * 10 >= k->words * 8;
}

/* Long lines of capitals inside the text lead to other articles. */
static void
label_shouted(labeler *l)
{
	aa_article *article = l->article;
	bool		begun = false;

	for (uint32_t i = 0; i + 1 < article->nblocks; i++)
	{
		aa_block   *block = &article->blocks[i];

		if (begun && is_text(block) && l->looks[i].words > MAX_SHOUTED_WORDS &&
			is_shouted(l, block, &l->looks[i]))
			block->kind = AA_BLOCK_PROMO;
		begun = begun || (is_text(block) && is_running_text(&l->looks[i]));
	}
}

/* A dash and whose tweet it was, with the words in the lines above. */
static bool
is_tweet_signature(const labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];

	return block->kind == AA_BLOCK_TWEET && is_dash(token_at(l, block->first_token));
}

/* Lines between two signatures are tweets, and the line above the first. */
static void
label_tweet_lines(labeler *l)
{
	aa_block   *blocks = l->article->blocks;
	uint32_t	last = AA_NONE;

	for (uint32_t i = 1; i < l->article->nblocks; i++)
	{
		if (!is_tweet_signature(l, i))
			continue;
		if (is_text(&blocks[i - 1]))
			blocks[i - 1].kind = AA_BLOCK_TWEET;
		for (uint32_t k = i - 1; last != AA_NONE && i - last <= MAX_TWEET_LINES && k > last; k--)
		{
			if (is_text(&blocks[k]))
				blocks[k].kind = AA_BLOCK_TWEET;
		}
		last = i;
	}
}

/* "Jane Doe, Daily News": who wrote what stands beside it. */
static bool
is_source_line(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	comma = AA_NONE;

	if (k->words < 3 || k->words > 9 || k->ends)
		return false;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = token_at(l, i);

		if (token->mark == ',' && comma == AA_NONE)
			comma = i;
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.')
			return false;
	}
	return comma != AA_NONE && comma + 1 < block->end_token &&
		(aa_phrase_classes(l->article, comma + 1, block->end_token) & AA_LEX_MEDIA) != 0;
}

/* Only a name, or who employs it: Jane Doe; DAILY NEWS. */
static bool
is_name_line(const labeler *l, const aa_block *block, const looks *k)
{
	uint64_t	classes = aa_word_classes(l->article, token_at(l, block->first_token));

	if (k->words < 2 || k->words > 4 || k->tokens != k->words || k->ends)
		return false;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		if (!(token_at(l, i)->flags & AA_TOKEN_CAPITAL))
			return false;
	}
	return (classes & AA_LEX_GIVEN) != 0 || (k->start & AA_LEX_MEDIA) != 0;
}

/* Lines of names at the top are bylines. */
static void
label_name_lines(labeler *l)
{
	aa_article *article = l->article;

	for (uint32_t i = 0; i + 1 < article->nblocks && i < MAX_TOP_BLOCKS; i++)
	{
		aa_block   *block = &article->blocks[i];

		if (block->kind != AA_BLOCK_PARAGRAPH)
			continue;
		if (is_running_text(&l->looks[i]))
			return;
		if (is_name_line(l, block, &l->looks[i]))
			block->kind = AA_BLOCK_BYLINE;
	}
}

/* What stands below the sign that closes a picture (CLOSE) is its caption. */
static void
label_below_picture(labeler *l)
{
	aa_block   *blocks = l->article->blocks;

	if (l->article->nblocks > 2 && blocks[0].kind == AA_BLOCK_PROMO &&
		l->looks[0].words == 1 && blocks[1].kind == AA_BLOCK_PARAGRAPH &&
		!l->looks[1].ends &&
		l->looks[1].words <= MAX_SHORT_TOKENS)
		blocks[1].kind = AA_BLOCK_CAPTION;
}

/* "What happened?" over its answer; longer questions are the text's own. */
static bool
is_question_heading(const labeler *l, const aa_block *block, const looks *k)
{
	return k->words <= MAX_QUESTION_WORDS && k->words > 1 &&
		token_at(l, block->end_token - 1)->mark == '?' &&
		class_of(token_at(l, block->first_token)) == AA_CHAR_LETTER;
}

/* Three or more short lines below a colon are a list. */
static void
label_colon_lists(labeler *l)
{
	aa_block   *blocks = l->article->blocks;

	for (uint32_t i = 0; i + MIN_LIST < l->article->nblocks; i++)
	{
		uint32_t	end = i + 1;

		if (!is_text(&blocks[i]) || blocks[i].first_token == blocks[i].end_token ||
			token_at(l, blocks[i].end_token - 1)->mark != ':')
			continue;
		while (end < l->article->nblocks && is_text(&blocks[end]) &&
			   l->looks[end].words <= MAX_SUBHEADING_WORDS && !l->looks[end].ends)
			end++;
		for (uint32_t k = i + 1; end - i > MIN_LIST && k < end; k++)
			blocks[k].kind = AA_BLOCK_LIST_ITEM;
		i = end - 1;
	}
}

/* "1. What it costs" alone over running text is a heading, no list. */
static void
label_numbered_headings(labeler *l)
{
	aa_block   *blocks = l->article->blocks;

	for (uint32_t i = 1; i + 1 < l->article->nblocks; i++)
	{
		const aa_token *first = token_at(l, blocks[i].first_token);

		if (blocks[i].kind == AA_BLOCK_LIST_ITEM && first->kind == AA_TOKEN_NUMBER &&
			is_text(&blocks[i - 1]) && is_text(&blocks[i + 1]) &&
			is_running_text(&l->looks[i + 1]) &&
			l->looks[i].words <= MAX_SUBHEADING_WORDS &&
			token_at(l, blocks[i].end_token - 1)->mark != '.')
			blocks[i].kind = AA_BLOCK_SUBHEADING;
	}
}

/* "Jane Doe is a reporter …": who wrote this, at the very end. */
static bool
is_biography(const labeler *l, const aa_block *block, const looks *k)
{
	uint32_t	i = block->first_token;

	if (k->words > MAX_BIOGRAPHY_WORDS || !k->ends ||
		!(aa_word_classes(l->article, token_at(l, i)) & AA_LEX_GIVEN))
		return false;
	while (i + 2 < block->end_token && i < block->first_token + 4 &&
		   ((token_at(l, i)->flags & AA_TOKEN_CAPITAL) || token_at(l, i)->mark == '.'))
		i++;
	return i > block->first_token + 1 &&
		(aa_word_classes(l->article, token_at(l, i)) & AA_LEX_BE) &&
		(aa_word_classes(l->article, token_at(l, i + 1)) & AA_LEX_DETERMINER);
}

/* Only among the last blocks, promotion apart. */
static void
label_biography(labeler *l)
{
	uint32_t	i = l->article->nblocks;

	while (i > 1 && (l->article->blocks[i - 1].kind == AA_BLOCK_PROMO || l->article->blocks[i - 1].kind == AA_BLOCK_NOTICE))
		i--;
	if (i > 2 && is_text(&l->article->blocks[i - 1]) &&
		is_biography(l, &l->article->blocks[i - 1], &l->looks[i - 1]))
		l->article->blocks[i - 1].kind = AA_BLOCK_NOTICE;
}

/* A short line without a stop between paragraphs. */
static bool
is_subheading(const labeler *l, uint32_t i)
{
	const aa_block *blocks = l->article->blocks;
	const looks *k = &l->looks[i];

	return i > 0 && i + 1 < l->article->nblocks && is_text(&blocks[i]) &&
		k->words > 0 && k->words <= MAX_SUBHEADING_WORDS && !k->lower_start &&
		(!k->ends || is_question_heading(l, &blocks[i], k)) &&
		token_at(l, blocks[i].end_token - 1)->mark != ',' &&
		(is_running_text(&l->looks[i + 1]) || l->looks[i + 1].words > MAX_SUBHEADING_WORDS ||
		 (l->looks[i + 1].ends && is_shouted(l, &blocks[i], k))) &&
		blocks[i].after_blank == blocks[i + 1].after_blank;
}

static bool
is_mark(const aa_token *token)
{
	uint8_t		class = class_of(token);

	return class == AA_CHAR_MARK || class == AA_CHAR_APOSTROPHE;
}

/* Does the text between a block's marks stand elsewhere in the article? */
static bool
is_repeated(const labeler *l, const aa_block *block)
{
	const aa_article *article = l->article;
	uint32_t	start = token_at(l, block->first_token + 1)->start;
	uint32_t	end = token_at(l, block->end_token - 2)->end;
	uint32_t	n = end - start;

	for (uint32_t at = 0; at + n <= article->size; at++)
	{
		const char *found = memchr(article->text + at, article->text[start],
								   article->size - n - at + 1);

		if (found == NULL)
			return false;
		at = (uint32_t) (found - article->text);
		if (at != start && memcmp(found, article->text + start, n) == 0)
			return true;
	}
	return false;
}

static bool
is_pull_quote(const labeler *l, const aa_block *block, const looks *k)
{
	return k->words >= 5 && k->words <= 40 && is_text(block) &&
		is_mark(token_at(l, block->first_token)) &&
		is_mark(token_at(l, block->end_token - 1)) && is_repeated(l, block);
}

static void
label_among_neighbours(labeler *l)
{
	uint32_t	pull_quotes = 0;

	label_doubled_captions(l);
	label_below_picture(l);
	label_name_lines(l);
	label_promoted_titles(l);
	label_shouted(l);
	label_tweet_lines(l);
	label_colon_lists(l);
	label_numbered_headings(l);
	label_biography(l);
	label_top(l);
	for (uint32_t i = 0; i < l->article->nblocks; i++)
	{
		aa_block   *block = &l->article->blocks[i];

		if (l->turns >= 2 && is_text(block) && label_colon(l, block, &l->looks[i]) != 0)
			block->kind = AA_BLOCK_TURN;
		else if (is_subheading(l, i))
			block->kind = AA_BLOCK_SUBHEADING;
		else if (pull_quotes < MAX_PULL_QUOTES && l->looks[i].tokens > 6 &&
				 is_mark(token_at(l, block->first_token)))
		{
			pull_quotes++;
			if (is_pull_quote(l, block, &l->looks[i]))
				block->kind = AA_BLOCK_PULL_QUOTE;
		}
	}
}

/*----------
 * Datelines.
 *----------
 */

/* "(AGENCY)" or "(AGENCY) –" with the text behind: the token behind it. */
static uint32_t
agency_end(const labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;
	uint32_t	end = first + 3;

	if (block->end_token < first + 6 || token_at(l, first + 2)->mark != ')' ||
		!(token_at(l, first + 1)->flags & AA_TOKEN_CAPITAL) ||
		!(aa_word_classes(l->article, token_at(l, first + 1)) &
		  (AA_LEX_MEDIA | AA_LEX_CREDIT)))
		return first;
	return is_dash(token_at(l, end)) ? end + 1 : end;
}

/*
 * "LONDON (AP) —", "KABUL, Afghanistan -": the token behind the dash, or the
 * block's first token where there is no dateline.
 */
static uint32_t
dateline_end(const labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;
	uint32_t	limit = first + MAX_DATELINE_TOKENS;
	bool		brackets = false;

	if (block->kind != AA_BLOCK_PARAGRAPH || first >= block->end_token)
		return first;
	if (token_at(l, first)->mark == '(')
		return agency_end(l, block);
	if (!(token_at(l, first)->flags & AA_TOKEN_ALL_CAPITALS) ||
		aa_token_length(token_at(l, first)) < 3)
		return first;
	for (uint32_t i = first; i < block->end_token && i < limit; i++)
	{
		const aa_token *token = token_at(l, i);

		if (is_dash(token) && i > first && (token->flags & AA_TOKEN_SPACE_BEFORE) &&
			i + 2 < block->end_token)
			return i + 1;
		brackets = brackets || token->mark == '(';
		if (token->kind == AA_TOKEN_WORD && !(token->flags & AA_TOKEN_CAPITAL) && !brackets)
			return first;
		if (token->kind == AA_TOKEN_PUNCTUATION && token->mark != ',' && token->mark != '.' &&
			token->mark != '(' && token->mark != ')' && token->mark != '/')
			return first;
	}
	return first;
}

/* Cut the datelines off into blocks of their own. */
static bool
cut_datelines(labeler *l)
{
	aa_article *article = l->article;
	aa_block   *cut = NULL;
	uint32_t	max = 0;
	uint32_t	n = 0;

	if (!aa_grow_array(article, (void **) &cut, &max, 2 * article->nblocks + 1,
					   sizeof(aa_block)))
		return false;
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		aa_block	block = article->blocks[i];
		uint32_t	end = dateline_end(l, &block);

		if (end > block.first_token)
		{
			cut[n] = block;
			cut[n].kind = AA_BLOCK_DATELINE;
			cut[n].end_token = end;
			cut[n++].span.end = token_at(l, end - 1)->end;
			block.first_token = end;
			block.span.start = token_at(l, end)->start;
			block.after_blank = false;
		}
		cut[n++] = block;
	}
	(void) article->env.resize(article->env.context, article->blocks, 0);
	article->blocks = cut;
	article->nblocks = n;
	article->maxblocks = max;
	return true;
}

static void
label_alone(labeler *l, uint32_t i)
{
	aa_block   *block = &l->article->blocks[i];
	const looks *k = &l->looks[i];

	if (is_notice(l, block, k))
		block->kind = AA_BLOCK_NOTICE;
	else if (is_promo(l, block, k) || ends_in_promo(l, block, k))
		block->kind = AA_BLOCK_PROMO;
	else if (is_byline(l, block, k) || is_source_line(l, block, k))
		block->kind = AA_BLOCK_BYLINE;
	else if (is_tweet(l, block, k))
		block->kind = AA_BLOCK_TWEET;
	else if (label_picture(l, block, k))
		return;
	else if (is_list_item(l, block))
		block->kind = AA_BLOCK_LIST_ITEM;
	else
		l->turns += label_colon(l, block, k) != 0;
}

bool
aa_label_blocks(aa_article *article)
{
	labeler		l = {.article = article};

	if (article->nblocks == 0)
		return true;
	if (!aa_grow_array(article, (void **) &l.looks, &l.maxlooks, article->nblocks,
					   sizeof(looks)))
		return false;
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		look_at(&l, &article->blocks[i], &l.looks[i]);
		if (l.looks[i].tokens > 0)
			label_alone(&l, i);
		if (!aa_tick(article, article->blocks[i].span.end))
			break;
	}
	if (article->status == AA_OK)
		label_among_neighbours(&l);
	(void) article->env.resize(article->env.context, l.looks, 0);
	return article->status == AA_OK && cut_datelines(&l);
}
