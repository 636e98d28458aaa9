/*-------------------------------------------------------------------------
 *
 * noun_reports.c
 *	  Nouns that report: Helen Marsh's remark that …; an opinion issued by the
 *	  council that …; his lament of “…”
 *
 * They are proposed only for words in marks; claimants.c then weighs them
 * against the clauses around.
 *
 *-------------------------------------------------------------------------
 */
#include "noun_reports.h"

#include "clauses.h"
#include "contents.h"
#include "cues.h"
#include "language.h"
#include "names.h"
#include "people.h"
#include "source_phrases.h"
#include "sources.h"
#include "words.h"

/* Words between the owner and the noun: her first angry [tweet] */
#define MAX_BETWEEN 3
/* Words between the noun and what it reports: remark at a rally on Monday [that] */
#define MAX_OCCASION 8

/* chants [of “…”: so stands a noun, though it may be a verb elsewhere */
static bool
names_words(const aa_view *view, uint32_t i)
{
	return aa_is_genitive(view, i + 1) && aa_is_kind(view, i + 2, AA_ITEM_QUOTATION);
}

/* Does the word at item i stand between an owner and the noun: her [famous] promise? */
static bool
is_between(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) && !aa_is_plural_form(view, i) &&
		!aa_is_word(view, i,
					AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_ROLE | AA_LEX_ORGANISATION |
						AA_LEX_COLLECTIVE | AA_LEX_AUXILIARY | AA_LEX_SUBORDINATOR) &&
		(!aa_is_finite(view, i) || aa_is_word(view, i, AA_LEX_PARTICIPLE));
}

/* Is what stands at item i the owner of what follows: her, Marsh's, the mayor's? */
static bool
is_owner(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_NAME && view->article->mentions[item->index].kind == AA_MENTION_PRONOUN)
		return true;
	return (item->kind == AA_ITEM_NAME || aa_is_noun_like(item)) &&
		aa_ends_in_possessive(view->article, item->end_token - 1);
}

/* The item of the owner before the noun at item i, or i where none stands there. */
static uint32_t
owner_item(const aa_view *view, uint32_t i)
{
	uint32_t	k = i;

	while (k > 0 && i - k <= MAX_BETWEEN)
	{
		if (is_owner(view, k - 1))
			return k - 1;
		if (!is_between(view, k - 1))
			break;
		k--;
	}
	return i;
}

static bool
is_utterance(const aa_view *view, uint32_t i)
{
	uint64_t	classes = aa_view_item(view, i)->classes;
	uint64_t	class = classes & AA_LEX_CUE_CLASS;

	if (!aa_is_kind(view, i, AA_ITEM_WORD))
		return false;
	if (classes & AA_LEX_DOCUMENT)
		return true;
	return (class == AA_LEX_SPEECH || class == AA_LEX_WRITING) &&
		(aa_is_noun_here(view, i) ||
		 ((classes & AA_LEX_NOUN) && (!(classes & AA_LEX_VERB) || owner_item(view, i) < i || names_words(view, i))));
}

/* Where the phrase of the owner at item i begins: an echo of[ a young reporter's] claim */
static uint32_t
owner_start(const aa_view *view, uint32_t i)
{
	uint32_t	first = i;

	while (first > 0 && i - first < AA_MAX_NAME_MODIFIERS)
	{
		if (aa_is_word(view, first - 1, AA_LEX_DETERMINER))
			return first - 1;
		if (!aa_is_noun_like(aa_view_item(view, first - 1)))
			break;
		first--;
	}
	return first;
}

/* Whose it is, by a name or noun in the genitive or a pronoun before it. */
static aa_source
owner_before(const aa_view *view, uint32_t i)
{
	uint32_t	k = owner_item(view, i);
	const aa_item *item = aa_view_item(view, k);

	if (k == i)
		return AA_NO_SOURCE;
	if (item->kind == AA_ITEM_NAME)
		return (aa_source){k, k + 1, view->article->mentions[item->index].entity, true, 0};
	return aa_make_source(view, owner_start(view, k), k);
}

/* Is it a word for where something comes from: by, from? */
static bool
is_author_word(const aa_view *view, uint32_t i)
{
	return aa_is_kind(view, i, AA_ITEM_WORD) &&
		aa_is_one_of(view->article, view->article->language->authors, aa_first_token_of(view, i),
					 aa_first_token_of(view, i) + 1);
}

/* A remark by Marsh, a warning from the pilots, an opinion issued by the council */
static aa_source
agent_behind(const aa_view *view, uint32_t i)
{
	if (is_author_word(view, i + 1))
		return aa_source_after(view, i + 2);
	return aa_is_word(view, i + 2, AA_LEX_BY) ? aa_source_after(view, i + 3) : AA_NO_SOURCE;
}

