/*-------------------------------------------------------------------------
 *
 * block_credits.c
 *	  Recognises lines that credit a picture and say nothing else.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_pictures.h"

#define MAX_CREDIT_TOKENS 24
#define MAX_SOURCES_TOKENS 60
/* "JDOE/via Agency"; for whom she worked, behind the slash */
#define MAX_SHORT_CREDIT 7
#define MAX_OWNER_TOKENS 8
/* "Jane Doe and John Roe/Staff" */
#define MAX_NAMES 6
/* "(Agency)" */
#define MAX_BRACKETED_WORDS 5
/* Of a credit behind its label */
#define MAX_LOWER_WORDS 2

/* What a line says of who made a picture. */
typedef struct credit
{
	uint32_t	phrases;		/* words and phrases of the class */
	bool		leads;			/* a phrase within the first words */
	bool		words;
	uint32_t	colon;			/* the colon behind one of them, 0 if none */
	uint32_t	slash;			/* the last one, 0 if none */
	bool		agency;			/* an agency or medium behind it, or at the end */
	bool		brackets;		/* some open behind a word */
} credit;

/*
 * Read a line that may be a credit; false if it holds two sentences, or a
 * lower-case word that no credit has.
 */
static bool
read_credit(const aa_labeler *l, const aa_block *block, credit *c)
{
	memset(c, 0, sizeof(*c));
	for (uint32_t i = block->first_token; i < block->end_token;)
	{
		const aa_token *token = aa_token_at(l, i);
		uint64_t	classes = aa_phrase_classes(l->article, i, block->end_token);
		uint32_t	next = i + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);

		if (i + 1 < block->end_token && aa_is_stop(l, i))
			return false;
		/* Jane Doe/pool/Agency */
		if (token->kind == AA_TOKEN_WORD && (token->flags & AA_TOKEN_LOWER) && i > block->first_token &&
			!(aa_is_slash(&token[-1]) && i + 1 < block->end_token && aa_is_slash(&token[1])) &&
			!(classes & (AA_LEX_PREPOSITION | AA_LEX_BY | AA_LEX_CREDIT | AA_LEX_CONJUNCTION | AA_LEX_DEFINITE)))
			return false;
		if (classes & AA_LEX_CREDIT)
		{
			c->phrases++;
			c->leads = c->leads || ((classes & AA_WORD_MORE) && i <= block->first_token + 1);
			if (c->colon == 0 && next < block->end_token && aa_token_at(l, next)->mark == ':')
				c->colon = next;
		}
		if (aa_is_slash(token) && i > block->first_token)
		{
			c->slash = i;
			c->agency = false;
		}
		c->brackets = c->brackets || (c->words && aa_class_of(token) == AA_CHAR_OPEN);
		c->words = c->words || token->kind == AA_TOKEN_WORD;
		c->agency = c->agency || (classes & (AA_LEX_CREDIT | AA_LEX_MEDIA)) ||
			token->kind == AA_TOKEN_URL;
		i = next;
	}
	return true;
}

/* "Jane Doe/Daily News": a name, a slash and for whom, and nothing else. */
static bool
is_slash_credit(const aa_labeler *l, const aa_block *block, const credit *c)
{
	uint32_t	first = l->looks[block - l->article->blocks].first_word;

	/* JDOE/via Agency */
	if (c->slash == first + 1 && c->agency && first + MAX_SHORT_CREDIT >= block->end_token &&
		!(aa_classes_at(l->article, first) & AA_LEX_COMMON))
		return true;
	return !c->brackets && c->slash >= first + 2 && c->slash + MAX_OWNER_TOKENS >= block->end_token &&
		(c->agency || (c->slash <= first + 3 && c->slash + 2 == block->end_token) ||
		 ((aa_classes_at(l->article, first) & AA_LEX_GIVEN) &&
		  (c->slash <= first + 3 || (c->slash <= first + MAX_NAMES && c->slash + 2 == block->end_token))));
}

