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
	uint32_t	k = c->first;
	aa_clause	verb;
	aa_phrase	subject;

	while (k < c->cue && !aa_is_finite_form(view, k))
		k++;
	if (k == c->first || k >= c->cue || !aa_read_clause(&verb, view, k) || verb.verb_final)
		return false;
	subject = aa_subject_of(&verb);
	return subject.first == k + 1 && subject.end >= end && aa_begins_subject(view, k + 1);
}

bool
aa_report_noun(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	uint32_t	end = i + 1;
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .cue = i};
	aa_phrase	source = aa_no_phrase;
	bool		shares;

	if (report_named(view, i, report))
		return true;
	while (end < view->nitems && end < i + AA_MAX_PHRASE && aa_is_attached(view, end) &&
		   aa_noun_end(view, end + aa_is_word(view, end, AA_LEX_PREPOSITION)) > end + 1)
	{
		uint32_t	first = end + aa_is_word(view, end, AA_LEX_PREPOSITION);

		end = aa_noun_end(view, first);
		source = (aa_phrase){source.first < source.end ? source.first : first, end};
	}
	/* die Auffassung vertreten, dass */
	c.end = aa_clause_end(view, end - 1);
	if (c.end - end > 1 || !aa_is_kind(view, c.end, AA_ITEM_COMMA) || c.end + 1 >= view->nitems)
		return false;
	/* der Bericht warnt, dass; im Bericht steht, dass: it does so itself */
	if (c.end > end && aa_is_finite_form(view, end) && aa_is_word(view, end, AA_LEX_VERB) &&
		!aa_opens_subordinate(view, c.first) &&
		((aa_begins_subject(view, c.first) && aa_phrase_end(view, c.first) == end) ||
		 (aa_is_word(view, c.first, AA_LEX_PREPOSITION) && aa_phrase_end(view, c.first + 1) == end)))
		return false;
	if (is_subject_behind_cue(&c, end))
		return false;
	if (!aa_is_word(view, c.end + 1, AA_LEX_COMPLEMENTIZER) &&
		!aa_is_kind(view, c.end + 1, AA_ITEM_QUOTATION) && !aa_tells_on(view, c.end + 1))
		return false;
	for (c.finite = c.first; c.finite < i && !aa_is_finite_form(view, c.finite);)
		c.finite++;
	/* sie kenne das Urteil, könne es aber nicht billigen: told itself, and goes on */
	if (c.finite < i && aa_is_reported_form(view, c.finite) && aa_is_finite_form(view, c.end + 1))
		return false;
	if (source.first == source.end)
		source = noun_owner(&c);
	/* sie äußerte Zweifel und wagte die Prognose, dass */
	shares = source.first == source.end && c.finite == c.first && c.first > 0 &&
		aa_is_word(view, c.first - 1, AA_LEX_CONJUNCTION);
	report->rule = AA_RULE_SOURCE_FIRST;
	report->cue = aa_items_run(view, i, i + 1);
	report->cue_classes = view->items[i].classes | AA_LEX_SPEECH | AA_LEX_THAT;
	if (shares)
		aa_share_subject(&c, before, report);
	else
		aa_set_phrase(view, report, source);
	c.classes = report->cue_classes | AA_LEX_BARE;
	aa_find_content_behind(&c, report);
	/* die Kritik, der Plan sei „teuer“, wies die Stadt zurück */
	if (c.first == 0 && !aa_has_finite(view, 0, c.end) && report->after.first < report->after.end)
		aa_end_before_main(view, report);
	return true;
}
