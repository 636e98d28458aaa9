/*-------------------------------------------------------------------------
 *
 * block_promotion.c
 *	  Recognises links, calls to the reader, the page's own buttons.
 *
 * What leads elsewhere is told by where words of promotion stand (at the front,
 * behind a full stop, at the end) and by marks that only web pages make, rather
 * than by whole phrases, since every page has its own.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "block_looks.h"

#define MAX_CALL_WORDS 20
#define MAX_PROMO_WORDS 45
/* "next Image 1 of 2" */
#define MAX_PAGE_WORDS 6
/* The label that is glued to a link has so many tokens. */
#define MAX_LABEL_TOKENS 14
/* Pages appeal to the reader among so many blocks at both ends. */
#define APPEAL_BLOCKS 4
/* A title that a sentence is glued to has so many capitals at least and tokens at most; and all of them have so many words. */
#define MIN_TITLE_CAPITALS 3
#define MAX_TITLE_TOKENS 16
#define MAX_TEASER_WORDS 80
/* So many calls do so anywhere. */
#define MIN_CALLS 3
/* A call that is a sentence of its own */
#define MAX_CALL_SENTENCE 14
/* What a form is for has so many tokens. */
#define MAX_FORM_TITLE 8

/* One word that promotes, with little else: Follow Jane Doe, RELATED: …, Photo */
static bool
is_short_promo(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	behind = k->first_word + 1;
	const aa_token *next = aa_token_at(l, behind);

	if (behind >= block->end_token || (k->words <= 4 && (!k->ends || k->last_mark == ':')))
		return true;
	if (k->words <= 14 &&
		(next->mark == '(' || (!k->ends && (next->flags & AA_TOKEN_CAPITAL))))
		return true;
	return next->mark == ':' || next->kind == AA_TOKEN_MENTION ||
		(aa_token_at(l, k->first_word)->flags & AA_TOKEN_ALL_CAPITALS);
}

/* Do a phrase and the title behind it begin with capitals, each word of the phrase? */
static bool
is_capital_run(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	end = k->first_word + aa_start_length(k) + 2;

	for (uint32_t t = k->first_word; t < end && t < block->end_token; t++)
	{
		if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL))
			return false;
	}
	return end < block->end_token;
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

/* https://example.org, not example.org, which texts name */
static bool
has_link(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	if (!aa_has_kind(k, AA_TOKEN_URL))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
	{
		const aa_token *token = aa_token_at(l, t);

		if (token->kind == AA_TOKEN_URL &&
			memchr(l->article->text + token->start, ':', aa_token_length(token)) != NULL)
			return true;
	}
	return false;
}

/* "Donate today: https://example.org/donate", or only an address */
static bool
ends_in_address(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return (k->words > 0 || has_link(l, block, k)) && k->words <= MAX_CALL_WORDS &&
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

/* "[On air: The mayor speaks at noon.]": a whole block in square brackets, with a label */
static bool
is_bracketed_label(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	if (k->words < 4 || k->words > MAX_PROMO_WORDS || k->last_mark != ']' ||
		aa_token_at(l, block->first_token)->mark != '[')
		return false;
	for (uint32_t t = block->first_token + 2; t + 2 < block->end_token; t++)
	{
		if (aa_token_at(l, t)->mark == ':')
			return (aa_token_at(l, t + 1)->flags & AA_TOKEN_CAPITAL) != 0;
	}
	return false;
}

/* EDITORIAL: Why the Bridge Must Wait */
static bool
is_labelled_title(const aa_looks *k)
{
	return k->label != 0 && k->label_shouted && !k->ends && k->words > 3 &&
		k->words <= AA_SUBHEADING_WORDS && aa_is_title_case(k);
}

/*
 * "Tell Us What You Saw Did you cross the bridge on Monday? …": a title that calls, with a
 * sentence glued to it, which begins with a capital in the midst of the line, and goes on without.
 */
static bool
is_titled_teaser(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	capitals = 0;

	if (!k->ends || k->words > MAX_TEASER_WORDS || !(k->start & AA_LEX_BASE) || (k->start & AA_LEX_AUXILIARY))
		return false;
	for (uint32_t t = block->first_token; t + 2 < block->end_token && t < block->first_token + MAX_TITLE_TOKENS; t++)
	{
		const aa_token *token = aa_token_at(l, t);
		uint64_t	classes = aa_word_classes(l->article, token);
		bool		small = (classes & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)) != 0;

		if (token->kind != AA_TOKEN_WORD || !(small || (token->flags & AA_TOKEN_CAPITAL)))
			return false;
		if (capitals >= MIN_TITLE_CAPITALS && (token->flags & AA_TOKEN_CAPITAL) &&
			(token[1].flags & AA_TOKEN_LOWER) && (token[-1].flags & AA_TOKEN_CAPITAL) &&
			(classes &
			 (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_PRONOUN | AA_LEX_AUXILIARY |
			  AA_LEX_BE)))
			return true;
		capitals += (token->flags & AA_TOKEN_CAPITAL) != 0;
	}
	return false;
}

