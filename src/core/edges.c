/*-------------------------------------------------------------------------
 *
 * edges.c
 *	  Where the source begins and ends, and where what is reported begins.
 *
 * She accused him [of lying]; [most of] the board said; the mayor[, who runs],
 * said: the rules take only the words that are certain.  Around each edge a
 * linear model over hashed features (hashed_features.h) weighs all places where
 * it may be, that of the rules among them, and the best one counts.
 *
 *-------------------------------------------------------------------------
 */
#include "edges.h"

#include "clauses.h"
#include "hashed_features.h"
#include "item_sorts.h"
#include "judge.h"
#include "language.h"
#include "words.h"

/* So many items before and behind where the rules put an edge are looked at. */
#define MAX_BEFORE 6
#define MAX_BEHIND 8
/* A source begins at most so many items earlier, and ends so many later. */
#define MAX_FRONT 10
#define MAX_EXTENT 24
/* So many places of an edge are weighed. */
#define MAX_PLACES 14
/* Templates of features for each edge. */
#define MAX_TEMPLATES 16

typedef enum edge
{
	EDGE_CONTENT,				/* where what is reported begins */
	EDGE_SOURCE,				/* where the source begins */
	EDGE_EXTENT,				/* and where it ends */
} edge;

/*
 * The templates of the features by which the places of an edge are weighed, each named after
 * what it sees; MAX_TEMPLATES times the edge is added.  What was learned holds for these numbers
 * alone, so a template that is dropped leaves a gap.
 */
enum
{
	TEMPLATE_SORTS_AROUND = 1,
	TEMPLATE_SORTS_BEHIND = 2,
	TEMPLATE_SORTS_BEFORE = 3,
	TEMPLATE_VERB_BEHIND = 4,
	TEMPLATE_RULE_FORM_BEHIND = 5,
	TEMPLATE_USUAL_SORT_BEHIND = 6,
	TEMPLATE_LIMIT_LAST = 7,
	TEMPLATE_USUAL_WORD_HERE = 8,
	TEMPLATE_USUAL_WORD_LEFT = 9,
	TEMPLATE_WORD_HERE_CUE = 10,
};

/* An edge, and the items that it may lie before. */
typedef struct places
{
	const aa_report *report;
	edge		edge;
	uint32_t	usual;			/* where the rules put it */
	uint32_t	limit;			/* where the next part begins, or 0 */
	uint32_t	n;
	aa_item_sort usual_sort;	/* of the item behind the usual place */
	uint32_t	list[MAX_PLACES];
} places;

/* No place so far; the rest is not set to zero, as there is room for many. */
static void
begin_places(places *p, const aa_report *report, edge edge)
{
	p->report = report;
	p->edge = edge;
	p->limit = 0;
	p->n = 0;
}

static void
add_place(places *p, uint32_t i)
{
	if (p->n < MAX_PLACES)
		p->list[p->n++] = i;
}

/* Does the edge begin its part, rather than end it? */
static bool
begins(const places *p)
{
	return p->edge != EDGE_EXTENT;
}

/* How far away the first finite verb from item i on is; a comma may come before. */
static uint32_t
verb_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i; k < i + MAX_BEHIND && k < view->nitems; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA))
			return 1;
		if (aa_is_finite(view, k))
			return 2 + aa_bucket(k - i);
	}
	return 0;
}

