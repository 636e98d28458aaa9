/*-------------------------------------------------------------------------
 *
 * sources.c
 *	  The noun phrase that says who speaks.
 *
 *-------------------------------------------------------------------------
 */
#include "sources.h"

#include "clauses.h"
#include "names.h"
#include "words.h"

/* A noun phrase has at most so many items, an apposition likewise. */
#define MAX_PHRASE_ITEMS 16
#define MAX_SUBJECT_ITEMS 32
#define MAX_APPOSITION 24
#define MAX_APPOSITIONS 6
/* Words before a name that belong to it: super PAC spokeswoman */
#define MAX_MODIFIERS 6
/* Names of a list before the one behind "and". */
#define MAX_NAMES 4

static bool
is_word(const aa_item *item)
{
	return item->kind == AA_ITEM_WORD;
}

/* A pronoun that can be a subject: officials, but also we, they, who. */
static bool
is_subject_pronoun(const aa_item *item)
{
	return is_word(item) && (item->classes & (AA_LEX_SUBJECT | AA_LEX_PRONOUN)) != 0 &&
		!((item->classes & AA_LEX_DETERMINER) && (item->classes & AA_LEX_NEGATION));
}

/* "one" in "one engineer" goes with a noun. */
static bool
is_determiner_of(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	const aa_item *next = aa_view_item(view, i + 1);

	return (item->classes & AA_LEX_DETERMINER) &&
		(aa_is_noun_like(next) || (is_word(next) && (next->classes & AA_LEX_PREPOSITION)));
}

/* Entity of a name item, AA_NONE for others. */
static uint32_t
entity_of(const aa_view *view, const aa_item *item)
{
	return item->kind == AA_ITEM_NAME && item->index != AA_NONE ?
		view->article->mentions[item->index].entity :
		AA_NONE;
}

static bool
is_person(const aa_view *view, const aa_item *item)
{
	uint32_t	entity = entity_of(view, item);

	return entity != AA_NONE && view->article->entities[entity].kind == AA_ENTITY_PERSON;
}

/* A person by name, not by role. */
static bool
is_person_name(const aa_view *view, const aa_item *item)
{
	return is_person(view, item) &&
		view->article->mentions[item->index].kind == AA_MENTION_NAME;
}

/* he, she: a mention by itself */
static bool
is_pronoun_mention(const aa_view *view, const aa_item *item)
{
	return item->kind == AA_ITEM_NAME && item->index != AA_NONE &&
		view->article->mentions[item->index].kind == AA_MENTION_PRONOUN;
}

/* has, never, not: what may stand between a subject and its verb */
static inline bool
is_auxiliary(const aa_item *item)
{
	const uint64_t some = AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION;
	const uint64_t none = AA_LEX_SUBJECT | AA_LEX_ROLE | AA_LEX_COLLECTIVE;

	return is_word(item) & ((item->classes & some) != 0) & ((item->classes & none) == 0);
}

uint32_t
aa_skip_auxiliaries(const aa_view *view, uint32_t i, uint64_t *seen)
{
	*seen = 0;
	for (; i > 0 && is_auxiliary(aa_view_item(view, i - 1)); i--)
		*seen |= aa_view_item(view, i - 1)->classes;
	return i;
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

/* A noun for one person */
static bool
is_role(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ROLE) && !aa_is_word(view, i, AA_LEX_PLURAL);
}

/*
 * Does the noun phrase go on to the left with item i?  in_phrase says that a
 * preposition has just been passed, so a noun must come.
 */
static bool
joins_phrase(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME)
		return true;
	/* her adviser and lawyer: one person */
	if (aa_is_word(view, i, AA_LEX_CONJUNCTION))
		return i > 0 && is_role(view, i - 1) && is_role(view, i + 1);
	if (!is_word(item) || (item->classes & AA_CLAUSE_BARRIER) ||
		((item->classes & AA_LEX_SUBJECT) && !(item->classes & AA_LEX_DETERMINER)))
		return false;
	if (item->classes & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION))
		return true;
	if (item->classes & AA_LEX_VERB)
		return is_noun_by_place(view, i);
	return true;
}

/*
 * The left end of the noun phrase whose last item is i.  Phrases chained by
 * prepositions belong together (a spokesman for the council in York), but one
 * that opens the clause (In York council officials said) does not.
 */
