/*-------------------------------------------------------------------------
 *
 * block_captions.c
 *	  Recognises captions by their own looks.
 *
 *-------------------------------------------------------------------------
 */
#include "block_pictures.h"

#define MAX_CAPTION_WORDS 100
/* "In this Monday, May 4, 2020, photo," */
#define MAX_DATE_TOKENS 16
/* "In this undated file photo," */
#define MAX_UNDATED_TOKENS 4

/* PHOTO: The mayor waves on the bridge; Photos: The bridge through the years The mayor waves … Hide Caption 1 of 9 … */
static bool
is_picture_and_colon(const aa_token *first, const aa_looks *k)
{
	return first[1].mark == ':' &&
		(k->start & AA_LEX_PROMO ? k->tokens > AA_SHORT_TOKENS : (first->flags & AA_TOKEN_ALL_CAPITALS) != 0);
}

/* AGENCY The mayor waves on the bridge: may what it begins be a caption? */
static bool
is_agency_before_sentence(const aa_token *first, const aa_looks *k)
{
	return (first->flags & AA_TOKEN_ALL_CAPITALS) && !(k->start & (AA_WORD_MORE | AA_LEX_PROMO)) &&
		(first[1].flags & (AA_TOKEN_CAPITAL | AA_TOKEN_ALL_CAPITALS)) == AA_TOKEN_CAPITAL;
}

/* "Media playback is unsupported on your device Media caption …" */
static bool
begins_caption(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	/* AGENCY: “The mayor …” */
	if (!(k->start & AA_LEX_CREDIT) || k->words <= 6 || l->article->nblocks == 1 ||
		(first[1].mark == ':' && aa_class_of(&first[2]) == AA_CHAR_MARK))
		return false;
	if (is_picture_and_colon(first, k))
		return true;
	if (block > l->article->blocks && is_agency_before_sentence(first, k))
		return !k->ends || k->last_mark == '?' || aa_is_title_case(k);
	/* Image Jane Doe in Springfield */
	return (k->start & AA_WORD_MORE) ||
		(!(first->flags & AA_TOKEN_ALL_CAPITALS) && !(k->start & AA_LEX_MEDIA) &&
		 (first[1].flags & AA_TOKEN_CAPITAL));
}

/* "FILE - In this file photo" */
static bool
is_file_caption(const aa_labeler *l, const aa_block *block)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	return (first->flags & AA_TOKEN_ALL_CAPITALS) && aa_token_length(first) == 4 &&
		block->end_token > block->first_token + 3 &&
		aa_is_dash(aa_token_at(l, block->first_token + 1)) &&
		(aa_word_classes(l->article, first) & AA_LEX_CREDIT);
}

/* "Figure 2 – Tolls by year", "Chart 1: Tolls", "Figure 2" */
static bool
is_numbered_figure(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	if (!(k->start & AA_LEX_CREDIT) || !(first->flags & AA_TOKEN_CAPITAL) || k->tokens < 2 ||
		first[1].kind != AA_TOKEN_NUMBER)
		return false;
	return k->tokens <= AA_NUMBER_TOKENS ?
		k->tokens == 2 || first[2].kind == AA_TOKEN_PUNCTUATION :
		k->tokens > 4 && first[2].kind == AA_TOKEN_PUNCTUATION && !(first[3].flags & AA_TOKEN_LOWER);
}

/* "In this Monday, May 4, 2020, photo, the mayor …" */
static bool
is_dated_caption(const aa_labeler *l, const aa_block *block)
{
	uint32_t	first = block->first_token;
	uint64_t	second;
	bool		dated = false;
	bool		numbered = false;

	if (first + 4 >= block->end_token ||
		!(aa_classes_at(l->article, first) & AA_LEX_PREPOSITION))
		return false;
	second = aa_classes_at(l->article, first + 1);
	if (!(second & AA_LEX_DETERMINER))
		return false;
	for (uint32_t i = first + 2; i + 1 < block->end_token && i < first + MAX_DATE_TOKENS; i++)
	{
		const aa_token *token = aa_token_at(l, i);

		numbered = numbered || token->kind == AA_TOKEN_NUMBER || (aa_classes_at(l->article, i) & AA_LEX_CALENDAR);
		dated = dated || numbered || (aa_classes_at(l->article, i) & AA_LEX_CREDIT);
		/* to their credit, upon the release of the photograph, */
		if (dated && i > first + 2 && (numbered || i <= first + MAX_UNDATED_TOKENS) &&
			(token->flags & AA_TOKEN_PLAIN) && aa_token_at(l, i + 1)->mark == ',' &&
			(aa_classes_at(l->article, i) & AA_LEX_CREDIT))
			return true;
	}
	return false;
}

/*
 * "CLOSE The mayor speaks", "Click to expand The mayor speaks © 2020 Agency": a
 * button stands before the caption of a picture.
 */
bool
aa_is_closed_picture(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	if (!(k->start & AA_LEX_PROMO) || k->words <= 6 || k->words > MAX_CAPTION_WORDS)
		return false;
	if ((k->start & AA_LEX_CREDIT) && aa_token_at(l, k->first_word + 1)->mark == 0 &&
		(aa_token_at(l, k->first_word)->flags & AA_TOKEN_ALL_CAPITALS))
		return true;
	return aa_has_year_of_rights(l, aa_block_at(l, i));
}

/* "Jane Doe on the bridge (1:52)": a film, and how long it plays */
static bool
is_timed_film(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *last = aa_token_at(l, block->end_token - 1);

	/* (1:52pm) is when something happened */
	return k->words > AA_MIN_BESIDE_WORDS && k->words <= AA_MAX_OPEN_WORDS && last->mark == ')' &&
		last[-1].kind == AA_TOKEN_TIME && last[-2].mark == '(' &&
		l->article->text[last[-1].end - 1] <= '9';
}

/* "3/12 The mayor on the bridge": which picture of how many */
static bool
is_counted_picture(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);
	uint32_t	slashes = 0;

	if (first->kind != AA_TOKEN_NUMBER || k->words <= AA_MIN_BESIDE_WORDS || k->words > MAX_CAPTION_WORDS ||
		first[1].kind == AA_TOKEN_PUNCTUATION || (first[1].flags & AA_TOKEN_LOWER))
		return false;
	for (uint32_t at = first->start; at < first->end; at++)
		slashes += l->article->text[at] == '/';
	return slashes == 1;
}

bool
aa_is_caption(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = &l->article->blocks[i];
	const aa_looks *k = &l->looks[i];

	return is_file_caption(l, block) || begins_caption(l, block, k) ||
		is_dated_caption(l, block) || is_numbered_figure(l, block, k) || is_timed_film(l, block, k) ||
		is_counted_picture(l, block, k) ||
		(k->tokens <= AA_COUNTED_TOKENS && k->words <= MAX_CAPTION_WORDS &&
		 (aa_has_credit_front(l, block) || aa_has_credit_tail(l, block)));
}
