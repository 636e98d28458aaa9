/*-------------------------------------------------------------------------
 *
 * block_looks.c
 *	  Measures how a block looks: length, capitals, end mark, first words.
 *
 *-------------------------------------------------------------------------
 */
#include "block_looks.h"

#include <string.h>

#define MAX_NAMES_TOKENS 16
#define MAX_REMARK_TOKENS 40

/* The number of a footnote, glued to the end mark: [16] */
static bool
is_note_number(const aa_token *token)
{
	return token->kind == AA_TOKEN_NUMBER && !(token->flags & AA_TOKEN_SPACE_BEFORE);
}

/* "The mayor said so on Monday. (RELATED: Jane Roe Sells Her Ferry)": a remark behind the stop */
static bool
ends_before_remark(const aa_labeler *l, const aa_block *block)
{
	uint32_t	open = block->end_token - 1;
	uint32_t	n = 0;

	if (aa_token_at(l, open)->mark != ')')
		return false;
	while (open > block->first_token + 1 && aa_token_at(l, open)->mark != '(' && n++ < MAX_REMARK_TOKENS)
		open--;
	if (aa_token_at(l, open)->mark != '(')
		return false;
	/* … on Monday.” (RELATED */
	open -= aa_class_of(aa_token_at(l, open - 1)) == AA_CHAR_MARK && open > block->first_token + 2;
	return aa_token_at(l, open - 1)->mark == '.';
}

static bool
ends_with_mark(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t i = block->end_token; i > block->first_token; i--)
	{
		const aa_token *token = aa_token_at(l, i - 1);
		uint8_t		class = aa_class_of(token);

		if (token->flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION))
			return true;
		if (is_note_number(token) ||
			(class == AA_CHAR_OPEN && i < block->end_token && is_note_number(&token[1])))
			continue;
		if (class != AA_CHAR_CLOSE && class != AA_CHAR_MARK && class != AA_CHAR_APOSTROPHE)
			return token->mark == ':' || ends_before_remark(l, block);
	}
	return false;
}

/* Count the words of a block, and how many look like a title's. */
static void
count_words(const aa_labeler *l, const aa_block *block, aa_looks *k)
{
	uint32_t	kinds = 0;
	uint32_t	words = 0;

	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		uint8_t		kind = aa_token_at(l, i)->kind;

		kinds |= 1u << kind;
		words += kind <= AA_TOKEN_TIME;
	}
	k->kinds = kinds;
	k->words = words;
	if (k->words > AA_HEADLINE_WORDS)
		return;
	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		k->shouted += (token->flags & AA_TOKEN_ALL_CAPITALS) != 0;
		if (token->kind == AA_TOKEN_WORD && aa_token_length(token) >= 4)
		{
			k->long_words++;
			k->capitals += (token->flags & AA_TOKEN_CAPITAL) != 0;
		}
	}
}

/* Is it one of the marks that may stand before a block's first word? */
static bool
is_leading_mark(const aa_token *token)
{
	return token->mark == '(' || token->mark == '[' || token->mark == '*' ||
		token->mark == 0x2022 || aa_is_dash(token);
}

void
aa_look_at(const aa_labeler *l, const aa_block *block, aa_looks *k)
{
	memset(k, 0, sizeof(*k));
	k->tokens = k->words = block->end_token - block->first_token;
	k->ends = ends_with_mark(l, block);
	if (k->tokens == 0)
		return;
	k->first_word = block->first_token;
	while (k->first_word + 1 < block->end_token && k->first_word < block->first_token + 2 &&
		   is_leading_mark(aa_token_at(l, k->first_word)))
		k->first_word++;
	k->start = aa_phrase_classes(l->article, k->first_word, block->end_token);
	if (aa_labels_story(k->start) && k->first_word + aa_start_length(k) < block->end_token)
	{
		k->first_word += aa_start_length(k);
		k->start = aa_phrase_classes(l->article, k->first_word, block->end_token);
	}
	k->last_mark = aa_token_at(l, block->end_token - 1)->mark;
	k->lower_start = (aa_token_at(l, block->first_token)->flags & AA_TOKEN_LOWER) != 0;
	aa_find_label(l, block, k);
	if (k->tokens > AA_COUNTED_TOKENS)
		return;
	count_words(l, block, k);
}

bool
aa_is_stop(const aa_labeler *l, uint32_t token)
{
	const aa_token *stop = aa_token_at(l, token);

	if (!(stop->flags & AA_TOKEN_END_MARK))
		return false;
	if (stop->mark != '.' || token == 0 || stop[-1].kind != AA_TOKEN_WORD)
		return true;
	return aa_token_length(&stop[-1]) > 1 &&
		!(aa_classes_at(l->article, token - 1) &
		  (AA_LEX_ABBR_TITLE | AA_LEX_ABBR_NUMBER | AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NEVER));
}

bool
aa_has_marks(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (aa_class_of(aa_token_at(l, t)) == AA_CHAR_MARK)
			return true;
	}
	return false;
}

uint32_t
aa_count_phrases(const aa_labeler *l, uint32_t i, uint64_t class)
{
	return aa_count_block_phrases(l->article, &l->article->blocks[i], class);
}

bool
aa_is_names_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];
	bool		begins = true;	/* another name */
	uint32_t	names = 0;

	if (k->words < 4 || k->tokens > MAX_NAMES_TOKENS || k->ends)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);
		uint64_t	classes = aa_word_classes(l->article, token);

		if (token->mark == '.')
			continue;
		if (token->mark == ',' || (classes & AA_LEX_CONJUNCTION))
		{
			begins = true;
			continue;
		}
		if (!(token->flags & AA_TOKEN_CAPITAL) ||
			(begins && !(classes & (AA_LEX_GIVEN | AA_LEX_TITLE)) &&
			 !(token->flags & AA_TOKEN_ABBREVIATION)))
			return false;
		names += begins;
		begins = false;
	}
	return names >= 2 && !begins;
}

bool
aa_is_name_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];
	uint64_t	classes;

	if (k->words < 2 || k->words > 4 || k->tokens != k->words || k->ends)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL))
			return false;
	}
	classes = aa_classes_at(l->article, block->first_token);
	return (classes & AA_LEX_GIVEN) || (k->start & AA_LEX_MEDIA) ||
		((classes & AA_LEX_ABBR_TITLE) && k->words > 2);
}

bool
aa_says_who_reports(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		uint64_t	classes = aa_phrase_classes(l->article, t, block->end_token);

		if ((classes & AA_LEX_THAT) && (classes & (AA_LEX_PAST | AA_LEX_THIRD)) &&
			!(classes & (AA_LEX_NOTICE | AA_LEX_NOUN)))
			return true;
	}
	return false;
}

bool
aa_is_bracketed(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);

	return aa_class_of(aa_token_at(l, block->first_token)) == AA_CHAR_OPEN &&
		aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_CLOSE;
}

bool
aa_equal_words(const aa_labeler *l, const aa_block *a, const aa_block *b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		if (!aa_same_token(l, aa_token_at(l, a->first_token + i), aa_token_at(l, b->first_token + i)))
			return false;
	}
	return true;
}
