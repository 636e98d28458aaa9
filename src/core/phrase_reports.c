/*-------------------------------------------------------------------------
 *
 * phrase_reports.c
 *	  Reports without a verb of speech, where the verb stands second or last.
 *
 * Nach Angaben der Polizei, dem Bericht zufolge, so der Minister; the opinion
 * that; a colon before words in marks, a bracket around them; any verb between
 * them and its subject.
 *
 *-------------------------------------------------------------------------
 */
#include "phrase_reports.h"

#include "clause_contents.h"
#include "clause_subjects.h"
#include "lexicon.h"
#include "words.h"

/* Appositions between a subject and a colon. */
#define MAX_INSERTED 4
/* Words between an agent and the words in marks: am Montag erneut als „…“ */
#define MAX_BEFORE_WORDS 6

/* Für die Ministerin: in whose eyes something is so */
static bool
is_for(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ACCORDING) && aa_is_word(view, i, AA_LEX_RECIPIENT);
}

/*
 * Für die Ministerin ist das „zu wenig“: who says so, where something is in marks; not: Hilfen
 * für die Stadt sollen „bald“ kommen
 */
static aa_phrase
thinker(const aa_view *view, uint32_t i)
{
	aa_phrase	person = {i + 1, aa_phrase_end(view, i + 1)};
	uint32_t	first = aa_clause_first(view, i);

	uint32_t	end = aa_clause_end(view, i);

	/* Für die Opfer werde man „alles“ tun: told after somebody itself; not: für sie sei das „zu wenig“ */
	for (uint32_t k = person.end; k < end && !aa_is_finite_form(view, k - 1); k++)
	{
		if (aa_is_reported_form(view, k) &&
			(aa_view_item(view, k)->classes & (AA_LEX_BE | AA_LEX_OBJECT)) != (AA_LEX_BE | AA_LEX_OBJECT))
			return aa_no_phrase;
	}
	/* Für die Stadt ist klar, dass */
	if (i == first && aa_is_kind(view, end, AA_ITEM_COMMA) && aa_is_word(view, end + 1, AA_LEX_COMPLEMENTIZER))
		end = aa_view_end(view);
	return (i == first || aa_has_finite(view, first, i) || aa_opens_subordinate(view, first) ||
			aa_is_word(view, i - 1, AA_LEX_CONJUNCTION | AA_LEX_ADVERB)) &&
			aa_is_somebody(view, person) && aa_has_quotation(view, person.end, end) ?
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

/* So lobte Jane Roh den Plan, und auch der Minister[: „…“]: a next one without a verb */
static aa_phrase
next_speaker(const aa_view *view, uint32_t colon)
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

		report->split = next_speaker(view, rest).end == 0;
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

/* Mit den Worten „…“ ging der Minister; „…“, mit diesen Worten ging er; „…“ Mit diesen Worten ging er: whoever does something so */
static bool
report_words(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .cue = i, .end = aa_clause_end(view, i)};
	bool		behind = aa_is_kind(view, i + 1, AA_ITEM_QUOTATION);
	bool		back = i == 0 && aa_is_word(view, i, AA_LEX_DEFINITE) && aa_follows_in_block(view);

	if (!(behind || back || (i > 1 && c.first == i && aa_is_kind(view, i - 2, AA_ITEM_QUOTATION))) ||
		(behind && has_teller(&c)))
		return false;
	for (c.finite = c.first; c.finite < c.end && !aa_is_finite_form(view, c.finite);)
		c.finite++;
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

/* The item of the words in marks beside what mentions them: „…“ zu lesen; zu lesen: „…“; „…“ war zu lesen; else AA_NONE */
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
		own |= aa_is_word(view, k, AA_LEX_EPITHET) && aa_is_attribute(view, k) && !aa_is_word(view, k, AA_LEX_DETERMINER);
	if (!own)
		return;
	for (c.finite = c.first; c.finite < c.end && !aa_is_finite_form(view, c.finite);)
		c.finite++;
	aa_set_antecedent(view, report, aa_clause_subject(&c));
}

/* Of what stands in front of the phrase only what begins with that token is reported, if it reaches so far. */
static void
begin_before_at(aa_report *report, uint32_t token)
{
	if (report->before.first < token)
		report->before = token < report->before.end ? (aa_run){token, report->before.end} : (aa_run){0, 0};
}

