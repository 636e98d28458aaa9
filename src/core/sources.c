/*-------------------------------------------------------------------------
 *
 * sources.c
 *	  The noun phrase that says who speaks: the subject of a verb, which stands
 *	  before it.
 *
 * What stands behind a cue is read by sources_behind.c, and the subject of a
 * relative clause by relative_sources.c.
 *
 *-------------------------------------------------------------------------
 */
#include "sources.h"

#include "appositions.h"
#include "clauses.h"
#include "relative_sources.h"
#include "source_lists.h"
#include "source_phrases.h"
#include "words.h"

/* Thieves [used] a trick, not: polls [taken] in May */
static bool
has_object(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PAST) && aa_is_word(view, i, AA_LEX_PARTICIPLE) &&
		aa_is_word(view, i + 1, AA_LEX_DETERMINER);
}

/* An order [issued] by the council, those [asked] in a poll: no verb of its clause */
static bool
is_attribute(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PARTICIPLE) &&
		((aa_is_word(view, i + 1, AA_LEX_BY) && aa_is_noun_like(aa_view_item(view, i - 1))) ||
		 (aa_is_word(view, i + 1, AA_LEX_PREPOSITION) && !aa_is_infinitive(view, i + 1) &&
		  aa_is_word(view, i - 1, AA_LEX_PLURAL | AA_LEX_COLLECTIVE) && !aa_is_word(view, i, AA_LEX_BARE)));
}

/*
 * Where the clause begins whose verb follows item i: behind the mark or the
 * conjunction that parts it from the one before, or behind a verb.
 */
static uint32_t
clause_start(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > AA_MAX_SUBJECT_ITEMS ? i - AA_MAX_SUBJECT_ITEMS : 0;

	for (; i > limit; i--)
	{
		const aa_item *before = aa_view_item(view, i - 1);

		if ((before->kind != AA_ITEM_WORD && before->kind != AA_ITEM_NAME) ||
			aa_is_word(view, i - 1, AA_CLAUSE_BARRIER | AA_LEX_COMPLEMENTIZER) ||
			(aa_is_finite(view, i - 1) && !is_attribute(view, i - 1) && !aa_is_dated(view, i - 1)) ||
			has_object(view, i - 1))
			return i;
	}
	return limit == 0 ? 0 : AA_NONE;
}

/* [Actor and] singer Helen Marsh: what one person is */
static bool
are_roles(const aa_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (!aa_is_one_person(view, i) && !aa_is_word(view, i, AA_LEX_CONJUNCTION))
			return false;
	}
	return aa_is_one_person(view, first) && aa_is_word(view, end - 1, AA_LEX_CONJUNCTION);
}

/* The next day [Helen Marsh] said: does a time stand right before the name of the subject? */
static bool
follows_time(const aa_view *view, const aa_source *source)
{
	return aa_is_word(view, source->first - 1, AA_LEX_CALENDAR) &&
		aa_is_person_item(view, aa_view_item(view, source->end - 1));
}

/* Accused him of lying but [Smith] said: is what stands before the subject, from item start on, a verb's object? */
static bool
follows_object(const aa_view *view, const aa_source *source, uint32_t start)
{
	return start > 0 && aa_is_word(view, source->first - 1, AA_LEX_CONJUNCTION) && aa_is_finite(view, start - 1) &&
		!aa_is_word(view, start - 1, AA_LEX_BARE);
}

/* May the item be the first of a noun phrase: a determiner, a noun, a name? */
static bool
opens_noun_phrase(const aa_view *view, uint32_t i)
{
	const uint64_t others = AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CONJUNCTION | AA_LEX_VERB | AA_LEX_CALENDAR;

	return !aa_is_word(view, i, others) &&
		(aa_is_word(view, i, AA_LEX_DETERMINER) || aa_is_noun_like(aa_view_item(view, i)));
}

/*
 * Who a phrase is that is widened to begin at item start.  Whoever it was, if only modifiers are added: a rather
 * [tired Marsh].  Else the name at its front, if the rest tells more of it (Helen Marsh of the [board]), or nobody
 * known, as another noun stands there.
 */
static uint32_t
entity_from(const aa_view *view, const aa_source *source, uint32_t start)
{
	const aa_item *front = aa_view_item(view, start);

	if (aa_is_person_item(view, aa_view_item(view, source->end - 1)) && aa_are_modifiers(view, start, source->first))
		return source->entity;
	return front->kind == AA_ITEM_NAME && aa_is_word(view, start + 1, AA_LEX_PREPOSITION) ?
		aa_entity_of_item(view, front) :
		AA_NONE;
}

/*
 * With no verb between the front of its clause and the cue, all that stands
 * there is the subject: [Polls of voters taken in May] showed …
 */
static void
widen_to_clause(const aa_view *view, aa_source *source)
{
	uint32_t	start = clause_start(view, source->first);

	if (start == AA_NONE || start >= source->first || follows_time(view, source))
		return;
	/* … and Smith said: the second of two clauses */
	if (aa_is_word(view, start, AA_LEX_CONJUNCTION))
		start++;
	if (start >= source->first || follows_object(view, source, start))
		return;
	if (aa_is_named_person(view, aa_view_item(view, source->first)) && are_roles(view, start, source->first))
		source->first = start;
	else if (opens_noun_phrase(view, start))
	{
		source->entity = entity_from(view, source, start);
		source->first = start;
	}
}

