/*-------------------------------------------------------------------------
 *
 * people.c
 *	  Decides which mentions are one person.
 *
 * Full names come first, since a headline's or lead's surname is explained
 * further down; then single names, then roles ("the prime minister"), then
 * pronouns from left to right.  Every search looks back over a bounded number
 * of mentions or entities, so the work is linear.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "unicode.h"
#include "words.h"

/* So many tokens before a name may say whose somebody is: her younger brother, the mayor, Leo Marsh */
#define MAX_RELATION 8

static uint64_t
hash_bytes(uint64_t hash, const char *data, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) data[i]) * UINT64_C(1099511628211);
	return hash;
}

static uint64_t
hash_word(const aa_article *article, const aa_token *token)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];

	if (aa_token_length(token) > AA_MAX_KEY)
		return hash_bytes(token->start, article->text + token->start, aa_token_length(token));
	return hash_bytes(UINT64_C(14695981039346656037), key,
					  aa_word_term(article, token, key));
}

uint64_t
aa_name_hash(const aa_article *article, uint32_t i)
{
	aa_token	token = article->tokens[i];

	/* al-Masri is Masri */
	token.start += aa_joined_particle(article, &token);
	return hash_word(article, &token);
}

/*
 * The hash of what was read before with the parts of the word, whose own is hash: Bong
 * Seo-yun is Bong Seo Yun.
 */
static uint64_t
add_parts(const aa_article *article, uint64_t whole, uint32_t i, uint64_t hash)
{
	aa_token	part = article->tokens[i];
	uint32_t	end = part.end;

	if (memchr(article->text + part.start, '-', aa_token_length(&part)) == NULL)
		return whole * 31 + hash;
	part.start += aa_joined_particle(article, &part);
	for (part.end = part.start; part.end < end; part.end++)
	{
		if (article->text[part.end] != '-' || part.end == part.start)
			continue;
		whole = whole * 31 + hash_word(article, &part);
		part.start = part.end + 1;
	}
	return whole * 31 + hash_word(article, &part);
}

/* The words of a mention's name. */
typedef struct name_words
{
	uint64_t	first;
	uint64_t	last;
	uint64_t	whole;
	uint64_t	suffix;			/* one that tells people apart: Jr., III; or 0 */
	uint64_t	sign;			/* a bit for each of first, last and whole */
	uint32_t	words;
	uint32_t	last_token;
	bool		initial_first;	/* J. Smith */
} name_words;

/*
 * One of 64 bits for a hash: names whose signs have none in common have none of
 * the hashes in common.
 */
static uint64_t
sign_of(uint64_t hash)
{
	return UINT64_C(1) << hash % 64;
}

/* Letters behind a name (Jane Doe KC), but not those of Jr. and III. */
static bool
is_honour(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	if (!(article->classes[i] & AA_LEX_SUFFIX) || !(token->flags & AA_TOKEN_ALL_CAPITALS))
		return false;
	for (uint32_t at = token->start; at < token->end; at++)
	{
		if (memchr("IVX", article->text[at], 3) == NULL)
			return true;
	}
	return false;
}

/* De Brask: no given name begins it */
static bool
begins_with_particle(const aa_article *article, const aa_mention *mention)
{
	uint64_t	classes = article->classes[mention->name_token] & (AA_LEX_PARTICLE | AA_LEX_GIVEN | AA_LEX_PLACE);

	return classes == AA_LEX_PARTICLE && mention->end_token > mention->name_token + 1;
}

static name_words
read_name(const aa_article *article, const aa_mention *mention)
{
	name_words	n = {0};

	for (uint32_t i = mention->name_token; i < mention->end_token; i++)
	{
		uint64_t	hash;

		if (article->tokens[i].kind != AA_TOKEN_WORD ||
			(article->classes[i] & AA_WORD_QUOTED))
			continue;
		hash = aa_name_hash(article, i);
		n.whole = add_parts(article, n.whole, i, hash);
		if (n.words > 0 && (article->classes[i] & AA_LEX_SUFFIX))
		{
			if (!is_honour(article, i))
				n.suffix = hash;
			continue;
		}
		if (n.words++ == 0)
		{
			n.first = hash;
			n.initial_first = aa_token_length(&article->tokens[i]) <= 2;
		}
		n.last = hash;
		n.last_token = i;
	}
	n.sign = sign_of(n.first) | sign_of(n.last) | sign_of(n.whole);
	return n;
}

