/*-------------------------------------------------------------------------
 *
 * claimants.c
 *	  Decides which of several clauses reports the words in marks.
 *
 * The mayor says a guard told her he was “cold”: the words are part of what
 * both clauses report.  A linear model over hashed features (hashed_features.h)
 * weighs each clause of the sentence that has them, and the best one claims
 * them.
 *
 *-------------------------------------------------------------------------
 */
#include <limits.h>

#include "assembly.h"
#include "hashed_features.h"
#include "judge.h"
#include "language.h"
#include "words.h"

/* So many clauses before and behind the one that has the words are asked. */
#define MAX_CLAUSES_AWAY 8
/* Words between a cue and the words in marks that are its object: called it a “… */
#define MAX_OBJECT 2

typedef struct claimants
{
	uint32_t	list[2 * MAX_CLAUSES_AWAY + 1];
	uint32_t	n;
} claimants;

/* How a clause lies to the others that have the words, in bits. */
enum
{
	IS_AROUND = 1,				/* reports another one */
	IS_INSIDE = 2,				/* is reported by another one */
};

/*
 * The templates of the features by which clauses are weighed, each named after
 * what it sees.  What was learned holds for these numbers alone, so a template that is
 * dropped leaves a gap.
 */
enum
{
	/* the clause: its form, cue, source and score */
	TEMPLATE_PLACE_FORM = 1,
	TEMPLATE_PLACE_CUE = 2,
	TEMPLATE_PLACE_GAP = 3,
	TEMPLATE_FORM_GAP = 4,
	TEMPLATE_STEP_PLACE = 5,
	TEMPLATE_CLASS_PLACE = 8,
	TEMPLATE_SOURCE_PLACE = 9,
	TEMPLATE_CUE_FORM = 17,
	TEMPLATE_SPLIT_PLACE = 18,

	/* the same beside its likeliest rival */
	TEMPLATE_LEAD_PLACE = 6,
	TEMPLATE_LEAD_FORMS = 7,
	TEMPLATE_SOURCES = 10,
	TEMPLATE_FORMS_PLACE = 12,
	TEMPLATE_RIVAL_CUE_PLACE = 13,
	TEMPLATE_RULES_PLACE = 15,
	TEMPLATE_CLASSES_PLACE = 16,
	TEMPLATE_SAME_ENTITY_PLACE = 19,

	/* the words in marks, and how many clauses have them */
	TEMPLATE_WORDS_PLACE = 11,
	TEMPLATE_WORD_BEFORE_PLACE = 14,
	TEMPLATE_CLAIMANTS_PLACE = 20,

	/* is it the one that the rules have let claim them? */
	TEMPLATE_TAKEN_PLACE = 21,
	TEMPLATE_TAKEN_CLASSES = 22,
};

static bool
is_in(aa_run run, uint32_t token)
{
	return run.first <= token && token < run.end;
}

static bool
reports(const aa_report *r, const aa_quotation *q)
{
	return r->head == AA_NONE && (is_in(r->before, q->open) || is_in(r->after, q->open));
}

/*
 * Does the clause only relay what others say: according to the Herald?  Where verbs
 * stand second such a phrase (seiner Meinung nach) tells as often who speaks.
 */
static bool
is_relay(const aa_assembly *a, const aa_report *r)
{
	return (r->rule == AA_RULE_ACCORDING && !a->article->language->verb_second) ||
		aa_is_relayed_by_media(a->article, r);
}

/*
 * Of phrases like "according to" the last one before the words has them: nach Angaben des
 * Rats Briefe, die laut Polizei „harmlos“ sind, darunter nach Angaben der Post zwei Karten.
 */
static bool
is_behind_nearer(const aa_assembly *a, const aa_report *r, const aa_quotation *q, uint32_t first, uint32_t end)
{
	bool		behind = is_in(r->after, q->open);

	if (r->rule != AA_RULE_ACCORDING)
		return false;
	for (uint32_t i = first; i < end; i++)
	{
		const aa_report *other = &a->reports.reports[i];

		if (other != r && other->rule == AA_RULE_ACCORDING && reports(other, q) && is_in(other->after, q->open) &&
			(!behind || other->cue.first > r->cue.first))
			return true;
	}
	return false;
}

