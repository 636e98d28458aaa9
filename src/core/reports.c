/*-------------------------------------------------------------------------
 *
 * reports.c
 *	  Reporting clauses: who says, and where the words are.
 *
 * Each cue outside quotation marks (said, according to, calls for) is looked
 * at once.  Its source stands to the left, to the right after a fronted quote
 * (said the minister), or is that of the clause before (…, adding that).  What
 * it reports stands behind it, or in front up to the clause's comma.
 *
 *-------------------------------------------------------------------------
 */
#include "reports.h"

#include <string.h>

#include "clauses.h"
#include "judge.h"
#include "language.h"
#include "memory.h"
#include "names.h"
#include "sources.h"
#include "verb_second.h"
#include "words.h"

/* Between a cue and what it reports stand at most so many items. */
#define MAX_RECIPIENT 14
/* What is reported has at most so many items. */
#define MAX_CONTENT 160
/* So many reports before one in its sentence are asked what they have taken. */
#define MAX_REPORTS_BACK 8
/* A quote has at most so many pieces that are told without saying so. */
#define MAX_PIECES 16
/* A sentence names its subject among the first so many items. */
#define MAX_SUBJECT 64
/* Words between a cue and the words in marks that are its object: called it a “… */
#define MAX_OBJECT 2

/* What a reporting clause cannot do without, unless it is a label. */
#define CUES (AA_LEX_CUE_CLASS | AA_LEX_ACCORDING)

typedef struct reporter
{
	aa_article *article;
	aa_reports *out;
	aa_view		view;
	uint32_t	first_report;	/* of this sentence */
	uint32_t	told_end;		/* where what the last report tells has gone on to */
	uint32_t	sentence;
} reporter;

static const aa_item *
item_at(const reporter *r, uint32_t i)
{
	return aa_view_item(&r->view, i);
}

static bool
is_word_with(const reporter *r, uint32_t i, uint64_t classes)
{
	return aa_is_word(&r->view, i, classes);
}

static bool
is_kind(const reporter *r, uint32_t i, aa_item_kind kind)
{
	return aa_is_kind(&r->view, i, kind);
}

/*----------
 * Cues.
 *----------
 */

static bool
is_plural_form(const reporter *r, uint32_t i)
{
	return r->article->text[r->article->tokens[item_at(r, i)->end_token - 1].end - 1] == 's';
}

/*
 * Can item i end the subject of a verb in its base form: [critics] say, [people
 * close to Marsh] say, [others, however,] say?  What may be a noun, too, wants
 * a plural.
 */
static bool
may_be_subject(const reporter *r, uint32_t i, uint64_t verb)
{
	if (is_word_with(r, i, AA_LEX_PLURAL | AA_LEX_COLLECTIVE | AA_LEX_SUBJECT))
		return true;
	if (verb & AA_LEX_NOUN)
		return aa_is_plain_noun(&r->view, i) && is_plural_form(r, i);
	return is_kind(r, i, AA_ITEM_NAME) || is_kind(r, i, AA_ITEM_COMMA) ||
		is_kind(r, i, AA_ITEM_DASH) || aa_is_noun_like(item_at(r, i));
}

/* May the item be the verb of a reporting clause, by its form and place? */
static bool
is_cue(const reporter *r, uint32_t i)
{
	const aa_item *item = item_at(r, i);
	uint64_t	seen;
	uint32_t	subject;

	if (item->kind != AA_ITEM_WORD || !(item->classes & AA_LEX_CUE_CLASS) ||
		!(item->classes & AA_LEX_VERB))
		return false;
	if (aa_is_noun_here(&r->view, i))
		return false;
	subject = aa_skip_auxiliaries(&r->view, i, &seen);
	/* passive: was told, is said to; but "is saying" */
	if ((seen & AA_LEX_BE) && !(item->classes & AA_LEX_GERUND))
		return false;
	if (item->classes & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND))
		return true;
	/* say, warn: with an auxiliary or a subject, not after "to" */
	if ((item->classes & AA_LEX_BASE) && subject > 0 &&
		!is_word_with(r, i - 1, AA_LEX_TO))
		return (seen & AA_LEX_AUXILIARY) || may_be_subject(r, subject - 1, item->classes);
	return (item->classes & AA_LEX_PARTICIPLE) && (seen & AA_LEX_AUXILIARY);
}

/*----------
 * What is reported.
 *----------
 */

static uint32_t
first_token_of(const reporter *r, uint32_t i)
{
	return i < r->view.nitems ? item_at(r, i)->first_token : r->view.sentence->end_token;
}

/*
 * Where the words before item i end: a remark in brackets between them and the
 * item, such as a credit at a caption's end, is no part of them.
 */
static uint32_t
end_token_before(const reporter *r, uint32_t i)
{
	return i == 0 ? r->view.sentence->first_token : item_at(r, i - 1)->end_token;
}

/* A finite cue that opens a report of its own: … and said, but insists */
static bool
is_finite_report(const reporter *r, uint32_t i)
{
	return is_word_with(r, i, AA_LEX_THIRD | AA_LEX_PAST) &&
		is_word_with(r, i, AA_LEX_THAT | AA_LEX_BARE) && is_cue(r, i) &&
		!is_word_with(r, i, AA_LEX_NOUN);
}

/* …, the minister said[ on Monday]: nothing is reported behind its cue */
static bool
is_attribution(const reporter *r, uint32_t i)
{
	uint32_t	cue = i + 1;

	if (!is_kind(r, i, AA_ITEM_NAME))
		return false;
	while (is_word_with(r, cue, AA_LEX_AUXILIARY | AA_LEX_ADVERB))
		cue++;
	return is_word_with(r, cue, AA_LEX_BARE) && is_word_with(r, cue, AA_LEX_QUOTES) &&
		is_word_with(r, cue, AA_LEX_THIRD | AA_LEX_PAST) &&
		(cue + 1 >= aa_view_end(&r->view) || is_kind(r, cue + 1, AA_ITEM_COMMA) ||
		 is_kind(r, cue + 1, AA_ITEM_COLON) || is_kind(r, cue + 1, AA_ITEM_QUOTATION) ||
		 is_word_with(r, cue + 1, AA_LEX_CALENDAR | AA_LEX_PREPOSITION));
}

/*
 * The end of the reported clause that begins at item i: the sentence's, or
 * where the next reporting clause sets in.
 */