/* "Jane Doe for WEEKLY" */
static bool
is_made_for(const aa_labeler *l, const aa_block *block, const credit *c)
{
	uint32_t	by = block->first_token + 2;
	uint32_t	end = block->end_token;

	if (!c->agency || end < by + 2 || end > by + 5 ||
		!(aa_classes_at(l->article, by - 2) & AA_LEX_GIVEN))
		return false;
	/* Jane M. Doe, and her stop */
	while (by + 2 < end && (aa_token_at(l, by)->flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ABBREVIATION)))
		by++;
	return (aa_token_at(l, by - 1)->flags & AA_TOKEN_CAPITAL) &&
		(aa_classes_at(l->article, by) & AA_LEX_PREPOSITION);
}

/* The same words twice: "Jane Doe/AGENCY Jane Doe/AGENCY" */
static bool
is_doubled(const aa_labeler *l, uint32_t first, uint32_t end)
{
	uint32_t	half = (end - first) / 2;
	const char *text = l->article->text;
	aa_span		a,
				b;

	if (half < 2 || half > AA_MAX_TAIL_TOKENS || (end - first) % 2 != 0)
		return false;
	a = (aa_span){aa_token_at(l, first)->start, aa_token_at(l, first + half - 1)->end};
	b = (aa_span){aa_token_at(l, first + half)->start, aa_token_at(l, end - 1)->end};
	return a.end - a.start == b.end - b.start &&
		memcmp(text + a.start, text + b.start, a.end - a.start) == 0;
}

/* "Enlarge this image toggle caption" and then only a doubled credit */
static bool
is_doubled_credit(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	first = k->first_word;

	if (!(k->start & AA_LEX_CREDIT))
		return false;
	while (first < block->end_token)
	{
		uint64_t	classes = aa_phrase_classes(l->article, first, block->end_token);

		if (!(classes & (AA_LEX_CREDIT | AA_LEX_PROMO)))
			break;
		first += 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);
	}
	return is_doubled(l, first, block->end_token);
}

/* "Photo credit: Daily News, staff photographer" */
static bool
is_labelled_credit(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	colon = k->first_word + aa_start_length(k);
	uint32_t	lower = 0;

	if (!(k->start & AA_LEX_CREDIT) || !(k->start & AA_WORD_MORE) || colon >= block->end_token ||
		aa_token_at(l, colon)->mark != ':')
		return false;
	for (uint32_t t = colon; t < block->end_token; t++)
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) != 0;
	return lower <= MAX_LOWER_WORDS;
}

/* "via Daily News" */
static bool
is_taken_from(const aa_labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;

	if (block->end_token < first + 2 || block->end_token > first + 6 ||
		!(aa_token_at(l, first)->flags & AA_TOKEN_LOWER) ||
		!(aa_classes_at(l->article, first) & AA_LEX_PREPOSITION))
		return false;
	for (uint32_t t = first + 1; t < block->end_token; t++)
	{
		if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL))
			return false;
	}
	return true;
}

bool
aa_names_sources(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return (k->start & AA_LEX_CREDIT) && (k->start & (AA_LEX_ROLE | AA_LEX_COLLECTIVE)) &&
		k->first_word + 2 < aa_block_at(l, i)->end_token && aa_token_at(l, k->first_word + 1)->mark == ':' &&
		aa_token_at(l, k->first_word + 1)[1].kind != AA_TOKEN_PUNCTUATION;
}

/* "(Agency)", "(Screenshot, Daily News)" */
static bool
is_in_brackets(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	behind = k->first_word + aa_start_length(k);

	return k->words <= MAX_BRACKETED_WORDS && k->first_word == block->first_token + 1 &&
		behind < block->end_token && aa_class_of(aa_token_at(l, block->end_token - 1)) == AA_CHAR_CLOSE &&
		(behind + 1 == block->end_token ?
			 (k->start & (AA_LEX_CREDIT | AA_LEX_MEDIA)) != 0 :
			 (k->start & AA_LEX_CREDIT) && aa_token_at(l, behind)->mark == ',');
}

