/*-------------------------------------------------------------------------
 *
 * utterance_nouns.c
 *	  Reports by a noun for an utterance, where the verb stands second or last.
 *
 * Die Räte vertreten die Ansicht, dass; die Forderung der Ministerin, man müsse; „…“ Das
 * ist das Fazit einer Studie.
 *
 *-------------------------------------------------------------------------
 */
#include "utterance_nouns.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "lexicon.h"
#include "words.h"

/*
 * Die Räte vertreten die Ansicht; seit August vertritt sie die Ansicht; von der
 * Polizei kam der Hinweis: who utters it
 */
static aa_phrase
noun_owner(const aa_clause *c)
{
	const aa_view *view = c->view;
	aa_phrase	owner = aa_find_subject(view, c->first, c->cue);

	if (owner.first == owner.end && aa_is_word(view, c->first, AA_LEX_BY))
		owner = (aa_phrase){c->first + 1, aa_phrase_end(view, c->first + 1)};
	if (owner.first == owner.end && c->finite < c->cue)
		owner = aa_find_subject(view, c->finite + 1, c->cue);
	return owner.first < owner.end && !aa_is_impersonal(view, owner) ? owner : aa_no_phrase;
}

/*
 * „…“ Das ist das Fazit einer Studie; „…“, so lautet die Botschaft von Jane Roh: whose
 * noun for an utterance names the words in marks before the clause.
 */
static bool
report_named(const aa_view *view, uint32_t i, aa_report *report)
{
	const aa_article *article = view->article;
	uint32_t	k = aa_clause_first(view, i);
	uint32_t	first = i + 1 + aa_is_word(view, i + 1, AA_LEX_PREPOSITION);

	if (!(aa_is_so(view, k) || aa_is_impersonal(view, (aa_phrase){k, k + 1})) || !aa_is_finite_form(view, k + 1) ||
		aa_noun_end(view, k + 2) != i + 1 || !aa_is_attached(view, i + 1))
		return false;
	if (k > 1 && aa_is_kind(view, k - 2, AA_ITEM_QUOTATION))
		report->before = aa_items_run(view, k - 2, k - 1);
	else if (k == 0 && aa_follows_in_block(view) &&
			 (article->classes[view->sentence[-1].first_token] & AA_WORD_QUOTED))
		report->before = (aa_run){view->sentence[-1].first_token, view->sentence[-1].end_token};
	else
		return false;
	report->rule = AA_RULE_INVERTED;
	report->cue = aa_items_run(view, i, i + 1);
	report->cue_classes = view->items[i].classes | AA_LEX_SPEECH | AA_LEX_QUOTES;
	aa_set_phrase(view, report, (aa_phrase){first, aa_phrase_end(view, first)});
	return report->source.first < report->source.end;
}

/* dazu führt der Bericht aus, es fehle Geld: is the noun, which ends before item end, who reports? */
static bool
is_subject_behind_cue(const aa_clause *c, uint32_t end)
{
	const aa_view *view = c->view;
	uint32_t	k = aa_first_finite(view, c->first, c->cue);
	aa_clause	verb;
	aa_phrase	subject;

	if (k == c->first || k >= c->cue || !aa_read_clause(&verb, view, k) || verb.verb_final)
		return false;
	subject = aa_subject_of(&verb);
	return subject.first == k + 1 && subject.end >= end && aa_begins_subject(view, k + 1);
}

/* Behind the noun at item i and its attributes, which become the source: das Urteil [der Ministerin] */
static uint32_t
attributes_end(const aa_view *view, uint32_t i, aa_phrase *source)
{
	uint32_t	end = i + 1;

	*source = aa_no_phrase;
	while (end < view->nitems && end < i + AA_MAX_PHRASE && aa_is_attached(view, end))
	{
		uint32_t	first = end + aa_is_word(view, end, AA_LEX_PREPOSITION);
		uint32_t	next = aa_noun_end(view, first);

		if (next <= end + 1)
			break;
		*source = (aa_phrase){source->first < source->end ? source->first : first, next};
		end = next;
	}
	return end;
}

/*
 * Stands what is uttered behind the comma of the clause, and at most a verb between (die Auffassung
 * vertreten, dass)?  The noun with its attributes ends before item end.
 */
static bool
announces_words(const aa_clause *c, uint32_t end)
{
	const aa_view *view = c->view;

	return c->end - end <= 1 && aa_is_kind(view, c->end, AA_ITEM_COMMA) && c->end + 1 < view->nitems &&
		(aa_is_word(view, c->end + 1, AA_LEX_COMPLEMENTIZER) ||
		 aa_is_kind(view, c->end + 1, AA_ITEM_QUOTATION) || aa_tells_on(view, c->end + 1));
}

/* der Bericht warnt, dass; im Bericht steht, dass: does the verb behind the noun, at item end, report by itself? */
static bool
is_reported_by_verb(const aa_clause *c, uint32_t end)
{
	const aa_view *view = c->view;
	uint32_t	first = c->first;

	return c->end > end && aa_is_finite_form(view, end) && aa_is_word(view, end, AA_LEX_VERB) &&
		!aa_opens_subordinate(view, first) &&
		((aa_begins_subject(view, first) && aa_phrase_end(view, first) == end) ||
		 (aa_is_word(view, first, AA_LEX_PREPOSITION) && aa_phrase_end(view, first + 1) == end));
}

/* sie kenne das Urteil, könne es aber nicht billigen: is the clause told itself, and goes on? */
static bool
is_told_on(const aa_clause *c)
{
	return c->finite < c->cue && aa_is_reported_form(c->view, c->finite) &&
		aa_is_finite_form(c->view, c->end + 1);
}

/* Who utters it, or the subject of the clause before: sie äußerte Zweifel und wagte die Prognose, dass */
static void
set_source(const aa_clause *c, aa_phrase source, const aa_report *before, aa_report *report)
{
	if (source.first == source.end && c->finite == c->first && c->first > 0 &&
		aa_is_word(c->view, c->first - 1, AA_LEX_CONJUNCTION))
		aa_share_subject(c, before, report);
	else
		aa_set_phrase(c->view, report, source);
}

bool
aa_report_noun(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .cue = i};
	aa_phrase	source;
	uint32_t	end;

	if (report_named(view, i, report))
		return true;
	end = attributes_end(view, i, &source);
	c.end = aa_clause_end(view, end - 1);
	c.finite = aa_first_finite(view, c.first, i);
	if (!announces_words(&c, end) || is_reported_by_verb(&c, end) || is_subject_behind_cue(&c, end) || is_told_on(&c))
		return false;
	report->rule = AA_RULE_SOURCE_FIRST;
	report->cue = aa_items_run(view, i, i + 1);
	report->cue_classes = view->items[i].classes | AA_LEX_SPEECH | AA_LEX_THAT;
	set_source(&c, source.first < source.end ? source : noun_owner(&c), before, report);
	c.classes = report->cue_classes | AA_LEX_BARE;
	aa_find_content_behind(&c, report);
	/* die Kritik, der Plan sei „teuer“, wies die Stadt zurück */
	if (c.first == 0 && !aa_has_finite(view, 0, c.end) && report->after.first < report->after.end)
		aa_end_before_main(view, report);
	return true;
}