static uint32_t
clause_end(const reporter *r, uint32_t i)
{
	uint32_t	end = aa_view_end(&r->view);

	if (end > i + MAX_CONTENT)
		end = i + MAX_CONTENT;
	for (uint32_t k = i + 1; k < end; k++)
	{
		const aa_item *item = item_at(r, k);

		if (item->kind == AA_ITEM_SIGN && r->article->tokens[item->first_token].mark == ';')
			return k;
		if (item->kind != AA_ITEM_COMMA)
		{
			/* he denied it and said that … */
			if (is_word_with(r, k, AA_LEX_CONJUNCTION) && is_finite_report(r, k + 1))
				return k;
			/* he said it was late as he called for …; “late” after she said … */
			if ((is_word_with(r, k, AA_LEX_AS) ||
				 (is_word_with(r, k, AA_LEX_SUBORDINATOR) && aa_has_quotation(&r->view, i, k))) &&
				!is_word_with(r, k, AA_LEX_COMPLEMENTIZER) && is_kind(r, k + 1, AA_ITEM_NAME) &&
				is_cue(r, k + 2))
				return k;
			continue;
		}
		/* …, adding that; …, and said; …, she added */
		if (is_word_with(r, k + 1, AA_LEX_GERUND) && is_cue(r, k + 1))
			return k;
		if (is_word_with(r, k + 1, AA_LEX_CONJUNCTION) &&
			(is_cue(r, k + 2) || (is_kind(r, k + 2, AA_ITEM_NAME) && is_cue(r, k + 3))))
			return k;
		/* … “not fit”, Marsh called it … */
		if (is_kind(r, k - 1, AA_ITEM_QUOTATION) && is_kind(r, k + 1, AA_ITEM_NAME) &&
			is_cue(r, k + 2) && is_word_with(r, k + 2, AA_LEX_QUOTES))
			return k;
		/* … “not fit”, but the mayor … */
		if (is_word_with(r, k + 1, AA_LEX_CONJUNCTION) && is_kind(r, k - 1, AA_ITEM_QUOTATION) &&
			is_kind(r, k + 2, AA_ITEM_NAME))
			return k;
		if (is_word_with(r, k + 1, AA_LEX_ACCORDING) || is_attribution(r, k + 1))
			return k;
	}
	return end;
}

/*
 * Behind whom the cue's words are for (told reporters in York on Monday): the
 * item where something reported may begin, or i where nobody is told.
 */
static uint32_t
skip_recipient(const reporter *r, uint32_t i)
{
	uint32_t	limit = i + MAX_RECIPIENT;

	for (uint32_t k = i; k < limit && k < r->view.nitems; k++)
	{
		const aa_item *item = item_at(r, k);

		switch (item->kind)
		{
			case AA_ITEM_QUOTATION:
			case AA_ITEM_COLON:
				return k;
			case AA_ITEM_COMMA:
				return is_kind(r, k + 1, AA_ITEM_QUOTATION) ? k : i;
			case AA_ITEM_WORD:
				if ((item->classes & AA_LEX_COMPLEMENTIZER) || aa_is_infinitive(&r->view, k))
					return k;
				/* told reporters he would: a pronoun or name with its verb */
				if (k > i && (item->classes & AA_LEX_SUBJECT) && aa_has_verb(&r->view, k + 1, k + 4))
					return k;
				if (k > i && (item->classes & (AA_LEX_DETERMINER | AA_LEX_PLURAL)) &&
					!is_word_with(r, k - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER) && aa_has_verb(&r->view, k + 1, k + 6))
					return k;
				break;
			case AA_ITEM_NAME:
				if (k > i && aa_has_verb(&r->view, k + 1, k + 3) &&
					!is_word_with(r, k - 1, AA_LEX_PREPOSITION))
					return k;
				break;
			default:
				return i;
		}
	}
	return i;
}

/* Behind "on Monday", "in a statement", "later": where words may be reported. */
static uint32_t
skip_circumstance(const reporter *r, uint32_t i)
{
	for (uint32_t k = i; k < i + MAX_RECIPIENT && k < r->view.nitems; k++)
	{
		const aa_item *item = item_at(r, k);

		if (item->kind == AA_ITEM_QUOTATION || item->kind == AA_ITEM_COLON)
			return k;
		if (item->kind == AA_ITEM_COMMA)
			return is_kind(r, k + 1, AA_ITEM_QUOTATION) ? k : i;
		if (item->kind == AA_ITEM_NAME)
			continue;
		if (item->classes & AA_LEX_COMPLEMENTIZER)
			return k;
		/* said on Monday he would */
		if (k > i && (item->classes & AA_LEX_SUBJECT) && !is_word_with(r, k - 1, AA_LEX_PREPOSITION) &&
			aa_has_verb(&r->view, k + 1, k + 4))
			return k;
		if (item->kind != AA_ITEM_WORD || (item->classes & (AA_LEX_SUBJECT | AA_LEX_AUXILIARY)))
			return i;
		if ((item->classes & AA_LEX_AS) ||
			((item->classes & AA_LEX_CUE_CLASS) && (item->classes & (AA_LEX_THIRD | AA_LEX_PAST))))
			return i;
	}
	return i;
}

/* says despite the rain, the road is open */
static bool
begins_with_circumstance(const reporter *r, uint32_t i, uint32_t end)
{
	for (uint32_t k = i + 1; k + 1 < end && k < i + MAX_RECIPIENT; k++)
	{
		if (is_kind(r, k, AA_ITEM_COMMA))
			return (is_kind(r, k + 1, AA_ITEM_NAME) ||
					is_word_with(r, k + 1, AA_LEX_DETERMINER | AA_LEX_SUBJECT)) &&
				!is_cue(r, k + 2) && aa_has_verb(&r->view, k + 2, end);
	}
	return false;
}

/* Can the clause after the cue begin with item i without "that"? */
static bool
begins_clause(const reporter *r, uint32_t i, uint32_t end)
{
	const aa_item *item = item_at(r, i);

	if (i >= end)
		return false;
	if (item->kind == AA_ITEM_NAME || is_word_with(r, i, AA_LEX_PRONOUN))
		return aa_has_verb(&r->view, i, end) || aa_has_quotation(&r->view, i, end);
	if (is_word_with(r, i, AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR) &&
		!is_word_with(r, i, AA_LEX_COMPLEMENTIZER | AA_LEX_AS | AA_LEX_TO))
		return begins_with_circumstance(r, i, end);
	if (item->kind != AA_ITEM_WORD ||
		(item->classes & (AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_AUXILIARY | AA_LEX_TO | AA_LEX_AS)) ||
		((item->classes & (AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION)) &&
		 !(item->classes & AA_LEX_COMPLEMENTIZER)))
		return false;
	return aa_has_verb(&r->view, i, end) || aa_has_quotation(&r->view, i, end);
}

/*
 * How the words from item k on, which end before end, are reported by a cue of
 * these frames; AA_FORM_BEFORE where they are not.  The cue's own clause ends
 * before item i.
 */