/* "Photo by Jane Doe", "Image: Agency", "AGENCY" */
static bool
begins_credit(const aa_labeler *l, const aa_looks *k, const credit *c)
{
	const aa_token *first = aa_token_at(l, k->first_word);

	if (!(k->start & AA_LEX_CREDIT))
		return false;
	/* a button: Photo */
	if (k->tokens == 1)
		return !(k->start & AA_LEX_COMMON);
	/* a gallery: "PHOTOS: The Year of the Bridge" */
	if ((k->start & AA_LEX_PROMO) && c->phrases < 2 && c->slash == 0 && aa_is_title_case(k) &&
		!(aa_classes_at(l->article, k->first_word + 2) & AA_LEX_GIVEN))
		return false;
	/* Courtesy Jane Doe */
	if (k->words > 2 && k->words <= MAX_SHORT_CREDIT && (aa_classes_at(l->article, k->first_word + 1) & AA_LEX_GIVEN))
		return true;
	return (k->start & AA_WORD_MORE) || (c->colon != 0 && c->colon <= k->first_word + 3) ||
		c->slash != 0 || (k->words <= 3 && (first->flags & AA_TOKEN_ALL_CAPITALS));
}

/*
 * Does a sentence at token t begin as a credit: "Photos by", "Image:", "Photo illustration by"?
 * Not behind a row of buttons: "Share Tweet Pin The mayor. Photo: Agency"
 */
static bool
begins_credit_sentence(const aa_labeler *l, uint32_t t, uint32_t end)
{
	uint64_t	classes = aa_phrase_classes(l->article, t, end);
	uint32_t	behind = t + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);

	return (classes & AA_LEX_CREDIT) && behind < end &&
		(((classes & AA_WORD_MORE) && !(aa_token_at(l, behind - 1)->flags & AA_TOKEN_CAPITAL)) ||
		 aa_token_at(l, behind)->mark == ':');
}

/* "Graphic by Daily News. Photos by Jane Doe.": sentences that are credits, each of them */
static bool
is_row_of_credits(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	n = 0;
	uint32_t	lower = 0;

	if (!(k->start & AA_LEX_CREDIT) || k->tokens > MAX_SOURCES_TOKENS)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		if (t == block->first_token || aa_is_stop(l, t - 1))
		{
			n++;
			if (!begins_credit_sentence(l, t, block->end_token))
				return false;
		}
		lower += (aa_token_at(l, t)->flags & AA_TOKEN_LOWER) &&
			!(aa_classes_at(l->article, t) & (AA_LEX_PREPOSITION | AA_LEX_BY | AA_LEX_CREDIT | AA_LEX_CONJUNCTION));
	}
	return n >= 2 && lower <= MAX_LOWER_WORDS;
}

bool
aa_is_credit_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];
	credit		c;

	if (k->words > 0 && k->tokens <= MAX_SOURCES_TOKENS && aa_names_sources(l, i))
		return true;
	if (is_row_of_credits(l, block, k))
		return true;
	/* "by Jane Doe | jane@example.org" is who wrote it */
	if (k->tokens > MAX_CREDIT_TOKENS || k->words == 0 || (k->start & AA_LEX_BY))
		return false;
	if (is_doubled_credit(l, block, k) || is_labelled_credit(l, block, k) || is_in_brackets(l, block, k))
		return true;
	if (!read_credit(l, block, &c))
		return false;
	if (begins_credit(l, k, &c) || c.leads || (!c.brackets && c.phrases >= 2 + (c.colon != 0)))
		return true;
	/* "Jane Doe Picture: Agency" shows Jane Doe */
	return (c.colon == 0 && !k->ends && is_slash_credit(l, block, &c)) ||
		(c.agency && c.slash > k->first_word + 1 && k->label == 0 &&
		 aa_token_at(l, k->first_word + 1)->mark == ':') ||
		is_made_for(l, block, &c) || is_taken_from(l, block);
}
