/*-------------------------------------------------------------------------
 *
 * clause_contents.c
 *	  What is reported by a clause whose verb stands second or last.
 *
 * It stands behind the clause, before one that begins with its verb, or around
 * one that is inserted; or it is the object of the verb itself.
 *
 *-------------------------------------------------------------------------
 */
#include "clause_contents.h"

#include "lexicon.h"

/* Clauses told after somebody, behind an object. */
#define MAX_TOLD 4
/* Clauses and phrases about the subject, between it and what goes on. */
#define MAX_ASIDES 4

/* Der Plan „wird gelingen“: is a finite verb in marks? */
static bool
quotes_finite(const aa_view *view, uint32_t i, uint32_t end)
{
	const aa_article *article = view->article;

	for (; i < end; i++)
	{
		if (!aa_is_kind(view, i, AA_ITEM_QUOTATION))
			continue;
		for (uint32_t k = view->items[i].first_token;
			 k < view->items[i].end_token && k < view->items[i].first_token + AA_MAX_CONTENT; k++)
		{
			if ((article->tokens[k].flags & AA_TOKEN_LOWER) && (article->classes[k] & (AA_LEX_THIRD | AA_LEX_PAST)))
				return true;
		}
	}
	return false;
}

/* A relative clause at item k: behind it and the comma that ends it; else k. */
static uint32_t
skip_relative(const aa_view *view, uint32_t k)
{
	uint32_t	end;

	if (!aa_is_relative(view, k))
		return k;
	end = aa_clause_end(view, k);
	return aa_is_kind(view, end, AA_ITEM_COMMA) ? end + 1 : end;
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
	/* als er ging; not: seit Montag müde zu sein */
	if (aa_is_word(view, k, AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION) &&
		!(aa_is_word(view, k, AA_LEX_PREPOSITION) && !aa_has_finite(view, k, clause)))
		return AA_FORM_BEFORE;
	if (aa_has_finite(view, k, clause) || quotes_finite(view, k, clause))
		return frames & (AA_LEX_BARE | AA_LEX_THAT) ? AA_FORM_CLAUSE : AA_FORM_BEFORE;
	/* joined verbs: den Antrag zurückzunehmen; not: sprach der Minister, Uwe Roder */
	return aa_has_infinitive(view, k, clause) || (clause == end && aa_phrase_end(view, k) < clause) ?
		AA_FORM_INFINITIVE :
		AA_FORM_BEFORE;
}

/* A relative clause that ends with a verb of what stands or is said: in dem stand, der sagte */
static bool
tells_itself(const aa_view *view, uint32_t first, uint32_t end)
{
	return aa_is_word(view, first + aa_is_word(view, first, AA_LEX_PREPOSITION), AA_LEX_RELATIVE) &&
		aa_opens_subordinate(view, first) && aa_is_finite_form(view, end - 1) &&
		aa_is_word(view, end - 1, AA_LEX_VERB) && aa_is_word(view, end - 1, AA_LEX_THAT);
}

/*
 * The clause's end, behind what is put in before a colon: sagte Jane Roh, Ministerin: „…“; sagte Jane Roh, als sie
 * ging: „…“.  AA_NONE where that tells itself what stands behind: fand einen Brief, in dem stand: „…“
 */
static uint32_t
end_before_colon(const aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	comma = c->end;
	uint32_t	end = aa_clause_end(view, comma);

	if (!aa_is_kind(view, comma, AA_ITEM_COMMA) || !aa_is_kind(view, end, AA_ITEM_COLON))
		return comma;
	if (tells_itself(view, comma + 1, end))
		return AA_NONE;
	return aa_is_aside(view, comma + 1) ||
			(!aa_has_finite(view, comma, end) && aa_phrase_end(view, comma + 1) > comma + 1) ?
		end :
		comma;
}

/* …: „…“; not: verspricht „Rat“: Wer … */
static void
find_content_behind_colon(const aa_clause *c, aa_report *report, uint32_t colon)
{
	const aa_view *view = c->view;

	if (!aa_is_kind(view, colon + 1, AA_ITEM_QUOTATION) && aa_has_quotation(view, c->finite, colon))
		return;
	report->form = AA_FORM_COLON;
	report->binds_next = colon + 1 >= view->nitems;
	if (!report->binds_next)
		report->after = (aa_run){aa_first_token_of(view, colon + 1), aa_colon_end(view, colon + 1)};
}

/*
 * Is what stands from item k to item end no part of the clause: nannte den Plan „Unsinn“, der Rat sprach von einem
 * „Irrtum“; was sie ahnt, teilte sie mit; sprach von einem „Irrtum“, der Rat von „Absicht“?
 */
static bool
stands_apart(const aa_clause *c, aa_content_form form, uint32_t k, uint32_t end)
{
	const aa_view *view = c->view;

	if (form == AA_FORM_CLAUSE)
		return aa_is_finite_form(view, k) || (aa_has_quotation(view, c->cue, c->end) && !aa_tells_on(view, k));
	return form == AA_FORM_INFINITIVE && aa_has_quotation(view, c->cue, c->end) && !aa_has_infinitive(view, k, end);
}

