/*-------------------------------------------------------------------------
 *
 * sources_behind.c
 *	  The noun phrase that says who speaks, where it begins right behind a cue:
 *	  said the minister for ports, according to the council.
 *
 *-------------------------------------------------------------------------
 */
#include "sources.h"

#include "appositions.h"
#include "clauses.h"
#include "source_phrases.h"

/* "one" in "one engineer" goes with a noun. */
static bool
is_determiner_of(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	const aa_item *next = aa_view_item(view, i + 1);

	return (item->classes & AA_LEX_DETERMINER) &&
		(aa_is_noun_like(next) || (aa_is_word_item(next) && (next->classes & AA_LEX_PREPOSITION)));
}

/* to [leave]; not: the Committee to [Protect] Harbours */
static bool
is_lower(const aa_view *view, uint32_t i)
{
	return (view->article->tokens[aa_view_item(view, i)->first_token].flags & AA_TOKEN_LOWER) != 0;
}

/*
 * According to [three newly leaked] documents: is item i, an adverb or a participle, still in front of
 * the noun of the phrase that begins at first?
 */
static bool
is_before_noun(const aa_view *view, uint32_t first, uint32_t i)
{
	uint32_t	participle = aa_is_word(view, i, AA_LEX_ADVERB) ? i + 1 : i;

	for (uint32_t k = first; k < i; k++)
	{
		if (!aa_is_word(view, k, AA_LEX_ADVERB | AA_LEX_DETERMINER | AA_LEX_COLLECTIVE))
			return false;
	}
	return aa_is_word(view, participle, AA_LEX_PARTICIPLE) && aa_is_noun_like(aa_view_item(view, participle + 1));
}

/* Does the phrase that begins with item i stand behind "according to"? */
static bool
is_of_according(const aa_view *view, uint32_t i)
{
	return i > 0 && aa_is_word(view, i - 1, AA_LEX_ACCORDING);
}

/* Does the noun phrase to the right end before item i? */
static bool
ends_phrase(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME)
	{
		const aa_item *before = aa_view_item(view, i - 1);

		/* Oxley mayor Helen Marsh, an Oxley/Brandon poll: names side by side go together */
		return i > first && before->kind == AA_ITEM_NAME && before->end_token != item->first_token &&
			view->article->tokens[before->end_token].mark != '/';
	}
	if (!aa_is_word_item(item))
		return true;
	if (item->classes & (AA_CLAUSE_BARRIER | AA_LEX_CALENDAR | AA_LEX_CONJUNCTION))
		return true;
	/* was told by the council to leave */
	if (i > first && aa_is_word(view, first - 1, AA_LEX_BY) && aa_is_infinitive(view, i) &&
		aa_is_word(view, i + 1, AA_LEX_BASE) && is_lower(view, i + 1))
		return true;
	if (item->classes & AA_LEX_PREPOSITION)
	{
		/* only what names the person further: of the party, for the council; not: in a statement */
		return i == first ||
			(aa_is_word(view, i + 1, AA_LEX_DETERMINER) && !aa_is_word(view, i + 1, AA_LEX_DEFINITE) &&
			 aa_is_word(view, i + 2, AA_LEX_DOCUMENT) && !aa_is_genitive(view, i)) ||
			!(aa_is_noun_like(aa_view_item(view, i - 1)) || i - 1 == first) ||
			aa_view_item(view, i - 1)->kind == AA_ITEM_NAME ||
			(aa_view_item(view, i + 1)->classes & AA_LEX_CALENDAR) != 0;
	}
	/* a memo[ written] by her lawyers */
	if (i > first && (item->classes & AA_LEX_PARTICIPLE) && aa_is_word(view, i + 1, AA_LEX_BY))
		return true;
	/* a member of the scheduling team, according to council cables: no verb stands there */
	if (i > first && !(aa_is_word(view, i, AA_LEX_THIRD) && is_of_according(view, first)) && (item->classes & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND)) &&
		!aa_is_word(view, i - 1, AA_LEX_DETERMINER) &&
		!(item->classes & (AA_LEX_NOUN | AA_LEX_ROLE | AA_LEX_ORGANISATION)) &&
		!(aa_is_word(view, i, AA_LEX_GERUND) && aa_is_word(view, i + 1, AA_LEX_ROLE | AA_LEX_ORGANISATION)))
		return !is_before_noun(view, first, i);
	return i > first && (item->classes & (AA_LEX_ADVERB | AA_LEX_PRONOUN)) != 0 &&
		!(item->classes & AA_LEX_DETERMINER) && !is_before_noun(view, first, i);
}

aa_source
aa_source_after(const aa_view *view, uint32_t i)
{
	aa_source	source = {i, i, AA_NONE, false, 0};
	uint32_t	end = i;
	uint32_t	named;

	if (aa_is_subject_pronoun(aa_view_item(view, i)) && !is_determiner_of(view, i))
		return aa_make_source(view, i, i);
	while (end < view->nitems && end < i + AA_MAX_PHRASE_ITEMS && !ends_phrase(view, i, end))
		end++;
	/* a phrase does not end with a preposition or determiner */
	while (end > i && aa_is_word_item(aa_view_item(view, end - 1)) &&
		   (aa_view_item(view, end - 1)->classes & (AA_LEX_PREPOSITION | AA_LEX_DETERMINER)))
		end--;
	if (end == i)
		return source;
	source = aa_make_source(view, i, end - 1);
	/* said a woman named Marsh */
	if (aa_is_naming(view, end))
	{
		source.end = end + 2;
		source.entity = aa_entity_of_item(view, aa_view_item(view, end + 1));
		return source;
	}
	/* said a lawyer for the town, Jane Doe: she, whoever else has the role */
	if (aa_is_kind(view, end, AA_ITEM_COMMA) && (named = aa_explaining_person(view, end)) != AA_NONE)
		source.entity = named;
	/* "spokeswoman Jane Doe" is one item; "the firm's Jane Doe" is two */
	if (source.entity == AA_NONE)
		source.entity = aa_view_item(view, end - 1)->kind == AA_ITEM_NAME &&
				!(aa_is_person_item(view, aa_view_item(view, end - 1)) ?
					  aa_is_word(view, end - 2, AA_LEX_PREPOSITION) :
					  aa_has_preposition(view, &source)) ?
			aa_entity_of_item(view, aa_view_item(view, end - 1)) :
			AA_NONE;
	return source;
}
