/*-------------------------------------------------------------------------
 *
 * antecedents.c
 *	  Ranks the people mentioned before a pronoun or epithet.
 *
 * A sum of weights for gender, distance and place in the sentence says how well
 * each fits.  The weights were tuned on tests/accuracy/coreference.py: a
 * sentence's distance counts more than all else together.
 *
 *-------------------------------------------------------------------------
 */
#include "antecedents.h"

#include "language.h"
#include "words.h"

/* Between a subject and an object pronoun, which is short, stands a verb group. */
#define MAX_VERB_GROUP 3
#define MAX_OBJECT_PRONOUN 4
/* A pronoun's person stands at most so many sentences back. */
#define MAX_SENTENCES_BACK 10
/* One whose title is of a noun's sort, so many. */
#define MAX_SENTENCES_TO_SORT 5
/* Names in somebody's own words are looked for so many mentions around. */
#define MAX_NAMED 16
/* Words behind a pronoun that belong to its clause: he told a news conference */
#define MAX_INSERTED 6
/* Words behind a possessive up to the noun that it goes with. */
#define MAX_OWNED 4
/* For so many sentences behind a stranger, nobody named before can be meant. */
#define MAX_STRANGER_ALONE 1

/* Each candidate begins with this much; the weights below are added to it or taken from it. */
#define BASE_FITNESS 100
/* A mention fits less by this for each sentence that it stands further back. */
#define SENTENCE_WEIGHT 7
/*
 * Hardly any candidate fits better than this, its distance aside: behind one that fits so well, none further back is
 * looked at.
 */
#define BEST_FITNESS 112

/* Whoever is the subject of a clause tends to be the subject of the next one, too. */
#define SUBJECT 2
/* This holds even more for whoever says something. */
#define SPEAKS 2
/* Whoever a sentence names first is most often whom it is about. */
#define LEADS 1
/* In "Marsh told Adeyemi she would", the pronoun is more often the one who speaks. */
#define SPEAKS_HERE 3
/*
 * Behind "according to Marsh" or "…, said Marsh" her words have ended, and the next sentence often has more of them.
 * This counts nearly as much as a sentence of distance.
 */
#define WAS_HEARD 6
/* In "the mayor, Helen Marsh, she said", the pronoun repeats whoever is named between the commas right before it. */
#define RIGHT_BEFORE 6
/* The pronoun's gender is that of a title or given name; of others, whose gender is not known, it only may be. */
#define SAME_GENDER 3

/* "Marsh's plan was late" is about the plan, so that its owner is meant less often. */
#define OWNS_SOMETHING 4
/* In "a letter to Marsh" something is done to her; whoever does it is meant more often. */
#define GOVERNED 2
/* Whom a heading names the text names again itself before it uses a pronoun. */
#define IN_HEADING 4
/*
 * In "asked about Marsh, he said", the pronoun is somebody else.  In a later sentence she may be meant, but less often
 * than others.
 */
#define FRONTED_HERE 10
#define FRONTED 3
/* In "according to Marsh he said", the pronoun is somebody else. */
#define CITED_HERE 10
/*
 * In "Marsh said Orme was late. He added …", whoever others tell of is seldom the one who goes on speaking.  This
 * counts as much as a sentence of distance.
 */
#define TOLD_OF SENTENCE_WEIGHT
/*
 * People do not call themselves by their names, so that whoever is named in what the pronoun's person says is not
 * that person.  This counts more than all that speaks for a candidate, its distance aside.
 */
#define SPOKEN_OF 20

/* A text returns to those whom it names, so that somebody without a name ("a driver") fits less. */
#define UNNAMED 8
/* A name of which nothing tells that it is a person's may be that of a thing. */
#define MAY_BE_THING 8
/*
 * Where only the looks of its words tell that a name is a person's it fits less, and even less if nobody of that name
 * does anything in the whole article.
 */
#define NEVER_ACTS 8
#define LOOKS_LIKE_PERSON 4

