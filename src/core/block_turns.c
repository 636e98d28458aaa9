/*-------------------------------------------------------------------------
 *
 * block_turns.c
 *	  Finds the turns of interviews and transcripts.
 *
 * "MAYOR: I think", "Q: Why?", "Ezra: Thank you!".  Many lines begin with a
 * word and a colon although nobody speaks (PHOTOS:, Deal:), so a single label
 * proves nothing: speakers come back, are asked something, or have names.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"
#include "hash.h"

#define MAX_LABEL_TOKENS 15
#define MAX_NAME_WORDS 3
/* A turn without an end mark is longer than this, or it is a heading. */
#define MIN_OPEN_TURN_WORDS 15
/* So near the label is its own name looked for. */
#define NEAR_TOKENS 20
/* So many speakers are told apart. */
#define MAX_SPEAKERS 32

/* Marks inside of a label: "JANE DOE, MAYOR:", "Doe (laughs):" */
static bool
fits_label(const aa_token *token)
{
	return token->mark == '.' || token->mark == ',' || token->mark == '(' ||
		token->mark == ')' || token->mark == '-' || token->mark == '\'' ||
		token->mark == 0x2019;
}

/* May the capitalised word be one of a name? */
static bool
is_name_word(const aa_labeler *l, const aa_token *token)
{
	uint64_t	classes = aa_word_classes(l->article, token) & ~AA_LEX_PHRASE;

	return classes == 0 || (classes & (AA_LEX_GIVEN | AA_LEX_TITLE | AA_LEX_PARTICLE));
}

static bool
is_shouted_word(const aa_token *token)
{
	return (token->flags & (AA_TOKEN_ALL_CAPITALS | AA_TOKEN_ABBREVIATION)) ||
		aa_token_length(token) == 1;
}

/* "Jane Doe, head of the harbour: “We will build it.”": words in marks to the block's end? */
static bool
says_the_rest(const aa_labeler *l, const aa_block *block, uint32_t colon)
{
	return colon + 1 < block->end_token && aa_class_of(aa_token_at(l, colon + 1)) == AA_CHAR_MARK &&
		aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_MARK;
}

/*
 * The colon behind words with a capital, 0 if there is none near.  Behind a comma
 * may stand others: "DOE, on the bridge:", "Jane Doe, example.com:", or any if all the
 * rest is said.
 */
static uint32_t
label_colon(const aa_labeler *l, const aa_block *block)
{
	uint32_t	limit = block->first_token + MAX_LABEL_TOKENS;
	bool		brackets = false;
	bool		shouted = true; /* all so far, and any word may follow */
	bool		comma = false;
	bool		told = false;	/* who it is, in words of any kind */

	for (uint32_t i = block->first_token; i < block->end_token && i < limit; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (token->mark == ':' && !brackets)
			return i > block->first_token && (!told || says_the_rest(l, block, i)) ? i : 0;
		brackets = token->mark == '(' || (brackets && token->mark != ')');
		comma = comma || token->mark == ',';
		if (!brackets && !fits_label(token) && !(comma && shouted) &&
			(token->kind != AA_TOKEN_WORD || !(token->flags & AA_TOKEN_CAPITAL)) &&
			(!comma || (token->flags & AA_TOKEN_SPACE_BEFORE)))
		{
			uint64_t	classes = aa_classes_at(l->article, i);

			/* who "said in a letter:" has no label */
			if (!comma || aa_is_stop(l, i) || ((classes & AA_LEX_CUE_CLASS) && !(classes & AA_LEX_NOUN)))
				return 0;
			told = true;
		}
		shouted = shouted && (comma || token->kind != AA_TOKEN_WORD || is_shouted_word(token));
	}
	return 0;
}

/* "THE PRESIDENT", "THE COURT" and "A" speak, "THE FACTS" do not. */
static bool
is_spoken_for(const aa_labeler *l, uint32_t first, uint32_t colon)
{
	return colon == first + 1 || !(aa_classes_at(l->article, first) & AA_LEX_DETERMINER) ||
		(aa_classes_at(l->article, colon - 1) & (AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_ORGANISATION));
}

void
aa_find_label(const aa_labeler *l, const aa_block *block, aa_looks *k)
{
	uint32_t	colon = label_colon(l, block);
	uint32_t	words = 0;

	if (colon == 0 || !is_spoken_for(l, block->first_token, colon) ||
		(k->start & (AA_LEX_PROMO | AA_LEX_CREDIT | AA_LEX_NOTICE | AA_LEX_PREPOSITION)))
		return;
	k->label_shouted = k->label_names = true;
	for (uint32_t i = block->first_token;
		 i < colon && aa_token_at(l, i)->mark != '(' && aa_token_at(l, i)->mark != ','; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (token->kind != AA_TOKEN_WORD)
			continue;
		words++;
		k->label_shouted = k->label_shouted && is_shouted_word(token);
		k->label_names = k->label_names && is_name_word(l, token);
	}
	if (words > 0 && (k->label_shouted || (k->label_names && words <= MAX_NAME_WORDS)))
		k->label = colon;
}

