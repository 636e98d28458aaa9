/*-------------------------------------------------------------------------
 *
 * report_rows.c
 *	  Makes the row of a reporting clause: all that it reports, and who says so.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "judge.h"
#include "language.h"
#include "memory.h"
#include "said.h"
#include "search.h"
#include "words.h"

static bool
is_sign(const aa_token *token)
{
	return token->kind == AA_TOKEN_PUNCTUATION || token->kind == AA_TOKEN_SYMBOL;
}

/* Leave commas, dashes and stops at both ends out of a run. */
static aa_run
trim_run(const aa_assembly *a, aa_run run)
{
	const aa_token *tokens = a->article->tokens;

	while (run.first < run.end && is_sign(&tokens[run.first]) &&
		   !(a->article->classes[run.first] & AA_WORD_QUOTED))
		run.first++;
	while (run.end > run.first && is_sign(&tokens[run.end - 1]) &&
		   !(a->article->classes[run.end - 1] & AA_WORD_QUOTED))
		run.end--;
	return run;
}

/* Does the run hold anything beside the quotation? */
static bool
is_only(const aa_assembly *a, aa_run run, const aa_quotation *q)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if ((i < q->open || i >= aa_quotation_end(q)) && !is_sign(&a->article->tokens[i]))
			return false;
	}
	return true;
}

/* The utterance ends inside its marks: “…,” “…?”; or is one by its place: „…“, */
static bool
is_closed_utterance(const aa_assembly *a, const aa_quotation *q)
{
	const aa_token *last = &a->article->tokens[q->end_token - 1];

	return last->mark == ',' || (last->flags & AA_TOKEN_END_MARK) ||
		(a->article->language->comma_outside && q->close != AA_NONE &&
		 aa_starts_sentence(a, q->open) && a->article->tokens[q->close + 1].mark == ',');
}

/*
 * The words around quotations that belong to what is reported; empty where
 * the quotations are all of it.
 */
static aa_run
paraphrase(const aa_assembly *a, aa_run run, uint32_t report)
{
	run = trim_run(a, run);
	for (uint32_t q = a->first_claim[report]; q != AA_NONE && run.first < run.end;
		 q = a->next_claim[q])
	{
		const aa_quotation *this = aa_quotation_at(a, q);

		if (is_only(a, run, this))
			return (aa_run){0, 0};
		/* said “We did it.” in a statement */
		if (this->open == run.first && is_closed_utterance(a, this) && aa_count_words(a, this) > 3)
			return (aa_run){0, 0};
	}
	return run;
}

/* Is the span within one of the spans from first to end? */
static bool
is_covered(const aa_assembly *a, uint32_t first, uint32_t end, aa_span span)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (a->article->spans[i].start <= span.start && span.end <= a->article->spans[i].end)
			return true;
	}
	return false;
}

/* Bring the spans of a row into text order; there are few. */
static void
sort_spans(aa_assembly *a, uint32_t first)
{
	aa_span    *spans = a->article->spans;

	for (uint32_t i = first + 1; i < a->article->nspans; i++)
	{
		aa_span		span = spans[i];
		uint32_t	k = i;

		for (; k > first && spans[k - 1].start > span.start; k--)
			spans[k] = spans[k - 1];
		spans[k] = span;
	}
}

/* Join sorted spans that overlap or touch, as a multirange does. */
static void
merge_spans(aa_assembly *a, uint32_t first)
{
	aa_span    *spans = a->article->spans;
	uint32_t	n = first;

	for (uint32_t i = first; i < a->article->nspans; i++)
	{
		if (n > first && spans[i].start <= spans[n - 1].end)
		{
			if (spans[i].end > spans[n - 1].end)
				spans[n - 1].end = spans[i].end;
		}
		else
			spans[n++] = spans[i];
	}
	a->article->nspans = n;
}

