/*-------------------------------------------------------------------------
 *
 * passive_reports.c
 *	  Clauses whose subject does not report: the plan was described as a mess, it
 *	  seems to be late, asked whether she agreed.
 *
 *	  The source is who is named behind "by", if anybody is.
 *
 *-------------------------------------------------------------------------
 */
#include "passive_reports.h"

#include "clauses.h"
#include "contents.h"
#include "cues.h"
#include "language.h"
#include "source_phrases.h"
#include "sources.h"
#include "words.h"

/*
 * Who does it, named behind "by" at an item from k on, before limit: the source.
 * The result is the item behind, or k where nobody is named.
 */
static uint32_t
set_agent(const aa_reporter *r, aa_report *report, uint32_t k, uint32_t limit)
{
	for (uint32_t by = k; by < limit; by++)
	{
		aa_source	source = AA_NO_SOURCE;

		if (aa_is_word(&r->view, by, AA_LEX_BY))
			source = aa_source_after(&r->view, by + 1);
		if (source.found)
		{
			aa_set_source(r, report, source);
			return source.end;
		}
	}
	return k;
}

/*
 * May the phrase behind "by" at an item be who asks or says so: a name, a noun for somebody?  Not: by the end of
 * May, or, who does what is reported, is expected to be signed by Marsh.
 */
static bool
is_agent(const aa_view *view, uint32_t by)
{
	aa_source	source = aa_source_after(view, by + 1);
	const aa_item *head = aa_view_item(view, aa_head_of(view, &source));

	if (!source.found || (by > 0 && aa_is_word(view, by - 1, AA_LEX_PARTICIPLE)))
		return false;
	return head->kind == AA_ITEM_NAME || aa_is_head_noun(view, head) || aa_is_plural_form(view, source.end - 1);
}

/* Like set_agent() for one behind what is reported, which ends before it. */
static uint32_t
end_before_agent(const aa_reporter *r, aa_report *report, uint32_t k, uint32_t end)
{
	for (uint32_t by = k + 1; by < end && by < k + AA_MAX_RECIPIENT; by++)
	{
		if (aa_is_word(&r->view, by, AA_LEX_BY) && is_agent(&r->view, by) &&
			set_agent(r, report, by, by + 1) > by)
			return by;
	}
	return end;
}

/* Asked whether the road was safe, she …: nobody is said to have asked */
bool
aa_report_question(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	start = aa_question_start(&r->view, i);
	uint32_t	end = start;

	if (report == NULL)
		return false;
	while (end < aa_view_end(&r->view) && !aa_is_kind(&r->view, end, AA_ITEM_COMMA))
		end++;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->form = AA_FORM_THAT;
	aa_set_cue(r, report, i, i);
	set_agent(r, report, i + 1, start);
	report->after = aa_items_run(&r->view, start, end);
	aa_keep_report(r, report);
	return true;
}

/*
 * [The ferry] is expected to sail, [which] seems to: the subject before the cue
 * is a part of what is reported, but not of: she was asked to sail.
 */
static void
set_reported_subject(const aa_reporter *r, aa_report *report, uint32_t i)
{
	aa_source	source = aa_source_before(&r->view, i);
	uint64_t	seen;
	uint32_t	cue = aa_skip_auxiliaries(&r->view, i, &seen);

	if (!source.found || (report->cue_classes & AA_LEX_RECIPIENT) || report->form == AA_FORM_THAT ||
		(cue > 0 && aa_is_word(&r->view, cue - 1, AA_LEX_CONJUNCTION)))
		return;
	if (source.relative > 0)
		report->before = aa_items_run(&r->view, source.relative, source.relative + 1);
	else
		report->before =
			(aa_run){aa_first_token_of(&r->view, source.first), aa_extent_to_cue(&r->view, source.end, cue)};
}

/* Is accused [of], is described [as]: a phrase that says of its subject what is reported, in the passive too */
static bool
characterizes(const aa_reporter *r, const aa_report *report)
{
	uint32_t	last = report->verb.end - 1;

	return (report->cue_classes & AA_LEX_OBJECT) && report->verb.first < last &&
		((r->article->classes[last] & AA_LEX_AS) || aa_reads(r->article, last, r->article->language->genitive));
}

/* Does the text tell nobody who reports? */
static bool
lacks_source(const aa_report *report)
{
	return report->source.first == report->source.end;
}

/*
 * Does what is reported begin at item k, behind the cue at item i and who does it?  Not: was told
 * by Marsh[ and left]
 */
static bool
begins_content(const aa_view *view, uint32_t i, uint32_t k, uint32_t end)
{
	if (k >= end || aa_is_kind(view, k, AA_ITEM_COMMA) || aa_is_kind(view, k, AA_ITEM_SIGN))
		return false;
	return k == i + 1 || !aa_is_word(view, k, AA_LEX_CONJUNCTION) || !aa_is_word(view, k + 1, AA_LEX_PAST);
}

/* Is said that …, is expected to …, is described as …: the form of what is reported from item k on */
static aa_content_form
form_at(const aa_reporter *r, const aa_report *report, uint32_t k)
{
	if (aa_is_word(&r->view, k, AA_LEX_COMPLEMENTIZER))
		return AA_FORM_THAT;
	if (aa_is_infinitive(&r->view, k))
		return AA_FORM_INFINITIVE;
	return characterizes(r, report) ? AA_FORM_OBJECT : AA_FORM_LOOSE;
}

/*
 * What is reported from item k on, behind the cue at item i, and who does it if that stands behind; not
 * of what merely appeared to be hit by a lorry.  false: nothing is reported, or nobody is said to have
 * said so: is meant to “level up” the coast.
 */
static bool
set_content(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t k)
{
	const aa_view *view = &r->view;
	uint32_t	end = aa_reported_end(view, k);

	if (!begins_content(view, i, k, end))
		return false;
	report->form = form_at(r, report, k);
	if (lacks_source(report) && !aa_is_raising_cue(view, i))
		end = end_before_agent(r, report, k, end);
	report->after = aa_items_run(view, k, end);
	return !aa_is_word(view, k, AA_LEX_TO) || !lacks_source(report) ||
		(report->cue_classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH || !aa_has_quotation(view, k, end);
}

bool
aa_report_passive(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint64_t	seen;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	aa_set_cue(r, report, aa_skip_auxiliaries(&r->view, i, &seen), i);
	if (!set_content(r, report, i, set_agent(r, report, i + 1, i + 2)))
		return true;
	/* …, described by Marsh as a mess: the subject is that of another verb */
	if ((seen & AA_LEX_BE) || aa_is_raising_cue(&r->view, i))
		set_reported_subject(r, report, i);
	aa_keep_report(r, report);
	return true;
}