bool
aa_may_be_surname(const aa_resolver *r, const aa_mention *mention)
{
	const aa_entity_facts *f = &r->facts[mention->entity];
	uint64_t	others = AA_LEX_PLACE | AA_LEX_MEDIA | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT |
		AA_LEX_ROLE | AA_LEX_COMMON;

	return f->words == 1 && f->known && f->acts > 0 &&
		!(r->article->classes[mention->name_token] & others) &&
		aa_token_length(&r->article->tokens[mention->name_token]) > 2;
}

/* Marsh answered him: the object of a verb is not its subject; himself may be. */
static bool
is_own_object(const aa_resolver *r, uint32_t m, uint32_t c)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	const aa_mention *subject = &article->mentions[c];

	return c + 1 == m && mention->kind == AA_MENTION_PRONOUN && r->places[c].subject &&
		!(article->classes[mention->first_token] & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)) &&
		aa_token_length(&article->tokens[mention->first_token]) <= MAX_OBJECT_PRONOUN &&
		mention->first_token > subject->end_token &&
		mention->first_token <= subject->end_token + MAX_VERB_GROUP;
}

/* Is a noun of persons what the possessive mention c goes with: Marsh's [lawyer], Marsh's young [friends]? */
static bool
owns_person(const aa_article *article, uint32_t c)
{
	uint32_t	first = article->mentions[c].end_token;

	for (uint32_t i = first; i < first + MAX_OWNED && i < article->ntokens; i++)
	{
		if (article->tokens[i].kind != AA_TOKEN_WORD || (article->classes[i] & (AA_LEX_AUXILIARY | AA_LEX_PREPOSITION)))
			return false;
		if (article->classes[i] & (AA_LEX_ROLE | AA_LEX_COLLECTIVE))
			return true;
	}
	return false;
}

/* Marsh's plan was old: a sentence that speaks of nobody else, and of her by something that is hers */
static bool
is_topic_by_possession(const aa_resolver *r, uint32_t c)
{
	const aa_article *article = r->article;
	uint32_t	within = r->places[c].within;

	if (!r->places[c].possessive || article->mentions[c].first_token != article->sentences[within].first_token ||
		owns_person(article, c))
		return false;
	for (uint32_t i = c + 1; i < article->nmentions && i < c + MAX_NAMED && r->places[i].within == within; i++)
	{
		uint32_t	e = article->mentions[i].entity;
		bool		named = article->mentions[i].kind == AA_MENTION_NAME && e != AA_NONE &&
			article->entities[e].kind == AA_ENTITY_PERSON;

		if (!r->places[i].quoted && e != article->mentions[c].entity && (named || r->places[i].speaks))
			return false;
	}
	return true;
}

/* The mayor, [Helen Marsh], she said: is mention c put between commas right before the pronoun? */
static bool
is_right_before(const aa_resolver *r, uint32_t m, uint32_t c)
{
	const aa_token *tokens = r->article->tokens;
	uint32_t	first = r->article->mentions[c].first_token;
	uint32_t	end = r->article->mentions[c].end_token;

	return c + 1 == m && !r->places[c].possessive && !r->places[c].fronted && first > 0 &&
		tokens[first - 1].mark == ',' && end + 1 == r->article->mentions[m].first_token && tokens[end].mark == ',';
}

/* What tells for and against mention c by where it stands, for a pronoun at mention m. */
static int
place_fitness(const aa_resolver *r, uint32_t m, uint32_t c)
{
	const aa_mention_place *at = &r->places[c];
	uint32_t	distance = r->places[m].sentence - at->sentence;
	bool		here = distance == 0;
	int			score = is_right_before(r, m, c) * RIGHT_BEFORE;

	score -= (int) (distance < MAX_SENTENCES_BACK ? distance : MAX_SENTENCES_BACK) * SENTENCE_WEIGHT;
	score += at->subject * SUBJECT + at->speaks * SPEAKS + at->leads * LEADS;
	score += (here && at->speaks) * SPEAKS_HERE;
	score += ((at->cited || at->closes) && !here) * WAS_HEARD;
	score -= (at->possessive && (here || !is_topic_by_possession(r, c))) * OWNS_SOMETHING;
	score -= at->governed * GOVERNED + at->headline * IN_HEADING;
	score -= at->fronted * (here ? FRONTED_HERE : FRONTED);
	score -= (at->cited && here) * CITED_HERE;
	score -= (at->told_of && !here && r->places[m].speaks) * TOLD_OF;
	return score;
}

