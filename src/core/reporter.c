/*-------------------------------------------------------------------------
 *
 * reporter.c
 *	  Fills a report in, weighs it and keeps it, with the quotations that it
 *	  claims.
 *
 *-------------------------------------------------------------------------
 */
#include "reporter.h"

#include <string.h>

#include "clauses.h"
#include "hashed_features.h"
#include "judge.h"
#include "language.h"
#include "memory.h"
#include "words.h"

/* So many reports before one in its sentence are asked what they have taken. */
#define MAX_REPORTS_BACK 8
/* Words between a cue and the words in marks that are its object: called it a “… */
#define MAX_OBJECT 2
/* Words between a verb and what it calls its object: called the mayor a “… */
#define MAX_COMPLEMENT 8

aa_report *
aa_add_report(aa_reporter *r)
{
	aa_reports *out = r->out;
	aa_report  *report;

	if (out->nreports == out->maxreports &&
		!aa_grow_array(r->article, (void **) &out->reports, &out->maxreports,
					   out->nreports + 1, sizeof(aa_report)))
		return NULL;
	report = &out->reports[out->nreports];
	memset(report, 0, sizeof(*report));
	report->sentence = r->sentence;
	report->entity = AA_NONE;
	report->head = AA_NONE;
	return report;
}

void
aa_set_source(const aa_reporter *r, aa_report *report, aa_source source)
{
	report->source = aa_items_run(&r->view, source.first, source.end);
	if (source.relative > 0)
	{
		report->antecedent = report->source;
		report->source = aa_items_run(&r->view, source.relative, source.relative + 1);
	}
	report->source_extent = report->source.end;
	report->entity = source.entity;
}

/*
 * The cue is the verb at item i with its auxiliaries from item first on, but
 * without phrases in front: on Tuesday announced.
 */
void
aa_set_cue(const aa_reporter *r, aa_report *report, uint32_t first, uint32_t i)
{
	while (first < i && aa_is_word(&r->view, first, AA_LEX_ADVERB) && !aa_is_word(&r->view, first, AA_LEX_NEGATION) &&
		   aa_view_item(&r->view, first)->end_token > aa_view_item(&r->view, first)->first_token + 1)
		first++;
	report->verb = aa_items_run(&r->view, i, i + 1);
	report->cue = aa_items_run(&r->view, first, i + 1);
	report->cue_classes = aa_view_item(&r->view, i)->classes;
}

/* The reports of this sentence that a new one is compared with. */
uint32_t
aa_first_compared(const aa_reporter *r)
{
	uint32_t	n = r->out->nreports;

	return n > r->first_report + MAX_REPORTS_BACK ? n - MAX_REPORTS_BACK : r->first_report;
}

/*
 * The report of this sentence whose source the clause behind it shares: the
 * last one that is not itself reported (he said she hoped it helped, adding …).
 */
const aa_report *
aa_report_before(const aa_reporter *r)
{
	const aa_report *last = NULL;

	for (uint32_t n = r->out->nreports; n-- > aa_first_compared(r);)
	{
		const aa_report *other = &r->out->reports[n];

		/* it seems that …, but said */
		if (other->source.first == other->source.end)
			continue;
		if (last == NULL || (other->after.first <= last->source.first && last->cue.end <= other->after.end))
			last = other;
	}
	return last;
}

bool
aa_reports_nothing(const aa_report *report)
{
	return report->before.first == report->before.end &&
		report->after.first == report->after.end && !report->binds_next;
}

/* Does the run begin and end in marks? */
static bool
is_quoted(const aa_reporter *r, aa_run run)
{
	const uint64_t *classes = r->article->classes;

	return run.first < run.end && (classes[run.first] & AA_WORD_QUOTED) &&
		(classes[run.end - 1] & AA_WORD_QUOTED);
}

/* Does the run have a verb in the mood of what is told after others? */
static bool
is_in_reported_mood(const aa_reporter *r, aa_run run)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if ((r->article->classes[i] & AA_LEX_CUE_CLASS) == AA_LEX_REPORTED)
			return true;
	}
	return false;
}

/*
 * A label, a byline, a verb of speech with a colon or beside a quotation need no
 * judge.
 */
