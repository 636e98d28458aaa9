/*-------------------------------------------------------------------------
 *
 * clause_subjects.c
 *	  Who reports in a clause whose verb stands second or last.
 *
 * The subject stands in the field before the verb (the grammars' "Vorfeld") or
 * right behind the verb.  Where it is a word that stands for nobody, the source
 * is the agent of the passive, the person quoted, or the document.
 *
 *-------------------------------------------------------------------------
 */
#include "clause_subjects.h"

#include "lexicon.h"
#include "phrase_persons.h"

/* Verbs between a noun and the clause about it. */
#define MAX_VERBS_BETWEEN 3
#define VERB_FORMS (AA_LEX_VERB | AA_LEX_AUXILIARY | AA_LEX_BASE | AA_LEX_PARTICIPLE | AA_LEX_THIRD | AA_LEX_PAST)

/* Is it a word that stands for a thing or a clause, which say nothing: es, dies? */
static bool
is_thing(const aa_view *view, aa_phrase p)
{
	return p.end == p.first + 1 && aa_is_word(view, p.first, AA_LEX_PRONOUN) &&
		aa_is_word(view, p.first, AA_LEX_DEFINITE);
}

void
aa_set_phrase(const aa_view *view, aa_report *report, aa_phrase p)
{
	if (p.first == p.end || is_thing(view, p))
		return;
	report->source = aa_items_run(view, p.first, p.end);
	report->source_extent = report->source.end;
	report->entity = aa_phrase_entity(view, p);
}

void
aa_set_antecedent(const aa_view *view, aa_report *report, aa_phrase p)
{
	if (p.first == p.end)
		return;
	report->antecedent = aa_items_run(view, p.first, p.end);
	report->entity = aa_phrase_entity(view, p);
}

/* The noun phrase that ends with item k - 1: der Minister, der sagte */
aa_phrase
aa_phrase_before(const aa_view *view, uint32_t k)
{
	uint32_t	limit = k > AA_MAX_PHRASE ? k - AA_MAX_PHRASE : 0;

	for (uint32_t i = limit; i < k; i++)
	{
		if (!aa_is_word(view, i, AA_LEX_PREPOSITION) && !(aa_is_attribute(view, i) && aa_is_finite_form(view, i)) &&
			aa_phrase_end(view, i) == k)
			return (aa_phrase){i, k};
	}
	return aa_no_phrase;
}

/*
 * A verb, or a prefix of one, behind a noun at its clause's end: hat einen Brief [geschrieben], hält ein
 * Schild [hoch]
 */
static bool
ends_verb(const aa_view *view, uint32_t i)
{
	return !aa_has_capital(view, i) && aa_is_kind(view, i, AA_ITEM_WORD) &&
		(aa_is_word(view, i, VERB_FORMS | AA_LEX_PREPOSITION | AA_LEX_ADVERB) || view->items[i].classes == 0);
}

aa_phrase
aa_antecedent_before(const aa_view *view, uint32_t comma)
{
	uint32_t	k = comma;

	for (int n = 0; n < MAX_VERBS_BETWEEN && k > 0 && ends_verb(view, k - 1); n++)
		k--;
	return aa_phrase_before(view, k);
}

/*
 * The subject within a relative clause, if its pronoun is none: den sie vorstellte;
 * das der Minister vorstellte.
 */
static aa_phrase
subject_beside_relative(const aa_clause *c, aa_phrase antecedent)
{
	const aa_view *view = c->view;
	aa_phrase	inner = aa_find_subject(view, c->first + 1, c->cue);

	if (!aa_is_word(view, c->first, AA_LEX_SUBJECT))
		return inner;
	if (inner.first != c->first + 1 || is_thing(view, inner))
		return aa_no_phrase;
	/* die Pläne, die sie rügte; not: Leute, die sie rügten */
	return aa_is_word(view, inner.first, AA_LEX_MASCULINE) ||
			((aa_is_pronoun(view, inner.first) || aa_is_somebody(view, inner)) && !aa_is_somebody(view, antecedent)) ?
		inner :
		aa_no_phrase;
}

void
aa_set_relative(const aa_clause *c, aa_report *report)
{
	const aa_view *view = c->view;
	aa_phrase	antecedent = aa_antecedent_before(view, c->first - 1);
	aa_phrase	inner = subject_beside_relative(c, antecedent);

	if (inner.first < inner.end)
		aa_set_phrase(view, report, inner);
	else if (antecedent.first < antecedent.end)
	{
		aa_set_phrase(view, report, (aa_phrase){c->first, c->first + 1});
		aa_set_antecedent(view, report, antecedent);
	}
}

