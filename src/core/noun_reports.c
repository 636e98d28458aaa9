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
#include "sources.h"
#include "words.h"

/* Words between the owner and the noun: her first angry [tweet] */
#define MAX_BETWEEN 3
/* Words between the noun and what it reports: remark at a rally on Monday [that] */
#define MAX_OCCASION 8

static bool
is_utterance(const aa_view *view, uint32_t i)
{
	uint64_t	classes = aa_view_item(view, i)->classes;
	uint64_t	class = classes & AA_LEX_CUE_CLASS;

	return aa_is_kind(view, i, AA_ITEM_WORD) &&
		((classes & AA_LEX_DOCUMENT) ||
		 (aa_is_noun_here(view, i) && (class == AA_LEX_SPEECH || class == AA_LEX_WRITING)));
}

/* Whose it is, by a name in the genitive or a pronoun before it. */
static aa_source
owner_before(const aa_view *view, uint32_t i)
{
	aa_source	owner = AA_NO_SOURCE;

	for (uint32_t k = i; k-- > 0 && i - k <= MAX_BETWEEN + 1;)
	{
		const aa_item *item = aa_view_item(view, k);

		if (item->kind == AA_ITEM_NAME)
		{
			const aa_mention *mention = &view->article->mentions[item->index];

			if (mention->kind == AA_MENTION_PRONOUN || aa_ends_in_possessive(view->article, item->end_token - 1))
				owner = (aa_source){k, k + 1, mention->entity, true, 0};
			break;
		}
		if (item->kind != AA_ITEM_WORD ||
			(item->classes & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)) ||
			aa_is_finite(view, k))
			break;
	}
	return owner;
}

/* A remark by Marsh, an opinion issued by the council */
static aa_source
agent_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t by = i + 1; by <= i + 2; by++)
	{
		if (aa_is_word(view, by, AA_LEX_BY))
			return aa_source_after(view, by + 1);
	}
	return AA_NO_SOURCE;
}

/* Chants of “…” from the crowd: who stands behind the words that stand behind the noun */
static aa_source
agent_behind_words(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	uint32_t	words = i + 1 + aa_is_genitive(view, i + 1);
	uint32_t	from;

	words += aa_is_kind(view, words, AA_ITEM_COMMA);
	from = words + 1;
	if (!aa_is_kind(view, words, AA_ITEM_QUOTATION) || !aa_is_kind(view, from, AA_ITEM_WORD) ||
		!aa_is_one_of(article, article->language->authors, aa_first_token_of(view, from), aa_first_token_of(view, from) + 1))
		return AA_NO_SOURCE;
	return aa_source_after(view, from + 1);
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

bool
aa_report_owned_noun(aa_reporter *r, uint32_t i)
{
	aa_source	owner;
	bool		words_first = false;
	aa_run		run;
	aa_report  *report;

	if (!is_utterance(&r->view, i))
		return true;
	owner = owner_before(&r->view, i);
	if (!owner.found)
		owner = agent_behind(&r->view, i);
	if (!owner.found)
	{
		owner = agent_behind_words(&r->view, i);
		words_first = owner.found;
	}
	run = owner.found ? reported_behind(&r->view, owner.first > i && !words_first ? owner.end : i + 1) : (aa_run){0, 0};
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
	aa_keep_evident_report(r, report);
	return true;
}
