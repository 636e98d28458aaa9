/*-------------------------------------------------------------------------
 *
 * verb_second.c
 *	  Reporting clauses in a language whose finite verb stands second in the
 *	  main clause and last in the subordinate one.
 *
 * A clause is read as a whole: its opener, its finite verb, and the field in front
 * of it (the grammars' "Vorfeld").  The subject stands in that field or right
 * behind the verb; what is reported stands behind the clause, or in front of one
 * that begins with its verb.
 *
 *-------------------------------------------------------------------------
 */
#include "verb_second.h"

#include "verb_clauses.h"
#include "lexicon.h"

/* What is reported has at most so many items. */
#define MAX_CONTENT 160
/* Appositions between a subject and a colon. */
#define MAX_INSERTED 4

/*----------
 * What is reported.
 *----------
 */

static uint32_t
first_token_of(const aa_view *view, uint32_t i)
{
	return i < view->nitems ? view->items[i].first_token : view->sentence->end_token;
}

static aa_run
run_of(const aa_view *view, uint32_t first, uint32_t end)
{
	if (first >= end)
		return (aa_run){0, 0};
	return (aa_run){view->items[first].first_token, view->items[end - 1].end_token};
}

static bool
has_quotation(const aa_view *view, uint32_t i, uint32_t end)
{
	if (end > i + MAX_CONTENT)
		end = i + MAX_CONTENT;
	while (i < end && !aa_is_kind(view, i, AA_ITEM_QUOTATION))
		i++;
	return i < end;
}

/* Der Plan „wird gelingen“: is a finite verb in marks? */
static bool
quotes_finite(const aa_view *view, uint32_t i, uint32_t end)
{
	const aa_article *article = view->article;

	for (; i < end; i++)
	{
		if (!aa_is_kind(view, i, AA_ITEM_QUOTATION))
			continue;
		for (uint32_t k = view->items[i].first_token; k < view->items[i].end_token && k < view->items[i].first_token + MAX_CONTENT; k++)
		{
			if ((article->tokens[k].flags & AA_TOKEN_LOWER) && (article->classes[k] & (AA_LEX_THIRD | AA_LEX_PAST)))
				return true;
		}
	}
	return false;
}

/* Has one of the clauses before item end a finite verb that stands second? */
static bool
has_main_clause(const aa_view *view, uint32_t end)
{
	for (uint32_t i = end > MAX_CONTENT ? end - MAX_CONTENT : 0, next; i < end; i = next + 1)
	{
		next = aa_clause_end(view, i);
		if (!aa_opens_subordinate(view, i) && aa_has_finite(view, i, next < end ? next : end))
			return true;
	}
	return false;
}

/* The word that points at what is said: so */
static bool
is_so(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ACCORDING) && aa_is_word(view, i, AA_LEX_ADVERB);
}

/* …, so der Minister: who said the words before */
static bool
is_tag(const aa_view *view, uint32_t i)
{
	return is_so(view, i) && aa_begins_subject(view, i + 1) && aa_phrase_end(view, i + 1) > i + 1;
}

/* The end of what is reported from item i on. */
static uint32_t
content_end(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_view_end(view);

	if (end > i + MAX_CONTENT)
		end = i + MAX_CONTENT;
	for (uint32_t k = i + 1; k < end; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA) && is_tag(view, k + 1))
			return k;
		/* …, er sei müde: „…“ */
		if (aa_is_kind(view, k, AA_ITEM_COLON) && aa_is_kind(view, k + 1, AA_ITEM_QUOTATION))
			return k;
		/* …, dass es regnet, und warnte */
		if (aa_is_word(view, k, AA_LEX_CONJUNCTION) && aa_is_finite_form(view, k + 1) &&
			!aa_is_reported_form(view, k + 1))
			return k;
	}
	return end;
}

/* A relative clause at item k: behind the comma that ends it, else k. */
static uint32_t
skip_relative(const aa_view *view, uint32_t k)
{
	uint32_t	relative = aa_is_word(view, k, AA_LEX_PREPOSITION) ? k + 1 : k;
	uint32_t	end,
		   next;

	if (!aa_is_word(view, relative, AA_LEX_RELATIVE))
		return k;
	/* der Mann habe: a determiner, with the verb behind its noun */
	next = aa_phrase_end(view, relative);
	if (next > relative && aa_is_finite_form(view, next))
		return k;
	end = aa_clause_end(view, k);
	return aa_is_kind(view, end, AA_ITEM_COMMA) ? end + 1 : k;
}