static uint32_t
phrase_start(const aa_view *view, uint32_t last)
{
	uint32_t	limit = last > MAX_PHRASE_ITEMS ? last - MAX_PHRASE_ITEMS : 0;
	uint32_t	start = last;
	uint32_t	kept = last;	/* the start if the phrases left of it go */

	for (uint32_t i = last + 1; i-- > limit;)
	{
		const aa_item *item = aa_view_item(view, i);

		if (!joins_phrase(view, i))
			break;
		if (is_word(item) && (item->classes & AA_LEX_PREPOSITION) &&
			!(item->classes & AA_LEX_DETERMINER))
		{
			/* its noun phrase stands to the left (several of the …), or the
			 * clause begins here */
			if (i == 0 || i == last ||
				!(aa_is_noun_like(aa_view_item(view, i - 1)) ||
				  (aa_view_item(view, i - 1)->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN))))
				return kept;
			continue;
		}
		start = i;
		if ((is_word(item) && (item->classes & AA_LEX_DETERMINER)) ||
			item->kind == AA_ITEM_NAME || (item->classes & AA_LEX_COLLECTIVE))
		{
			const aa_item *before = aa_view_item(view, i - 1);

			/* a determiner begins a phrase; without a preposition it is all */
			if (i == 0 || !is_word(before) || !(before->classes & AA_LEX_PREPOSITION))
			{
				if (item->kind != AA_ITEM_NAME && !(item->classes & AA_LEX_COLLECTIVE))
					return start;
			}
			if (kept == last || !is_word(before) ||
				!(before->classes & AA_LEX_PREPOSITION))
				kept = start;
		}
	}
	return start;
}

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

		if (item->kind == AA_ITEM_QUOTATION && k + 1 == i && (aa_is_kind(view, k - 1, AA_ITEM_WORD) || aa_is_kind(view, k - 1, AA_ITEM_NAME)))
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

static aa_source
make_source(const aa_view *view, uint32_t first, uint32_t last)
{
	aa_source	source = {first, last + 1, AA_NONE, true, 0};

	if (first == last)
		source.entity = entity_of(view, aa_view_item(view, last));
	return source;
}

/* A noun for a person, a body or what it says, by itself or as a mention. */
static bool
is_head_noun(const aa_view *view, const aa_item *item)
{
	if (item->kind == AA_ITEM_NAME)
		return item->index != AA_NONE &&
			view->article->mentions[item->index].kind == AA_MENTION_ROLE;
	return is_word(item) &&
		(item->classes & (AA_LEX_ROLE | AA_LEX_COLLECTIVE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT)) != 0;
}

/* Does a person's or body's noun with a preposition stand before the name? */
static bool
governs(const aa_view *view, uint32_t i)
{
	const aa_item *before = aa_view_item(view, i - 1);

	return i >= 2 && is_word(before) && (before->classes & AA_LEX_PREPOSITION) &&
		!(before->classes & AA_LEX_SUBORDINATOR) && is_head_noun(view, aa_view_item(view, i - 2));
}

/* “…,” [lead] engineer Helen Marsh said, the [acting] mayor: a verb's form where none can stand */
static bool
is_verb_as_modifier(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_BASE | AA_LEX_GERUND) &&
		(i == 0 || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION) || aa_is_word(view, i - 1, AA_LEX_DETERMINER)) &&
		(view->article->classes[aa_view_item(view, i + 1)->first_token] & (AA_LEX_ROLE | AA_LEX_TITLE));
}

/*
 * Where the phrase begins that ends with the name i: the mother of John Smith,
 * the company's lawyer John Smith, but not: in London John Smith.
 */