static aa_content_form
content_form(const reporter *r, uint64_t frames, uint32_t k, uint32_t i, uint32_t end)
{
	if (k >= end)
		return AA_FORM_BEFORE;
	if (is_kind(r, k, AA_ITEM_QUOTATION))
		return AA_FORM_QUOTATION;
	if (is_word_with(r, k, AA_LEX_COMPLEMENTIZER) && k + 1 < end &&
		(frames & (AA_LEX_THAT | AA_LEX_BARE | AA_LEX_QUOTES)))
		return AA_FORM_THAT;
	if ((frames & AA_LEX_BARE) && begins_clause(r, k, end))
		return AA_FORM_CLAUSE;
	if ((frames & AA_LEX_INFINITIVE) && aa_is_infinitive(&r->view, k))
		return AA_FORM_INFINITIVE;
	if ((frames & AA_LEX_OBJECT) && k == i && !is_kind(r, k, AA_ITEM_COMMA) &&
		!is_word_with(r, k, AA_LEX_PREPOSITION | AA_LEX_AS | AA_LEX_CALENDAR) &&
		!(k + 1 == end && is_word_with(r, k, AA_LEX_ADVERB)))
		return AA_FORM_OBJECT;
	return AA_FORM_BEFORE;
}

/* What stands behind the cue, whose clause ends before item i. */
static void
find_content_behind(const reporter *r, aa_report *report, uint32_t i)
{
	uint64_t	frames = report->cue_classes;
	uint32_t	end;
	uint32_t	k = i;

	while (is_word_with(r, k, AA_LEX_ADVERB) &&
		   !is_word_with(r, k, AA_LEX_COMPLEMENTIZER | AA_LEX_PRONOUN))
		k++;
	if (frames & AA_LEX_RECIPIENT && !is_kind(r, k, AA_ITEM_QUOTATION))
		k = skip_recipient(r, k);
	if (is_word_with(r, k, AA_LEX_PREPOSITION | AA_LEX_CALENDAR) &&
		!is_word_with(r, k, AA_LEX_COMPLEMENTIZER))
		k = skip_circumstance(r, k);
	if (is_kind(r, k, AA_ITEM_COLON))
	{
		report->form = AA_FORM_COLON;
		report->binds_next = k + 1 >= r->view.nitems;
		end = aa_view_end(&r->view);
		if (end > k + 1 || (k + 1 < r->view.nitems && is_kind(r, k + 1, AA_ITEM_QUOTATION)))
			report->after = (aa_run){first_token_of(r, k + 1), r->view.sentence->end_token};
		return;
	}
	if (is_kind(r, k, AA_ITEM_COMMA) && is_kind(r, k + 1, AA_ITEM_QUOTATION) &&
		(frames & AA_LEX_QUOTES))
		k++;
	end = clause_end(r, k);
	report->form = content_form(r, frames, k, i, end);
	if (report->form == AA_FORM_BEFORE && k > i)
	{
		/* accused him of failing to stop: nobody is told */
		k = i;
		end = clause_end(r, k);
		report->form = content_form(r, frames, k, i, end);
	}
	/* urged drivers to stay: they are a part of what is urged */
	if (report->form == AA_FORM_INFINITIVE && !(frames & AA_LEX_BARE))
		k = i;
	if (report->form != AA_FORM_BEFORE)
		report->after = (aa_run){first_token_of(r, k), end_token_before(r, end)};
	/* He recalled the moment that it sank: “… */
	for (; report->form != AA_FORM_BEFORE && k + 1 < end; k++)
	{
		if (is_kind(r, k, AA_ITEM_COLON) && is_kind(r, k + 1, AA_ITEM_QUOTATION))
		{
			report->form = AA_FORM_COLON;
			report->after.first = first_token_of(r, k + 1);
			break;
		}
	}
}

/* The reports of this sentence that a new one is compared with. */
static uint32_t
first_compared(const reporter *r)
{
	uint32_t	n = r->out->nreports;

	return n > r->first_report + MAX_REPORTS_BACK ? n - MAX_REPORTS_BACK : r->first_report;
}

/*
 * The first item before item k that no earlier report of the sentence has
 * taken, and that is not too far away.
 */
static uint32_t
first_free(const reporter *r, uint32_t k)
{
	uint32_t	first = k > MAX_CONTENT ? k - MAX_CONTENT : 0;

	for (uint32_t n = first_compared(r); n < r->out->nreports; n++)
	{
		const aa_report *other = &r->out->reports[n];
		uint32_t	taken = other->after.end > other->cue.end ? other->after.end : other->cue.end;

		/* one that reaches up to here is itself a part of what stands before */
		if (other->after.end >= item_at(r, k - 1)->end_token && other->before.end == other->before.first)
			continue;
		while (first < k && item_at(r, first)->first_token < taken)
			first++;
	}
	return first;
}

/* Does an earlier report of the sentence report item i behind its cue? */
static bool
is_reported(const reporter *r, uint32_t i)
{
	for (uint32_t n = first_compared(r); n < r->out->nreports; n++)
	{
		const aa_report *other = &r->out->reports[n];

		if (other->after.first <= item_at(r, i)->first_token &&
			item_at(r, i)->first_token < other->after.end)
			return true;
	}
	return false;
}

/*
 * What stands before the reporting clause, which begins with item i: a
 * quotation, or words up to a comma.  Plain words count only where nothing is
 * reported behind the cue.
 */
static void
find_content_before(const reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	k = i;
	uint32_t	first = 0;

	if (k == 0)
		return;
	if (is_kind(r, k - 1, AA_ITEM_COMMA) || is_kind(r, k - 1, AA_ITEM_DASH))
		k--;
	if (k == 0)
		return;
	if (!is_kind(r, k - 1, AA_ITEM_QUOTATION) && k == i)
		return;					/* neither a comma nor a mark parts them */
	first = first_free(r, k);
	if (first >= k)
		return;
	/* He called it “a mess”, she said it was “fine”: each has their own */
	if (report->after.first < report->after.end && is_reported(r, k - 1))
		return;
	if (is_kind(r, k - 1, AA_ITEM_QUOTATION))
	{
		/* “…,” she said, but also: It is “a mess,” she said */
		uint32_t	from = k - 1;

		while (from > first && !is_kind(r, from - 1, AA_ITEM_SIGN) &&
			   !is_kind(r, from - 1, AA_ITEM_COLON))
			from--;
		if (!aa_has_verb(&r->view, from, k - 1) || report->after.end > report->after.first)
			from = k - 1;
		report->before = (aa_run){item_at(r, from)->first_token, item_at(r, k - 1)->end_token};
		return;
	}
	if (report->binds_next ||
		!(report->cue_classes & (AA_LEX_BARE | AA_LEX_ACCORDING | AA_LEX_THAT)))
		return;
	/* in a parenthesis the verb may stand on either side */
	if (!report->split && (report->after.end > report->after.first || !aa_has_verb(&r->view, first, k)))
		return;
	if (is_word_with(r, first, AA_LEX_CONJUNCTION))
		first++;
	report->before = (aa_run){item_at(r, first)->first_token, first_token_of(r, k)};
}

/*----------
 * Claims on quotations.
 *----------
 */

/* Is the quotation, item i, the first thing reported: called[ it a] “mess”? */
static bool
is_object(const reporter *r, uint32_t first, uint32_t i)
{
	uint32_t	k = i;

	while (k > 0 && i - k < MAX_OBJECT && item_at(r, k)->first_token > first &&
		   is_word_with(r, k - 1, AA_LEX_PRONOUN | AA_LEX_DETERMINER))
		k--;
	return item_at(r, k)->first_token == first;
}

