/*-------------------------------------------------------------------------
 *
 * uncued_reports.c
 *	  Reports that no word announces, where the verb stands second or last.
 *
 * A colon before words in marks, a bracket around them, a participle behind them, or any
 * verb between them and its subject.
 *
 *-------------------------------------------------------------------------
 */
#include "uncued_reports.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "lexicon.h"
#include "phrase_persons.h"
#include "words.h"

/* Appositions between a subject and a colon. */
#define MAX_INSERTED 4
/* Words between an agent and the words in marks: am Montag erneut als „…“ */
#define MAX_BEFORE_WORDS 6

aa_phrase
aa_next_speaker(const aa_view *view, uint32_t colon)
{
	uint32_t	first = aa_clause_first(view, colon - 1);
	aa_phrase	speaker = {first, colon};

	if (!aa_is_kind(view, colon, AA_ITEM_COLON) || !aa_is_word(view, first, AA_LEX_CONJUNCTION))
		return aa_no_phrase;
	while (aa_is_word(view, speaker.first, AA_LEX_CONJUNCTION | AA_LEX_ADVERB))
		speaker.first++;
	return aa_phrase_end(view, speaker.first) == colon && aa_begins_subject(view, speaker.first) &&
			aa_is_somebody(view, speaker) ?
		speaker :
		aa_no_phrase;
}

/*
 * A thing says nothing: whose it is (das Fazit von Helga Marsch), for whom it is so
 * (für sie ist die Sache klar), or the subject of the sentence's first clause does, or the
 * document that it stands in (in dem Brief stand der Satz); the thing, if there is nobody.
 */
static aa_phrase
somebody_else(const aa_clause *c, aa_phrase thing)
{
	const aa_view *view = c->view;
	aa_phrase	subject;

	for (uint32_t i = c->first; i < c->end; i++)
	{
		aa_phrase	whose = {i + 1, aa_phrase_end(view, i + 1)};

		if ((aa_is_word(view, i, AA_LEX_BY) || aa_is_for(view, i)) && aa_is_somebody(view, whose))
			return whose;
	}
	subject = aa_main_subject(view);
	if (aa_is_somebody(view, subject))
		return subject;
	subject = aa_document_source(c, thing);
	return aa_has_document(view, subject.first, subject.end) ? subject : thing;
}

/* Are the words in marks a clause: „Das ist gut“; not: „Der gute Tag“? */
static bool
is_clause_in_marks(const aa_view *view, uint32_t i)
{
	const aa_article *article = view->article;
	const aa_item *item = aa_view_item(view, i);

	for (uint32_t k = item->first_token; k < item->end_token && k < item->first_token + AA_MAX_CONTENT; k++)
	{
		if ((article->tokens[k].flags & AA_TOKEN_LOWER) &&
			(article->classes[k] & (AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_AUXILIARY)))
			return true;
	}
	return false;
}

/* Minister Uwe Roder („Das ist gut“) und Jane Roh freuten sich: who is before the bracket */
static bool
report_bracket(const aa_view *view, uint32_t i, aa_report *report)
{
	aa_phrase	speaker;

	if (view->article->tokens[aa_first_token_of(view, i)].mark != '(' || !aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) ||
		!aa_is_kind(view, i + 2, AA_ITEM_SIGN) || view->article->tokens[aa_first_token_of(view, i + 2)].mark != ')' ||
		!is_clause_in_marks(view, i + 1))
		return false;
	speaker = aa_phrase_before(view, i);
	if (!aa_is_somebody(view, speaker))
		return false;
	report->rule = AA_RULE_LABEL;
	report->form = AA_FORM_QUOTATION;
	report->cue_classes = AA_LEX_SPEECH | AA_LEX_QUOTES;
	report->after = aa_items_run(view, i + 1, i + 2);
	aa_set_phrase(view, report, speaker);
	return true;
}

/*
 * Der von der Opposition als „…“ bezeichnete Plan: the words in marks are those of who does what
 * a participle before its noun says; i: the preposition of the agent
 */
static bool
report_participle(const aa_view *view, uint32_t i, aa_report *report)
{
	aa_phrase	agent = {i + 1, aa_phrase_end(view, i + 1)};
	uint32_t	limit = agent.end + MAX_BEFORE_WORDS;
	uint32_t	first = agent.end;
	uint32_t	words;

	if (!aa_is_somebody(view, agent))
		return false;
	while (first < limit && !aa_is_kind(view, first, AA_ITEM_QUOTATION) && !aa_is_kind(view, first, AA_ITEM_COMMA) &&
		   !aa_is_finite_form(view, first) && !aa_is_word(view, first, AA_LEX_SUBORDINATOR))
		first++;
	words = first + 1;
	if (!aa_is_word(view, first, AA_LEX_SUBORDINATOR) || !aa_is_kind(view, words, AA_ITEM_QUOTATION) ||
		!aa_is_attribute(view, words + 1) || !aa_is_nominal(view, words + 2))
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->cue = aa_items_run(view, words + 1, words + 2);
	report->cue_classes = view->items[words + 1].classes | AA_LEX_SPEECH | AA_LEX_QUOTES | AA_LEX_OBJECT;
	report->form = AA_FORM_OBJECT;
	report->after = aa_items_run(view, first, words + 1);
	aa_set_phrase(view, report, agent);
	return report->source.first < report->source.end;
}

