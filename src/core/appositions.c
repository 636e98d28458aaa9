/*-------------------------------------------------------------------------
 *
 * appositions.c
 *	  Appositions: who somebody is, between commas, as in Helen Marsh, the
 *	  mayor, said.
 *
 *-------------------------------------------------------------------------
 */
#include "appositions.h"

#include "clauses.h"
#include "source_lists.h"
#include "source_phrases.h"

/* Items of an apposition, and how many stand side by side. */
#define MAX_APPOSITION 24
#define MAX_APPOSITIONS 6

/* known as “the oak” to all: a quotation that is a part of its clause */
static bool
is_within_words(const aa_view *view, uint32_t i)
{
	return i > 0 && aa_is_kind(view, i - 1, AA_ITEM_WORD) && aa_is_kind(view, i + 1, AA_ITEM_WORD);
}

/* The mark of this kind that opens the apposition which the one at i closes, or AA_NONE. */
static uint32_t
opening_mark(const aa_view *view, uint32_t i, aa_item_kind kind)
{
	uint32_t	limit = i > MAX_APPOSITION ? i - MAX_APPOSITION : 0;
	bool		quoted = false; /* , who wrote of the “oak”, */

	for (uint32_t k = i; k-- > limit;)
	{
		const aa_item *item = aa_view_item(view, k);

		if (item->kind == AA_ITEM_QUOTATION && k + 1 == i &&
			(aa_is_kind(view, k - 1, AA_ITEM_WORD) || aa_is_kind(view, k - 1, AA_ITEM_NAME)))
			quoted = true;
		else if ((item->kind == AA_ITEM_QUOTATION && !is_within_words(view, k)) || item->kind == AA_ITEM_COLON)
			return AA_NONE;
		if (item->kind == kind)
			return quoted && !aa_is_word(view, k + 1, AA_LEX_RELATIVE) ? AA_NONE : k;
	}
	return AA_NONE;
}

/* What opens the apposition that the comma or dash at i closes: a dash goes with one. */
static uint32_t
opening_comma(const aa_view *view, uint32_t i)
{
	uint32_t	dash = aa_is_kind(view, i, AA_ITEM_DASH) ? opening_mark(view, i, AA_ITEM_DASH) : AA_NONE;

	return dash != AA_NONE ? dash : opening_mark(view, i, AA_ITEM_COMMA);
}

/* a tired and [vocal player], her alleged [role] in it: a noun whose determiner stands farther off */
static bool
is_partial(const aa_view *view, const aa_source *source)
{
	const aa_item *first = aa_view_item(view, source->first);
	uint32_t	head = source->first;

	while (head + 1 < source->end && !aa_is_word(view, head + 1, AA_LEX_PREPOSITION))
		head++;
	return aa_is_word_item(first) && aa_is_word_item(aa_view_item(view, head)) &&
		!(first->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_COLLECTIVE)) &&
		!aa_is_plural_form(view, head);
}

/* On Monday [the retired judge Helen Marsh]: does the phrase that ends with the name at i stand behind a time? */
static bool
follows_time(const aa_view *view, uint32_t i)
{
	uint32_t	first = aa_name_phrase_start(view, i);

	while (first > 0 && aa_is_word(view, first - 1, AA_LEX_PARTICIPLE))
		first--;
	return first > 0 && aa_is_word(view, first - 1, AA_LEX_CALENDAR | AA_LEX_ADVERB);
}

/* Later, at the briefing, [Helen Marsh]: where what stands before the subject ends, before limit */
static uint32_t
front_end(const aa_view *view, uint32_t limit)
{
	uint32_t	front = 0;
	bool		subordinate = false;

	for (uint32_t k = 0; k < limit; k++)
	{
		if (k == front &&
			!aa_is_word(view, k,
						AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_GERUND))
			break;
		subordinate |= aa_is_word(view, k, AA_LEX_SUBORDINATOR);
		/* In May Marsh [met] Orme, …: the subject has come */
		if (aa_is_finite(view, k) && !subordinate)
			break;
		if (!aa_is_kind(view, k, AA_ITEM_COMMA))
			continue;
		/* On Monday [Helen Marsh], the mayor, … */
		if (aa_is_named_person(view, aa_view_item(view, k - 1)) && follows_time(view, k - 1))
			break;
		front = k + 1;
	}
	return front;
}

