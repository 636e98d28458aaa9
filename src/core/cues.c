/*-------------------------------------------------------------------------
 *
 * cues.c
 *	  May a word be the cue of a reporting clause, by its form and place?
 *
 *-------------------------------------------------------------------------
 */
#include "cues.h"

#include "clauses.h"
#include "language.h"
#include "source_phrases.h"
#include "sources.h"
#include "words.h"

/* Who is asked is named within so many items of the cue: asked by Marsh whether */
#define MAX_ASKER 14
/* What is put in between commas has at most so many items. */
#define MAX_PUT_IN 48
/* Words of a subject before its noun. */
#define MAX_MODIFIERS 4
/* Took [to the airwaves to] say: so many items. */
#define MAX_TURN 10
/* Described [as a] “mess”: so many items. */
#define MAX_NAMING 3

/*
 * Can item i end the subject of a verb in its base form: [critics] say, [people
 * close to Marsh] say, [others, however,] say?  What may be a noun, too, wants
 * a plural.
 */
static bool
may_be_subject(const aa_view *view, uint32_t i, uint64_t verb)
{
	if (aa_is_word(view, i, AA_LEX_PLURAL | AA_LEX_COLLECTIVE | AA_LEX_SUBJECT))
		return true;
	/* the results suggest: nothing but a noun, where it stands */
	if (aa_is_noun_here(view, i) && aa_is_word(view, i, AA_LEX_THIRD) && !aa_is_word(view, i - 1, AA_LEX_SUBJECT))
		return true;
	/* what sailors call, what the French call: a verb, whatever it may be elsewhere */
	if (i > 1 && (aa_is_what(view, i - 1) || aa_is_what(view, i - 2)))
		return aa_is_noun_like(aa_view_item(view, i));
	if (verb & AA_LEX_NOUN)
		return (aa_is_plain_noun(view, i) || aa_is_word(view, i, AA_LEX_ORGANISATION | AA_LEX_ROLE)) &&
			aa_is_plural_form(view, i);
	return aa_is_kind(view, i, AA_ITEM_NAME) || aa_is_kind(view, i, AA_ITEM_COMMA) ||
		aa_is_kind(view, i, AA_ITEM_DASH) || aa_is_noun_like(aa_view_item(view, i));
}

/* Does the word at item i stand before a noun, without being one for somebody: serious, making? */
static bool
is_modifier(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	bool		lower = aa_is_kind(view, i, AA_ITEM_WORD) &&
		(view->article->tokens[item->first_token].flags & AA_TOKEN_LOWER);

	return (lower && ((item->classes & ~AA_LEX_COMMON) == 0 || (item->classes & AA_LEX_BASE))) ||
		aa_is_word(view, i, AA_LEX_GERUND) ||
		(aa_is_word(view, i, AA_LEX_PARTICIPLE) && aa_is_word(view, i - 1, AA_LEX_DETERMINER));
}

/*
 * Is the verb's form at item i the plural of a noun, by what stands before it: serious
 * [questions] about it, making [claims], said in brief [remarks]; not: the revised plan [calls] for it?
 */
static bool
is_plural_noun(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	const uint64_t before = AA_LEX_CONJUNCTION | AA_LEX_AUXILIARY | AA_LEX_NEGATION | AA_LEX_PAST | AA_LEX_THIRD |
		AA_LEX_ADVERB | AA_LEX_TO;
	uint32_t	limit = i > MAX_MODIFIERS ? i - MAX_MODIFIERS : 0;
	uint32_t	k = i;

	if (!(item->classes & AA_LEX_THIRD) ||
		!(aa_word_classes(view->article, &view->article->tokens[item->first_token]) & AA_LEX_NOUN))
		return false;
	while (k > limit && is_modifier(view, k - 1))
		k--;
	return k < i &&
		(k == 0 || aa_is_kind(view, k - 1, AA_ITEM_COMMA) || aa_is_kind(view, k - 1, AA_ITEM_DASH) ||
		 (aa_is_word(view, k - 1, AA_LEX_PREPOSITION) &&
		  (aa_is_word(view, k, AA_LEX_GERUND) || (k > 1 && aa_is_word(view, k - 2, AA_LEX_BARE)))) ||
		 aa_is_word(view, k - 1, before));
}

