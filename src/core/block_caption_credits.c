/*-------------------------------------------------------------------------
 *
 * block_caption_credits.c
 *	  Credits inside captions: who made the picture, before or behind what it
 *	  shows.
 *
 *-------------------------------------------------------------------------
 */
#include "block_pictures.h"

#define MAX_FRONT_TOKENS 10
#define MAX_BRACKET_TOKENS 16
#define MAX_OWNED_WORDS 60
/* "(Jane M. Doe)"; "(Jane Doe. Daily News)" behind a stop */
#define MAX_NAME_TOKENS 6
#define MAX_NAMES_TOKENS 9

/*
 * May a credit stand from token i on?  Most paragraphs end in one plain
 * sentence, and need no closer look.
 */
static bool
may_have_credit(const aa_labeler *l, const aa_block *block, uint32_t i)
{
	uint32_t	last = block->end_token - 1;

	if (!(aa_token_at(l, last)->flags & AA_TOKEN_END_MARK))
		return true;
	for (; i < last; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (aa_class_of(token) == AA_CHAR_OPEN || token->mark == ':' || aa_is_slash(token) ||
			(token->flags & AA_TOKEN_END_MARK))
			return true;
	}
	return false;
}

/* "… Jane Doe/Daily News/via AGENCY": no stop, a slash, and an agency or medium last. */
static bool
is_agency_tail(const aa_labeler *l, uint32_t i, uint32_t end)
{
	const aa_token *last = aa_token_at(l, end - 1);

	if (!(last->flags & AA_TOKEN_CAPITAL) ||
		!(aa_word_classes(l->article, last) & (AA_LEX_CREDIT | AA_LEX_MEDIA)))
		return false;
	for (i++; i + 1 < end; i++)
	{
		if (aa_is_slash(aa_token_at(l, i)) &&
			(aa_token_at(l, i - 1)->flags & AA_TOKEN_CAPITAL))
			return true;
	}
	return false;
}

/* Is it "Jane Doe", or "HARBOUR LIBRARY"? */
static bool
is_owner(const aa_labeler *l, const aa_block *block, uint32_t first)
{
	uint32_t	end = block->end_token;
	bool		shouted = true;

	for (uint32_t t = first; t < end; t++)
		shouted = shouted && (aa_token_at(l, t)->flags & AA_TOKEN_ALL_CAPITALS);
	if (end - first < 2 || end - first > 4 || l->looks[block - l->article->blocks].words > MAX_OWNED_WORDS ||
		(aa_phrase_classes(l->article, first, end) & AA_LEX_PROMO))
		return false;
	/* whoever stands behind a quotation said it */
	return shouted ||
		(end - first < 4 && aa_class_of(aa_token_at(l, first - 1)) == AA_CHAR_PUNCTUATION &&
		 (aa_classes_at(l->article, first) & AA_LEX_GIVEN));
}

/*
 * "The bridge on Monday. Agency", "The bridge. Jane Doe/Daily News file", "The
 * bridge. Jane Doe—Daily News staff": who made it without a stop, behind the
 * stop of what is seen.
 */
static bool
is_open_credit(const aa_labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint32_t	first = end;
	uint32_t	slash = 0;
	uint64_t	classes;

	while (first > block->first_token && end - first < AA_MAX_TAIL_TOKENS &&
		   !aa_is_stop(l, first - 1))
	{
		const aa_token *token = aa_token_at(l, --first);

		if (token->mark == '/' || (aa_is_dash(token) && !(token->flags & AA_TOKEN_SPACE_BEFORE)))
			slash = first;
		else if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' &&
				 !(first > block->first_token && aa_is_slash(&token[-1])) &&
				 !(first + 1 == end && (aa_classes_at(l->article, first) & (AA_LEX_CREDIT | AA_LEX_COLLECTIVE))))
			return false;
	}
	if (first == end || first < block->first_token + 3 ||
		!aa_is_stop(l, first - 1))
		return false;
	if (slash >= first + 2 || is_owner(l, block, first))
		return true;
	classes = aa_phrase_classes(l->article, first, end);
	/* Courtesy Jane Doe */
	if ((classes & AA_LEX_CREDIT) && !(classes & AA_WORD_MORE) && first + 2 < end &&
		(aa_classes_at(l->article, first + 1) & AA_LEX_GIVEN))
		return true;
	return (classes & (AA_LEX_CREDIT | AA_LEX_MEDIA)) && !(classes & AA_LEX_COMMON) &&
		first + 1 + (uint32_t) ((classes & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT) == end;
}