/* Is it the first phrase behind what stands before the subject? */
static bool
is_behind_front(const aa_view *view, const aa_source *source)
{
	uint32_t	front = source->first < AA_MAX_SUBJECT_ITEMS ? front_end(view, source->first) : 0;

	return front > 0 && (front == source->first || aa_are_modifiers(view, front, source->first));
}

/* Which includes [the county], the city, …: is the phrase the object of a verb in a relative clause? */
static bool
is_object_in_relative(const aa_view *view, const aa_source *source)
{
	uint64_t	seen;
	uint32_t	verb;

	if (!aa_is_word(view, source->first - 1, AA_LEX_VERB) || aa_is_word(view, source->first - 1, AA_LEX_BARE))
		return false;
	verb = aa_skip_auxiliaries(view, source->first - 1, &seen);
	return verb > 0 && aa_is_word(view, verb - 1, AA_LEX_RELATIVE);
}

/* To [Marsh]; whose [house]: does the word belong to the phrase behind it, which then is no subject? */
static bool
governs_phrase(const aa_item *word)
{
	if (word->classes & AA_LEX_PREPOSITION)
		return true;
	return (word->classes & AA_LEX_RELATIVE) && !(word->classes & AA_LEX_COMPLEMENTIZER) &&
		(word->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN));
}

/*
 * Does the phrase begin its clause, rather than stand in another apposition, or be
 * the object of one?
 */
static bool
begins_clause(const aa_view *view, const aa_source *source)
{
	const aa_item *before = aa_view_item(view, source->first - 1);

	if (source->first == 0 || is_behind_front(view, source))
		return true;
	if (before->kind == AA_ITEM_COMMA || (aa_is_word_item(before) && is_partial(view, source)) ||
		is_object_in_relative(view, source))
		return false;
	return !aa_is_word_item(before) || !governs_phrase(before);
}

uint32_t
aa_explained_person(const aa_view *view, const aa_source *source)
{
	return source->first >= 2 && aa_is_kind(view, source->first - 1, AA_ITEM_COMMA) &&
			aa_is_named_person(view, aa_view_item(view, source->first - 2)) ?
		aa_entity_of_item(view, aa_view_item(view, source->first - 2)) :
		AA_NONE;
}

/* the mayor: a noun for one person, and nothing else before the comma in front of it */
static bool
is_persons(const aa_view *view, const aa_source *source)
{
	const aa_item *head = aa_view_item(view, aa_head_of(view, source));

	return source->first > 0 && aa_is_kind(view, source->first - 1, AA_ITEM_COMMA) && aa_is_head_noun(view, head) &&
		(!aa_is_word_item(head) || (head->classes & AA_LEX_ROLE));
}

/* Does item i begin the sentence, behind words in marks, a conjunction or what else may stand before a subject? */
bool
aa_opens_main_clause(const aa_view *view, uint32_t i)
{
	return i == 0 || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION) ||
		(i == 1 && aa_is_word(view, 0, AA_LEX_CONJUNCTION)) || front_end(view, i) == i;
}

/* [The mayor] of Oxley: does the phrase tell what one person is, without a name?  Not: the council, the mayors */
static bool
describes_person(const aa_view *view, const aa_source *source)
{
	uint32_t	head = aa_head_of(view, source);

	if (aa_is_named_person(view, aa_view_item(view, source->first)) ||
		!aa_is_head_noun(view, aa_view_item(view, head)) || aa_is_plural_form(view, head))
		return false;
	return !aa_is_word(view, head, AA_LEX_ORGANISATION | AA_LEX_DOCUMENT) || aa_is_one_person(view, head);
}

void
aa_join_half_apposition(const aa_view *view, aa_source *source, uint32_t verb)
{
	uint32_t	person = aa_explained_person(view, source);

	/* mostly nobody is explained */
	if (person == AA_NONE || source->entity != AA_NONE || aa_is_kind(view, verb + 1, AA_ITEM_COMMA) ||
		!describes_person(view, source) || !aa_opens_main_clause(view, source->first - 2))
		return;
	source->entity = person;
	source->first -= 2;
}

