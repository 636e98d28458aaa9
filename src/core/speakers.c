/*-------------------------------------------------------------------------
 *
 * speakers.c
 *	  Chooses who says words in marks that somebody says, although no clause
 *	  reports them.
 *
 * Candidates are the person found by the rules of unclaimed.c, who spoke last,
 * who speaks next, and, in the sentence with the words and the one before, the
 * sources of clauses and everybody who is named.  A linear model over hashed
 * features (hashed_features.h) weighs each.
 *
 *-------------------------------------------------------------------------
 */
#include "speakers.h"

#include <limits.h>

#include "hashed_features.h"
#include "judge.h"
#include "language.h"
#include "names.h"
#include "search.h"
#include "surroundings.h"
#include "unclaimed.h"
#include "words.h"

/* So many candidates are weighed; of names and clauses so many of each place. */
#define MAX_CANDIDATES 32
#define MAX_NAMES 10
#define MAX_CLAUSES 4
/* So many tokens behind the words are looked at, so many quotations. */
#define MAX_BEHIND 60
#define MAX_AHEAD 2
/* Ranks from here on are one. */
#define MAX_RANK 15

/*
 * The templates of the features by which candidates are weighed, each named after
 * what it sees.  What was learned holds for these numbers alone, so a template that is
 * dropped leaves a gap.
 */
enum
{
	/* how the words lie to the candidate */
	TEMPLATE_WAY_FORM = 1,
	TEMPLATE_WAY_BOND = 2,
	TEMPLATE_WAY_RANK = 3,
	TEMPLATE_WAY_WAYS = 4,
	TEMPLATE_STANCE_FORM = 6,
	TEMPLATE_STANCE_SORT = 7,
	TEMPLATE_WAY_RANK_FORM = 8,
	TEMPLATE_WAY_WORD_BEFORE = 9,
	TEMPLATE_STANCE_WORD_BEFORE = 10,
	TEMPLATE_WAY_WORDS = 11,
	TEMPLATE_WAYS_BOND = 12,
	TEMPLATE_STANCE_RANK = 16,

	/* what stands beside the name or source */
	TEMPLATE_WAY_BEFORE_NAME = 20,
	TEMPLATE_WAY_BEHIND_NAME = 21,
	TEMPLATE_WAY_GAP = 22,
	TEMPLATE_TOUCHES_WAY = 23,
	TEMPLATE_WAY_BEFORE_NAME_SORT = 24,

	/* the clause that has the source */
	TEMPLATE_WAY_CLASS = 30,
	TEMPLATE_WAY_FORM_RULE = 31,
	TEMPLATE_WAY_RANK_STEP = 32,
	TEMPLATE_WAY_RELAYED = 33,
	TEMPLATE_WAY_VERB = 34,

	/* whose name it is */
	TEMPLATE_WAY_VOICES = 40,
	TEMPLATE_VOICES_SORT = 41,
	TEMPLATE_WAY_NOUNS = 42,
	TEMPLATE_NOUNS_VOICES = 43,
};

typedef enum way
{
	BY_RULES,					/* the first of the list if it is in it */
	SPOKE_BEFORE,
	SPEAKS_NEXT,
	IS_SOURCE,
	IS_NAMED,
} way;

typedef enum place
{
	ELSEWHERE,
	SENTENCE_BEFORE,
	IN_FRONT,					/* of the words, in their sentence */
	BEHIND,
} place;

typedef struct candidate
{
	aa_assigned who;
	way			way;
	place		place;
	uint32_t	at;				/* number of the report or mention, or AA_NONE */
	uint32_t	rank;			/* how many of its way and place are nearer, or
								 * how many blocks it is away */
	aa_run		naming;			/* the tokens that name it there */
} candidate;

typedef struct candidates
{
	candidate	list[MAX_CANDIDATES];
	uint32_t	n;
	bool		at_end;			/* the words end their sentence */
} candidates;

static bool
add(candidates *c, candidate new)
{
	bool		names = new.who.entity != AA_NONE || new.who.source.first < new.who.source.end;

	if (c->n == MAX_CANDIDATES || new.who.rule == AA_RULE_NOBODY || !names)
		return false;
	c->list[c->n++] = new;
	return true;
}