/* <iframe src="…">, [film id=3], {"unit": …}: what no reader was meant to see */
static bool
is_markup(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);

	return k->tokens >= 3 && k->tokens <= AA_COUNTED_TOKENS &&
		((first->mark == '<' && k->last_mark == '>') || (first->mark == '{' && first[1].mark == '"') ||
		 (first->mark == '[' && k->last_mark == ']' && k->tokens > 5 && first[3].mark == '='));
}

/* "See the full list »", "× Sign up for more": the page's arrows and crosses */
static bool
has_sign_of_page(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *first = aa_token_at(l, block->first_token);
	bool		opened = false;

	if (first->mark == 0x00D7)
		return k->words > 3 && (first[1].flags & AA_TOKEN_CAPITAL);
	if ((k->last_mark != 0x00BB && k->last_mark != '>') || k->ends || k->words > AA_HEADLINE_WORDS)
		return false;
	for (uint32_t t = block->first_token; t < block->end_token; t++)
		opened = opened || aa_token_at(l, t)->mark == 0x00AB || aa_token_at(l, t)->mark == '<';
	return !opened;
}

/* "next Image 1 of 2", "1 of 2": where in a gallery */
bool
aa_is_gallery_page(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];
	const aa_token *last = aa_token_at(l, block->end_token - 1);

	return k->words >= 3 && k->words <= MAX_PAGE_WORDS && k->tokens == k->words &&
		last->kind == AA_TOKEN_NUMBER && last[-2].kind == AA_TOKEN_NUMBER &&
		(aa_word_classes(l->article, last - 1) & AA_LEX_PREPOSITION);
}

/* "It goes on:Town Sells Its Ferry": a link, with its label glued to it */
static bool
is_glued_link(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	const aa_token *colon = aa_token_at(l, block->first_token) + 1;
	const aa_token *limit = aa_token_at(l, block->end_token) - 2;
	bool		lower = false;

	if (k->words < 4 || k->words > AA_HEADLINE_WORDS)
		return false;
	if (limit > colon + MAX_LABEL_TOKENS)
		limit = colon + MAX_LABEL_TOKENS;
	while (colon < limit && colon->mark != ':')
		colon++;
	if (colon >= limit || ((colon->flags | colon[1].flags) & AA_TOKEN_SPACE_BEFORE) ||
		colon[-1].kind == AA_TOKEN_NUMBER ||
		!(colon[1].kind == AA_TOKEN_NUMBER || (colon[1].flags & AA_TOKEN_CAPITAL)))
		return false;
	for (const aa_token *token = aa_token_at(l, block->first_token); token < colon; token++)
		lower = lower || (token->flags & AA_TOKEN_LOWER);
	return lower || !k->ends;
}

/* "Read the report below.", "Watch our film:" */
static bool
is_invitation(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	next = k->first_word + 1;

	return next + 1 < block->end_token && k->words <= AA_HEADLINE_WORDS &&
		(aa_token_at(l, next)->flags & AA_TOKEN_LOWER) &&
		(aa_word_classes(l->article, aa_token_at(l, next)) & AA_LEX_DETERMINER);
}

/* Does a sentence of the block begin with a phrase of the class? */
static bool
begins_sentence_with(const aa_labeler *l, uint32_t i, uint64_t class)
{
	const aa_token *tokens = l->article->tokens;
	uint32_t	end = aa_block_at(l, i)->end_token;

	for (uint32_t t = aa_block_at(l, i)->first_token + 1; t + 2 < end; t++)
	{
		if ((tokens[t - 1].flags & AA_TOKEN_END_MARK) && (tokens[t].flags & AA_TOKEN_CAPITAL) &&
			aa_is_stop(l, t - 1) && (aa_find_phrase(l->article, t, end) & class))
			return true;
	}
	return false;
}

/*
 * "Visit our page for more stories.", "We work for you. Sign up today.": a
 * sentence that calls, alone or behind others; but somebody may be quoted so.
 */