/* sagte Jane Roh, Ministerin des Landes, dass: behind the second comma, else k */
static uint32_t
skip_apposition(const aa_view *view, uint32_t k)
{
	uint32_t	end = aa_phrase_end(view, k);

	return end > k && aa_is_kind(view, end, AA_ITEM_COMMA) &&
			(aa_is_word(view, end + 1, AA_LEX_COMPLEMENTIZER) || aa_is_kind(view, end + 1, AA_ITEM_QUOTATION)) ?
		end + 1 :
		k;
}

/* Has the clause from item k on an infinitive with "zu"? */
static bool
has_infinitive(const aa_view *view, uint32_t k, uint32_t end)
{
	for (uint32_t i = k; i < end; i++)
	{
		if (aa_is_word(view, i, AA_LEX_TO) && !aa_has_capital(view, i + 1) &&
			(aa_is_word(view, i + 1, AA_LEX_BASE | AA_LEX_AUXILIARY) ||
			 aa_view_item(view, i + 1)->classes == 0) &&
			aa_is_kind(view, i + 1, AA_ITEM_WORD))
			return true;
	}
	return false;
}

/* In what form does the clause at item k report, by the frames of the cue? */
static aa_content_form
content_form(const aa_view *view, uint64_t frames, uint32_t k, uint32_t end)
{
	uint32_t	clause = aa_clause_end(view, k);

	if (k >= end)
		return AA_FORM_BEFORE;
	if (aa_is_kind(view, k, AA_ITEM_QUOTATION))
		return AA_FORM_QUOTATION;
	if (aa_is_word(view, k, AA_LEX_COMPLEMENTIZER))
		return AA_FORM_THAT;
	if (aa_is_word(view, k, AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION))
		return AA_FORM_BEFORE;
	if (aa_has_finite(view, k, clause) || quotes_finite(view, k, clause))
		return frames & (AA_LEX_BARE | AA_LEX_THAT) ? AA_FORM_CLAUSE : AA_FORM_BEFORE;
	/* joined verbs: den Antrag zurückzunehmen */
	return has_infinitive(view, k, clause) || clause == end ? AA_FORM_INFINITIVE : AA_FORM_BEFORE;
}

/*
 * The token that ends what a colon before item k announces: the sentence's, or
 * the first of a clause with another colon and its own words in marks.
 */
static uint32_t
colon_end(const aa_view *view, uint32_t k)
{
	for (uint32_t i = k + 1; i < k + MAX_CONTENT && i + 1 < view->nitems && !aa_is_kind(view, k, AA_ITEM_QUOTATION); i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_COLON) && aa_is_kind(view, i + 1, AA_ITEM_QUOTATION))
		{
			uint32_t	first = aa_clause_first(view, i - 1);

			return first_token_of(view, first > k ? first : k);
		}
	}
	return view->sentence->end_token;
}

/* A subordinate clause that is not what is reported: als sie ging, der dort wohnt */
static bool
is_aside(const aa_view *view, uint32_t i)
{
	return aa_opens_subordinate(view, i) && !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER);
}

/* What stands behind the clause: …: „…“; …, dass …; …, er habe … */
static void
find_content_behind(const aa_clause *c, aa_report *report)
{
	const aa_view *view = c->view;
	uint32_t	k = c->end;
	uint32_t	end;

	/* sagte Jane Roh, Ministerin: „…“; sagte Jane Roh, als sie ging: „…“ */
	if (aa_is_kind(view, k, AA_ITEM_COMMA) && aa_is_kind(view, aa_clause_end(view, k), AA_ITEM_COLON) &&
		(is_aside(view, k + 1) ||
		 (!aa_has_finite(view, k, aa_clause_end(view, k)) && aa_phrase_end(view, k + 1) > k + 1)))
		k = aa_clause_end(view, k);
	if (aa_is_kind(view, k, AA_ITEM_COLON))
	{
		report->form = AA_FORM_COLON;
		report->binds_next = k + 1 >= view->nitems;
		if (!report->binds_next)
			report->after = (aa_run){first_token_of(view, k + 1), colon_end(view, k + 1)};
		return;
	}
	if (!aa_is_kind(view, k, AA_ITEM_COMMA))
		return;
	k = skip_apposition(view, skip_relative(view, k + 1));
	end = content_end(view, k);
	report->form = content_form(view, c->classes, k, end);
	if (report->form != AA_FORM_BEFORE)
		report->after = run_of(view, k, end);
}

