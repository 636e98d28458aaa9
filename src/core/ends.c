/*-------------------------------------------------------------------------
 *
 * ends.c
 *	  Where what is reported ends before its sentence does.
 *
 * She said the bridge was safe, a claim that nobody believes: the rules take
 * everything up to the end of the sentence or the next report.  At each comma,
 * dash, conjunction and preposition a linear model over hashed features
 * (hashed_features.h) decides whether the report ends there; the first place
 * that it accepts counts.
 *
 *-------------------------------------------------------------------------
 */
#include "ends.h"

#include "clauses.h"
#include "cues.h"
#include "hashed_features.h"
#include "item_sorts.h"
#include "judge.h"
#include "language.h"
#include "words.h"

/* So many places of a report are looked at. */
#define MAX_PLACES 16
/* The score that it would take to cut all away; e times the odds is 24. */
#define CUT_COST 72
/* A clause shows its verb within so many items. */
#define MAX_LOOK 8
/* The next place is looked for over so many. */
#define MAX_NEXT 24
/* Of so many reports behind one may its words be a part. */
#define MAX_AROUND 8

/*
 * The templates of the features by which it is decided whether a report ends, each named after
 * what it sees.  What was learned holds for these numbers alone, so a template that is
 * dropped leaves a gap.
 */
enum
{
	/* the word behind the place */
	TEMPLATE_WORD_BEHIND_AT = 4,
	TEMPLATE_WORD_BEHIND_FORM = 5,

	/* the sorts of the words around it, and the next verb */
	TEMPLATE_BEHIND_VERB_AT = 7,
	TEMPLATE_LAST_BEHIND = 16,
	TEMPLATE_SECOND_VERB_BEHIND = 24,
	TEMPLATE_STOP_BEHIND = 26,

	/* the cue and what the report has in common */
	TEMPLATE_CUE_AT = 9,
	TEMPLATE_CUE_AT_FORM = 42,
	TEMPLATE_RELATIVE_BEHIND = 20,
	TEMPLATE_FORMS_AT = 37,

	/* what is reported if it ends there */
	TEMPLATE_CLAUSE_FORM_AT = 11,
	TEMPLATE_CLAUSE_BEHIND_FORM = 12,
	TEMPLATE_LENGTH_FORM = 14,
	TEMPLATE_REST_AT_BEHIND = 15,

	/* the word at the place: because, until, on */
	TEMPLATE_LAST_WORD_HERE_BEHIND = 23,
	TEMPLATE_HERE_FORM = 27,
	TEMPLATE_HERE_WORD_BEHIND = 28,
	TEMPLATE_HERE_WORD_BEFORE = 30,
	TEMPLATE_HERE_LAST_VERB = 31,
	TEMPLATE_HERE_LENGTH_FORM = 32,
	TEMPLATE_HERE_CLAUSE_VERB = 33,
	TEMPLATE_HERE_FIRST_FORM = 34,
	TEMPLATE_HERE_STOP = 35,
	TEMPLATE_HERE_CLASS = 39,
	TEMPLATE_HERE_COMMAS = 46,
};

/* Does the quotation end in a comma, so that its mark may end the report? */
static bool
ends_in_comma(const aa_view *view, uint32_t i)
{
	const aa_quotation *q;

	if (!aa_is_kind(view, i, AA_ITEM_QUOTATION))
		return false;
	q = &view->article->quotations[aa_view_item(view, i)->index];
	return view->article->tokens[q->end_token - 1].mark == ',';
}

/*
 * May the report end before item i, or, a quotation, behind it?  Not before
 * words that go on with the one before: the fear of, wants to, says that.
 */
static bool
is_place(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint64_t	openers = AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION | AA_LEX_CALENDAR |
		AA_LEX_AS | AA_LEX_RELATIVE;

	if (item->kind == AA_ITEM_WORD)
		return (item->classes & openers) && !(item->classes & (AA_LEX_TO | AA_LEX_COMPLEMENTIZER)) &&
			!aa_is_genitive(view, i);
	return item->kind == AA_ITEM_COMMA || item->kind == AA_ITEM_DASH || ends_in_comma(view, i);
}

/* The first verb of the words from item i on up to the next place. */
static aa_item_sort
verb_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i; k < i + MAX_LOOK && k < view->nitems && !aa_is_kind(view, k, AA_ITEM_COMMA); k++)
	{
		if ((view->items[k].classes & AA_LEX_CUE_CLASS) && aa_is_cue(view, k))
			return AA_SORT_CUE;
		if (aa_is_finite(view, k))
			return AA_SORT_FINITE;
	}
	return AA_SORT_END;
}

/* Of which forms is a verb? */
static uint32_t
forms_of(uint64_t classes)
{
	return (uint32_t) ((classes & AA_LEX_VERB) >> 42);
}