/* He recalled the day: “…”, not: he said: “…” */
static bool
is_distant_colon(const reporter *r, uint32_t report)
{
	const aa_report *found = &r->out->reports[report];

	return found->form == AA_FORM_COLON && r->article->tokens[found->cue.end].mark != ':';
}

/* Is the source a paper or programme, which relays what others say? */
static bool
is_relay(const reporter *r, uint32_t report)
{
	const aa_run source = r->out->reports[report].source;

	return source.first < source.end &&
		(r->article->classes[source.end - 1] & AA_LEX_MEDIA) != 0;
}

/* The mayor called it “a mess,” Oxley News reported: the mayor's words */
static bool
is_better_claim(const reporter *r, uint32_t report, uint32_t other, bool touching)
{
	if (is_relay(r, report) != is_relay(r, other))
		return is_relay(r, other);
	return touching;
}

/*
 * A clause that touches a quotation has a better claim than one around it: He
 * said she called it “a mess”.  But: He said he voted “twice”.
 */
static void
claim_run(reporter *r, aa_run run, uint32_t report, bool is_before)
{
	uint64_t	classes = r->out->reports[report].cue_classes;
	uint64_t	class = classes & AA_LEX_CUE_CLASS;
	bool		speaks = (classes & AA_LEX_QUOTES) &&
			   (class == AA_LEX_SPEECH || class == AA_LEX_WRITING);

	for (uint32_t i = aa_view_find(&r->view, run.first);
		 i < r->view.nitems && item_at(r, i)->first_token < run.end; i++)
	{
		const aa_item *item = item_at(r, i);
		bool		touching;

		if (item->kind != AA_ITEM_QUOTATION)
			continue;
		touching = is_before ? item->end_token >= run.end :
							   is_object(r, run.first, i) && !is_distant_colon(r, report);
		if (r->out->claims[item->index] == AA_NONE ||
			(speaks && is_better_claim(r, report, r->out->claims[item->index], touching && !r->out->touching[item->index])))
		{
			r->out->claims[item->index] = report;
			r->out->touching[item->index] = touching;
		}
	}
}

/* The same for a run before the sentence: „…“ Das sagte er. */
static void
claim_back(reporter *r, aa_run run, uint32_t report)
{
	uint32_t	q = r->view.quotation;

	if (run.first == run.end || run.first >= r->view.sentence->first_token)
		return;
	while (q > 0 && r->article->quotations[q - 1].open >= run.first)
	{
		q--;
		if (r->article->quotations[q].open < run.end && r->out->claims[q] == AA_NONE)
			r->out->claims[q] = report;
	}
}

static aa_report *
add_report(reporter *r)
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

static void
set_source(const reporter *r, aa_report *report, aa_source source)
{
	report->source.first = item_at(r, source.first)->first_token;
	report->source.end = item_at(r, source.end - 1)->end_token;
	report->source_extent = report->source.end;
	report->entity = source.entity;
}

/*
 * Who does it, named behind "by" at an item from k on, before limit: the source.
 * The result is the item behind, or k where nobody is named.
 */
static uint32_t
set_agent(const reporter *r, aa_report *report, uint32_t k, uint32_t limit)
{
	for (uint32_t by = k; by < limit; by++)
	{
		aa_source	source = {0, 0, AA_NONE, false};

		if (is_word_with(r, by, AA_LEX_BY))
			source = aa_source_after(&r->view, by + 1);
		if (source.found)
		{
			set_source(r, report, source);
			return source.end;
		}
	}
	return k;
}

/* Like set_agent() for one behind what is reported, which ends before it. */
static uint32_t
end_before_agent(const reporter *r, aa_report *report, uint32_t k, uint32_t end)
{
	for (uint32_t by = k + 1; by < end && by < k + MAX_RECIPIENT; by++)
	{
		if (is_word_with(r, by, AA_LEX_BY) && set_agent(r, report, by, by + 1) > by)
			return by;
	}
	return end;
}

/* The cue is the verb at item i with its auxiliaries from item first on. */
static void
set_cue(const reporter *r, aa_report *report, uint32_t first, uint32_t i)
{
	report->verb = (aa_run){item_at(r, i)->first_token, item_at(r, i)->end_token};
	report->cue = (aa_run){item_at(r, first)->first_token, report->verb.end};
	report->cue_classes = item_at(r, i)->classes;
}

/* Is there an earlier report in the sentence, and is this one inside of it? */
static aa_nesting
nesting(const reporter *r, const aa_report *report)
{
	aa_nesting	found = AA_NESTING_FIRST;

	for (uint32_t i = first_compared(r); i < r->out->nreports; i++)
	{
		const aa_report *other = &r->out->reports[i];

		found = AA_NESTING_SECOND;
		if (other->after.first <= report->cue.first && report->cue.first < other->after.end)
			return AA_NESTING_INSIDE;
	}
	return found;
}

/* Does the run begin and end in marks? */
static bool
is_quoted(const reporter *r, aa_run run)
{
	const uint64_t *classes = r->article->classes;

	return run.first < run.end && (classes[run.first] & AA_WORD_QUOTED) &&
		(classes[run.end - 1] & AA_WORD_QUOTED);
}