bool
aa_report_according(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	const aa_item *cue = &view->items[i];
	aa_phrase	source;
	uint32_t	first,
				end,
				inner;
	bool		relative;
	aa_clause	c = {.view = view, .first = i};

	report->cue = aa_items_run(view, i, i + 1);
	report->cue_classes = cue->classes | AA_LEX_SPEECH | AA_LEX_QUOTES | AA_LEX_BARE;
	if (aa_is_so(view, i))
		return report_tag(view, i, before, report);
	/* the phrase stands behind what it governs */
	if ((cue->classes & AA_LEX_OBJECT) && (cue->classes & AA_LEX_SUFFIX))
		return report_mentioned(view, i, report);
	if (cue->classes & AA_LEX_OBJECT)
		return report_words(view, i, before, report);
	/* wonach, demnach: the word names its source as a pronoun does */
	source = cue->classes & AA_LEX_PRONOUN ? (aa_phrase){i, i + 1} : governed(view, i);
	if (source.first == source.end)
		return false;
	report->rule = AA_RULE_ACCORDING;
	aa_set_phrase(view, report, source);
	/* ein Bericht, wonach */
	if ((cue->classes & AA_LEX_PRONOUN) && (cue->classes & AA_LEX_SUBORDINATOR) &&
		aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		aa_set_antecedent(view, report, aa_antecedent_before(view, i - 1));
	set_owner(view, i, source, report);
	first = source.first < i ? source.first : i;
	end = source.end > i ? source.end : i + 1;
	if (aa_is_kind(view, end, AA_ITEM_COMMA))
		end++;
	c.first = first;
	/* wonach, für den Rat: only what stands behind */
	if (first > 0 && !(cue->classes & (AA_LEX_SUBORDINATOR | AA_LEX_RECIPIENT)))
		aa_find_content_before(&c, report, before, aa_is_kind(view, first - 1, AA_ITEM_COMMA) ? first - 1 : first);
	/* Briefe, die laut Polizei harmlos sind: the clause alone */
	inner = aa_clause_first(view, first);
	relative = inner < first && aa_is_relative(view, inner);
	if (relative)
		begin_before_at(report, aa_first_token_of(view, inner));
	report->split = report->before.first < report->before.end;
	report->form = AA_FORM_REST;
	report->after = aa_items_run(view, end, aa_content_end(view, end));
	if (relative || report->antecedent.first < report->antecedent.end)
		aa_end_before_main(view, report);
	return true;
}

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

/* The noun for an utterance at item i, with what is uttered behind its comma, or before its clause. */
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

/*
 * A thing says nothing: whose it is (das Fazit von Helga Marsch), for whom it is so
 * (für sie ist die Sache klar), or the subject of the sentence's first clause does, or the document that it stands in (in dem Brief
 * stand der Satz); the thing, if there is nobody.
 */
static aa_phrase
somebody_else(const aa_clause *c, aa_phrase thing)
{
	const aa_view *view = c->view;
	aa_phrase	subject;

	for (uint32_t i = c->first; i < c->end; i++)
	{
		aa_phrase	whose = {i + 1, aa_phrase_end(view, i + 1)};

		if ((aa_is_word(view, i, AA_LEX_BY) || is_for(view, i)) && aa_is_somebody(view, whose))
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
		(item->kind == AA_ITEM_WORD && item->classes == 0 && (view->article->tokens[item->first_token].flags & AA_TOKEN_LOWER));
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
	uint32_t	rest;

	if (aa_clause_first(view, i - 1) != i - 1 || !may_be_verb(view, i + 1) || aa_is_reported_form(view, i + 1) || has_cue(&c))
		return false;
	subject = aa_subject_among(view, i + 2, c.end);
	if (!aa_is_somebody(view, subject))
		return false;
	report->rule = AA_RULE_INVERTED;
	report->cue = aa_items_run(view, i + 1, i + 2);
	report->cue_classes = AA_LEX_SPEECH | AA_LEX_QUOTES;
	aa_set_phrase(view, report, subject);
	aa_find_content_before(&c, report, before, i);
	rest = aa_rest_behind(&c);
	if (rest != AA_NONE)
	{
		report->split = true;
		report->form = AA_FORM_REST;
		report->after = aa_items_run(view, rest, aa_content_end(view, rest));
	}
	return report->before.first < report->before.end;
}

/*
 * Who is the subject of a clause that ends with a colon before words in marks, or what
 * is told after somebody, whatever its verb: Der Trainer war zufrieden: „…“; Minister
 * Roh: „…“; Der Trainer winkte ab: Es habe nicht gereicht.
 */
bool
aa_find_without_cue(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .end = i};
	aa_phrase	subject;
	int			n = 0;

	if (i == 0)
		return false;
	if (aa_is_kind(view, i, AA_ITEM_SIGN))
		return report_bracket(view, i, report);
	if (aa_is_kind(view, i, AA_ITEM_COMMA))
		return report_any_verb(view, i, before, report);
	if (aa_is_word(view, i, AA_LEX_BY))
		return report_participle(view, i, report);
	if (!(aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) || aa_tells_on(view, i + 1)))
		return false;
	/* Jane Roh, Ministerin des Landes: „…“ */
	do
	{
		c.end = c.first > 0 ? c.first - 1 : i;
		c.first = aa_clause_first(view, c.end - 1);
	} while (n++ < MAX_INSERTED && !aa_has_finite(view, c.first, c.end) && c.first > 1 &&
			 aa_is_kind(view, c.first - 1, AA_ITEM_COMMA));
	c.finite = c.first;
	while (c.finite < c.end && !aa_is_finite_form(view, c.finite))
		c.finite++;
	report->rule = AA_RULE_NEARBY;
	report->form = AA_FORM_COLON;
	report->cue_classes = AA_LEX_SPEECH;
	report->after = (aa_run){aa_first_token_of(view, i + 1), aa_colon_end(view, i + 1)};
	subject = next_speaker(view, i);
	if (subject.first == subject.end)
		subject = utterer_before(view, c.first, i);
	if (subject.first < subject.end)
	{
		aa_set_phrase(view, report, subject);
		return true;
	}
	subject = aa_owner_of(view, aa_clause_subject(&c));
	/* sagte, er sei müde: „…“; not: wie die Zeitung meldet, sagte er dazu nur einen Satz: „…“ */
	if (before != NULL && before->after.end > aa_first_token_of(view, c.first) &&
		!(before->rule == AA_RULE_CONTENT_FIRST && aa_is_somebody(view, aa_main_subject(view))))
	{
		aa_share_source(report, before);
		return true;
	}
	if (!aa_is_possessor(view, subject) &&
		(!aa_is_somebody(view, subject) || aa_is_reported_form(view, c.finite) || aa_opens_subordinate(view, c.first)))
		subject = somebody_else(&c, subject);
	aa_set_phrase(view, report, subject);
	return subject.first < subject.end;
}