/* Does the sentence end with item i? */
static bool
is_end(const aa_view *view, uint32_t i)
{
	return i >= view->nitems || (aa_is_kind(view, i, AA_ITEM_SIGN) && i + 1 >= view->nitems);
}

/* Helen Marsh [of Oxley,] …: behind the name at item i and where the person is from */
static uint32_t
skip_origin(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i + 1, AA_LEX_PREPOSITION) && aa_is_noun_like(aa_view_item(view, i + 2)) &&
			aa_is_kind(view, i + 3, AA_ITEM_COMMA) ?
		i + 3 :
		i + 1;
}

/* Helen: known as a name alone, where nobody is told of by more */
static bool
is_given_name(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint64_t	classes;

	if (aa_entity_of_item(view, item) == AA_NONE)
		return false;
	classes = view->article->classes[view->article->mentions[item->index].name_token];
	return view->article->mentions[item->index].kind == AA_MENTION_NAME && (classes & AA_LEX_GIVEN) &&
		!(classes & (AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_MEDIA));
}

/* …, [the former Oxley mayor] Helen Marsh, …: the name behind the comma, past words of its own phrase */
static uint32_t
name_behind(const aa_view *view, uint32_t comma)
{
	uint32_t	i = comma + 1;

	while (i < comma + AA_MAX_NAME_MODIFIERS &&
		   (aa_is_word(view, i, AA_LEX_DETERMINER) || aa_is_head_noun(view, aa_view_item(view, i)) ||
			(aa_is_word_item(aa_view_item(view, i)) && aa_is_noun_like(aa_view_item(view, i))) ||
			(aa_is_kind(view, i + 1, AA_ITEM_NAME) && aa_is_kind(view, i, AA_ITEM_NAME) &&
			 !aa_is_person_item(view, aa_view_item(view, i)))))
		i++;
	return i;
}

uint32_t
aa_explaining_person(const aa_view *view, uint32_t comma)
{
	uint32_t	name = name_behind(view, comma);
	uint32_t	end;

	/* the mayor, Helen Marsh; his wife, Helen */
	if (!aa_is_named_person(view, aa_view_item(view, name)) &&
		!(name == comma + 1 && is_given_name(view, name) && aa_is_head_noun(view, aa_view_item(view, comma - 1))))
		return AA_NONE;
	/* Helen Marsh, …; Helen Marsh of Oxley, … */
	if ((aa_is_named_person(view, aa_view_item(view, comma - 1)) && !aa_governs_name(view, comma - 1)) ||
		(comma > 2 && aa_is_word(view, comma - 2, AA_LEX_PREPOSITION) &&
		 aa_is_named_person(view, aa_view_item(view, comma - 3))))
		return AA_NONE;
	end = skip_origin(view, name);
	return !aa_is_named_person(view, aa_view_item(view, end + 1)) &&
			(aa_is_kind(view, end, AA_ITEM_COMMA) || aa_is_kind(view, end, AA_ITEM_DASH) || is_end(view, end)) &&
			!aa_is_word(view, end + 1, AA_LEX_CONJUNCTION) ?
		aa_entity_of_item(view, aa_view_item(view, name)) :
		AA_NONE;
}

/* A body by its name alone: no place, nobody */
static bool
is_named_body(const aa_view *view, const aa_item *item)
{
	uint32_t	entity = aa_entity_of_item(view, item);

	return entity != AA_NONE && view->article->mentions[item->index].kind == AA_MENTION_NAME &&
		view->article->entities[entity].kind != AA_ENTITY_PERSON &&
		!(view->article->classes[item->end_token - 1] & (AA_LEX_PLACE | AA_LEX_CALENDAR));
}

