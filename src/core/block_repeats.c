/*-------------------------------------------------------------------------
 *
 * block_repeats.c
 *	  Finds short blocks whose words are repeated in a longer block.
 *
 * Pull quotes repeat a sentence of the text, and so do many standfirsts.  The
 * words of each short block behind its first go into a small table; then every
 * word of the article is looked up in it.  Both the table and what is compared
 * at a word are bounded, so time is linear.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"
#include "hash.h"
#include "memory.h"

#define MIN_REPEATED_WORDS 6
#define MAX_REPEATED_WORDS 45
#define MAX_REPEATED_BYTES 512
/* Fewer words that two places begin with may be chance. */
#define MIN_SHARED_WORDS 8
/* So many short blocks are looked for, from the top. */
#define MAX_CANDIDATES 256
#define NHEADS 512
/* Beginnings are told apart by so many numbers of eleven bits. */
#define NSTARTS 2048
#define START_BITS 11
/* So many of them may begin with the same words. */
#define MAX_ALIKE 4
/* Summaries stand among so many blocks at the top. */
#define TOP_COPIES 3
/* So many blocks may a block hold that are copies of its sentences. */
#define MAX_COPIES 2
/* Quotation marks and a stop around the same words */
#define MAX_OUTER_MARKS 3
/* Words that are hashed. */
#define HASHED_TOKENS 3
_Static_assert(HASHED_TOKENS <= MIN_REPEATED_WORDS, "a block is too short to be looked up");
/* Words that are left out where words are shown again, or put in, and in how many places. */
#define MAX_LEFT_OUT 30
#define MAX_ADDED 3
#define MAX_GAPS 4

typedef struct candidate
{
	uint64_t	hash;
	uint32_t	block;
	uint32_t	first;			/* token behind its marks and first word */
	uint32_t	least;			/* so many of its words must be found */
	uint32_t	in;				/* block that holds its words, or AA_NONE */
	uint32_t	next;			/* candidate in the same chain, or AA_NONE */
} candidate;

typedef struct repeats
{
	aa_labeler *labeler;
	candidate	candidates[MAX_CANDIDATES];
	uint32_t	n;
	uint32_t	found;			/* in the block that is being looked up */
	uint32_t	heads[NHEADS];
	bool		starts[NSTARTS];	/* may a candidate begin so? */
} repeats;

static bool
is_mark(const aa_token *token)
{
	uint8_t		class = aa_class_of(token);

	return class == AA_CHAR_MARK || class == AA_CHAR_APOSTROPHE || class == AA_CHAR_OPEN ||
		class == AA_CHAR_CLOSE;
}

/*
 * The word behind a first one, which may have lost its capital or got one:
 * "[T]he bridge", "In short, the bridge".
 */
static uint32_t
second_word(const aa_labeler *l, uint32_t t, uint32_t end)
{
	for (t++; t < end && !(aa_token_at(l, t)->flags & AA_TOKEN_SPACE_BEFORE); t++)
		;
	return t;
}

static uint64_t
hash_from(const aa_labeler *l, uint32_t token)
{
	uint32_t	start = aa_token_at(l, token)->start;
	uint32_t	end = aa_token_at(l, token + HASHED_TOKENS - 1)->end;

	return aa_hash(l->article->text + start, end - start, 0);
}

/*
 * A number for the length of the words that are hashed and for two bytes at both of their ends,
 * as they have three at least: it tells most places where no candidate begins.
 */
static inline uint32_t
start_number(const char *text, const aa_token *token)
{
	uint32_t	start = token->start;
	uint32_t	end = token[HASHED_TOKENS - 1].end;
	uint16_t	head;
	uint16_t	tail;

	memcpy(&head, text + start, sizeof(head));
	memcpy(&tail, text + end - sizeof(tail), sizeof(tail));
	return ((head | (uint32_t) tail << 16) + (end - start)) * UINT32_C(0x9E3779B1) >> (32 - START_BITS);
}

/*
 * Does it quote inside of its sentence, or go on with what was quoted above?  A mark
 * around all of it is its form, and whose words they are may stand behind a dash.
 */
