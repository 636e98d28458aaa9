/*-------------------------------------------------------------------------
 *
 * active_reports.c
 *	  Clauses whose subject reports, before its verb or behind it: the mayor said
 *	  that, “…,” said the mayor.
 *
 *-------------------------------------------------------------------------
 */
#include "active_reports.h"

#include "clauses.h"
#include "contents.h"
#include "cue_sources.h"
#include "cues.h"
#include "participle_sources.h"
#include "source_phrases.h"
#include "sources.h"
#include "words.h"

/* Items between a verb and what it calls something: called its critics a “… */
#define MAX_NAMED 8
/* Words of whom something is told between commas: …, she told[ the town council], … */
#define MAX_TOLD 6

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

/* What stands behind the source, where that stands behind its verb */
static void
set_content_behind(const aa_reporter *r, aa_report *report, const aa_source *source)
{
	const aa_view *view = &r->view;
	/* “…,” said Mr Smith[, who runs it], “…”; said he [in a letter], “…” */
	uint32_t	behind = skip_insertion(r, source->end);

	if (aa_is_kind(view, behind, AA_ITEM_COMMA) && aa_is_kind(view, behind + 1, AA_ITEM_QUOTATION))
		report->after = aa_items_run(view, behind + 1, aa_reported_end(view, behind + 1));
	else if (aa_is_kind(view, behind, AA_ITEM_COLON))
		aa_content_behind(view, report, behind);
	else if (aa_is_kind(view, source->end, AA_ITEM_COMMA) && aa_begins_predicate(view, source->end + 1))
		report_rest(r, report, source->end + 1);
}

/* What stands before the verb at item i: it is found as if nothing stood behind the source. */
static void
set_content_before(const aa_reporter *r, aa_report *report, uint32_t i)
{
	aa_run		after = report->after;

	while (i > 0 && aa_is_word(&r->view, i - 1, AA_LEX_ADVERB))
		i--;
	report->after = (aa_run){0, 0};
	aa_content_before(r, report, i);
	report->after = after;
}

bool
aa_report_inverted(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	aa_source	source = aa_source_after(&r->view, i + 1);

	if (report == NULL)
		return false;
	if (!source.found)
		return true;
	report->rule = AA_RULE_INVERTED;
	aa_set_cue(r, report, i, i);
	aa_set_source(r, report, source);
	report->source_extent = aa_extent_after(&r->view, source.end);
	set_content_behind(r, report, &source);
	set_content_before(r, report, i);
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

/*
 * As the mayor said on Monday, the road is safe; “safe”, as she put it: is what is reported around the
 * clause that "as" opens?  Not where it stands behind the cue: as the mayor said: …, as she said that …;
 * nor: quoted Marsh, of Oxley, as saying it was.
 */
static bool
is_around_clause(const aa_reporter *r, const aa_report *report, uint32_t i, uint32_t clause)
{
	const aa_view *view = &r->view;
	bool		takes_clause = (report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT)) != 0;

	if (clause == 0 || !aa_is_word(view, clause - 1, AA_LEX_AS) || aa_is_word(view, clause, AA_LEX_GERUND) ||
		aa_is_kind(view, i + 1, AA_ITEM_COLON))
		return false;
	if (clause == 1)
		return takes_clause && !aa_is_word(view, i + 1, AA_LEX_COMPLEMENTIZER);
	if (aa_is_kind(view, clause - 2, AA_ITEM_COMMA))
		return takes_clause || is_about_it(r, i);
	return aa_is_kind(view, clause - 2, AA_ITEM_QUOTATION) && is_about_it(r, i);
}

/* What is reported, behind the cue at item i, around the clause, or before it at item clause */
static void
set_content(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	uint32_t	comma = comma_behind_cue(r, clause, i);

	if (is_parenthesis(r, clause, i, comma))
		report_rest(r, report, comma + 1);
	else if (is_around_clause(r, report, i, clause))
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
}

bool
aa_report_source_first(aa_reporter *r, uint32_t i)
{
	aa_report  *report = aa_add_report(r);
	uint32_t	clause;
	uint32_t	relayed;
	aa_source	source;
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
	set_content(r, report, i, clause);
	report->names = names_what(r, report, clause, i);
	if (report->before.first < report->before.end)
		report->rule = AA_RULE_CONTENT_FIRST;
	aa_keep_report(r, report);
	return true;
}