static uint32_t
name_phrase_start(const aa_view *view, uint32_t i)
{
	uint32_t	first = i;

	if (is_pronoun_mention(view, aa_view_item(view, i)))
		return i;
	if (governs(view, i))
		return phrase_start(view, i - 2);
	/* Baroness Adeyemi of Swanmoor */
	if (i >= 2 && is_person_name(view, aa_view_item(view, i - 2)) &&
		is_word(aa_view_item(view, i - 1)) &&
		(aa_view_item(view, i - 1)->classes & AA_LEX_PREPOSITION))
		return i - 2;
	if (i >= 2 && is_word(aa_view_item(view, i - 1)) &&
		(aa_view_item(view, i - 1)->classes & AA_LEX_PREPOSITION))
		return i;
	while (first > 0 && i - first < MAX_MODIFIERS)
	{
		const aa_item *before = aa_view_item(view, first - 1);

		if (before->kind == AA_ITEM_NAME ||
			(is_word(before) && aa_is_noun_like(before) && !(before->classes & AA_LEX_COLLECTIVE)) ||
			is_verb_as_modifier(view, first - 1))
			first--;
		else if (is_word(before) && (before->classes & AA_LEX_DETERMINER) &&
				 !(before->classes & (AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE)))
		{
			/* the engineer of the Lady Maren */
			if (governs(view, first - 1))
				return phrase_start(view, first - 3);
			return first - 1;
		}
		else
			break;
	}
	return first;
}

static bool
has_preposition(const aa_view *view, const aa_source *source)
{
	for (uint32_t i = source->first; i < source->end; i++)
	{
		if (is_word(aa_view_item(view, i)) &&
			(aa_view_item(view, i)->classes & AA_LEX_PREPOSITION))
			return true;
	}
	return false;
}

/* The noun phrase that ends with item i. */
static aa_source
phrase_ending_at(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	aa_source	source = {0, 0, AA_NONE, false, 0};

	if (is_subject_pronoun(item))
		return make_source(view, i, i);
	if (item->kind == AA_ITEM_NAME)
	{
		source = make_source(view, name_phrase_start(view, i), i);
		/* the name is whose, unless a preposition makes it another's */
		if (source.first + 3 == source.end && is_person_name(view, aa_view_item(view, source.first)) &&
			aa_is_word(view, source.first + 1, AA_LEX_PREPOSITION))
			source.entity = entity_of(view, aa_view_item(view, source.first));
		else if (source.entity == AA_NONE && !has_preposition(view, &source))
			source.entity = entity_of(view, item);
		return source;
	}
	if (!aa_is_noun_like(item) && !(is_word(item) && is_noun_by_place(view, i) && !(item->classes & (AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CONJUNCTION | AA_CLAUSE_BARRIER))))
		return source;
	source = make_source(view, phrase_start(view, i), i);
	/* …, waving campaign [signs] */
	if (source.first > 0 && aa_is_word(view, source.first, AA_LEX_GERUND) && aa_is_kind(view, source.first - 1, AA_ITEM_COMMA))
		source.found = false;
	return source;
}

/* Thieves [used] a trick, not: polls [taken] in May */
static bool
has_object(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PAST) && aa_is_word(view, i, AA_LEX_PARTICIPLE) &&
		aa_is_word(view, i + 1, AA_LEX_DETERMINER);
}

/* An order [issued] by the council: no verb of its clause */
static bool
has_agent(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PARTICIPLE) && aa_is_word(view, i + 1, AA_LEX_BY) &&
		aa_is_noun_like(aa_view_item(view, i - 1));
}

/*
 * Where the clause begins whose verb follows item i: behind the mark or the
 * conjunction that parts it from the one before, or behind a verb.
 */
static uint32_t
clause_start(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > MAX_SUBJECT_ITEMS ? i - MAX_SUBJECT_ITEMS : 0;

	for (; i > limit; i--)
	{
		const aa_item *before = aa_view_item(view, i - 1);

		if ((before->kind != AA_ITEM_WORD && before->kind != AA_ITEM_NAME) ||
			aa_is_word(view, i - 1, AA_CLAUSE_BARRIER | AA_LEX_COMPLEMENTIZER) ||
			(aa_is_finite(view, i - 1) && !has_agent(view, i - 1) && !aa_is_dated(view, i - 1)) || has_object(view, i - 1))
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
		if (!is_role(view, i) && !aa_is_word(view, i, AA_LEX_CONJUNCTION))
			return false;
	}
	return is_role(view, first) && aa_is_word(view, end - 1, AA_LEX_CONJUNCTION);
}

/* [A rather] tired Marsh: a determiner and adverbs alone */
static bool
are_modifiers(const aa_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 1; i < end; i++)
	{
		if (!aa_is_word(view, i, AA_LEX_ADVERB))
			return false;
	}
	return aa_is_word(view, first, AA_LEX_DETERMINER) && !aa_is_word(view, first, AA_LEX_PREPOSITION);
}