static bool
quotes_inside(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->first_token + 1; t + 1 < block->end_token; t++)
	{
		if (aa_class_of(aa_token_at(l, t)) == AA_CHAR_MARK)
			return !aa_is_dash(aa_token_at(l, t + 1));
	}
	return (aa_class_of(aa_token_at(l, block->first_token)) == AA_CHAR_MARK) !=
		(aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_MARK);
}

/*
 * Words that are shown again may have lost a clause at their end, or words in their
 * midst; so many of them must come back that it is no chance.  All of a block
 * must that quotes somebody itself, as the text says such things twice.
 */
static uint32_t
least_shared(const aa_labeler *l, const aa_block *block)
{
	const aa_looks *k = &l->looks[block - l->article->blocks];
	uint32_t	most = k->words - k->words / 4;

	if (k->words < MIN_SHARED_WORDS || (k->ends && quotes_inside(l, block)))
		return k->words;
	return most > MIN_SHARED_WORDS ? most : MIN_SHARED_WORDS;
}

/* Add a block unless there are many that begin with the same words. */
static void
add_candidate(repeats *r, uint32_t i)
{
	const aa_labeler *l = r->labeler;
	const aa_block *block = &l->article->blocks[i];
	uint32_t	first = block->first_token;
	uint32_t	end = block->end_token;
	candidate	c = {.block = i, .in = AA_NONE};
	uint32_t	alike = 0;
	uint32_t   *head;

	while (first < end && is_mark(aa_token_at(l, first)))
		first++;
	while (end > first && (is_mark(aa_token_at(l, end - 1)) || (aa_token_at(l, end - 1)->flags & AA_TOKEN_END_MARK)))
		end--;
	first = second_word(l, first, end);
	if (end < first + HASHED_TOKENS)
		return;
	c.first = first;
	c.least = least_shared(l, block) - 1;
	c.hash = hash_from(l, first);
	r->starts[start_number(l->article->text, aa_token_at(l, first))] = true;
	head = &r->heads[c.hash % NHEADS];
	for (uint32_t at = *head; at != AA_NONE; at = r->candidates[at].next)
		alike++;
	if (alike >= MAX_ALIKE || block->span.end - block->span.start > MAX_REPEATED_BYTES)
		return;
	c.next = *head;
	*head = r->n;
	r->candidates[r->n++] = c;
}

/*
 * Would block a be the copy, if its words stand in b?  It is shorter than b, or
 * lacks its stop; of two that differ at most in marks around them it is a summary
 * at the top, or else the second one.
 */
static bool
is_copy(const aa_labeler *l, uint32_t a, uint32_t b)
{
	uint32_t	length = l->looks[a].tokens;
	uint32_t	other = l->looks[b].tokens;

	if (a == b || other > length + MAX_OUTER_MARKS)
		return a != b;
	if (l->looks[a].ends != l->looks[b].ends)
		return l->looks[b].ends;
	return length <= other + MAX_OUTER_MARKS && (a < b ? a < TOP_COPIES : b >= TOP_COPIES);
}

static uint32_t
next_word(const aa_labeler *l, uint32_t t, uint32_t end)
{
	while (t < end && aa_token_at(l, t)->kind >= AA_TOKEN_PUNCTUATION)
		t++;
	return t;
}

static bool
same_word(const aa_labeler *l, uint32_t a, uint32_t b)
{
	return aa_same_token(l, aa_token_at(l, a), aa_token_at(l, b));
}

/* Are the words at both places the same, and the next ones? */
static bool
same_words(const aa_labeler *l, uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end)
{
	uint32_t	x = next_word(l, a + 1, a_end);
	uint32_t	y = next_word(l, b + 1, b_end);

	return x < a_end && y < b_end && same_word(l, a, b) && same_word(l, x, y);
}

/*
 * Where both places go on alike behind words that only one of them has, or each
 * another: "the [new] bridge was", "the bridge [, which nobody likes,] was".
 */
