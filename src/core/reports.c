/*-------------------------------------------------------------------------
 *
 * reports.c
 *	  Finds reporting clauses: who says, and where the words are.
 *
 * Each cue outside quotation marks (said, according to, calls for) is looked at
 * once.  Its kind decides where its source may stand (sources.c, cue_sources.c)
 * and what it may report (contents.c).
 *
 *-------------------------------------------------------------------------
 */
#include "reports.h"

#include <string.h>

#include "clauses.h"
#include "contents.h"
#include "continued_reports.h"
#include "cue_sources.h"
#include "cues.h"
#include "edges.h"
#include "ends.h"
#include "labels.h"
#include "language.h"
#include "memory.h"
#include "names.h"
#include "noun_reports.h"
#include "reporter.h"
#include "source_phrases.h"
#include "sources.h"
#include "uncued_reports.h"
#include "verb_second.h"
#include "words.h"

/* Items between a verb and what it calls something: called its critics a “… */
#define MAX_NAMED 8
/* Words of whom something is told between commas: …, she told[ the town council], … */
#define MAX_TOLD 6

/* What a reporting clause cannot do without, unless it is a label. */
#define CUES (AA_LEX_CUE_CLASS | AA_LEX_ACCORDING)

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

/*
 * From item i on, over what its comma inserts or what tells when and where, to the comma
 * before a quotation; i if no quotation goes on behind.
 */
static uint32_t
skip_insertion(const aa_reporter *r, uint32_t i)
{
	if (!aa_is_kind(&r->view, i, AA_ITEM_COMMA) &&
		!aa_is_word(&r->view, i, AA_LEX_PREPOSITION | AA_LEX_CALENDAR | AA_LEX_ADVERB))
		return i;
	for (uint32_t k = i; k < i + AA_MAX_RECIPIENT && k < r->view.nitems; k++)
	{
		if (aa_is_kind(&r->view, k, AA_ITEM_COMMA) && aa_is_kind(&r->view, k + 1, AA_ITEM_QUOTATION))
			return k;
		if (aa_is_kind(&r->view, k, AA_ITEM_COLON) || aa_is_kind(&r->view, k, AA_ITEM_QUOTATION) ||
			(k > i && aa_is_cue(&r->view, k) && aa_is_word(&r->view, k, AA_LEX_GERUND)))
			return i;
	}
	return i;
}

/* The road, the minister said, [is safe]: the clause goes on with item i */
static void
report_rest(const aa_reporter *r, aa_report *report, uint32_t i)
{
	report->split = true;
	report->form = AA_FORM_REST;
	report->after = aa_items_run(&r->view, i, aa_reported_end(&r->view, i));
}

static bool
report_inverted(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	aa_source	source = aa_source_after(&r->view, i + 1);
	uint32_t	behind;

	if (report == NULL)
		return false;
	if (!source.found)
		return true;
	report->rule = AA_RULE_INVERTED;
	aa_set_cue(r, report, i, i);
	aa_set_source(r, report, source);
	report->source_extent = aa_extent_after(&r->view, source.end);
	behind = source.end;
	/* “…,” said Mr Smith[, who runs it], “…”; said he [in a letter], “…” */
	behind = skip_insertion(r, behind);
	if (aa_is_kind(&r->view, behind, AA_ITEM_COMMA) && aa_is_kind(&r->view, behind + 1, AA_ITEM_QUOTATION))
		report->after = aa_items_run(&r->view, behind + 1, aa_reported_end(&r->view, behind + 1));
	else if (aa_is_kind(&r->view, behind, AA_ITEM_COLON))
		aa_content_behind(&r->view, report, behind);
	else if (aa_is_kind(&r->view, source.end, AA_ITEM_COMMA) && aa_begins_predicate(&r->view, source.end + 1))
		report_rest(r, report, source.end + 1);
	while (i > 0 && aa_is_word(&r->view, i - 1, AA_LEX_ADVERB))
		i--;
	{
		aa_run		after = report->after;

		report->after = (aa_run){0, 0};
		aa_content_before(r, report, i);
		report->after = after;
	}
	aa_keep_report(r, report);
	return true;
}

