/*-------------------------------------------------------------------------
 *
 * noun_words.c
 *	  The words of noun phrases in a language that capitalises its nouns.
 *
 * What the item of a view may be there: a noun or a name, what stands before one, a verb.
 *
 *-------------------------------------------------------------------------
 */
#include "noun_words.h"

#include "words.h"

/* The title of a paper, with its marks, has at most so many tokens. */
#define MAX_TITLE 9
/* One in lower case, „heute aktuell“, at most so many. */
#define MAX_LOWER_TITLE 4

#define FINITE (AA_LEX_THIRD | AA_LEX_PAST)

bool
aa_is_reported_form(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) &&
		aa_cue_class(aa_view_item(view, i)->classes) == AA_LEX_REPORTED;
}

bool
aa_has_capital(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) &&
		aa_is_capital_noun(view->article, &view->article->tokens[view->items[i].first_token]);
}

bool
aa_is_finite_form(const aa_view *view, uint32_t i)
{
	uint64_t	classes = aa_view_item(view, i)->classes;

	/* Zeugen beschrieben: a noun, though the sentence's first word has a capital anyway */
	return aa_is_kind(view, i, AA_ITEM_WORD) && !(aa_has_capital(view, i) && (i > 0 || (classes & AA_LEX_ROLE))) &&
		((classes & FINITE) ||
		 /* wir zeigen; not: zu zeigen */
		 ((classes & AA_LEX_BASE) && (classes & AA_LEX_PLURAL) && !(i > 0 && aa_is_word(view, i - 1, AA_LEX_TO))));
}

uint32_t
aa_first_finite(const aa_view *view, uint32_t first, uint32_t end)
{
	while (first < end && !aa_is_finite_form(view, first))
		first++;
	return first;
}

bool
aa_is_pronoun(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME)
		return view->article->mentions[item->index].kind == AA_MENTION_PRONOUN;
	return aa_is_word(view, i, AA_LEX_PRONOUN);
}

/* berichtet branter.example: a noun without a capital */
static bool
is_url(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) &&
		view->article->tokens[view->items[i].first_token].kind == AA_TOKEN_URL;
}

bool
aa_is_nominal(const aa_view *view, uint32_t i)
{
	const uint64_t others = AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_PREPOSITION |
		AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_AUXILIARY | AA_LEX_ADVERB |
		AA_LEX_NEGATION | AA_LEX_ACCORDING | AA_LEX_CALENDAR;

	if (aa_is_kind(view, i, AA_ITEM_NAME))
		return !aa_is_pronoun(view, i);
	/* die taz, der dpa: names of papers may be in lower case */
	return is_url(view, i) ||
		((aa_has_capital(view, i) || aa_is_word(view, i, AA_LEX_MEDIA)) && !aa_is_word(view, i, others));
}

bool
aa_is_attribute(const aa_view *view, uint32_t i)
{
	const uint64_t others = AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR |
		AA_LEX_PRONOUN | AA_LEX_AUXILIARY | AA_LEX_NEGATION | AA_LEX_ACCORDING;

	return aa_is_kind(view, i, AA_ITEM_WORD) && !aa_has_capital(view, i) && !is_url(view, i) &&
		!aa_is_word(view, i, others | AA_LEX_MEDIA);
}

bool
aa_is_title(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	/* so „gehe es nicht“: a title of more words begins with a capital */
	return aa_is_kind(view, i, AA_ITEM_QUOTATION) && item->end_token - item->first_token <= MAX_TITLE &&
		(item->end_token - item->first_token <= MAX_LOWER_TITLE ||
		 !(view->article->tokens[item->first_token + 1].flags & AA_TOKEN_LOWER));
}

bool
aa_takes_title(const aa_view *view, uint32_t i)
{
	return aa_is_finite_form(view, i) || aa_is_word(view, i, AA_LEX_ACCORDING | AA_LEX_AS);
}

bool
aa_is_number_item(const aa_view *view, uint32_t i)
{
	uint8_t		kind;

	if (!aa_is_kind(view, i, AA_ITEM_WORD))
		return false;
	kind = view->article->tokens[view->items[i].first_token].kind;
	return kind == AA_TOKEN_NUMBER || kind == AA_TOKEN_ORDINAL;
}

bool
aa_is_role_item(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_NAME) &&
		view->article->mentions[view->items[i].index].kind == AA_MENTION_ROLE;
}

bool
aa_is_name_of_person(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint32_t	entity = item->kind == AA_ITEM_NAME ?
		view->article->mentions[item->index].entity :
		AA_NONE;

	return entity != AA_NONE && view->article->entities[entity].kind == AA_ENTITY_PERSON &&
		view->article->mentions[item->index].kind == AA_MENTION_NAME;
}
