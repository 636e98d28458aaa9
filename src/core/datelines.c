/*-------------------------------------------------------------------------
 *
 * datelines.c
 *	  Cuts "LONDON (AP) —" off a paragraph's front.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"
#include "memory.h"
#include "stages.h"

#define MAX_DATELINE_TOKENS 16
/* "Islamabad, Pakistan –": a place in mixed case has so many tokens. */
#define MAX_PLACE_TOKENS 8
/* Of more words, "BAGRAM AIR FIELD" has three, only an agency makes a dateline. */
#define MAX_PLACE_WORDS 3
/* A place's first word has so many letters, or the next one has. */
#define MIN_PLACE_LETTERS 3
/* A dash without blanks parts a dateline only from a text of some length. */
#define MIN_TEXT_TOKENS 8

/* "(AGENCY)" with the text behind: the token behind the bracket, 0 if none. */
static uint32_t
behind_agency(const aa_article *article, const aa_block *block, uint32_t open)
{
	const aa_token *agency = &article->tokens[open + 1];

	if (block->end_token < open + 6 || agency[1].mark != ')')
		return 0;
	if (agency->kind == AA_TOKEN_URL)
		return aa_is_dash(agency + 2) ? open + 4 : 0;
	if (!(agency->flags & AA_TOKEN_CAPITAL) ||
		!(aa_word_classes(article, agency) & (AA_LEX_MEDIA | AA_LEX_CREDIT)))
		return 0;
	return aa_is_dash(&article->tokens[open + 3]) ? open + 4 : open + 3;
}

/* Does this dash stand between a place and the text? */
static bool
parts_text(const aa_article *article, const aa_block *block, uint32_t i)
{
	const aa_token *dash = &article->tokens[i];

	if (!aa_is_dash(dash) || i == block->first_token || i + 2 >= block->end_token)
		return false;
	return !(dash[1].flags & AA_TOKEN_LOWER) &&
		((dash->flags & AA_TOKEN_SPACE_BEFORE) || dash[-1].mark == ')' || dash[-1].mark == ']' ||
		 (dash->mark == 0x2014 && i + MIN_TEXT_TOKENS < block->end_token));
}

static bool
fits_dateline(const aa_token *token)
{
	return token->kind != AA_TOKEN_PUNCTUATION || token->mark == ',' || token->mark == '.' ||
		token->mark == '(' || token->mark == ')' || token->mark == '[' || token->mark == ']' || token->mark == '/';
}

/*
 * May the words in capitals from first to the dash be a place: "NEW YORK", but neither "MAYOR
 * PAYS FOR BRIDGE" nor "UPDATE -"?  Long dashes stand behind places whose name is a verb, too.
 */
static bool
may_be_place(const aa_article *article, uint32_t first, uint32_t dash)
{
	uint64_t	classes = aa_phrase_classes(article, first, dash);
	uint32_t	t = first;
	uint32_t	words = 0;

	for (; t < dash && (article->tokens[t].kind != AA_TOKEN_PUNCTUATION || article->tokens[t].mark == '.'); t++)
		words += article->tokens[t].kind != AA_TOKEN_PUNCTUATION;
	if (words > MAX_PLACE_WORDS)
		return false;
	return (classes & AA_LEX_PLACE) || !(classes & AA_LEX_BASE) || t < dash || article->tokens[dash].mark == 0x2014;
}

/* "ST. PAUL", "EL PASO, Texas": a short word, and a longer one in capitals behind it, but not "DC CLERKS" */
static bool
goes_on_shouted(const aa_article *article, const aa_block *block)
{
	const aa_token *next = &article->tokens[block->first_token + 1];
	uint64_t	classes = aa_phrase_classes(article, block->first_token, block->end_token);
	bool		stop = next->mark == '.';

	next += stop;
	return next + 1 < &article->tokens[block->end_token] && (next->flags & AA_TOKEN_ALL_CAPITALS) &&
		aa_token_length(next) >= MIN_PLACE_LETTERS &&
		(stop || next[1].mark == ',' || next[1].mark == '(' ||
		 ((classes & AA_LEX_PLACE) && (classes & AA_WORD_MORE)));
}

/* "KABUL, Afghanistan -", "TOKYO (AGENCY) —" */
static uint32_t
shouted_end(const aa_article *article, const aa_block *block)
{
	uint32_t	first = block->first_token;
	bool		brackets = false;
	bool		agency = false;

	if (aa_token_length(&article->tokens[first]) < MIN_PLACE_LETTERS && !goes_on_shouted(article, block))
		return first;
	for (uint32_t i = first; i < block->end_token && i < first + MAX_DATELINE_TOKENS; i++)
	{
		const aa_token *token = &article->tokens[i];

		if (parts_text(article, block, i))
			return agency || may_be_place(article, first, i) ? i + 1 : first;
		agency = agency || (token->mark == '(' && behind_agency(article, block, i) != 0);
		brackets = brackets || token->mark == '(' || token->mark == '[';
		/* SPRINGFIELD, Ohio--(AGENCY)-- */
		if (aa_is_dash(token) && token[1].mark == '(')
			continue;
		if ((token->kind == AA_TOKEN_WORD && !(token->flags & AA_TOKEN_CAPITAL) && !brackets) ||
			!fits_dateline(token))
			return first;
	}
	return first;
}