/* Does the run have a verb in the mood of what is told after others? */
static bool
is_in_reported_mood(const reporter *r, aa_run run)
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
is_evident(const reporter *r, const aa_report *report)
{
	if (report->cue.first == report->cue.end)
		return report->rule != AA_RULE_FLOATING;
	if ((report->cue_classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH &&
		(report->cue_classes & AA_LEX_OBJECT) && is_quoted(r, report->after))
		return true;
	if (!(report->cue_classes & AA_LEX_QUOTES))
		return false;
	if (report->form == AA_FORM_COLON && (report->cue_classes & AA_LEX_BARE))
		return true;
	/* er sagte, sie komme */
	if (report->form == AA_FORM_CLAUSE && (report->cue_classes & AA_LEX_BARE) && is_in_reported_mood(r, report->after))
		return true;
	return is_quoted(r, report->before);
}

static bool
reports_nothing(const aa_report *report)
{
	return report->before.first == report->before.end &&
		report->after.first == report->after.end && !report->binds_next;
}

/* Keep the report if it reports something. */
static void
keep_report(reporter *r, aa_report *report)
{
	uint32_t	index = r->out->nreports;
	aa_judgement judgement;

	if (reports_nothing(report))
		return;
	judgement = aa_judge_report(r->article, r->view.sentence, report, nesting(r, report),
								is_evident(r, report));
	if (!judgement.accepted)
		return;
	report->step = judgement.step;
	report->candidate = judgement.candidate;
	r->out->nreports++;
	if (report->head != AA_NONE)
		index = report->head;
	claim_back(r, report->before, index);
	claim_run(r, report->before, index, true);
	claim_run(r, report->after, index, false);
}

/*----------
 * The kinds of reporting clauses.
 *----------
 */

/* The road is safe, said the minister[.] */
static bool
is_inverted_behind_words(const reporter *r, uint32_t i, uint32_t comma)
{
	aa_source	source = aa_source_after(&r->view, i + 1);

	return (aa_has_verb(&r->view, 0, comma) || aa_has_quotation(&r->view, 0, comma)) && source.found &&
		!(item_at(r, i)->classes & AA_LEX_RECIPIENT) &&
		!is_word_with(r, source.end, AA_LEX_COMPLEMENTIZER | AA_LEX_AUXILIARY | AA_LEX_VERB) &&
		(source.end >= aa_view_end(&r->view) || is_kind(r, source.end, AA_ITEM_COMMA) ||
		 is_word_with(r, source.end, AA_LEX_PREPOSITION | AA_LEX_CALENDAR | AA_LEX_SUBORDINATOR));
}

/* “…,” said the minister: the cue stands right behind a quotation or comma. */
static bool
is_inverted(const reporter *r, uint32_t i)
{
	const aa_item *cue = item_at(r, i);
	uint32_t	k = i;

	if (!(cue->classes & AA_LEX_QUOTES) || !(cue->classes & (AA_LEX_THIRD | AA_LEX_PAST)))
		return false;
	while (k > 0 && is_word_with(r, k - 1, AA_LEX_ADVERB))
		k--;
	if (k == 0 || !(is_kind(r, k - 1, AA_ITEM_QUOTATION) || is_kind(r, k - 1, AA_ITEM_COMMA)))
		return false;
	if (is_kind(r, k - 1, AA_ITEM_COMMA) && !(k >= 2 && is_kind(r, k - 2, AA_ITEM_QUOTATION)) &&
		!is_inverted_behind_words(r, i, k - 1))
		return false;
	/* a source must follow, not a clause: …, said he would */
	return (is_kind(r, i + 1, AA_ITEM_NAME) || is_word_with(r, i + 1, AA_LEX_DETERMINER) ||
			(is_kind(r, i + 1, AA_ITEM_WORD) &&
			 !(item_at(r, i + 1)->classes & (AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR | AA_LEX_CALENDAR | AA_LEX_ADVERB | AA_LEX_AUXILIARY | AA_LEX_CONJUNCTION | AA_LEX_TO))));
}

/*
 * From the comma at item i on, over what it inserts, to the one before a
 * quotation; i if no quotation goes on behind.
 */
static uint32_t
skip_insertion(const reporter *r, uint32_t i)
{
	if (!is_kind(r, i, AA_ITEM_COMMA))
		return i;
	for (uint32_t k = i; k < i + MAX_RECIPIENT && k < r->view.nitems; k++)
	{
		if (is_kind(r, k, AA_ITEM_COMMA) && is_kind(r, k + 1, AA_ITEM_QUOTATION))
			return k;
		if (is_kind(r, k, AA_ITEM_COLON) || is_kind(r, k, AA_ITEM_QUOTATION) ||
			(k > i && is_cue(r, k) && is_word_with(r, k, AA_LEX_GERUND)))
			return i;
	}
	return i;
}

static bool
report_inverted(reporter *r, uint32_t i)
{
	aa_report  *report = add_report(r);
	aa_source	source = aa_source_after(&r->view, i + 1);
	uint32_t	behind;

	if (report == NULL)
		return false;
	if (!source.found)
		return true;
	report->rule = AA_RULE_INVERTED;
	set_cue(r, report, i, i);
	set_source(r, report, source);
	report->source_extent = aa_extent_after(&r->view, source.end);
	behind = source.end;
	/* “…,” said Mr Smith[, who runs it], “…” */
	behind = skip_insertion(r, behind);
	if (is_kind(r, behind, AA_ITEM_COMMA) && is_kind(r, behind + 1, AA_ITEM_QUOTATION))
		report->after = (aa_run){item_at(r, behind + 1)->first_token, end_token_before(r, clause_end(r, behind + 1))};
	else if (is_kind(r, behind, AA_ITEM_COLON))
		find_content_behind(r, report, behind);
	while (i > 0 && is_word_with(r, i - 1, AA_LEX_ADVERB))
		i--;
	{
		aa_run		after = report->after;

		report->after = (aa_run){0, 0};
		find_content_before(r, report, i);
		report->after = after;
	}
	keep_report(r, report);
	return true;
}

/*
 * The report of this sentence whose source the clause behind it shares: the
 * last one that is not itself reported (he said she hoped it helped, adding …).
 */
static const aa_report *
report_before(const reporter *r)
{
	const aa_report *last;

	if (r->out->nreports == r->first_report)
		return NULL;
	last = &r->out->reports[r->out->nreports - 1];
	for (uint32_t n = r->out->nreports - 1; n-- > first_compared(r);)
	{
		const aa_report *other = &r->out->reports[n];

		if (other->after.first <= last->source.first && last->cue.end <= other->after.end)
			last = other;
	}
	return last;
}

/*
 * The subject of the first verb of the sentence before item i, but of none in
 * a relative clause.
 */
static aa_source
sentence_subject(const reporter *r, uint32_t i)
{
	aa_source	source = {0, 0, AA_NONE, false};

	for (uint32_t k = 1; k < i && k < MAX_SUBJECT && !source.found; k++)
	{
		if ((aa_is_finite(&r->view, k) || is_word_with(r, k, AA_LEX_PAST)) &&
			!is_word_with(r, k - 1, AA_LEX_RELATIVE | AA_LEX_AUXILIARY | AA_LEX_DETERMINER))
			source = aa_source_before(&r->view, k);
	}
	return source;
}

/* Noting that it was late, [she] left: the subject behind a fronted clause. */
static aa_source
subject_behind(const reporter *r, uint32_t i)
{
	aa_source	none = {0, 0, AA_NONE, false};
	uint32_t	end = aa_view_end(&r->view);

	for (uint32_t k = i + 1; k + 1 < end && k < i + MAX_SUBJECT; k++)
	{
		aa_source	source;

		if (!is_kind(r, k, AA_ITEM_COMMA))
			continue;
		source = aa_source_after(&r->view, k + 1);
		if (source.found && aa_has_verb(&r->view, source.end, source.end + 2))
			return source;
	}
	return none;
}

/* Who says at item i: left of it, or shared with the clause before. */
static bool
find_source(const reporter *r, aa_report *report, uint32_t i, uint32_t *clause)
{
	const aa_item *cue = item_at(r, i);
	uint64_t	seen;
	uint32_t	k = aa_skip_auxiliaries(&r->view, i, &seen);
	bool		participle = (cue->classes & AA_LEX_GERUND) && !(seen & AA_LEX_AUXILIARY);
	aa_source	source = {0, 0, AA_NONE, false};

	*clause = k;
	/* was quoted as saying */
	if (participle && is_word_with(r, k - 1, AA_LEX_AS) && k >= 2 &&
		is_word_with(r, k - 2, AA_LEX_CUE_CLASS))
		source = aa_source_before(&r->view, k - 2);
	/* quoting the mayor as saying */
	else if (participle && is_word_with(r, k - 1, AA_LEX_AS) && k >= 2 && is_kind(r, k - 2, AA_ITEM_NAME))
		source = (aa_source){k - 2, k - 1, r->article->mentions[item_at(r, k - 2)->index].entity, true};
	else if ((participle && !is_kind(r, k - 1, AA_ITEM_NAME)) ||
			 is_word_with(r, k - 1, AA_LEX_CONJUNCTION))
	{
		const aa_report *shared = report_before(r);

		if (shared != NULL)
		{
			report->source = shared->source;
			report->source_extent = shared->source_extent;
			report->entity = shared->entity;
			return shared->source.first < shared->source.end;
		}
		source = sentence_subject(r, i);
		if (!source.found && participle)
			source = subject_behind(r, i);
	}
	else
	{
		source = aa_source_before(&r->view, i);
		*clause = source.found ? source.first : k;
	}
	if (source.found)
		set_source(r, report, source);
	if (source.found && *clause < k)
		report->source_extent = aa_extent_to_cue(&r->view, source.end, k);
	return source.found;
}

/* The road, the minister said, is safe: the clause between two commas */
static bool
is_parenthesis(const reporter *r, uint32_t clause, uint32_t cue)
{
	return clause > 0 && is_kind(r, clause - 1, AA_ITEM_COMMA) &&
		is_kind(r, cue + 1, AA_ITEM_COMMA) && cue + 2 < aa_view_end(&r->view) &&
		!is_kind(r, clause - 2, AA_ITEM_QUOTATION) &&
		!is_word_with(r, cue + 2, AA_LEX_GERUND | AA_LEX_RELATIVE) &&
		!(is_word_with(r, cue + 2, AA_LEX_CONJUNCTION) &&
		  (is_cue(r, cue + 3) || is_cue(r, cue + 4))) &&
		(item_at(r, cue)->classes & (AA_LEX_BARE | AA_LEX_THAT)) &&
		aa_has_verb(&r->view, 0, aa_view_end(&r->view));
}

/*
 * The comma that ends a relative or subordinate clause ends what it reports:
 * Helen Marsh, who said it was safe, resigned; when she said so, they cheered
 */
static void
end_with_clause(const reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	bool		relative = is_word_with(r, i - 1, AA_LEX_RELATIVE) && i > 0;
	bool		subordinate = clause == 1 && is_word_with(r, 0, AA_LEX_SUBORDINATOR | AA_LEX_AS);

	if (report->after.first == report->after.end || !(relative || subordinate))
		return;
	for (uint32_t k = i + 1; k < r->view.nitems && item_at(r, k)->first_token < report->after.end; k++)
	{
		if (!is_kind(r, k, AA_ITEM_COMMA) || item_at(r, k)->first_token <= report->after.first)
			continue;
		if (relative ? is_word_with(r, k + 1, AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST) :
					   is_kind(r, k + 1, AA_ITEM_NAME) ||
					is_word_with(r, k + 1, AA_LEX_DETERMINER | AA_LEX_SUBJECT))
		{
			report->after.end = item_at(r, k)->first_token;
			/* who found the coins, could hardly speak: no clause is left */
			if (report->form == AA_FORM_CLAUSE &&
				!aa_has_verb(&r->view, aa_view_find(&r->view, report->after.first), k))
				report->after.end = report->after.first;
			return;
		}
	}
}

/*
 * As the mayor said on Monday, the road is safe: what is reported stands around
 * the clause that "as" opens at the item before clause.
 */
static void
find_content_around(const reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	uint32_t	end = aa_view_end(&r->view);
	uint32_t	comma = i + 1;

	while (comma < end && comma < i + MAX_RECIPIENT && !is_kind(r, comma, AA_ITEM_COMMA))
		comma++;
	if (is_kind(r, comma, AA_ITEM_COMMA) && comma + 1 < end)
		report->after = (aa_run){first_token_of(r, comma + 1), end_token_before(r, clause_end(r, comma + 1))};
	report->form = AA_FORM_REST;
	if (clause < 2)
		return;
	report->split = report->after.first < report->after.end;
	find_content_before(r, report, clause - 1);
}

/* What he says is late; a man who she says left: the clause goes on behind. */
static void
find_content_of_relative(const reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	end = clause_end(r, i + 1);

	if (i + 1 >= end || !(aa_is_finite(&r->view, i + 1) || is_word_with(r, i + 1, AA_LEX_PAST | AA_LEX_BASE)))
		return;
	report->form = AA_FORM_CLAUSE;
	report->after = (aa_run){first_token_of(r, i + 1), end_token_before(r, end)};
}

/* What follows the cue, though none of its frames foresees it. */
static void
find_loose_content(const reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	end = clause_end(r, i + 1);

	/* found the ring: not what a verb with a clause may report */
	if (report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT))
		return;
	if (i + 1 >= end || !(is_kind(r, i + 1, AA_ITEM_WORD) || is_kind(r, i + 1, AA_ITEM_NAME)) ||
		is_word_with(r, i + 1, AA_LEX_NEGATION | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_PRONOUN))
		return;
	report->form = AA_FORM_LOOSE;
	report->after = (aa_run){first_token_of(r, i + 1), end_token_before(r, end)};
}