/* The same for a mention without a name or entity: a driver; 0 if it cannot be meant */
static int
unnamed_fitness(const aa_resolver *r, uint32_t m, uint32_t c, aa_gender gender)
{
	uint32_t	noun = r->article->mentions[c].unnamed;
	int			score;

	if (noun == 0 || aa_genders_differ(gender, aa_gender_of(r->article->classes[noun])))
		return 0;
	score = BASE_FITNESS - UNNAMED + place_fitness(r, m, c);
	return score > 0 ? score : 1;
}

/* Can the name of mention c, of which nothing tells what it is, be a person's?  Halvane Ferries is not "he". */
static bool
may_be_person(const aa_resolver *r, uint32_t c)
{
	const aa_mention *mention = &r->article->mentions[c];

	return !r->places[c].governed && !r->facts[mention->entity].of_a_body && aa_may_be_surname(r, mention) &&
		!r->article->language->capital_nouns;
}

/*
 * How much less mention c fits, as it is not sure that its name is a person's.  Where only its looks tell so, it is no
 * less if its entity does something first in the sentence.
 */
static int
doubt_of_person(const aa_resolver *r, uint32_t c)
{
	uint32_t	e = r->article->mentions[c].entity;

	if (r->article->entities[e].kind == AA_ENTITY_OTHER)
		return MAY_BE_THING;
	if (r->facts[e].person || r->article->entities[e].gender != AA_GENDER_UNKNOWN ||
		(r->places[c].leads && r->places[c].subject))
		return 0;
	return r->facts[e].acts == 0 ? NEVER_ACTS : LOOKS_LIKE_PERSON;
}

int
aa_antecedent_fitness(const aa_resolver *r, uint32_t m, uint32_t c, aa_gender gender)
{
	const aa_entity *entity;
	const aa_mention_place *at = &r->places[c];
	int			score;

	/* within a caption those whom it names, elsewhere those of the text */
	if (at->quoted || (!at->in_text && at->block != r->places[m].block))
		return 0;
	if (r->article->mentions[c].entity == AA_NONE)
		return unnamed_fitness(r, m, c, gender);
	entity = &r->article->entities[r->article->mentions[c].entity];
	if (entity->kind == AA_ENTITY_ORGANISATION || aa_genders_differ(gender, (aa_gender) entity->gender) ||
		is_own_object(r, m, c) || (entity->kind == AA_ENTITY_OTHER && !may_be_person(r, c)))
		return 0;
	score = BASE_FITNESS - doubt_of_person(r, c) + place_fitness(r, m, c);
	if (gender != AA_GENDER_UNKNOWN && entity->gender == gender)
		score += SAME_GENDER;
	return score > 0 ? score : 1;
}

/* Whom the words name that the pronoun's person says; these are not that person. */
typedef struct own_words
{
	uint32_t	n;
	struct
	{
		uint32_t	entity;		/* or AA_NONE in marks, where names have none */
		uint64_t	first;		/* hashes of a name's first and last word there */
		uint64_t	last;
	} named[MAX_NAMED];
} own_words;

static void
note_named(const aa_resolver *r, own_words *own, uint32_t m)
{
	const aa_mention *mention = &r->article->mentions[m];

	if (mention->kind != AA_MENTION_NAME || own->n == MAX_NAMED)
		return;
	own->named[own->n].entity = mention->entity;
	if (mention->entity == AA_NONE)
	{
		own->named[own->n].first = aa_name_hash(r->article, mention->name_token);
		own->named[own->n].last = aa_name_hash(r->article, mention->end_token - 1);
	}
	own->n++;
}