/* The source of a clause that reports other words. */
static bool
add_source(const aa_assembly *a, candidates *c, uint32_t report, way way, place place, uint32_t rank)
{
	bool		beside = place == IN_FRONT || place == BEHIND;
	aa_assigned who = aa_source_of(a, report, beside ? AA_RULE_NEARBY : AA_RULE_FLOATING,
								   beside ? AA_BOND_BESIDE_REPORT : AA_BOND_REPORT_BEFORE, false);

	return add(c, (candidate){who, way, place, report, rank, a->reports.reports[report].source});
}

static void
add_sources(const aa_assembly *a, candidates *c, aa_run within, place place)
{
	const aa_report *reports = a->reports.reports;
	const aa_sentence *sentences = a->article->sentences;
	uint32_t	sentence = aa_find_sorted(aa_sentence, sentences, a->article->nsentences, first_token, within.end);
	uint32_t	i = aa_find_sorted(aa_report, reports, a->reports.nreports, sentence, sentence);
	uint32_t	rank = 0;

	for (; i > 0 && rank < MAX_CLAUSES && sentences[reports[i - 1].sentence].end_token > within.first; i--)
	{
		const aa_report *r = &reports[i - 1];

		if (r->source.first < r->source.end && r->cue.first >= within.first && r->cue.first < within.end)
			rank += add_source(a, c, i - 1, IS_SOURCE, place, rank);
	}
}

/* Does a clause of the list name its source so? */
static bool
is_source(const candidates *c, const aa_mention *m)
{
	for (uint32_t i = 0; i < c->n; i++)
	{
		const candidate *this = &c->list[i];

		if (this->way == IS_SOURCE && this->naming.first < m->end_token && m->first_token < this->naming.end)
			return true;
	}
	return false;
}

static bool
add_name(const aa_assembly *a, candidates *c, uint32_t mention, place place, uint32_t rank)
{
	const aa_mention *m = &a->article->mentions[mention];
	aa_run		naming = {m->first_token, m->end_token};
	bool		owner = aa_ends_in_possessive(a->article, m->end_token - 1);
	aa_assigned who = {
		.entity = m->entity, .source = naming, .mention = aa_span_of(a->article, naming.first, naming.end)};

	who.rule = place == SENTENCE_BEFORE ? AA_RULE_FLOATING : AA_RULE_NEARBY;
	who.bond = place == SENTENCE_BEFORE ? AA_BOND_SUBJECT_BEFORE : owner ? AA_BOND_OWNER :
																		   AA_BOND_SUBJECT;
	return add(c, (candidate){who, IS_NAMED, place, mention, rank, naming});
}

static void
add_names(const aa_assembly *a, candidates *c, aa_run within, place place)
{
	uint32_t	first = aa_first_mention(a, within.first);
	uint32_t	end = aa_first_mention(a, within.end);
	uint32_t	rank = 0;

	for (uint32_t k = 0; k < end - first && rank < MAX_NAMES; k++)
	{
		uint32_t	i = place == BEHIND ? first + k : end - 1 - k;
		const aa_mention *m = &a->article->mentions[i];

		if (m->entity != AA_NONE && !(a->article->classes[m->first_token] & AA_WORD_QUOTED) && !is_source(c, m))
			rank += add_name(a, c, i, place, rank);
	}
}

static void
add_last(const aa_assembly *a, candidates *c, const aa_quotation *q)
{
	candidate	last = {.way = SPOKE_BEFORE, .at = AA_NONE};

	if (a->last == AA_NONE)
		return;
	last.who = aa_speaker_goes_on(a, false);
	last.rank = q->block - aa_quotation_at(a, a->last)->block;
	last.naming = last.who.source;
	(void) add(c, last);
}

/* Whose the next words in marks are that a clause has. */
static void
add_next(const aa_assembly *a, candidates *c, uint32_t q)
{
	for (uint32_t next = q + 1; next < a->article->nquotations && next <= q + MAX_AHEAD; next++)
	{
		uint32_t	report = a->reports.claims[next];

		if (report == AA_NONE || a->reports.reports[report].source.first == a->reports.reports[report].source.end)
			continue;
		(void) add_source(a, c, report, SPEAKS_NEXT, ELSEWHERE,
						  aa_quotation_at(a, next)->block - aa_quotation_at(a, q)->block);
		return;
	}
}

/* The rest of the sentence behind the words. */
static aa_run
rest_of_sentence(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	end = aa_quotation_end(q);
	uint32_t	limit = a->article->blocks[q->block].end_token;
	aa_run		rest = {end, end};

	if (limit > end + MAX_BEHIND)
		limit = end + MAX_BEHIND;
	while (rest.end < limit && !aa_starts_sentence(a, rest.end))
		rest.end++;
	return rest;
}