/* The subject in front of the finite verb, if the field there begins with one. */
static aa_phrase
subject_in_front(const aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	first = c->first;
	uint32_t	end;

	while (first < c->finite && aa_is_word(view, first, AA_LEX_CONJUNCTION | AA_LEX_ADVERB))
		first++;
	if (first < c->finite && aa_begins_subject(view, first) &&
		(end = aa_phrase_end(view, first)) <= c->finite)
		return (aa_phrase){first, end};
	/* … „…!“ Der Minister sagte: no end of a sentence was seen before it */
	for (uint32_t i = first + 1; i < c->finite; i++)
	{
		if (aa_is_kind(view, i - 1, AA_ITEM_QUOTATION) && aa_begins_subject(view, i) &&
			aa_phrase_end(view, i) == c->finite)
			return (aa_phrase){i, c->finite};
	}
	return aa_no_phrase;
}

/*
 * The subject of a clause that begins with its verb, before an apposition or a
 * relative clause: Der Minister, 48, sagte.
 */
aa_phrase
aa_subject_before_insertion(const aa_clause *c)
{
	const aa_view *view = c->view;
	aa_phrase	found = aa_no_phrase;
	uint32_t	first = aa_clause_first(view, c->first - 1);
	uint32_t	limit = first > AA_MAX_CLAUSE ? first - AA_MAX_CLAUSE : 0;

	/* the first one, as appositions look like it: Jane Roh, Ministerin, 48, sagte */
	while (first > limit && aa_is_kind(view, first - 1, AA_ITEM_COMMA))
	{
		uint32_t	end = first - 1;
		bool		finite;

		first = aa_clause_first(view, end);
		finite = aa_has_finite(view, first, end);
		if (finite && !aa_opens_subordinate(view, first))
			break;
		if (!finite && aa_find_subject(view, first, end).end > first)
			found = aa_find_subject(view, first, end);
	}
	return found;
}

/* Is the subject a word that stands for nobody: es, das, man? */
bool
aa_is_impersonal(const aa_view *view, aa_phrase p)
{
	return p.end == p.first + 1 && aa_is_kind(view, p.first, AA_ITEM_WORD) &&
		aa_is_word(view, p.first, AA_LEX_SUBJECT) &&
		(aa_is_word(view, p.first, AA_LEX_DEFINITE) ||
		 !aa_is_word(view, p.first, AA_LEX_MASCULINE | AA_LEX_FEMININE | AA_LEX_DETERMINER));
}

/*
 * Es rügte den Plan: a body, where the verb is one of what somebody does; not: es
 * heißt, es wird gesagt, es ist zu sagen, es sprechen mehrere
 */
bool
aa_stands_for_body(const aa_clause *c, aa_phrase p)
{
	return is_thing(c->view, p) && aa_is_word(c->view, p.first, AA_LEX_EPITHET) && !c->passive &&
		(c->classes & AA_LEX_VERB) && !(c->classes & AA_LEX_DOCUMENT) &&
		!(c->finite != c->cue && aa_is_word(c->view, c->finite, AA_LEX_BE)) &&
		(!aa_is_word(c->view, c->finite, AA_LEX_PLURAL) || aa_is_word(c->view, c->finite, AA_LEX_THIRD));
}

bool
aa_has_document(const aa_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (aa_is_word(view, i, AA_LEX_DOCUMENT))
			return true;
	}
	return false;
}

/* The first noun phrase behind a preposition in [first, end): in der Erklärung */
static aa_phrase
document_between(const aa_view *view, uint32_t first, uint32_t end)
{
	if (end > first + AA_MAX_CLAUSES)
		end = first + AA_MAX_CLAUSES;
	for (uint32_t i = first; i + 1 < end; i++)
	{
		uint32_t	behind;

		if (!aa_is_word(view, i, AA_LEX_PREPOSITION))
			continue;
		behind = aa_phrase_end(view, i + 1);
		if (behind > i + 1)
			return (aa_phrase){i + 1, behind};
	}
	return aa_no_phrase;
}

/* Darin heißt es: a word for what was named before, in which words stand */
static aa_phrase
place_in_front(const aa_clause *c)
{
	return aa_is_word(c->view, c->first, AA_LEX_ADVERB) && aa_is_word(c->view, c->first, AA_LEX_EPITHET) &&
			c->finite == c->first + 1 ?
		(aa_phrase){c->first, c->first + 1} :
		aa_no_phrase;
}

/* heißt es in der Erklärung; das geht aus dem Bericht hervor: what is said where */
aa_phrase
aa_document_source(const aa_clause *c, aa_phrase subject)
{
	aa_phrase	document = document_between(c->view, c->first, c->end);

	/* in dem Brief, der gestern kam, heißt es; not: er liege bei zwei Metern, heißt es */
	if (document.first == document.end && c->finite == c->first && c->first > 0 &&
		aa_is_word(c->view, 0, AA_LEX_PREPOSITION) && !aa_has_finite(c->view, 0, aa_clause_end(c->view, 0)))
		document = document_between(c->view, 0, c->first);
	if (document.first == document.end)
		document = place_in_front(c);
	return document.first < document.end ? document : subject;
}

