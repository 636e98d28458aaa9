/*-------------------------------------------------------------------------
 *
 * source_phrases.c
 *	  Noun phrases that may say who speaks.
 *
 *-------------------------------------------------------------------------
 */
#include "source_phrases.h"

#include "clauses.h"
#include "language.h"
#include "names.h"
#include "people.h"
#include "words.h"

bool
aa_is_subject_pronoun(const aa_item *item)
{
	return aa_is_word_item(item) && (item->classes & (AA_LEX_SUBJECT | AA_LEX_PRONOUN)) != 0 &&
		!((item->classes & AA_LEX_DETERMINER) && (item->classes & AA_LEX_NEGATION));
}

/* Could the verb-like word be a noun here, by what stands before it? */
static bool
is_noun_by_place(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	const aa_item *before = aa_view_item(view, i - 1);

	/* the newly released papers */
	if (i > 1 && aa_is_word(view, i - 1, AA_LEX_ADVERB))
		before = aa_view_item(view, i - 2);
	return (item->classes & AA_LEX_NOUN) ||
		(i > 0 && (before->classes & AA_LEX_DETERMINER)) ||
		!(item->classes & (AA_LEX_THIRD | AA_LEX_PAST));
}

bool
aa_is_one_person(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ROLE) && !aa_is_word(view, i, AA_LEX_PLURAL);
}

/* Does the noun phrase go on to the left with item i? */
static bool
joins_phrase(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME)
		return true;
	/* her adviser and lawyer: one person */
	if (aa_is_word(view, i, AA_LEX_CONJUNCTION))
		return i > 0 && aa_is_one_person(view, i - 1) && aa_is_one_person(view, i + 1);
	if (!aa_is_word_item(item) || (item->classes & AA_CLAUSE_BARRIER) ||
		((item->classes & AA_LEX_SUBJECT) && !(item->classes & AA_LEX_DETERMINER)) || aa_is_what(view, i))
		return false;
	if (item->classes & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION))
		return true;
	if (item->classes & AA_LEX_VERB)
		return is_noun_by_place(view, i);
	return true;
}

/* The article's own word at the item's front: the [the] of the council, which the profile may know as one */
static bool
begins_with_determiner(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return item->kind == AA_ITEM_NAME || (view->article->classes[item->first_token] & AA_LEX_DETERMINER);
}

/*
 * Behind a time or adverb at the phrase's front that goes with the verb: now [the council], on Tuesday
 * [party leaders]; not: even some of them, nearly half
 */
static uint32_t
skip_adverbs(const aa_view *view, uint32_t start, uint32_t last)
{
	while (start < last && aa_is_word(view, start, AA_LEX_ADVERB | AA_LEX_CALENDAR) &&
		   !aa_is_word(view, start, AA_LEX_DETERMINER) &&
		   (begins_with_determiner(view, start + 1) || aa_ends_with_time(view, start)))
		start++;
	return start;
}

/*
 * Several [of] the pilots: does the preposition at item i join the phrase behind it, up to item last, to one on its
 * left?  Not where it opens a clause.
 */
static bool
joins_to_left(const aa_view *view, uint32_t i, uint32_t last)
{
	return i > 0 && i < last &&
		(aa_is_noun_like(aa_view_item(view, i - 1)) ||
		 (aa_view_item(view, i - 1)->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN)));
}

/* A name, several, or a word with which a phrase begins: the */
static bool
may_open_phrase(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_NAME) || aa_is_word(view, i, AA_LEX_DETERMINER) ||
		(aa_view_item(view, i)->classes & AA_LEX_COLLECTIVE);
}

/*
 * The left end of the noun phrase whose last item is i.  Phrases chained by
 * prepositions belong together (a spokesman for the council in York), but one
 * that opens the clause (In York council officials said) does not.
 */
static uint32_t
phrase_start(const aa_view *view, uint32_t last)
{
	uint32_t	limit = last > AA_MAX_PHRASE_ITEMS ? last - AA_MAX_PHRASE_ITEMS : 0;
	uint32_t	start = last;
	uint32_t	kept = last;	/* the start if the phrases left of it go */

	for (uint32_t i = last + 1; i-- > limit && joins_phrase(view, i);)
	{
		bool		governed = aa_is_word(view, i - 1, AA_LEX_PREPOSITION);

		if (aa_is_word(view, i, AA_LEX_PREPOSITION) && !aa_is_word(view, i, AA_LEX_DETERMINER))
		{
			if (!joins_to_left(view, i, last))
				return kept;
			continue;
		}
		start = i;
		if (!may_open_phrase(view, i))
			continue;
		/* a determiner begins a phrase; without a preposition it is all */
		if (!governed && !aa_is_kind(view, i, AA_ITEM_NAME) && !(aa_view_item(view, i)->classes & AA_LEX_COLLECTIVE))
			return start;
		if (kept == last || !governed)
			kept = start;
	}
	return start;
}

aa_source
aa_make_source(const aa_view *view, uint32_t first, uint32_t last)
{
	aa_source	source = {first, last + 1, AA_NONE, true, 0};

	if (first == last)
		source.entity = aa_entity_of_item(view, aa_view_item(view, last));
	return source;
}

bool
aa_joins_name(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	const aa_item *item = aa_view_item(view, i);

	return i > 0 && aa_is_kind(view, i, AA_ITEM_WORD) && !aa_is_kind(view, i - 1, AA_ITEM_NAME) && aa_is_noun_like(aa_view_item(view, i - 1)) &&
		aa_is_one_of(article, article->language->namings, item->first_token, item->end_token);
}

