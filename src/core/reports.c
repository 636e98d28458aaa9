/*-------------------------------------------------------------------------
 *
 * reports.c
 *	  Finds reporting clauses: who says, and where the words are.
 *
 * Each cue outside quotation marks (said, according to, calls for) is looked at
 * once.  Its kind decides where its source may stand (active_reports.c,
 * passive_reports.c) and what it may report (contents.c).
 *
 *-------------------------------------------------------------------------
 */
#include "reports.h"

#include <string.h>

#include "active_reports.h"
#include "clauses.h"
#include "contents.h"
#include "continued_reports.h"
#include "cues.h"
#include "edges.h"
#include "ends.h"
#include "labels.h"
#include "language.h"
#include "memory.h"
#include "names.h"
#include "noun_reports.h"
#include "passive_reports.h"
#include "reporter.h"
#include "sources.h"
#include "uncued_reports.h"
#include "verb_second.h"

/* What a reporting clause cannot do without, unless it is a label. */
#define CUES (AA_LEX_CUE_CLASS | AA_LEX_ACCORDING)

/*
 * According to the mayor the road is safe; the bridge, according to her, is safe: what is reported stands
 * behind the comma, if "according" at item i opens the clause, and on both sides where it parts subject and verb.
 */
static void
set_content_around_according(const aa_reporter *r, aa_report *report, uint32_t i, const aa_source *source, bool quoted)
{
	const aa_view *view = &r->view;

	aa_content_behind_comma(view, report, source->end);
	/* the bridge was, in the words of the mayor, “safe” */
	report->split = i > 1 && aa_is_kind(view, i - 1, AA_ITEM_COMMA) &&
		(quoted || aa_has_verb(view, source->end, aa_view_end(view)));
	if (report->split)
		aa_content_before(r, report, i);
	/* according to pilots, sailors who have asked may leave: no more than the pilots */
	if (i == 0 && report->after.first < report->after.end && report->source_extent >= report->after.first)
		report->source_extent = report->after.first - 1;
}

