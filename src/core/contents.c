/*-------------------------------------------------------------------------
 *
 * contents.c
 *	  What a reporting clause reports: where it ends, and what stands around an
 *	  inserted clause.
 *
 * What stands behind the cue is found by contents_behind.c, and what stands
 * before the clause by contents_before.c.
 *
 *-------------------------------------------------------------------------
 */
#include "contents.h"

#include "clauses.h"
#include "cues.h"
#include "sources.h"

/* What explains who a source is has at most so many items. */
#define MAX_EXPLANATION 32

/* [a tearful] Helen Marsh called, [the Lib Dem leader] accused: do a source and its cue stand there? */
static bool
opens_report(const aa_view *view, uint32_t i, bool named)
{
	aa_source	source = aa_source_after(view, i);

	return source.found && aa_is_cue(view, source.end) &&
		(aa_is_kind(view, source.end - 1, AA_ITEM_NAME) || (!named && aa_may_speak(view, &source)));
}

/* …, and [half of them said] it was late: does a clause of speech with its subject begin there, whoever that is? */
static bool
opens_speech(const aa_view *view, uint32_t i)
{
	const uint64_t frames = AA_LEX_QUOTES | AA_LEX_BARE;
	aa_source	source = aa_source_after(view, i);
	uint64_t	classes = source.found ? aa_view_item(view, source.end)->classes : 0;

	return (classes & frames) == frames && (classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH &&
		!(classes & AA_LEX_NOUN) && aa_is_cue(view, source.end);
}

/*
 * Does another report begin at the conjunction k?  Behind words in marks, one with its
 * source, too: “late” after she said …
 */
static bool
opens_next_report(const aa_view *view, uint32_t k, bool quoted)
{
	/* he denied it and said that … */
	if (aa_is_word(view, k, AA_LEX_CONJUNCTION) && aa_is_finite_report(view, k + 1))
		return true;
	/* he said it was late as he called for …; “late”, while the mayor … */
	return (aa_is_word(view, k, AA_LEX_AS) || (aa_is_word(view, k, AA_LEX_SUBORDINATOR) && quoted)) &&
		!aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) &&
		opens_report(view, k + 1, !aa_is_kind(view, k - 1, AA_ITEM_COMMA));
}

/* …, adding that; …, and said; …, and Marsh said: does a cue without a subject of its own, or a name's, follow? */
static bool
cue_follows_comma(const aa_view *view, uint32_t k, bool conjunction)
{
	if (aa_is_word(view, k + 1, AA_LEX_GERUND) && aa_is_cue(view, k + 1))
		return true;
	return conjunction &&
		(aa_is_cue(view, k + 2) || (aa_is_kind(view, k + 2, AA_ITEM_NAME) && aa_is_cue(view, k + 3)));
}

/* …, and half of them said; …, while the mayor says: does a clause of speech follow with its subject? */
static bool
speech_follows_comma(const aa_view *view, uint32_t k, bool conjunction)
{
	return (conjunction || aa_is_word(view, k + 1, AA_LEX_SUBORDINATOR)) &&
		!aa_is_word(view, k + 1, AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE) && opens_speech(view, k + 2);
}

/* … “not fit”, Marsh called it …; … “not fit”, but the mayor …: does a clause of somebody follow words in marks? */
static bool
name_follows_marks(const aa_view *view, uint32_t k, bool conjunction)
{
	if (!aa_is_kind(view, k - 1, AA_ITEM_QUOTATION))
		return false;
	if (conjunction && aa_is_kind(view, k + 2, AA_ITEM_NAME))
		return true;
	return aa_is_kind(view, k + 1, AA_ITEM_NAME) && aa_is_cue(view, k + 2) && aa_is_word(view, k + 2, AA_LEX_QUOTES);
}

/* Does what is reported end at the comma k, as another report or clause follows? */
static bool
ends_at_comma(const aa_view *view, uint32_t k)
{
	bool		conjunction = aa_is_word(view, k + 1, AA_LEX_CONJUNCTION);

	return cue_follows_comma(view, k, conjunction) || speech_follows_comma(view, k, conjunction) ||
		name_follows_marks(view, k, conjunction) || aa_is_word(view, k + 1, AA_LEX_ACCORDING) ||
		aa_is_attribution(view, k + 1); /* …, she added */
}

/*
 * The end of the reported clause that begins at item i: the sentence's, or
 * where the next reporting clause sets in.
 */