/* Has the run a word or number beside "that"? */
static bool
has_words(const aa_assembly *a, aa_run run)
{
	for (uint32_t i = run.first; i < run.end; i++)
	{
		if (!is_sign(&a->article->tokens[i]) &&
			!(a->article->classes[i] & AA_LEX_COMPLEMENTIZER && run.end == run.first + 1))
			return true;
	}
	return false;
}

static bool
add_run(aa_assembly *a, aa_run run, uint32_t report)
{
	/* a turn is given whole, with its last full stop */
	if (a->reports.reports[report].rule != AA_RULE_LABEL || a->first_claim[report] != AA_NONE)
		run = paraphrase(a, run, report);
	return !has_words(a, run) || aa_add_span(a, aa_span_of(a->article, run.first, run.end));
}

/* Sentences that are told after the report's source, too: they follow it. */
static bool
add_pieces(aa_assembly *a, uint32_t report)
{
	const aa_report *reports = a->reports.reports;

	for (uint32_t k = report + 1; k < a->reports.nreports && reports[k].head == report; k++)
	{
		if (!add_run(a, reports[k].after, report))
			return false;
	}
	return true;
}

static bool
add_content(aa_assembly *a, aa_quote *quote, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint32_t	runs_end;

	quote->first_span = a->article->nspans;
	if (!add_run(a, r->before, report) || !add_run(a, r->after, report) ||
		!add_pieces(a, report))
		return false;
	runs_end = a->article->nspans;
	quote->kind = quote->first_span < runs_end ? AA_QUOTE_MIXED : AA_QUOTE_DIRECT;
	for (uint32_t q = a->first_claim[report]; q != AA_NONE; q = a->next_claim[q])
	{
		const aa_quotation *this = aa_quotation_at(a, q);
		aa_span		span = aa_span_of(a->article, this->first_token, this->end_token);

		if (!is_covered(a, quote->first_span, runs_end, span) && !aa_add_span(a, span))
			return false;
	}
	sort_spans(a, quote->first_span);
	merge_spans(a, quote->first_span);
	quote->nspans = a->article->nspans - quote->first_span;
	if (a->first_claim[report] == AA_NONE)
		quote->kind = AA_QUOTE_INDIRECT;
	else if (quote->kind == AA_QUOTE_DIRECT &&
			 aa_count_words(a, aa_quotation_at(a, a->first_claim[report])) < AA_MIN_UTTERANCE_WORDS &&
			 !is_closed_utterance(a, aa_quotation_at(a, a->first_claim[report])))
		quote->kind = AA_QUOTE_MIXED;
	return true;
}

static bool
add_quoted(aa_assembly *a, aa_quote *quote, uint32_t report)
{
	quote->first_quoted = a->article->nspans;
	for (uint32_t q = a->first_claim[report]; q != AA_NONE; q = a->next_claim[q])
	{
		const aa_quotation *this = aa_quotation_at(a, q);

		if (!aa_add_span(a, aa_span_of(a->article, this->first_token, this->end_token)))
			return false;
	}
	quote->nquoted = a->article->nspans - quote->first_quoted;
	return true;
}

static aa_cue_kind
cue_kind(uint64_t classes)
{
	switch (classes & AA_LEX_CUE_CLASS)
	{
		case AA_LEX_SPEECH:
			return AA_CUE_SPEECH;
		case AA_LEX_WRITING:
			return AA_CUE_WRITING;
		case AA_LEX_QUESTION:
			return AA_CUE_QUESTION;
		case AA_LEX_THOUGHT:
		case AA_LEX_RAISING:
			return AA_CUE_THOUGHT;
		case AA_LEX_DECREE:
			return AA_CUE_DECREE;
		default:
			return AA_CUE_NONE;
	}
}

/* The first quotation that begins at this token or later. */
static uint32_t
first_quotation(const aa_assembly *a, uint32_t token)
{
	return aa_find_sorted(aa_quotation, a->article->quotations, a->article->nquotations, open, token);
}

