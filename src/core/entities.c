/*-------------------------------------------------------------------------
 *
 * entities.c
 *	  Makes entities of names: their kind, gender and what else tells who has
 *	  the better claim to a surname.
 *
 *-------------------------------------------------------------------------
 */
#include "entities.h"

#include <string.h>

#include "language.h"
#include "memory.h"

/* So many tokens before a name may say whose relative it is: her younger brother, the mayor, Leo Marsh */
#define MAX_RELATION 8
/* The least and most bits of a set of hashes; powers of two. */
#define MIN_HASHES 1024
#define MAX_HASHES (UINT32_C(1) << 20)

static void
note_hash(aa_hash_bits among, uint64_t hash)
{
	among.bits[(hash & among.mask) / 64] |= UINT64_C(1) << hash % 64;
}

/* Room for the sets: each mention brings in three hashes at most, most bring none. */
bool
aa_make_hash_bits(aa_resolver *r)
{
	uint32_t	nbits = MIN_HASHES;
	uint32_t	max = 0;

	while (nbits / 8 < r->article->nmentions && nbits < MAX_HASHES)
		nbits *= 2;
	if (!aa_grow_array(r->article, (void **) &r->hashes, &max, 3 * nbits / 64, sizeof(uint64_t)))
		return false;
	memset(r->hashes, 0, 3 * nbits / 8);
	r->known = (aa_hash_bits){r->hashes, nbits - 1};
	r->lasts = (aa_hash_bits){r->hashes + nbits / 64, nbits - 1};
	r->shared = (aa_hash_bits){r->hashes + 2 * (nbits / 64), nbits - 1};
	return true;
}

static uint64_t
classes_between(const aa_article *article, uint32_t first, uint32_t end)
{
	uint64_t	classes = 0;

	for (uint32_t i = first; i < end; i++)
		classes |= article->classes[i];
	return classes;
}

/* What titles and roles stand before the name; San Juan Mayor is not Juan's. */
uint64_t
aa_title_classes(const aa_article *article, const aa_mention *mention)
{
	uint64_t	classes = 0;

	for (uint32_t i = mention->first_token; i < mention->name_token; i++)
	{
		if (article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE))
			classes |= article->classes[i];
	}
	return classes;
}

/* By the title; without one, by the given name, if the name has one. */
static aa_gender
mention_gender(const aa_article *article, const aa_mention *mention, bool has_given)
{
	aa_gender	gender = aa_gender_of(aa_title_classes(article, mention));
	uint32_t	i = mention->name_token;

	/* J. Edgar Hoover, Lee Harvey Oswald: the second one tells */
	for (; has_given && gender == AA_GENDER_UNKNOWN; i++)
	{
		if (article->classes[i] & AA_LEX_GIVEN)
			gender = aa_gender_of(article->classes[i]);
		else if (aa_token_length(&article->tokens[i]) > 2)
			break;
		if (i + 2 >= mention->end_token)
			break;
	}
	return gender;
}

/* Ames & Wolf, Helen Marsh School in Oxley: a firm's name, a school's */
static bool
joins_names(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->name_token + 1; i < mention->end_token; i++)
	{
		if (article->tokens[i].mark == '&' ||
			((article->classes[i] & (AA_LEX_PREPOSITION | AA_LEX_PARTICLE)) == AA_LEX_PREPOSITION &&
			 (article->tokens[i].flags & AA_TOKEN_LOWER)))
			return true;
	}
	return false;
}

/* Mini-14, Telegram X: a digit, or a letter at the end, tells that a thing is named */
static bool
is_numbered(const aa_article *article, const aa_mention *mention, const aa_name_words *n)
{
	uint32_t	end = article->tokens[mention->end_token - 1].end;

	if (aa_token_length(&article->tokens[n->last_token]) == 1 && n->last_token + 1 == mention->end_token)
		return true;
	for (uint32_t at = article->tokens[mention->name_token].start; at < end; at++)
	{
		if (article->text[at] >= '0' && article->text[at] <= '9')
			return true;
	}
	return false;
}

/*
 * Does what stands before the name tell that it is a person's?  A title does; a noun of
 * persons only before a word that is nothing else: not [rival] LG, [Human] Resources.
 */