static bool
is_labelled(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	/* "MEANWHILE, ON THE BRIDGE:" is no name above what its bearer says */
	if (k->label + 1 == aa_block_at(l, i)->end_token && !k->label_names)
		return false;
	/* "MAYOR: But I —" */
	return aa_is_text(l, i) && k->label != 0 &&
		(k->ends || k->words > MIN_OPEN_TURN_WORDS ||
		 aa_is_dash(aa_token_at(l, aa_block_at(l, i)->end_token - 1)));
}

/* Does a quotation mark stand behind the label? */
static bool
is_quoted(const aa_labeler *l, uint32_t i)
{
	uint32_t	next = l->looks[i].label + 1;

	return next < l->article->blocks[i].end_token && aa_class_of(aa_token_at(l, next)) == AA_CHAR_MARK;
}

/* The last word of the name, so that DOE is JANE DOE, MAYOR. */
static const aa_token *
last_name(const aa_labeler *l, uint32_t i)
{
	const aa_token *name = aa_token_at(l, aa_block_at(l, i)->first_token);

	for (uint32_t t = aa_block_at(l, i)->first_token; t < l->looks[i].label; t++)
	{
		if (aa_token_at(l, t)->mark == ',' || aa_token_at(l, t)->mark == '(')
			break;
		if (aa_token_at(l, t)->kind == AA_TOKEN_WORD)
			name = aa_token_at(l, t);
	}
	return name;
}

/* Does the text go on to speak of the label's own name?  Speakers say "I". */
static bool
names_itself(const aa_labeler *l, uint32_t i)
{
	const aa_token *name = last_name(l, i);
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	char		word[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	length;
	uint32_t	end = aa_block_at(l, i)->end_token;
	uint32_t	limit = l->looks[i].label + NEAR_TOKENS;

	if (aa_token_length(name) > AA_MAX_KEY)
		return false;
	length = aa_word_term(l->article, name, key);
	for (uint32_t t = l->looks[i].label + 1; t < end && t < limit; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (token->kind == AA_TOKEN_WORD && (token->flags & AA_TOKEN_CAPITAL) &&
			aa_token_length(token) <= AA_MAX_KEY &&
			aa_word_term(l->article, token, word) == length && memcmp(word, key, length) == 0)
			return true;
	}
	return false;
}

/* "JANE DOE, HOST:" alone over what she says: who she is stands behind her name. */
static bool
is_announced(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];
	bool		comma = false;

	if (!aa_is_text(l, i) || !k->label_names || k->shouted != k->words ||
		k->label + 1 != aa_block_at(l, i)->end_token)
		return false;
	for (uint32_t t = aa_block_at(l, i)->first_token; t < k->label; t++)
		comma = comma ||
			(aa_token_at(l, t)->mark == ',' && (aa_classes_at(l->article, t + 1) & (AA_LEX_ROLE | AA_LEX_TITLE)));
	return comma;
}

/* What the labelled blocks have in common. */
typedef struct dialogue
{
	uint64_t	speakers[MAX_SPEAKERS];
	uint32_t	nspeakers;
	uint32_t	shouted;		/* blocks with a label in capitals */
	uint32_t	named;			/* with another one */
	uint32_t	spoken;
	uint32_t	quoted;
	bool		again;			/* a speaker comes back */
} dialogue;

static void
add_turn(const aa_labeler *l, uint32_t i, dialogue *d)
{
	const aa_token *name = last_name(l, i);
	uint64_t	speaker = aa_hash(l->article->text + name->start, aa_token_length(name), 0);
	uint32_t	s = 0;

	while (s < d->nspeakers && d->speakers[s] != speaker)
		s++;
	if (s < d->nspeakers)
		d->again = true;
	else if (s < MAX_SPEAKERS)
		d->speakers[d->nspeakers++] = speaker;
	d->shouted += l->looks[i].label_shouted;
	d->named += !l->looks[i].label_shouted;
	d->quoted += is_quoted(l, i);
	d->spoken += l->looks[i].last_mark == '?' || is_quoted(l, i) ||
		(l->looks[i].label_names && !names_itself(l, i));
}

void
aa_label_turns(aa_labeler *l)
{
	aa_article *article = l->article;
	dialogue	d = {.nspeakers = 0};
	bool		shouted,
				named;

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (is_labelled(l, i))
			add_turn(l, i, &d);
	}
	shouted = d.shouted >= 2 && (d.again || 2 * d.spoken >= d.shouted + d.named);
	named = d.shouted + d.named >= 3 && (d.again || d.quoted >= 3);
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if ((is_labelled(l, i) && (l->looks[i].label_shouted ? shouted : named)) || is_announced(l, i))
			article->blocks[i].kind = AA_BLOCK_TURN;
	}
}
