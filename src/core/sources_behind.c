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

/* An Oxley/Brandon poll: names side by side go together, but with another mark between them they do not */
static bool
ends_at_name(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *before = aa_view_item(view, i - 1);

	return i > first && before->kind == AA_ITEM_NAME && before->end_token != aa_view_item(view, i)->first_token &&
		view->article->tokens[before->end_token].mark != '/';
}

/* Was told by the council[ to leave]: does an infinitive follow who is named behind "by"? */
static bool
ends_at_infinitive(const aa_view *view, uint32_t first, uint32_t i)
{
	return i > first && aa_is_word(view, first - 1, AA_LEX_BY) && aa_is_infinitive(view, i) &&
		aa_is_word(view, i + 1, AA_LEX_BASE) && is_lower(view, i + 1);
}

/*
 * Does the phrase end before the preposition at item i?  Only what names somebody further goes on with it: the leader
 * of the party, a spokesman for the council; not: in a statement, in May, Marsh of the council.
 */
static bool
ends_at_preposition(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *before = aa_view_item(view, i - 1);

	if (i == first || before->kind == AA_ITEM_NAME || (!aa_is_noun_like(before) && i - 1 != first) ||
		(aa_view_item(view, i + 1)->classes & AA_LEX_CALENDAR))
		return true;
	return aa_is_word(view, i + 1, AA_LEX_DETERMINER) && !aa_is_word(view, i + 1, AA_LEX_DEFINITE) &&
		aa_is_word(view, i + 2, AA_LEX_DOCUMENT) && !aa_is_genitive(view, i);
}

/*
 * Is the word at item i a verb behind the phrase?  Not: according to council cables, where no verb
 * stands; the scheduling team; her warning.
 */
static bool
is_verb_behind(const aa_view *view, uint32_t first, uint32_t i)
{
	const uint64_t nouns = AA_LEX_NOUN | AA_LEX_ROLE | AA_LEX_ORGANISATION;

	if (!aa_is_word(view, i, AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND) || aa_is_word(view, i, nouns) ||
		aa_is_word(view, i - 1, AA_LEX_DETERMINER))
		return false;
	return !(aa_is_word(view, i, AA_LEX_THIRD) && is_of_according(view, first)) &&
		!(aa_is_word(view, i, AA_LEX_GERUND) && aa_is_word(view, i + 1, AA_LEX_ROLE | AA_LEX_ORGANISATION));
}

/* Does the noun phrase that begins at item first end before item i? */
static bool
ends_phrase(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	bool		adverb = (item->classes & (AA_LEX_ADVERB | AA_LEX_PRONOUN)) && !(item->classes & AA_LEX_DETERMINER);

	if (item->kind == AA_ITEM_NAME)
		return ends_at_name(view, first, i);
	if (!aa_is_word_item(item) || (item->classes & (AA_CLAUSE_BARRIER | AA_LEX_CALENDAR | AA_LEX_CONJUNCTION)) ||
		ends_at_infinitive(view, first, i))
		return true;
	if (item->classes & AA_LEX_PREPOSITION)
		return ends_at_preposition(view, first, i);
	if (i == first)
		return false;
	/* a memo[ written] by her lawyers */
	if ((item->classes & AA_LEX_PARTICIPLE) && aa_is_word(view, i + 1, AA_LEX_BY))
		return true;
	return (adverb || is_verb_behind(view, first, i)) && !is_before_noun(view, first, i);
}

/*
 * Spokeswoman Jane Doe, the firm's Jane Doe: the name with which the phrase ends; not one that only tells more of
 * its noun: a friend of Jane Doe, the leaders of a council near Oxley
 */
static uint32_t
name_at_end(const aa_view *view, const aa_source *source)
{
	const aa_item *last = aa_view_item(view, source->end - 1);

	if (last->kind != AA_ITEM_NAME ||
		(aa_is_person_item(view, last) ? aa_is_word(view, source->end - 2, AA_LEX_PREPOSITION) :
										 aa_has_preposition(view, source)))
		return AA_NONE;
	return aa_entity_of_item(view, last);
}

/* The item behind the phrase that begins at item i: it does not end with a preposition or determiner */
static uint32_t
phrase_end(const aa_view *view, uint32_t i)
{
	uint32_t	end = i;

	while (end < view->nitems && end < i + AA_MAX_PHRASE_ITEMS && !ends_phrase(view, i, end))
		end++;
	while (end > i && aa_is_word(view, end - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER))
		end--;
	return end;
}

aa_source
aa_source_after(const aa_view *view, uint32_t i)
{
	aa_source	source;
	uint32_t	end;
	uint32_t	named;

	if (aa_is_subject_pronoun(aa_view_item(view, i)) && !is_determiner_of(view, i))
		return aa_make_source(view, i, i);
	end = phrase_end(view, i);
	if (end == i)
		return (aa_source){i, i, AA_NONE, false, 0};
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
	if (source.entity == AA_NONE)
		source.entity = name_at_end(view, &source);
	return source;
}