uint32_t
aa_reported_end(const aa_view *view, uint32_t i)
{
	const uint64_t enders = AA_LEX_CONJUNCTION | AA_LEX_AS | AA_LEX_SUBORDINATOR;
	uint32_t	end = aa_view_end(view);
	bool		quoted = aa_is_kind(view, i, AA_ITEM_QUOTATION);	/* words in marks so far */

	if (end > i + AA_MAX_CONTENT)
		end = i + AA_MAX_CONTENT;
	for (uint32_t k = i + 1; k < end; k++)
	{
		const aa_item *item = &view->items[k];

		/* most words end nothing */
		if ((item->kind == AA_ITEM_WORD) & !(item->classes & enders))
			continue;
		quoted |= item->kind == AA_ITEM_QUOTATION;
		if ((item->kind == AA_ITEM_SIGN && view->article->tokens[item->first_token].mark == ';') ||
			(item->kind == AA_ITEM_COMMA ? ends_at_comma(view, k) : opens_next_report(view, k, quoted)))
			return k;
	}
	return end;
}

/* The item that opens the sentence behind a conjunction or adverb: [But] even [after], [And] in, [so] she */
static uint32_t
front_item(const aa_view *view)
{
	uint32_t	first = aa_is_word(view, 0, AA_LEX_CONJUNCTION) && !aa_is_word(view, 0, AA_LEX_SUBORDINATOR);

	while (aa_is_word(view, first, AA_LEX_ADVERB) && !aa_is_word(view, first, AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION))
		first++;
	return first;
}

/* Does a relative pronoun stand before the verb at item i? */
static bool
is_in_relative(const aa_view *view, uint32_t i)
{
	uint64_t	seen;
	uint32_t	verb = aa_skip_auxiliaries(view, i, &seen);

	return verb > 0 && aa_is_word(view, verb - 1, AA_LEX_RELATIVE);
}

/* [After] the mayor said so, [asked] if she accepted it, [in] a memo outlining (item i) it, that outlined it */
static bool
opens_front(const aa_view *view, uint32_t front, uint32_t i)
{
	if (aa_is_word(view, front, AA_LEX_PARTICIPLE))
		return !aa_is_word(view, front, AA_LEX_AUXILIARY);
	return aa_is_word(view, front, AA_LEX_SUBORDINATOR | AA_LEX_AS) ||
		(aa_is_word(view, front, AA_LEX_PREPOSITION) &&
		 (aa_is_word(view, i, AA_LEX_GERUND) || is_in_relative(view, i)));
}

/* Does the verb at item i stand in what opens the sentence, before any sign? */
static bool
is_fronted(const aa_view *view, uint32_t i)
{
	uint32_t	front = front_item(view);

	if (i <= front || i > AA_MAX_CONTENT || !opens_front(view, front, i))
		return false;
	for (uint32_t k = front; k < i; k++)
	{
		if (!aa_is_phrase_item(view, k))
			return false;
	}
	return true;
}

/* Does a subject with its verb begin at item i?  Not: he[, too, would] */
static bool
begins_main_clause(const aa_view *view, uint32_t i)
{
	aa_source	subject = aa_source_after(view, i);

	return subject.found && aa_has_verb(view, subject.end, subject.end + 2) &&
		!(subject.end == i + 1 && aa_is_kind(view, subject.end, AA_ITEM_COMMA) && aa_is_word(view, i, AA_LEX_ADVERB));
}

/* A clause inside or in front of the main clause, in which somebody reports. */
typedef enum inner_clause
{
	NO_INNER_CLAUSE,
	RELATIVE_CLAUSE,			/* Helen Marsh, who said it was safe, resigned */
	SUBORDINATE_CLAUSE,			/* when she said so, they cheered */
	FRONTED_CLAUSE,				/* after the mayor said so, they cheered */
} inner_clause;

/*
 * The bill, which Marsh [said would pass]: is the cue with its source, at item clause, put into a relative
 * clause?  Of what it reports the subject must be the pronoun, as nothing else tells where it ends.
 */
static bool
is_put_into_relative(const aa_view *view, const aa_report *report, uint32_t clause)
{
	bool		whole = report->form == AA_FORM_CLAUSE || report->form == AA_FORM_THAT;

	return clause > 0 && aa_is_word(view, clause - 1, AA_LEX_RELATIVE) &&
		!aa_is_word(view, clause - 1, AA_LEX_COMPLEMENTIZER) &&
		(!whole || aa_is_finite(view, aa_view_find(view, report->after.first)));
}

/* The one with the cue at item i, whose own clause begins at item clause. */
static inner_clause
inner_clause_of(const aa_view *view, const aa_report *report, uint32_t i, uint32_t clause)
{
	if (clause == 1 && aa_is_word(view, 0, AA_LEX_SUBORDINATOR | AA_LEX_AS))
		return SUBORDINATE_CLAUSE;
	if (is_fronted(view, i))
		return FRONTED_CLAUSE;
	return is_in_relative(view, i) || is_put_into_relative(view, report, clause) ? RELATIVE_CLAUSE : NO_INNER_CLAUSE;
}