/* The paper quoted the mayor as saying: the words are hers */
static bool
is_relayed(const reporter *r, uint32_t i)
{
	return is_kind(r, i + 1, AA_ITEM_NAME) && is_word_with(r, i + 2, AA_LEX_AS) &&
		is_word_with(r, i + 3, AA_LEX_GERUND) && is_cue(r, i + 3);
}

/*
 * “…,” the paper quoted the mayor as saying.  What follows "saying" is reported
 * by itself.
 */
static bool
report_relayed(reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	report->rule = AA_RULE_CONTENT_FIRST;
	set_cue(r, report, i + 3, i + 3);
	report->cue_classes = item_at(r, i + 3)->classes;
	set_source(r, report, (aa_source){i + 1, i + 2, r->article->mentions[item_at(r, i + 1)->index].entity, true});
	find_content_before(r, report, clause);
	keep_report(r, report);
	return true;
}

static bool
report_source_first(reporter *r, uint32_t i)
{
	aa_report  *report = add_report(r);
	uint32_t	clause;
	uint64_t	seen;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	set_cue(r, report, aa_skip_auxiliaries(&r->view, i, &seen), i);
	if (!find_source(r, report, i, &clause))
		return true;
	if (is_relayed(r, i))
		return report_relayed(r, report, i, clause);
	if (is_parenthesis(r, clause, i))
	{
		report->split = true;
		report->form = AA_FORM_REST;
		report->after = (aa_run){first_token_of(r, i + 2), end_token_before(r, clause_end(r, i + 2))};
	}
	else if (clause > 0 && is_word_with(r, clause - 1, AA_LEX_AS) && !is_kind(r, i + 1, AA_ITEM_COLON) &&
			 (report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT)) &&
			 (clause == 1 || is_kind(r, clause - 2, AA_ITEM_COMMA)))
		find_content_around(r, report, i, clause);
	else
		find_content_behind(r, report, i + 1);
	if ((report->form != AA_FORM_REST || report->split) && (item_at(r, i)->classes & (AA_LEX_QUOTES | AA_LEX_BARE | AA_LEX_THAT)))
		find_content_before(r, report, clause);
	if (reports_nothing(report) && clause > 0 && is_word_with(r, clause - 1, AA_LEX_RELATIVE))
		find_content_of_relative(r, report, i);
	if (reports_nothing(report))
		find_loose_content(r, report, i);
	end_with_clause(r, report, i, clause);
	if (report->before.first < report->before.end)
		report->rule = AA_RULE_CONTENT_FIRST;
	keep_report(r, report);
	return true;
}

