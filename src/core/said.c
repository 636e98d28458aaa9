/*-------------------------------------------------------------------------
 *
 * said.c
 *	  Does anybody say the words in marks, or are they a name, a term, a word as
 *	  a word?
 *
 * A linear model over hashed features (hashed_features.h) decides: by the
 * words, by those around them, and by the clause that claims them or by what,
 * to the rules, ties them to a speaker.
 *
 *-------------------------------------------------------------------------
 */
#include "said.h"

#include "hashed_features.h"
#include "judge.h"
#include "language.h"
#include "words.h"

/*
 * Words of which the rules say that nobody speaks must be nearly three times as
 * likely said as not: a score of 24 is e to 1.  With 18 more are found, but of
 * these few have the right speaker.
 */
#define MARGIN 24
/* What ties it: a bond, or the form of the clause that claims it, from here on. */
#define CLAIMED 64u
/* A quotation has at most so many neighbours in its sentence that count. */
#define MAX_NEIGHBOURS 4
/* So many tokens of the sentence are looked at before the words, and behind them. */
#define MAX_AROUND 60

/*
 * The templates of the features by which it is decided whether words are said, each named after
 * what it sees.  What was learned holds for these numbers alone, so a template that is
 * dropped leaves a gap.
 */
enum
{
	/* the words in marks */
	TEMPLATE_LENGTH_TIE = 1,
	TEMPLATE_FIRST_WORD_LENGTH = 2,
	TEMPLATE_CLOSED_TIE = 4,
	TEMPLATE_VERBS_PERSONS_LENGTH = 5,
	TEMPLATE_CAPITALS_FIRST = 6,
	TEMPLATE_FIRST_SORT_LENGTH = 7,
	TEMPLATE_TITLE_TIE = 9,

	/* what stands around them */
	TEMPLATE_WORD_BEFORE_LENGTH = 20,
	TEMPLATE_WORD_BEFORE_TIE = 21,
	TEMPLATE_WORD_AFTER_LENGTH = 22,
	TEMPLATE_SORTS_AROUND_TIE = 24,
	TEMPLATE_SORT_BEFORE_STARTS = 25,
	TEMPLATE_SORT_AFTER_TIE = 26,
	TEMPLATE_SECOND_BEFORE_SORTS = 28,
	TEMPLATE_BLOCK_KIND_TIE = 29,
	TEMPLATE_OTHER_MARKS_TIE = 30,

	/* the words in marks beside them */
	TEMPLATE_NEIGHBOURS_TIE = 40,

	/* the clause that claims them */
	TEMPLATE_VERB_PLACE = 50,
	TEMPLATE_STEP_LENGTH = 52,
	TEMPLATE_FORM_RULE_PLACE = 54,
	TEMPLATE_CLASS_PLACE = 56,
	TEMPLATE_SOURCE_LENGTH = 57,

	/* where nouns have capitals */
	TEMPLATE_SMALL_LENGTH = 60,
	TEMPLATE_SMALL_TIE = 61,
	TEMPLATE_VOICES_TIE = 62,
	TEMPLATE_VOICES_LENGTH = 63,
};

/* What stands beside the words, by the classes that part nouns, verbs and the like. */
static uint32_t
sort_at(const aa_article *article, uint32_t i)
{
	static const uint64_t sorts[] = {
		AA_LEX_SCARE, AA_LEX_AS, AA_LEX_COMPLEMENTIZER, AA_LEX_TO, AA_LEX_AUXILIARY, AA_LEX_DETERMINER,
		AA_LEX_PREPOSITION, AA_LEX_CONJUNCTION, AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE,
		AA_LEX_SUBJECT | AA_LEX_PRONOUN, AA_LEX_ADVERB | AA_LEX_NEGATION, AA_LEX_DOCUMENT, AA_LEX_MEDIA,
		AA_LEX_CUE_CLASS, AA_LEX_THIRD | AA_LEX_PAST, AA_LEX_GERUND, AA_LEX_PARTICIPLE, AA_LEX_BASE};
	const aa_token *token = &article->tokens[i];

	if (token->kind != AA_TOKEN_WORD)
		return token->mark != 0 ? 64 + (token->mark & 0xFF) : 1;
	for (uint32_t k = 0; k < sizeof(sorts) / sizeof(sorts[0]); k++)
	{
		if (article->classes[i] & sorts[k])
			return 2 + k;
	}
	return token->flags & AA_TOKEN_CAPITAL ? 32 : 33;
}

