/*-------------------------------------------------------------------------
 *
 * source_lists.c
 *	  Several who do something, before their verb: Brask, Orme and other aides said.
 *
 *	  The phrase right before the verb becomes all of them, and is nobody known any
 *	  more.
 *
 *-------------------------------------------------------------------------
 */
#include "source_lists.h"

#include "appositions.h"
#include "clauses.h"
#include "source_phrases.h"

/* Names of a list before the one behind "and". */
#define MAX_NAMES 4

/* [Ada Brask, Helen Marsh and] David Orme, who …: with "and" before the last, all of them */
void
aa_join_names(const aa_view *view, aa_source *source)
{
	uint32_t	first = source->first;

	if (first < 2 || !aa_is_word(view, first - 1, AA_LEX_CONJUNCTION) ||
		!aa_is_named_person(view, aa_view_item(view, source->end - 1)))
		return;
	for (uint32_t n = 0; n < MAX_NAMES && first >= 2 && aa_is_named_person(view, aa_view_item(view, first - 2)); n++)
	{
		if (n > 0 && !aa_is_kind(view, first - 1, AA_ITEM_COMMA))
			break;
		first = aa_name_phrase_start(view, first - 2);
	}
	/* he met [Ada Brask and] David Orme, …: not the subject */
	if (first == source->first ||
		(first > 0 && !aa_is_kind(view, first - 1, AA_ITEM_COMMA) && !aa_is_kind(view, first - 1, AA_ITEM_QUOTATION)))
		return;
	source->first = first;
	source->entity = AA_NONE;
}

/* The last of a list: [Orme and Brask], [Orme], and, but not the two nouns for one: [the host and singer] */
static bool
ends_list(const aa_view *view, const aa_source *source)
{
	uint32_t	last = source->end - 1;

	if (aa_is_word(view, source->first - 1, AA_LEX_CONJUNCTION))
		return aa_is_kind(view, source->first - 2, AA_ITEM_COMMA);
	if (!aa_is_kind(view, source->first - 1, AA_ITEM_COMMA))
		return false;
	for (uint32_t i = source->first; i < last; i++)
	{
		if (aa_is_word(view, i, AA_LEX_CONJUNCTION))
			return aa_is_kind(view, last, AA_ITEM_NAME) || aa_is_word(view, i + 1, AA_LEX_DETERMINER) ||
				aa_is_plural_form(view, last) || !aa_is_one_person(view, last);
	}
	return false;
}

/* [Speaking] to Orme, [unbowed] by it: what opens no noun phrase, by its form or as an unknown word */
static bool
opens_as_verb(const aa_view *view, const aa_source *source)
{
	uint32_t	next = source->first + 1;

	if (aa_is_word(view, source->first, AA_LEX_GERUND | AA_LEX_PARTICIPLE))
		return true;
	return aa_is_kind(view, source->first, AA_ITEM_WORD) &&
		!(aa_view_item(view, source->first)->classes & ~AA_LEX_COMMON) && !aa_is_plural_form(view, source->first) &&
		aa_is_word(view, next, AA_LEX_PREPOSITION | AA_LEX_DETERMINER) && !aa_is_genitive(view, next);
}

/* May the phrase be one of several who do something: a name, people, a body; not: this time? */
static bool
is_actor(const aa_view *view, const aa_source *source)
{
	uint32_t	head = aa_head_of(view, source);

	return source->found && !aa_ends_with_time(view, source->end - 1) && !opens_as_verb(view, source) &&
		!aa_is_word(view, source->first,
					AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_ACCORDING) &&
		(aa_is_kind(view, head, AA_ITEM_NAME) || aa_is_head_noun(view, aa_view_item(view, head)) ||
		 (aa_is_noun_like(aa_view_item(view, head)) && aa_is_plural_form(view, head)));
}

/* One of several before the comma behind item i, with a phrase that a preposition joins to it: pilots from Oxley */
static aa_source
item_of_list(const aa_view *view, uint32_t i)
{
	aa_source	source = aa_phrase_ending_at(view, i);

	if (source.found && source.first >= 2 && aa_is_word(view, source.first - 1, AA_LEX_PREPOSITION) &&
		!aa_is_word(view, source.first - 1, AA_LEX_SUBORDINATOR) &&
		aa_is_noun_like(aa_view_item(view, source.first - 2)))
		source.first = aa_phrase_ending_at(view, source.first - 2).first;
	return source;
}

/*
 * Where a list begins whose last comma stands before item first, if all that it has are actors and it
 * begins its clause; n is how many stand before that comma.  Else AA_NONE.
 */
static uint32_t
list_start(const aa_view *view, uint32_t first, uint32_t *n)
{
	bool		begins = false;

	for (*n = 0; *n < MAX_NAMES && !begins && first >= 2 && aa_is_kind(view, first - 1, AA_ITEM_COMMA); (*n)++)
	{
		aa_source	other = item_of_list(view, first - 2);

		if (!is_actor(view, &other))
			return AA_NONE;
		first = other.first;
		begins = aa_opens_main_clause(view, first);
	}
	return begins ? first : AA_NONE;
}

/* [Helen Marsh], a pilot and a friend of his: is the list, from item first on, of what one person is? */
static bool
lists_roles_of_one(const aa_view *view, uint32_t first, const aa_source *last)
{
	uint32_t	head = aa_head_of(view, last);

	if (!aa_is_named_person(view, aa_view_item(view, first)) || aa_is_plural_form(view, head))
		return false;
	return aa_is_one_person(view, head) ||
		(aa_is_kind(view, head, AA_ITEM_NAME) && aa_is_head_noun(view, aa_view_item(view, head)));
}

void
aa_join_list(const aa_view *view, aa_source *source)
{
	uint32_t	joined;			/* is the conjunction right before the source, behind a comma? */
	uint32_t	first;
	uint32_t	n;

	if (source->first < 2 || !ends_list(view, source))
		return;
	joined = aa_is_word(view, source->first - 1, AA_LEX_CONJUNCTION);
	first = list_start(view, source->first - joined, &n);
	/* they left, and Orme said: no list */
	if (first == AA_NONE || n < 1 + joined)
		return;
	source->entity = lists_roles_of_one(view, first, source) ?
		aa_entity_of_item(view, aa_view_item(view, first)) :
		AA_NONE;
	source->first = first;
}