/* Said in a letter [issued] on Friday: a participle with the noun of a document that has come behind a verb */
static bool
is_of_document(const aa_view *view, uint32_t i)
{
	uint32_t	k = i;

	if (!aa_is_word(view, i, AA_LEX_PARTICIPLE) || aa_is_word(view, i, AA_LEX_BARE) || i < 3 ||
		!aa_is_word(view, i - 1, AA_LEX_DOCUMENT))
		return false;
	while (k > 1 && k + MAX_MODIFIERS > i && !aa_is_word(view, k - 1, AA_LEX_DETERMINER))
		k--;
	return k > 2 && aa_is_word(view, k - 1, AA_LEX_DETERMINER) && aa_is_word(view, k - 2, AA_LEX_PREPOSITION) &&
		aa_is_word(view, k - 3, AA_LEX_PAST | AA_LEX_THIRD | AA_LEX_GERUND);
}

/* [took] to the airwaves, [took to Twitter]: a verb of the profile's, followed by "to" before item end */
static bool
is_turn(const aa_view *view, uint32_t i, uint32_t end)
{
	const aa_item *item = aa_view_item(view, i);

	return aa_is_one_of(view->article, view->article->language->turns, item->first_token, item->first_token + 1) &&
		(item->end_token > item->first_token + 1 || (i + 1 < end && aa_is_word(view, i + 1, AA_LEX_TO)));
}

/* Marsh [took] to the airwaves to say: the verb by which the speaker goes there, or AA_NONE */
uint32_t
aa_find_turn_before(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > MAX_TURN ? i - MAX_TURN : 0;
	uint32_t	to = i;

	while (to > limit && aa_is_word(view, to - 1, AA_LEX_ADVERB))
		to--;
	if (to == limit || !aa_is_word(view, --to, AA_LEX_TO))
		return AA_NONE;
	for (uint32_t k = to; k-- > limit;)
	{
		if (is_turn(view, k, to))
			return k;
		if ((!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME)) || aa_is_finite(view, k))
			break;
	}
	return AA_NONE;
}

/* A woman [named] Marsh said; one guest, a woman [named] Marsh, said: a verb that only joins noun and name */
static bool
is_naming_before_verb(const aa_view *view, uint32_t i)
{
	if (!aa_is_naming(view, i))
		return false;
	return (aa_is_finite(view, i + 2) && !aa_is_word(view, i + 2, AA_LEX_AUXILIARY)) ||
		(aa_is_kind(view, i + 2, AA_ITEM_COMMA) && aa_is_finite(view, i + 3));
}

/*
 * Is the verb's form at item i a noun or part of a noun phrase, by what stands around it: the [reports] said, where
 * a verb would follow a verb; a letter [written] on Friday; [chants] of “…”?
 */
static bool
is_noun_or_attribute(const aa_view *view, uint32_t i)
{
	bool		noun = aa_is_word(view, i, AA_LEX_NOUN);

	if (aa_is_noun_here(view, i) || (noun && aa_is_finite(view, i + 1)) || is_naming_before_verb(view, i) ||
		aa_is_dated(view, i) || is_of_document(view, i) || is_plural_noun(view, i))
		return true;
	return noun && aa_is_genitive(view, i + 1) && aa_is_kind(view, i + 2, AA_ITEM_QUOTATION);
}

/*
 * Marsh may [say], critics [say]: has the base form at item i, whose group begins at item first, an auxiliary or a
 * subject?  Times are stepped over: in towns that vote on Tuesday [say]
 */
static bool
has_subject(const aa_view *view, uint32_t i, uint32_t first, bool auxiliary)
{
	while (first > 1 && aa_is_word(view, first - 1, AA_LEX_CALENDAR))
		first--;
	return auxiliary || may_be_subject(view, first - 1, aa_view_item(view, i)->classes);
}

/*
 * May the item be the verb of a reporting clause, by its form and place?  Not in the passive (was told, is said
 * to; but: is saying), nor before a noun (the newly [released] papers).
 */
bool
aa_is_cue(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint64_t	seen;
	uint32_t	first;

	if (item->kind != AA_ITEM_WORD || !(item->classes & AA_LEX_CUE_CLASS) || !(item->classes & AA_LEX_VERB) ||
		is_noun_or_attribute(view, i))
		return false;
	first = aa_skip_auxiliaries(view, i, &seen);
	if (first > 0 && aa_is_word(view, first - 1, AA_LEX_DEFINITE) && aa_is_noun_like(aa_view_item(view, i + 1)))
		return false;
	if ((seen & AA_LEX_BE) && !(item->classes & AA_LEX_GERUND))
		return false;
	if ((item->classes & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND)) || aa_turn_before(view, i) != AA_NONE)
		return true;
	if ((item->classes & AA_LEX_BASE) && first > 0 && !aa_is_word(view, i - 1, AA_LEX_TO))
		return has_subject(view, i, first, (seen & AA_LEX_AUXILIARY) != 0);
	return (item->classes & AA_LEX_PARTICIPLE) && (seen & AA_LEX_AUXILIARY);
}