static bool
is_titled(const aa_article *article, const aa_mention *mention)
{
	const uint64_t others = AA_LEX_COMMON | AA_LEX_PLACE | AA_LEX_CALENDAR | AA_LEX_ORGANISATION | AA_LEX_MEDIA;
	uint32_t	first = mention->name_token;
	uint64_t	before = classes_between(article, mention->first_token, first);
	uint64_t	noun;

	if ((before & AA_LEX_TITLE) || !(before & AA_LEX_ROLE))
		return (before & AA_LEX_TITLE) != 0;
	if (article->classes[first] & AA_LEX_GIVEN)
		return true;
	if ((aa_is_acronym(article, first) && !(aa_is_initials(article, first) && first + 1 < mention->end_token)) || (article->classes[first] & others))
		return false;
	/* Twin Oxley, Veterans Oxley: the noun is a word of a name itself */
	noun = article->classes[first - 1];
	return first + 1 < mention->end_token ||
		!((noun & AA_LEX_PLURAL) ||
		  ((article->tokens[first - 1].flags & (AA_TOKEN_CAPITAL | AA_TOKEN_SENTENCE_START)) == AA_TOKEN_CAPITAL &&
		   (noun & AA_LEX_COMMON)));
}

/*
 * Robert Nielsen: firms and papers are called by the surname too, but not by a
 * man's or woman's name before it, if that means nothing else.
 */
static bool
has_surname_of_a_body(const aa_article *article, const aa_mention *mention, const aa_name_words *n)
{
	uint32_t	i = mention->name_token;
	uint64_t	first = article->classes[i];
	uint64_t	last = article->classes[n->last_token];
	uint64_t	others = AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_COMMON;

	return n->words == 2 && !article->language->capital_nouns &&
		(first & AA_LEX_GIVEN) && !(first & others) && aa_gender_of(first) != AA_GENDER_UNKNOWN &&
		(last & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) && !(last & (AA_LEX_COMMON | AA_LEX_DOCUMENT)) &&
		!(i > 0 && (article->classes[i - 1] & AA_LEX_DEFINITE));
}

/* Person, organisation or something else, by the words of the name. */
static aa_entity_kind
judge_kind(const aa_article *article, const aa_mention *mention, const aa_name_words *n)
{
	uint32_t	first = mention->name_token;
	uint64_t	classes = classes_between(article, first, mention->end_token);
	uint64_t	last = article->classes[n->last_token];
	uint64_t	others = AA_LEX_PLACE | AA_LEX_CALENDAR | AA_LEX_COMMON | AA_LEX_MEDIA;
	bool		given = (article->classes[first] & AA_LEX_GIVEN) != 0;
	bool		titled = is_titled(article, mention);

	if (has_surname_of_a_body(article, mention, n))
		return AA_ENTITY_PERSON;
	if ((last & (AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA)) ||
		((classes & AA_LEX_ORGANISATION) && !titled && !given) || joins_names(article, mention))
		return AA_ENTITY_ORGANISATION;
	if (titled || (n->initial_first && n->words > 1 && ((last & AA_LEX_GIVEN) || !(last & others))))
		return AA_ENTITY_PERSON;
	if (n->words == 1)
		return aa_is_acronym(article, first) ? AA_ENTITY_ORGANISATION : AA_ENTITY_OTHER;
	/* Reed SALT: a name run together with something else */
	if (aa_is_acronym(article, n->last_token) && !aa_is_acronym(article, first) &&
		!(last & AA_LEX_SUFFIX) && aa_token_length(&article->tokens[n->last_token]) > 2)
		return AA_ENTITY_OTHER;
	if (first > 0 && (article->classes[first - 1] & AA_LEX_DEFINITE) && !(given && article->language->capital_nouns))
		return AA_ENTITY_OTHER;
	/* Virginia Oxley, not: a Virginia Democrat */
	if (given && !((last & (AA_LEX_PLACE | AA_LEX_ROLE)) && (article->classes[first] & AA_LEX_PLACE)))
		return AA_ENTITY_PERSON;
	/* Valeska Paris: nothing else is called so */
	if (n->words == 2 && article->classes[first] == 0 && (last & AA_LEX_PLACE))
		return AA_ENTITY_PERSON;
	if (last & AA_LEX_GIVEN)
		classes &= ~AA_LEX_CALENDAR;	/* Theresa May */
	if ((classes & others) || n->words > 4 || aa_is_acronym(article, first) || is_numbered(article, mention, n))
		return AA_ENTITY_OTHER;
	return AA_ENTITY_PERSON;
}

