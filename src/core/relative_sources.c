/*-------------------------------------------------------------------------
 *
 * relative_sources.c
 *	  Who speaks in a relative clause: the noun phrase that the pronoun goes with,
 *	  as in Helen Marsh, who said.
 *
 *	  We say "who" of persons, so that a phrase may be cut to the noun for them, and
 *	  the person named last may be meant where its noun is one for a thing.
 *
 *-------------------------------------------------------------------------
 */
#include "relative_sources.h"

#include "appositions.h"
#include "clauses.h"
#include "source_phrases.h"
#include "words.h"

/* No person, of whom we say "who": a document, a place, what is no noun for somebody */
static bool
is_thing(const aa_view *view, const aa_source *source)
{
	const aa_item *head = aa_view_item(view, aa_head_of(view, source));

	if (head->kind == AA_ITEM_NAME)
		return aa_entity_of_item(view, head) != AA_NONE && !aa_is_person_item(view, head);
	return (head->classes & AA_LEX_DOCUMENT) || !aa_may_speak(view, source);
}

/* Where the phrase ends that the relative pronoun at item i goes with: Mr Smith, who said */
uint32_t
aa_noun_before_relative(const aa_view *view, uint32_t i)
{
	uint32_t	last = i - 1;

	return last > 0 && (aa_is_kind(view, last, AA_ITEM_COMMA) || aa_is_kind(view, last, AA_ITEM_DASH)) ?
		last - 1 :
		last;
}

/* A letter[ written in May] that said; a letter, [issued in May,] that said: the noun before what tells the time */
static uint32_t
noun_before_time(const aa_view *view, uint32_t last)
{
	uint32_t	i = last + 1;

	while (i > 0 && aa_is_time(view, i - 1))
		i--;
	if (i > last || i < 3 || !aa_is_word(view, i - 1, AA_LEX_PREPOSITION) ||
		!aa_is_word(view, i - 2, AA_LEX_PARTICIPLE))
		return last;
	i -= 2;
	if (aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		i--;
	return i > 0 && aa_is_noun_like(aa_view_item(view, i - 1)) ? i - 1 : last;
}

/* Pilots [who have] sailed: does the pronoun at item i stand between a noun and the verb of which it is the subject? */
static bool
opens_relative_of_noun(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_SUBJECT) && aa_has_verb(view, i + 1, i + 2) &&
		aa_is_noun_like(aa_view_item(view, aa_noun_before_relative(view, i)));
}

/*
 * [Pilots who] have sailed to Oxley said: the relative pronoun whose clause the phrase at
 * item i ends, without a comma behind, or 0
 */
uint32_t
aa_relative_around(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > AA_MAX_SUBJECT_ITEMS ? i - AA_MAX_SUBJECT_ITEMS : 0;
	uint32_t	verbs = 0;

	/* pilots who say [Marsh] lied: she is the subject */
	if (i == 0 || (!aa_is_time(view, i) && aa_is_word(view, i - 1, AA_LEX_BARE | AA_LEX_RELATIVE)))
		return 0;
	for (uint32_t k = i; k-- > limit + 1;)
	{
		if (!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME))
			return 0;
		if (aa_is_word(view, k, AA_LEX_RELATIVE))
			return verbs > 0 && opens_relative_of_noun(view, k) ? k : 0;
		/* who acts for the council and the port: one phrase, if a verb comes before it */
		if (aa_is_word(view, k, AA_LEX_SUBORDINATOR | AA_LEX_SUBJECT) ||
			(aa_is_word(view, k, AA_LEX_CONJUNCTION) &&
			 (verbs > 0 || !aa_is_noun_like(aa_view_item(view, k - 1)) || aa_is_finite(view, k + 1))))
			return 0;
		verbs += aa_is_finite(view, k) || aa_is_word(view, k, AA_LEX_PAST);
	}
	return 0;
}

/* Does the item's last word mean several: lawmakers, people? */
static bool
means_several(const aa_view *view, uint32_t i)
{
	uint32_t	last = aa_view_item(view, i)->end_token - 1;

	return (view->article->classes[last] & (AA_LEX_PLURAL | AA_LEX_COLLECTIVE)) ||
		aa_ends_as_plural(view->article, last);
}