/* Is the noun of the phrase one for a person, a body or what it says? */
bool
aa_may_speak(const aa_view *view, const aa_source *source)
{
	uint32_t	head = aa_head_of(view, source);

	return aa_is_head_noun(view, aa_view_item(view, head)) &&
		(source->first < head || aa_is_kind(view, head, AA_ITEM_NAME) || aa_is_plural_form(view, head));
}

/*
 * Back over a time between subject and verb: the mayor [on Monday] said, who [in
 * 2010] said, she has [for months] said; Helen Marsh, who runs Oxley, [earlier on Monday] said
 */
static uint32_t
skip_time(const aa_view *view, uint32_t i)
{
	uint32_t	k = i;

	while (k > 0 && aa_is_time(view, k - 1))
		k--;
	if (k < i && k > 0 && aa_is_word(view, k - 1, AA_LEX_PREPOSITION))
		k--;
	while (k < i && k > 0 && aa_is_word(view, k - 1, AA_LEX_ADVERB))
		k--;
	return k > 0 && k < i &&
			(aa_is_noun_like(aa_view_item(view, k - 1)) || aa_is_kind(view, k - 1, AA_ITEM_COMMA) ||
			 aa_is_word(view, k - 1, AA_LEX_AUXILIARY | AA_LEX_RELATIVE)) ?
		k :
		i;
}

/* Marsh [herself] said, the two [both] said: back over a pronoun behind its noun */
static uint32_t
skip_repetition(const aa_view *view, uint32_t i)
{
	uint64_t	classes = aa_view_item(view, i - 1)->classes;
	bool		object = !(classes & (AA_LEX_SUBJECT | AA_LEX_DETERMINER | AA_LEX_AUXILIARY | AA_LEX_RELATIVE));
	bool		all = (classes & AA_LEX_SUBJECT) && (classes & AA_LEX_DETERMINER) && (classes & AA_LEX_PLURAL);

	return i > 1 && (classes & AA_LEX_PRONOUN) && (object || all) && aa_is_noun_like(aa_view_item(view, i - 2)) ?
		i - 1 :
		i;
}

/* Helen Marsh, for [her part] said: an insertion whose second comma is missing */
static bool
is_insertion(const aa_view *view, const aa_source *source)
{
	return source->first >= 3 && aa_is_word(view, source->first - 1, AA_LEX_PREPOSITION) &&
		!aa_is_word(view, source->first - 1, AA_LEX_SUBORDINATOR) &&
		aa_is_kind(view, source->first - 2, AA_ITEM_COMMA) &&
		aa_view_item(view, source->first - 3)->kind == AA_ITEM_NAME;
}

/* Does the item end with a noun for one person who is not named there: the council's [leader]? */
static bool
ends_with_role(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint64_t	classes = item->classes | view->article->classes[item->end_token - 1];

	return (item->kind == AA_ITEM_WORD || item->kind == AA_ITEM_NAME) && !aa_is_named_person(view, item) &&
		(classes & (AA_LEX_ROLE | AA_LEX_TITLE)) && !(classes & AA_LEX_PLURAL);
}

/* Does a title or role stand before the item's name, small ([writer] Helen Marsh) or at all ([Mayor] Helen Marsh)? */
static bool
has_role_before_name(const aa_view *view, const aa_item *item, bool small)
{
	uint32_t	name = view->article->mentions[item->index].name_token;
	const aa_token *last = &view->article->tokens[name - 1];

	while (name > item->first_token && (view->article->classes[name - 1] & AA_WORD_INSIDE))
		name--;
	return name > item->first_token && (view->article->classes[name - 1] & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
		(!small || (last->flags & AA_TOKEN_LOWER));
}

/* Is the word or name before item i a noun that is no role: the leader of [the council] Helen Marsh? */
static bool
follows_noun(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i - 1);
	const uint64_t nouns = AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE | AA_LEX_PLACE | AA_LEX_NOUN | AA_LEX_DOCUMENT;

	return !ends_with_role(view, i - 1) && (item->kind == AA_ITEM_NAME || (item->classes & nouns));
}

/*
 * [The leader of the council] Helen Marsh, [the naturalist and] writer David Orme: are the items
 * before the name at item last what that person is?  Not: a spokesman for the mayor Helen Marsh.
 */