/* Does the main clause begin, or go on, behind the comma at item k? */
static bool
main_clause_follows(const aa_view *view, inner_clause inner, uint32_t k)
{
	switch (inner)
	{
		case RELATIVE_CLAUSE:
			return aa_is_word(view, k + 1, AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST);
		case SUBORDINATE_CLAUSE:
			return aa_is_kind(view, k + 1, AA_ITEM_NAME) ||
				aa_is_word(view, k + 1, AA_LEX_DETERMINER | AA_LEX_SUBJECT) || begins_main_clause(view, k + 1);
		default:
			return begins_main_clause(view, k + 1);
	}
}

/* Behind the verb at item i and what belongs to it: [may not have been] */
static uint32_t
skip_verb(const aa_view *view, uint32_t i)
{
	uint32_t	k = i + 1;

	while (aa_is_word(view, i, AA_LEX_AUXILIARY) &&
		   aa_is_word(view, k, AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION | AA_LEX_VERB))
		k++;
	return k;
}

/*
 * The plan [Marsh] backs, the road [she] took: does the subject of a clause without a pronoun stand before
 * the verb at item i?  Not: saw it.
 */
static bool
has_inner_subject(const aa_view *view, uint32_t first, uint32_t i)
{
	if (i < first + 2)
		return false;
	if (aa_is_word(view, i - 1, AA_LEX_SUBJECT) && !aa_is_word(view, i - 1, AA_LEX_DETERMINER))
		return !aa_is_word(view, i - 2, AA_LEX_VERB) || aa_is_word(view, i - 2, AA_LEX_NOUN);
	return aa_is_kind(view, i - 1, AA_ITEM_NAME) &&
		(aa_is_word(view, i - 2, AA_LEX_PRONOUN) ||
		 (aa_is_kind(view, i - 2, AA_ITEM_WORD) && aa_is_noun_like(aa_view_item(view, i - 2))));
}

/*
 * Pilots who want to sail [are]: what is reported from item first on within a relative clause that no
 * comma ends goes up to the verb of the clause around, which comes after so many others; else to end.
 */
static uint32_t
main_verb(const aa_view *view, uint32_t first, uint32_t end, uint32_t others)
{
	const uint64_t barriers = AA_CLAUSE_BARRIER & ~(AA_LEX_AUXILIARY | AA_LEX_NEGATION);
	uint32_t	i = first;

	while (i < end && aa_is_phrase_item(view, i) &&
		   !aa_is_word(view, i, barriers | AA_LEX_CONJUNCTION | AA_LEX_COMPLEMENTIZER))
	{
		bool		finite = aa_is_surely_finite(view, i);

		if (finite && others == 0)
			return has_inner_subject(view, first, i) ? end : i;
		others -= finite;
		i = skip_verb(view, i);
	}
	return end;
}

/* The same for all that is reported in such a clause, with its cue at item i */
static void
end_before_main_verb(const aa_view *view, aa_report *report, uint32_t i)
{
	bool		clause = report->form == AA_FORM_CLAUSE || report->form == AA_FORM_THAT;
	uint32_t	first = aa_view_find(view, report->after.first);
	uint32_t	end = aa_view_find(view, report->after.end);
	uint64_t	seen;
	uint32_t	relative = aa_skip_auxiliaries(view, i, &seen);
	uint32_t	verb;

	if (relative < 2 || !aa_is_noun_like(aa_view_item(view, relative - 2)) || first <= i)
		return;
	verb = main_verb(view, first + (report->form == AA_FORM_THAT), end, clause);
	while (verb > first + 1 && verb < end && aa_is_word(view, verb - 1, AA_LEX_ADVERB))
		verb--;
	if (verb < end && verb > first)
		report->after.end = aa_view_item(view, verb)->first_token;
}

/*
 * The comma behind the cue at item i that ends the inner clause, before the end of what is reported: the first
 * one that the main clause follows, and but for a fronted clause one within what is reported.  Else AA_NONE.
 */
static uint32_t
comma_of_inner_clause(const aa_view *view, const aa_report *report, inner_clause inner, uint32_t i)
{
	for (uint32_t k = i + 1; k < view->nitems && aa_view_item(view, k)->first_token < report->after.end; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA) &&
			(inner == FRONTED_CLAUSE || aa_view_item(view, k)->first_token > report->after.first) &&
			main_clause_follows(view, inner, k))
			return k;
	}
	return AA_NONE;
}

/*
 * Who found the coins, could hardly speak: what is reported, up to item end, has lost its verb, so that no clause
 * is left of it, but perhaps an object: when she announced the plan, he …
 */
static void
leave_object(const aa_view *view, aa_report *report, uint32_t end)
{
	uint32_t	first = aa_view_find(view, report->after.first);

	if (aa_has_verb(view, first, end))
		return;
	if ((report->cue_classes & AA_LEX_OBJECT) && !aa_is_word(view, first, AA_LEX_PREPOSITION))
		report->form = AA_FORM_OBJECT;
	else
		report->after.end = report->after.first;
}