static void
note_hash(aa_hash_bits among, uint64_t hash)
{
	among.bits[(hash & among.mask) / 64] |= UINT64_C(1) << hash % 64;
}

static bool
is_among(aa_hash_bits among, uint64_t hash)
{
	return (among.bits[(hash & among.mask) / 64] >> hash % 64 & 1) != 0;
}

/* The least and most bits of a set; powers of two. */
#define MIN_HASHES 1024
#define MAX_HASHES (UINT32_C(1) << 20)

/* Room for the sets: each mention brings in three hashes at most, most bring none. */
static bool
make_hash_bits(aa_resolver *r)
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

/* The end of the name proper, honours left out. */
static uint32_t
name_end(const aa_article *article, const aa_mention *mention)
{
	uint32_t	end = mention->end_token;

	while (end > mention->name_token + 1 && is_honour(article, end - 1))
		end--;
	return end;
}

/* text[start..end), white space folded, a possessive 's at the end left out. */
aa_string
aa_copy_words(aa_article *article, uint32_t start, uint32_t end)
{
	aa_string	string = {aa_string_space(article, end - start + 1), 0};
	char	   *to = (char *) string.data;
	bool		blank = false;

	if (to == NULL)
		return string;
	for (uint32_t at = start; at < end;)
	{
		unsigned	length;
		uint32_t	code;
		uint8_t		class;

		if (article->text[at] > ' ' && article->text[at] < 0x7F)
		{
			if (blank)
				to[string.length++] = ' ';
			blank = false;
			to[string.length++] = article->text[at++];
			continue;
		}
		code = aa_decode(article->text, end, at, &length);
		class = aa_char_properties(code) & AA_CHAR_CLASS_MASK;
		if (class == AA_CHAR_SPACE)
			blank = string.length > 0;
		else if (class != AA_CHAR_IGNORABLE && class != AA_CHAR_CONTROL)
		{
			if (blank)
				to[string.length++] = ' ';
			blank = false;
			for (unsigned i = 0; i < length; i++)
				to[string.length++] = article->text[at + i];
		}
		at += length;
	}
	if (string.length > 2 && (to[string.length - 1] | 0x20) == 's' &&
		to[string.length - 2] == '\'')
		string.length -= 2;
	else if (string.length > 4 && (to[string.length - 1] | 0x20) == 's' &&
			 memcmp(to + string.length - 4, "\xE2\x80\x99", 3) == 0)
		string.length -= 4;
	aa_string_trim(article, end - start + 1 - string.length);
	return string;
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
static uint64_t
title_classes(const aa_article *article, const aa_mention *mention)
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
	aa_gender	gender = aa_gender_of(title_classes(article, mention));
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

static bool
is_acronym(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_ALL_CAPITALS) != 0;
}

/* Ames & Wolf: a firm's name */
static bool
joins_names(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->name_token; i < mention->end_token; i++)
	{
		if (article->tokens[i].mark == '&')
			return true;
	}
	return false;
}

/*
 * Robert Nielsen: firms and papers are called by the surname too, but not by a
 * man's or woman's name before it, if that means nothing else.
 */