/*
 * With no verb between the front of its clause and the cue, all that stands
 * there is the subject: [Polls of voters taken in May] showed …
 */
static void
widen_to_clause(const aa_view *view, aa_source *source)
{
	uint32_t	start = clause_start(view, source->first);
	const aa_item *front;

	if (start == AA_NONE || start >= source->first)
		return;
	/* the next day [Helen Marsh] said */
	if (aa_is_word(view, source->first - 1, AA_LEX_CALENDAR) && is_person(view, aa_view_item(view, source->end - 1)))
		return;
	/* … and Smith said: the second of two clauses */
	if (start > 0 && aa_is_word(view, start, AA_LEX_CONJUNCTION))
		start++;
	/* accused him of lying but [Smith] said: what stands behind a verb is its object */
	if (start > 0 && aa_is_word(view, source->first - 1, AA_LEX_CONJUNCTION) && aa_is_finite(view, start - 1) &&
		!aa_is_word(view, start - 1, AA_LEX_BARE))
		return;
	front = aa_view_item(view, start);
	if (start < source->first && is_person_name(view, aa_view_item(view, source->first)) && are_roles(view, start, source->first))
	{
		source->first = start;
		return;
	}
	if (start >= source->first ||
		aa_is_word(view, start, AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CONJUNCTION | AA_LEX_VERB | AA_LEX_CALENDAR) ||
		!(aa_is_word(view, start, AA_LEX_DETERMINER) || aa_is_noun_like(front)))
		return;
	/* a rather [tired Marsh]: still she, as no other noun stands before */
	if (!is_person(view, aa_view_item(view, source->end - 1)) || !are_modifiers(view, start, source->first))
		source->entity = front->kind == AA_ITEM_NAME && aa_is_word(view, start + 1, AA_LEX_PREPOSITION) ?
			entity_of(view, front) :
			AA_NONE;
	source->first = start;
}

/* a tired and [vocal player], her alleged [role] in it: a noun whose determiner stands farther off */
static bool
is_partial(const aa_view *view, const aa_source *source)
{
	const aa_item *first = aa_view_item(view, source->first);
	uint32_t	head = source->first;

	while (head + 1 < source->end && !aa_is_word(view, head + 1, AA_LEX_PREPOSITION))
		head++;
	return is_word(first) && is_word(aa_view_item(view, head)) &&
		!(first->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_COLLECTIVE)) && !aa_is_plural_form(view, head);
}

/* On Monday [the retired judge Helen Marsh]: does the phrase that ends with the name at i stand behind a time? */
static bool
follows_time(const aa_view *view, uint32_t i)
{
	uint32_t	first = name_phrase_start(view, i);

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
		if (k == front && !aa_is_word(view, k, AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_GERUND))
			break;
		subordinate |= aa_is_word(view, k, AA_LEX_SUBORDINATOR);
		/* In May Marsh [met] Orme, …: the subject has come */
		if (aa_is_finite(view, k) && !subordinate)
			break;
		if (!aa_is_kind(view, k, AA_ITEM_COMMA))
			continue;
		/* On Monday [Helen Marsh], the mayor, … */
		if (is_person_name(view, aa_view_item(view, k - 1)) && follows_time(view, k - 1))
			break;
		front = k + 1;
	}
	return front;
}

/* Is it the first phrase behind what stands before the subject? */
static bool
is_behind_front(const aa_view *view, const aa_source *source)
{
	uint32_t	front = source->first < MAX_SUBJECT_ITEMS ? front_end(view, source->first) : 0;

	return front > 0 && (front == source->first || are_modifiers(view, front, source->first));
}

/*
 * Does the phrase begin its clause, rather than stand in another apposition, or be
 * the object of one: which [includes the county], the city, …?
 */