static bool
is_evident(const aa_reporter *r, const aa_report *report)
{
	if (report->names)
		return true;
	if (report->cue.first == report->cue.end)
		return report->rule != AA_RULE_FLOATING && report->rule != AA_RULE_NEARBY && report->form != AA_FORM_CLAUSE;
	if ((report->cue_classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH &&
		(report->cue_classes & AA_LEX_OBJECT) && is_quoted(r, report->after))
		return true;
	if (!(report->cue_classes & (r->article->language->verb_second ? AA_LEX_QUOTES | AA_LEX_BARE : AA_LEX_QUOTES)))
		return false;
	if (report->form == AA_FORM_COLON && ((report->cue_classes & AA_LEX_BARE) || is_quoted(r, report->after)))
		return true;
	/* er sagte, sie komme */
	if (report->form == AA_FORM_CLAUSE && (report->cue_classes & AA_LEX_BARE) &&
		is_in_reported_mood(r, report->after))
		return true;
	return is_quoted(r, report->before);
}

/* Is there an earlier report in the sentence, and is this one inside of it? */
static aa_nesting
nesting(const aa_reporter *r, const aa_report *report)
{
	aa_nesting	found = AA_NESTING_FIRST;

	for (uint32_t i = aa_first_compared(r); i < r->out->nreports; i++)
	{
		const aa_report *other = &r->out->reports[i];

		found = AA_NESTING_SECOND;
		if (other->after.first <= report->cue.first && report->cue.first < other->after.end)
			return AA_NESTING_INSIDE;
	}
	return found;
}

/* Do words in marks stand close behind the cue: called[ the deputy mayor a] “fool”? */
static bool
is_before_marks(const aa_reporter *r, const aa_report *report)
{
	uint32_t	i = report->after.first;

	while (i < report->after.end && i < report->after.first + MAX_COMPLEMENT &&
		   !(r->article->classes[i] & AA_WORD_QUOTED))
		i++;
	return i < report->after.end && (r->article->classes[i] & AA_WORD_QUOTED);
}

/* Chants, calls, terms: a noun as well, and no name or pronoun before it */
static bool
may_be_noun(const aa_reporter *r, const aa_report *report)
{
	return (report->cue_classes & AA_LEX_NOUN) && report->entity == AA_NONE &&
		!(r->article->classes[report->source.first] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT));
}

/*
 * The paper says that Marsh called Orme a “fool”: what is told inside of a clause is
 * seldom one to be reported, but words in marks behind its verb may be its subject's.
 * Whose they are is weighed elsewhere (claimants.c).
 */
static bool
may_have_words(const aa_reporter *r, const aa_report *report)
{
	uint64_t	classes = report->cue_classes;
	uint64_t	class = classes & AA_LEX_CUE_CLASS;

	return r->view.marked && report->source.first < report->source.end && is_before_marks(r, report) &&
		(report->form == AA_FORM_QUOTATION || report->form == AA_FORM_OBJECT) && !may_be_noun(r, report) &&
		(class == AA_LEX_SPEECH || class == AA_LEX_WRITING) && (classes & AA_LEX_QUOTES) &&
		(classes & (AA_LEX_PAST | AA_LEX_THIRD | AA_LEX_BASE)) &&
		(!(classes & AA_LEX_BARE) || (classes & AA_LEX_RECIPIENT));
}

/* Is the quotation, item i, the first thing reported: called[ it a] “mess”, accused[ the mayor of] “…”? */
static bool
is_object(const aa_reporter *r, uint64_t frames, uint32_t first, uint32_t i)
{
	bool		of_somebody = (frames & AA_LEX_OBJECT) && (frames & AA_LEX_RECIPIENT);
	uint32_t	k = i;

	while (k > 0 && i - k < (of_somebody ? MAX_COMPLEMENT : MAX_OBJECT) &&
		   aa_view_item(&r->view, k)->first_token > first &&
		   (aa_is_word(&r->view, k - 1, AA_LEX_PRONOUN | AA_LEX_DETERMINER) ||
			(of_somebody && !aa_is_kind(&r->view, k - 1, AA_ITEM_QUOTATION))))
		k--;
	return aa_view_item(&r->view, k)->first_token == first;
}

/* He recalled the day: “…”, not: he said: “…” */
static bool
is_distant_colon(const aa_reporter *r, uint32_t report)
{
	const aa_report *found = &r->out->reports[report];

	return found->form == AA_FORM_COLON && r->article->tokens[found->cue.end].mark != ':';
}