static bool
has_surname_of_a_body(const aa_article *article, const aa_mention *mention, const name_words *n)
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
judge_kind(const aa_article *article, const aa_mention *mention, const name_words *n)
{
	uint32_t	first = mention->name_token;
	uint64_t	before = classes_between(article, mention->first_token, first);
	uint64_t	classes = classes_between(article, first, mention->end_token);
	uint64_t	last = article->classes[n->last_token];
	bool		given = (article->classes[first] & AA_LEX_GIVEN) != 0;
	bool		titled = (before & (AA_LEX_TITLE | AA_LEX_ROLE)) != 0;

	if (has_surname_of_a_body(article, mention, n))
		return AA_ENTITY_PERSON;
	if ((last & (AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA)) ||
		((classes & AA_LEX_ORGANISATION) && !titled && !given))
		return AA_ENTITY_ORGANISATION;
	if (titled || (n->initial_first && n->words > 1))
		return AA_ENTITY_PERSON;
	if (n->words == 1)
		return is_acronym(article, first) ? AA_ENTITY_ORGANISATION : AA_ENTITY_OTHER;
	/* Reed SALT: a name run together with something else */
	if (is_acronym(article, n->last_token) && !is_acronym(article, first) &&
		!(last & AA_LEX_SUFFIX) && aa_token_length(&article->tokens[n->last_token]) > 2)
		return AA_ENTITY_OTHER;
	if (joins_names(article, mention))
		return AA_ENTITY_ORGANISATION;
	if (first > 0 && (article->classes[first - 1] & AA_LEX_DEFINITE) && !(given && article->language->capital_nouns))
		return AA_ENTITY_OTHER;
	if (given && !((last & AA_LEX_PLACE) && (article->classes[first] & AA_LEX_PLACE)))
		return AA_ENTITY_PERSON;
	/* Valeska Paris: nothing else is called so */
	if (n->words == 2 && article->classes[first] == 0 && (last & AA_LEX_PLACE))
		return AA_ENTITY_PERSON;
	if (last & AA_LEX_GIVEN)
		classes &= ~AA_LEX_CALENDAR;	/* Theresa May */
	if ((classes & (AA_LEX_PLACE | AA_LEX_CALENDAR | AA_LEX_COMMON | AA_LEX_MEDIA)) ||
		n->words > 4 || is_acronym(article, first))
		return AA_ENTITY_OTHER;
	return AA_ENTITY_PERSON;
}

/* KEIR Starmer: the first words of tabloid articles are in capitals */
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
	return (classes & others) || is_acronym(article, mention->name_token);
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
is_of_a_body(const aa_resolver *r, const name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > AA_MAX_ENTITIES_BACK ? count - AA_MAX_ENTITIES_BACK : 0;

	if (n->words != 1 || !is_among(r->known, n->first))
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
									 article->tokens[name_end(article, mention) - 1].end);

	article->entities[e].name = name;
	r->facts[e].initials = aa_initials(name);
}

static uint32_t
add_entity(aa_resolver *r, const aa_mention *mention, const name_words *n)
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
	f->known = n->words == 1 && is_among(r->lasts, n->last);
	f->capitals = is_in_capitals(article, mention);
	f->office = AA_NONE;
	f->place = AA_NONE;
	f->doubtful = n->words > 1 && is_doubtful(article, mention);
	f->consort = is_consort(article, mention);
	f->related = is_somebodys(article, mention);
	note_hash(r->known, n->first);
	note_hash(r->known, n->last);
	note_hash(r->known, n->whole);
	if (is_among(r->lasts, n->last))
		note_hash(r->shared, n->last);
	note_hash(r->lasts, n->last);
	entity->kind = (uint8_t) judge_kind(article, mention, n);
	set_name(r, article->nentities - 1, mention);
	return article->nentities - 1;
}

/* Is a fuller name of the same person one of the article's? */
static bool
is_same_name(const aa_entity_facts *f, const name_words *n)
{
	return f->whole == n->whole ||
		(n->words > 1 && f->words > 1 && f->first == n->first && f->last == n->last && f->suffix == n->suffix);
}

/* Most entities have nothing in common with a single name. */
static inline bool
shares_word(const aa_entity_facts *f, const name_words *n)
{
	return (f->sign & n->sign) != 0 &&
		(f->first == n->first || f->last == n->last || f->whole == n->whole);
}

/* Sir Keir, Dame Helen: the given name alone follows. */
static bool
has_initial_title(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token; i < mention->name_token; i++)
	{
		if ((article->classes[i] & AA_LEX_INITIAL_TITLE) &&
			(article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) == AA_LEX_TITLE)
			return true;
	}
	return false;
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
static uint32_t
office_of(const aa_article *article, const aa_mention *mention)
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