/* According to the council, …: the clause behind the comma after the source */
static void
find_content_behind_comma(const reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	limit = i + MAX_RECIPIENT;

	while (i < r->view.nitems && i < limit && !is_kind(r, i, AA_ITEM_COMMA))
		i++;
	if (is_kind(r, i, AA_ITEM_COMMA) && i + 1 < aa_view_end(&r->view))
		report->after = (aa_run){first_token_of(r, i + 1), end_token_before(r, clause_end(r, i + 1))};
}

/* The road is safe according to the council: no comma parts them */
static void
find_content_right_before(const reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	first = first_free(r, i);

	if (first < i)
		report->before = (aa_run){item_at(r, first)->first_token, item_at(r, i - 1)->end_token};
}

static bool
report_according(reporter *r, uint32_t i)
{
	aa_report  *report = add_report(r);
	aa_source	source = aa_source_after(&r->view, i + 1);

	if (report == NULL)
		return false;
	if (!source.found)
		return true;
	report->rule = AA_RULE_ACCORDING;
	set_cue(r, report, i, i);
	report->cue_classes |= AA_LEX_SPEECH;
	set_source(r, report, source);
	report->source_extent = aa_extent_after(&r->view, source.end);
	if (is_kind(r, i - 1, AA_ITEM_QUOTATION))
		find_content_before(r, report, i);
	else if (i == 0 || !aa_has_verb(&r->view, 0, i))
	{
		find_content_behind_comma(r, report, source.end);
		/* The bridge, according to the mayor, is safe */
		report->split = i > 1 && is_kind(r, i - 1, AA_ITEM_COMMA) &&
			aa_has_verb(&r->view, source.end, aa_view_end(&r->view));
		if (report->split)
			find_content_before(r, report, i);
	}
	else if (is_kind(r, i - 1, AA_ITEM_COMMA))
		find_content_before(r, report, i);
	else
		find_content_right_before(r, report, i);
	keep_report(r, report);
	return true;
}

/* A turn of an interview: all behind the label is said by whom it names. */
static bool
report_turn(reporter *r, const aa_block *block)
{
	aa_report  *report = add_report(r);
	uint32_t	colon = 0;

	if (report == NULL)
		return false;
	while (colon < r->view.nitems && !is_kind(r, colon, AA_ITEM_COLON))
		colon++;
	if (colon == 0 || colon == r->view.nitems)
		return true;
	report->rule = AA_RULE_LABEL;
	report->cue_classes = AA_LEX_SPEECH;
	set_source(r, report, (aa_source){0, colon, AA_NONE, true});
	if (colon == 1 && is_kind(r, 0, AA_ITEM_NAME))
		report->entity = r->article->mentions[item_at(r, 0)->index].entity;
	report->after = (aa_run){item_at(r, colon)->end_token, block->end_token};
	if (report->after.first < report->after.end)
		keep_report(r, report);
	return true;
}

/*
 * Asked [by Marsh] whether the road was safe, asked about the road: where what
 * is asked begins behind the cue at item i, or i where nothing is.
 */
static uint32_t
question_start(const reporter *r, uint32_t i)
{
	if (!(item_at(r, i)->classes & AA_LEX_PARTICIPLE) ||
		(item_at(r, i)->classes & AA_LEX_CUE_CLASS) != AA_LEX_QUESTION)
		return i;
	if (item_at(r, i)->end_token > item_at(r, i)->first_token + 1)
		return i + 1;			/* asked about */
	for (uint32_t k = i + 1; k < i + MAX_RECIPIENT && k < r->view.nitems; k++)
	{
		if (is_word_with(r, k, AA_LEX_COMPLEMENTIZER) || aa_is_infinitive(&r->view, k))
			return k;
		if (!is_kind(r, k, AA_ITEM_NAME) && !is_kind(r, k, AA_ITEM_WORD))
			return i;
	}
	return i;
}

/* Does a question without its asker stand here: [When] asked whether … */
static bool
is_question(const reporter *r, uint32_t i)
{
	return (i == 0 || is_kind(r, i - 1, AA_ITEM_COMMA) ||
			(is_word_with(r, i - 1, AA_LEX_SUBORDINATOR) && !is_word_with(r, i - 1, AA_LEX_SUBJECT))) &&
		question_start(r, i) > i;
}

/* Asked whether the road was safe, she …: nobody is said to have asked */
static bool
report_question(reporter *r, uint32_t i)
{
	aa_report  *report = add_report(r);
	uint32_t	start = question_start(r, i);
	uint32_t	end = start;

	if (report == NULL)
		return false;
	while (end < aa_view_end(&r->view) && !is_kind(r, end, AA_ITEM_COMMA))
		end++;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->form = AA_FORM_THAT;
	set_cue(r, report, i, i);
	set_agent(r, report, i + 1, start);
	report->after = (aa_run){first_token_of(r, start), end_token_before(r, end)};
	keep_report(r, report);
	return true;
}

/* The plan was described as “a mess” by Helen Marsh: who did, if it is told. */
static bool
report_passive(reporter *r, uint32_t i)
{
	aa_report  *report = add_report(r);
	uint32_t	k = i + 1;
	uint32_t	end;
	uint64_t	seen;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	set_cue(r, report, aa_skip_auxiliaries(&r->view, i, &seen), i);
	k = set_agent(r, report, k, k + 1);
	end = clause_end(r, k);
	if (k >= end || is_kind(r, k, AA_ITEM_COMMA) || is_kind(r, k, AA_ITEM_SIGN))
		return true;
	report->form = is_word_with(r, k, AA_LEX_COMPLEMENTIZER) ? AA_FORM_THAT :
		aa_is_infinitive(&r->view, k)						 ? AA_FORM_INFINITIVE :
															   AA_FORM_LOOSE;
	if (report->source.first == report->source.end)
		end = end_before_agent(r, report, k, end);
	report->after = (aa_run){first_token_of(r, k), end_token_before(r, end)};
	keep_report(r, report);
	return true;
}

