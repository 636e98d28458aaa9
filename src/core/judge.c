/*-------------------------------------------------------------------------
 *
 * judge.c
 *	  How likely is a candidate to be a reporting clause at all?
 *
 * A logistic model over hashed features; see hashed_features.h.
 *
 *-------------------------------------------------------------------------
 */
#include "judge.h"

#include "hashed_features.h"
#include "judge_templates.h"
#include "language.h"
#include "word_sorts.h"
#include "words.h"

/* A name in marks has at most so many words. */
#define MAX_NAME_WORDS 7

typedef struct features
{
	const aa_article *article;
	const aa_report *report;
	uint32_t	cue;			/* its verb's stem */
	uint32_t	source;			/* kind of the source */
	bool		marked;			/* words in marks are reported */
	aa_features all;
} features;

static inline void
add(features *f, uint32_t template, uint32_t a, uint32_t b)
{
	aa_add_feature(&f->all, template, a, b);
}

static uint32_t
run_hash(const aa_article *article, aa_run run)
{
	uint32_t	hash = 0;

	for (uint32_t i = run.first; i < run.end; i++)
		hash = aa_append_hash(hash, aa_word_hash(article, i));
	return hash;
}

static uint32_t
length_of(aa_run run)
{
	return run.end - run.first;
}

/* none, pronoun, person, organisation, other name, phrase */
static uint32_t
source_kind(const features *f)
{
	const aa_run source = f->report->source;

	if (source.first == source.end)
		return 0;
	if (length_of(source) == 1 &&
		(f->article->classes[source.first] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)))
		return 1;
	if (f->report->entity != AA_NONE)
		return 2 + f->article->entities[f->report->entity].kind;
	return f->article->tokens[source.end - 1].flags & AA_TOKEN_CAPITAL ? 6 : 7;
}