static bool
is_office_of(const aa_view *view, uint32_t first, uint32_t last)
{
	const aa_item *name = aa_view_item(view, last);
	uint32_t	joint = AA_NONE;

	for (uint32_t i = first; i < last; i++)
	{
		bool		joins = aa_is_word(view, i, AA_LEX_CONJUNCTION);

		if (aa_is_named_person(view, aa_view_item(view, i)))
			return false;
		if (!joins && !aa_is_word(view, i, AA_LEX_PREPOSITION))
			continue;
		if (!joins && joint != AA_NONE && aa_is_word(view, joint, AA_LEX_PREPOSITION))
		{
			/* a spokesman for the minister of ports Helen Marsh */
			if (ends_with_role(view, i - 1))
				return false;
			continue;
		}
		if (i == first || !ends_with_role(view, i - 1))
			return false;
		joint = i;
	}
	if (joint == AA_NONE || !aa_is_named_person(view, name))
		return false;
	if (aa_is_word(view, joint, AA_LEX_CONJUNCTION))
		return ends_with_role(view, last - 1) || has_role_before_name(view, name, true);
	return !has_role_before_name(view, name, false) &&
		(view->article->mentions[name->index].name_token > name->first_token ||
		 (joint + 1 < last && follows_noun(view, last)));
}

/* [Helen Marsh] of the harbour board, [Helen Marsh] in a letter to Orme: who is named before what tells more of it */
static uint32_t
person_at_head(const aa_view *view, const aa_source *source)
{
	uint32_t	head = aa_head_of(view, source);

	if (head + 1 >= source->end || !aa_is_named_person(view, aa_view_item(view, head)))
		return AA_NONE;
	for (uint32_t i = source->first; i < head; i++)
	{
		/* all from Marsh; Ada Brask met Helen Marsh of the board */
		if (aa_is_word(view, i, AA_LEX_PRONOUN | AA_LEX_VERB) || aa_is_named_person(view, aa_view_item(view, i)))
			return AA_NONE;
	}
	for (uint32_t i = source->first; i < source->end; i++)
	{
		if (aa_is_word(view, i, AA_LEX_CONJUNCTION))
			return AA_NONE;
	}
	return aa_entity_of_item(view, aa_view_item(view, head));
}

/* The phrase that ends before item i, or another one that has it for a part; the verb is at item verb. */
static aa_source
source_of_phrase(const aa_view *view, uint32_t i, uint32_t verb)
{
	const aa_item *last = aa_view_item(view, i - 1);
	aa_source	source = aa_phrase_ending_at(view, i - 1);
	uint32_t	relative;

	if (!source.found)
		return source;
	/* a woman named Marsh said */
	if (source.first >= 2 && aa_is_naming(view, source.first - 1))
	{
		aa_source	noun = aa_phrase_ending_at(view, source.first - 2);

		source.first = noun.found ? noun.first : source.first;
		return source;
	}
	if (!aa_is_word(view, verb, AA_LEX_GERUND) && is_insertion(view, &source))
		return aa_phrase_ending_at(view, source.first - 3);
	if (aa_is_subject_pronoun(last) || aa_is_pronoun_item(view, last))
		return source;
	/* Marsh, who heard [the mayor] tell: without a comma, but for a verb of its own */
	relative = aa_relative_around(view, source.first);
	if (relative > 0 &&
		(aa_is_noun_like(aa_view_item(view, relative - 1)) ||
		 aa_is_word(view, verb, AA_LEX_PAST | AA_LEX_THIRD)))
		source = aa_phrase_ending_at(view, aa_noun_before_relative(view, relative));
	aa_join_half_apposition(view, &source, verb);
	widen_to_clause(view, &source);
	if (source.entity == AA_NONE && is_office_of(view, source.first, source.end - 1))
		source.entity = aa_entity_of_item(view, aa_view_item(view, source.end - 1));
	/* Marsh, director of the Centre for Ports and Roads said */
	aa_join_half_apposition(view, &source, verb);
	aa_join_list(view, &source);
	if (source.entity == AA_NONE)
		source.entity = person_at_head(view, &source);
	return source;
}

aa_source
aa_source_before(const aa_view *view, uint32_t verb)
{
	uint64_t	seen;
	uint32_t	i = aa_skip_auxiliaries(view, verb, &seen);

	i = aa_skip_auxiliaries(view, skip_time(view, i), &seen);
	if (i > 0)
		i = skip_repetition(view, i);
	if (i == 0)
		return AA_NO_SOURCE;
	if (aa_is_kind(view, i - 1, AA_ITEM_COMMA) || aa_is_kind(view, i - 1, AA_ITEM_DASH))
	{
		aa_source	source = aa_source_before_apposition(view, i);

		/* the mayor [on May 2, 2010,] said: the commas are the year's */
		if (!source.found || !aa_is_time(view, source.end - 1) || source.end + 3 != i || !aa_is_time(view, i - 2))
			return source;
		i = skip_time(view, source.end);
	}
	if (aa_is_word(view, i - 1, AA_LEX_RELATIVE) && i >= 2)
		return aa_source_of_relative(view, i - 1);
	return source_of_phrase(view, i, verb);
}

/* [Helen Marsh], after saying so, left: the phrase before the comma of what is put in */
aa_source
aa_source_around(const aa_view *view, uint32_t i)
{
	aa_source	source;

	while (i > 0 && aa_is_word(view, i - 1, AA_LEX_ADVERB | AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION))
		i--;
	if (i < 2 || !aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		return AA_NO_SOURCE;
	source = aa_phrase_ending_at(view, i - 2);
	if (source.found && source.entity == AA_NONE)
		source.entity = aa_explained_person(view, &source);
	return source;
}