static bool
skip_others(const aa_labeler *l, uint32_t *a, uint32_t a_end, uint32_t *b, uint32_t b_end)
{
	uint32_t	x = *a;

	for (uint32_t n = 0; n <= MAX_ADDED && x < a_end; n++)
	{
		uint32_t	y = *b;

		for (uint32_t left = 0; left <= MAX_LEFT_OUT && y < b_end; left++)
		{
			if (same_words(l, x, a_end, y, b_end))
			{
				*a = x;
				*b = y;
				return true;
			}
			y = next_word(l, y + 1, b_end);
		}
		x = next_word(l, x + 1, a_end);
	}
	return false;
}

/*
 * So many words are the same at both places, whatever marks stand among them; words
 * may have been left out or added in a few places.
 */
static uint32_t
shared_words(const aa_labeler *l, uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end)
{
	uint32_t	gaps = 0;

	for (uint32_t n = 0;; a++, b++, n++)
	{
		a = next_word(l, a, a_end);
		b = next_word(l, b, b_end);
		if (a == a_end || b == b_end ||
			(!same_word(l, a, b) && (gaps++ == MAX_GAPS || !skip_others(l, &a, a_end, &b, b_end))))
			return n;
	}
}

/* Mark the candidates whose words stand at this place of another block. */
static void
look_up(repeats *r, uint32_t i, uint32_t token)
{
	const aa_labeler *l = r->labeler;
	uint32_t	end = l->article->blocks[i].end_token;
	uint64_t	hash = hash_from(l, token);

	for (uint32_t at = r->heads[hash % NHEADS]; at != AA_NONE; at = r->candidates[at].next)
	{
		candidate  *c = &r->candidates[at];

		if (c->hash == hash && is_copy(l, c->block, i) &&
			shared_words(l, c->first, aa_block_at(l, c->block)->end_token, token, end) >= c->least)
		{
			c->in = i;
			r->found++;
		}
	}
}

/*
 * Words that are shown again may begin anywhere in the text: "that [the] bridge was".  The block
 * has more tokens than are hashed.
 */
static void
look_up_block(repeats *r, uint32_t i)
{
	const aa_article *article = r->labeler->article;
	const char *text = article->text;
	const aa_token *token = &article->tokens[article->blocks[i].first_token];
	const aa_token *last = &article->tokens[article->blocks[i].end_token - HASHED_TOKENS];

	for (; token <= last; token++)
	{
		/* the rarer first: which words stand behind a blank cannot be foreseen */
		if (r->starts[start_number(text, token)] && (token->flags & AA_TOKEN_SPACE_BEFORE))
			look_up(r, i, (uint32_t) (token - article->tokens));
	}
}

/* A block that holds many others is the copy itself, such as the page's summary. */
static void
forget_copies(repeats *r, uint32_t i)
{
	for (uint32_t c = 0; c < r->n; c++)
	{
		if (r->candidates[c].in == i)
			r->candidates[c].in = AA_NONE;
	}
}

bool
aa_find_repeats(aa_labeler *l)
{
	aa_article *article = l->article;
	repeats		r;				/* not set to zero: it has room for many */

	r.labeler = l;
	r.n = 0;
	memset(r.starts, 0, sizeof(r.starts));
	memset(r.heads, 0xFF, sizeof(r.heads));
	for (uint32_t i = 0; i < article->nblocks && r.n < MAX_CANDIDATES; i++)
	{
		if (aa_is_text(l, i) && l->looks[i].words >= MIN_REPEATED_WORDS &&
			l->looks[i].words <= MAX_REPEATED_WORDS)
			add_candidate(&r, i);
	}
	for (uint32_t i = 0; i < article->nblocks && r.n > 0; i++)
	{
		r.found = 0;
		/* the text itself repeats posts and captions */
		if (l->looks[i].tokens > MIN_REPEATED_WORDS && aa_block_at(l, i)->kind != AA_BLOCK_TWEET &&
			aa_block_at(l, i)->kind != AA_BLOCK_CAPTION)
			look_up_block(&r, i);
		if (r.found > MAX_COPIES)
			forget_copies(&r, i);
		if (!aa_tick(article, article->blocks[i].span.end))
			return false;
	}
	for (uint32_t c = 0; c < r.n; c++)
	{
		aa_looks   *k = &l->looks[r.candidates[c].block];

		k->repeated = r.candidates[c].in != AA_NONE;
		k->copy_of = r.candidates[c].in;
	}
	return true;
}
