/*-------------------------------------------------------------------------
 *
 * common_tokens.c
 *	  Takes plain tokens, many at a time.
 *
 * Nine in ten tokens of news are words of ASCII letters, or single signs. Masks
 * of 64 bytes say where they begin and end.  All other bytes are strange:
 * digits, non-ASCII bytes, a stop or hyphen between words.  A word that touches
 * one is left to tokens.c, which knows all the rules, so that what is done here
 * changes the speed and never the result.
 *
 *-------------------------------------------------------------------------
 */
#include "common_tokens.h"

#include <string.h>

#include "byte_masks.h"
#include "language.h"
#include "memory.h"

/* Words and signs of the bytes in m; what an apostrophe does is the language's. */
static void
set_words_and_signs(aa_stretch *s, const aa_byte_masks *m, bool elides)
{
	uint64_t	joins = elides ? m->hyphens : m->hyphens | m->apostrophes;
	uint64_t	wide_joins = elides ? 0 :
									  m->wide_apostrophes & m->letters << 1 & m->letters >> 3;
	uint64_t	quotes = m->wide_signs | (m->wide_apostrophes & ~wide_joins);
	uint64_t	wide,
				narrow;

	wide_joins |= wide_joins << 1 | wide_joins << 2;
	s->words = m->letters | (joins & m->letters << 1 & m->letters >> 1) | wide_joins;
	s->rough = s->capitals | wide_joins;
	/* ’ may begin a decade, and a stop may stand within a word or number */
	wide = elides ? m->wide_signs :
					quotes & (m->letters | m->blanks | m->signs | quotes | m->stops) >> 3;
	narrow = m->signs | (m->stops & (m->blanks | m->signs | wide) >> 1);
	s->signs = narrow | wide;
	s->sign_ends = narrow << 1 | wide << 3;
	s->strange = ~(s->words | m->blanks | narrow | wide | wide << 1 | wide << 2);
}

static void
look_at_stretch(const aa_article *article, aa_stretch *s, uint32_t base, bool after_blank)
{
	char		padded[AA_MASK_BYTES];
	const char *text = article->text + base;
	aa_byte_masks m;

	if (article->size - base < AA_MASK_BYTES)
	{
		memset(padded, ' ', sizeof(padded));
		text = memcpy(padded, text, article->size - base);
	}
	m = aa_masks_of(text);
	s->base = base;
	s->letters = m.letters;
	s->capitals = m.letters & ~m.small;
	s->apostrophes = m.apostrophes;
	s->after_blank = m.blanks << 1 | after_blank;
	set_words_and_signs(s, &m, article->language->elides);
}

/* Where the tokens of a stretch begin and end, in turn. */
typedef struct edges
{
	uint64_t	starts;
	uint64_t	ends;
	uint64_t	plain;			/* the ends of words that are their normal form */
	uint64_t	big;			/* of words without a small letter */
	uint64_t	cut;			/* where one begins that the stretch cuts off */
	bool		strange;		/* a token that takes a closer look comes next */
} edges;

/*
 * The ends of the words that have none of these bits: what is added to a run
 * of bits is carried behind its end, but not over a gap.
 */
static inline uint64_t
ends_without(uint64_t bits, uint64_t words, uint64_t starts, uint64_t ends)
{
	return ((words & ~bits) + (words & starts)) & ends;
}

/* From byte `from` of the stretch on, which begins a token if it is no blank. */
static inline edges
find_edges(const aa_stretch *s, uint32_t from)
{
	uint64_t	rest = aa_bits_from(from);
	uint64_t	words = s->words & rest;

	/* the token before may have left what would have joined it to a word */
	uint64_t	strange = (s->strange | (words & ~s->letters & aa_bit(from))) & rest;
	uint64_t	possessives;
	edges		e;

	e.strange = strange != 0;
	e.starts = (words & ~(words << 1)) | (s->signs & rest);
	e.ends = (~words & words << 1) | (s->sign_ends & rest << 1);
	if (e.strange)
	{
		/* a word that touches the first strange byte is strange too */
		uint64_t	before = aa_bit(aa_lowest_bit(strange)) - 1;

		e.starts &= aa_bit(aa_bit_length(~words & before)) - 1;
	}
	e.cut = e.starts & ~aa_bits_below(e.ends);
	e.starts &= ~e.cut;
	/* a possessive is stripped from the term */
	possessives = s->apostrophes & e.ends >> 2;
	e.plain = ends_without(s->rough | possessives, words, e.starts, e.ends);
	e.big = ends_without(s->letters & ~s->capitals, words, e.starts, e.ends);
	return e;
}