static void
add_cue_features(features *f)
{
	const aa_report *r = f->report;
	uint32_t	cue = f->cue;
	uint32_t	auxiliaries;
	uint32_t	classes = (uint32_t) (r->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 0x7FFF;

	add(f, AA_TEMPLATE_CUE, cue, 0);
	if (f->article->language->stem_ends != NULL)
		add(f, AA_TEMPLATE_CUE_WORDS, run_hash(f->article, r->verb), 0);
	add(f, AA_TEMPLATE_CUE_FORM, cue, r->form);
	add(f, AA_TEMPLATE_CUE_RULE, cue, r->rule);
	add(f, AA_TEMPLATE_CUE_FRAMES, classes & 0x1FF, r->form);
	add(f, AA_TEMPLATE_CUE_VERB, classes >> 9, r->form);
	add(f, AA_TEMPLATE_CUE_SOURCE, cue, f->source);
	/* would say, did not say */
	auxiliaries = run_hash(f->article, (aa_run){r->cue.first, r->verb.first});
	add(f, AA_TEMPLATE_AUXILIARIES_FORM, auxiliaries, r->form);
	add(f, AA_TEMPLATE_AUXILIARIES_CUE, auxiliaries, cue);
}

/* Of what kind its nouns are, where a capital tells them: person, body, document */
static uint32_t
source_classes(const features *f)
{
	const aa_run source = f->report->source;
	uint64_t	classes = 0;

	for (uint32_t i = source.first; i < source.end; i++)
		classes |= f->article->classes[i];
	return (uint32_t) (classes >> AA_NOUN_CLASS_SHIFT) & 0xFF;
}

static void
add_source_features(features *f)
{
	const aa_report *r = f->report;

	add(f, AA_TEMPLATE_SOURCE, f->source, r->form);
	if (f->source == 0)
		return;
	add(f, AA_TEMPLATE_SOURCE_LAST, aa_word_hash(f->article, r->source.end - 1), 0);
	add(f, AA_TEMPLATE_SOURCE_FIRST, aa_word_hash(f->article, r->source.first), 0);
	if (f->article->language->capital_nouns)
		add(f, AA_TEMPLATE_SOURCE_NOUNS, source_classes(f), r->form);
}

/* The sorts of so many words from token i on, packed. */
static uint32_t
sorts_at(const features *f, const aa_sentence *sentence, uint32_t i, uint32_t n)
{
	uint32_t	sorts = 0;

	for (uint32_t k = 0; k < n; k++)
		sorts = sorts << AA_WORD_SORT_BITS | aa_word_sort(f->article, sentence, i + k);
	return sorts;
}

/* What follows the reported words, if any stand behind the cue. */
static void
add_end_features(features *f, const aa_sentence *sentence)
{
	const aa_report *r = f->report;
	uint32_t	behind;

	if (r->after.first == r->after.end)
		return;
	behind = sorts_at(f, sentence, r->after.end, 3);
	add(f, AA_TEMPLATE_SORT_AT_END, behind >> 2 * AA_WORD_SORT_BITS, f->cue);
	add(f, AA_TEMPLATE_TWO_SORTS_AT_END, behind >> AA_WORD_SORT_BITS, r->form);
	add(f, AA_TEMPLATE_THREE_SORTS_AT_END, behind, r->form);
}

/*
 * What sorts of words stand around the cue: what is learned of one cue holds
 * for others between words alike.
 */
static void
add_sort_features(features *f, const aa_sentence *sentence)
{
	const aa_report *r = f->report;
	uint32_t	cue = sorts_at(f, sentence, r->verb.first, 1);
	uint32_t	last;
	uint32_t	word;

	add(f, AA_TEMPLATE_SORTS_TO_CUE, sorts_at(f, sentence, r->cue.first - 1, 1) << AA_WORD_SORT_BITS | cue, r->form);
	add(f, AA_TEMPLATE_SORTS_FROM_CUE, cue << AA_WORD_SORT_BITS | sorts_at(f, sentence, r->cue.end, 1), r->form);
	add(f, AA_TEMPLATE_SENTENCE_FIRST, aa_word_hash(f->article, sentence->first_token), r->form);
	if (r->verb.first > sentence->first_token)
		add(f, AA_TEMPLATE_WORD_BEFORE_SORT, aa_word_hash(f->article, r->verb.first - 1), sorts_at(f, sentence, r->verb.first - 2, 1));
	add_end_features(f, sentence);
	if (r->source.first == r->source.end)
		return;
	word = aa_word_hash(f->article, r->source.end - 1);
	last = sorts_at(f, sentence, r->source.end - 1, 1);
	add(f, AA_TEMPLATE_SOURCE_SORTS, sorts_at(f, sentence, r->source.first, 1) << AA_WORD_SORT_BITS | last, r->form);
	add(f, AA_TEMPLATE_SORTS_TO_SOURCE, sorts_at(f, sentence, r->source.first - 1, 2), r->form);
	add(f, AA_TEMPLATE_SOURCE_LAST_FORM, word, r->form);
	add(f, AA_TEMPLATE_SOURCE_LAST_CUE, word, (uint32_t) (r->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 7);
	if (r->source.first > sentence->first_token)
		add(f, AA_TEMPLATE_BEFORE_SOURCE, aa_word_hash(f->article, r->source.first - 1), 0);
}

/* The words on both sides of the cue. */
static void
add_context_features(features *f, const aa_sentence *sentence)
{
	const aa_report *r = f->report;
	uint32_t	before = r->verb.first > sentence->first_token ?
		aa_word_hash(f->article, r->verb.first - 1) :
		1;
	uint32_t	after = r->verb.end < sentence->end_token ?
		aa_word_hash(f->article, r->verb.end) :
		1;
	uint64_t	classes = r->verb.first > sentence->first_token ?
		f->article->classes[r->verb.first - 1] :
		0;

	add(f, AA_TEMPLATE_WORD_BEFORE, before, 0);
	add(f, AA_TEMPLATE_WORD_BEHIND, after, 0);
	add(f, AA_TEMPLATE_WORD_BEHIND_CUE, after, f->cue);
	add(f, AA_TEMPLATE_WORD_BEFORE_FORM, before, r->form);
	add(f, AA_TEMPLATE_CLASSES_BEFORE, (uint32_t) (classes >> 5) & 0x1FFF, 0);
	add(f, AA_TEMPLATE_PLACE, aa_bucket(r->verb.first - sentence->first_token), r->form);
}

/* What words in marks may be, where a capital tells nouns. */
typedef enum marked_kind
{
	MARKED_WORDS,				/* „wird gelingen“, „zu spät“ */
	MARKED_NOUN,				/* als „Skandal“ */
	MARKED_DEFINITE,			/* die „Morgenpost“ */
	MARKED_TITLE,				/* der Film „Morgenrot“ */
} marked_kind;

/* warf [dem Minister] „Wortbruch“ vor: the noun names who is told, and no title stands behind it */
static bool
is_told(const aa_article *article, const aa_report *r, uint32_t noun)
{
	const uint64_t frames = AA_LEX_RECIPIENT | AA_LEX_OBJECT;

	return (r->cue_classes & frames) == frames && (article->classes[noun] & (AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE));
}

/* Of what kind are the words in marks that begin at token i? */
static marked_kind
marked_kind_at(const aa_article *article, const aa_report *r, uint32_t i, uint32_t end)
{
	uint64_t	before = i > 0 ? article->classes[i - 1] : 0;
	uint32_t	words = 0;

	if (i + 1 >= end || !(article->tokens[i + 1].flags & AA_TOKEN_CAPITAL))
		return MARKED_WORDS;
	for (uint32_t k = i + 1; k < end && (article->classes[k] & AA_WORD_QUOTED); k++)
	{
		words += article->tokens[k].kind == AA_TOKEN_WORD;
		if (words > MAX_NAME_WORDS || (article->tokens[k].flags & AA_TOKEN_END_MARK) ||
			((article->tokens[k].flags & AA_TOKEN_LOWER) && (article->classes[k] & (AA_LEX_THIRD | AA_LEX_PAST))))
			return MARKED_WORDS;
	}
	if (i > 0 && (article->tokens[i - 1].flags & AA_TOKEN_CAPITAL) &&
		!(article->tokens[i - 1].flags & AA_TOKEN_SENTENCE_START) && !is_told(article, r, i - 1))
		return MARKED_TITLE;
	return before & AA_LEX_DEFINITE ? MARKED_DEFINITE : MARKED_NOUN;
}

/* Of all words in marks in the run, the kind that is most likely said. */
static marked_kind
marked_kind_of(const aa_article *article, const aa_report *r, aa_run run)
{
	marked_kind least = MARKED_TITLE;

	for (uint32_t i = run.first; i < run.end; i++)
	{
		if ((article->classes[i] & AA_WORD_QUOTED) && (i == run.first || !(article->classes[i - 1] & AA_WORD_QUOTED)))
		{
			marked_kind kind = marked_kind_at(article, r, i, run.end);

			least = kind < least ? kind : least;
		}
	}
	return least;
}

static void
add_marked_features(features *f, uint32_t template, marked_kind kind, uint32_t quoted)
{
	add(f, template + AA_RUN_MARKED, kind, f->report->form);
	add(f, template + AA_RUN_MARKED_QUOTED, kind, aa_bucket(quoted));
	add(f, template + AA_RUN_MARKED_CUE, kind, f->cue);
	add(f, template + AA_RUN_MARKED_SOURCE, kind, f->source);
}

/* How long what is reported on one side of the cue is, its last word, its marks and its mood. */
static void
add_run_features(features *f, uint32_t template, aa_run run)
{
	const aa_article *article = f->article;
	uint32_t	quoted = 0,
				reported = 0;

	if (run.first == run.end)
	{
		add(f, template + AA_RUN_EMPTY, 0, f->report->form);
		return;
	}
	for (uint32_t i = run.first; i < run.end; i++)
	{
		quoted += (article->classes[i] & AA_WORD_QUOTED) != 0;
		reported += (article->classes[i] & AA_LEX_CUE_CLASS) == AA_LEX_REPORTED;
	}
	f->marked |= quoted > 0;
	add(f, template + AA_RUN_LENGTH, aa_bucket(length_of(run)), f->report->form);
	add(f, template + AA_RUN_LAST, aa_word_hash(article, run.end - 1), 0);
	add(f, template + AA_RUN_QUOTED, aa_bucket(quoted), f->report->form);
	/* the mood of what is told after others, where a language has one */
	if (reported > 0)
		add(f, template + AA_RUN_MOOD, aa_bucket(reported), f->report->form);
	if (quoted > 0 && article->language->capital_nouns)
		add_marked_features(f, template, marked_kind_of(article, f->report, run), quoted);
}

/* The first words of what is reported behind the cue. */
static void
add_opening_features(features *f)
{
	const aa_run behind = f->report->after;

	if (behind.first < behind.end)
		add(f, AA_TEMPLATE_BEHIND_FIRST, aa_word_hash(f->article, behind.first), f->report->form);
	if (length_of(behind) > 1)
		add(f, AA_TEMPLATE_BEHIND_SECOND, aa_word_hash(f->article, behind.first + 1), f->report->form);
}

static void
find_features(features *f, const aa_sentence *sentence, aa_nesting nesting)
{
	f->cue = f->report->stem;
	f->source = source_kind(f);
	f->marked = f->report->binds_next;
	add_cue_features(f);
	add_source_features(f);
	if (f->report->verb.first < f->report->verb.end)
	{
		add_context_features(f, sentence);
		/* where verbs stand last, what stands beside the cue tells nothing */
		if (!f->article->language->verb_second)
			add_sort_features(f, sentence);
	}
	add_opening_features(f);
	add_run_features(f, AA_TEMPLATE_BEHIND, f->report->after);
	add_run_features(f, AA_TEMPLATE_BEFORE, f->report->before);
	add(f, AA_TEMPLATE_NESTING, nesting, f->report->form);
	add(f, AA_TEMPLATE_NESTING_CUE, nesting, f->cue);
	add(f, AA_TEMPLATE_NEXT_SENTENCE, f->report->binds_next, f->report->split);
}

/* Empty where the run is. */
static aa_span
span_of(const aa_article *article, aa_run run)
{
	return run.first < run.end ? aa_span_of(article, run.first, run.end) : (aa_span){0, 0};
}

static aa_margin
margin_of(const aa_report *report)
{
	uint64_t	class = report->cue_classes & AA_LEX_CUE_CLASS;

	if (report->form == AA_FORM_OBJECT)
		return class == AA_LEX_SPEECH || class == AA_LEX_WRITING ? AA_MARGIN_SPEECH : AA_MARGIN_OBJECT;
	if (report->form == AA_FORM_LOOSE && !(report->cue_classes & AA_LEX_RECIPIENT))
		return AA_MARGIN_LOOSE;
	return AA_MARGIN_NONE;
}

/* The score from which on the candidate is taken. */
static int
threshold_of(const aa_model *model, const features *f)
{
	/* words in marks were said by somebody, if anybody is named */
	return (f->marked && f->source != 0 ? model->threshold_marked : model->threshold) +
		model->margins[margin_of(f->report)];
}

static int
lower_threshold(const aa_model *model)
{
	return model->threshold < model->threshold_marked ?
		model->threshold :
		model->threshold_marked;
}

static uint8_t
step_of(const aa_model *model, int score)
{
	int			step = (score - lower_threshold(model)) / model->step;

	return (uint8_t) (step < 0 ? 0 : step < AA_CONFIDENCE_STEPS ? step :
																  AA_CONFIDENCE_STEPS - 1);
}

/* Tell the caller what was weighed, and how it came out. */
static void
trace(const features *f, aa_weighing *weighing)
{
	const aa_article *article = f->article;
	const aa_model *model = article->language->model;
	const aa_report *report = f->report;

	weighing->cue = span_of(article, report->cue);
	weighing->verb = span_of(article, report->verb);
	weighing->source = span_of(article, report->source);
	weighing->before = span_of(article, report->before);
	weighing->after = span_of(article, report->after);
	weighing->rule = report->rule;
	weighing->marked = f->marked;
	weighing->margin = margin_of(report);
	weighing->indexes = f->all.indexes;
	weighing->features = f->all.details;
	weighing->nfeatures = f->all.n;
	if (model != NULL)
	{
		weighing->bias = model->bias;
		weighing->threshold = threshold_of(model, f);
	}
	article->trace(article->trace_context, weighing);
}

aa_judgement
aa_judge_report(aa_article *article, const aa_sentence *sentence,
				const aa_report *report, aa_nesting nesting, bool evident)
{
	const aa_model *model = article->language->model;
	const aa_linear linear =
		model == NULL ? (aa_linear){NULL, 0, 0} : (aa_linear){model->weights, model->mask, model->bias};
	features	f;
	aa_judgement judgement = {.accepted = true, .candidate = article->ncandidates++};
	aa_weighing weighing = {.evident = evident};

	if (model == NULL && article->trace == NULL)
		return judgement;
	f.article = article;
	f.report = report;
	aa_begin_features(&f.all, &linear, article->trace != NULL);
	find_features(&f, sentence, nesting);
	if (model != NULL)
	{
		weighing.score = f.all.score;
		judgement.accepted = evident || article->take_all ||
			weighing.score >= threshold_of(model, &f);
		judgement.step = step_of(model, weighing.score);
	}
	weighing.accepted = judgement.accepted;
	if (article->trace != NULL)
		trace(&f, &weighing);
	return judgement;
}

/* By and large, where nothing was learned. */
static float
usual_confidence(const aa_quote *quote)
{
	static const float direct[AA_QUOTE_RULES] = {
		[AA_RULE_NOBODY] = 0.70f,
		[AA_RULE_SOURCE_FIRST] = 0.80f,
		[AA_RULE_CONTENT_FIRST] = 0.95f,
		[AA_RULE_INVERTED] = 0.95f,
		[AA_RULE_ACCORDING] = 0.90f,
		[AA_RULE_LABEL] = 0.80f,
		[AA_RULE_BYLINE] = 0.80f,
		[AA_RULE_FLOATING] = 0.60f,
		[AA_RULE_NEARBY] = 0.60f,
	};

	return direct[quote->rule] * (quote->kind == AA_QUOTE_INDIRECT ? 0.90f : 1.0f);
}

float
aa_quote_confidence(const aa_language *language, const aa_quote *quote)
{
	const aa_model *model = language->model;

	if (model == NULL)
		return usual_confidence(quote);
	return (float) model->confidence[(quote->kind * AA_QUOTE_RULES + quote->rule) * AA_CONFIDENCE_STEPS +
									 quote->step] /
		100;
}
