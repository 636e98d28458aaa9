/*-------------------------------------------------------------------------
 *
 * continued_reports.c
 *	  Sentences that continue what the sentence before them reports.
 *
 *-------------------------------------------------------------------------
 */
#include "continued_reports.h"

#include "clauses.h"
#include "reporter.h"
#include "verb_second.h"

/* A quote has at most so many pieces that are told without saying so. */
#define MAX_PIECES 16
/* Words before the colon of a quote that goes on: Und weiter: „…“ */
#define MAX_LINK 3

/*
 * The report that a sentence goes on with which does not say who told it: the
 * last of its block, or of the block before.
 */
uint32_t
aa_report_to_continue(const aa_reporter *r, uint32_t block)
{
	uint32_t	n = r->first_report;
	uint32_t	head;
	uint32_t	other;

	if (n == 0)
		return AA_NONE;
	head = r->out->reports[n - 1].head != AA_NONE ? r->out->reports[n - 1].head : n - 1;
	other = r->article->sentences[r->out->reports[head].sentence].block;
	return other == block || other + 1 == block ? head : AA_NONE;
}

/* Who tells what the sentence tells without saying so. */
static void
set_teller(const aa_reporter *r, aa_report *report)
{
	const aa_sentence *sentence = r->view.sentence;
	uint32_t	head = aa_report_to_continue(r, sentence->block);

	/* Marsch lehnt den Plan ab. Er sei zu teuer. */
	if (r->topic_end > 0 && r->topic_end == sentence->first_token)
	{
		aa_share_source(report, &r->topic);
		report->rule = AA_RULE_NEARBY;
		return;
	}
	if (head == AA_NONE)
		return;
	aa_share_source(report, &r->out->reports[head]);
	if ((r->article->sentences[r->out->reports[head].sentence].block == sentence->block ||
		 r->told_end == sentence->first_token) &&
		r->out->nreports - head < MAX_PIECES)
		report->head = head;
}

/* Told after somebody of whom the sentence says nothing: Es sei zu spät. */
static bool
report_untold(aa_reporter *r, aa_content_form form)
{
	const aa_sentence *sentence = r->view.sentence;
	aa_report  *report = aa_add_report(r);
	aa_report  *last;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_FLOATING;
	report->form = form;
	report->cue_classes = AA_LEX_SPEECH;
	report->after = (aa_run){sentence->first_token, sentence->end_token};
	set_teller(r, report);
	/* words in marks: somebody may be named behind them */
	if (form == AA_FORM_QUOTATION && report->source.first == report->source.end)
		return true;
	aa_keep_report(r, report);
	if (r->out->nreports == r->first_report)
		return true;
	r->told_end = sentence->end_token;
	/* sentence after sentence makes one piece */
	last = &r->out->reports[r->first_report];
	if (last->head != AA_NONE && r->first_report > 0 && last[-1].head == last->head &&
		last[-1].after.end == last->after.first)
	{
		last[-1].after.end = last->after.end;
		r->out->nreports--;
	}
	return true;
}

/* Und weiter[: „…“]: behind the colon; 0 where the sentence does not begin so */
static uint32_t
behind_link(const aa_view *view)
{
	uint32_t	i = 0;

	while (i < MAX_LINK && aa_is_word(view, i, AA_LEX_CONJUNCTION | AA_LEX_ADVERB))
		i++;
	return i > 0 && aa_is_kind(view, i, AA_ITEM_COLON) ? i + 1 : 0;
}

/* Is the sentence one quotation, and ends this with it? */
static bool
is_one_quotation(const aa_reporter *r)
{
	const aa_quotation *q;
	uint32_t	first = behind_link(&r->view);

	if (!aa_is_kind(&r->view, first, AA_ITEM_QUOTATION) || aa_view_end(&r->view) > first + 1)
		return false;
	q = &r->article->quotations[aa_view_item(&r->view, first)->index];
	return q->end_token <= r->view.sentence->end_token;
}

/*
 * A sentence without a report may go on with what the last one reports, words
 * in marks by themselves may, too.
 */
bool
aa_go_on(aa_reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	uint32_t	head;

	if (r->out->nreports > r->first_report)
		r->told_end = sentence->end_token;
	else if (is_one_quotation(r))
	{
		head = aa_report_to_continue(r, sentence->block);
		if (head != AA_NONE && r->told_end == sentence->first_token &&
			r->article->sentences[r->out->reports[head].sentence].block == sentence->block)
		{
			aa_claim_run(r, (aa_run){sentence->first_token, sentence->end_token}, head, false);
			r->told_end = sentence->end_token;
		}
		else
			return report_untold(r, AA_FORM_QUOTATION);
	}
	else if (aa_is_reported(&r->view))
		return report_untold(r, AA_FORM_CLAUSE);
	else if (aa_find_topic(&r->view, &r->topic))
		r->topic_end = sentence->end_token;
	return true;
}