static void
find_candidates(const aa_assembly *a, uint32_t q, aa_assigned found, candidates *c)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	aa_run		front = {aa_sentence_start(a, this->open), this->open};
	aa_run		rest = rest_of_sentence(a, this);
	aa_run		before = aa_previous_sentence(a, this);

	/* words within a sentence: that is not the one before */
	if (before.end > front.first)
		before = front.first > 0 ? (aa_run){aa_sentence_start(a, front.first - 1), front.first} : (aa_run){0, 0};
	c->n = 0;
	c->at_end = rest.first == rest.end;
	(void) add(c, (candidate){.who = found, .way = BY_RULES, .at = AA_NONE, .naming = found.source});
	add_last(a, c, this);
	add_next(a, c, q);
	add_sources(a, c, before, SENTENCE_BEFORE);
	add_sources(a, c, front, IN_FRONT);
	add_sources(a, c, rest, BEHIND);
	add_names(a, c, front, IN_FRONT);
	add_names(a, c, rest, BEHIND);
	add_names(a, c, before, SENTENCE_BEFORE);
}

static bool
is_same(const candidate *one, const candidate *other)
{
	if (one->who.entity != AA_NONE)
		return one->who.entity == other->who.entity;
	return other->who.entity == AA_NONE && one->who.source.first == other->who.source.first;
}

/* Bits for the ways in which others of the list are the same one. */
static uint32_t
other_ways(const candidates *c, uint32_t k)
{
	uint32_t	bits = 0;

	for (uint32_t i = 0; i < c->n; i++)
	{
		if (i != k && is_same(&c->list[k], &c->list[i]))
			bits |= 1u << c->list[i].way;
	}
	return bits;
}

/* pronoun or role, phrase, person, organisation, other name */
static uint32_t
sort_of(const aa_assembly *a, const candidate *c)
{
	if (c->way == IS_NAMED && a->article->mentions[c->at].kind != AA_MENTION_NAME)
		return a->article->mentions[c->at].kind;
	if (c->naming.end == c->naming.first + 1 &&
		(a->article->classes[c->naming.first] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)))
		return AA_MENTION_PRONOUN;
	return c->who.entity == AA_NONE ? 3 : 4u + a->article->entities[c->who.entity].kind;
}

/* Bits for how a name stands in its sentence. */
static uint32_t
stance_of(const aa_assembly *a, const candidate *c)
{
	const aa_mention *m;

	if (c->way != IS_NAMED)
		return 0;
	m = &a->article->mentions[c->at];
	return 1u | (uint32_t) aa_is_beside_verb(a, m) << 1 | (uint32_t) aa_is_addressed(a, c->at) << 2 |
		(uint32_t) aa_ends_in_possessive(a->article, m->end_token - 1) << 3 |
		(uint32_t) aa_starts_sentence(a, m->first_token) << 4;
}

/* How the words lie to the candidate. */
static void
add_way_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, const candidates *c, uint32_t k)
{
	const candidate *this = &c->list[k];
	uint32_t	way = (uint32_t) this->way << 2 | (uint32_t) this->place;
	uint32_t	stance = way << 8 | stance_of(a, this);
	uint32_t	rank = this->rank < MAX_RANK ? this->rank : MAX_RANK;
	uint32_t	ways = other_ways(c, k);
	uint32_t	bond = c->list[0].way == BY_RULES ? c->list[0].who.bond : AA_BONDS;
	bool		front = q->open == a->article->blocks[q->block].first_token;
	uint32_t	form = (uint32_t) aa_starts_sentence(a, q->open) << 2 | (uint32_t) front << 1 | c->at_end;
	uint32_t	word_before = front ? 0 : aa_word_hash(a->article, q->open - 1);

	aa_add_feature(f, TEMPLATE_WAY_FORM, way, form);
	aa_add_feature(f, TEMPLATE_WAY_BOND, way, bond);
	aa_add_feature(f, TEMPLATE_WAY_RANK, way, rank);
	aa_add_feature(f, TEMPLATE_WAY_WAYS, way, ways);
	aa_add_feature(f, TEMPLATE_STANCE_FORM, stance, form);
	aa_add_feature(f, TEMPLATE_STANCE_SORT, stance, sort_of(a, this));
	aa_add_feature(f, TEMPLATE_WAY_RANK_FORM, way << 4 | rank, form);
	aa_add_feature(f, TEMPLATE_WAY_WORD_BEFORE, way, word_before);
	aa_add_feature(f, TEMPLATE_STANCE_WORD_BEFORE, stance, word_before);
	aa_add_feature(f, TEMPLATE_WAY_WORDS, way, aa_bucket(aa_count_words(a, q)));
	aa_add_feature(f, TEMPLATE_WAYS_BOND, ways, bond);
	aa_add_feature(f, TEMPLATE_STANCE_RANK, stance, rank);
}