/* The same word, or one is short for the other: Gov., Governor */
static bool
is_same_office(const aa_article *article, uint32_t a, uint32_t b)
{
	bool		swap = aa_token_length(&article->tokens[a]) > aa_token_length(&article->tokens[b]);
	const aa_token *brief = &article->tokens[swap ? b : a];
	const aa_token *full = &article->tokens[swap ? a : b];
	uint32_t	length = aa_token_length(brief);

	if (aa_name_hash(article, a) == aa_name_hash(article, b))
		return true;
	return length > AA_MIN_SHORT_TITLE && article->text[brief->end - 1] == '.' &&
		memcmp(article->text + brief->start, article->text + full->start, length - 1) == 0;
}

/* A single name: the surname of the entity, or its given name. */
static bool
is_part_of(const aa_resolver *r, uint32_t e, const aa_mention *mention, const name_words *n)
{
	const aa_entity_facts *f = &r->facts[e];
	const aa_entity *entity = &r->article->entities[e];
	uint64_t	before = title_classes(r->article, mention);

	if (entity->kind != AA_ENTITY_PERSON || f->words < 2)
		return f->whole == n->whole;
	if (aa_genders_differ(aa_gender_of(before), (aa_gender) entity->gender))
		return false;
	/* Marsh Jr. is another Marsh, and the elder one has the office */
	if (f->suffix != n->suffix && (n->suffix || office_of(r->article, mention) != AA_NONE))
		return false;
	if (has_initial_title(r->article, mention))
		return f->first == n->first;
	if (f->last == n->last)
		return true;
	/* President Xi is Xi Jinping, whose first word is no given name and who does something */
	return f->first == n->first &&
		(!(before & AA_LEX_TITLE) ||
		 (!(r->article->classes[mention->name_token] & AA_LEX_GIVEN) && (f->person || f->acts > 0)));
}

static uint32_t
find_full_name(const aa_resolver *r, const name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > AA_MAX_ENTITIES_BACK ? count - AA_MAX_ENTITIES_BACK : 0;

	if (!is_among(r->known, n->whole) && !(is_among(r->known, n->first) && is_among(r->known, n->last)))
		return AA_NONE;
	for (uint32_t e = count; e > limit; e--)
	{
		if ((r->facts[e - 1].sign & n->sign) && is_same_name(&r->facts[e - 1], n))
			return e - 1;
	}
	return AA_NONE;
}

/*
 * The name grew: Keir Starmer, then Keir Rodney Starmer; or is now written
 * small.
 */
static void
note_fuller_name(aa_resolver *r, uint32_t e, const aa_mention *mention, const name_words *n)
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

static bool
is_resolvable(const aa_resolver *r, uint32_t m)
{
	return aa_tells_story(&r->article->blocks[r->places[m].block]);
}

/* A name joins its entity: gender and counts. */
static void
join_entity(aa_resolver *r, uint32_t m, uint32_t e, const name_words *n)
{
	aa_mention *mention = &r->article->mentions[m];
	aa_entity  *entity = &r->article->entities[e];
	/* Gregg may be a given name, but not of Ferenc Gregg */
	bool		surname = n->words == 1 && r->facts[e].words > 1 && r->facts[e].first != n->first;
	aa_gender	gender = mention_gender(r->article, mention, !surname);
	uint64_t	before = classes_between(r->article, mention->first_token,
										 mention->name_token);

	mention->entity = e;
	r->places[m].sign = r->facts[e].sign;
	if (r->places[m].in_text && !r->places[m].quoted &&
		(r->facts[e].in_text++ == 0 || m < r->facts[e].first_mention))
		r->facts[e].first_mention = m;
	r->facts[e].acts += r->places[m].acts;
	r->facts[e].person |= (before & (AA_LEX_TITLE | AA_LEX_ROLE)) ||
		(!surname && (r->article->classes[mention->name_token] & AA_LEX_GIVEN));
	r->facts[e].known |= !(r->article->tokens[mention->name_token].flags & AA_TOKEN_SENTENCE_START);
	if (r->facts[e].office == AA_NONE)
		r->facts[e].office = office_of(r->article, mention);
	if (before & (AA_LEX_TITLE | AA_LEX_ROLE) && entity->kind == AA_ENTITY_OTHER &&
		!(r->article->classes[mention->name_token] & (AA_LEX_PLACE | AA_LEX_MEDIA)))
		entity->kind = AA_ENTITY_PERSON;
	if (entity->gender == AA_GENDER_UNKNOWN && entity->kind == AA_ENTITY_PERSON)
		entity->gender = (uint8_t) gender;
}