/* The biggest union, [the Quarry Workers], said: the body that a noun for one, before the comma, is told to be */
static uint32_t
explaining_body(const aa_view *view, const aa_source *source, uint32_t comma)
{
	uint32_t	noun = comma - 1;
	uint32_t	name = comma + 1 + aa_is_word(view, comma + 1, AA_LEX_DEFINITE);

	return aa_head_of(view, source) == noun && aa_is_head_noun(view, aa_view_item(view, noun)) &&
			(view->article->classes[aa_view_item(view, noun)->end_token - 1] & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) &&
			!aa_is_plural_form(view, noun) && is_named_body(view, aa_view_item(view, name)) &&
			(aa_is_kind(view, name + 1, AA_ITEM_COMMA) || aa_is_kind(view, name + 1, AA_ITEM_DASH)) &&
			!aa_is_word(view, name + 2, AA_LEX_CONJUNCTION) && aa_view_item(view, name + 2)->kind != AA_ITEM_NAME ?
		aa_entity_of_item(view, aa_view_item(view, name)) :
		AA_NONE;
}

/* [A spokesman for] the town's council, Helen Marsh, …: she is no council, but who speaks for it */
static void
take_head(const aa_view *view, aa_source *source)
{
	if (aa_governs_name(view, source->first))
	{
		aa_source	head = aa_phrase_ending_at(view, source->first - 2);

		source->first = head.found ? head.first : source->first;
	}
}

aa_source
aa_source_before_apposition(const aa_view *view, uint32_t i)
{
	aa_source	best = AA_NO_SOURCE;
	uint32_t	comma = i - 1;

	for (int n = 0; n < MAX_APPOSITIONS; n++)
	{
		aa_source	source;
		uint32_t	named;

		comma = opening_comma(view, comma);
		if (comma == AA_NONE || comma == 0)
			break;
		source = aa_phrase_ending_at(view, comma - 1);
		if (!source.found)
			continue;
		aa_join_names(view, &source);
		/* the mayor, Helen Marsh, said: who it is stands behind */
		named = aa_explaining_person(view, comma);
		if (named == AA_NONE)
			named = explaining_body(view, &source, comma);
		if (named != AA_NONE)
		{
			source.entity = named;
			take_head(view, &source);
		}
		/* at a meeting, the mayor, Helen Marsh, said: an apposition to nothing */
		if (!best.found && named != AA_NONE && is_persons(view, &source) &&
			aa_explained_person(view, &source) == AA_NONE)
			return source;
		if (!best.found || begins_clause(view, &source))
			best = source;
		if (begins_clause(view, &source))
			break;
	}
	return best;
}

uint32_t
aa_last_person(const aa_view *view, uint32_t i)
{
	for (int n = 0; n < MAX_APPOSITIONS; n++)
	{
		uint32_t	comma;

		if (aa_is_named_person(view, aa_view_item(view, i)))
			return aa_entity_of_item(view, aa_view_item(view, i));
		comma = opening_comma(view, i);
		if (comma == AA_NONE || comma == 0 || aa_has_verb(view, comma + 1, i + 1))
			break;
		i = comma - 1;
	}
	return AA_NONE;
}

uint32_t
aa_person_described(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > AA_MAX_PHRASE_ITEMS ? i - AA_MAX_PHRASE_ITEMS : 0;

	if (aa_is_word(view, i, AA_LEX_DEFINITE) || (i > 0 && aa_is_word(view, i - 1, AA_LEX_PREPOSITION)))
		return AA_NONE;
	for (uint32_t k = i; k-- > limit;)
	{
		const aa_item *subject;

		if (aa_is_word(view, k, AA_LEX_BE) && k > 0)
		{
			uint32_t	opens = aa_is_kind(view, k - 1, AA_ITEM_COMMA) ? opening_comma(view, k - 1) : AA_NONE;

			/* Marsh, of Oxley, is a mayor who said */
			subject = aa_view_item(view, opens != AA_NONE ? opens - 1 : k - 1);
			return aa_is_person_item(view, subject) ? aa_entity_of_item(view, subject) : AA_NONE;
		}
		if (aa_is_word(view, k, AA_LEX_VERB | AA_LEX_RELATIVE | AA_LEX_SUBORDINATOR) ||
			(!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME) &&
			 !aa_is_kind(view, k, AA_ITEM_COMMA)))
			break;
	}
	return AA_NONE;
}
