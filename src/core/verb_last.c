/*-------------------------------------------------------------------------
 *
 * verb_last.c
 *	  Reporting clauses whose verb stands last: subordinate and relative ones.
 *
 *-------------------------------------------------------------------------
 */
#include "verb_last.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "lexicon.h"

/*
 * von der Opposition als „Luftschloss“ bezeichnet, während der Rat von einem
 * „Luftschloss“ sprach: an object stands behind who does it
 */
static uint32_t
behind_agent(const aa_clause *c, const aa_report *report, uint32_t first)
{
	uint32_t	end = report->source.first < report->source.end ? aa_view_find(c->view, report->source.end) : first;
	bool		front = report->source.first == aa_first_token_of(c->view, first);

	return (c->passive || front) && end > first && end < c->cue ? end : first;
}

/* The subject of a clause whose verb stands last; das Gesetz, in dem es heißt: the law; wie es im Gesetz heißt */
static aa_phrase
subject_of_final(const aa_clause *c, bool governed)
{
	aa_phrase	subject = aa_subject_among(c->view, c->first + 1 + governed, c->cue);

	/* wie schon von der Polizei vermutet: the auxiliary is left out */
	if (subject.first == subject.end && c->finite == c->cue && (c->classes & AA_LEX_PARTICIPLE))
		return aa_agent_or_document(c);
	/* wie aus dem Bauamt verlautete */
	if (subject.first == subject.end && aa_is_word(c->view, c->first + 1, AA_LEX_PREPOSITION) &&
		aa_phrase_end(c->view, c->first + 2) == c->cue)
		return (aa_phrase){c->first + 2, c->cue};
	if (!aa_is_impersonal(c->view, subject) || aa_stands_for_body(c, subject))
		return subject;
	return governed && c->first > 1 ? aa_antecedent_before(c->view, c->first - 1) : aa_document_source(c, subject);
}

/* der, die; not: während */
static bool
opens_relative(const aa_clause *c)
{
	return aa_is_word(c->view, c->first, AA_LEX_RELATIVE) && !aa_is_word(c->view, c->first, AA_LEX_SUBORDINATOR);
}

/* in dem; not: während der */
static bool
opens_governed_relative(const aa_clause *c)
{
	return aa_is_word(c->view, c->first, AA_LEX_PREPOSITION) && !aa_is_word(c->view, c->first, AA_LEX_SUBORDINATOR) &&
		aa_is_word(c->view, c->first + 1, AA_LEX_RELATIVE);
}

/*
 * A clause whose verb stands last, though the words beside it are not its own: er glaubt, dass sie aus der
 * Krise hervorgegangen sei: „…“ (his words, not those of the Krise); „Q“, wie er genannt wird (a name,
 * which nobody says).
 */
static bool
says_nothing(const aa_clause *c)
{
	return (aa_is_word(c->view, c->first, AA_LEX_COMPLEMENTIZER) && !(c->classes & AA_LEX_QUOTES) &&
			aa_is_kind(c->view, c->end, AA_ITEM_COLON)) ||
		(c->passive && aa_is_word(c->view, c->first, AA_LEX_AS) && !(c->classes & (AA_LEX_THAT | AA_LEX_BARE)));
}

/* Who says what a clause reports whose verb stands last; ein Zettel, auf dem stand: „…“ */
static void
set_source_of_final(const aa_clause *c, aa_report *report)
{
	bool		governed = opens_governed_relative(c);

	if (aa_is_of_document(c) && governed && c->first > 1)
		aa_set_phrase(c->view, report, aa_antecedent_before(c->view, c->first - 1));
	else if (aa_is_of_document(c))
		aa_set_phrase(c->view, report, aa_document_source(c, aa_no_phrase));
	else if (c->passive && !aa_quotes_somebody(c))
		aa_set_phrase(c->view, report, aa_agent_or_document(c));
	else if (opens_relative(c) && c->first > 1)
		aa_set_relative(c, report);
	else
		aa_set_subject(c, report, subject_of_final(c, governed));
}

/*
 * der Plan, den sie vorstellte, „…“; nach dem Brief, den sie vorstellte, will er „…“: are the words the main
 * clause's?
 */
static bool
main_clause_goes_on(const aa_clause *c, const aa_report *report)
{
	if (report->form == AA_FORM_QUOTATION)
		return opens_relative(c) || opens_governed_relative(c);
	return report->form == AA_FORM_BEFORE && aa_is_finite_form(c->view, c->end + 1) &&
		!aa_has_quotation(c->view, c->first, c->cue);
}

/* …, der sagte, …; nachdem er gesagt hatte, …: what stands behind the clause, or is its object */
static bool
report_behind_final(const aa_clause *c, aa_report *report)
{
	aa_find_content_behind(c, report);
	if (main_clause_goes_on(c, report))
		return false;
	if (report->form == AA_FORM_BEFORE)
		aa_find_object(c, report, behind_agent(c, report, c->first + 1 + opens_governed_relative(c)));
	else if (c->first == 0)
		aa_end_before_main(c->view, report);
	return c->passive || report->form == AA_FORM_THAT || report->source.first < report->source.end;
}

/*
 * …, wie der Minister sagte, …: the words around the clause, but those behind alone where a colon announces
 * them (sie hörten, wie er rief: „…“)
 */
static void
report_around_final(const aa_clause *c, const aa_report *before, aa_report *report)
{
	const aa_view *view = c->view;
	bool		colon = aa_is_kind(view, c->end, AA_ITEM_COLON);
	bool		finite = aa_is_finite_form(view, c->end);

	report->rule = AA_RULE_CONTENT_FIRST;
	if (c->first > 1 && !colon)
		aa_find_content_before(c, report, before, c->first - 1);
	if (colon || finite || aa_is_kind(view, c->end, AA_ITEM_COMMA))
	{
		uint32_t	first = aa_behind_relative(view, c->end + !finite);

		report->form = AA_FORM_REST;
		report->split = c->first > 1;
		report->after = aa_items_run(view, first, aa_content_end(view, first));
	}
}

bool
aa_report_verb_final(const aa_clause *c, const aa_report *before, aa_report *report)
{
	if (says_nothing(c))
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	set_source_of_final(c, report);
	if (!aa_is_word(c->view, c->first, AA_LEX_AS))
		return report_behind_final(c, report);
	report_around_final(c, before, report);
	return true;
}