/*
 * nannte den Plan, der gestern vorlag, „…“; nannte Jane Roh, die Ministerin,
 * „…“: where the clause ends behind what its commas take in.
 */
static uint32_t
end_behind_aside(const aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	comma = aa_clause_end(view, c->end);
	uint32_t	end = aa_clause_end(view, comma);

	return aa_is_kind(view, c->end, AA_ITEM_COMMA) && aa_is_kind(view, comma, AA_ITEM_COMMA) &&
			(is_aside(view, c->end + 1) || !has_quotation(view, c->cue, comma)) && has_quotation(view, comma + 1, end) &&
			!aa_has_finite(view, comma + 1, end) ?
		end :
		c->end;
}

/* zitierte sie mit den Worten „…“ */
static bool
introduces_words(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	return aa_is_word(view, i, AA_LEX_ACCORDING) && item->end_token > item->first_token + 1 &&
		aa_is_kind(view, i + 1, AA_ITEM_QUOTATION);
}

/* What the clause itself holds: nannte den Plan „…“ */
static void
find_object(const aa_clause *c, aa_report *report, uint32_t first)
{
	const aa_view *view = c->view;
	uint32_t	end = end_behind_aside(c);
	bool		marked = false;

	if (c->prefix != AA_NONE && c->prefix + 1 == end)
		end--;
	if (c->finite != c->cue && c->cue + 1 == end)
		end--;
	for (uint32_t i = first; i < end; i++)
	{
		marked |= aa_is_kind(view, i, AA_ITEM_QUOTATION);
		if (introduces_words(view, i))
			first = i + 1;
	}
	if (first >= end || !(marked || (c->classes & AA_LEX_OBJECT)))
		return;
	report->form = aa_is_kind(view, first, AA_ITEM_QUOTATION) ? AA_FORM_QUOTATION : AA_FORM_OBJECT;
	report->after = run_of(view, first, end);
}

/* Als „Skandal“ bezeichnete der Minister den Plan */
static void
find_object_in_front(const aa_clause *c, aa_report *report, aa_phrase subject)
{
	for (uint32_t i = c->first; i < c->finite; i++)
	{
		if (aa_is_kind(c->view, i, AA_ITEM_QUOTATION) && subject.first > c->finite)
		{
			report->form = AA_FORM_OBJECT;
			report->before = run_of(c->view, c->first, c->finite);
		}
	}
}

/* The first item that no report of the sentence has taken before item k. */
static uint32_t
first_free(const aa_view *view, const aa_report *before, uint32_t k)
{
	uint32_t	taken,
		   i;

	if (before == NULL)
		return 0;
	taken = before->after.end > before->cue.end ? before->after.end : before->cue.end;
	if (taken < before->source.end)
		taken = before->source.end;
	if (taken >= first_token_of(view, k))
		return before->after.first < before->after.end ? aa_view_find(view, before->after.first) : k;
	i = aa_view_find(view, taken);
	while (i < k && (aa_is_kind(view, i, AA_ITEM_COMMA) || aa_is_kind(view, i, AA_ITEM_SIGN) || aa_is_word(view, i, AA_LEX_CONJUNCTION)))
		i++;
	return i;
}

/* What stands before item k, where the reporting clause or its comma begins. */
static void
find_content_before(const aa_clause *c, aa_report *report, const aa_report *before, uint32_t k)
{
	const aa_view *view = c->view;
	uint32_t	first = first_free(view, before, k);

	if (k > MAX_CONTENT && first < k - MAX_CONTENT)
		first = k - MAX_CONTENT;
	if (first >= k)
		return;
	if (aa_is_kind(view, k - 1, AA_ITEM_QUOTATION))
	{
		uint32_t	from = k - 1;

		while (from > first && !aa_is_kind(view, from - 1, AA_ITEM_SIGN) &&
			   !aa_is_kind(view, from - 1, AA_ITEM_COLON))
			from--;
		if (!aa_has_finite(view, from, k - 1))
		{
			/* „…“ und „…“, sagte er */
			for (from = k - 1; from >= first + 2 && aa_is_kind(view, from - 2, AA_ITEM_QUOTATION) &&
				 (aa_is_kind(view, from - 1, AA_ITEM_COMMA) || aa_is_word(view, from - 1, AA_LEX_CONJUNCTION));)
				from -= 2;
		}
		first = from;
	}
	report->before = run_of(view, first, k);
}

