/*-------------------------------------------------------------------------
 *
 * clauses.c
 *	  What clauses are made of (verbs, nouns, times), as far as the classes of
 *	  their words tell.
 *
 *-------------------------------------------------------------------------
 */
#include "clauses.h"

#include <string.h>

#include "language.h"
#include "names.h"
#include "words.h"

/* A clause shows its verb within so many items. */
#define MAX_CLAUSE 24
/* A time is of so many items at most: late on Friday 5 May 2025 */
#define MAX_TIME 8

bool
aa_is_noun_like(const aa_item *item)
{
	uint64_t	nouns = AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT |
		AA_LEX_COLLECTIVE | AA_LEX_MEDIA | AA_LEX_NOUN | AA_LEX_PLACE | AA_LEX_TITLE;
	uint64_t	others = AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION |
		AA_LEX_PRONOUN | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_CLAUSE_BARRIER;

	if (item->kind == AA_ITEM_NAME)
		return true;
	if (item->kind != AA_ITEM_WORD)
		return false;
	if (item->classes & nouns)
		return true;
	return !(item->classes & (others | AA_LEX_VERB));
}

/*
 * Some [reports], another [claim]: is the word behind a determiner that may stand for a
 * noun one itself, as a verb would not agree with it?
 */
static bool
is_noun_by_agreement(const aa_view *view, uint32_t i)
{
	uint64_t	form = aa_view_item(view, i)->classes;
	uint64_t	subject = aa_view_item(view, i - 1)->classes;

	if (!(subject & AA_LEX_DETERMINER) || !(subject & AA_LEX_SUBJECT) || (subject & AA_LEX_RELATIVE) ||
		(form & AA_LEX_PAST))
		return false;
	return (subject & AA_LEX_PLURAL) ?
		(form & AA_LEX_THIRD) && !(form & AA_LEX_BASE) :
		(form & AA_LEX_BASE) && !(form & AA_LEX_THIRD);
}

/* Is the word a noun where it stands: the claims, his report, in reports? */
bool
aa_is_noun_here(const aa_view *view, uint32_t i)
{
	const aa_item *before = aa_view_item(view, i - 1);

	if (i == 0)
		return false;
	if (before->kind == AA_ITEM_NAME)
		/* the mayor's claims; but: he's said */
		return !(before->classes & AA_LEX_AUXILIARY) && aa_ends_in_possessive(view->article, before->end_token - 1);
	if (before->kind == AA_ITEM_WORD && is_noun_by_agreement(view, i))
		return true;
	if (before->kind != AA_ITEM_WORD || (before->classes & (AA_LEX_SUBJECT | AA_LEX_RELATIVE)))
		return false;
	/* to claim; but: to claims of fraud */
	if (before->classes & AA_LEX_TO)
		return aa_is_word(view, i, AA_LEX_NOUN) && aa_is_word(view, i, AA_LEX_THIRD) && !aa_is_word(view, i, AA_LEX_BASE);
	/* by saying so; but: the saying */
	if (before->classes & AA_LEX_DETERMINER)
		return true;
	return (before->classes & AA_LEX_PREPOSITION) &&
		!(aa_view_item(view, i)->classes & AA_LEX_GERUND);
}

/* A word that is nothing but a noun, as far as the profile knows. */
bool
aa_is_plain_noun(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) && aa_view_item(view, i)->classes == 0 &&
		(view->article->tokens[aa_view_item(view, i)->first_token].flags & AA_TOKEN_LOWER);
}

/* polls, papers; not: press, campus, famous */
bool
aa_is_plural_form(const aa_view *view, uint32_t i)
{
	return aa_ends_as_plural(view->article, aa_view_item(view, i)->end_token - 1);
}

/* docks, abstained: a word that the profile does not know, ending as finite verbs do */
bool
aa_ends_as_verb(const aa_view *view, uint32_t i)
{
	const aa_token *last = &view->article->tokens[aa_view_item(view, i)->end_token - 1];

	return aa_is_plain_noun(view, i) && aa_ends_in_any(view->article, last, view->article->language->finite_endings);
}

/* The item that ends the sentence's words: its full stop is left out. */
uint32_t
aa_view_end(const aa_view *view)
{
	uint32_t	end = view->nitems;

	while (end > 0 && aa_view_item(view, end - 1)->kind == AA_ITEM_SIGN)
		end--;
	return end;
}

/* May the word be a noun here: their support; but not: they support? */
static bool
may_be_noun(const aa_view *view, uint32_t i)
{
	bool		subject = i > 0 && aa_is_word(view, i - 1, AA_LEX_SUBJECT) &&
		!aa_is_word(view, i - 1, AA_LEX_DETERMINER);

	return (aa_is_word(view, i, AA_LEX_NOUN) && !subject) || aa_is_noun_here(view, i);
}

bool
aa_is_finite_verb(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return (item->classes & AA_LEX_AUXILIARY) ||
		(item->kind == AA_ITEM_WORD &&
		 ((item->classes & AA_LEX_CUE_CLASS) || !(item->classes & AA_LEX_PARTICIPLE)) &&
		 !may_be_noun(view, i));
}