static void
find_features(aa_features *f, const aa_view *view, const places *p, uint32_t i)
{
	uint32_t	template = MAX_TEMPLATES * p->edge;
	uint32_t	usual = i == p->usual;
	uint32_t	behind = aa_sort_of(view, i);
	uint32_t	second = aa_sort_of(view, i + 1);
	uint32_t	last = i > 0 ? aa_sort_of(view, i - 1) : AA_SORT_END;
	uint32_t	before = i > 1 ? aa_sort_of(view, i - 2) : AA_SORT_END;
	uint32_t	here = i < view->nitems ? aa_word_hash(view->article, aa_view_item(view, i)->first_token) : 0;
	uint32_t	left = i > 0 ? aa_word_hash(view->article, aa_view_item(view, i - 1)->end_token - 1) : 0;

	aa_add_feature(f, template + TEMPLATE_SORTS_AROUND, behind << 8 | second, last);
	aa_add_feature(f, template + TEMPLATE_SORTS_BEHIND, behind << 16 | second << 8 | aa_sort_of(view, i + 2), last);
	aa_add_feature(f, template + TEMPLATE_SORTS_BEFORE, before << 8 | last, behind);
	aa_add_feature(f, template + TEMPLATE_RULE_FORM_BEHIND, (uint32_t) p->report->rule << 8 | p->report->form, behind);
	aa_add_feature(f, template + TEMPLATE_USUAL_SORT_BEHIND, p->usual_sort, behind << 8 | usual);
	aa_add_feature(f, template + TEMPLATE_LIMIT_LAST, i == p->limit, last << 8 | usual);
	aa_add_feature(f, template + TEMPLATE_USUAL_WORD_HERE, usual, here);
	aa_add_feature(f, template + TEMPLATE_USUAL_WORD_LEFT, usual, left);
	/* where a part begins, these tell nothing that the others do not */
	if (p->edge == EDGE_EXTENT)
	{
		aa_add_feature(f, template + TEMPLATE_VERB_BEHIND, verb_behind(view, i), last << 8 | behind);
		aa_add_feature(f, template + TEMPLATE_WORD_HERE_CUE, here, p->report->stem);
	}
}

/* The token with which the part begins, or behind which it has ended. */
static uint32_t
token_at(const aa_view *view, const places *p, uint32_t i)
{
	return begins(p) ? aa_view_item(view, i)->first_token : aa_view_item(view, i - 1)->end_token;
}

static void
trace(const aa_reporter *r, const places *p, uint32_t i, const aa_features *f)
{
	const aa_article *article = r->article;
	const aa_report *report = p->report;
	aa_run		content = report->after.first < report->after.end ? report->after : report->before;
	uint32_t	token = token_at(&r->view, p, i);
	aa_edging	edging = {.edge = p->edge, .indexes = f->indexes, .nfeatures = f->n};

	if (content.first == content.end)
		return;
	edging.cue = aa_span_of(article, report->cue.first, report->cue.end);
	edging.content = aa_span_of(article, content.first, content.end);
	edging.at = begins(p) ? article->tokens[token].start : article->tokens[token - 1].end;
	article->trace_edging(article->trace_context, &edging);
}

/* The token at the best of the places; that of the rules if there is no choice. */
static uint32_t
best_token(const aa_reporter *r, places *p)
{
	const aa_model *model = r->article->language->model;
	const aa_linear nothing = {0};
	uint32_t	best = p->usual;
	int			highest = 0;

	if (p->n > 1)
		p->usual_sort = aa_sort_of(&r->view, p->usual);
	for (uint32_t k = 0; k < p->n && p->n > 1; k++)
	{
		aa_features f;

		aa_begin_features(&f, model == NULL ? &nothing : &model->edges, r->article->trace_edging != NULL);
		find_features(&f, &r->view, p, p->list[k]);
		if (r->article->trace_edging != NULL)
		{
			trace(r, p, p->list[k], &f);
			continue;
		}
		if (k == 0 || f.score > highest)
		{
			best = p->list[k];
			highest = f.score;
		}
	}
	return token_at(&r->view, p, best);
}

/* denied [owning] it, to [own] it; but not the noun: by the [saying] */
static bool
is_verb_here(const aa_view *view, uint32_t i)
{
	return aa_is_finite(view, i) ||
		(aa_is_word(view, i, AA_LEX_GERUND) && !aa_is_word(view, i - 1, AA_LEX_DETERMINER)) ||
		(i > 0 && aa_is_infinitive(view, i - 1));
}

/*
 * May a part begin with item i: at its front, with a name, words in marks or what opens a
 * phrase, or with a bare noun behind what opens one: of [lying], but [attorneys] said, now [owners] say?
 */