bool
aa_is_head_noun(const aa_view *view, const aa_item *item)
{
	if (item->kind == AA_ITEM_NAME)
		return item->index != AA_NONE &&
			view->article->mentions[item->index].kind == AA_MENTION_ROLE;
	return aa_is_word_item(item) &&
		(item->classes & (AA_LEX_ROLE | AA_LEX_COLLECTIVE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT)) != 0;
}

bool
aa_governs_name(const aa_view *view, uint32_t i)
{
	const aa_item *before = aa_view_item(view, i - 1);

	return i >= 2 && aa_is_word_item(before) && (before->classes & AA_LEX_PREPOSITION) &&
		!(before->classes & AA_LEX_SUBORDINATOR) && aa_is_head_noun(view, aa_view_item(view, i - 2));
}

/* “…,” [lead] engineer Helen Marsh said, the [acting] mayor: a verb's form where none can stand */
static bool
is_verb_as_modifier(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_BASE | AA_LEX_GERUND) &&
		(i == 0 || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION) || aa_is_kind(view, i - 1, AA_ITEM_COMMA) ||
		 aa_is_word(view, i - 1, AA_LEX_DETERMINER)) &&
		(view->article->classes[aa_view_item(view, i + 1)->first_token] & (AA_LEX_ROLE | AA_LEX_TITLE));
}

/* Super [PAC] spokeswoman Helen Marsh: may the item belong to a name or noun behind it? */
static bool
is_name_modifier(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return item->kind == AA_ITEM_NAME ||
		(aa_is_word_item(item) && aa_is_noun_like(item) && !(item->classes & AA_LEX_COLLECTIVE)) ||
		is_verb_as_modifier(view, i);
}

uint32_t
aa_name_phrase_start(const aa_view *view, uint32_t i)
{
	uint32_t	first = i;

	if (aa_is_pronoun_item(view, aa_view_item(view, i)))
		return i;
	if (aa_governs_name(view, i))
		return phrase_start(view, i - 2);
	/* Baroness Adeyemi of Swanmoor */
	if (i >= 2 && aa_is_word(view, i - 1, AA_LEX_PREPOSITION))
		return aa_is_named_person(view, aa_view_item(view, i - 2)) ? i - 2 : i;
	while (first > 0 && i - first < AA_MAX_NAME_MODIFIERS && is_name_modifier(view, first - 1))
		first--;
	if (first == 0 || i - first >= AA_MAX_NAME_MODIFIERS || !aa_is_word(view, first - 1, AA_LEX_DETERMINER) ||
		aa_is_word(view, first - 1, AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE))
		return first;
	/* the engineer of the Lady Maren */
	return aa_governs_name(view, first - 1) ? phrase_start(view, first - 3) : first - 1;
}

bool
aa_has_preposition(const aa_view *view, const aa_source *source)
{
	for (uint32_t i = source->first; i < source->end; i++)
	{
		if (aa_is_word_item(aa_view_item(view, i)) &&
			(aa_view_item(view, i)->classes & AA_LEX_PREPOSITION))
			return true;
	}
	return false;
}

/* One senior Republican, Ohio Democrats: some of many, whom the name alone does not tell; not: the Republicans */
static bool
is_some_of_many(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return first < i && !(first + 1 == i && aa_is_word(view, first, AA_LEX_DEFINITE)) &&
		(view->article->classes[item->end_token - 1] & (AA_LEX_ROLE | AA_LEX_COLLECTIVE)) &&
		item->end_token == item->first_token + 1 && !aa_is_person_item(view, item);
}

aa_source
aa_phrase_ending_at(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	aa_source	source = AA_NO_SOURCE;

	if (aa_is_subject_pronoun(item))
		return aa_make_source(view, i, i);
	if (item->kind == AA_ITEM_NAME)
	{
		source = aa_make_source(view, aa_name_phrase_start(view, i), i);
		/* the name is whose, unless a preposition makes it another's */
		if (source.first + 3 == source.end && aa_is_named_person(view, aa_view_item(view, source.first)) &&
			aa_is_word(view, source.first + 1, AA_LEX_PREPOSITION))
			source.entity = aa_entity_of_item(view, aa_view_item(view, source.first));
		else if (is_some_of_many(view, source.first, i))
			source.entity = AA_NONE;
		else if (source.entity == AA_NONE && !aa_has_preposition(view, &source))
			source.entity = aa_entity_of_item(view, item);
		return source;
	}
	if (!aa_is_noun_like(item) &&
		!(aa_is_word_item(item) && is_noun_by_place(view, i) &&
		  !(item->classes & (AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CONJUNCTION | AA_CLAUSE_BARRIER))))
		return source;
	source = aa_make_source(view, skip_adverbs(view, phrase_start(view, i), i), i);
	/* …, waving campaign [signs] */
	if (source.first > 0 && aa_is_word(view, source.first, AA_LEX_GERUND) &&
		aa_is_kind(view, source.first - 1, AA_ITEM_COMMA))
		source.found = false;
	return source;
}

bool
aa_are_modifiers(const aa_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 1; i < end; i++)
	{
		if (!aa_is_word(view, i, AA_LEX_ADVERB))
			return false;
	}
	return aa_is_word(view, first, AA_LEX_DETERMINER) && !aa_is_word(view, first, AA_LEX_PREPOSITION);
}

uint32_t
aa_head_of(const aa_view *view, const aa_source *source)
{
	uint32_t	head = source->first;

	for (uint32_t i = source->first; i < source->end && !aa_is_word(view, i, AA_LEX_PREPOSITION); i++)
		head = i;
	return head;
}