/* erntete Lob von Jane Roh[: „…“]: whose the noun for an utterance is that ends before item end */
static aa_phrase
utterer_before(const aa_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i + 2 < end && i < first + AA_MAX_CLAUSE; i++)
	{
		aa_phrase	whose = {i + 2, aa_phrase_end(view, i + 2)};

		if (aa_is_word(view, i, AA_LEX_DOCUMENT) && aa_has_capital(view, i) && aa_is_word(view, i + 1, AA_LEX_BY) &&
			whose.end == end && aa_is_somebody(view, whose))
			return whose;
	}
	return aa_no_phrase;
}

/* Has the clause a verb that may report by itself, or is left for one: wird Jane Roh, Ministerin, zitiert? */
static bool
has_cue(const aa_clause *c)
{
	bool		open = aa_is_word(c->view, c->finite, AA_LEX_AUXILIARY) && aa_is_kind(c->view, c->end, AA_ITEM_COMMA);
	uint32_t	end = open ? aa_clause_end(c->view, aa_clause_end(c->view, c->end)) : c->end;
	aa_clause	other;

	for (uint32_t k = c->first; k < end; k++)
	{
		if (aa_is_word(c->view, k, AA_LEX_VERB) && aa_read_clause(&other, c->view, k))
			return true;
	}
	return false;
}

/* May the word be a verb, of which the profile need not know: strahlt? */
static bool
may_be_verb(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return aa_is_finite_form(view, i) ||
		(item->kind == AA_ITEM_WORD && item->classes == 0 &&
		 (view->article->tokens[item->first_token].flags & AA_TOKEN_LOWER));
}

/*
 * „…“, strahlt Jane Roh; „…“, ist sich der Minister sicher: words in marks in front of a
 * verb are its subject's, whatever it does
 */
static bool
report_any_verb(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = i + 1, .finite = i + 1, .cue = i + 1, .end = aa_clause_end(view, i + 1)};
	aa_phrase	subject;

	if (aa_clause_first(view, i - 1) != i - 1 || !may_be_verb(view, i + 1) || aa_is_reported_form(view, i + 1) ||
		has_cue(&c))
		return false;
	subject = aa_subject_among(view, i + 2, c.end);
	if (!aa_is_somebody(view, subject))
		return false;
	report->rule = AA_RULE_INVERTED;
	report->cue = aa_items_run(view, i + 1, i + 2);
	report->cue_classes = AA_LEX_SPEECH | AA_LEX_QUOTES;
	aa_set_phrase(view, report, subject);
	aa_find_content_before(&c, report, before, i);
	aa_add_rest(&c, report);
	return report->before.first < report->before.end;
}

/* The clause that the colon at item i ends, before phrases put in: Jane Roh, Ministerin des Landes: „…“ */
static aa_clause
clause_before_colon(const aa_view *view, uint32_t i)
{
	aa_clause	c = {.view = view, .end = i};
	int			n = 0;

	do
	{
		c.end = c.first > 0 ? c.first - 1 : i;
		c.first = aa_clause_first(view, c.end - 1);
	} while (n++ < MAX_INSERTED && !aa_has_finite(view, c.first, c.end) && c.first > 1 &&
			 aa_is_kind(view, c.first - 1, AA_ITEM_COMMA));
	c.finite = aa_first_finite(view, c.first, c.end);
	return c;
}

/*
 * Is the clause told by the report before, whose source goes on: sagte, er sei müde: „…“; not: wie die
 * Zeitung meldet, sagte er dazu nur einen Satz: „…“?
 */
static bool
is_told_by(const aa_report *before, const aa_clause *c)
{
	return before != NULL && before->after.end > aa_first_token_of(c->view, c->first) &&
		!(before->rule == AA_RULE_CONTENT_FIRST && aa_is_somebody(c->view, aa_main_subject(c->view)));
}

/* Who speaks behind the clause: its subject, or whose that is; somebody else where it is a thing, or told itself. */
static aa_phrase
speaker_behind(const aa_clause *c)
{
	aa_phrase	subject = aa_owner_of(c->view, aa_clause_subject(c));

	return aa_is_possessor(c->view, subject) ||
			(aa_is_somebody(c->view, subject) && !aa_is_reported_form(c->view, c->finite) &&
			 !aa_opens_subordinate(c->view, c->first)) ?
		subject :
		somebody_else(c, subject);
}

/* Der Trainer war zufrieden: „…“; Minister Roh: „…“; Der Trainer winkte ab: Es habe nicht gereicht. */
static bool
report_colon(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = clause_before_colon(view, i);
	aa_phrase	speaker = aa_next_speaker(view, i);

	report->rule = AA_RULE_NEARBY;
	report->form = AA_FORM_COLON;
	report->cue_classes = AA_LEX_SPEECH;
	report->after = (aa_run){aa_first_token_of(view, i + 1), aa_colon_end(view, i + 1)};
	if (speaker.first == speaker.end)
		speaker = utterer_before(view, c.first, i);
	if (speaker.first == speaker.end && is_told_by(before, &c))
	{
		aa_share_source(report, before);
		return true;
	}
	if (speaker.first == speaker.end)
		speaker = speaker_behind(&c);
	aa_set_phrase(view, report, speaker);
	return speaker.first < speaker.end;
}

bool
aa_find_without_cue(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	if (i == 0)
		return false;
	if (aa_is_kind(view, i, AA_ITEM_SIGN))
		return report_bracket(view, i, report);
	if (aa_is_kind(view, i, AA_ITEM_COMMA))
		return report_any_verb(view, i, before, report);
	if (aa_is_word(view, i, AA_LEX_BY))
		return report_participle(view, i, report);
	return (aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) || aa_tells_on(view, i + 1)) &&
		report_colon(view, i, before, report);
}
