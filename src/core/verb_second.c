/*-------------------------------------------------------------------------
 *
 * verb_second.c
 *	  Reporting clauses in a language whose finite verb stands second in the
 *	  main clause and last in the subordinate one.
 *
 * A clause is read as a whole (verb_clauses.c): its opener, its finite verb, and the
 * field in front of it.  verb_last.c reports those whose verb stands last;
 * clause_subjects.c tells who reports, clause_contents.c what.
 *
 *-------------------------------------------------------------------------
 */
#include "verb_second.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "front_fields.h"
#include "lexicon.h"
#include "phrase_persons.h"
#include "phrase_reports.h"
#include "uncued_reports.h"
#include "utterance_nouns.h"
#include "verb_last.h"

/* Clauses and phrases about the subject, between it and its verb. */
#define MAX_ASIDES 4

static void
set_cue(const aa_clause *c, aa_report *report)
{
	report->cue = aa_items_run(c->view, c->cue, c->cue + 1);
	if (c->prefix != AA_NONE && c->prefix + 1 == c->cue)
		report->cue.first = c->view->items[c->prefix].first_token;
	report->cue_classes = c->classes;
}

/*
 * Das sagte der Minister; darauf wies er hin: does the clause begin with what stands for the
 * clause or sentence before?
 */
static bool
points_back(const aa_clause *c, aa_phrase subject)
{
	return c->finite == c->first + 1 && subject.first > c->finite &&
		(aa_is_impersonal(c->view, (aa_phrase){c->first, c->finite}) ||
		 (aa_is_word(c->view, c->first, AA_LEX_ADVERB) && aa_is_word(c->view, c->first, AA_LEX_DEFINITE))) &&
		(c->classes & (AA_LEX_QUOTES | AA_LEX_THAT)) &&
		!aa_has_quotation(c->view, subject.end, c->end);
}

/* What a clause points back at. */
static bool
find_content_pointed_at(const aa_clause *c, aa_report *report, const aa_report *before)
{
	if (c->first > 0)
	{
		if (!aa_is_kind(c->view, c->first - 1, AA_ITEM_COMMA))
			return false;
		aa_find_content_before(c, report, before, c->first - 1);
		return report->before.first < report->before.end;
	}
	if (!aa_follows_in_block(c->view))
		return false;
	report->before = (aa_run){c->view->sentence[-1].first_token, c->view->sentence[-1].end_token};
	return true;
}

/* „…“, sagte der Minister[, „…“] */
static bool
report_inverted(const aa_clause *c, const aa_report *before, aa_report *report, aa_phrase subject)
{
	const aa_view *view = c->view;
	uint32_t	k = c->first;

	report->rule = AA_RULE_INVERTED;
	aa_set_subject(c, report, subject);
	/* not: „…“, sagte sie auf die Frage, ob */
	if (!(k > 1 && aa_is_kind(view, k - 2, AA_ITEM_QUOTATION)) &&
		(aa_is_kind(view, c->end, AA_ITEM_COLON) ||
		 (aa_is_kind(view, c->end, AA_ITEM_COMMA) && aa_is_word(view, c->end + 1, AA_LEX_COMPLEMENTIZER))))
	{
		aa_find_content_behind(c, report);
		return true;
	}
	if (k > 0 && aa_is_kind(view, k - 1, AA_ITEM_COMMA))
		k--;
	aa_find_content_before(c, report, before, k);
	aa_add_rest(c, report);
	return report->before.first < report->before.end;
}

/* Das Oberhaupt, die alte Königin, bat: is it somebody, or somebody by what is put in behind? */
static bool
is_explained_as_somebody(const aa_clause *c, aa_phrase subject)
{
	const aa_view *view = c->view;
	uint32_t	k = subject.end;

	if (aa_is_somebody(view, subject))
		return true;
	for (int n = 0;
		 n < MAX_ASIDES && subject.first < subject.end && aa_is_kind(view, k, AA_ITEM_COMMA) && k + 1 < c->first;
		 n++)
	{
		if (aa_begins_subject(view, k + 1) && aa_is_somebody(view, (aa_phrase){k + 1, aa_phrase_end(view, k + 1)}))
			return true;
		k = aa_clause_end(view, k);
	}
	return false;
}

/*
 * The subject before what is put in; none where it is nobody, and the one behind the verb is somebody:
 * Höhnisch, wie oft, sagte sie
 */
static aa_phrase
inserted_subject(const aa_clause *c, aa_phrase subject)
{
	aa_phrase	inserted = c->finite == c->first ? aa_subject_before_insertion(c) : aa_no_phrase;

	return aa_is_somebody(c->view, subject) && !is_explained_as_somebody(c, inserted) ? aa_no_phrase : inserted;
}