static bool
begins_clause(const aa_view *view, const aa_source *source)
{
	const aa_item *before = aa_view_item(view, source->first - 1);

	if (source->first == 0 || is_behind_front(view, source))
		return true;
	if (before->kind == AA_ITEM_COMMA || (is_word(before) && is_partial(view, source)))
		return false;
	/* who met [the governor], Helen Marsh, in May: an object */
	if (aa_is_word(view, source->first - 1, AA_LEX_VERB) && !aa_is_word(view, source->first - 1, AA_LEX_BARE))
	{
		uint64_t	seen;
		uint32_t	verb = aa_skip_auxiliaries(view, source->first - 1, &seen);

		if (verb > 0 && aa_is_word(view, verb - 1, AA_LEX_RELATIVE))
			return false;
	}
	/* to Marsh; whose house */
	return !is_word(before) ||
		!((before->classes & AA_LEX_PREPOSITION) ||
		  ((before->classes & AA_LEX_RELATIVE) && !(before->classes & AA_LEX_COMPLEMENTIZER) &&
		   (before->classes & (AA_LEX_DETERMINER | AA_LEX_PRONOUN))));
}

/* Helen Marsh, [the house speaker], who said: the person whom a phrase explains */
static uint32_t
explained_person(const aa_view *view, const aa_source *source)
{
	return source->first >= 2 && aa_is_kind(view, source->first - 1, AA_ITEM_COMMA) &&
			is_person_name(view, aa_view_item(view, source->first - 2)) ?
		entity_of(view, aa_view_item(view, source->first - 2)) :
		AA_NONE;
}

/* The noun of the phrase, before the first preposition: a [letter] from Marsh, [polls] of voters */
static uint32_t
head_of(const aa_view *view, const aa_source *source)
{
	uint32_t	head = source->first;

	for (uint32_t i = source->first; i < source->end && !aa_is_word(view, i, AA_LEX_PREPOSITION); i++)
		head = i;
	return head;
}

/* the mayor: a noun for one person, and nothing else before the comma in front of it */
static bool
is_persons(const aa_view *view, const aa_source *source)
{
	const aa_item *head = aa_view_item(view, head_of(view, source));

	return source->first > 0 && aa_is_kind(view, source->first - 1, AA_ITEM_COMMA) && is_head_noun(view, head) &&
		(!is_word(head) || (head->classes & AA_LEX_ROLE));
}

/* Is the noun of the phrase one for a person, a body or what it says? */
bool
aa_may_speak(const aa_view *view, const aa_source *source)
{
	uint32_t	head = head_of(view, source);

	return is_head_noun(view, aa_view_item(view, head)) &&
		(source->first < head || aa_is_kind(view, head, AA_ITEM_NAME) || aa_is_plural_form(view, head));
}

/*
 * [“…,” Helen Marsh], the house speaker said: the person whom it explains although
 * no second comma closes it; not: Helen Marsh, the speaker said, is here
 */
static void
join_half_apposition(const aa_view *view, aa_source *source, uint32_t verb)
{
	uint32_t	name = source->first - 2;

	if (source->entity != AA_NONE || source->first < 2 || aa_is_kind(view, verb + 1, AA_ITEM_COMMA) ||
		!is_head_noun(view, aa_view_item(view, head_of(view, source))) || aa_is_plural_form(view, head_of(view, source)) ||
		explained_person(view, source) == AA_NONE ||
		!(name == 0 || aa_is_kind(view, name - 1, AA_ITEM_QUOTATION) || (name == 1 && aa_is_word(view, 0, AA_LEX_CONJUNCTION)) ||
		  front_end(view, name) == name))
		return;
	source->entity = explained_person(view, source);
	source->first = name;
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

	if (entity_of(view, item) == AA_NONE)
		return false;
	classes = view->article->classes[view->article->mentions[item->index].name_token];
	return view->article->mentions[item->index].kind == AA_MENTION_NAME && (classes & AA_LEX_GIVEN) &&
		!(classes & (AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_MEDIA));
}

/* …, [the former mayor] Helen Marsh, …: the name behind the comma, past words of its own phrase */
static uint32_t
name_behind(const aa_view *view, uint32_t comma)
{
	uint32_t	i = comma + 1;

	while (i < comma + MAX_MODIFIERS &&
		   (aa_is_word(view, i, AA_LEX_DETERMINER) || is_head_noun(view, aa_view_item(view, i)) ||
			(is_word(aa_view_item(view, i)) && aa_is_noun_like(aa_view_item(view, i)))))
		i++;
	return i;
}

/*
 * The mayor, [Helen Marsh,] …: the person whom the words behind the comma name,
 * if no list goes on
 */