/* What stands beside the name or source, and how far it is from the words. */
static void
add_naming_features(aa_features *f, const aa_assembly *a, const aa_quotation *q, const candidate *c)
{
	const aa_article *article = a->article;
	uint32_t	way = (uint32_t) c->way << 2 | (uint32_t) c->place;
	uint32_t	before = c->naming.first > 0 && !aa_starts_sentence(a, c->naming.first) ?
		aa_word_hash(article, c->naming.first - 1) :
		0;
	uint32_t	behind = c->naming.end < article->ntokens ? aa_word_hash(article, c->naming.end) : 0;
	uint32_t	gap = c->naming.end <= q->open ? q->open - c->naming.end : c->naming.first - aa_quotation_end(q);

	aa_add_feature(f, TEMPLATE_WAY_BEFORE_NAME, way, before);
	aa_add_feature(f, TEMPLATE_WAY_BEHIND_NAME, way, behind);
	aa_add_feature(f, TEMPLATE_WAY_GAP, way, aa_bucket(gap));
	aa_add_feature(f, TEMPLATE_TOUCHES_WAY, c->naming.end == q->open, way);
	aa_add_feature(f, TEMPLATE_WAY_BEFORE_NAME_SORT, way << 16 | (before & 0xFFFF), sort_of(a, c));
}

static void
add_clause_features(aa_features *f, const aa_assembly *a, const candidate *c)
{
	const aa_report *r = &a->reports.reports[c->at];
	uint32_t	way = (uint32_t) c->way << 2 | (uint32_t) c->place;
	uint32_t	rank = c->rank < MAX_RANK ? c->rank : MAX_RANK;
	uint32_t	verb = r->verb.first < r->verb.end ? aa_word_hash(a->article, r->verb.end - 1) : 0;

	aa_add_feature(f, TEMPLATE_WAY_CLASS, way, (uint32_t) (r->cue_classes >> AA_LEX_CUE_CLASS_SHIFT) & 0xF);
	aa_add_feature(f, TEMPLATE_WAY_FORM_RULE, way, r->form << 4 | r->rule);
	aa_add_feature(f, TEMPLATE_WAY_RANK_STEP, way << 4 | rank, r->step / 4);
	aa_add_feature(f, TEMPLATE_WAY_RELAYED, way, aa_is_relayed_by_media(a->article, r));
	aa_add_feature(f, TEMPLATE_WAY_VERB, way, verb);
}

/* What the name is of, and whether its bearer speaks elsewhere in the article. */
static void
add_bearer_features(aa_features *f, const aa_assembly *a, const candidate *this)
{
	const uint64_t nouns = AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_MEDIA | AA_LEX_DOCUMENT | AA_LEX_ROLE |
		AA_LEX_GIVEN | AA_LEX_COLLECTIVE | AA_LEX_COMMON | AA_LEX_PRONOUN;
	uint32_t	way = (uint32_t) this->way << 2 | (uint32_t) this->place;
	uint32_t	voices = this->who.entity == AA_NONE ? 0 : 1 + aa_bucket(a->voices[this->who.entity]);
	uint64_t	noun = this->naming.first < this->naming.end ? a->article->classes[this->naming.end - 1] & nouns : 0;
	uint32_t	folded = (uint32_t) (noun >> 32) * 31 + (uint32_t) noun;

	aa_add_feature(f, TEMPLATE_WAY_VOICES, way, voices);
	aa_add_feature(f, TEMPLATE_VOICES_SORT, voices, sort_of(a, this));
	aa_add_feature(f, TEMPLATE_WAY_NOUNS, way, folded);
	aa_add_feature(f, TEMPLATE_NOUNS_VOICES, folded, voices);
}