/* Marsh, Ada or Ada Marsh in marks, for Ada Marsh */
static bool
is_name_of(const aa_entity_facts *f, uint64_t first, uint64_t last)
{
	return first == last ? last == f->last || first == f->first : first == f->first && last == f->last;
}

static bool
names_entity(const aa_resolver *r, const own_words *own, uint32_t entity)
{
	for (uint32_t i = 0; i < own->n; i++)
	{
		if (own->named[i].entity == AA_NONE ?
				is_name_of(&r->facts[entity], own->named[i].first, own->named[i].last) :
				own->named[i].entity == entity)
			return true;
	}
	return false;
}

/* But when Orme left, in Oxley, asked about Orme: what stands before its comma is not all of a sentence */
static bool
opens_with_clause(const aa_article *article, const aa_sentence *sentence)
{
	uint64_t	openers = AA_LEX_SUBORDINATOR | AA_LEX_PREPOSITION | AA_LEX_GERUND | AA_LEX_PARTICIPLE;
	uint32_t	first = sentence->first_token;

	first += (article->classes[first] & AA_LEX_CONJUNCTION) && first + 1 < sentence->end_token;
	return (article->classes[first] & openers) != 0;
}

/*
 * Does the clause of the pronoun follow what is said, and end with its verb or what
 * belongs to this?  …, he said[.] …, she told a news conference[,] … a plan, he added[:]
 */
static bool
is_inserted(const aa_article *article, const aa_mention *mention, const aa_sentence *sentence)
{
	uint64_t	further = AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CALENDAR;
	uint32_t	verb = mention->end_token;
	uint32_t	limit = verb + MAX_INSERTED;

	if (mention->first_token == sentence->first_token || article->tokens[mention->first_token - 1].mark != ',')
		return false;
	/* Marsh had a plan that, he said, … */
	if (mention->first_token >= sentence->first_token + 2 &&
		(article->classes[mention->first_token - 2] & AA_LEX_RELATIVE))
		return false;
	while (verb < sentence->end_token && verb < limit && !(article->classes[verb] & AA_LEX_QUOTES))
		verb++;
	for (uint32_t i = verb + 1; i < sentence->end_token && i < limit; i++)
	{
		if (article->tokens[i].kind != AA_TOKEN_WORD)
			return article->tokens[i].mark == ',' || article->tokens[i].mark == '.' ||
				(article->tokens[i].mark == ':' && !opens_with_clause(article, sentence));
		if ((article->classes[i] & AA_LEX_SUBORDINATOR) ||
			(i == verb + 1 && !(article->classes[i] & further) && !(article->classes[verb] & AA_LEX_RECIPIENT)))
			return false;
	}
	return limit >= sentence->end_token;
}

/* Whom the pronoun's person speaks of: behind the verb, before it if the clause is inserted, in marks. */
static own_words
find_own_words(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	const aa_mention_place *at = &r->places[m];
	uint32_t	limit = m > MAX_NAMED ? m - MAX_NAMED : 0;
	bool		inserted = is_inserted(article, mention, &article->sentences[at->within]);
	bool		closes = mention->first_token > 0 && (article->classes[mention->first_token - 1] & AA_WORD_QUOTED);
	own_words	own = {0};

	if (!at->speaks || mention->kind != AA_MENTION_PRONOUN)
		return own;
	for (uint32_t i = m + 1; i < article->nmentions && i < m + MAX_NAMED && r->places[i].block == at->block &&
		 (r->places[i].quoted || r->places[i].within == at->within);
		 i++)
		note_named(r, &own, i);
	for (uint32_t i = m; (closes || inserted) && i-- > limit && r->places[i].block == at->block &&
		 (r->places[i].quoted || (inserted && r->places[i].within == at->within));)
		note_named(r, &own, i);
	return own;
}

/* Is the mention a person's for sure? */
static bool
is_person(const aa_resolver *r, uint32_t m)
{
	uint32_t	e = r->article->mentions[m].entity;

	return e != AA_NONE && r->article->entities[e].kind == AA_ENTITY_PERSON;
}