/* "The mayor (Jane Doe)"; at the top also "The mayor (Harbour via Agency)" */
static bool
is_shown_by(const aa_labeler *l, const aa_block *block, uint32_t first)
{
	uint64_t	classes = aa_phrase_classes(l->article, first, block->end_token);

	return block->end_token - first >= 3 && first > block->first_token + 1 &&
		aa_token_at(l, block->first_token)->mark != '(' &&
		(block == l->article->blocks ||
		 ((classes & AA_LEX_GIVEN) && !(classes & (AA_LEX_COMMON | AA_LEX_MEDIA))));
}

/* "Jane M. Doe. Daily News" */
static bool
is_stop_between_names(const aa_token *token)
{
	return token->mark == '.' && (token[-1].flags & token[1].flags & AA_TOKEN_CAPITAL);
}

/* What stands in the brackets at a block's end. */
typedef struct bracket
{
	const aa_block *block;
	uint32_t	end;			/* token */
	uint64_t	inside;			/* classes, but for those before a number: see Figure 2 */
	bool		slash;
	bool		names;			/* nothing else */
	bool		shouted;		/* all in capitals */
} bracket;

/* One more token, in front of the others. */
static void
note_bracketed(bracket *b, const aa_labeler *l, uint32_t i)
{
	const aa_token *token = aa_token_at(l, i);

	b->shouted = b->shouted && (token->flags & AA_TOKEN_ALL_CAPITALS);
	b->names = b->names &&
		((token->flags & AA_TOKEN_CAPITAL) || (i > b->block->first_token && is_stop_between_names(token)) ||
		 (aa_classes_at(l->article, i) & AA_LEX_PREPOSITION));
	if (token[1].kind != AA_TOKEN_NUMBER)
		b->inside |= aa_phrase_classes(l->article, i, b->end);
	b->slash = b->slash || aa_is_slash(token);
}

/*
 * Is the bracket that opens at token i a note that is glued to the text ([source needed]), what is heard
 * ([END OF TAPE]), or a link (RELATED: Jane Doe sells her ferry)?
 */
static bool
opens_note(const bracket *b, const aa_labeler *l, uint32_t i)
{
	const aa_token *token = aa_token_at(l, i);

	return (token->mark == '[' && (b->shouted || !(token->flags & AA_TOKEN_SPACE_BEFORE))) ||
		((aa_classes_at(l->article, i + 1) & AA_LEX_PROMO) && aa_token_at(l, i + 2)->mark == ':');
}

/* Does a credit stand in the bracket that opens at token i: an agency, or names behind a sentence? */
static bool
opens_credit(const bracket *b, const aa_labeler *l, uint32_t i)
{
	if (b->slash || (b->inside & AA_LEX_CREDIT))
		return true;
	if (!b->names || i == b->block->first_token)
		return false;
	return aa_is_stop(l, i - 1) ? i + MAX_NAMES_TOKENS >= b->end :
								  i + MAX_NAME_TOKENS >= b->end && is_shown_by(l, b->block, i + 1);
}

/* "(Jane Doe/Agency)", ". (Agency)": in brackets at the block's end, or before the page's button: More */
static bool
is_bracketed_credit(const aa_labeler *l, const aa_block *block)
{
	bracket		b = {.block = block, .end = block->end_token, .names = true, .shouted = true};

	if ((aa_classes_at(l->article, b.end - 1) & AA_LEX_PROMO) && b.end > block->first_token + 1)
		b.end--;
	if (aa_class_of(aa_token_at(l, b.end - 1)) != AA_CHAR_CLOSE)
		return false;
	for (uint32_t i = b.end - 1; i-- > block->first_token && b.end - i <= MAX_BRACKET_TOKENS;)
	{
		if (aa_class_of(aa_token_at(l, i)) == AA_CHAR_OPEN)
			return !opens_note(&b, l, i) && opens_credit(&b, l, i);
		note_bracketed(&b, l, i);
	}
	return false;
}

/* "… on Monday. © 2020 Agency", at token t */
static bool
is_year_of_rights(const aa_labeler *l, const aa_block *block, uint32_t t)
{
	const aa_token *token = aa_token_at(l, t);

	return token->mark == 0x00A9 && t > block->first_token + AA_MIN_BESIDE_WORDS && t + 2 < block->end_token &&
		token[1].kind == AA_TOKEN_NUMBER && (token[2].flags & AA_TOKEN_CAPITAL);
}