/* DAVID Orme: the first words of tabloid articles are in capitals */
static bool
is_in_capitals(const aa_article *article, const aa_mention *mention)
{
	const aa_token *token = &article->tokens[mention->name_token];

	return (token->flags & AA_TOKEN_ALL_CAPITALS) && aa_token_length(token) > 2;
}

/*
 * Does the name begin with a word that is known as something else, and so may
 * be two things run together: Will Marsh, Ukraine Marsh?
 */
static bool
is_doubtful(const aa_article *article, const aa_mention *mention)
{
	uint64_t	classes = article->classes[mention->name_token];
	uint64_t	others = AA_LEX_PLACE | AA_LEX_CALENDAR | AA_LEX_AUXILIARY;

	if (!(classes & AA_LEX_GIVEN))
		others |= AA_LEX_ORGANISATION | AA_LEX_MEDIA | AA_LEX_DOCUMENT | AA_LEX_VERB | AA_LEX_PROMO |
			AA_LEX_CREDIT | AA_LEX_COMMON;
	return (classes & others) || aa_is_acronym(article, mention->name_token);
}

/* First Lady Helen Marsh */
static bool
is_consort(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token; i < mention->name_token; i++)
	{
		if ((article->classes[i] & AA_LEX_ROLE) &&
			aa_is_one_of(article, article->language->consorts, i, i + aa_phrase_length(article, i)))
			return true;
	}
	return false;
}

/*
 * Is the person one of somebody's: her brother, Leo Marsh; Pinto's wife Gail?
 * Whoever that is has the better claim to the bare surname.
 */
static bool
is_somebodys(const aa_article *article, const aa_mention *mention)
{
	uint32_t	limit = mention->name_token > MAX_RELATION ? mention->name_token - MAX_RELATION : 0;
	bool		role = false;

	for (uint32_t i = mention->name_token; i > limit && !(article->tokens[i].flags & AA_TOKEN_SENTENCE_START);)
	{
		uint64_t	classes = article->classes[--i];

		if (((classes & AA_LEX_PRONOUN) && (classes & AA_LEX_DETERMINER)) || aa_ends_in_possessive(article, i))
			return role;
		if (classes & AA_LEX_ROLE)
			role = true;
		else if (article->tokens[i].mark != ',' && (article->tokens[i].mark || (classes & AA_LEX_NOT_NAME)))
			return false;
	}
	return false;
}

/* Halvane, where the article knows a firm Halvane Ferries */
static bool
is_of_a_body(const aa_resolver *r, const aa_name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > AA_MAX_ENTITIES_BACK ? count - AA_MAX_ENTITIES_BACK : 0;

	if (n->words != 1 || !aa_is_among(r->known, n->first))
		return false;
	for (uint32_t e = count; e > limit; e--)
	{
		const aa_entity_facts *f = &r->facts[e - 1];
		uint8_t		kind = r->article->entities[e - 1].kind;

		if (f->first == n->first && f->words > 1 &&
			(kind == AA_ENTITY_ORGANISATION || (kind == AA_ENTITY_OTHER && f->in_text > 1)))
			return true;
	}
	return false;
}

/* The entity is called by the mention's name from now on. */
static void
set_name(aa_resolver *r, uint32_t e, const aa_mention *mention)
{
	aa_article *article = r->article;
	aa_string	name = aa_copy_words(article, article->tokens[mention->name_token].start,
									 article->tokens[aa_name_end(article, mention) - 1].end);

	article->entities[e].name = name;
	r->facts[e].initials = aa_initials(name);
}