static bool
is_call_sentence(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	/* who wrote it, and where to follow them, is no call */
	if (!k->ends || k->tokens > AA_SHORT_TOKENS || (k->start & (AA_LEX_GIVEN | AA_LEX_TITLE)) ||
		aa_class_of(aa_token_at(l, k->first_word)) != AA_CHAR_LETTER)
		return false;
	if (begins_sentence_with(l, i, AA_LEX_PROMO))
		return !aa_has_marks(l, i);
	return k->words <= MAX_CALL_SENTENCE && k->last_mark != ':' &&
		!(aa_word_classes(l->article, aa_token_at(l, k->first_word)) &
		  (AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)) &&
		aa_count_phrases(l, i, AA_LEX_PROMO) > 0;
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

/* Does it stand where pages appeal: at an end of the article, or beside promotion? */
static bool
may_appeal(const aa_labeler *l, uint32_t i)
{
	return i < APPEAL_BLOCKS || i + APPEAL_BLOCKS >= aa_nblocks(l) ||
		aa_block_at(l, i - 1)->kind == AA_BLOCK_PROMO || aa_block_at(l, i + 1)->kind == AA_BLOCK_PROMO;
}

static bool
is_link(const aa_labeler *l, uint32_t i)
{
	return aa_block_at(l, i)->kind == AA_BLOCK_PROMO && has_link(l, aa_block_at(l, i), &l->looks[i]);
}

/* An address, and links above or below */
static bool
is_beside_links(const aa_labeler *l, uint32_t i)
{
	const aa_looks *k = &l->looks[i];

	return k->words <= MAX_PROMO_WORDS && !(k->start & (AA_LEX_GIVEN | AA_LEX_TITLE)) &&
		has_link(l, aa_block_at(l, i), k) &&
		((i > 0 && is_link(l, i - 1)) || (i + 1 < aa_nblocks(l) && is_link(l, i + 1)));
}

/* "Get the letter Sign up here Invalid email …": a form, or several calls in a row, wherever they stand */
static bool
is_row_of_calls(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	uint32_t	calls = 0;

	if (!(l->looks[i].start & (AA_LEX_PROMO | AA_LEX_BASE)))
		return false;
	for (uint32_t t = block->first_token; t < block->end_token && calls < MIN_CALLS; t++)
		calls += (aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL) &&
			(aa_find_phrase(l->article, t, block->end_token) & AA_LEX_PROMO);
	return calls == MIN_CALLS;
}

static bool
appeals(const aa_labeler *l, uint32_t i)
{
	/* the rarer first: few blocks have marks, but all of their tokens tell */
	if (may_appeal(l, i))
		return !aa_has_marks(l, i) && (aa_count_phrases(l, i, AA_LEX_PROMO) >= 2 || is_beside_links(l, i));
	return is_row_of_calls(l, i) && !aa_has_marks(l, i);
}

/*
 * "If you liked this, sign up for our newsletter.": a paragraph with two phrases
 * of promotion or more, that is nobody's words.
 */
void
aa_label_appeals(aa_labeler *l)
{
	for (uint32_t i = 0; i < aa_nblocks(l); i++)
	{
		const aa_looks *k = &l->looks[i];

		if (aa_is_text(l, i) && k->words > 0 && k->tokens <= AA_COUNTED_TOKENS && appeals(l, i))
			aa_block_at(l, i)->kind = AA_BLOCK_PROMO;
	}
}

/*
 * "The Harbour Letter. Sign up to have it in your inbox. …": the name of what a form
 * is for, then a call that is no part of it, and the form, however long.
 */
static bool
is_form(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	uint32_t	t = block->first_token;
	uint32_t	limit = t + MAX_FORM_TITLE;

	if (!(aa_token_at(l, t)->flags & AA_TOKEN_CAPITAL))
		return false;
	/* Get our letter. Sign up … */
	if (k->start & AA_LEX_PROMO)
		t += aa_start_length(k) - 1;
	while (++t + 1 < block->end_token && t < limit)
	{
		const aa_token *token = aa_token_at(l, t);

		if ((token->flags & AA_TOKEN_CAPITAL) && (token[1].flags & AA_TOKEN_LOWER) &&
			(aa_find_phrase(l->article, t, block->end_token) & AA_LEX_PROMO))
			return true;
		if (!(token->flags & AA_TOKEN_CAPITAL) && token->mark != '.' &&
			!(aa_classes_at(l->article, t) & AA_LEX_PROMO))
			return false;
	}
	return false;
}

/* A line of the page around the article: a button, a link, a form. */
static bool
is_page_line(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	return is_button(k, i) || is_player(l, block, k) || is_bracketed_link(l, block, k) ||
		is_bracketed_label(l, block, k) || ends_in_address(l, block, k) || ends_in_promo(l, block, k) ||
		is_markup(l, block, k) || aa_is_gallery_page(l, i) || is_form(l, block, k) ||
		is_glued_link(l, block, k) || has_sign_of_page(l, block, k) ||
		(i > 0 && (is_labelled_title(k) || is_titled_teaser(l, block, k)));
}

/*
 * "Read more about the bridge", "Read More Why Nobody Needed the Bridge The mayor …":
 * a phrase of promotion in front of a few words or of a title.
 */
static bool
begins_with_phrase(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	if (!(k->start & AA_LEX_PROMO) || !(k->start & AA_WORD_MORE))
		return false;
	return k->words <= (k->ends ? AA_HEADLINE_WORDS : MAX_PROMO_WORDS) ||
		(k->tokens <= AA_COUNTED_TOKENS && is_capital_run(l, block, k));
}

/* The same with a single word, which may mean something else. */
static bool
begins_with_word(const aa_labeler *l, const aa_block *block, const aa_looks *k)
{
	return (k->start & AA_LEX_PROMO) && !(k->start & AA_WORD_MORE) && k->words <= AA_HEADLINE_WORDS &&
		(is_short_promo(l, block, k) || is_invitation(l, block, k));
}

bool
aa_is_promo(const aa_labeler *l, uint32_t i)
{
	const aa_block *block = aa_block_at(l, i);
	const aa_looks *k = &l->looks[i];

	return is_page_line(l, i) || begins_with_phrase(l, block, k) || begins_with_word(l, block, k) ||
		is_call(l, i) || is_call_sentence(l, i);
}