/* The comma that ends such a clause ends what it reports. */
void
aa_end_with_clause(const aa_view *view, aa_report *report, uint32_t i, uint32_t clause)
{
	inner_clause inner;
	uint32_t	comma;

	if (report->after.first == report->after.end)
		return;
	inner = inner_clause_of(view, report, i, clause);
	if (inner == NO_INNER_CLAUSE)
		return;
	if (is_in_relative(view, i))
		end_before_main_verb(view, report, i);
	comma = comma_of_inner_clause(view, report, inner, i);
	if (comma == AA_NONE)
		return;
	report->after.end = aa_view_item(view, comma)->first_token;
	/* Asked if she agreed, Marsh said: “…” */
	if (report->after.end < report->after.first)
		report->after.end = report->after.first;
	if (report->form == AA_FORM_CLAUSE)
		leave_object(view, report, comma);
}

/* What he says is late; a man who she says left: the clause goes on behind. */
void
aa_content_of_relative(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	end = aa_reported_end(view, i + 1);

	if (i + 1 >= end || !(aa_is_finite(view, i + 1) || aa_is_word(view, i + 1, AA_LEX_PAST | AA_LEX_BASE)))
		return;
	report->form = AA_FORM_CLAUSE;
	report->after = aa_items_run(view, i + 1, end);
}

/* What follows the cue, though none of its frames foresees it. */
void
aa_loose_content(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	end = aa_reported_end(view, i + 1);

	/* found the ring: not what a verb with a clause may report */
	if (report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT))
		return;
	if (i + 1 >= end || !(aa_is_kind(view, i + 1, AA_ITEM_WORD) || aa_is_kind(view, i + 1, AA_ITEM_NAME)) ||
		aa_is_word(view, i + 1, AA_LEX_NEGATION | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_PRONOUN))
		return;
	report->form = AA_FORM_LOOSE;
	report->after = aa_items_run(view, i + 1, end);
}

/* Does what explains who somebody is begin at item i: the mayor, who runs it, published on Monday? */
static bool
explains_source(const aa_view *view, uint32_t i)
{
	aa_source	subject = aa_source_after(view, i);
	bool		acts = subject.found && !aa_is_kind(view, subject.end, AA_ITEM_COMMA) &&
		aa_has_verb(view, subject.end, subject.end + 2);

	return aa_is_word(view, i, AA_LEX_RELATIVE) ||
		(!acts && (aa_is_kind(view, i, AA_ITEM_NAME) || aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_PARTICIPLE)));
}

/*
 * According to Marsh, [the mayor,] the road is safe: the comma behind what explains who it is, where a
 * main clause or a quotation follows; else the first one, at item i
 */
static uint32_t
comma_behind_explanation(const aa_view *view, uint32_t i)
{
	bool		explained = explains_source(view, i + 1);

	for (uint32_t k = i + 2; explained && k < i + MAX_EXPLANATION && k + 1 < view->nitems; k++)
	{
		if (!aa_is_kind(view, k, AA_ITEM_COMMA))
			continue;
		explained = explains_source(view, k + 1);
		if (!explained && (begins_main_clause(view, k + 1) || aa_is_kind(view, k + 1, AA_ITEM_QUOTATION)))
			return k;
	}
	return i;
}

/* According to the council, …: the clause behind the comma after the source */
void
aa_content_behind_comma(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	limit = i + AA_MAX_RECIPIENT;

	while (i < view->nitems && i < limit && !aa_is_kind(view, i, AA_ITEM_COMMA))
		i++;
	if (!aa_is_kind(view, i, AA_ITEM_COMMA) || i + 1 >= aa_view_end(view))
		return;
	i = comma_behind_explanation(view, i);
	report->after = aa_items_run(view, i + 1, aa_reported_end(view, i + 1));
}

/*
 * As the mayor said on Monday, the road is safe: what is reported stands around
 * the clause that "as" opens at the item before clause.
 */
void
aa_content_around(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	uint32_t	end = aa_view_end(&r->view);
	uint32_t	comma = i + 1;

	while (comma < end && comma < i + AA_MAX_RECIPIENT && !aa_is_kind(&r->view, comma, AA_ITEM_COMMA))
		comma++;
	if (aa_is_kind(&r->view, comma, AA_ITEM_COMMA) && comma + 1 < end)
		report->after = aa_items_run(&r->view, comma + 1, aa_reported_end(&r->view, comma + 1));
	report->form = AA_FORM_REST;
	if (clause < 2)
		return;
	report->split = report->after.first < report->after.end;
	aa_content_before(r, report, clause - 1);
}