static uint32_t
explaining_person(const aa_view *view, uint32_t comma)
{
	uint32_t	name = name_behind(view, comma);
	uint32_t	end;

	/* the mayor, Helen Marsh; his wife, Helen */
	if (!is_person_name(view, aa_view_item(view, name)) &&
		!(name == comma + 1 && is_given_name(view, name) && is_head_noun(view, aa_view_item(view, comma - 1))))
		return AA_NONE;
	/* Helen Marsh, …; Helen Marsh of Oxley, … */
	if ((is_person_name(view, aa_view_item(view, comma - 1)) && !governs(view, comma - 1)) ||
		(comma > 2 && aa_is_word(view, comma - 2, AA_LEX_PREPOSITION) && is_person_name(view, aa_view_item(view, comma - 3))))
		return AA_NONE;
	end = skip_origin(view, name);
	return !is_person_name(view, aa_view_item(view, end + 1)) &&
			(aa_is_kind(view, end, AA_ITEM_COMMA) || aa_is_kind(view, end, AA_ITEM_DASH) || is_end(view, end)) &&
			!aa_is_word(view, end + 1, AA_LEX_CONJUNCTION) ?
		entity_of(view, aa_view_item(view, name)) :
		AA_NONE;
}

/* [Ada Brask, Helen Marsh and] David Orme, who …: with "and" before the last, all of them */
static void
join_names(const aa_view *view, aa_source *source)
{
	uint32_t	first = source->first;

	if (first < 2 || !aa_is_word(view, first - 1, AA_LEX_CONJUNCTION) ||
		!is_person_name(view, aa_view_item(view, source->end - 1)))
		return;
	for (uint32_t n = 0; n < MAX_NAMES && first >= 2 && is_person_name(view, aa_view_item(view, first - 2)); n++)
	{
		if (n > 0 && !aa_is_kind(view, first - 1, AA_ITEM_COMMA))
			break;
		first = name_phrase_start(view, first - 2);
	}
	/* he met [Ada Brask and] David Orme, …: not the subject */
	if (first == source->first ||
		(first > 0 && !aa_is_kind(view, first - 1, AA_ITEM_COMMA) && !aa_is_kind(view, first - 1, AA_ITEM_QUOTATION)))
		return;
	source->first = first;
	source->entity = AA_NONE;
}

/*
 * The subject before "…," at item i: John Smith, 30, of York, said.  Steps over
 * a chain of appositions to the phrase that begins the clause.
 */
static aa_source
source_before_apposition(const aa_view *view, uint32_t i)
{
	aa_source	best = {0, 0, AA_NONE, false, 0};
	uint32_t	comma = i - 1;

	for (int n = 0; n < MAX_APPOSITIONS; n++)
	{
		aa_source	source;
		uint32_t	named;

		comma = opening_comma(view, comma);
		if (comma == AA_NONE || comma == 0)
			break;
		source = phrase_ending_at(view, comma - 1);
		if (!source.found)
			continue;
		join_names(view, &source);
		/* the mayor, Helen Marsh, said: who it is stands behind */
		named = explaining_person(view, comma);
		if (named != AA_NONE)
			source.entity = named;
		/* at a meeting, the mayor, Helen Marsh, said: an apposition to nothing */
		if (!best.found && named != AA_NONE && is_persons(view, &source) && explained_person(view, &source) == AA_NONE)
			return source;
		if (!best.found || begins_clause(view, &source))
			best = source;
		if (begins_clause(view, &source))
			break;
	}
	return best;
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

	return i > 1 && (classes & AA_LEX_PRONOUN) && (object || all) && aa_is_noun_like(aa_view_item(view, i - 2)) ? i - 1 : i;
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

/* No person, of whom we say "who": a document, a place, what is no noun for somebody */
static bool
is_thing(const aa_view *view, const aa_source *source)
{
	const aa_item *head = aa_view_item(view, head_of(view, source));

	if (head->kind == AA_ITEM_NAME)
		return entity_of(view, head) != AA_NONE && !is_person(view, head);
	return (head->classes & AA_LEX_DOCUMENT) || !aa_may_speak(view, source);
}

/* Helen Marsh, the mayor of Oxley, …: the person named last at item i or before its commas */
static uint32_t
last_person(const aa_view *view, uint32_t i)
{
	for (int n = 0; n < MAX_APPOSITIONS; n++)
	{
		uint32_t	comma;

		if (is_person_name(view, aa_view_item(view, i)))
			return entity_of(view, aa_view_item(view, i));
		comma = opening_comma(view, i);
		if (comma == AA_NONE || comma == 0 || aa_has_verb(view, comma + 1, i + 1))
			break;
		i = comma - 1;
	}
	return AA_NONE;
}

/* Helen Marsh is a lawmaker and [a pilot] who said: whom the phrase at item i describes */
static uint32_t
person_described(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > MAX_PHRASE_ITEMS ? i - MAX_PHRASE_ITEMS : 0;

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
			return is_person(view, subject) ? entity_of(view, subject) : AA_NONE;
		}
		if (aa_is_word(view, k, AA_LEX_VERB | AA_LEX_RELATIVE | AA_LEX_SUBORDINATOR) ||
			(!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME) && !aa_is_kind(view, k, AA_ITEM_COMMA)))
			break;
	}
	return AA_NONE;
}