/*----------
 * The kinds of reporting clauses.
 *----------
 */

static void
set_source(const aa_view *view, aa_report *report, aa_phrase p)
{
	if (p.first == p.end)
		return;
	report->source = run_of(view, p.first, p.end);
	report->source_extent = report->source.end;
	report->entity = aa_phrase_entity(view, p);
}

static void
set_cue(const aa_clause *c, aa_report *report)
{
	report->cue = run_of(c->view, c->cue, c->cue + 1);
	if (c->prefix != AA_NONE && c->prefix + 1 == c->cue)
		report->cue.first = c->view->items[c->prefix].first_token;
	report->cue_classes = c->classes;
}

/* The noun phrase that ends with item k - 1: der Minister, der sagte */
static aa_phrase
phrase_before(const aa_view *view, uint32_t k)
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

/* Nachdem sie gesagt hatte, dass sie gehe, verließ …: the main clause is no part */
static void
end_before_main(const aa_view *view, aa_report *report)
{
	uint32_t	first = aa_view_find(view, report->after.first);

	for (uint32_t k = first; k < first + MAX_CONTENT && k + 1 < view->nitems; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA) && aa_is_finite_form(view, k + 1) &&
			!aa_is_reported_form(view, k + 1))
		{
			report->after.end = view->items[k].first_token;
			return;
		}
	}
}