/* The Ohio senator: not one from Nevada */
static bool
is_elsewhere(const aa_resolver *r, uint32_t m, uint32_t c)
{
	uint32_t	e = r->article->mentions[c].entity;

	return e != AA_NONE && aa_is_elsewhere(r, &r->article->mentions[m], e);
}

/* How well the stranger fits, see aa_mention_place; 0 = not. */
static int
stranger_fitness(const aa_resolver *r, uint32_t m, aa_gender gender)
{
	const aa_mention_place *at = &r->places[m];
	uint32_t	distance = at->sentence - at->stranger;

	if (at->stranger_noun == 0 || distance > AA_MAX_STRANGER ||
		at->stranger_noun > r->article->mentions[m].first_token ||
		aa_genders_differ(gender, aa_gender_of(r->article->classes[at->stranger_noun])))
		return 0;
	return BASE_FITNESS - UNNAMED - (int) distance * SENTENCE_WEIGHT + SUBJECT + LEADS;
}

/*
 * A driver came. He …: nobody before him, so soon.  Not: a driver took his car, which may be
 * anybody's; but: a driver who took his car.
 */
static bool
is_before_stranger(const aa_resolver *r, uint32_t m, uint32_t c)
{
	uint32_t	behind = r->places[m].stranger_noun + 1;
	bool		own = r->places[m].stranger == r->places[m].sentence && r->places[m].stranger_noun > 0 &&
		!(r->article->classes[behind] & AA_LEX_RELATIVE);

	if (own && (r->article->classes[r->article->mentions[m].first_token] & AA_LEX_DETERMINER))
		return false;
	return r->places[c].sentence < r->places[m].stranger &&
		r->places[m].sentence <= r->places[m].stranger + MAX_STRANGER_ALONE;
}

uint32_t
aa_find_antecedent(const aa_resolver *r, uint32_t m, aa_gender gender, uint32_t sorts)
{
	uint32_t	most = sorts ? MAX_SENTENCES_TO_SORT : MAX_SENTENCES_BACK;
	bool		role = r->article->mentions[m].kind == AA_MENTION_ROLE;
	bool		by_origin = aa_is_by_origin(r->article, &r->article->mentions[m]);
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;
	uint32_t	best = AA_NONE;
	int			best_score = sorts ? 0 : stranger_fitness(r, m, gender);
	own_words	own = find_own_words(r, m);

	for (uint32_t c = m; c > limit; c--)
	{
		uint32_t	distance = r->places[m].sentence - r->places[c - 1].sentence;
		int			score;

		if (distance > most || (!sorts && is_before_stranger(r, m, c - 1)) ||
			best_score + (int) distance * SENTENCE_WEIGHT >= BEST_FITNESS)
			break;
		/* the Oxley Democrat: no body, no law */
		if ((by_origin && !is_person(r, c - 1)) || (role && is_elsewhere(r, m, c - 1)))
			continue;
		if (sorts && !aa_is_of_sorts(r, r->article->mentions[c - 1].entity, sorts))
			continue;
		score = aa_antecedent_fitness(r, m, c - 1, gender);
		if (score > 0 && r->article->mentions[c - 1].entity != AA_NONE &&
			names_entity(r, &own, r->article->mentions[c - 1].entity))
			score -= SPOKEN_OF;
		if (score > best_score)
		{
			best_score = score;
			best = c - 1;
		}
	}
	return best;
}

void
aa_refer(aa_resolver *r, uint32_t m, uint32_t antecedent)
{
	if (antecedent == AA_NONE)
	{
		r->article->mentions[m].unnamed =
			stranger_fitness(r, m, AA_GENDER_UNKNOWN) > 0 ? r->places[m].stranger_noun : 0;
		return;
	}
	r->article->mentions[m].entity = r->article->mentions[antecedent].entity;
	r->article->mentions[m].unnamed = r->article->mentions[antecedent].unnamed;
}