/* Is it a cue in the passive: was told, is expected to? */
static bool
is_passive(const reporter *r, uint32_t i)
{
	uint64_t	seen;

	if (!is_word_with(r, i, AA_LEX_PARTICIPLE) || !is_word_with(r, i, AA_LEX_CUE_CLASS) ||
		is_word_with(r, i, AA_LEX_GERUND))
		return false;
	(void) aa_skip_auxiliaries(&r->view, i, &seen);
	return (seen & AA_LEX_BE) != 0;
}

/* MAYOR: … at the front of a block; “…” - Jane Doe at its end */
static bool
report_labels(reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	const aa_block *block = &r->article->blocks[sentence->block];
	uint32_t	end = aa_view_end(&r->view);
	aa_report  *report;
	uint32_t	q;

	if (block->kind == AA_BLOCK_TURN && sentence->first_token == block->first_token)
		return report_turn(r, block);
	if (is_kind(r, 0, AA_ITEM_NAME) && is_kind(r, 1, AA_ITEM_COLON) &&
		sentence->first_token == block->first_token &&
		(is_kind(r, 2, AA_ITEM_QUOTATION) || block->kind == AA_BLOCK_HEADLINE))
	{
		report = add_report(r);
		if (report == NULL)
			return false;
		report->rule = AA_RULE_LABEL;
		report->cue_classes = AA_LEX_SPEECH;
		set_source(r, report, (aa_source){0, 1, r->article->mentions[item_at(r, 0)->index].entity, true});
		report->after = (aa_run){first_token_of(r, 2), sentence->end_token};
		keep_report(r, report);
		return true;
	}
	for (q = 0; q + 2 < r->view.nitems && q < 3; q++)
	{
		if (is_kind(r, q, AA_ITEM_QUOTATION) && is_kind(r, q + 1, AA_ITEM_DASH) &&
			is_kind(r, q + 2, AA_ITEM_NAME) && !aa_has_verb(&r->view, q + 3, end) &&
			sentence->end_token == block->end_token)
		{
			report = add_report(r);
			if (report == NULL)
				return false;
			report->rule = AA_RULE_BYLINE;
			report->cue_classes = AA_LEX_SPEECH;
			set_source(r, report, (aa_source){q + 2, q + 3, r->article->mentions[item_at(r, q + 2)->index].entity, true});
			report->before = (aa_run){item_at(r, q)->first_token, item_at(r, q)->end_token};
			keep_report(r, report);
			return true;
		}
	}
	return true;
}

/*
 * The report that a sentence goes on with which does not say who told it: the
 * last of its block, or of the block before.
 */
static uint32_t
find_head(const reporter *r, uint32_t block)
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

/* Told after somebody of whom the sentence says nothing: Es sei zu spät. */
static bool
report_untold(reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	uint32_t	head = find_head(r, sentence->block);
	aa_report  *report = add_report(r);
	aa_report  *last;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_FLOATING;
	report->form = AA_FORM_CLAUSE;
	report->cue_classes = AA_LEX_SPEECH;
	report->after = (aa_run){sentence->first_token, sentence->end_token};
	if (head != AA_NONE)
	{
		report->source = r->out->reports[head].source;
		report->source_extent = r->out->reports[head].source_extent;
		report->entity = r->out->reports[head].entity;
		if (r->article->sentences[r->out->reports[head].sentence].block == sentence->block &&
			r->out->nreports - head < MAX_PIECES)
			report->head = head;
	}
	keep_report(r, report);
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

/*
 * A sentence without a report may go on with what the last one reports, words
 * in marks by themselves may, too.
 */
static bool
go_on(reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	uint32_t	head;

	if (r->out->nreports > r->first_report)
		r->told_end = sentence->end_token;
	else if (is_kind(r, 0, AA_ITEM_QUOTATION) && aa_view_end(&r->view) <= 1)
	{
		head = find_head(r, sentence->block);
		if (head != AA_NONE && r->told_end == sentence->first_token &&
			r->article->sentences[r->out->reports[head].sentence].block == sentence->block)
		{
			claim_run(r, (aa_run){sentence->first_token, sentence->end_token}, head, false);
			r->told_end = sentence->end_token;
		}
	}
	else if (aa_is_reported(&r->view))
		return report_untold(r);
	return true;
}

/* Does a report have the quotation at item i? */
static bool
is_claimed(const reporter *r, uint32_t i)
{
	return is_kind(r, i, AA_ITEM_QUOTATION) && r->out->claims[item_at(r, i)->index] != AA_NONE;
}

/* The sentence of a language whose finite verb stands second. */
static bool
report_verb_second(reporter *r)
{
	/* words in marks behind a colon go on with what is told, too */
	bool		told = aa_is_reported(&r->view) &&
			   find_head(r, r->view.sentence->block) != AA_NONE;

	for (uint32_t i = 0; i < r->view.nitems; i++)
	{
		bool		colon = is_kind(r, i, AA_ITEM_COLON) && !told;
		aa_report  *report;

		if (!(item_at(r, i)->classes & (CUES | AA_LEX_VERB | AA_LEX_DOCUMENT)) && !colon)
			continue;
		report = add_report(r);
		if (report == NULL)
			return false;
		if (colon ? !is_claimed(r, i + 1) && aa_find_colon(&r->view, i, report_before(r), report) :
					aa_find_clause(&r->view, i, report_before(r), report))
		{
			report->verb = report->cue;
			keep_report(r, report);
		}
	}
	return go_on(r);
}

static bool
report_sentence(reporter *r)
{
	r->first_report = r->out->nreports;
	if (!report_labels(r))
		return false;
	if (r->article->language->verb_second)
		return report_verb_second(r);
	for (uint32_t i = 0; i < r->view.nitems; i++)
	{
		bool		ok = true;

		if (!(item_at(r, i)->classes & CUES))
			continue;
		if (is_word_with(r, i, AA_LEX_ACCORDING))
			ok = report_according(r, i);
		else if (is_question(r, i))
			ok = report_question(r, i);
		else if (is_passive(r, i))
			ok = report_passive(r, i);
		else if (is_cue(r, i))
			ok = is_inverted(r, i) ? report_inverted(r, i) : report_source_first(r, i);
		if (!ok)
			return false;
	}
	return true;
}

bool
aa_find_reports(aa_article *article, aa_reports *reports)
{
	reporter	r = {.article = article, .out = reports, .view = {.article = article}};
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
	if (r.view.items != NULL)
		(void) article->env.resize(article->env.context, r.view.items, 0);
	return ok;
}

void
aa_release_reports(aa_article *article, aa_reports *reports)
{
	if (reports->reports != NULL)
		(void) article->env.resize(article->env.context, reports->reports, 0);
	if (reports->touching != NULL)
		(void) article->env.resize(article->env.context, reports->touching, 0);
	if (reports->claims != NULL)
		(void) article->env.resize(article->env.context, reports->claims, 0);
}