/* Names of several words; in title case only those known from elsewhere. */
static bool
resolve_full_names(aa_resolver *r, bool title_case)
{
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *mention = &r->article->mentions[m];
		name_words	n;
		uint32_t	e;

		if (mention->kind != AA_MENTION_NAME || !is_resolvable(r, m) ||
			r->places[m].headline != title_case ||
			mention->end_token < mention->name_token + 2 || begins_with_particle(r->article, mention))
			continue;
		if (!aa_tick(r->article, r->article->tokens[mention->first_token].start))
			return false;
		n = read_name(r->article, mention);
		if (n.words < 2)
			continue;
		e = find_full_name(r, &n);
		if (e == AA_NONE && !title_case)
			e = add_entity(r, mention, &n);
		if (r->article->status != AA_OK)
			return false;
		if (e == AA_NONE)
			continue;
		note_fuller_name(r, e, mention, &n);
		join_entity(r, m, e, &n);
	}
	return true;
}

static bool
has_own_office(const aa_entity_facts *f)
{
	return f->office != AA_NONE && !f->consort;
}

/* Does the person have a better claim to the bare surname than the other one? */
static bool
has_precedence(const aa_resolver *r, uint32_t e, uint32_t other)
{
	const aa_entity_facts *a = &r->facts[e];
	const aa_entity_facts *b = &r->facts[other];

	if (a->doubtful != b->doubtful)
		return b->doubtful;
	if ((a->suffix == 0) != (b->suffix == 0))
		return a->suffix == 0;
	if (a->related != b->related)
		return b->related;
	if (has_own_office(a) != has_own_office(b))
		return has_own_office(a);
	return a->in_text > 0 && (b->in_text == 0 || a->first_mention < b->first_mention);
}

/* Does the sentence speak of the person, who is not only somebody else's? */
static bool
is_topic(const aa_resolver *r, uint32_t m)
{
	const aa_mention_place *at = &r->places[m];
	const aa_entity_facts *f = &r->facts[r->article->mentions[m].entity];

	return !at->quoted && (at->subject || at->cited) && !f->related && !f->doubtful;
}

/*
 * Of several people with one surname it is, by itself, that of who holds an
 * office or was named first; but right after another one spoken of by his full
 * name, it is his.
 */
static uint32_t
head_of_family(const aa_resolver *r, uint32_t m, uint32_t nearest, const name_words *n, uint32_t limit)
{
	const aa_article *article = r->article;
	uint32_t	best = article->mentions[nearest].entity;

	if (r->facts[best].last == n->last && !is_among(r->shared, n->last))
		return best;
	for (uint32_t i = nearest + 1; i > limit; i--)
	{
		const aa_mention *other = &article->mentions[i - 1];
		uint32_t	e;

		if (!(r->places[i - 1].sign & n->sign))
			continue;
		e = other->entity;
		if (r->facts[e].last != n->last || !is_part_of(r, e, &article->mentions[m], n))
			continue;
		if (r->places[m].sentence <= r->places[i - 1].sentence + 1 &&
			other->end_token >= other->name_token + 2 && is_topic(r, i - 1))
			return e;
		if (e != best && (r->facts[best].last != n->last || has_precedence(r, e, best)))
			best = e;
	}
	return best;
}

/*
 * May the person, named in full only further down, be the one who holds the
 * office here?  President Obama is not the Michelle Obama of whom is told below:
 * without the same office before the name, a woman is too often his wife.
 */
static bool
may_have_office(const aa_resolver *r, uint32_t e, uint32_t office)
{
	const aa_entity_facts *f = &r->facts[e];

	if (office == AA_NONE || !(r->article->classes[office] & AA_LEX_ROLE))
		return true;
	if (f->office != AA_NONE)
		return is_same_office(r->article, f->office, office);
	return !f->related && !f->doubtful && r->article->entities[e].gender != AA_GENDER_FEMININE;
}

