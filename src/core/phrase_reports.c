/*-------------------------------------------------------------------------
 *
 * phrase_reports.c
 *	  Reports that a phrase makes, where the verb stands second or last.
 *
 * Nach Angaben der Polizei, dem Bericht zufolge, für den Rat; so der Minister; mit den
 * Worten „…“; auf dem Schild war „…“ zu lesen.
 *
 *-------------------------------------------------------------------------
 */
#include "phrase_reports.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "lexicon.h"
#include "phrase_persons.h"
#include "uncued_reports.h"
#include "words.h"

/* Für die Opfer werde man „alles“ tun: told after somebody itself; not: für sie sei das „zu wenig“ */
static bool
is_told_itself(const aa_view *view, uint32_t first, uint32_t end)
{
	const uint64_t be = AA_LEX_BE | AA_LEX_OBJECT;

	for (uint32_t k = first; k < end && !aa_is_finite_form(view, k - 1); k++)
	{
		if (aa_is_reported_form(view, k) && (aa_view_item(view, k)->classes & be) != be)
			return true;
	}
	return false;
}

/* Is the phrase at item i one of its clause, that begins with item first; not of a noun: Hilfen für die Stadt? */
static bool
is_of_clause(const aa_view *view, uint32_t i, uint32_t first)
{
	return i == first || aa_has_finite(view, first, i) || aa_opens_subordinate(view, first) ||
		aa_is_word(view, i - 1, AA_LEX_CONJUNCTION | AA_LEX_ADVERB);
}

/* Für die Ministerin ist das „zu wenig“: who says so, where something is in marks */
static aa_phrase
thinker(const aa_view *view, uint32_t i)
{
	aa_phrase	person = {i + 1, aa_phrase_end(view, i + 1)};
	uint32_t	first = aa_clause_first(view, i);
	uint32_t	end = aa_clause_end(view, i);

	if (is_told_itself(view, person.end, end))
		return aa_no_phrase;
	/* Für die Stadt ist klar, dass */
	if (i == first && aa_is_kind(view, end, AA_ITEM_COMMA) && aa_is_word(view, end + 1, AA_LEX_COMPLEMENTIZER))
		end = aa_view_end(view);
	return is_of_clause(view, i, first) && aa_is_somebody(view, person) && aa_has_quotation(view, person.end, end) ?
		person :
		aa_no_phrase;
}

/* The phrase that the word at item i makes the source. */
static aa_phrase
governed(const aa_view *view, uint32_t i)
{
	uint64_t	classes = view->items[i].classes;
	uint32_t	first = i + 1,
				end;

	if (classes & AA_LEX_RECIPIENT)
		return thinker(view, i);
	/* dem Bericht zufolge; seiner Ansicht nach; not: ihrer Forderung nach Geld */
	if ((classes & AA_LEX_SUFFIX) ||
		((classes & AA_LEX_PREPOSITION) && aa_is_word(view, i - 1, AA_LEX_DOCUMENT) &&
		 !aa_is_nominal(view, first)))
		return aa_phrase_before(view, i);
	/* nach Angaben von Siemens */
	if (aa_is_word(view, first, AA_LEX_PREPOSITION) && !(classes & AA_LEX_PREPOSITION))
		first++;
	end = aa_phrase_end(view, first);
	if ((classes & AA_LEX_PREPOSITION) && !aa_has_document(view, first, end))
		return aa_no_phrase;
	return end > first ? (aa_phrase){first, end} : aa_no_phrase;
}

static bool
report_tag(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = i, .cue = i, .end = aa_clause_end(view, i)};
	uint32_t	k = i > 0 && aa_is_kind(view, i - 1, AA_ITEM_COMMA) ? i - 1 : i;
	uint32_t	first;

	if (i == 0 || !aa_is_tag(view, i) || !(k < i || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION)))
		return false;
	report->rule = AA_RULE_INVERTED;
	aa_set_phrase(view, report, aa_owner_of(view, (aa_phrase){i + 1, aa_phrase_end(view, i + 1)}));
	aa_find_content_before(&c, report, before, k);
	first = aa_is_kind(view, c.end, AA_ITEM_COLON) ? c.end + 1 : aa_rest_behind(&c);
	if (first != AA_NONE)
	{
		uint32_t	rest = aa_content_end(view, first);

		report->split = aa_next_speaker(view, rest).end == 0;
		if (report->split)
			report->after = aa_items_run(view, first, rest);
	}
	return true;
}