static bool
may_begin_with(const aa_view *view, uint32_t i, uint32_t front)
{
	uint64_t	links = AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_RELATIVE | AA_LEX_COMPLEMENTIZER |
		AA_LEX_SUBORDINATOR | AA_LEX_AS;
	uint64_t	openers = links | AA_LEX_DETERMINER | AA_LEX_SUBJECT | AA_LEX_PRONOUN | AA_LEX_GERUND;

	return i == front || !aa_is_kind(view, i, AA_ITEM_WORD) || aa_is_word(view, i, openers) ||
		!aa_is_phrase_item(view, i - 1) || aa_is_word(view, i - 1, links | AA_LEX_ADVERB | AA_LEX_CALENDAR);
}

/* Does what is reported stand behind the cue and its clause, without a sign that shows where it begins? */
static bool
has_open_front(const aa_report *report)
{
	return report->after.first < report->after.end && report->after.first >= report->cue.end && !report->split &&
		report->form != AA_FORM_QUOTATION && report->form != AA_FORM_COLON && report->source.first < report->cue.end;
}

/*
 * The first item with which what is reported may begin, not too far before the usual one: behind the cue, and
 * behind the time or place before an infinitive (voted on Monday [to stay]; not: urged, for now, drivers to stay).
 */
static uint32_t
front_of_content(const aa_view *view, const aa_report *report, uint32_t usual)
{
	uint32_t	front = aa_view_find(view, report->cue.end);

	if (report->form == AA_FORM_INFINITIVE && aa_is_infinitive(view, usual) &&
		!(report->cue_classes & AA_LEX_RECIPIENT) && aa_is_word(view, front, AA_LEX_PREPOSITION | AA_LEX_CALENDAR))
		return usual;
	return front + MAX_BEFORE < usual ? usual - MAX_BEFORE : front;
}

/*
 * The places from item front on.  Behind the usual one, an infinitive keeps its negation (vowed [not to go]) and
 * a phrase that has begun goes on; and what is reported is more than the object of its verb.
 */
static void
add_content_places(const aa_view *view, places *p, uint32_t front)
{
	for (uint32_t i = front; i <= p->usual + MAX_BEHIND && i < view->nitems &&
		 aa_view_item(view, i)->end_token < p->report->after.end;
		 i++)
	{
		bool		quoted = aa_is_kind(view, i, AA_ITEM_QUOTATION);

		if (i > p->usual && aa_is_denied_infinitive(view, i - 1))
			return;
		if (quoted || (aa_is_phrase_item(view, i) && (i == p->usual || may_begin_with(view, i, front))))
			add_place(p, i);
		else if (i > p->usual)
			return;
		if (i >= p->usual && (quoted ? i > p->usual : is_verb_here(view, i)))
			return;
	}
}

/* What stands behind the cue and its clause: warned [drivers to stay], accused him [of it]. */
static void
set_content(const aa_reporter *r, aa_report *report)
{
	const aa_view *view = &r->view;
	places		p;

	if (!has_open_front(report))
		return;
	begin_places(&p, report, EDGE_CONTENT);
	p.usual = aa_view_find(view, report->after.first);
	if (aa_is_kind(view, p.usual, AA_ITEM_QUOTATION) ||
		aa_view_item(view, p.usual)->first_token != report->after.first)
		return;
	add_content_places(view, &p, front_of_content(view, report, p.usual));
	report->after.first = best_token(r, &p);
}

/* [Pilots working for] Helen Marsh: does a noun open the words before end that a preposition joins to what follows? */
static bool
has_other_noun(const aa_view *view, uint32_t first, uint32_t end)
{
	if (!aa_is_word(view, first, AA_LEX_DETERMINER) && !aa_is_noun_like(aa_view_item(view, first)))
		return false;
	for (uint32_t i = first + 1; i < end; i++)
	{
		if (aa_is_word(view, i, AA_LEX_PREPOSITION))
			return true;
	}
	return false;
}