/* Do the items before end tell when, where or of what somebody speaks: on Monday, of his plan, when he was asked? */
static bool
is_circumstance(const aa_view *view, uint32_t end)
{
	if (aa_has_quotation(view, 0, end))
		return false;
	if (!aa_has_verb(view, 0, end))
		return true;
	for (uint32_t i = 0; i < end; i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_COMMA))
			return false;
	}
	return aa_is_word(view, 0, AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION | AA_LEX_GERUND | AA_LEX_PARTICIPLE);
}

/* In a letter to Orme, the minister said, “The road is safe”: the words in marks at item i are all that is said */
static bool
is_whole_utterance(const aa_reporter *r, uint32_t clause, uint32_t i)
{
	const aa_item *words = aa_view_item(&r->view, i);

	return words->kind == AA_ITEM_QUOTATION && i + 1 >= aa_view_end(&r->view) &&
		(r->article->tokens[r->article->quotations[words->index].first_token].flags & AA_TOKEN_CAPITAL) &&
		is_circumstance(&r->view, clause - 1);
}

/*
 * The comma behind the cue and whom it is told: [the road], the minister told[ voters], is safe; the item
 * behind the cue where the clause before it does not go on with its verb, or with words in marks
 */
static uint32_t
comma_behind_cue(const aa_reporter *r, uint32_t clause, uint32_t cue)
{
	const aa_view *view = &r->view;
	uint32_t	k = cue + 1;
	uint64_t	seen;
	uint32_t	verb = aa_skip_auxiliaries(view, cue, &seen);

	if (clause < 2 || !aa_is_word(view, cue, AA_LEX_RECIPIENT) || aa_is_word(view, cue, AA_LEX_GERUND) ||
		aa_is_word(view, verb - 1, AA_LEX_RELATIVE))
		return cue + 1;
	while (k <= cue + MAX_TOLD && !aa_is_finite(view, k) && !aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) &&
		   (aa_is_kind(view, k, AA_ITEM_NAME) || aa_is_kind(view, k, AA_ITEM_WORD)))
		k++;
	return aa_begins_predicate(view, k + 1) ||
			(aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) && aa_is_word(view, clause - 2, AA_LEX_AUXILIARY)) ?
		k :
		cue + 1;
}

/* The road, the minister said, is safe: the clause between two commas, the second at an item */
static bool
is_parenthesis(const aa_reporter *r, uint32_t clause, uint32_t cue, uint32_t comma)
{
	return clause > 0 && aa_is_kind(&r->view, clause - 1, AA_ITEM_COMMA) &&
		aa_is_kind(&r->view, comma, AA_ITEM_COMMA) && comma + 1 < aa_view_end(&r->view) &&
		!aa_is_kind(&r->view, clause - 2, AA_ITEM_QUOTATION) &&
		!aa_is_word(&r->view, comma + 1, AA_LEX_GERUND | AA_LEX_RELATIVE) &&
		!(aa_is_word(&r->view, comma + 1, AA_LEX_CONJUNCTION) &&
		  (aa_is_cue(&r->view, comma + 2) || aa_is_cue(&r->view, comma + 3))) &&
		(aa_view_item(&r->view, cue)->classes & (AA_LEX_BARE | AA_LEX_THAT)) &&
		!is_whole_utterance(r, clause, comma + 1) && aa_has_verb(&r->view, 0, aa_view_end(&r->view));
}

/*
 * “…,” the paper quoted the mayor as saying.  What follows "saying" is reported
 * by itself.
 */