/* What stands behind the clause: …: „…“; …, dass …; …, er habe … */
void
aa_find_content_behind(const aa_clause *c, aa_report *report)
{
	const aa_view *view = c->view;
	uint32_t	k = end_before_colon(c);
	uint32_t	end;

	if (k == AA_NONE)
		return;
	if (aa_is_kind(view, k, AA_ITEM_COLON))
		find_content_behind_colon(c, report, k);
	if (!aa_is_kind(view, k, AA_ITEM_COMMA))
		return;
	k = skip_apposition(view, skip_relative(view, k + 1));
	end = aa_content_end(view, k);
	report->form = content_form(view, c->classes, k, end);
	if (stands_apart(c, (aa_content_form) report->form, k, end))
		report->form = AA_FORM_BEFORE;
	if (report->form != AA_FORM_BEFORE)
		report->after = aa_items_run(view, k, end);
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
			(aa_is_aside(view, c->end + 1) || !aa_has_quotation(view, c->cue, comma)) &&
			aa_has_quotation(view, comma + 1, end) && !aa_has_finite(view, comma + 1, end) ?
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

/* Where the clause's object ends: before the verbs at its end, or a prefix: soll sie „…“ [gerufen haben] */
static uint32_t
object_end(const aa_clause *c)
{
	uint32_t	end = end_behind_aside(c);

	if (c->verb_final && c->cue < end)
		return c->cue;
	if (c->prefix + 1 == end)
		return end - 1;
	return c->finite < c->cue && aa_ends_with_verbs(c, c->cue + 1) ? c->cue : end;
}

/* From item first on, where it begins: nannte die Leiterin[, Jane Roh,] den Plan; sprach mit dem [„Blick“] von */
static uint32_t
object_first(const aa_view *view, uint32_t first, uint32_t end)
{
	uint32_t	paper;

	if (aa_is_kind(view, first, AA_ITEM_COMMA) && aa_clause_end(view, first) + 1 < end)
		first = aa_clause_end(view, first) + 1;
	paper = aa_paper_before_words(view, first, end);
	first = paper < end ? paper + 1 : first;
	for (uint32_t i = first; i < end; i++)
	{
		if (introduces_words(view, i))
			first = i + 1;
	}
	return first;
}

/* What the clause itself holds: nannte den Plan „…“ */
void
aa_find_object(const aa_clause *c, aa_report *report, uint32_t first)
{
	const aa_view *view = c->view;
	uint32_t	end = object_end(c);

	first = object_first(view, first, end);
	if (first >= end || !(aa_has_quotation(view, first, end) || (c->classes & AA_LEX_OBJECT)))
		return;
	/* nannte den Plan „Unsinn“, er sei zu teuer */
	for (int n = 0; n < MAX_TOLD && aa_is_kind(view, end, AA_ITEM_COMMA) && aa_tells_on(view, end + 1); n++)
		end = aa_clause_end(view, end);
	report->form = aa_is_kind(view, first, AA_ITEM_QUOTATION) ? AA_FORM_QUOTATION : AA_FORM_OBJECT;
	report->after = aa_items_run(view, first, end);
}

/* Als „Skandal“ bezeichnete der Minister den Plan; not: im „Blick“ sprach er von einem „Skandal“ */
void
aa_find_object_in_front(const aa_clause *c, aa_report *report, aa_phrase subject)
{
	uint32_t	first = report->after.first < report->after.end ? aa_view_find(c->view, report->after.first) : c->end;

	if (aa_has_quotation(c->view, first, c->end))
		return;
	for (uint32_t i = c->first; i < c->finite; i++)
	{
		if (aa_is_kind(c->view, i, AA_ITEM_QUOTATION) && subject.first > c->finite)
		{
			report->form = AA_FORM_OBJECT;
			report->before = aa_items_run(c->view, c->first, c->finite);
		}
	}
}

/*
 * What the report before item k reports; with its own clause where that is told itself: er habe „…“
 * gerufen, sagte sie
 */
static uint32_t
first_told(const aa_view *view, const aa_report *before, uint32_t k)
{
	uint32_t	first = aa_view_find(view, before->after.first);
	uint32_t	clause = before->cue.first < before->source.first ? before->cue.first : before->source.first;

	if (before->source.first >= before->source.end || before->source.first >= before->after.first)
		return first;
	for (uint32_t i = aa_view_find(view, before->source.end); i < k && i < first + AA_MAX_CLAUSE; i++)
	{
		if (aa_is_reported_form(view, i))
			return aa_view_find(view, clause);
	}
	return first;
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
	if (taken >= aa_first_token_of(view, k))
		return before->after.first < before->after.end ? first_told(view, before, k) : k;
	i = aa_view_find(view, taken);
	while (i < k &&
		   (aa_is_kind(view, i, AA_ITEM_COMMA) || aa_is_kind(view, i, AA_ITEM_SIGN) ||
			aa_is_word(view, i, AA_LEX_CONJUNCTION)))
		i++;
	return i;
}

/*
 * From item first on, where what ends with words in marks before item k begins: with its clause if that has a
 * verb, else with the words in marks: „…“ und „…“, sagte er
 */
static uint32_t
first_with_words(const aa_view *view, uint32_t first, uint32_t k)
{
	uint32_t	from = k - 1;

	while (from > first && !aa_is_kind(view, from - 1, AA_ITEM_SIGN) && !aa_is_kind(view, from - 1, AA_ITEM_COLON))
		from--;
	if (aa_has_finite(view, from, k - 1))
		return from;
	from = k - 1;
	while (from >= first + 2 && aa_is_kind(view, from - 2, AA_ITEM_QUOTATION) &&
		   (aa_is_kind(view, from - 1, AA_ITEM_COMMA) || aa_is_word(view, from - 1, AA_LEX_CONJUNCTION)))
		from -= 2;
	return from;
}

/* What stands before item k, where the reporting clause or its comma begins. */
void
aa_find_content_before(const aa_clause *c, aa_report *report, const aa_report *before, uint32_t k)
{
	const aa_view *view = c->view;
	uint32_t	first = first_free(view, before, k);

	if (k > AA_MAX_CONTENT && first < k - AA_MAX_CONTENT)
		first = k - AA_MAX_CONTENT;
	if (first >= k)
		return;
	if (aa_is_kind(view, k - 1, AA_ITEM_QUOTATION))
		first = first_with_words(view, first, k);
	report->before = aa_items_run(view, first, k);
}

/* Nachdem sie gesagt hatte, dass sie gehe, verließ …: the main clause is no part */
void
aa_end_before_main(const aa_view *view, aa_report *report)
{
	uint32_t	first = aa_view_find(view, report->after.first);

	for (uint32_t k = first; k < first + AA_MAX_CONTENT && k + 1 < view->nitems; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA) && aa_is_finite_form(view, k + 1) &&
			!aa_is_reported_form(view, k + 1))
		{
			report->after.end = view->items[k].first_token;
			return;
		}
	}
}