/* sie lobte den Plan, stellte aber fest, dass: has the clause behind the comma no subject of its own? */
static bool
lacks_subject(const aa_clause *c, aa_phrase subject, aa_phrase inserted)
{
	return subject.first == subject.end && inserted.first == inserted.end && c->finite == c->first && !c->passive &&
		aa_is_kind(c->view, c->first - 1, AA_ITEM_COMMA);
}

/*
 * Is what stands before the clause what it reports, rather than its subject with what is put in behind: a main
 * clause, words in marks, or anything before a pronoun that is the subject (not: die Räte, die kamen, nannte sie)?
 */
static bool
follows_content(const aa_clause *c, aa_phrase subject, aa_phrase inserted)
{
	const aa_view *view = c->view;
	uint32_t	words = c->first - 2;
	bool		pronoun = subject.first == c->finite + 1 && aa_is_pronoun(view, subject.first);
	bool		object = (c->classes & AA_LEX_OBJECT) && !aa_is_word(view, subject.first, AA_LEX_MASCULINE);

	return inserted.first == inserted.end || aa_has_main_clause(view, c->first - 1) || (pronoun && !object) ||
		(aa_is_kind(view, words, AA_ITEM_QUOTATION) && aa_clause_first(view, words) == words);
}

/*
 * A clause that its verb opens, behind a comma, a conjunction or a quotation: true where it reports what stands
 * before it; else the subject is set to whose clause it is, and what it reports has still to be found.
 */
static bool
report_fronted(const aa_clause *c, const aa_report *before, aa_report *report, aa_phrase *subject)
{
	const aa_view *view = c->view;
	aa_clause	inverted = *c;
	aa_phrase	inserted;

	/* Wie aus dem Brief hervorgeht, der gestern kam, rechnet der Rat mit Kosten */
	if (aa_is_word(view, 0, AA_LEX_AS) && aa_behind_relative(view, aa_clause_first(view, c->first - 2)) == c->first)
		return false;
	if (aa_is_word(view, c->first - 1, AA_LEX_CONJUNCTION) && c->first == c->finite)
	{
		if (c->passive)
			return false;
		aa_share_subject(c, before, report);
		*subject = aa_no_phrase;
		return false;
	}
	inserted = inserted_subject(c, *subject);
	if (lacks_subject(c, *subject, inserted))
	{
		aa_share_subject(c, before, report);
		return false;
	}
	inverted.first = aa_is_so(view, c->first) ? c->first : c->finite;
	/* Während sie sagte, er komme, räumte Roder ein */
	if (subject->first < subject->end && aa_follows_front_field(c, before))
		return false;
	if (subject->first < subject->end && follows_content(c, *subject, inserted))
		return report_inverted(&inverted, before, report, *subject);
	*subject = inserted;
	return false;
}

/* Aus Kreisen der Räte verlautet: the phrase that fills the field in front, where no subject is */
static aa_phrase
phrase_in_front(const aa_clause *c)
{
	aa_phrase	front = {c->first + 1, aa_phrase_end(c->view, c->first + 1)};

	return aa_is_word(c->view, c->first, AA_LEX_PREPOSITION) && front.first < front.end && front.end == c->finite ?
		front :
		aa_no_phrase;
}

/* Who says it, by the verb: its subject, agent or object, or where it is written. */
static aa_phrase
subject_by_verb(const aa_clause *c)
{
	if (aa_is_of_document(c))
		return aa_document_source(c, aa_no_phrase);
	return c->passive && !aa_quotes_somebody(c) ? aa_agent_or_document(c) : aa_subject_of(c);
}

/* The same, but the person or document that the subject stands for, or whose it is: lautet das Motto von Jane Roh */
static aa_phrase
subject_of_main(const aa_clause *c)
{
	aa_phrase	subject = subject_by_verb(c);

	if (aa_is_impersonal(c->view, subject) && !aa_stands_for_body(c, subject))
		return aa_document_source(c, subject);
	if (subject.first == subject.end && !c->passive)
		return phrase_in_front(c);
	if (aa_quotes_somebody(c) && !c->passive)
		return aa_quoted_person(c, subject);
	return c->classes & AA_LEX_DOCUMENT ? aa_owner_of(c->view, subject) : subject;
}

/* Does the verb open the clause, or stand behind words in marks or "so", and something before it in the sentence? */
static bool
is_fronted(const aa_clause *c)
{
	const aa_view *view = c->view;
	bool		opens = c->first == 0 || aa_is_kind(view, c->first - 1, AA_ITEM_COLON) ||
		aa_is_kind(view, c->first - 1, AA_ITEM_SIGN);

	return (c->finite == c->first && !opens) ||
		(c->finite == c->first + 1 &&
		 (aa_is_kind(view, c->first, AA_ITEM_QUOTATION) || (!opens && aa_is_so(view, c->first))));
}