/* Chants of “…” from the crowd: who stands behind the words that stand behind the noun */
static aa_source
agent_behind_words(const aa_view *view, uint32_t i)
{
	uint32_t	words = i + 1 + aa_is_genitive(view, i + 1);

	words += aa_is_kind(view, words, AA_ITEM_COMMA);
	return aa_is_kind(view, words, AA_ITEM_QUOTATION) && is_author_word(view, words + 1) ?
		aa_source_after(view, words + 2) :
		AA_NO_SOURCE;
}

/* The items of what the noun reports, from item i on; empty where that holds no words in marks. */
static aa_run
reported_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i; k < view->nitems && k < i + MAX_OCCASION; k++)
	{
		uint32_t	first = k + 1 + aa_is_word(view, k + 1, AA_LEX_DETERMINER);

		if (aa_is_word(view, k, AA_LEX_COMPLEMENTIZER))
		{
			aa_run		run = {k, aa_reported_end(view, k + 1)};

			return !aa_has_verb(view, k + 1, k + 2) && aa_has_quotation(view, k, run.end) ? run : (aa_run){0, 0};
		}
		if (aa_is_genitive(view, k) && aa_is_kind(view, first, AA_ITEM_QUOTATION))
			return (aa_run){k + 1, first + 1};
		if (!(aa_is_kind(view, k, AA_ITEM_WORD) || aa_is_kind(view, k, AA_ITEM_NAME)) || aa_is_finite(view, k) ||
			aa_is_word(view, k, AA_LEX_CONJUNCTION | AA_LEX_RELATIVE | AA_LEX_PAST))
			break;
	}
	return (aa_run){0, 0};
}

/* pledge to: a phrase of the profile */
static bool
ends_in_to(const aa_view *view, uint32_t i)
{
	const aa_item *noun = aa_view_item(view, i);

	return noun->end_token > noun->first_token + 1 &&
		(aa_word_classes(view->article, &view->article->tokens[noun->end_token - 1]) & AA_LEX_TO);
}

/* Her promise [to burn the “…”], which the profile may know with its "to": the items of the infinitive from i on. */
static aa_run
promised_behind(const aa_view *view, uint32_t i)
{
	aa_run		run = {i, i};

	if (!ends_in_to(view, i - 1) && !aa_is_infinitive(view, i) &&
		!(aa_is_word(view, i, AA_LEX_TO) && aa_is_kind(view, i + 1, AA_ITEM_QUOTATION)))
		return run;
	run.end = aa_reported_end(view, i + 1);
	return aa_has_quotation(view, i, run.end) ? run : (aa_run){i, i};
}

/* Whose utterance the noun at item i is; words_first: he stands behind the words in marks. */
static aa_source
utterer_of(const aa_view *view, uint32_t i, bool *words_first)
{
	aa_source	owner = owner_before(view, i);

	*words_first = false;
	if (!owner.found)
		owner = agent_behind(view, i);
	if (owner.found)
		return owner;
	owner = agent_behind_words(view, i);
	*words_first = owner.found;
	return owner;
}

/* What the noun at item i with its owner reports, from item behind on: no items where it is nothing. */
static aa_run
uttered_behind(const aa_view *view, uint32_t i, uint32_t behind)
{
	aa_run		run = reported_behind(view, behind);

	return run.first == run.end && aa_is_word(view, i, AA_LEX_INFINITIVE) ? promised_behind(view, behind) : run;
}

bool
aa_report_owned_noun(aa_reporter *r, uint32_t i)
{
	aa_source	owner;
	bool		words_first;
	aa_run		run;
	aa_report  *report;

	if (!is_utterance(&r->view, i))
		return true;
	owner = utterer_of(&r->view, i, &words_first);
	if (!owner.found)
		return true;
	run = uttered_behind(&r->view, i, owner.first > i && !words_first ? owner.end : i + 1);
	if (run.first == run.end)
		return true;
	report = aa_add_report(r);
	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->form = AA_FORM_LOOSE;
	aa_set_cue(r, report, i, i);
	report->cue_classes |= AA_LEX_QUOTES | ((report->cue_classes & AA_LEX_CUE_CLASS) == 0 ? AA_LEX_SPEECH : 0);
	aa_set_source(r, report, owner);
	report->after = aa_items_run(&r->view, run.first, run.end);
	/* his pledge [to burn it] */
	if (owner.first < i && ends_in_to(&r->view, i))
		report->verb.end = report->cue.end = --report->after.first;
	aa_keep_evident_report(r, report);
	return true;
}