/* Has the clause a verb that tells by itself what is said: mit den Worten „…“ zitiert? */
static bool
has_teller(const aa_clause *c)
{
	for (uint32_t i = c->first; i < c->end; i++)
	{
		if (i != c->cue && aa_is_word(c->view, i, AA_LEX_VERB) && aa_is_word(c->view, i, AA_LEX_QUOTES))
			return true;
	}
	return false;
}

/*
 * Mit den Worten „…“ ging der Minister; „…“, mit diesen Worten ging er; „…“ Mit diesen Worten ging er:
 * whoever does something so
 */
static bool
report_words(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .cue = i, .end = aa_clause_end(view, i)};
	bool		behind = aa_is_kind(view, i + 1, AA_ITEM_QUOTATION);
	bool		back = i == 0 && aa_is_word(view, i, AA_LEX_DEFINITE) && aa_follows_in_block(view);

	if (!(behind || back || (i > 1 && c.first == i && aa_is_kind(view, i - 2, AA_ITEM_QUOTATION))) ||
		(behind && has_teller(&c)))
		return false;
	c.finite = aa_first_finite(view, c.first, c.end);
	if (c.finite == c.first && c.first > 0 && aa_is_word(view, c.first - 1, AA_LEX_CONJUNCTION))
		aa_share_subject(&c, before, report);
	else
		aa_set_phrase(view, report, aa_clause_subject(&c));
	report->rule = behind ? AA_RULE_SOURCE_FIRST : AA_RULE_INVERTED;
	if (behind)
	{
		report->form = AA_FORM_QUOTATION;
		report->after = aa_items_run(view, i + 1, i + 2);
	}
	else if (back)
		report->before = (aa_run){view->sentence[-1].first_token, view->sentence[-1].end_token};
	else
		aa_find_content_before(&c, report, before, i - 1);
	return report->source.first < report->source.end;
}

/*
 * The item of the words in marks beside what mentions them: „…“ zu lesen; zu lesen: „…“; „…“ war zu lesen;
 * else AA_NONE
 */
static uint32_t
mentioned_words(const aa_clause *c, uint32_t i)
{
	const aa_view *view = c->view;

	if (i > 0 && aa_is_kind(view, i - 1, AA_ITEM_QUOTATION))
		return i - 1;
	if (aa_is_kind(view, i + 1, AA_ITEM_COLON) && aa_is_kind(view, i + 2, AA_ITEM_QUOTATION))
		return i + 2;
	if (aa_is_kind(view, c->first, AA_ITEM_QUOTATION) && aa_is_finite_form(view, c->first + 1))
		return c->first;
	return c->first > 1 && aa_is_finite_form(view, c->first) && aa_is_kind(view, c->first - 2, AA_ITEM_QUOTATION) ?
		c->first - 2 :
		AA_NONE;
}

/* In dem Brief war von einem „…“ die Rede; auf dem Schild war „…“ zu lesen: the document says so */
static bool
report_mentioned(const aa_view *view, uint32_t i, aa_report *report)
{
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .end = i};
	uint32_t	words = mentioned_words(&c, i);
	aa_phrase	document;

	if (words == AA_NONE)
		return false;
	c.finite = aa_is_finite_form(view, c.first) ? c.first : i;
	/* von einem „…“ */
	for (uint32_t k = i; k > c.first && words < i; k--)
	{
		if (aa_is_word(view, k - 1, AA_LEX_BY))
			c.end = k - 1;
	}
	document = aa_document_source(&c, aa_no_phrase);
	if (!aa_has_document(view, document.first, document.end))
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->form = AA_FORM_QUOTATION;
	aa_set_phrase(view, report, document);
	if (words <= c.first)
		report->before = aa_items_run(view, words, words + 1);
	else
		report->after = aa_items_run(view, words, words + 1);
	return true;
}