/* …, wie der Minister sagte, …; …, der sagte, …; nachdem er gesagt hatte, … */
static bool
report_verb_final(const aa_clause *c, const aa_report *before, aa_report *report)
{
	const aa_view *view = c->view;
	bool		relative = aa_is_word(view, c->first, AA_LEX_RELATIVE) &&
			   !aa_is_word(view, c->first, AA_LEX_SUBORDINATOR);
	bool		governed = aa_is_word(view, c->first, AA_LEX_PREPOSITION) &&
			   aa_is_word(view, c->first + 1, AA_LEX_RELATIVE);

	report->rule = AA_RULE_SOURCE_FIRST;
	if (relative && c->first > 1)
		set_source(view, report, phrase_before(view, c->first - 1));
	else
		set_source(view, report, aa_find_subject(view, c->first + 1 + governed, c->cue));
	if (!aa_is_word(view, c->first, AA_LEX_AS))
	{
		find_content_behind(c, report);
		/* der Plan, den sie vorstellte, „…“: the main clause goes on */
		if ((relative || governed) && report->form == AA_FORM_QUOTATION)
			return false;
		if (report->form == AA_FORM_BEFORE)
			find_object(c, report, c->first + 1);
		else if (c->first == 0)
			end_before_main(view, report);
		return report->source.first < report->source.end;
	}
	/* wie es in der Erklärung heißt: the words around the clause */
	report->rule = AA_RULE_CONTENT_FIRST;
	if (c->first > 1)
		find_content_before(c, report, before, c->first - 1);
	if (aa_is_kind(view, c->end, AA_ITEM_COMMA) || aa_is_kind(view, c->end, AA_ITEM_COLON))
	{
		report->form = AA_FORM_REST;
		report->split = c->first > 1;
		report->after = run_of(view, c->end + 1, content_end(view, c->end + 1));
	}
	return true;
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
static aa_phrase
subject_before_insertion(const aa_clause *c)
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
static bool
is_impersonal(const aa_view *view, aa_phrase p)
{
	return p.end == p.first + 1 && aa_is_kind(view, p.first, AA_ITEM_WORD) &&
		aa_is_word(view, p.first, AA_LEX_SUBJECT) &&
		(aa_is_word(view, p.first, AA_LEX_DEFINITE) || !aa_is_word(view, p.first, AA_LEX_MASCULINE | AA_LEX_FEMININE | AA_LEX_DETERMINER));
}

/* Das sagte der Minister: does the sentence begin with what stands for the one before? */
static bool
points_back(const aa_clause *c, aa_phrase subject)
{
	const aa_sentence *sentence = c->view->sentence;

	return sentence > c->view->article->sentences && sentence[-1].block == sentence->block &&
		c->first == 0 && c->finite == 1 && subject.first > c->finite && is_impersonal(c->view, (aa_phrase){0, 1}) &&
		(c->classes & (AA_LEX_QUOTES | AA_LEX_THAT)) && !has_quotation(c->view, c->finite, c->end);
}

static bool
has_document(const aa_view *view, uint32_t first, uint32_t end)
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
	if (end > first + MAX_CONTENT)
		end = first + MAX_CONTENT;
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

/* heißt es in der Erklärung; das geht aus dem Bericht hervor: what is said where */
static aa_phrase
document_source(const aa_clause *c, aa_phrase subject)
{
	aa_phrase	document = document_between(c->view, c->first, c->end);

	if (document.first == document.end && c->finite == c->first && c->first > 0 &&
		!aa_is_kind(c->view, 0, AA_ITEM_QUOTATION))
		document = document_between(c->view, 0, c->first);
	return document.first < document.end ? document : subject;
}

/* „…“, sagte der Minister[, „…“] */
static bool
report_inverted(const aa_clause *c, const aa_report *before, aa_report *report, aa_phrase subject)
{
	const aa_view *view = c->view;
	uint32_t	k = c->first;

	report->rule = AA_RULE_INVERTED;
	set_source(view, report, subject);
	if (aa_is_kind(view, c->end, AA_ITEM_COLON) ||
		(aa_is_kind(view, c->end, AA_ITEM_COMMA) && aa_is_word(view, c->end + 1, AA_LEX_COMPLEMENTIZER)))
	{
		find_content_behind(c, report);
		return true;
	}
	if (k > 0 && aa_is_kind(view, k - 1, AA_ITEM_COMMA))
		k--;
	find_content_before(c, report, before, k);
	if (aa_is_kind(view, c->end, AA_ITEM_COMMA) &&
		(has_quotation(view, c->end + 1, view->nitems) || aa_has_finite(view, c->end + 1, view->nitems)))
	{
		report->split = true;
		report->form = AA_FORM_REST;
		report->after = run_of(view, c->end + 1, content_end(view, c->end + 1));
	}
	return report->before.first < report->before.end;
}

/*
 * The clause's subject: in front of its finite verb, or behind it where nothing
 * in front can speak.
 */
static aa_phrase
subject_of(const aa_clause *c)
{
	aa_phrase	front = subject_in_front(c);
	aa_phrase	behind = aa_find_subject(c->view, c->finite + 1, c->end);

	if (front.first == front.end || is_impersonal(c->view, front))
		return behind.first < behind.end ? behind : front;
	if (behind.first == c->finite + 1 &&
		((aa_is_pronoun(c->view, behind.first) && (aa_view_item(c->view, behind.first)->classes & AA_LEX_MASCULINE)) ||
		 (aa_is_somebody(c->view, behind) && !aa_is_somebody(c->view, front))))
		return behind;
	/* Zufrieden sagte die Ministerin: no noun, but for its place a small word */
	if (front.first == 0 && front.end == 1 && aa_is_kind(c->view, 0, AA_ITEM_WORD) &&
		aa_view_item(c->view, 0)->classes == 0 && aa_is_somebody(c->view, behind))
		return behind;
	return front;
}

/* Its subject, wherever it stands: Der Zeuge, der dort wohnt, ist froh */
static aa_phrase
clause_subject(const aa_clause *c)
{
	aa_phrase	subject = aa_no_phrase;

	if (c->finite == c->first && c->first > 1 && aa_is_kind(c->view, c->first - 1, AA_ITEM_COMMA))
		subject = subject_before_insertion(c);
	return subject.first < subject.end ? subject : subject_of(c);
}

/* The subject of the sentence's first clause. */
static aa_phrase
main_subject(const aa_view *view)
{
	aa_clause	main = {.view = view, .end = aa_clause_end(view, 0)};

	while (main.finite < main.end && !aa_is_finite_form(view, main.finite))
		main.finite++;
	return subject_of(&main);
}

/* Und warnte …: the subject of the report before, or of the sentence */
static void
share_source(const aa_clause *c, const aa_report *before, aa_report *report)
{
	if (before != NULL)
		aa_share_source(report, before);
	else
	{
		aa_clause	main = {.view = c->view, .end = c->first - 1};

		if (main.end > 0)
			main.first = main.finite = aa_clause_first(c->view, main.end - 1);
		while (main.finite < main.end && !aa_is_finite_form(c->view, main.finite))
			main.finite++;
		set_source(c->view, report, clause_subject(&main));
		if (report->source.first == report->source.end)
			set_source(c->view, report, main_subject(c->view));
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

/* In dem Bericht wurde gefordert, dass: where it is told, if nobody is named */
static aa_phrase
agent_or_document(const aa_clause *c)
{
	aa_phrase	found = agent(c);
	aa_phrase	document = document_source(c, aa_no_phrase);

	return found.first == found.end && has_document(c->view, document.first, document.end) ? document : found;
}

/* A clause that its verb opens, behind a comma, a conjunction or a quotation. */
static bool
report_fronted(const aa_clause *c, const aa_report *before, aa_report *report, aa_phrase *subject)
{
	const aa_view *view = c->view;
	aa_clause	inverted = *c;
	aa_phrase	inserted;

	inverted.first = is_so(view, c->first) ? c->first : c->finite;
	if (aa_is_word(view, c->first - 1, AA_LEX_CONJUNCTION) && c->first == c->finite)
	{
		if (c->passive)
			return false;
		share_source(c, before, report);
		*subject = aa_no_phrase;
		return false;
	}
	inserted = c->finite == c->first ? subject_before_insertion(c) : aa_no_phrase;
	if (subject->first < subject->end &&
		(inserted.first == inserted.end || has_main_clause(view, c->first - 1) ||
		 (aa_is_pronoun(view, subject->first) && subject->first == c->finite + 1) ||
		 (aa_is_kind(view, c->first - 2, AA_ITEM_QUOTATION) && aa_clause_first(view, c->first - 2) == c->first - 2)))
		return report_inverted(&inverted, before, report, *subject);
	*subject = inserted;
	return false;
}

/* Die Zeitung zitiert den Minister: he says it; the paper, if it names nobody else */
static aa_phrase
quoted_person(const aa_clause *c, aa_phrase subject)
{
	uint32_t	first = subject.first > c->finite ? subject.end : c->finite + 1;
	aa_phrase	person = {first, aa_phrase_end(c->view, first)};

	return person.end <= c->end && aa_is_somebody(c->view, person) ? person : subject;
}

/* Der Minister sagte, …; Am Montag sagte der Minister: … */
static bool
report_main(const aa_clause *c, const aa_report *before, aa_report *report)
{
	const aa_view *view = c->view;
	bool		quotes_source = (c->classes & AA_LEX_RECIPIENT) && (c->classes & AA_LEX_OBJECT) &&
			   (c->classes & AA_LEX_QUOTES) && !(c->classes & AA_LEX_INFINITIVE);
	bool		opens = c->first == 0 || aa_is_kind(view, c->first - 1, AA_ITEM_COLON) ||
			   aa_is_kind(view, c->first - 1, AA_ITEM_SIGN);
	aa_phrase	subject = c->passive && !quotes_source ? agent_or_document(c) : subject_of(c);

	if (is_impersonal(view, subject))
		subject = document_source(c, subject);
	else if (quotes_source && !c->passive)
		subject = quoted_person(c, subject);
	report->rule = AA_RULE_SOURCE_FIRST;
	if (((c->finite == c->first && !opens) ||
		 (c->finite == c->first + 1 &&
		  (aa_is_kind(view, c->first, AA_ITEM_QUOTATION) || (!opens && is_so(view, c->first))))) &&
		report_fronted(c, before, report, &subject))
		return true;
	/* „Die Zeit“ berichtet, dass */
	if (subject.first == subject.end && c->finite == c->first + 1 && aa_is_title(view, c->first))
		subject = (aa_phrase){c->first, c->finite};
	set_source(view, report, subject);
	find_content_behind(c, report);
	if (report->form == AA_FORM_BEFORE && points_back(c, subject))
	{
		report->before = (aa_run){view->sentence[-1].first_token, view->sentence[-1].end_token};
		return true;
	}
	if (report->form == AA_FORM_BEFORE && !report->binds_next)
		find_object(c, report, subject.first > c->finite ? subject.end : c->finite + 1);
	if (report->form == AA_FORM_BEFORE || report->form == AA_FORM_OBJECT)
		find_object_in_front(c, report, subject);
	return true;
}

/*----------
 * Nach Angaben der Polizei; laut dem Bericht; dem Bericht zufolge; so X.
 *----------
 */

/* Für die Ministerin ist das „zu wenig“: who says so, where something is in marks */
static aa_phrase
thinker(const aa_view *view, uint32_t i)
{
	aa_phrase	person = {i + 1, aa_phrase_end(view, i + 1)};

	return aa_is_somebody(view, person) && has_quotation(view, person.end, aa_clause_end(view, i)) ? person : aa_no_phrase;
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
	/* dem Bericht zufolge; seiner Ansicht nach */
	if ((classes & AA_LEX_SUFFIX) ||
		((classes & AA_LEX_PREPOSITION) && aa_is_word(view, i - 1, AA_LEX_DOCUMENT)))
		return phrase_before(view, i);
	/* nach Angaben von Siemens */
	if (aa_is_word(view, first, AA_LEX_PREPOSITION) && !(classes & AA_LEX_PREPOSITION))
		first++;
	end = aa_phrase_end(view, first);
	if ((classes & AA_LEX_PREPOSITION) && !has_document(view, first, end))
		return aa_no_phrase;
	return end > first ? (aa_phrase){first, end} : aa_no_phrase;
}

static bool
report_tag(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .first = i, .cue = i, .end = aa_clause_end(view, i)};
	uint32_t	k = i > 0 && aa_is_kind(view, i - 1, AA_ITEM_COMMA) ? i - 1 : i;

	if (i == 0 || !is_tag(view, i) || !(k < i || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION)))
		return false;
	report->rule = AA_RULE_INVERTED;
	set_source(view, report, (aa_phrase){i + 1, aa_phrase_end(view, i + 1)});
	find_content_before(&c, report, before, k);
	if (aa_is_kind(view, c.end, AA_ITEM_COMMA) || aa_is_kind(view, c.end, AA_ITEM_COLON))
	{
		report->split = true;
		report->after = run_of(view, c.end + 1, content_end(view, c.end + 1));
	}
	return true;
}

static bool
report_according(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	const aa_item *cue = &view->items[i];
	aa_phrase	source;
	uint32_t	first,
		   end;
	aa_clause	c = {.view = view, .first = i};

	report->cue = run_of(view, i, i + 1);
	report->cue_classes = cue->classes | AA_LEX_SPEECH | AA_LEX_QUOTES | AA_LEX_BARE;
	if (is_so(view, i))
		return report_tag(view, i, before, report);
	if (!(cue->classes & AA_LEX_PRONOUN))
		source = governed(view, i);
	else if ((cue->classes & AA_LEX_SUBORDINATOR) && i > 1 && aa_is_kind(view, i - 1, AA_ITEM_COMMA))
		source = phrase_before(view, i - 1);	/* ein Bericht, wonach */
	else
		source = aa_no_phrase;
	if (source.first == source.end && !(cue->classes & AA_LEX_PRONOUN))
		return false;
	report->rule = AA_RULE_ACCORDING;
	set_source(view, report, source);
	first = source.first < source.end && source.first < i && !(cue->classes & AA_LEX_PRONOUN) ? source.first : i;
	end = source.end > i ? source.end : i + 1;
	if (aa_is_kind(view, end, AA_ITEM_COMMA))
		end++;
	c.first = first;
	/* wonach: only what stands behind */
	if (first > 0 && !(cue->classes & AA_LEX_SUBORDINATOR))
		find_content_before(&c, report, before, aa_is_kind(view, first - 1, AA_ITEM_COMMA) ? first - 1 : first);
	report->split = report->before.first < report->before.end;
	report->form = AA_FORM_REST;
	report->after = run_of(view, end, content_end(view, end));
	return true;
}

/*----------
 * Die Ansicht, dass …; den Vorwurf der Partei, es sei …
 *----------
 */

/*
 * Is the clause at item i a main one in the mood of what is told after others?
 * Its verb does not stand last, as that of a relative clause does.
 */
static bool
tells_on(const aa_view *view, uint32_t i)
{
	uint32_t	end = aa_clause_end(view, i);

	if (aa_is_word(view, i, AA_LEX_SUBORDINATOR | AA_LEX_COMPLEMENTIZER))
		return false;
	while (i < end && !aa_is_finite_form(view, i))
		i++;
	return i + 1 < end && aa_is_reported_form(view, i);
}

/* The noun for an utterance at item i, with what is uttered behind its comma. */
static bool
report_noun(const aa_view *view, uint32_t i, aa_report *report)
{
	uint32_t	end = i + 1;
	aa_clause	c = {.view = view, .first = aa_clause_first(view, i), .cue = i};
	aa_phrase	source = aa_no_phrase;

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
	if (!aa_is_word(view, c.end + 1, AA_LEX_COMPLEMENTIZER) &&
		!aa_is_kind(view, c.end + 1, AA_ITEM_QUOTATION) && !tells_on(view, c.end + 1))
		return false;
	if (source.first == source.end)
		source = aa_find_subject(view, c.first, i);
	report->rule = AA_RULE_SOURCE_FIRST;
	report->cue = run_of(view, i, i + 1);
	report->cue_classes = view->items[i].classes | AA_LEX_SPEECH | AA_LEX_THAT;
	set_source(view, report, source);
	c.classes = report->cue_classes | AA_LEX_BARE;
	find_content_behind(&c, report);
	return source.first < source.end;
}

/*
 * A thing says nothing: whose it is (das Fazit von Helga Marsch), or the subject
 * of the sentence's first clause does; the thing, if there is nobody.
 */
static aa_phrase
somebody_else(const aa_clause *c, aa_phrase thing)
{
	const aa_view *view = c->view;
	aa_phrase	subject;

	for (uint32_t i = c->first; i < c->end; i++)
	{
		aa_phrase	whose = {i + 1, aa_phrase_end(view, i + 1)};

		if (aa_is_word(view, i, AA_LEX_BY) && aa_is_somebody(view, whose))
			return whose;
	}
	subject = main_subject(view);
	return aa_is_somebody(view, subject) ? subject : thing;
}

/*
 * Who is the subject of a clause that ends with a colon before words in marks,
 * whatever its verb: Der Trainer war zufrieden: „…“; Minister Roh: „…“
 */
bool
aa_find_colon(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c = {.view = view, .end = i};
	aa_phrase	subject;
	int			n = 0;

	if (i == 0 || !aa_is_kind(view, i, AA_ITEM_COLON) || !aa_is_kind(view, i + 1, AA_ITEM_QUOTATION))
		return false;
	/* Jane Roh, Ministerin des Landes: „…“ */
	do
	{
		c.end = c.first > 0 ? c.first - 1 : i;
		c.first = aa_clause_first(view, c.end - 1);
	} while (n++ < MAX_INSERTED && !aa_has_finite(view, c.first, c.end) && c.first > 1 && aa_is_kind(view, c.first - 1, AA_ITEM_COMMA));
	c.finite = c.first;
	while (c.finite < c.end && !aa_is_finite_form(view, c.finite))
		c.finite++;
	report->rule = AA_RULE_NEARBY;
	report->form = AA_FORM_COLON;
	report->cue_classes = AA_LEX_SPEECH;
	report->after = (aa_run){first_token_of(view, i + 1), view->sentence->end_token};
	/* sagte, er sei müde: „…“ */
	if (before != NULL && before->after.end > first_token_of(view, c.first))
	{
		aa_share_source(report, before);
		return true;
	}
	subject = clause_subject(&c);
	if (!aa_is_somebody(view, subject) || aa_is_reported_form(view, c.finite) || aa_opens_subordinate(view, c.first))
		subject = somebody_else(&c, subject);
	set_source(view, report, subject);
	return subject.first < subject.end;
}

bool
aa_find_clause(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report)
{
	aa_clause	c;

	if (aa_is_word(view, i, AA_LEX_ACCORDING))
		return report_according(view, i, before, report);
	if (aa_is_word(view, i, AA_LEX_DOCUMENT) && aa_has_capital(view, i))
		return report_noun(view, i, report);
	if (!aa_is_word(view, i, AA_LEX_VERB) || !aa_read_clause(&c, view, i))
		return false;
	set_cue(&c, report);
	return c.verb_final ? report_verb_final(&c, before, report) : report_main(&c, before, report);
}

bool
aa_find_topic(const aa_view *view, aa_report *report)
{
	aa_phrase	topic = main_subject(view);

	if (!aa_is_somebody(view, topic))
		return false;
	set_source(view, report, topic);
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
		if (is_aside(view, i + 1))
			i = aa_clause_end(view, i + 1);
	}
	return false;
}