/* Somebody or several people by the noun at item i: lawmakers, Marsh, Oxley Democrats, older [liberals], most */
static bool
is_noun_of_persons(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint64_t	last = view->article->classes[item->end_token - 1];
	uint64_t	things = AA_LEX_DOCUMENT | AA_LEX_ORGANISATION | AA_LEX_PLACE | AA_LEX_CALENDAR;

	if (aa_is_person_item(view, item) || (last & (AA_LEX_ROLE | AA_LEX_COLLECTIVE)) ||
		aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_PRONOUN))
		return true;
	return aa_is_word_item(item) && !(last & things) && means_several(view, i);
}

/*
 * Does the phrase's part in front of its preposition at item i only tell how many they are:
 * a network of mayors; not: the removal of mayors, a defence of a mayor?
 */
static bool
tells_number(const aa_view *view, const aa_source *source, uint32_t i)
{
	return aa_is_genitive(view, i) && !aa_is_word(view, source->first, AA_LEX_DEFINITE) &&
		means_several(view, source->end - 1);
}

/*
 * [an answer from] neighbours who; [it is easy to find] critics who: we say "who" of persons, so
 * that what stands before their noun, and is none of persons, is no part of the phrase.
 */
static void
narrow_to_persons(const aa_view *view, aa_source *source)
{
	if (!is_noun_of_persons(view, source->end - 1) || is_noun_of_persons(view, aa_head_of(view, source)))
		return;
	for (uint32_t i = source->end - 1; i > source->first + 1; i--)
	{
		uint32_t	first = i;

		if (!aa_is_word(view, i - 1, AA_LEX_PREPOSITION) || aa_is_word(view, i - 1, AA_LEX_DETERMINER) ||
			is_noun_of_persons(view, i - 2) || tells_number(view, source, i - 1))
			continue;
		/* a scientist based in one of the towns */
		if (i > source->first + 2 && aa_is_word(view, i - 2, AA_LEX_PARTICIPLE) && is_noun_of_persons(view, i - 3))
			return;
		while (first + 1 < source->end && aa_is_word(view, first, AA_LEX_BASE) && aa_is_infinitive(view, first - 1))
			first++;
		source->first = first;
		return;
	}
}

/* People on the call [Marsh], who said: hers, not theirs; not: friends of Marsh, who said */
static uint32_t
person_at(const aa_view *view, uint32_t last)
{
	const aa_item *item = aa_view_item(view, last);

	return !aa_is_word(view, last - 1, AA_LEX_PREPOSITION) && aa_is_named_person(view, item) ?
		aa_entity_of_item(view, item) :
		AA_NONE;
}

/* An answer from [Marsh], who said: a thing cannot be meant, but the person named last may be */
static void
take_last_person(const aa_view *view, aa_source *source, uint32_t last)
{
	uint32_t	person = is_thing(view, source) ? aa_last_person(view, last) : AA_NONE;

	if (person != AA_NONE)
		source->entity = person;
}

/* Mr Smith, who said: the phrase before the relative pronoun at item i */
aa_source
aa_source_of_relative(const aa_view *view, uint32_t i)
{
	uint32_t	last = noun_before_time(view, aa_noun_before_relative(view, i));
	bool		who = aa_is_word(view, i, AA_LEX_SUBJECT);
	bool		only_who = who && !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER);	/* not: that */
	aa_source	source = aa_phrase_ending_at(view, last);

	source.relative = i;
	if (source.entity == AA_NONE)
		source.entity = aa_explained_person(view, &source);
	if (source.entity == AA_NONE)
		source.entity = person_at(view, last);
	if (only_who)
		take_last_person(view, &source, last);
	if (only_who && source.found && source.entity == AA_NONE)
		narrow_to_persons(view, &source);
	if (who && source.entity == AA_NONE)
		source.entity = aa_person_described(view, source.first);
	return source;
}