/* The mayor called it “a mess,” Oxley News reported: the mayor's words */
static bool
is_better_claim(const aa_reporter *r, uint32_t report, uint32_t other, bool touching)
{
	bool		relayed = aa_is_relayed_by_media(r->article, &r->out->reports[other]);

	if (r->out->reports[report].names || r->out->reports[other].names)
		return !r->out->reports[other].names;
	if (aa_is_relayed_by_media(r->article, &r->out->reports[report]) != relayed)
		return relayed;
	return touching;
}

/*
 * A clause that touches a quotation has a better claim than one around it: He
 * said she called it “a mess”.  But: He said he voted “twice”.
 */
void
aa_claim_run(aa_reporter *r, aa_run run, uint32_t report, bool is_before)
{
	uint64_t	classes = r->out->reports[report].cue_classes;
	uint64_t	class = classes & AA_LEX_CUE_CLASS;
	bool		speaks = ((classes & AA_LEX_QUOTES) && (class == AA_LEX_SPEECH || class == AA_LEX_WRITING)) ||
		r->out->reports[report].names;

	if (!r->view.marked)
		return;
	for (uint32_t i = aa_view_find(&r->view, run.first);
		 i < r->view.nitems && aa_view_item(&r->view, i)->first_token < run.end; i++)
	{
		const aa_item *item = aa_view_item(&r->view, i);
		bool		touching;

		if (item->kind != AA_ITEM_QUOTATION)
			continue;
		touching = is_before ?
			item->end_token >= run.end :
			is_object(r, classes, run.first, i) && !is_distant_colon(r, report);
		if (r->out->claims[item->index] == AA_NONE ||
			(speaks &&
			 is_better_claim(r, report, r->out->claims[item->index], touching && !r->out->touching[item->index])))
		{
			r->out->claims[item->index] = report;
			r->out->touching[item->index] = touching;
		}
	}
}

/*
 * May the quotation, in the run before the sentence, be claimed from behind?  If no clause
 * has it; words in marks by themselves, or all of the run, that were taken to go on do
 * not, then.
 */
static bool
give_up_claim(aa_reporter *r, uint32_t q, aa_run run)
{
	aa_report  *other;

	if (r->out->claims[q] == AA_NONE)
		return true;
	other = &r->out->reports[r->out->claims[q]];
	if (other->cue.first < other->cue.end ||
		!(other->form == AA_FORM_QUOTATION ||
		  (other->after.first == run.first && other->after.end == run.end)))
		return false;
	other->after = (aa_run){0, 0};
	return true;
}

/* The same for a run before the sentence: „…“ Das sagte er. */
static void
claim_back(aa_reporter *r, aa_run run, uint32_t report)
{
	uint32_t	q = r->view.quotation;

	if (run.first == run.end || run.first >= r->view.sentence->first_token)
		return;
	while (q > 0 && r->article->quotations[q - 1].open >= run.first)
	{
		q--;
		if (r->article->quotations[q].open < run.end && give_up_claim(r, q, run))
			r->out->claims[q] = report;
	}
}

static void
keep(aa_reporter *r, aa_report *report, bool evident)
{
	uint32_t	index = r->out->nreports;
	aa_nesting	nested;
	aa_judgement judgement;

	if (aa_reports_nothing(report))
		return;
	report->stem = aa_stems_hash(r->article, report->verb.first, report->verb.end);
	nested = nesting(r, report);
	judgement = aa_judge_report(r->article, r->view.sentence, report, nested,
								evident || (nested == AA_NESTING_INSIDE && may_have_words(r, report)));
	if (!judgement.accepted)
		return;
	report->step = judgement.step;
	report->candidate = judgement.candidate;
	r->out->nreports++;
	if (report->head != AA_NONE)
		index = report->head;
	claim_back(r, report->before, index);
	aa_claim_run(r, report->before, index, true);
	aa_claim_run(r, report->after, index, false);
}

void
aa_keep_report(aa_reporter *r, aa_report *report)
{
	keep(r, report, is_evident(r, report));
}

void
aa_keep_evident_report(aa_reporter *r, aa_report *report)
{
	keep(r, report, true);
}