bool
aa_has_year_of_rights(const aa_labeler *l, const aa_block *block)
{
	for (uint32_t t = block->end_token; t > block->first_token && block->end_token - t < AA_MAX_TAIL_TOKENS; t--)
	{
		if (is_year_of_rights(l, block, t - 1))
			return true;
	}
	return false;
}

/* REUTERS/Jane Doe, AP/file; not: in an AGENCY/Ipsos poll */
static bool
is_credit_to_end(const aa_labeler *l, uint32_t i, uint32_t end)
{
	for (; i < end; i++)
	{
		if ((aa_token_at(l, i)->flags & AA_TOKEN_LOWER) &&
			!(aa_classes_at(l->article, i) &
			  (AA_LEX_CREDIT | AA_LEX_COLLECTIVE | AA_LEX_PREPOSITION | AA_LEX_BY | AA_LEX_CONJUNCTION)))
			return false;
	}
	return true;
}

/* Does a credit end the block? */
bool
aa_has_credit_tail(const aa_labeler *l, const aa_block *block)
{
	uint32_t	end = block->end_token;
	uint32_t	limit = end > block->first_token + AA_MAX_TAIL_TOKENS ?
		end - AA_MAX_TAIL_TOKENS :
		block->first_token;

	if (aa_token_at(l, end - 1)->mark == ':' || !may_have_credit(l, block, limit))
		return false;
	if (is_agency_tail(l, limit, end) || is_bracketed_credit(l, block) || is_open_credit(l, block))
		return true;
	for (uint32_t i = end; i-- > limit;)
	{
		const aa_token *token = aa_token_at(l, i);
		uint64_t	classes;

		if (i + 2 < end && aa_is_stop(l, i))
			return false;
		if (is_year_of_rights(l, block, i))
			return aa_count_phrases(l, (uint32_t) (block - l->article->blocks), AA_LEX_NOTICE) == 0;
		if (token->kind != AA_TOKEN_WORD || i + 1 >= end)
			continue;
		classes = aa_phrase_classes(l->article, i, end);
		/* courtesy of Jane Doe */
		if ((token->flags & AA_TOKEN_LOWER) &&
			(!(classes & AA_WORD_MORE) || !(aa_token_at(l, end - 1)->flags & AA_TOKEN_CAPITAL)))
			continue;
		/* AGENCY: Mayor steps down */
		if (i == block->first_token && (token->flags & AA_TOKEN_ALL_CAPITALS))
			continue;
		/* Picture: Agency */
		if ((classes & AA_LEX_CREDIT) && !aa_labels_story(classes) &&
			(aa_token_at(l, i + 1)->mark == ':' || (classes & AA_WORD_MORE) ||
			 (aa_token_at(l, i + 1)->mark == '/' && is_credit_to_end(l, i + 2, end))))
			return true;
	}
	return false;
}

/* "Jane Doe/Daily News A ferry on the river": whose name and medium stand before a sentence */
static bool
begins_sentence(const aa_labeler *l, const aa_block *block, uint32_t i)
{
	const aa_token *token = aa_token_at(l, i);

	return (token->flags & AA_TOKEN_CAPITAL) && (token[1].flags & AA_TOKEN_LOWER) &&
		token[-1].kind != AA_TOKEN_PUNCTUATION &&
		(aa_word_classes(l->article, token) & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_PRONOUN)) &&
		(aa_classes_at(l->article, block->first_token) & AA_LEX_GIVEN);
}

/* "Jane Doe/AGENCY The mayor waves on Monday", "Jane Doe/Daily News/AGENCY The mayor" */
bool
aa_has_credit_front(const aa_labeler *l, const aa_block *block)
{
	uint32_t	limit = block->first_token + MAX_FRONT_TOKENS;
	bool		slash = false;

	for (uint32_t i = block->first_token; i + 5 < block->end_token && i < limit; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		if (token->mark == '/' && i > block->first_token &&
			(aa_phrase_classes(l->article, i + 1, block->end_token) & AA_LEX_CREDIT))
			return true;
		if (slash && begins_sentence(l, block, i))
			return true;
		slash = slash || (token->mark == '/' && i > block->first_token + 1);
		if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' && token->mark != '/' &&
			(token->flags & AA_TOKEN_SPACE_BEFORE || token->mark != '-'))
			return false;
	}
	return false;
}