/* Is the dash at token i set off, with a country or state before it? */
static bool
ends_place(const aa_article *article, uint32_t i)
{
	const aa_token *before = &article->tokens[i - 1];

	return (article->tokens[i].flags & AA_TOKEN_SPACE_BEFORE) &&
		((before->flags & AA_TOKEN_ABBREVIATION) ||
		 (aa_word_classes(article, before) & AA_LEX_PLACE));
}

/* Is all before token i a place: "New York –"? */
static bool
is_place(const aa_article *article, const aa_block *block, uint32_t i)
{
	uint64_t	classes = aa_phrase_classes(article, block->first_token, i);

	return (classes & AA_LEX_PLACE) &&
		block->first_token + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT) == i;
}

/* "Islamabad, May 4, 2020 –", "Geneva, 4 May –" */
static bool
fits_date(const aa_article *article, const aa_token *token)
{
	return token->kind == AA_TOKEN_NUMBER || (aa_word_classes(article, token) & AA_LEX_CALENDAR);
}

/* The token behind what has the shape of "Islamabad, Pakistan –", "Washington (AGENCY)". */
static uint32_t
place_shape_end(const aa_article *article, const aa_block *block)
{
	uint32_t	first = block->first_token;
	bool		comma = false;
	bool		dated = false;

	for (uint32_t i = first; i < block->end_token && i < first + MAX_PLACE_TOKENS; i++)
	{
		const aa_token *token = &article->tokens[i];

		if (i > first && token->mark == '(' && behind_agency(article, block, i) != 0)
			return behind_agency(article, block, i);
		if (parts_text(article, block, i))
			return (comma && dated) || (ends_place(article, i) && (comma || is_place(article, block, i))) ?
				i + 1 :
				first;
		comma = comma || token->mark == ',';
		if (comma && fits_date(article, token))
			dated = dated || token->kind == AA_TOKEN_NUMBER;
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != ',')
			return first;
	}
	return first;
}

static uint32_t
place_end(const aa_article *article, const aa_block *block)
{
	const aa_token *first = &article->tokens[block->first_token];
	uint32_t	end = place_shape_end(article, block);

	/* last, as the shape is seen at once to be another */
	if (end > block->first_token &&
		(aa_word_classes(article, first) & (AA_LEX_ADVERB | AA_LEX_CONJUNCTION)))
		return block->first_token;
	return end;
}

/* "(New York) –", "(Springfield, Ohio) –" */
static uint32_t
bracketed_end(const aa_article *article, const aa_block *block)
{
	uint32_t	first = block->first_token;
	bool		place = false;

	for (uint32_t i = first + 1; i + 2 < block->end_token && i < first + MAX_PLACE_TOKENS; i++)
	{
		const aa_token *token = &article->tokens[i];

		if (token->mark == ')')
			return place && parts_text(article, block, i + 1) ? i + 2 : first;
		if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != ',' && token->mark != '.')
			return first;
		place = place || (aa_phrase_classes(article, i, block->end_token) & AA_LEX_PLACE);
	}
	return first;
}

/* The token behind what would be the dateline of a block of text. */
static uint32_t
dateline_end(const aa_article *article, uint32_t i)
{
	const aa_block *block = &article->blocks[i];
	uint32_t	first = block->first_token;
	uint32_t	end;

	if (first >= block->end_token)
		return first;
	if (article->tokens[first].mark == '(')
	{
		end = behind_agency(article, block, first);
		return end != 0 ? end : bracketed_end(article, block);
	}
	if (article->tokens[first].flags & AA_TOKEN_ALL_CAPITALS)
		return shouted_end(article, block);
	return i < AA_TOP_BLOCKS ? place_end(article, block) : first;
}

uint32_t
aa_dateline_end(const aa_labeler *l, uint32_t i)
{
	return aa_is_text(l, i) ? dateline_end(l->article, i) : aa_block_at(l, i)->first_token;
}

bool
aa_may_have_datelines(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (dateline_end(article, i) > article->blocks[i].first_token)
			return true;
	}
	return false;
}

bool
aa_cut_datelines(aa_labeler *l)
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
		uint32_t	end = aa_dateline_end(l, i);

		if (end > block.first_token)
		{
			cut[n] = block;
			cut[n].kind = AA_BLOCK_DATELINE;
			cut[n].end_token = end;
			cut[n++].span.end = aa_token_at(l, end - 1)->end;
			block.first_token = end;
			block.span.start = aa_token_at(l, end)->start;
			block.after_blank = false;
		}
		cut[n++] = block;
	}
	aa_release(article, article->blocks);
	article->blocks = cut;
	article->nblocks = n;
	article->maxblocks = max;
	return true;
}