/* Where the phrase ends that the relative pronoun at item i goes with: Mr Smith, who said */
static uint32_t
noun_before(const aa_view *view, uint32_t i)
{
	uint32_t	last = i - 1;

	return last > 0 && (aa_is_kind(view, last, AA_ITEM_COMMA) || aa_is_kind(view, last, AA_ITEM_DASH)) ? last - 1 : last;
}

/*
 * [Pilots who] have sailed to Oxley said: the relative pronoun whose clause the phrase at
 * item i ends, without a comma behind, or 0
 */
static uint32_t
relative_around(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > MAX_SUBJECT_ITEMS ? i - MAX_SUBJECT_ITEMS : 0;
	uint32_t	verbs = 0;

	/* pilots who say [Marsh] lied: she is the subject */
	if (i == 0 || (!aa_is_time(view, i) && aa_is_word(view, i - 1, AA_LEX_BARE | AA_LEX_RELATIVE)))
		return 0;
	for (uint32_t k = i; k-- > limit + 1;)
	{
		if (!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME))
			return 0;
		if (aa_is_word(view, k, AA_LEX_RELATIVE))
			return verbs > 0 && !aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) && aa_is_word(view, k, AA_LEX_SUBJECT) &&
					aa_has_verb(view, k + 1, k + 2) && aa_is_noun_like(aa_view_item(view, noun_before(view, k))) ?
				k :
				0;
		if (aa_is_word(view, k, AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION | AA_LEX_SUBJECT))
			return 0;
		verbs += aa_is_finite(view, k) || aa_is_word(view, k, AA_LEX_PAST);
	}
	return 0;
}

aa_source
aa_source_before(const aa_view *view, uint32_t i)
{
	aa_source	none = {0, 0, AA_NONE, false, 0};
	aa_source	source;
	const aa_item *item;
	uint64_t	seen;
	uint32_t	verb = i;
	bool		finite = !aa_is_word(view, i, AA_LEX_GERUND);

	i = aa_skip_auxiliaries(view, i, &seen);
	i = aa_skip_auxiliaries(view, skip_time(view, i), &seen);
	if (i > 0)
		i = skip_repetition(view, i);
	if (i == 0)
		return none;
	item = aa_view_item(view, i - 1);
	if (item->kind == AA_ITEM_COMMA || item->kind == AA_ITEM_DASH)
		return source_before_apposition(view, i);
	if (is_word(item) && (item->classes & AA_LEX_RELATIVE) && i >= 2)
	{
		/* Mr Smith, who said: the phrase before "who" */
		uint32_t	last = noun_before(view, i - 1);

		source = phrase_ending_at(view, last);
		source.relative = i - 1;
		if (source.entity == AA_NONE)
			source.entity = explained_person(view, &source);
		/* people on the call Marsh, who said: hers, not theirs */
		if (source.entity == AA_NONE && !aa_is_word(view, last - 1, AA_LEX_PREPOSITION) &&
			is_person_name(view, aa_view_item(view, last)))
			source.entity = entity_of(view, aa_view_item(view, last));
		/* an answer from Marsh, who said; Marsh, the mayor of Oxley, who said */
		if (aa_is_word(view, i - 1, AA_LEX_SUBJECT) && !aa_is_word(view, i - 1, AA_LEX_COMPLEMENTIZER) && is_thing(view, &source) &&
			last_person(view, last) != AA_NONE)
			source.entity = last_person(view, last);
		if (source.entity == AA_NONE && aa_is_word(view, i - 1, AA_LEX_SUBJECT))
			source.entity = person_described(view, source.first);
		return source;
	}
	source = phrase_ending_at(view, i - 1);
	if (source.found && finite && is_insertion(view, &source))
		return phrase_ending_at(view, source.first - 3);
	if (source.found && !is_subject_pronoun(item) && !is_pronoun_mention(view, item))
	{
		uint32_t	relative = relative_around(view, source.first);

		/* Marsh, who heard [the mayor] tell: without a comma, but for a verb of its own */
		if (relative > 0 && (aa_is_noun_like(aa_view_item(view, relative - 1)) || aa_is_word(view, verb, AA_LEX_PAST | AA_LEX_THIRD)))
			source = phrase_ending_at(view, noun_before(view, relative));
		join_half_apposition(view, &source, verb);
		widen_to_clause(view, &source);
	}
	return source;
}