/* „…“, sagt sie [und nickt ihm zu], „…“: what else the same person does, between words in marks */
static uint32_t
behind_joined_verb(const aa_view *view, uint32_t end)
{
	uint32_t	comma = aa_clause_end(view, end);

	return aa_is_word(view, end, AA_LEX_CONJUNCTION) && aa_is_finite_form(view, end + 1) &&
			aa_is_kind(view, comma, AA_ITEM_COMMA) && aa_is_kind(view, comma + 1, AA_ITEM_QUOTATION) &&
			!aa_has_quotation(view, end, comma) ?
		comma :
		end;
}

/* Does what stands from the comma to item end tell of the subject: sagte Jane Roh, Ministerin, die im Mai kam, 48? */
static bool
is_about_subject(const aa_view *view, uint32_t comma, uint32_t end)
{
	return aa_is_relative(view, comma + 1) ||
		(aa_phrase_end(view, comma + 1) == end && !aa_has_quotation(view, comma, end)) ||
		(aa_is_number_item(view, comma + 1) && comma + 2 == end);
}

/* auf die Frage, [ob sie gehe]: not what is said */
static bool
opens_complement(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_COMPLEMENTIZER) && !aa_is_word(view, i, AA_LEX_PRONOUN | AA_LEX_AS);
}

/*
 * Where what is said goes on behind a clause that is put in: behind the comma, and
 * behind what is said of the subject (sagte Jane Roh, Ministerin, die im Mai kam,
 * „…“).  AA_NONE where it does not.
 */
uint32_t
aa_rest_behind(const aa_clause *c)
{
	const aa_view *view = c->view;
	bool		direct = c->first > 1 && aa_is_kind(view, c->first - 2, AA_ITEM_QUOTATION);
	uint32_t	k = direct ? behind_joined_verb(view, c->end) : c->end;

	for (int n = 0; n < MAX_ASIDES && aa_is_kind(view, k, AA_ITEM_COMMA); n++)
	{
		uint32_t	end = aa_clause_end(view, k);
		bool		aside = direct && aa_is_aside(view, k + 1);

		/* „…“, sagte sie, während ihr Anwalt von „…“ sprach */
		if ((aside && aa_has_quotation(view, k, end)) || opens_complement(view, k + 1))
			return AA_NONE;
		if (aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) || !(aside || is_about_subject(view, k, end)))
			return k + 1 < aa_view_end(view) &&
					(aa_has_quotation(view, k + 1, end) || aa_has_finite(view, k + 1, view->nitems)) ?
				k + 1 :
				AA_NONE;
		k = end;
	}
	return AA_NONE;
}

void
aa_add_rest(const aa_clause *c, aa_report *report)
{
	uint32_t	rest = aa_rest_behind(c);

	if (rest == AA_NONE)
		return;
	report->split = true;
	report->form = AA_FORM_REST;
	report->after = aa_items_run(c->view, rest, aa_content_end(c->view, rest));
}