/* Die Polizei hat nach eigenen Angaben nichts gefunden: the words are the subject's; not: laut Berliner Polizei */
static void
set_owner(const aa_view *view, uint32_t i, aa_phrase source, aa_report *report)
{
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .end = aa_clause_end(view, i)};
	bool		own = false;

	for (uint32_t k = source.first; k < source.end; k++)
		own |= aa_is_word(view, k, AA_LEX_EPITHET) && aa_is_attribute(view, k) &&
			!aa_is_word(view, k, AA_LEX_DETERMINER);
	if (!own)
		return;
	c.finite = aa_first_finite(view, c.first, c.end);
	aa_set_antecedent(view, report, aa_clause_subject(&c));
}

/* Of what stands in front of the phrase only what begins with that token is reported, if it reaches so far. */
static void
begin_before_at(aa_report *report, uint32_t token)
{
	if (report->before.first < token)
		report->before = token < report->before.end ? (aa_run){token, report->before.end} : (aa_run){0, 0};
}

/* The phrase with the word at item i that makes the source, and a comma behind it. */
static aa_phrase
extent_of(const aa_view *view, uint32_t i, aa_phrase source)
{
	aa_phrase	extent = {source.first < i ? source.first : i, source.end > i ? source.end : i + 1};

	extent.end += aa_is_kind(view, extent.end, AA_ITEM_COMMA);
	return extent;
}

/*
 * What is reported on both sides of the phrase: only behind it where the word says so (wonach,
 * für den Rat), and the clause alone within a relative clause (Briefe, die laut Polizei harmlos sind).
 */
static void
find_content_around(const aa_view *view, uint32_t i, aa_phrase extent, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = extent.first};
	uint32_t	comma = extent.first - 1;
	uint32_t	inner = aa_clause_first(view, extent.first);
	bool		relative = inner < extent.first && aa_is_relative(view, inner);

	if (extent.first > 0 && !(view->items[i].classes & (AA_LEX_SUBORDINATOR | AA_LEX_RECIPIENT)))
		aa_find_content_before(&c, report, before, aa_is_kind(view, comma, AA_ITEM_COMMA) ? comma : extent.first);
	if (relative)
		begin_before_at(report, aa_first_token_of(view, inner));
	report->split = report->before.first < report->before.end;
	report->form = AA_FORM_REST;
	report->after = aa_items_run(view, extent.end, aa_content_end(view, extent.end));
	if (relative || report->antecedent.first < report->antecedent.end)
		aa_end_before_main(view, report);
}

/* The phrase as the source, or what its pronoun means (ein Bericht, wonach), or whose words it says they are. */
static void
set_source(const aa_view *view, uint32_t i, aa_phrase source, aa_report *report)
{
	const uint64_t relative = AA_LEX_PRONOUN | AA_LEX_SUBORDINATOR;

	aa_set_phrase(view, report, source);
	if ((view->items[i].classes & relative) == relative && aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		aa_set_antecedent(view, report, aa_antecedent_before(view, i - 1));
	set_owner(view, i, source, report);
}

bool
aa_report_according(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	uint64_t	classes = view->items[i].classes;
	aa_phrase	source;

	report->cue = aa_items_run(view, i, i + 1);
	report->cue_classes = classes | AA_LEX_SPEECH | AA_LEX_QUOTES | AA_LEX_BARE;
	if (aa_is_so(view, i))
		return report_tag(view, i, before, report);
	/* the phrase stands behind what it governs */
	if (classes & AA_LEX_OBJECT)
		return classes & AA_LEX_SUFFIX ? report_mentioned(view, i, report) : report_words(view, i, before, report);
	/* wonach, demnach: the word names its source as a pronoun does */
	source = classes & AA_LEX_PRONOUN ? (aa_phrase){i, i + 1} : governed(view, i);
	if (source.first == source.end)
		return false;
	report->rule = AA_RULE_ACCORDING;
	set_source(view, i, source, report);
	find_content_around(view, i, extent_of(view, i, source), before, report);
	return true;
}