/* [Helen Marsh], after saying so, left: the phrase before the comma of what is put in */
aa_source
aa_source_around(const aa_view *view, uint32_t i)
{
	aa_source	none = {0, 0, AA_NONE, false, 0};
	aa_source	source;

	while (i > 0 && aa_is_word(view, i - 1, AA_LEX_ADVERB | AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION))
		i--;
	if (i < 2 || !aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		return none;
	source = phrase_ending_at(view, i - 2);
	if (source.found && source.entity == AA_NONE)
		source.entity = explained_person(view, &source);
	return source;
}

/* Does the noun phrase to the right end before item i? */
static bool
ends_phrase(const aa_view *view, uint32_t first, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME)
	{
		const aa_item *before = aa_view_item(view, i - 1);

		/* Oxley mayor Helen Marsh: names side by side go together */
		return i > first && before->kind == AA_ITEM_NAME &&
			before->end_token != item->first_token;
	}
	if (!is_word(item))
		return true;
	if (item->classes & (AA_CLAUSE_BARRIER | AA_LEX_CALENDAR | AA_LEX_CONJUNCTION))
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
	/* a member of the scheduling team: behind a determiner no verb stands */
	if (i > first && (item->classes & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND)) &&
		!aa_is_word(view, i - 1, AA_LEX_DETERMINER) &&
		!(item->classes & (AA_LEX_NOUN | AA_LEX_ROLE | AA_LEX_ORGANISATION)) &&
		!(aa_is_word(view, i, AA_LEX_GERUND) && aa_is_word(view, i + 1, AA_LEX_ROLE | AA_LEX_ORGANISATION)))
		return true;
	return i > first && (item->classes & (AA_LEX_ADVERB | AA_LEX_PRONOUN)) != 0 &&
		!(item->classes & AA_LEX_DETERMINER);
}

aa_source
aa_source_after(const aa_view *view, uint32_t i)
{
	aa_source	source = {i, i, AA_NONE, false, 0};
	uint32_t	end = i;
	uint32_t	named;

	if (is_subject_pronoun(aa_view_item(view, i)) && !is_determiner_of(view, i))
		return make_source(view, i, i);
	while (end < view->nitems && end < i + MAX_PHRASE_ITEMS && !ends_phrase(view, i, end))
		end++;
	/* a phrase does not end with a preposition or determiner */
	while (end > i && is_word(aa_view_item(view, end - 1)) &&
		   (aa_view_item(view, end - 1)->classes & (AA_LEX_PREPOSITION | AA_LEX_DETERMINER)))
		end--;
	if (end == i)
		return source;
	source = make_source(view, i, end - 1);
	/* said a lawyer for the town, Jane Doe: she, whoever else has the role */
	if (aa_is_kind(view, end, AA_ITEM_COMMA) && (named = explaining_person(view, end)) != AA_NONE)
		source.entity = named;
	/* "spokeswoman Jane Doe" is one item; "the firm's Jane Doe" is two */
	if (source.entity == AA_NONE)
		source.entity = aa_view_item(view, end - 1)->kind == AA_ITEM_NAME &&
				!(is_person(view, aa_view_item(view, end - 1)) ? aa_is_word(view, end - 2, AA_LEX_PREPOSITION) : has_preposition(view, &source)) ?
			entity_of(view, aa_view_item(view, end - 1)) :
			AA_NONE;
	return source;
}