bool
aa_is_surely_finite(const aa_view *view, uint32_t i)
{
	bool		says = aa_is_word(view, i, AA_LEX_BARE) && aa_is_word(view, i, AA_LEX_QUOTES);

	if (aa_is_noun_here(view, i) || aa_is_word(view, i, AA_LEX_GERUND))
		return false;
	if (aa_is_word(view, i, AA_LEX_AUXILIARY))
		return i > 0 && !aa_is_word(view, i - 1, AA_LEX_TO);
	if (says && aa_is_word(view, i, AA_LEX_THIRD) && !aa_is_word(view, i, AA_LEX_NOUN))
		return true;
	return aa_is_word(view, i, AA_LEX_PAST) &&
		(!aa_is_word(view, i, AA_LEX_PARTICIPLE) || aa_is_word(view, i + 1, AA_LEX_DETERMINER) ||
		 aa_is_kind(view, i + 1, AA_ITEM_NAME) || (says && !aa_is_word(view, i + 1, AA_LEX_PREPOSITION)));
}

/* Does the clause from item i on have a finite verb before end? */
bool
aa_has_verb(const aa_view *view, uint32_t i, uint32_t end)
{
	uint32_t	limit = i + MAX_CLAUSE < end ? i + MAX_CLAUSE : end;

	for (; i < limit; i++)
	{
		const aa_item *item = aa_view_item(view, i);

		/* a contracted one too: he's */
		if (item->classes & AA_LEX_AUXILIARY)
			return true;
		if (item->kind == AA_ITEM_WORD &&
			(item->classes & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_BASE)) && !may_be_noun(view, i))
			return true;
	}
	return false;
}

/* "to" with a verb, not: his trip to Paris, from 2010 to 2011 */
bool
aa_is_infinitive(const aa_view *view, uint32_t i)
{
	uint32_t	verb = i + 1;

	while (aa_is_word(view, verb, AA_LEX_ADVERB))
		verb++;
	return aa_is_word(view, i, AA_LEX_TO) && aa_is_kind(view, verb, AA_ITEM_WORD) &&
		view->article->tokens[aa_first_token_of(view, verb)].kind != AA_TOKEN_NUMBER &&
		((aa_view_item(view, verb)->classes & (AA_LEX_BASE | AA_LEX_ROLE)) ||
		 aa_view_item(view, verb)->classes == 0 || (aa_view_item(view, verb)->classes & AA_LEX_AUXILIARY));
}

/* Vowed [not] to go */
bool
aa_is_denied_infinitive(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_NEGATION) && aa_is_infinitive(view, i + 1);
}

/* The verb may stand in marks: says its policy “is not to comment” */
bool
aa_has_quotation(const aa_view *view, uint32_t i, uint32_t end)
{
	for (; i < end; i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_QUOTATION))
			return true;
	}
	return false;
}

bool
aa_is_what(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_COMPLEMENTIZER) && aa_is_word(view, i, AA_LEX_PRONOUN) &&
		!aa_is_word(view, i, AA_LEX_RELATIVE);
}

bool
aa_is_genitive(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PREPOSITION) &&
		aa_reads(view->article, aa_view_item(view, i)->first_token, view->article->language->genitive);
}

/* Is the figure at i the day of a month: 5 April, April 5; not: on Monday 20 people? */
static bool
is_day(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i + 1, AA_LEX_CALENDAR) ||
		(i > 0 && aa_is_word(view, i - 1, AA_LEX_CALENDAR) && !aa_is_noun_like(aa_view_item(view, i + 1)));
}

/* Monday, 2010, the 5 of 5 April */
bool
aa_is_time(const aa_view *view, uint32_t i)
{
	const aa_token *token = &view->article->tokens[aa_view_item(view, i)->first_token];
	const char *text = view->article->text + token->start;
	uint32_t	n = aa_token_length(token);

	if (token->kind != AA_TOKEN_NUMBER)
		return aa_is_word(view, i, AA_LEX_CALENDAR);
	return n == 4 ? (text[0] == '1' && text[1] == '9') || (text[0] == '2' && text[1] == '0') : n <= 2 && is_day(view, i);
}

bool
aa_ends_with_time(const aa_view *view, uint32_t i)
{
	uint32_t	last = aa_view_item(view, i)->end_token - 1;

	return aa_is_kind(view, i, AA_ITEM_WORD) && (view->article->classes[last] & AA_LEX_CALENDAR) &&
		!aa_ends_in_possessive(view->article, last);
}

/*
 * A poll [taken] on Friday showed: a participle, as nothing but the time stands
 * between it and the verb of its clause
 */
bool
aa_has_only_date(const aa_view *view, uint32_t i)
{
	uint32_t	time = i + 1;
	uint32_t	verb;

	while (time < i + MAX_TIME && aa_is_word(view, time, AA_LEX_PREPOSITION | AA_LEX_ADVERB))
		time++;
	verb = time;
	while (verb < i + MAX_TIME && aa_is_time(view, verb))
		verb++;
	while (verb < i + MAX_TIME && aa_is_word(view, verb, AA_LEX_ADVERB))
		verb++;
	return verb > time && aa_is_word(view, verb, AA_LEX_PAST | AA_LEX_THIRD | AA_LEX_AUXILIARY) && i > 0 &&
		aa_is_noun_like(aa_view_item(view, i - 1));
}