static uint32_t
forms_behind(const aa_view *view, uint32_t i)
{
	for (uint32_t k = i; k < i + MAX_LOOK && k < view->nitems && !aa_is_kind(view, k, AA_ITEM_COMMA); k++)
	{
		if (aa_is_word(view, k, AA_LEX_AUXILIARY | AA_LEX_VERB) && !aa_is_noun_here(view, k))
			return forms_of(aa_view_item(view, k)->classes) | (k == i) << 5 | 64;
	}
	return 0;
}

/* The next place from item i on, or the first item that is not looked at. */
static uint32_t
next_place(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + MAX_NEXT < view->nitems ? i + MAX_NEXT : view->nitems;

	while (i < limit && !is_place(view, i))
		i++;
	return i;
}

/* What all places of a report have in common. */
typedef struct common
{
	uint32_t	first;			/* item of what is reported */
	uint32_t	cue;			/* hash of its verb's stem */
	uint32_t	form;
	uint32_t	class;			/* of the cue */
	uint32_t	forms;			/* of its verb */
	bool		relative;
	aa_item_sort first_sort;
} common;

static common
common_of(const aa_reporter *r, const aa_report *report)
{
	const aa_view *view = &r->view;
	common		c;

	c.first = aa_view_find(view, report->after.first);
	c.cue = report->stem;
	c.form = report->form;
	c.class = (uint32_t) (report->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 7;
	c.forms = forms_of(report->cue_classes);
	c.relative = report->antecedent.first < report->antecedent.end;
	c.first_sort = aa_sort_of(view, c.first);
	return c;
}

static void
find_features(aa_features *f, const aa_reporter *r, const common *c, uint32_t place, uint32_t following,
			  uint32_t commas)
{
	const aa_view *view = &r->view;
	const aa_article *article = r->article;
	const aa_item *item = aa_view_item(view, place);
	uint32_t	next = place + 1;
	aa_item_sort at = aa_sort_of(view, place);
	aa_item_sort behind = aa_sort_of(view, next);
	aa_item_sort second = aa_sort_of(view, next + 1);
	aa_item_sort last = aa_sort_of(view, place - 1);
	aa_item_sort stop = aa_sort_of(view, following);
	aa_item_sort verb = verb_behind(view, next);
	uint32_t	forms = c->forms << 8 | forms_behind(view, next);
	uint32_t	word = next < view->nitems ? aa_word_hash(article, aa_view_item(view, next)->first_token) : 0;
	uint32_t	here = aa_word_hash(article, item->first_token);
	uint32_t	before = aa_word_hash(article, item->first_token - 1);
	uint32_t	length = aa_bucket(place - c->first);
	bool		clause = aa_has_verb(view, c->first, place);

	aa_add_feature(f, TEMPLATE_WORD_BEHIND_AT, word, at);
	aa_add_feature(f, TEMPLATE_WORD_BEHIND_FORM, word, c->form);
	aa_add_feature(f, TEMPLATE_BEHIND_VERB_AT, behind << 8 | verb, at);
	aa_add_feature(f, TEMPLATE_CUE_AT, c->cue, at);
	aa_add_feature(f, TEMPLATE_CLAUSE_FORM_AT, clause, c->form << 8 | at);
	aa_add_feature(f, TEMPLATE_CLAUSE_BEHIND_FORM, clause << 8 | behind, c->form);
	aa_add_feature(f, TEMPLATE_LENGTH_FORM, length, c->form);
	aa_add_feature(f, TEMPLATE_REST_AT_BEHIND, aa_bucket(following - place), at << 8 | behind);
	aa_add_feature(f, TEMPLATE_LAST_BEHIND, last, behind);
	aa_add_feature(f, TEMPLATE_RELATIVE_BEHIND, c->relative, behind);
	aa_add_feature(f, TEMPLATE_LAST_WORD_HERE_BEHIND,
				   item->end_token == item->first_token + 1 ? here : aa_word_hash(article, item->end_token - 1),
				   behind);
	aa_add_feature(f, TEMPLATE_SECOND_VERB_BEHIND, second << 8 | verb, behind);
	/* were ill, the rails were wet and nobody had */
	aa_add_feature(f, TEMPLATE_STOP_BEHIND, stop, aa_sort_of(view, following + 1) << 8 | behind);
	/* which word opens what may follow: because, until, on */
	aa_add_feature(f, TEMPLATE_HERE_FORM, here, c->form);
	aa_add_feature(f, TEMPLATE_HERE_WORD_BEHIND, here, word);
	aa_add_feature(f, TEMPLATE_HERE_WORD_BEFORE, here, before);
	aa_add_feature(f, TEMPLATE_HERE_LAST_VERB, here, last << 8 | verb);
	aa_add_feature(f, TEMPLATE_HERE_LENGTH_FORM, here, length << 8 | c->form);
	aa_add_feature(f, TEMPLATE_HERE_CLAUSE_VERB, here, clause << 8 | verb);
	aa_add_feature(f, TEMPLATE_HERE_FIRST_FORM, here, c->first_sort << 8 | c->form);
	aa_add_feature(f, TEMPLATE_HERE_STOP, here, stop);
	/* praised the plan and offered help: a verb like the cue's */
	aa_add_feature(f, TEMPLATE_FORMS_AT, forms, at);
	aa_add_feature(f, TEMPLATE_HERE_CLASS, c->class, here);
	aa_add_feature(f, TEMPLATE_CUE_AT_FORM, c->cue, at << 8 | c->form);
	aa_add_feature(f, TEMPLATE_HERE_COMMAS, aa_bucket(commas), here);
}

/* The last item that is a quotation which the report claims, or 0. */
static uint32_t
last_claimed(const aa_reporter *r, uint32_t report, uint32_t first)
{
	uint32_t	end = r->out->reports[report].after.end;
	uint32_t	last = 0;

	for (uint32_t i = first; r->view.marked && i < r->view.nitems && aa_view_item(&r->view, i)->first_token < end;
		 i++)
	{
		if (aa_is_kind(&r->view, i, AA_ITEM_QUOTATION) &&
			r->out->claims[aa_view_item(&r->view, i)->index] == report)
			last = i;
	}
	return last;
}

static void
trace(const aa_reporter *r, const aa_report *report, uint32_t end, const aa_features *f)
{
	aa_ending	ending = {.indexes = f->indexes, .nfeatures = f->n};

	ending.cue = aa_span_of(r->article, report->cue.first, report->cue.end);
	ending.content = aa_span_of(r->article, report->after.first, end);
	r->article->trace_ending(r->article->trace_context, &ending);
}

/* The score that an end must pass: the more the cut takes away, the surer it must be. */
static int
needed_score(const aa_report *report, uint32_t end)
{
	return (int) (CUT_COST * (report->after.end - end) / (report->after.end - report->after.first));
}

static void
end_report(aa_reporter *r, uint32_t index)
{
	aa_report  *report = &r->out->reports[index];
	const aa_view *view = &r->view;
	const aa_linear nothing = {0};
	const aa_linear *model = r->article->language->model == NULL ? &nothing : &r->article->language->model->ends;
	common		c = common_of(r, report);
	uint32_t	claimed = last_claimed(r, index, c.first);
	uint32_t	number = 0;
	uint32_t	commas = 0;		/* of what is reported, up to the place and with it */
	uint32_t	following;

	for (uint32_t i = next_place(view, c.first + 1);
		 i + 1 < view->nitems && aa_view_item(view, i + 1)->end_token <= report->after.end && number < MAX_PLACES;
		 i = following)
	{
		aa_features f;
		uint32_t	end = aa_is_kind(view, i, AA_ITEM_QUOTATION) ?
			aa_view_item(view, i)->end_token :
			aa_view_item(view, i)->first_token;

		following = next_place(view, i + 1);
		commas += aa_is_kind(view, i, AA_ITEM_COMMA);
		if (i < claimed || !is_place(view, i))
			continue;
		aa_begin_features(&f, model, r->article->trace_ending != NULL);
		find_features(&f, r, &c, i, following, commas);
		number++;
		if (r->article->trace_ending != NULL)
			trace(r, report, end, &f);
		else if (f.score > needed_score(report, end))
		{
			report->after.end = end;
			return;
		}
	}
}

static bool
claims_beyond(const aa_reporter *r, uint32_t index, uint32_t end)
{
	uint32_t	last = last_claimed(r, index, 0);

	return last > 0 && aa_view_item(&r->view, last)->end_token > end;
}

/*
 * The guard denied that he slept, the Courier reported: what is reported within the words before
 * a clause does not run on behind them.
 */
static void
keep_within(aa_reporter *r, uint32_t index)
{
	aa_report  *report = &r->out->reports[index];
	uint32_t	limit = index + MAX_AROUND < r->out->nreports ? index + MAX_AROUND + 1 : r->out->nreports;

	for (uint32_t i = index + 1; i < limit; i++)
	{
		const aa_report *around = &r->out->reports[i];

		if (around->before.first <= report->cue.first && report->after.first < around->before.end &&
			around->before.end < report->after.end && !around->split && !claims_beyond(r, index, around->before.end))
			report->after.end = around->before.end;
	}
}

void
aa_end_reports(aa_reporter *r)
{
	const aa_model *model = r->article->language->model;

	if (r->article->take_all ? r->article->trace_ending == NULL : model == NULL || model->ends.weights == NULL)
		return;
	for (uint32_t i = r->first_report; i < r->out->nreports && !r->article->take_all; i++)
		keep_within(r, i);
	for (uint32_t i = r->first_report; i < r->out->nreports; i++)
	{
		const aa_report *report = &r->out->reports[i];

		if (report->after.first < report->after.end && report->cue.first < report->cue.end && !report->split &&
			report->after.first >= report->cue.end)
			end_report(r, i);
	}
}