/* A finite cue that opens a report of its own: … and said, but insists */
bool
aa_is_finite_report(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_THIRD | AA_LEX_PAST) &&
		aa_is_word(view, i, AA_LEX_THAT | AA_LEX_BARE) && aa_is_cue(view, i) &&
		!aa_is_word(view, i, AA_LEX_NOUN);
}

/* …, the minister said[ on Monday]: nothing is reported behind its cue */
bool
aa_is_attribution(const aa_view *view, uint32_t i)
{
	uint32_t	cue = i + 1;

	if (!aa_is_kind(view, i, AA_ITEM_NAME))
		return false;
	while (aa_is_word(view, cue, AA_LEX_AUXILIARY | AA_LEX_ADVERB))
		cue++;
	return aa_is_word(view, cue, AA_LEX_BARE) && aa_is_word(view, cue, AA_LEX_QUOTES) &&
		aa_is_word(view, cue, AA_LEX_THIRD | AA_LEX_PAST) &&
		(cue + 1 >= aa_view_end(view) || aa_is_kind(view, cue + 1, AA_ITEM_COMMA) ||
		 aa_is_kind(view, cue + 1, AA_ITEM_COLON) || aa_is_kind(view, cue + 1, AA_ITEM_QUOTATION) ||
		 aa_is_word(view, cue + 1, AA_LEX_CALENDAR | AA_LEX_PREPOSITION));
}

/* Is it what somebody feels: was worried that?  Not: was worried by */
static bool
is_felt(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_FELT) && aa_is_word(view, i, AA_LEX_PARTICIPLE) &&
		!aa_is_word(view, i + 1, AA_LEX_BY);
}

/* Behind words like as, a: the quotation at item i, or AA_NONE */
static uint32_t
quotation_at(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + MAX_NAMING;

	while (i < limit && aa_is_word(view, i, AA_LEX_AS | AA_LEX_DETERMINER))
		i++;
	return aa_is_kind(view, i, AA_ITEM_QUOTATION) ? i : AA_NONE;
}

/* A plan described [by Helen Marsh as “mad”,] dubbed [“the mole” by police]: a passive without its auxiliary */
static bool
has_agent_of_words(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint32_t	quotation = quotation_at(view, i + 1);
	bool		parted = i == 0 || aa_is_kind(view, i - 1, AA_ITEM_COMMA) || aa_is_kind(view, i - 1, AA_ITEM_DASH);

	/* not: the council released a “paper” by Marsh */
	if (quotation != AA_NONE)
		return aa_is_word(view, quotation + 1, AA_LEX_BY) &&
			(parted || (view->article->classes[item->end_token - 1] & AA_LEX_AS));
	if (!aa_is_word(view, i + 1, AA_LEX_BY))
		return false;
	for (uint32_t k = i + 2; k < i + MAX_ASKER; k++)
	{
		if (aa_is_word(view, k, AA_LEX_AS))
		{
			quotation = quotation_at(view, k);
			return quotation != AA_NONE &&
				(parted || quotation + 1 >= aa_view_end(view) || !aa_is_kind(view, quotation + 1, AA_ITEM_WORD));
		}
		if ((!aa_is_kind(view, k, AA_ITEM_NAME) && !aa_is_kind(view, k, AA_ITEM_WORD)) || aa_is_finite(view, k))
			break;
	}
	return false;
}

/* …, described by [critics], by [radio host Helen Marsh], opened by [saying]; not: …, said by [phone] */
static bool
may_be_agent(const aa_view *view, uint32_t i)
{
	aa_source	agent = aa_source_after(view, i);

	return !agent.found || (agent.end > i + 1 && !aa_is_word(view, i + 1, AA_LEX_PREPOSITION)) ||
		aa_is_kind(view, i, AA_ITEM_NAME) ||
		aa_is_word(view, i, AA_LEX_PRONOUN | AA_LEX_PLURAL | AA_LEX_COLLECTIVE | AA_LEX_ROLE | AA_LEX_GERUND) ||
		aa_is_plural_form(view, i);
}