/* What a main clause reports: behind it, what it points back at, or what it holds. */
static void
find_content_of_main(const aa_clause *c, const aa_report *before, aa_report *report, aa_phrase subject)
{
	aa_find_content_behind(c, report);
	if (report->form == AA_FORM_BEFORE && points_back(c, subject) && find_content_pointed_at(c, report, before))
		return;
	if (report->form == AA_FORM_BEFORE && !report->binds_next)
		aa_find_object(c, report, subject.first > c->finite ? subject.end : c->finite + 1);
	if (report->form == AA_FORM_BEFORE || report->form == AA_FORM_OBJECT)
		aa_find_object_in_front(c, report, subject);
}

/* Der Minister sagte, …; Am Montag sagte der Minister: … */
static void
report_main(const aa_clause *c, const aa_report *before, aa_report *report)
{
	aa_phrase	subject = subject_of_main(c);

	report->rule = AA_RULE_SOURCE_FIRST;
	if (is_fronted(c) && report_fronted(c, before, report, &subject))
		return;
	/* „Die Zeit“ berichtet, dass */
	if (subject.first == subject.end && c->finite == c->first + 1 && aa_is_title(c->view, c->first))
		subject = (aa_phrase){c->first, c->finite};
	aa_set_subject(c, report, subject);
	find_content_of_main(c, before, report, subject);
}

bool
aa_find_clause(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c;

	if (aa_is_word(view, i, AA_LEX_ACCORDING))
		return aa_report_according(view, i, before, report);
	if (aa_is_word(view, i, AA_LEX_DOCUMENT) && aa_has_capital(view, i))
		return aa_report_noun(view, i, before, report);
	if (!aa_is_word(view, i, AA_LEX_VERB) || !aa_read_clause(&c, view, i))
		return false;
	set_cue(&c, report);
	if (!c.verb_final)
		report_main(&c, before, report);
	else if (!aa_report_verb_final(&c, before, report))
		return false;
	/* „Elbe“, will die Stadt …: what somebody wants stands behind */
	return !aa_is_word(view, c.cue, AA_LEX_AUXILIARY) || report->before.first == report->before.end;
}

/*
 * Who tells something in the sentence's first clause, though it is not said what: das
 * Papier schildert den Fall; der Fall wird von der Polizei geschildert
 */
static aa_phrase
teller_of(const aa_view *view)
{
	uint32_t	end = aa_clause_end(view, 0);
	aa_clause	c;

	for (uint32_t i = 0; i < end && i < AA_MAX_CLAUSE; i++)
	{
		if (!aa_is_word(view, i, AA_LEX_VERB) || !aa_read_clause(&c, view, i) || c.verb_final)
			continue;
		if (c.passive)
			return aa_agent_or_document(&c);
		return aa_is_impersonal(view, aa_subject_of(&c)) ? aa_document_source(&c, aa_no_phrase) : aa_subject_of(&c);
	}
	return aa_no_phrase;
}

/* Mehrere Helfer kamen: some of whom the text says no more, rather than whose words it tells */
static bool
is_indefinite_group(const aa_view *view, aa_phrase p)
{
	uint32_t	end = aa_clause_end(view, 0);
	uint32_t	finite = aa_first_finite(view, 0, end);

	return aa_is_kind(view, p.first, AA_ITEM_WORD) && aa_is_word(view, finite, AA_LEX_PLURAL) &&
		!aa_is_word(view, finite, AA_LEX_THIRD) && !aa_is_word(view, p.first, AA_LEX_DEFINITE | AA_LEX_PRONOUN);
}

bool
aa_find_topic(const aa_view *view, aa_report *report)
{
	aa_phrase	topic = teller_of(view);

	if (topic.first == topic.end)
	{
		topic = aa_main_subject(view);
		if (!aa_is_somebody(view, topic) || is_indefinite_group(view, topic))
			return false;
	}
	aa_set_phrase(view, report, topic);
	return true;
}

bool
aa_is_reported(const aa_view *view)
{
	uint32_t	end = view->nitems < AA_MAX_CLAUSE ? view->nitems : AA_MAX_CLAUSE;

	for (uint32_t i = 0; i < end; i++)
	{
		if (aa_is_finite_form(view, i))
			return aa_is_reported_form(view, i);
		if (!aa_is_kind(view, i, AA_ITEM_COMMA))
			continue;
		/* the verb of the main clause before it is one that the profile does not know */
		if (aa_is_word(view, i + 1, AA_LEX_COMPLEMENTIZER))
			return false;
		if (aa_is_aside(view, i + 1))
			i = aa_clause_end(view, i + 1);
	}
	return false;
}