/*
 * The first person by whose full name a single one is explained only further
 * down: by the surname, else by the first word.
 */
static uint32_t
find_explained_below(const aa_resolver *r, uint32_t m, const name_words *n, uint32_t office)
{
	const aa_article *article = r->article;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	first = AA_NONE;

	for (uint32_t e = 0; e < limit; e++)
	{
		if (!shares_word(&r->facts[e], n) || !is_part_of(r, e, &article->mentions[m], n) ||
			r->facts[e].consort || !(r->places[m].headline || may_have_office(r, e, office)))
			continue;
		if (r->facts[e].last == n->last)
			return e;
		if (first == AA_NONE)
			first = e;
	}
	return first;
}

/* President Marsh is not First Lady Marsh. */
static bool
is_consort_of(const aa_resolver *r, uint32_t e, uint32_t office)
{
	const aa_entity_facts *f = &r->facts[e];

	return office != AA_NONE && f->consort &&
		(f->office == AA_NONE || !is_same_office(r->article, f->office, office));
}

/*
 * The entity that a single name belongs to: the one mentioned last before it,
 * otherwise the first one after.
 */
static uint32_t
find_single_name(const aa_resolver *r, uint32_t m, const name_words *n)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	limit = m > 4 * AA_MAX_MENTIONS_BACK ? m - 4 * AA_MAX_MENTIONS_BACK : 0;
	uint32_t	first = AA_NONE;
	uint32_t	office = office_of(article, mention);

	if (!is_among(r->known, n->whole) && !is_among(r->known, n->first) && !is_among(r->known, n->last))
		return AA_NONE;
	/* Gov. Pinto is the one of that name who holds an office */
	for (uint32_t i = m; office != AA_NONE && i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if ((r->places[i - 1].sign & n->sign) && r->facts[e].office != AA_NONE && is_part_of(r, e, mention, n) &&
			!is_consort_of(r, e, office))
			return e;
	}
	for (uint32_t i = m; i > limit; i--)
	{
		uint32_t	e;

		if (!(r->places[i - 1].sign & n->sign))
			continue;
		e = article->mentions[i - 1].entity;
		if (!shares_word(&r->facts[e], n) || !is_part_of(r, e, mention, n) || is_consort_of(r, e, office))
			continue;
		if (r->facts[e].last == n->last ||
			(r->facts[e].person && (article->classes[mention->name_token] & AA_LEX_GIVEN)))
			return head_of_family(r, m, i - 1, n, limit);
		/* Warhol is rather Andy Warhol than a Warhol Polaroid */
		if (first == AA_NONE)
			first = e;
	}
	return first != AA_NONE ? first : find_explained_below(r, m, n, office);
}

/* Don Jr. is Donald Marsh Jr.: the only one with that suffix whose name begins so */
static uint32_t
find_junior(const aa_resolver *r, uint32_t m, const name_words *n)
{
	const aa_article *article = r->article;
	const aa_token *token = &article->tokens[article->mentions[m].name_token];
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	found = AA_NONE;

	for (uint32_t e = 0; e < limit && n->suffix != 0; e++)
	{
		aa_string	name = article->entities[e].name;

		if (r->facts[e].suffix != n->suffix || r->facts[e].words < 2 || name.length < aa_token_length(token) ||
			!aa_is_same_text(name.data, article->text + token->start, aa_token_length(token)))
			continue;
		if (found != AA_NONE)
			return AA_NONE;
		found = e;
	}
	return found;
}

/* Does the entity's name end with the words of the mention? */
static bool
ends_with(const aa_article *article, aa_string name, const aa_mention *mention)
{
	uint32_t	start = article->tokens[mention->name_token].start;
	uint32_t	last = mention->end_token - 1;
	uint32_t	length = aa_word_end(article, last) - start;

	return name.length > length && name.data[name.length - length - 1] == ' ' &&
		aa_is_same_text(name.data + name.length - length, article->text + start, length);
}