/* Signs are of one byte or of three: E2 80 and one that makes the difference. */
static inline uint16_t
sign_at(const char *text)
{
	return (unsigned char) text[0] < 0x80 ? (unsigned char) text[0] :
											(uint16_t) (0x2000 | (text[2] & 0x3F));
}

static bool
has_two_letters(uint64_t letters)
{
	return (letters & (letters - 1)) != 0;
}

/* Returns the end of the last one. */
static uint32_t
add_tokens(aa_article *article, const aa_stretch *stretch, edges e)
{
	const aa_stretch s = *stretch;
	const char *text = article->text + s.base;
	aa_token   *token = article->tokens + article->ntokens;

	for (; e.starts != 0; e.starts &= e.starts - 1, e.ends &= e.ends - 1, token++)
	{
		uint32_t	start = aa_lowest_bit(e.starts),
					end = aa_lowest_bit(e.ends);
		unsigned	flags = aa_has_bit(s.after_blank, start) ? AA_TOKEN_SPACE_BEFORE : 0;

		token->start = s.base + start;
		token->end = s.base + end;
		if (aa_has_bit(s.words, start))
		{
			token->kind = AA_TOKEN_WORD;
			token->mark = 0;
			flags |= aa_has_bit(s.capitals, start) ? AA_TOKEN_CAPITAL : AA_TOKEN_LOWER;
			flags |= aa_has_bit(e.plain, end) ? AA_TOKEN_PLAIN : 0;
			if (aa_has_bit(e.big, end) && has_two_letters(s.letters & (aa_bit(end) - aa_bit(start))))
				flags |= AA_TOKEN_ALL_CAPITALS;
		}
		else
		{
			token->kind = AA_TOKEN_PUNCTUATION;
			token->mark = sign_at(text + start);
			flags |= token->mark == '.' ? AA_TOKEN_END_MARK : 0;
		}
		token->flags = (uint8_t) flags;
	}
	article->ntokens = (uint32_t) (token - article->tokens);
	return token[-1].end;
}

static bool
is_after_blank(const aa_article *article, const aa_block *block, uint32_t at)
{
	return at == block->span.start || article->text[at - 1] == ' ' ||
		article->text[at - 1] == '\n';
}

uint32_t
aa_take_common_tokens(aa_article *article, const aa_block *block, aa_stretch *s,
					  uint32_t at)
{
	uint32_t	next = at;

	while (next < block->span.end)
	{
		edges		e;

		if (!aa_reserve(article, tokens, maxtokens, article->ntokens + AA_MASK_BYTES) ||
			!aa_tick(article, next))
			break;
		if (s->base == AA_NONE || next - s->base >= AA_MASK_BYTES)
			look_at_stretch(article, s, next, is_after_blank(article, block, next));
		e = find_edges(s, next - s->base);
		if (block->span.end - s->base < AA_MASK_BYTES)
		{
			e.starts &= aa_bit(block->span.end - s->base) - 1;
			e.cut &= aa_bit(block->span.end - s->base) - 1;
		}
		if (e.starts != 0)
			at = add_tokens(article, s, e);
		if (e.cut != 0)
		{
			/* it may be whole in the next one */
			next = s->base + aa_lowest_bit(e.cut);
			if (next == s->base)
				break;
			s->base = AA_NONE;
		}
		else if (e.strange)
			break;
		else
			next = s->base + AA_MASK_BYTES;
	}
	return at;
}