static bool
report_relayed(aa_reporter *r, aa_report *report, aa_source source, uint32_t cue, uint32_t clause)
{
	report->rule = AA_RULE_CONTENT_FIRST;
	aa_set_cue(r, report, cue, cue);
	aa_set_source(r, report, source);
	aa_content_before(r, report, clause);
	aa_keep_report(r, report);
	return true;
}

/* Agreed to sail: the phrase takes "to", which is the infinitive's here. */
static void
leave_infinitive(const aa_reporter *r, aa_report *report)
{
	uint32_t	last = report->verb.end - 1;

	if (report->after.first != report->verb.end || report->verb.first == last ||
		report->after.first == report->after.end ||
		!(aa_word_classes(r->article, &r->article->tokens[last]) & AA_LEX_TO) ||
		!(r->article->classes[report->after.first] & AA_LEX_BASE))
		return;
	report->form = AA_FORM_INFINITIVE;
	report->verb.end = report->cue.end = report->after.first = last;
}

/* …, as Marsh put it[, …], as she has described it: the words around are what "it" is.  Not: as they call it */
static bool
is_about_it(const aa_reporter *r, uint32_t i)
{
	uint32_t	k = i + 1;

	if (aa_is_word(&r->view, k, AA_LEX_PRONOUN) && !aa_is_word(&r->view, k, AA_LEX_DETERMINER))
		k++;
	return aa_is_word(&r->view, i, AA_LEX_QUOTES) && aa_is_word(&r->view, i, AA_LEX_THIRD | AA_LEX_PAST) &&
		(!aa_is_kind(&r->view, k, AA_ITEM_WORD) || aa_is_word(&r->view, k, AA_LEX_PREPOSITION | AA_LEX_CALENDAR)) &&
		!aa_is_kind(&r->view, k, AA_ITEM_NAME) && !aa_is_kind(&r->view, k, AA_ITEM_QUOTATION);
}

/* What the mayor calls a “…”, what critics say was “…”: do words in marks at once follow the verb at item i? */
static bool
has_name_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i + 1; k < view->nitems && k < i + MAX_NAMED; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_QUOTATION))
			return true;
		if ((!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME)) ||
			aa_is_word(view, k, AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION) ||
			(aa_is_word(view, k, AA_LEX_PREPOSITION) && !aa_is_word(view, k, AA_LEX_AS)))
			break;
	}
	return false;
}

/*
 * Is it a clause like what the mayor calls “…”?  Not one of a pronoun, who is most often
 * the source of the clause around it: she denounced what she called “…”.
 */
static bool
names_what(const aa_reporter *r, const aa_report *report, uint32_t clause, uint32_t i)
{
	const aa_item *subject = aa_view_item(&r->view, clause);
	uint64_t	class = report->cue_classes & AA_LEX_CUE_CLASS;
	bool		is_pronoun = aa_is_pronoun_item(&r->view, subject) ||
		(report->source.end == subject->end_token && aa_is_word(&r->view, clause, AA_LEX_PRONOUN));

	return r->view.marked && clause > 0 && aa_is_what(&r->view, clause - 1) &&
		(class == AA_LEX_SPEECH || class == AA_LEX_WRITING) && (report->cue_classes & AA_LEX_OBJECT) &&
		report->before.first == report->before.end && !is_pronoun && has_name_behind(&r->view, i);
}