/* The clauses of one sentence that have the words of quotation q, in text order. */
static claimants
find_claimants(const aa_assembly *a, uint32_t q)
{
	const aa_report *all = a->reports.reports;
	uint32_t	claim = a->reports.claims[q];
	uint32_t	first = claim;
	uint32_t	end = claim + 1;
	claimants	c = {.n = 0};

	while (first > 0 && claim - first < MAX_CLAUSES_AWAY && all[first - 1].sentence == all[claim].sentence)
		first--;
	while (end < a->reports.nreports && end - claim <= MAX_CLAUSES_AWAY && all[end].sentence == all[claim].sentence)
		end++;
	for (uint32_t i = first; i < end; i++)
	{
		const aa_quotation *words = aa_quotation_at(a, q);

		if (reports(&all[i], words) && !is_relay(a, &all[i]) && !is_behind_nearer(a, &all[i], words, first, end))
			c.list[c.n++] = i;
	}
	return c;
}

static uint32_t
nesting_of(const aa_assembly *a, const claimants *c, uint32_t k)
{
	const aa_report *r = &a->reports.reports[c->list[k]];
	uint32_t	bits = 0;

	for (uint32_t i = 0; i < c->n; i++)
	{
		const aa_report *other = &a->reports.reports[c->list[i]];

		if (i == k || other->cue.first == other->cue.end)
			continue;
		if (is_in(r->after, other->cue.first))
			bits |= IS_AROUND;
		if (is_in(other->after, r->cue.first))
			bits |= IS_INSIDE;
	}
	return bits;
}

/* The likeliest of the other clauses, by what they scored as clauses. */
static const aa_report *
rival_of(const aa_assembly *a, const claimants *c, uint32_t k)
{
	const aa_report *best = NULL;

	for (uint32_t i = 0; i < c->n; i++)
	{
		const aa_report *other = &a->reports.reports[c->list[i]];

		if (i != k && (best == NULL || other->step > best->step))
			best = other;
	}
	return best;
}

/* Is the quotation the first thing reported: called[ it a] “mess”? */
static bool
touches(const aa_assembly *a, const aa_report *r, const aa_quotation *q)
{
	uint32_t	i = r->after.first;

	if (is_in(r->before, q->open))
		return aa_quotation_end(q) >= r->before.end;
	while (i < q->open && i < r->after.first + MAX_OBJECT &&
		   (a->article->classes[i] & (AA_LEX_PRONOUN | AA_LEX_DETERMINER)))
		i++;
	return i == q->open;
}

/* Tokens between the cue and the words in marks. */
static uint32_t
distance(const aa_report *r, const aa_quotation *q)
{
	uint32_t	end = aa_quotation_end(q);

	if (q->open >= r->cue.end)
		return q->open - r->cue.end;
	return r->cue.first > end ? r->cue.first - end : 0;
}

/* none, pronoun, person, organisation, other name, phrase */
static uint32_t
source_kind(const aa_assembly *a, const aa_report *r)
{
	if (r->source.first == r->source.end)
		return 0;
	if (r->source.end == r->source.first + 1 &&
		(a->article->classes[r->source.first] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)))
		return 1;
	if (r->entity != AA_NONE)
		return 2 + a->article->entities[r->entity].kind;
	return 5;
}