/* Signs of a clause, or of an utterance, among the words: counted and capped. */
static uint32_t
count_classes(const aa_article *article, const aa_quotation *q, uint64_t classes)
{
	uint32_t	n = 0;

	for (uint32_t i = q->first_token; i < q->end_token && n < 3; i++)
		n += (article->classes[i] & classes) != 0;
	return n;
}

static uint32_t
count_capitals(const aa_article *article, const aa_quotation *q)
{
	uint32_t	n = 0;

	for (uint32_t i = q->first_token; i < q->end_token && n < 3; i++)
		n += (article->tokens[i].flags & AA_TOKEN_CAPITAL) != 0;
	return n;
}

static void
add_word_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, uint32_t tie, uint32_t length)
{
	const aa_article *article = a->article;
	const aa_token *last = &article->tokens[q->end_token - 1];
	uint32_t	closed = last->kind == AA_TOKEN_WORD ? 0 : last->mark;
	uint32_t	verbs = count_classes(article, q, AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST);
	uint32_t	persons = count_classes(article, q, AA_LEX_PRONOUN | AA_LEX_SUBJECT);
	uint32_t	capitals = count_capitals(article, q);
	bool		first_capital = (article->tokens[q->first_token].flags & AA_TOKEN_CAPITAL) != 0;

	aa_add_feature(f, TEMPLATE_LENGTH_TIE, length, tie);
	aa_add_feature(f, TEMPLATE_FIRST_WORD_LENGTH, aa_word_hash(article, q->first_token), length);
	aa_add_feature(f, TEMPLATE_CLOSED_TIE, closed, tie);
	aa_add_feature(f, TEMPLATE_VERBS_PERSONS_LENGTH, verbs << 2 | persons, length);
	aa_add_feature(f, TEMPLATE_CAPITALS_FIRST, capitals << 8 | length, first_capital);
	aa_add_feature(f, TEMPLATE_FIRST_SORT_LENGTH, sort_at(article, q->first_token), length);
	aa_add_feature(f, TEMPLATE_TITLE_TIE, aa_is_marked_title(a, q), tie);
}

static void
add_context_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, uint32_t tie, uint32_t length)
{
	const aa_article *article = a->article;
	const aa_block *block = &article->blocks[q->block];
	uint32_t	end = aa_quotation_end(q);
	bool		front = q->open == block->first_token;
	uint32_t	before = front ? 0 : sort_at(article, q->open - 1);
	uint32_t	after = end == block->end_token ? 0 : sort_at(article, end);
	uint32_t	word_before = front ? 0 : aa_word_hash(article, q->open - 1);
	uint32_t	word_after = end == block->end_token ? 0 : aa_word_hash(article, end);
	bool		starts = aa_starts_sentence(a, q->open);

	aa_add_feature(f, TEMPLATE_WORD_BEFORE_LENGTH, word_before, length);
	aa_add_feature(f, TEMPLATE_WORD_BEFORE_TIE, word_before, tie);
	aa_add_feature(f, TEMPLATE_WORD_AFTER_LENGTH, word_after, length);
	aa_add_feature(f, TEMPLATE_SORTS_AROUND_TIE, before << 8 | after, tie);
	aa_add_feature(f, TEMPLATE_SORT_BEFORE_STARTS, before, starts);
	aa_add_feature(f, TEMPLATE_SORT_AFTER_TIE, after, tie);
	if (q->open > block->first_token + 1)
		aa_add_feature(f, TEMPLATE_SECOND_BEFORE_SORTS, sort_at(article, q->open - 2), before << 8 | after);
	aa_add_feature(f, TEMPLATE_BLOCK_KIND_TIE, block->kind, tie);
	aa_add_feature(f, TEMPLATE_OTHER_MARKS_TIE, aa_has_single_marks(a, q) == a->mostly_double, tie);
}

/* Words without a capital among them: of a clause some, of a name none. */
static uint32_t
count_small(const aa_article *article, const aa_quotation *q)
{
	uint32_t	n = 0;

	for (uint32_t i = q->first_token; i < q->end_token && n < 4; i++)
		n += (article->tokens[i].flags & AA_TOKEN_LOWER) != 0;
	return n;
}

/* A bit for a verb outside marks that tells after somebody (sei), another for one that reports. */
static uint32_t
voice_of(const aa_article *article, uint32_t i)
{
	uint64_t	cue = article->classes[i] & AA_LEX_CUE_CLASS;

	if (cue == 0 || (article->classes[i] & AA_WORD_QUOTED))
		return 0;
	return cue == AA_LEX_REPORTED ? 1 : 2;
}