/* der Rat: a determiner of subjects alone, where aa_begins_subject() says yes */
static bool
is_nominative(const aa_view *view, aa_phrase p)
{
	return p.first < p.end && (view->article->classes[view->items[p.first].first_token] & AA_LEX_DETERMINER) &&
		(view->article->classes[view->items[p.first].first_token] & AA_LEX_SUFFIX);
}

/* sieht es die Ministerin: somebody behind the word that stands for nobody; else that word */
aa_phrase
aa_subject_among(const aa_view *view, uint32_t first, uint32_t end)
{
	aa_phrase	subject = aa_find_subject(view, first, end);
	aa_phrase	behind;

	if (!is_thing(view, subject))
		return subject;
	behind = aa_find_subject(view, subject.end, end);
	return aa_is_somebody(view, behind) || is_nominative(view, behind) ? behind : subject;
}

/* Jane Roh, die Frau; not: die Frauen, die Sprecher */
static bool
is_one_person(const aa_view *view, aa_phrase p)
{
	const aa_article *article = view->article;
	uint32_t	entity = p.first < p.end ? aa_phrase_entity(view, p) : AA_NONE;
	uint64_t	noun;

	if (p.first == p.end || aa_noun_end(view, p.first) == p.first)
		return false;
	if (entity != AA_NONE && article->entities[entity].kind == AA_ENTITY_PERSON)
		return true;
	noun = article->classes[view->items[aa_noun_end(view, p.first) - 1].end_token - 1];
	return (noun & AA_LEX_ROLE) && !(noun & AA_LEX_PLURAL) &&
		((noun & AA_LEX_FEMININE) || !(article->classes[view->items[p.first].first_token] & AA_LEX_FEMININE));
}

/* Viele haben Jane Roh geschrieben: is the phrase one person, and the verb of several? */
static bool
disagrees(const aa_clause *c, aa_phrase p)
{
	const aa_view *view = c->view;

	return is_one_person(view, p) && aa_is_word(view, c->finite, AA_LEX_PLURAL) &&
		!aa_is_word(view, c->finite, AA_LEX_THIRD) &&
		!aa_is_pronoun(view, p.first) && !aa_is_word(view, p.end, AA_LEX_CONJUNCTION) &&
		!aa_is_kind(view, p.end, AA_ITEM_COMMA);
}

/*
 * Does a thing in front rather than who stands behind the verb do it: der Bericht rügt die
 * Stadt, Norwegen rügt die Regierung; not: die Pläne rügt die Ministerin?
 */
static bool
acts_in_front(const aa_view *view, aa_phrase front)
{
	return is_nominative(view, front) || (front.end == front.first + 1 && aa_is_word(view, front.first, AA_LEX_PLACE));
}

/*
 * The clause's subject: in front of its finite verb, or behind it where nothing
 * in front can speak.
 */
aa_phrase
aa_subject_of(const aa_clause *c)
{
	aa_phrase	front = subject_in_front(c);
	aa_phrase	behind = aa_subject_among(c->view, c->finite + 1, c->end);

	if (front.first < front.end && !aa_is_impersonal(c->view, front) && disagrees(c, behind))
		return front;
	if (aa_stands_for_body(c, front) && !aa_is_somebody(c->view, behind))
		return front;
	if (front.first == front.end || aa_is_impersonal(c->view, front))
		return behind.first < behind.end ? behind : front;
	if (behind.first == c->finite + 1 &&
		((aa_is_pronoun(c->view, behind.first) &&
		  (aa_view_item(c->view, behind.first)->classes & AA_LEX_MASCULINE)) ||
		 (aa_is_somebody(c->view, behind) && !aa_is_somebody(c->view, front) && !acts_in_front(c->view, front))))
		return behind;
	/* Zufrieden sagte die Ministerin: no noun, but for its place a small word */
	if (front.first == 0 && front.end == 1 && aa_is_kind(c->view, 0, AA_ITEM_WORD) &&
		aa_view_item(c->view, 0)->classes == 0 && aa_is_somebody(c->view, behind))
		return behind;
	return front;
}

/* Its subject, wherever it stands: Der Zeuge, der dort wohnt, ist froh */
aa_phrase
aa_clause_subject(const aa_clause *c)
{
	aa_phrase	subject = aa_no_phrase;

	if (aa_opens_subordinate(c->view, c->first))
		return aa_find_subject(c->view, c->first + 1, c->finite);
	if (c->finite == c->first && c->first > 1 && aa_is_kind(c->view, c->first - 1, AA_ITEM_COMMA))
		subject = aa_subject_before_insertion(c);
	return subject.first < subject.end ? subject : aa_subject_of(c);
}