/* Does the clause tell more than quotation q, which the clause of that cue has inside of it? */
static bool
tells(const aa_report *r, const aa_quotation *q, uint32_t cue)
{
	return r->form != AA_FORM_OBJECT && r->form != AA_FORM_LOOSE && q->open > r->after.first &&
		r->after.first <= cue && cue < r->after.end;
}

/*
 * Does the clause report words in marks that another one has?  Not: the mayor
 * says a guard told her he was “cold”, where she tells what the guard said.
 */
static bool
has_words_of_another(const aa_assembly *a, const aa_report *r)
{
	for (uint32_t q = first_quotation(a, r->after.first);
		 q < a->article->nquotations && aa_quotation_at(a, q)->open < r->after.end; q++)
	{
		uint32_t	claim = a->reports.claims[q];
		uint32_t	cue = claim != AA_NONE ? a->reports.reports[claim].cue.first : r->after.first;

		/* the clause around is sure to be one only where that was learned */
		if (!aa_learns_said(a) || !tells(r, aa_quotation_at(a, q), cue))
			return true;
	}
	return false;
}

/*
 * She's said: the pronoun alone is the mention.  Returns where it ends before
 * what was contracted, or its end.
 */
static uint32_t
pronoun_end(const aa_assembly *a, const aa_report *r, aa_span mention)
{
	const char *text = a->article->text;
	uint64_t	classes = a->article->classes[r->source_extent - 1];
	uint32_t	at = mention.end;

	if (!(classes & AA_LEX_AUXILIARY) || !(classes & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)))
		return mention.end;
	while (at > mention.start && text[at - 1] != '\'' && (unsigned char) text[at - 1] != 0x99)
		at--;
	if (at == mention.start)
		return mention.end;
	/* the last byte of U+2019, or an apostrophe */
	return text[at - 1] == '\'' ? at - 1 : at - 3;
}

aa_span
aa_source_mention(const aa_assembly *a, const aa_report *r)
{
	aa_span		mention = {0, 0};

	if (r->source.first == r->source.end)
		return mention;
	mention = aa_span_of(a->article, r->source.first, r->source_extent);
	mention.end = pronoun_end(a, r, mention);
	return mention;
}

/* The cue, with the auxiliary that is contracted with the pronoun before it. */
static aa_span
cue_span(const aa_assembly *a, const aa_report *r, aa_span mention)
{
	aa_span		cue = {0, 0};

	if (r->cue.first == r->cue.end)
		return cue;
	cue = aa_span_of(a->article, r->cue.first, r->cue.end);
	if (mention.start < mention.end && r->cue.first == r->source_extent &&
		mention.end < a->article->tokens[r->source_extent - 1].end)
		cue.start = mention.end;
	return cue;
}

bool
aa_add_report_row(aa_assembly *a, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	aa_quote   *quote;

	if (r->head != AA_NONE)
		return true;
	quote = aa_push(a->article, quotes, nquotes, maxquotes);
	if (quote == NULL)
		return false;
	if (!add_content(a, quote, report) || !add_quoted(a, quote, report))
		return false;
	/* a colon that nothing follows; a clause inside one that has its marks */
	if (quote->nspans == 0 ||
		(quote->kind == AA_QUOTE_INDIRECT && has_words_of_another(a, r) && r->rule != AA_RULE_LABEL))
	{
		a->article->nquotes--;
		return true;
	}
	quote->rule = r->rule;
	quote->cue_kind = (uint8_t) cue_kind(r->cue_classes);
	quote->mention = aa_source_mention(a, r);
	quote->cue = cue_span(a, r, quote->mention);
	aa_set_speaker(a, quote, r->entity, a->named[report]);
	quote->step = r->step;
	quote->candidate = r->candidate;
	quote->confidence = aa_quote_confidence(a->article->language, quote);
	return a->article->status == AA_OK;
}