/* De Brask: Ada De Brask, or a name by itself */
static uint32_t
find_name_with_particle(const aa_resolver *r, uint32_t m, const name_words *n)
{
	name_words	surname = *n;
	uint32_t	e = find_full_name(r, n);

	if (e != AA_NONE)
		return e;
	surname.first = surname.whole = surname.last;
	surname.words = 1;
	e = find_single_name(r, m, &surname);
	return e != AA_NONE && ends_with(r->article, r->article->entities[e].name, &r->article->mentions[m]) ?
		e :
		AA_NONE;
}

/* Where nouns have capitals, a single word that names nobody known is a noun. */
static bool
is_noun(const aa_article *article, const aa_mention *mention)
{
	return article->language->capital_nouns && mention->first_token == mention->name_token &&
		!is_acronym(article, mention->name_token);
}

static bool
resolve_single_names(aa_resolver *r)
{
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *mention = &r->article->mentions[m];
		name_words	n;
		uint32_t	e;

		if (mention->kind != AA_MENTION_NAME || !is_resolvable(r, m) ||
			mention->entity != AA_NONE)
			continue;
		if (!aa_tick(r->article, r->article->tokens[mention->first_token].start))
			return false;
		n = read_name(r->article, mention);
		if (n.words != 1 && !begins_with_particle(r->article, mention))
			continue;
		e = n.words == 1 ? find_single_name(r, m, &n) : find_name_with_particle(r, m, &n);
		if (e == AA_NONE)
			e = find_junior(r, m, &n);
		if (e == AA_NONE && n.words == 1 && (e = aa_find_spelled(r, m)) != AA_NONE && !r->facts[e].person)
			r->article->entities[e].kind = AA_ENTITY_ORGANISATION;
		if (e == AA_NONE && !r->places[m].headline && !is_noun(r->article, mention))
			e = add_entity(r, mention, &n);
		if (r->article->status != AA_OK)
			return false;
		if (e != AA_NONE)
			join_entity(r, m, e, &n);
	}
	return true;
}

bool
aa_is_possessive_end(const char *end, uint32_t length)
{
	return (end[-1] | 0x20) == 's' && (end[-2] == '\'' || (length > 4 && memcmp(end - 4, "\xE2\x80\x99", 3) == 0));
}

uint32_t
aa_word_end(const aa_article *article, uint32_t i)
{
	uint32_t	end = article->tokens[i].end;

	if (!aa_ends_in_possessive(article, i))
		return end;
	return end - (article->text[end - 2] == '\'' ? 2 : 4);
}

uint32_t
aa_main_person(const aa_resolver *r, aa_gender gender)
{
	const aa_article *article = r->article;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	best = AA_NONE;
	uint32_t	most = 0;

	for (uint32_t e = 0; e < limit; e++)
	{
		const aa_entity_facts *f = &r->facts[e];

		if (article->entities[e].kind != AA_ENTITY_PERSON || f->in_text <= most ||
			aa_genders_differ(gender, (aa_gender) article->entities[e].gender))
			continue;
		best = e;
		most = f->in_text;
	}
	return best;
}

/* Take back the mentions that turned out to be nouns. */
static void
drop_nouns(aa_article *article)
{
	uint32_t	n = 0;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		const aa_mention *mention = &article->mentions[m];

		if (mention->kind != AA_MENTION_NAME || mention->entity != AA_NONE || !is_noun(article, mention))
			article->mentions[n++] = *mention;
	}
	article->nmentions = n;
}

bool
aa_resolve_mentions(aa_article *article)
{
	aa_resolver r = {.article = article};
	bool		ok = make_hash_bits(&r) && aa_describe_places(&r) && resolve_full_names(&r, false) &&
			   resolve_full_names(&r, true) && resolve_single_names(&r) &&
			   aa_add_titles(&r) && aa_resolve_roles(&r);

	if (ok)
	{
		aa_resolve_bodies(&r);
		aa_vote_genders(&r);
	}
	ok = ok && aa_resolve_pronouns(&r);
	if (ok && article->language->capital_nouns)
		drop_nouns(article);
	if (r.facts != NULL)
		(void) article->env.resize(article->env.context, r.facts, 0);
	if (r.hashes != NULL)
		(void) article->env.resize(article->env.context, r.hashes, 0);
	if (r.places != NULL)
		(void) article->env.resize(article->env.context, r.places, 0);
	return ok;
}