static uint32_t
cue_class(const aa_report *r)
{
	return (uint32_t) (r->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 0xF;
}

static uint32_t
cue_hash(const aa_assembly *a, const aa_report *r)
{
	return r->verb.first < r->verb.end ? aa_word_hash(a->article, r->verb.end - 1) : 0;
}

static void
find_features(aa_features *f, const aa_assembly *a, uint32_t quotation, const claimants *c, uint32_t k)
{
	const aa_quotation *q = aa_quotation_at(a, quotation);
	const aa_report *r = &a->reports.reports[c->list[k]];
	const aa_report *rival = rival_of(a, c, k);
	uint32_t	place = nesting_of(a, c, k) << 2 | (uint32_t) is_in(r->before, q->open) << 1 | touches(a, r, q);
	uint32_t	cue = cue_hash(a, r);
	uint32_t	gap = aa_bucket(distance(r, q));
	uint32_t	source = source_kind(a, r);
	uint32_t	words = aa_bucket(aa_count_words(a, q));
	bool		taken = c->list[k] == a->reports.claims[quotation];
	uint32_t	lead = 16 + r->step - rival->step;	/* may wrap: only hashed */

	aa_add_feature(f, TEMPLATE_PLACE_FORM, place, r->form);
	aa_add_feature(f, TEMPLATE_PLACE_CUE, place, cue);
	aa_add_feature(f, TEMPLATE_PLACE_GAP, place, gap);
	aa_add_feature(f, TEMPLATE_FORM_GAP, r->form, gap);
	aa_add_feature(f, TEMPLATE_STEP_PLACE, r->step / 2, place);
	aa_add_feature(f, TEMPLATE_LEAD_PLACE, lead / 2, place);
	aa_add_feature(f, TEMPLATE_LEAD_FORMS, lead / 2, r->form << 4 | rival->form);
	aa_add_feature(f, TEMPLATE_CLASS_PLACE, cue_class(r), place);
	aa_add_feature(f, TEMPLATE_SOURCE_PLACE, source, place);
	aa_add_feature(f, TEMPLATE_SOURCES, source, source_kind(a, rival));
	aa_add_feature(f, TEMPLATE_WORDS_PLACE, words, place);
	aa_add_feature(f, TEMPLATE_FORMS_PLACE, r->form << 4 | rival->form, place);
	aa_add_feature(f, TEMPLATE_RIVAL_CUE_PLACE, cue_hash(a, rival), place);
	aa_add_feature(f, TEMPLATE_WORD_BEFORE_PLACE, q->open > 0 ? aa_word_hash(a->article, q->open - 1) : 0, place);
	aa_add_feature(f, TEMPLATE_RULES_PLACE, r->rule << 4 | rival->rule, place);
	aa_add_feature(f, TEMPLATE_CLASSES_PLACE, cue_class(r) << 4 | cue_class(rival), place);
	aa_add_feature(f, TEMPLATE_CUE_FORM, cue, r->form);
	aa_add_feature(f, TEMPLATE_SPLIT_PLACE, (uint32_t) r->split << 1 | r->binds_next, place);
	aa_add_feature(f, TEMPLATE_SAME_ENTITY_PLACE, r->entity == rival->entity && r->entity != AA_NONE, place);
	aa_add_feature(f, TEMPLATE_CLAIMANTS_PLACE, c->n, place);
	/* the one that the rules have let claim it */
	aa_add_feature(f, TEMPLATE_TAKEN_PLACE, taken, place);
	aa_add_feature(f, TEMPLATE_TAKEN_CLASSES, taken, cue_class(r) << 4 | cue_class(rival));
}

static void
trace(const aa_assembly *a, uint32_t q, const aa_report *r, const aa_features *f)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	aa_marking	marking = {AA_MARKING_CLAIM, .entity = r->entity, .indexes = f->indexes, .nfeatures = f->n};

	marking.words = aa_span_of(a->article, this->first_token, this->end_token);
	if (r->source.first < r->source.end)
		marking.source = aa_span_of(a->article, r->source.first, r->source_extent);
	a->article->trace_marking(a->article->trace_context, &marking);
}

static uint32_t
best_claimant(const aa_assembly *a, uint32_t q, const claimants *c)
{
	const aa_linear *model = &a->article->language->model->claims;
	uint32_t	best = c->list[0];
	int			most = INT_MIN;

	if (c->n == 1)
		return best;
	for (uint32_t k = 0; k < c->n; k++)
	{
		aa_features f;

		aa_begin_features(&f, model, a->article->trace_marking != NULL);
		find_features(&f, a, q, c, k);
		if (a->article->trace_marking != NULL)
			trace(a, q, &a->reports.reports[c->list[k]], &f);
		if (model->weights == NULL)
			continue;
		if (f.score > most)
		{
			most = f.score;
			best = c->list[k];
		}
	}
	return best;
}

void
aa_choose_claimants(aa_assembly *a)
{
	const aa_model *model = a->article->language->model;

	if (model == NULL || (model->claims.weights == NULL && a->article->trace_marking == NULL))
		return;
	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		claimants	c;

		if (a->reports.claims[q] == AA_NONE || a->reports.reports[a->reports.claims[q]].names ||
			!reports(&a->reports.reports[a->reports.claims[q]], aa_quotation_at(a, q)))
			continue;
		c = find_claimants(a, q);
		if (c.n > 0)
			a->reports.claims[q] = best_claimant(a, q, &c);
	}
}