/* What verbs stand in the sentence before the words, and behind them. */
static uint32_t
voices_around(const aa_assembly *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	uint32_t	limit = q->open > MAX_AROUND ? q->open - MAX_AROUND : 0;
	uint32_t	first = aa_quotation_end(q);
	uint32_t	end = article->blocks[q->block].end_token;
	uint32_t	before = 0,
				behind = 0;

	for (uint32_t i = q->open; i > limit && !aa_starts_sentence(a, i); i--)
		before |= voice_of(article, i - 1);
	if (end > first + MAX_AROUND)
		end = first + MAX_AROUND;
	for (uint32_t i = first; i < end && !aa_starts_sentence(a, i); i++)
		behind |= voice_of(article, i);
	return behind << 2 | before;
}

/* Where nouns have capitals and verbs have a form for what others say. */
static void
add_noun_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, uint32_t tie, uint32_t length)
{
	uint32_t	small = count_small(a->article, q);
	uint32_t	voices = voices_around(a, q);

	aa_add_feature(f, TEMPLATE_SMALL_LENGTH, small, length);
	aa_add_feature(f, TEMPLATE_SMALL_TIE, small, tie);
	aa_add_feature(f, TEMPLATE_VOICES_TIE, voices, tie);
	aa_add_feature(f, TEMPLATE_VOICES_LENGTH, voices, length);
}

/* Are the words in marks beside these in the same sentence claimed? */
static void
add_neighbour_features(aa_features *f, const aa_assembly *a, uint32_t q, uint32_t tie)
{
	uint32_t	claimed = 0,
				others = 0;

	for (uint32_t i = q; i-- > 0 && q - i <= MAX_NEIGHBOURS;)
	{
		if (aa_quotation_at(a, i)->block != aa_quotation_at(a, q)->block)
			break;
		claimed += a->reports.claims[i] != AA_NONE;
		others++;
	}
	aa_add_feature(f, TEMPLATE_NEIGHBOURS_TIE, claimed << 4 | others, tie);
}

static void
add_claim_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, const aa_report *r, uint32_t length)
{
	uint32_t	verb = r->verb.first < r->verb.end ? aa_word_hash(a->article, r->verb.end - 1) : 0;
	uint32_t	place = q->open < r->cue.first ? 0 : 1 + aa_bucket(q->open - r->cue.end);
	uint32_t	source = r->source.first == r->source.end ? 0 :
		r->entity != AA_NONE						   ? 2 + a->article->entities[r->entity].kind :
															1;

	aa_add_feature(f, TEMPLATE_VERB_PLACE, verb, place);
	aa_add_feature(f, TEMPLATE_STEP_LENGTH, r->step / 2, length);
	aa_add_feature(f, TEMPLATE_FORM_RULE_PLACE, r->form << 4 | r->rule, place);
	aa_add_feature(f, TEMPLATE_CLASS_PLACE, (uint32_t) (r->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 0xF, place);
	aa_add_feature(f, TEMPLATE_SOURCE_LENGTH, source, length);
}

bool
aa_learns_said(const aa_assembly *a)
{
	const aa_model *model = a->article->language->model;

	return model != NULL && (model->said.weights != NULL || a->article->trace_marking != NULL);
}

static void
trace(const aa_assembly *a, const aa_quotation *q, const aa_features *f)
{
	aa_marking	marking = {AA_MARKING_SAID, .entity = AA_NONE, .indexes = f->indexes, .nfeatures = f->n};

	marking.words = aa_span_of(a->article, q->first_token, q->end_token);
	a->article->trace_marking(a->article->trace_context, &marking);
}

bool
aa_is_said(const aa_assembly *a, uint32_t q, aa_bond bond, bool said)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	const aa_linear *model = &a->article->language->model->said;
	uint32_t	report = a->reports.claims[q];
	uint32_t	length = aa_bucket(aa_count_words(a, this));
	uint32_t	tie = report != AA_NONE ? CLAIMED + a->reports.reports[report].form : (uint32_t) bond;
	aa_features f;

	aa_begin_features(&f, model, a->article->trace_marking != NULL);
	add_word_features(&f, a, this, tie, length);
	add_context_features(&f, a, this, tie, length);
	add_neighbour_features(&f, a, q, tie);
	if (a->article->language->capital_nouns)
		add_noun_features(&f, a, this, tie, length);
	if (report != AA_NONE)
		add_claim_features(&f, a, this, &a->reports.reports[report], length);
	if (a->article->trace_marking != NULL)
		trace(a, this, &f);
	if (model->weights == NULL)
		return said;
	return f.score > (said ? 0 : MARGIN);
}