/* What is reported beside "according" at item i: before it where the sentence has a verb there, else behind it */
static void
set_content_of_according(const aa_reporter *r, aa_report *report, uint32_t i, const aa_source *source)
{
	const aa_view *view = &r->view;
	bool		quoted = aa_is_kind(view, source->end, AA_ITEM_COMMA) &&
		aa_is_kind(view, source->end + 1, AA_ITEM_QUOTATION);

	if (aa_is_kind(view, i - 1, AA_ITEM_QUOTATION))
		aa_content_before(r, report, i);
	else if (aa_is_kind(view, source->end, AA_ITEM_COLON))
		aa_content_behind(view, report, source->end);
	else if (i == 0 || quoted || !aa_has_verb(view, 0, i))
		set_content_around_according(r, report, i, source, quoted);
	else if (aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		aa_content_before(r, report, i);
	else
		aa_content_right_before(r, report, i);
}

/* According to the mayor, in the words of the mayor */
static bool
report_according(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	last = i + aa_is_genitive(&r->view, i + 1); /* in the words [of] */
	aa_source	source = aa_source_after(&r->view, last + 1);

	if (report == NULL)
		return false;
	if (!source.found)
		return true;
	report->rule = AA_RULE_ACCORDING;
	aa_set_cue(r, report, i, i);
	report->cue.end = aa_view_item(&r->view, last)->end_token;
	report->cue_classes |= AA_LEX_SPEECH;
	aa_set_source(r, report, source);
	report->source_extent = aa_extent_of_phrase(&r->view, source.end);
	set_content_of_according(r, report, i, &source);
	aa_keep_report(r, report);
	return true;
}

/* Does a report have the quotation at item i? */
static bool
is_claimed(const aa_reporter *r, uint32_t i)
{
	return aa_is_kind(&r->view, i, AA_ITEM_QUOTATION) && r->out->claims[aa_view_item(&r->view, i)->index] != AA_NONE;
}

/*
 * Where verbs stand second, may item i bring in words without a verb that reports: a colon, a bracket or
 * comma beside words in marks, the preposition of an agent (der von Minister Roh als „…“ bezeichnete Plan)?
 */
static bool
announces_words(const aa_view *view, uint32_t i)
{
	if (aa_is_kind(view, i, AA_ITEM_COLON))
		return true;
	if (aa_is_kind(view, i, AA_ITEM_SIGN))
		return aa_is_kind(view, i + 1, AA_ITEM_QUOTATION);
	if (aa_is_kind(view, i, AA_ITEM_COMMA))
		return i > 0 && aa_is_kind(view, i - 1, AA_ITEM_QUOTATION);
	return view->marked && aa_is_word(view, i, AA_LEX_BY) && i > 0 && aa_is_word(view, i - 1, AA_LEX_DETERMINER);
}

/* The sentence of a language whose finite verb stands second. */
static bool
report_verb_second(aa_reporter *r)
{
	/* words in marks behind a colon go on with what is told, too */
	bool		told = aa_is_reported(&r->view) &&
		aa_report_to_continue(r, r->view.sentence->block) != AA_NONE;

	for (uint32_t i = 0; i < r->view.nitems; i++)
	{
		bool		announces = !told && announces_words(&r->view, i);
		aa_report  *report;

		if (!(aa_view_item(&r->view, i)->classes & (CUES | AA_LEX_VERB | AA_LEX_DOCUMENT)) && !announces)
			continue;
		report = aa_add_report(r);
		if (report == NULL)
			return false;
		if (announces ? !is_claimed(r, i + 1) && aa_find_without_cue(&r->view, i, aa_report_before(r), report) :
						aa_find_clause(&r->view, i, aa_report_before(r), report))
		{
			report->verb = report->cue;
			aa_keep_report(r, report);
		}
	}
	return aa_go_on(r);
}

/* The clause of the cue at item i, whose kind tells where its source may stand; false: there is no room. */
static bool
report_cue(aa_reporter *r, uint32_t i)
{
	const aa_view *view = &r->view;

	if (aa_is_question(view, i))
		return aa_report_question(r, i);
	if (aa_is_passive_cue(view, i) || aa_is_raising_cue(view, i))
		return aa_report_passive(r, i);
	if (aa_is_adjective_cue(view, i))
		return aa_report_source_first(r, i);
	if (!aa_is_cue(view, i))
		return true;
	return aa_is_inverted_cue(view, i) ? aa_report_inverted(r, i) : aa_report_source_first(r, i);
}

static bool
report_sentence(aa_reporter *r)
{
	uint64_t	wanted;			/* classes of cues and of nouns with words in marks */
	uint32_t	behind_source = 0;	/* of according to somebody */

	r->first_report = r->out->nreports;
	if (!aa_report_labels(r))
		return false;
	if (r->article->language->verb_second)
		return report_verb_second(r);
	wanted = r->view.marked ? CUES | AA_UTTERANCES : CUES;
	for (uint32_t i = 0; i < r->view.nitems; i++)
	{
		uint64_t	classes = r->view.items[i].classes;
		bool		according;

		/* most words are neither */
		if (!(classes & wanted) || i < behind_source)
			continue;
		if ((classes & AA_UTTERANCES) && r->view.marked && !aa_report_owned_noun(r, i))
			return false;
		if (!(classes & CUES))
			continue;
		according = aa_is_word(&r->view, i, AA_LEX_ACCORDING);
		if (!(according ? report_according(r, i) : report_cue(r, i)))
			return false;
		/* according to council [cables]: no verb */
		if (according)
			behind_source = aa_source_after(&r->view, i + 1).end;
	}
	aa_end_reports(r);
	aa_set_edges(r);
	return true;
}

bool
aa_find_reports(aa_article *article, aa_reports *reports)
{
	aa_reporter r = {.article = article, .out = reports, .view = {.article = article}};
	bool		ok;

	memset(reports, 0, sizeof(*reports));
	ok = aa_grow_array(article, (void **) &reports->claims, &reports->maxclaims,
					   article->nquotations + 1, sizeof(uint32_t)) &&
		aa_grow_array(article, (void **) &reports->touching, &reports->maxtouching,
					  article->nquotations + 1, sizeof(uint8_t));
	if (ok)
	{
		memset(reports->claims, 0xFF, (article->nquotations + 1) * sizeof(uint32_t));
		memset(reports->touching, 0, article->nquotations + 1);
	}
	for (uint32_t s = 0; ok && s < article->nsentences; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];

		if (!aa_tells_story(&article->blocks[sentence->block]))
			continue;
		r.sentence = s;
		ok = aa_view_sentence(&r.view, sentence) && report_sentence(&r);
	}
	aa_release(article, r.view.items);
	return ok;
}

void
aa_release_reports(aa_article *article, aa_reports *reports)
{
	aa_release(article, reports->reports);
	aa_release(article, reports->touching);
	aa_release(article, reports->claims);
}