/* A source begins no earlier than its clause, and neither before a verb nor a time: on Monday [owners] said. */
static void
set_source(const aa_reporter *r, aa_report *report)
{
	const aa_view *view = &r->view;
	places		p;
	uint32_t	end = aa_view_find(view, report->source.end);
	uint32_t	cue = report->source.first >= report->cue.end ? aa_view_find(view, report->cue.end) : 0;
	uint32_t	front;

	begin_places(&p, report, EDGE_SOURCE);
	p.usual = aa_view_find(view, report->source.first);
	if (aa_view_item(view, p.usual)->first_token != report->source.first)
		return;
	front = p.usual;
	while (front > cue && front + MAX_FRONT > p.usual && aa_is_phrase_item(view, front - 1) &&
		   !aa_is_finite(view, front - 1) && !aa_ends_with_time(view, front - 1))
		front--;
	for (uint32_t i = front; i < end && i < p.usual + MAX_BEFORE; i++)
	{
		if (i == p.usual || may_begin_with(view, i, front))
			add_place(&p, i);
	}
	report->source.first = best_token(r, &p);
	/* the mother of [them], Helen Marsh: she is no "them", but the mother */
	if (!(aa_is_word(view, p.usual, AA_LEX_PRONOUN) &&
		  aa_view_item(view, p.usual)->end_token == report->source.end) &&
		has_other_noun(view, aa_view_find(view, report->source.first), p.usual))
		report->entity = AA_NONE;
}

/* May the source end before item i: before a sign, or what opens a phrase or clause? */
static bool
may_end_before(const aa_view *view, uint32_t i)
{
	uint64_t	openers = AA_LEX_PREPOSITION | AA_LEX_RELATIVE | AA_LEX_COMPLEMENTIZER | AA_LEX_CALENDAR |
		AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_AS | AA_LEX_GERUND | AA_LEX_PARTICIPLE | AA_LEX_PAST |
		AA_LEX_THIRD | AA_LEX_AUXILIARY | AA_LEX_ADVERB;

	return !aa_is_kind(view, i, AA_ITEM_WORD) || aa_is_word(view, i, openers);
}

static void
set_extent(const aa_reporter *r, aa_report *report)
{
	const aa_view *view = &r->view;
	places		p;
	bool		before = report->source.end <= report->cue.first;
	uint32_t	i = aa_view_find(view, report->source.end);
	uint32_t	end = before ? aa_view_find(view, report->cue.first) : i + MAX_EXTENT;

	begin_places(&p, report, EDGE_EXTENT);
	p.usual = aa_view_find(view, report->source_extent);
	p.limit = before ? end : aa_view_find(view, report->after.first);
	if (aa_view_item(view, p.usual - 1)->end_token != report->source_extent || p.usual > end)
		return;
	for (; i <= end && i <= view->nitems; i++)
	{
		bool		word = aa_is_phrase_item(view, i - 1) || aa_is_kind(view, i - 1, AA_ITEM_QUOTATION);

		if (i == p.usual || (word && (i == end || may_end_before(view, i))))
			add_place(&p, i);
		if (aa_view_item(view, i)->first_token == report->after.first)
			break;
	}
	report->source_extent = best_token(r, &p);
}

/* Is the source named in the sentence by more than a pronoun? */
static bool
has_phrase(const aa_reporter *r, const aa_report *report)
{
	uint32_t	first = report->source.first;

	return first < report->source.end && first >= r->view.sentence->first_token &&
		report->antecedent.first == report->antecedent.end &&
		!(report->source_extent == first + 1 && (r->article->classes[first] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)));
}

void
aa_set_edges(aa_reporter *r)
{
	const aa_model *model = r->article->language->model;

	if (r->article->take_all ? r->article->trace_edging == NULL : model == NULL || model->edges.weights == NULL)
		return;
	for (uint32_t i = r->first_report; i < r->out->nreports; i++)
	{
		aa_report  *report = &r->out->reports[i];

		if (report->cue.first == report->cue.end)
			continue;
		set_content(r, report);
		if (has_phrase(r, report))
		{
			set_source(r, report);
			set_extent(r, report);
		}
	}
}