static void
find_features(aa_features *f, const aa_assembly *a, uint32_t q, const candidates *c, uint32_t k)
{
	const candidate *this = &c->list[k];

	add_bearer_features(f, a, this);
	add_way_features(f, a, aa_quotation_at(a, q), c, k);
	if (this->place != ELSEWHERE)
		add_naming_features(f, a, aa_quotation_at(a, q), this);
	if (this->way == IS_SOURCE || this->way == SPEAKS_NEXT)
		add_clause_features(f, a, this);
}

static void
trace(const aa_assembly *a, uint32_t q, const aa_assigned *who, const aa_features *f)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	aa_marking	marking = {AA_MARKING_SPEAKER, .entity = who->entity, .indexes = f->indexes, .nfeatures = f->n};

	marking.words = aa_span_of(a->article, this->first_token, this->end_token);
	marking.source = who->source.first < who->source.end ?
		aa_span_of(a->article, who->source.first, who->source.end) :
		who->mention;
	a->article->trace_marking(a->article->trace_context, &marking);
}

static uint32_t
likeliest(const aa_assembly *a, uint32_t q, const candidates *c)
{
	const aa_linear *model = &a->article->language->model->speakers;
	bool		traced = a->article->trace_marking != NULL;
	uint32_t	best = 0;
	int			most = INT_MIN;

	for (uint32_t k = 0; k < c->n; k++)
	{
		aa_features f;

		aa_begin_features(&f, model, traced);
		find_features(&f, a, q, c, k);
		if (traced)
			trace(a, q, &c->list[k].who, &f);
		if (f.score > most)
		{
			most = f.score;
			best = k;
		}
	}
	return best;
}

/* in [Oxley], for the [council], with [Quayline]'s boats; not: according to [Quayline] */
static bool
is_governed(const aa_assembly *a, const aa_mention *m)
{
	const uint64_t *classes = a->article->classes;
	uint32_t	i = m->first_token;

	if (i > 0 && !aa_starts_sentence(a, i) && (classes[i - 1] & AA_LEX_DETERMINER))
		i--;
	return i > 1 && !aa_starts_sentence(a, i) && (classes[i - 1] & AA_LEX_PREPOSITION) &&
		!((classes[i - 1] | classes[i - 2]) & AA_LEX_ACCORDING);
}

/* a Marlower Joseph Orme: two names run together, of which one is somebody's */
static bool
holds_given_name(const aa_assembly *a, const aa_mention *m)
{
	for (uint32_t i = m->name_token + 1; i < m->end_token; i++)
	{
		if (a->article->classes[i] & AA_LEX_GIVEN)
			return true;
	}
	return false;
}

/*
 * A place, a law, a firm that is only named, does nothing there and speaks nowhere in the article:
 * so likely the words are somebody else's that no name is better.
 */
static bool
is_only_named(const aa_assembly *a, const candidate *c)
{
	const aa_mention *m;
	uint8_t		kind;

	if (c->way != IS_NAMED || c->who.entity == AA_NONE || a->voices[c->who.entity] > 0)
		return false;
	m = &a->article->mentions[c->at];
	kind = a->article->entities[c->who.entity].kind;
	if (kind == AA_ENTITY_PERSON || holds_given_name(a, m) || aa_is_beside_verb(a, m) ||
		(m->end_token < a->article->ntokens && a->article->tokens[m->end_token].mark == ':'))
		return false;
	return kind == AA_ENTITY_OTHER || is_governed(a, m);
}

aa_assigned
aa_choose_speaker(const aa_assembly *a, uint32_t q, aa_assigned found)
{
	const aa_linear *model = &a->article->language->model->speakers;
	candidates	c;
	aa_assigned chosen;
	uint32_t	best;

	if (model->weights == NULL && a->article->trace_marking == NULL)
		return found;
	find_candidates(a, q, found, &c);
	best = likeliest(a, q, &c);
	if (model->weights == NULL || c.n == 0 || (c.list[0].way == BY_RULES && is_same(&c.list[best], &c.list[0])))
		return found;
	chosen = c.list[best].who;
	if (is_only_named(a, &c.list[best]))
		chosen = (aa_assigned){.entity = AA_NONE, .rule = chosen.rule, .bond = AA_BOND_WORDS};
	chosen.whole = found.rule == AA_RULE_NOBODY ? aa_is_utterance(a, aa_quotation_at(a, q)) : found.whole;
	return chosen;
}