/* The subject of the sentence's first clause, behind one that its verb ends: Wie CBS meldet, gab die Stadt … */
aa_phrase
aa_main_subject(const aa_view *view)
{
	aa_clause	main = {.view = view, .end = aa_clause_end(view, 0)};

	if (aa_opens_subordinate(view, 0) && aa_is_kind(view, main.end, AA_ITEM_COMMA) &&
		aa_is_finite_form(view, main.end + 1))
	{
		main.first = main.finite = main.end + 1;
		main.end = aa_clause_end(view, main.first);
	}
	main.finite = aa_first_finite(view, main.finite, main.end);
	return aa_subject_of(&main);
}

/* Und warnte …: the subject of the report before, or of the sentence */
void
aa_share_subject(const aa_clause *c, const aa_report *before, aa_report *report)
{
	if (before != NULL)
		aa_share_source(report, before);
	else
	{
		aa_clause	main = {.view = c->view, .end = c->first - 1};

		if (main.end > 0)
			main.first = main.finite = aa_clause_first(c->view, main.end - 1);
		main.finite = aa_first_finite(c->view, main.finite, main.end);
		aa_set_phrase(c->view, report, aa_clause_subject(&main));
		if (report->source.first == report->source.end)
			aa_set_phrase(c->view, report, aa_main_subject(c->view));
	}
}

/* wurde von der Opposition kritisiert */
static aa_phrase
agent(const aa_clause *c)
{
	const aa_view *view = c->view;
	aa_phrase	found = aa_no_phrase;

	/* the last: die Gefahr von Bränden vom Wetterdienst */
	for (uint32_t i = c->first; i + 1 < c->cue; i++)
	{
		uint32_t	end = aa_phrase_end(view, i + 1);

		if (aa_is_word(view, i, AA_LEX_BY) && end > i + 1)
			found = (aa_phrase){i + 1, end};
	}
	return found;
}

/* In dem Bericht wurde gefordert, dass; wurde im „Blick“ als „…“ bezeichnet: where it is told, if nobody is named */
aa_phrase
aa_agent_or_document(const aa_clause *c)
{
	aa_phrase	found = agent(c);
	aa_phrase	document = aa_document_source(c, aa_no_phrase);
	aa_phrase	place = place_in_front(c);

	if (found.first < found.end)
		return found;
	if (place.first < place.end || aa_has_document(c->view, document.first, document.end))
		return document;
	document.first = aa_paper_before_words(c->view, c->finite + 1, c->cue);
	return document.first < c->cue ? (aa_phrase){document.first, document.first + 1} : found;
}

/* Die Zeitung zitiert den Minister: he says it; the paper, if it names nobody else */
aa_phrase
aa_quoted_person(const aa_clause *c, aa_phrase subject)
{
	uint32_t	first = subject.first > c->finite ? subject.end : c->finite + 1;
	aa_phrase	person = {first, aa_phrase_end(c->view, first)};

	return person.end <= c->end && aa_is_somebody(c->view, person) ? person : subject;
}

/*
 * das Urteil der Ministerin, das Motto von Jane Roh, Jane Rohs Urteil, sein Urteil: whose a thing
 * is, which says nothing itself; else the phrase
 */
aa_phrase
aa_owner_of(const aa_view *view, aa_phrase p)
{
	uint32_t	head = p.first < p.end ? aa_noun_end(view, p.first) : p.end;
	aa_phrase	behind = {head + aa_is_word(view, head, AA_LEX_PREPOSITION), p.end};
	aa_phrase	front = {p.first, p.first + 1};

	if (p.end == p.first + 2 && aa_is_kind(view, p.first, AA_ITEM_NAME) && aa_is_somebody(view, front) &&
		!aa_is_somebody(view, (aa_phrase){p.first + 1, p.end}))
		return front;
	if (head <= p.first || aa_is_somebody(view, p))
		return p;
	if (aa_is_possessor(view, front))
		return front;
	if (head == p.end && aa_is_word(view, head, AA_LEX_BY))
		behind = (aa_phrase){head + 1, aa_phrase_end(view, head + 1)};
	return behind.first < behind.end && aa_is_somebody(view, behind) ? behind : p;
}

void
aa_set_subject(const aa_clause *c, aa_report *report, aa_phrase p)
{
	if (!aa_stands_for_body(c, p))
	{
		aa_set_phrase(c->view, report, p);
		return;
	}
	report->source = aa_items_run(c->view, p.first, p.end);
	report->source_extent = report->source.end;
}