static bool
report_source_first(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	clause;
	uint32_t	relayed;
	aa_source	source;
	uint32_t	comma;
	uint64_t	seen;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	aa_set_cue(r, report, aa_skip_auxiliaries(&r->view, i, &seen), i);
	/* the same as saying that it is safe: nobody needs to be named */
	if (!aa_find_source(r, report, i, &clause) && !aa_is_word(&r->view, i + 1, AA_LEX_COMPLEMENTIZER))
		return true;
	relayed = aa_relayed_cue(r, i, &source);
	if (relayed > i)
		return report_relayed(r, report, source, relayed, clause);
	comma = comma_behind_cue(r, clause, i);
	if (is_parenthesis(r, clause, i, comma))
		report_rest(r, report, comma + 1);
	else if (clause > 0 && aa_is_word(&r->view, clause - 1, AA_LEX_AS) &&
			 /* not: quoted Marsh, of Oxley, as saying it was */
			 !aa_is_word(&r->view, clause, AA_LEX_GERUND) &&
			 !aa_is_kind(&r->view, i + 1, AA_ITEM_COLON) &&
			 !(clause == 1 && aa_is_word(&r->view, i + 1, AA_LEX_COMPLEMENTIZER)) &&
			 ((report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT)) || (clause > 1 && is_about_it(r, i))) &&
			 (clause == 1 || aa_is_kind(&r->view, clause - 2, AA_ITEM_COMMA) ||
			  (aa_is_kind(&r->view, clause - 2, AA_ITEM_QUOTATION) && is_about_it(r, i))))
		aa_content_around(r, report, i, clause);
	else
		aa_content_behind(&r->view, report, i + 1);
	if ((report->form != AA_FORM_REST || report->split) &&
		(aa_view_item(&r->view, i)->classes & (AA_LEX_QUOTES | AA_LEX_BARE | AA_LEX_THAT)))
		aa_content_before(r, report, clause);
	if (aa_reports_nothing(report) && clause > 0 && aa_is_word(&r->view, clause - 1, AA_LEX_RELATIVE))
		aa_content_of_relative(&r->view, report, i);
	if (aa_reports_nothing(report))
		aa_loose_content(&r->view, report, i);
	leave_infinitive(r, report);
	/* Calling it a mess, [she] left: before her */
	if (report->after.first < report->source.first && report->source.first < report->after.end)
		report->after.end = report->source.first;
	aa_end_with_clause(&r->view, report, i, clause);
	report->names = names_what(r, report, clause, i);
	if (report->before.first < report->before.end)
		report->rule = AA_RULE_CONTENT_FIRST;
	aa_keep_report(r, report);
	return true;
}

static bool
report_according(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	last = i + aa_is_genitive(&r->view, i + 1); /* in the words [of] */
	aa_source	source = aa_source_after(&r->view, last + 1);
	bool		quoted;

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
	quoted = aa_is_kind(&r->view, source.end, AA_ITEM_COMMA) && aa_is_kind(&r->view, source.end + 1, AA_ITEM_QUOTATION);
	if (aa_is_kind(&r->view, i - 1, AA_ITEM_QUOTATION))
		aa_content_before(r, report, i);
	else if (aa_is_kind(&r->view, source.end, AA_ITEM_COLON))
		aa_content_behind(&r->view, report, source.end);
	else if (i == 0 || quoted || !aa_has_verb(&r->view, 0, i))
	{
		aa_content_behind_comma(&r->view, report, source.end);
		/* The bridge, according to the mayor, is safe; the bridge was, in the words of the mayor, “safe” */
		report->split = i > 1 && aa_is_kind(&r->view, i - 1, AA_ITEM_COMMA) &&
			(quoted || aa_has_verb(&r->view, source.end, aa_view_end(&r->view)));
		if (report->split)
			aa_content_before(r, report, i);
		/* according to pilots, sailors who have asked may leave: no more than the pilots */
		if (i == 0 && report->after.first < report->after.end && report->source_extent >= report->after.first)
			report->source_extent = report->after.first - 1;
	}
	else if (aa_is_kind(&r->view, i - 1, AA_ITEM_COMMA))
		aa_content_before(r, report, i);
	else
		aa_content_right_before(r, report, i);
	aa_keep_report(r, report);
	return true;
}

/* Asked whether the road was safe, she …: nobody is said to have asked */
static bool
report_question(aa_reporter *r, uint32_t i)
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

/*
 * The plan was described as “a mess” by Helen Marsh: who did, if it is told.
 * It seems to be one: nobody is named.
 */