/* Is it a cue in the passive: was told, is expected to? */
bool
aa_is_passive_participle(const aa_view *view, uint32_t i)
{
	uint64_t	seen;

	if (!aa_is_word(view, i, AA_LEX_CUE_CLASS) || aa_is_word(view, i, AA_LEX_GERUND) || is_felt(view, i))
		return false;
	(void) aa_skip_auxiliaries(view, i, &seen);
	/* an aide alleged to be ill */
	if (!(seen & AA_LEX_AUXILIARY) && !aa_is_word(view, i, AA_LEX_INFINITIVE | AA_LEX_RECIPIENT) && i > 0 &&
		aa_is_noun_like(aa_view_item(view, i - 1)) && aa_is_infinitive(view, i + 1) &&
		aa_is_word(view, i + 2, AA_LEX_AUXILIARY))
		return true;
	/* …, described by Marsh as a mess */
	return (seen & AA_LEX_BE) != 0 ||
		(i > 0 && aa_is_kind(view, i - 1, AA_ITEM_COMMA) && aa_is_word(view, i + 1, AA_LEX_BY) &&
		 may_be_agent(view, i + 2)) ||
		(aa_is_word(view, i, AA_LEX_OBJECT) && has_agent_of_words(view, i));
}

bool
aa_is_predicative_cue(const aa_view *view, uint32_t i)
{
	uint64_t	seen;

	if (!aa_is_word(view, i, AA_LEX_CUE_CLASS) || (aa_is_word(view, i, AA_LEX_VERB) && !is_felt(view, i)) ||
		!aa_is_word(view, i, AA_LEX_THAT | AA_LEX_BARE | AA_LEX_INFINITIVE | AA_LEX_OBJECT))
		return false;
	(void) aa_skip_auxiliaries(view, i, &seen);
	return (seen & AA_LEX_BE) != 0;
}

/*
 * Asked [by Marsh] whether the road was safe, asked about the road: where what
 * is asked begins behind the cue at item i, or i where nothing is.
 */
uint32_t
aa_question_start(const aa_view *view, uint32_t i)
{
	if (!(aa_view_item(view, i)->classes & AA_LEX_PARTICIPLE) ||
		(aa_view_item(view, i)->classes & AA_LEX_CUE_CLASS) != AA_LEX_QUESTION)
		return i;
	if (aa_view_item(view, i)->end_token > aa_view_item(view, i)->first_token + 1)
		return i + 1;			/* asked about */
	for (uint32_t k = i + 1; k < i + MAX_ASKER && k < view->nitems; k++)
	{
		if (aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) || aa_is_infinitive(view, k))
			return k;
		if (!aa_is_kind(view, k, AA_ITEM_NAME) && !aa_is_kind(view, k, AA_ITEM_WORD))
			return i;
	}
	return i;
}

/* Marsh, the host, asked [Orme] whether: somebody is asked, so that she is who does */
static bool
asks_somebody(const aa_view *view, uint32_t i)
{
	const aa_item *cue = aa_view_item(view, i);

	/* not: asked about them */
	if (cue->end_token > cue->first_token + 1)
		return false;
	return aa_is_kind(view, i + 1, AA_ITEM_NAME) ||
		(aa_is_word(view, i + 1, AA_LEX_PRONOUN | AA_LEX_COLLECTIVE) && !aa_is_word(view, i + 1, AA_LEX_SUBORDINATOR));
}

/*
 * Marsh, asked about it[, said] no: is what begins at item i put in, so that a clause or its verb
 * follows behind a comma?  Not: the mayor, Helen Marsh, asked why.
 */
static bool
is_put_in(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i + 1; k < view->nitems && k < i + MAX_PUT_IN; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA) &&
			(aa_is_finite_verb(view, k + 1) || aa_is_finite_verb(view, aa_source_after(view, k + 1).end)))
			return true;
	}
	return false;
}

/* Does a question without its asker stand here: [When] asked whether … */
bool
aa_lacks_asker(const aa_view *view, uint32_t i)
{
	return aa_question_start(view, i) > i &&
		(i == 0 || (aa_is_kind(view, i - 1, AA_ITEM_COMMA) && !asks_somebody(view, i) && is_put_in(view, i)) ||
		 (aa_is_word(view, i - 1, AA_LEX_SUBORDINATOR) && !aa_is_word(view, i - 1, AA_LEX_SUBJECT)));
}

/* The road, said the minister, [is] safe: the verb of a clause whose subject stands before */
bool
aa_begins_predicate(const aa_view *view, uint32_t i)
{
	return aa_is_finite_verb(view, i) && aa_is_word(view, i, AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST) &&
		aa_is_kind(view, i, AA_ITEM_WORD) && !aa_is_word(view, i, AA_LEX_RELATIVE | AA_LEX_SUBJECT);
}