uint32_t
aa_add_entity(aa_resolver *r, const aa_mention *mention, const aa_name_words *n)
{
	aa_article *article = r->article;
	bool		of_a_body = is_of_a_body(r, n);
	aa_entity  *entity = aa_push(article, entities, nentities, maxentities);
	aa_entity_facts *f;

	if (entity == NULL ||
		!(article->nentities <= r->maxfacts ||
		  aa_grow_array(article, (void **) &r->facts, &r->maxfacts, article->nentities,
						sizeof(aa_entity_facts))))
		return AA_NONE;
	f = &r->facts[article->nentities - 1];
	memset(f, 0, sizeof(*f));
	f->first = n->first;
	f->last = n->last;
	f->whole = n->whole;
	f->suffix = n->suffix;
	f->sign = n->sign;
	f->words = n->words;
	f->of_a_body = of_a_body;
	/* a longer name that was not read as a person's ends with it */
	f->known = n->words == 1 && aa_is_among(r->lasts, n->last);
	f->capitals = is_in_capitals(article, mention);
	f->office = AA_NONE;
	f->place = AA_NONE;
	f->doubtful = n->words > 1 && is_doubtful(article, mention);
	f->consort = is_consort(article, mention);
	f->related = is_somebodys(article, mention);
	note_hash(r->known, n->first);
	note_hash(r->known, n->last);
	note_hash(r->known, n->whole);
	if (aa_is_among(r->lasts, n->last))
		note_hash(r->shared, n->last);
	note_hash(r->lasts, n->last);
	entity->kind = (uint8_t) judge_kind(article, mention, n);
	set_name(r, article->nentities - 1, mention);
	return article->nentities - 1;
}

/* President, or one in short that only stands before names: Gov., not Mr */
static bool
is_office(const aa_article *article, uint32_t i)
{
	uint64_t	classes = article->classes[i];

	return (classes & AA_LEX_TITLE) &&
		((classes & AA_LEX_ROLE) ||
		 (!(classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE | AA_LEX_INITIAL_TITLE)) &&
		  aa_token_length(&article->tokens[i]) > AA_MIN_SHORT_TITLE));
}

/*
 * The office that stands before the name, not her uncle; its last word, AA_NONE
 * if there is none.
 */
uint32_t
aa_office_of(const aa_article *article, const aa_mention *mention)
{
	if (mention->first_token > 0 && (article->classes[mention->first_token - 1] & AA_LEX_PRONOUN))
		return AA_NONE;
	for (uint32_t i = mention->name_token; i-- > mention->first_token;)
	{
		if (is_office(article, i))
			return i;
	}
	return AA_NONE;
}

/*
 * The name grew: David Orme, then David Alan Orme; or is now written
 * small.
 */
void
aa_note_fuller_name(aa_resolver *r, uint32_t e, const aa_mention *mention, const aa_name_words *n)
{
	aa_article *article = r->article;
	bool		capitals = is_in_capitals(article, mention);

	if (n->words < r->facts[e].words ||
		(n->words == r->facts[e].words && (capitals || !r->facts[e].capitals)))
		return;
	r->facts[e].capitals = capitals;
	r->facts[e].words = n->words;
	set_name(r, e, mention);
}

/* A name joins its entity: gender and counts. */
void
aa_join_entity(aa_resolver *r, uint32_t m, uint32_t e, const aa_name_words *n)
{
	aa_mention *mention = &r->article->mentions[m];
	aa_entity  *entity = &r->article->entities[e];
	/* Gregg may be a given name, but not of Ferenc Gregg */
	bool		surname = n->words == 1 && r->facts[e].words > 1 && r->facts[e].first != n->first;
	aa_gender	gender = mention_gender(r->article, mention, !surname);
	bool		titled = is_titled(r->article, mention);

	mention->entity = e;
	r->places[m].sign = r->facts[e].sign;
	if (r->places[m].in_text && !r->places[m].quoted &&
		(r->facts[e].in_text++ == 0 || m < r->facts[e].first_mention))
		r->facts[e].first_mention = m;
	r->facts[e].acts += r->places[m].acts;
	r->facts[e].person |= titled ||
		(!surname && (r->article->classes[mention->name_token] & AA_LEX_GIVEN));
	r->facts[e].known |= !(r->article->tokens[mention->name_token].flags & AA_TOKEN_SENTENCE_START);
	if (r->facts[e].office == AA_NONE)
		r->facts[e].office = aa_office_of(r->article, mention);
	if (titled && entity->kind == AA_ENTITY_OTHER &&
		!(r->article->classes[mention->name_token] & (AA_LEX_PLACE | AA_LEX_MEDIA)))
		entity->kind = AA_ENTITY_PERSON;
	if (entity->gender == AA_GENDER_UNKNOWN && entity->kind == AA_ENTITY_PERSON)
		entity->gender = (uint8_t) gender;
}