static bool
report_passive(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	k = i + 1;
	uint32_t	end;
	uint64_t	seen;

	if (report == NULL)
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	aa_set_cue(r, report, aa_skip_auxiliaries(&r->view, i, &seen), i);
	k = set_agent(r, report, k, k + 1);
	end = aa_reported_end(&r->view, k);
	/* was told by Marsh[ and left] */
	if (k >= end || aa_is_kind(&r->view, k, AA_ITEM_COMMA) || aa_is_kind(&r->view, k, AA_ITEM_SIGN) ||
		(k > i + 1 && aa_is_word(&r->view, k, AA_LEX_CONJUNCTION) && aa_is_word(&r->view, k + 1, AA_LEX_PAST)))
		return true;
	report->form = aa_is_word(&r->view, k, AA_LEX_COMPLEMENTIZER) ? AA_FORM_THAT :
		aa_is_infinitive(&r->view, k)							  ? AA_FORM_INFINITIVE :
		characterizes(r, report)								  ? AA_FORM_OBJECT :
																	AA_FORM_LOOSE;
	/* appeared to be hit by a lorry: nobody says so */
	if (report->source.first == report->source.end && !aa_is_raising_cue(&r->view, i))
		end = end_before_agent(r, report, k, end);
	report->after = aa_items_run(&r->view, k, end);
	/* is meant to “level up” the coast: nobody is said to have said so */
	if (aa_is_word(&r->view, k, AA_LEX_TO) && report->source.first == report->source.end &&
		(report->cue_classes & AA_LEX_CUE_CLASS) != AA_LEX_SPEECH && aa_has_quotation(&r->view, k, end))
		return true;
	/* …, described by Marsh as a mess: the subject is that of another verb */
	if ((seen & AA_LEX_BE) || aa_is_raising_cue(&r->view, i))
		set_reported_subject(r, report, i);
	aa_keep_report(r, report);
	return true;
}

/* Does a report have the quotation at item i? */
static bool
is_claimed(const aa_reporter *r, uint32_t i)
{
	return aa_is_kind(&r->view, i, AA_ITEM_QUOTATION) && r->out->claims[aa_view_item(&r->view, i)->index] != AA_NONE;
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
		bool		announces = !told &&
			(aa_is_kind(&r->view, i, AA_ITEM_COLON) ||
					(aa_is_kind(&r->view, i, AA_ITEM_SIGN) && aa_is_kind(&r->view, i + 1, AA_ITEM_QUOTATION)) ||
					(aa_is_kind(&r->view, i, AA_ITEM_COMMA) && i > 0 && aa_is_kind(&r->view, i - 1, AA_ITEM_QUOTATION)) ||
					(r->view.marked && aa_is_word(&r->view, i, AA_LEX_BY) && i > 0 &&
					 aa_is_word(&r->view, i - 1, AA_LEX_DETERMINER)));
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
		bool		ok = true;

		/* most words are neither */
		if (!(classes & wanted) || i < behind_source)
			continue;
		if ((classes & AA_UTTERANCES) && r->view.marked && !aa_report_owned_noun(r, i))
			return false;
		if (!(classes & CUES))
			continue;
		if (aa_is_word(&r->view, i, AA_LEX_ACCORDING))
		{
			ok = report_according(r, i);
			/* according to council [cables]: no verb */
			behind_source = aa_source_after(&r->view, i + 1).end;
		}
		else if (aa_is_question(&r->view, i))
			ok = report_question(r, i);
		else if (aa_is_passive_cue(&r->view, i) || aa_is_raising_cue(&r->view, i))
			ok = report_passive(r, i);
		else if (aa_is_adjective_cue(&r->view, i))
			ok = report_source_first(r, i);
		else if (aa_is_cue(&r->view, i))
			ok = aa_is_inverted_cue(&r->view, i) ? report_inverted(r, i) : report_source_first(r, i);
		if (!ok)
			return false;
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