/*
 * The road is safe, said the minister[.]  Behind words without marks: a clause must stand before the comma, and the
 * sentence end behind the source, or go on with a time or place, or with the verb of the clause around.
 * Not: Jane Doe, who is mayor, described the road as safe.
 */
static bool
is_inverted_behind_words(const aa_view *view, uint32_t i, uint32_t comma)
{
	aa_source	source = aa_source_after(view, i + 1);
	bool		inserted = aa_is_kind(view, source.end, AA_ITEM_COMMA) && aa_begins_predicate(view, source.end + 1);

	if (!source.found || !aa_is_word(view, i, AA_LEX_BARE | AA_LEX_THAT) || aa_is_word(view, i, AA_LEX_RECIPIENT) ||
		aa_is_word(view, source.end, AA_LEX_COMPLEMENTIZER | AA_LEX_AUXILIARY | AA_LEX_VERB))
		return false;
	if (!inserted && !aa_has_verb(view, 0, comma) && !aa_has_quotation(view, 0, comma))
		return false;
	return source.end >= aa_view_end(view) || aa_is_kind(view, source.end, AA_ITEM_COMMA) ||
		aa_is_word(view, source.end, AA_LEX_PREPOSITION | AA_LEX_CALENDAR | AA_LEX_SUBORDINATOR);
}

/* says the road will close; said that, when open, …; said that while it was open … */
static bool
has_clause_behind(const aa_view *view, uint32_t i)
{
	if (aa_is_word(view, i + 1, AA_LEX_COMPLEMENTIZER) &&
		(aa_is_kind(view, i + 2, AA_ITEM_COMMA) ||
		 aa_is_word(view, i + 2, AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION | AA_LEX_ADVERB)))
		return true;
	return aa_is_word(view, aa_source_after(view, i + 1).end, AA_LEX_AUXILIARY);
}

/* had [“openly”] discussed */
static bool
is_marked_adverb(const aa_view *view, uint32_t i)
{
	const aa_quotation *q = &view->article->quotations[aa_view_item(view, i)->index];

	return i > 0 && aa_is_word(view, i - 1, AA_LEX_AUXILIARY) && q->end_token == q->first_token + 1 &&
		(view->article->classes[q->first_token] & AA_LEX_ADVERB);
}

/*
 * May the source of the verb at item i begin behind it?  Not a clause of few words (…, said he would), nor whom it
 * is told (…, told me so).
 */
static bool
source_may_follow(const aa_view *view, uint32_t i)
{
	const uint64_t none = AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR | AA_LEX_CALENDAR | AA_LEX_ADVERB |
		AA_LEX_AUXILIARY | AA_LEX_CONJUNCTION | AA_LEX_TO;

	if (aa_is_word(view, i + 1, AA_LEX_PRONOUN) && !aa_is_word(view, i + 1, AA_LEX_SUBJECT | AA_LEX_DETERMINER))
		return false;
	return aa_is_kind(view, i + 1, AA_ITEM_NAME) || aa_is_word(view, i + 1, AA_LEX_DETERMINER) ||
		(aa_is_kind(view, i + 1, AA_ITEM_WORD) && !(aa_view_item(view, i + 1)->classes & none));
}

/*
 * “…,” said; the road is safe, said: does what is reported stand right before the group of the verb at item i,
 * which begins at item first?  Behind a comma no clause may follow: …, says the road will close.
 */
static bool
follows_content(const aa_view *view, uint32_t i, uint32_t first)
{
	if (aa_is_kind(view, first - 1, AA_ITEM_QUOTATION))
		return !is_marked_adverb(view, first - 1);
	if (!aa_is_kind(view, first - 1, AA_ITEM_COMMA) || has_clause_behind(view, i))
		return false;
	return (first >= 2 && aa_is_kind(view, first - 2, AA_ITEM_QUOTATION)) ||
		is_inverted_behind_words(view, i, first - 1);
}

/* “…,” said the minister: the cue stands right behind a quotation or comma. */
bool
aa_is_inverted_cue(const aa_view *view, uint32_t i)
{
	const aa_item *cue = aa_view_item(view, i);
	uint32_t	first = i;

	if (!(cue->classes & AA_LEX_QUOTES) || !(cue->classes & (AA_LEX_THIRD | AA_LEX_PAST)))
		return false;
	while (first > 0 && aa_is_word(view, first - 1, AA_LEX_ADVERB))
		first--;
	/* Said Helen Marsh: “… */
	if (first == 0)
		return aa_is_kind(view, i + 1, AA_ITEM_NAME) && aa_has_quotation(view, i + 2, view->nitems);
	return follows_content(view, i, first) && source_may_follow(view, i);
}
