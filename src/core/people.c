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
#include <string.h>

#include "language.h"
#include "memory.h"
#include "names.h"
#include "unicode.h"
#include "words.h"

/* Entities and mentions that a search looks back over. */
#define MAX_ENTITIES_BACK 400
#define MAX_MENTIONS_BACK 60
/* An apposition has at most so many tokens. */
#define MAX_APPOSITION 24
/* Words between a verb and the name that is its subject: said the furious Marsh */
#define MAX_MODIFIERS 4
/* A title in short has more letters than these: Gov., not Mr. */
#define MIN_SHORT_TITLE 3
/* Between a subject and an object pronoun, which is short, stands a verb group. */
#define MAX_VERB_GROUP 3
#define MAX_OBJECT_PRONOUN 4
/* What brought somebody in is looked for so many tokens back. */
#define MAX_TOKENS_BACK 1000
/* A pronoun's person stands at most so many sentences back. */
#define MAX_SENTENCES_BACK 10

/* What the resolver knows of an entity beside what it publishes. */
typedef struct facts
{
	uint64_t	first;			/* hashes of its first and last word, folded */
	uint64_t	last;
	uint64_t	whole;
	uint32_t	words;
	uint32_t	in_text;		/* mentions in the article's own text */
	uint32_t	acts;			/* as the subject of a verb */
	bool		known;			/* a name even where no sentence begins */
	bool		person;			/* by a title or given name, not by guess */
	uint64_t	office;			/* of a title such as "president", else 0 */
	bool		capitals;		/* the name is one seen in capitals alone */
} facts;

/* ... and of a mention. */
typedef struct place
{
	uint32_t	sentence;		/* count of sentences with words outside marks */
	uint32_t	stranger;		/* the last sentence up to here that brings in
								 * somebody without a name: A driver … */
	uint32_t	block;
	bool		quoted;
	bool		in_text;		/* not in a caption, byline ... */
	bool		headline;
	bool		subject;		/* a verb follows, or a reporting verb stands
								 * before */
	bool		acts;			/* a verb follows indeed */
	bool		speaks;			/* that verb reports speech */
	bool		leads;			/* the first name of its sentence */
	bool		possessive;
	bool		governed;		/* by a preposition */
	uint32_t	holder_before;	/* the mention before it that is of a person with a
								 * title, or AA_NONE; see resolve_roles() */
} place;

/* A set of hashes, as bits.  Says now and then that it has one which it has not. */
#define MAX_HASHES 8192			/* a power of two */

typedef uint64_t hashes[MAX_HASHES / 64];

typedef struct resolver
{
	aa_article *article;
	/* a bit for each hash, so that most searches in vain are not begun: */
	hashes		known;			/* of all among the facts */
	hashes		lasts;			/* of last words */
	hashes		shared;			/* last words of several entities */
	facts	   *facts;			/* of each entity */
	uint32_t	maxfacts;
	place	   *places;			/* of each mention */
	uint32_t	maxplaces;
} resolver;

/*----------
 * Hashes of folded words.
 *----------
 */

static uint64_t
hash_bytes(uint64_t hash, const char *data, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) data[i]) * UINT64_C(1099511628211);
	return hash;
}

uint64_t
aa_name_hash(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];

	if (aa_token_length(token) > AA_MAX_KEY)
		return hash_bytes(i, article->text + token->start, aa_token_length(token));
	return hash_bytes(UINT64_C(14695981039346656037), key,
					  aa_word_term(article, token, key));
}

/* The words of a mention's name. */
typedef struct name_words
{
	uint64_t	first;
	uint64_t	last;
	uint64_t	whole;
	uint32_t	words;
	uint32_t	last_token;
	bool		initial_first;	/* J. Smith */
} name_words;

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
		n.whole = n.whole * 31 + hash;
		if (n.words > 0 && (article->classes[i] & AA_LEX_SUFFIX))
			continue;
		if (n.words++ == 0)
		{
			n.first = hash;
			n.initial_first = aa_token_length(&article->tokens[i]) <= 2;
		}
		n.last = hash;
		n.last_token = i;
	}
	return n;
}

static void
note_hash(hashes among, uint64_t hash)
{
	among[hash % MAX_HASHES / 64] |= UINT64_C(1) << hash % 64;
}

static bool
is_among(const hashes among, uint64_t hash)
{
	return (among[hash % MAX_HASHES / 64] >> hash % 64 & 1) != 0;
}

/*----------
 * Names and titles as strings.
 *----------
 */

/*
 * The end of the name proper: letters behind it (Jane Doe KC) are left out, but
 * not those that tell people apart (Jr., III).
 */
static uint32_t
name_end(const aa_article *article, const aa_mention *mention)
{
	uint32_t	end = mention->end_token;

	while (end > mention->name_token + 1 && (article->classes[end - 1] & AA_LEX_SUFFIX) &&
		   (article->tokens[end - 1].flags & AA_TOKEN_ALL_CAPITALS) &&
		   strspn(article->text + article->tokens[end - 1].start, "IVX") <
			   aa_token_length(&article->tokens[end - 1]))
		end--;
	return end;
}

/* text[start..end), white space folded, a possessive 's at the end left out. */
static aa_string
copy_words(aa_article *article, uint32_t start, uint32_t end)
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

static aa_string
make_key(aa_article *article, aa_string name)
{
	uint32_t	room = name.length * AA_TERM_GROWTH + 1;
	aa_string	key = {aa_string_space(article, room), 0};

	if (key.data == NULL)
		return key;
	key.length = aa_speaker_key(article->language, name.data, name.length,
								(char *) key.data);
	aa_string_trim(article, room - key.length);
	return key;
}

/*----------
 * Entities.
 *----------
 */

static uint64_t
classes_between(const aa_article *article, uint32_t first, uint32_t end)
{
	uint64_t	classes = 0;

	for (uint32_t i = first; i < end; i++)
		classes |= article->classes[i];
	return classes;
}

static aa_gender
gender_of(uint64_t classes)
{
	if ((classes & AA_LEX_MASCULINE) && !(classes & AA_LEX_FEMININE))
		return AA_GENDER_MASCULINE;
	if ((classes & AA_LEX_FEMININE) && !(classes & AA_LEX_MASCULINE))
		return AA_GENDER_FEMININE;
	return AA_GENDER_UNKNOWN;
}

/* By the title; without one, by the given name, if the name has one. */
static aa_gender
mention_gender(const aa_article *article, const aa_mention *mention, bool has_given)
{
	aa_gender	gender = gender_of(classes_between(article, mention->first_token,
												   mention->name_token));
	uint32_t	i = mention->name_token;

	/* J. Edgar Hoover, Lee Harvey Oswald: the second one tells */
	for (; has_given && gender == AA_GENDER_UNKNOWN; i++)
	{
		if (article->classes[i] & AA_LEX_GIVEN)
			gender = gender_of(article->classes[i]);
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

static uint32_t
add_entity(resolver *r, const aa_mention *mention, const name_words *n)
{
	aa_article *article = r->article;
	aa_entity  *entity = aa_push(article, entities, nentities, maxentities);
	facts	   *f;

	if (entity == NULL ||
		!(article->nentities <= r->maxfacts ||
		  aa_grow_array(article, (void **) &r->facts, &r->maxfacts, article->nentities,
						sizeof(facts))))
		return AA_NONE;
	f = &r->facts[article->nentities - 1];
	memset(f, 0, sizeof(*f));
	f->first = n->first;
	f->last = n->last;
	f->whole = n->whole;
	f->words = n->words;
	f->capitals = is_in_capitals(article, mention);
	note_hash(r->known, n->first);
	note_hash(r->known, n->last);
	note_hash(r->known, n->whole);
	if (is_among(r->lasts, n->last))
		note_hash(r->shared, n->last);
	note_hash(r->lasts, n->last);
	entity->kind = (uint8_t) judge_kind(article, mention, n);
	entity->name = copy_words(article, article->tokens[mention->name_token].start,
							  article->tokens[name_end(article, mention) - 1].end);
	return article->nentities - 1;
}

/* Do the genders of a title and an entity speak against each other? */
static bool
genders_differ(aa_gender a, aa_gender b)
{
	return a != AA_GENDER_UNKNOWN && b != AA_GENDER_UNKNOWN && a != b;
}

/* Is a fuller name of the same person one of the article's? */
static bool
is_same_name(const facts *f, const name_words *n)
{
	return f->whole == n->whole || (n->words > 1 && f->words > 1 && f->first == n->first && f->last == n->last);
}

/* Most entities have nothing in common with a single name. */
static inline bool
shares_word(const facts *f, const name_words *n)
{
	return f->first == n->first || f->last == n->last || f->whole == n->whole;
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

/* A single name: the surname of the entity, or its given name. */
static bool
is_part_of(const resolver *r, uint32_t e, const aa_mention *mention, const name_words *n)
{
	const facts *f = &r->facts[e];
	const aa_entity *entity = &r->article->entities[e];
	uint64_t	before = classes_between(r->article, mention->first_token,
										 mention->name_token);

	if (entity->kind != AA_ENTITY_PERSON || f->words < 2)
		return f->whole == n->whole;
	if (genders_differ(gender_of(before), (aa_gender) entity->gender))
		return false;
	if (has_initial_title(r->article, mention))
		return f->first == n->first;
	if (f->last == n->last)
		return true;
	return f->first == n->first && !(before & AA_LEX_TITLE) &&
		((r->article->classes[mention->name_token] & AA_LEX_GIVEN) != 0 || !f->person);
}

static uint32_t
find_full_name(const resolver *r, const name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > MAX_ENTITIES_BACK ? count - MAX_ENTITIES_BACK : 0;

	if (!is_among(r->known, n->whole) && !(is_among(r->known, n->first) && is_among(r->known, n->last)))
		return AA_NONE;
	for (uint32_t e = count; e > limit; e--)
	{
		if (is_same_name(&r->facts[e - 1], n))
			return e - 1;
	}
	return AA_NONE;
}

/*
 * The name grew: Keir Starmer, then Keir Rodney Starmer; or is now written
 * small.
 */
static void
note_fuller_name(resolver *r, uint32_t e, const aa_mention *mention, const name_words *n)
{
	aa_article *article = r->article;
	bool		capitals = is_in_capitals(article, mention);

	if (n->words < r->facts[e].words ||
		(n->words == r->facts[e].words && (capitals || !r->facts[e].capitals)))
		return;
	r->facts[e].capitals = capitals;
	r->facts[e].words = n->words;
	article->entities[e].name =
		copy_words(article, article->tokens[mention->name_token].start,
				   article->tokens[name_end(article, mention) - 1].end);
}

static bool
is_resolvable(const resolver *r, uint32_t m)
{
	return aa_tells_story(&r->article->blocks[r->places[m].block]);
}

/*
 * The office that stands before the name: President, Gov., not Mr; a hash of
 * its last word, 0 if there is none.
 */
static uint64_t
office_of(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->name_token; i-- > mention->first_token;)
	{
		uint64_t	classes = article->classes[i];

		if ((classes & AA_LEX_TITLE) && (classes & AA_LEX_ROLE))
			return aa_name_hash(article, i);
	}
	return 0;
}

/* A name joins its entity: gender and counts. */
static void
join_entity(resolver *r, uint32_t m, uint32_t e, const name_words *n)
{
	aa_mention *mention = &r->article->mentions[m];
	aa_entity  *entity = &r->article->entities[e];
	/* Gregg may be a given name, but not of Ferenc Gregg */
	bool		surname = n->words == 1 && r->facts[e].words > 1 && r->facts[e].first != n->first;
	aa_gender	gender = mention_gender(r->article, mention, !surname);
	uint64_t	before = classes_between(r->article, mention->first_token,
										 mention->name_token);

	mention->entity = e;
	r->facts[e].in_text += r->places[m].in_text && !r->places[m].quoted;
	r->facts[e].acts += r->places[m].acts;
	r->facts[e].person |= (before & (AA_LEX_TITLE | AA_LEX_ROLE)) ||
		(!surname && (r->article->classes[mention->name_token] & AA_LEX_GIVEN));
	r->facts[e].known |= !(r->article->tokens[mention->name_token].flags & AA_TOKEN_SENTENCE_START);
	if (r->facts[e].office == 0)
		r->facts[e].office = office_of(r->article, mention);
	if (before & (AA_LEX_TITLE | AA_LEX_ROLE) && entity->kind == AA_ENTITY_OTHER &&
		!(r->article->classes[mention->name_token] & (AA_LEX_PLACE | AA_LEX_MEDIA)))
		entity->kind = AA_ENTITY_PERSON;
	if (entity->gender == AA_GENDER_UNKNOWN && entity->kind == AA_ENTITY_PERSON)
		entity->gender = (uint8_t) gender;
}

/* Names of several words; in title case only those known from elsewhere. */
static bool
resolve_full_names(resolver *r, bool title_case)
{
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *mention = &r->article->mentions[m];
		name_words	n;
		uint32_t	e;

		if (mention->kind != AA_MENTION_NAME || !is_resolvable(r, m) ||
			r->places[m].headline != title_case ||
			mention->end_token < mention->name_token + 2)
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

/*
 * Of two people with one surname it is, by itself, that of whom the article
 * speaks most; but right after the other one's full name, it is his.
 */
static uint32_t
head_of_family(const resolver *r, uint32_t m, uint32_t nearest, const name_words *n, uint32_t limit)
{
	const aa_article *article = r->article;
	uint32_t	best = article->mentions[nearest].entity;

	if (r->places[m].sentence <= r->places[nearest].sentence + 1 ||
		(r->facts[best].last == n->last && !is_among(r->shared, n->last)))
		return best;
	for (uint32_t i = nearest; i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e != AA_NONE && e != best && r->facts[e].last == n->last &&
			r->facts[e].in_text >= 2 * r->facts[best].in_text &&
			is_part_of(r, e, &article->mentions[m], n))
			best = e;
	}
	return best;
}

/*
 * The entity that a single name belongs to: the one mentioned last before it,
 * otherwise the first one after.
 */
static uint32_t
find_single_name(const resolver *r, uint32_t m, const name_words *n)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	limit = m > 4 * MAX_MENTIONS_BACK ? m - 4 * MAX_MENTIONS_BACK : 0;
	uint32_t	first = AA_NONE;
	uint64_t	office = office_of(article, mention);

	if (!is_among(r->known, n->whole) && !is_among(r->known, n->first) && !is_among(r->known, n->last))
		return AA_NONE;
	/* Gov. Pinto is the one of that name who holds an office */
	for (uint32_t i = m; office && i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e != AA_NONE && r->facts[e].office && is_part_of(r, e, mention, n))
			return e;
	}
	for (uint32_t i = m; i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e == AA_NONE || !shares_word(&r->facts[e], n) || !is_part_of(r, e, mention, n))
			continue;
		if (r->facts[e].last == n->last || r->facts[e].person)
			return head_of_family(r, m, i - 1, n, limit);
		/* Warhol is rather Andy Warhol than a Warhol Polaroid */
		if (first == AA_NONE)
			first = e;
	}
	if (first != AA_NONE)
		return first;
	limit = article->nentities < MAX_ENTITIES_BACK ? article->nentities : MAX_ENTITIES_BACK;
	for (uint32_t e = 0; e < limit; e++)
	{
		/* President Obama is not the Michelle Obama of whom is told below */
		if (shares_word(&r->facts[e], n) && is_part_of(r, e, mention, n) &&
			(!office || r->facts[e].office == office || r->places[m].headline))
			return e;
	}
	return AA_NONE;
}

/* Where nouns have capitals, a single word that names nobody known is a noun. */
static bool
is_noun(const aa_article *article, const aa_mention *mention)
{
	return article->language->capital_nouns && mention->first_token == mention->name_token &&
		!is_acronym(article, mention->name_token);
}

static bool
resolve_single_names(resolver *r)
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
		if (n.words != 1)
			continue;
		e = find_single_name(r, m, &n);
		if (e == AA_NONE && !r->places[m].headline && !is_noun(r->article, mention))
			e = add_entity(r, mention, &n);
		if (r->article->status != AA_OK)
			return false;
		if (e != AA_NONE)
			join_entity(r, m, e, &n);
	}
	return true;
}

/*----------
 * Titles.
 *----------
 */

static bool
has_title(const aa_article *article, const aa_entity *entity, aa_string title)
{
	for (uint32_t i = 0; i < entity->ntitles; i++)
	{
		aa_string	known = article->titles[entity->first_title + i];

		if (known.length == title.length &&
			memcmp(known.data, title.data, title.length) == 0)
			return true;
	}
	return false;
}

/* The titles of an entity must lie together, so they are read entity by entity. */
static bool
add_title(aa_article *article, aa_entity *entity, uint32_t first, uint32_t end)
{
	aa_string	title = copy_words(article, article->tokens[first].start,
								   article->tokens[end - 1].end);
	aa_string  *slot;

	if (article->status != AA_OK)
		return false;
	if (has_title(article, entity, title))
		return true;
	slot = aa_push(article, titles, ntitles, maxtitles);
	if (slot == NULL)
		return false;
	*slot = title;
	entity->ntitles++;
	return true;
}

/* Each run of title words before the name is a title: Prime Minister, Sir. */
static bool
add_titles_before(aa_article *article, aa_entity *entity, const aa_mention *mention)
{
	uint32_t	i = mention->first_token;

	while (i < mention->name_token)
	{
		uint32_t	end = i + aa_phrase_length(article, i);

		if ((article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			end <= mention->name_token && !add_title(article, entity, i, end))
			return false;
		i = end;
	}
	return true;
}

/* A role that the name explains: The prime minister, Keir Starmer, … */
static bool
add_title_in_front(aa_article *article, aa_entity *entity, uint32_t m)
{
	const aa_mention *mention = &article->mentions[m];
	const aa_mention *role = mention - 1;

	if (m == 0 || role->kind != AA_MENTION_ROLE || role->end_token + 1 != mention->first_token ||
		article->tokens[role->end_token].mark != ',')
		return true;
	return add_title(article, entity, role->name_token, role->end_token);
}

/* A role in apposition: Keir Starmer, the prime minister, … */
static bool
add_title_behind(aa_article *article, aa_entity *entity, const aa_mention *mention)
{
	uint32_t	i = mention->end_token;
	uint32_t	limit = i + 7;

	if (i >= article->ntokens || article->tokens[i].mark != ',')
		return true;
	for (i++; i < limit && i < article->ntokens; i += aa_phrase_length(article, i))
	{
		const aa_token *token = &article->tokens[i];

		if (token->kind != AA_TOKEN_WORD || (token->flags & AA_TOKEN_SENTENCE_START) ||
			(article->classes[i] & (AA_LEX_RELATIVE | AA_LEX_CONJUNCTION | AA_LEX_PREPOSITION | AA_LEX_PRONOUN)))
			return true;
		if ((article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			!(article->classes[i] & AA_LEX_PLURAL))
		{
			if (entity->gender == AA_GENDER_UNKNOWN)
				entity->gender = (uint8_t) gender_of(article->classes[i]);
			return add_title(article, entity, i, i + aa_phrase_length(article, i));
		}
	}
	return true;
}

/* For each entity the head of a list of its mentions, and the next of each. */
static bool
add_titles(resolver *r)
{
	aa_article *article = r->article;
	uint32_t   *links = NULL;
	uint32_t	max = 0;
	bool		ok = true;

	if (!aa_grow_array(article, (void **) &links, &max,
					   article->nentities + article->nmentions + 1, sizeof(uint32_t)))
		return false;
	memset(links, 0xFF, (article->nentities + article->nmentions) * sizeof(uint32_t));
	for (uint32_t m = article->nmentions; m-- > 0;)
	{
		uint32_t	e = article->mentions[m].entity;

		if (e == AA_NONE)
			continue;
		links[article->nentities + m] = links[e];
		links[e] = m;
	}
	for (uint32_t e = 0; ok && e < article->nentities; e++)
	{
		aa_entity  *entity = &article->entities[e];

		entity->first_title = article->ntitles;
		if (entity->kind != AA_ENTITY_PERSON)
			continue;
		for (uint32_t m = links[e]; ok && m != AA_NONE; m = links[article->nentities + m])
			ok = add_titles_before(article, entity, &article->mentions[m]) &&
				add_title_in_front(article, entity, m) &&
				add_title_behind(article, entity, &article->mentions[m]);
	}
	(void) article->env.resize(article->env.context, links, 0);
	return ok;
}

/*----------
 * Roles.
 *----------
 */

static char
fold_ascii(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
}

static bool
starts_with(aa_string string, aa_string start)
{
	uint32_t	i = 0;

	while (i < start.length && i < string.length && fold_ascii(start.data[i]) == fold_ascii(string.data[i]))
		i++;
	return i == start.length;
}

/* Do the capitals of the title's words spell the role: PM? */
static bool
spells(aa_string role, aa_string title)
{
	uint32_t	initials = 0;

	for (uint32_t i = 0; i < title.length; i++)
	{
		if (i > 0 && title.data[i - 1] != ' ')
			continue;
		if (initials >= role.length || fold_ascii(title.data[i]) != fold_ascii(role.data[initials]))
			return false;
		initials++;
	}
	return initials == role.length && initials > 1;
}

/* How well a role goes with a title. */
typedef enum role_match
{
	NO_ROLE,
	AKIN,						/* its last words: speaker, House speaker */
	SAME,						/* or short for it: Gov., PM */
} role_match;

static role_match
match_role(aa_string role, aa_string title, bool in_compounds)
{
	aa_string	end;

	if (role.length > title.length)
		return spells(title, role) ||
				(title.length > MIN_SHORT_TITLE && title.data[title.length - 1] == '.' &&
				 starts_with(role, (aa_string){title.data, title.length - 1})) ?
			SAME :
			NO_ROLE;
	end = (aa_string){title.data + title.length - role.length, role.length};
	if (starts_with(end, role) &&
		(role.length == title.length || end.data[-1] == ' ' || in_compounds))
		return role.length == title.length ? SAME : AKIN;
	return spells(role, title) ? SAME : NO_ROLE;
}

/*
 * How well a role fits the person: an office before the name counts (President
 * Marsh, not Ruth Voss, president of a club), the same title counts more.
 */
static int
role_fitness(const resolver *r, uint32_t e, aa_string role)
{
	const aa_article *article = r->article;
	const aa_entity *entity = &article->entities[e];
	bool		in_compounds = article->language->compounds;
	role_match	best = NO_ROLE;

	if (entity->kind != AA_ENTITY_PERSON)
		return 0;
	for (uint32_t i = 0; i < entity->ntitles && best != SAME; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];
		role_match	match = match_role(role, title, in_compounds);

		if (match == NO_ROLE && match_role(title, role, in_compounds) == AKIN)
			match = AKIN;
		if (match > best)
			best = match;
	}
	return best == NO_ROLE ? 0 : best * 2 + (r->facts[e].office != 0);
}

/*
 * The person whom the role fits best: of several the one mentioned last, or the
 * first to come.
 */
static uint32_t
find_role_holder(const resolver *r, uint32_t m, aa_string role)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > 2 * MAX_MENTIONS_BACK ? m - 2 * MAX_MENTIONS_BACK : 0;
	uint32_t	most = article->nentities < MAX_ENTITIES_BACK ? article->nentities : MAX_ENTITIES_BACK;
	uint32_t	holder = AA_NONE;
	int			best = 0;

	for (uint32_t i = r->places[m].holder_before; i != AA_NONE && i >= limit;
		 i = r->places[i].holder_before)
	{
		uint32_t	e = article->mentions[i].entity;
		int			fitness = e == holder ? 0 : role_fitness(r, e, role);

		if (fitness > best)
		{
			best = fitness;
			holder = e;
		}
	}
	for (uint32_t e = 0; holder == AA_NONE && e < most; e++)
	{
		if (role_fitness(r, e, role) > 0)
			holder = e;
	}
	return holder;
}

/*
 * "The Prime Minister" in an article that gives nobody this title: its main
 * person, if that is one without another office.
 */
static uint32_t
find_main_person(const resolver *r)
{
	const aa_article *article = r->article;
	uint32_t	best = AA_NONE;
	uint32_t	limit = article->nentities < MAX_ENTITIES_BACK ? article->nentities : MAX_ENTITIES_BACK;

	for (uint32_t e = 0; e < limit; e++)
	{
		if (article->entities[e].kind == AA_ENTITY_PERSON && r->facts[e].office == 0 &&
			r->facts[e].in_text > 0 &&
			(best == AA_NONE || r->facts[e].in_text > r->facts[best].in_text))
			best = e;
	}
	return best;
}

static bool
has_titles(const aa_article *article, uint32_t e)
{
	return e != AA_NONE && article->entities[e].ntitles > 0 &&
		article->entities[e].kind == AA_ENTITY_PERSON;
}

static bool
resolve_roles(resolver *r)
{
	aa_article *article = r->article;
	uint32_t	main_person = article->language->capital_nouns ? AA_NONE : find_main_person(r);
	uint32_t	holder = AA_NONE;	/* the last mention of a person with a title */

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_string	role;
		uint64_t	classes;

		if (m > 0 && has_titles(article, mention[-1].entity))
			holder = m - 1;
		r->places[m].holder_before = holder;
		if (mention->kind != AA_MENTION_ROLE)
			continue;
		if (!aa_tick(article, article->tokens[mention->first_token].start))
			return false;
		role = copy_words(article, article->tokens[mention->name_token].start,
						  article->tokens[mention->end_token - 1].end);
		if (article->status != AA_OK)
			return false;
		mention->entity = find_role_holder(r, m, role);
		/* an office of which there is one: the Prime Minister, not the judge */
		classes = article->classes[mention->name_token];
		if (mention->entity == AA_NONE && (classes & AA_LEX_TITLE) &&
			(classes & AA_LEX_ROLE) && mention->name_token <= mention->first_token + 1 &&
			(article->tokens[mention->name_token].flags & AA_TOKEN_CAPITAL) &&
			!(article->tokens[mention->name_token].flags & AA_TOKEN_SENTENCE_START))
			mention->entity = main_person;
	}
	return true;
}

/*----------
 * Pronouns.
 *----------
 */

/*
 * May a single name that nothing explains be a person's?  Not a country's, a
 * paper's, or a word that is capital only because a sentence begins with it.
 */
static bool
may_be_surname(const resolver *r, const aa_mention *mention)
{
	const facts *f = &r->facts[mention->entity];
	uint64_t	others = AA_LEX_PLACE | AA_LEX_MEDIA | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT |
		   AA_LEX_ROLE | AA_LEX_COMMON;

	return f->words == 1 && f->known && f->acts > 0 &&
		!(r->article->classes[mention->name_token] & others) &&
		aa_token_length(&r->article->tokens[mention->name_token]) > 2;
}

/* Marsh answered him: the object of a verb is not its subject; himself may be. */
static bool
is_own_object(const resolver *r, uint32_t m, uint32_t c)
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

/*
 * How well the person of mention c fits a pronoun at mention m; 0 = not.  The
 * numbers were tuned on tests/accuracy/coreference.py: a sentence's distance
 * counts more than all else together.
 */
static int
fitness(const resolver *r, uint32_t m, uint32_t c, aa_gender gender)
{
	const aa_entity *entity;
	const place *at = &r->places[c];
	uint32_t	distance = r->places[m].sentence - at->sentence;
	int			score = 100;

	/* within a caption those whom it names, elsewhere those of the text */
	if (r->article->mentions[c].entity == AA_NONE || at->quoted ||
		(!at->in_text && at->block != r->places[m].block))
		return 0;
	entity = &r->article->entities[r->article->mentions[c].entity];
	if (entity->kind == AA_ENTITY_ORGANISATION ||
		genders_differ(gender, (aa_gender) entity->gender) || is_own_object(r, m, c))
		return 0;
	/* a single name may be a person's; Halvane Ferries is not "he" */
	if (entity->kind == AA_ENTITY_OTHER)
	{
		if (at->governed || !may_be_surname(r, &r->article->mentions[c]) ||
			r->article->language->capital_nouns)
			return 0;
		score -= 8;
	}
	/* one of whom nothing tells that it is a person */
	else if (!r->facts[r->article->mentions[c].entity].person && entity->gender == AA_GENDER_UNKNOWN)
		score -= r->facts[r->article->mentions[c].entity].acts == 0 ? 8 : 4;
	/* the mayor, Helen Marsh, she said */
	if (c + 1 == m && !at->possessive &&
		r->article->mentions[c].end_token + 1 == r->article->mentions[m].first_token &&
		r->article->tokens[r->article->mentions[c].end_token].mark == ',')
		score += 6;
	score -= (int) (distance < MAX_SENTENCES_BACK ? distance : MAX_SENTENCES_BACK) * 7;
	score += at->subject * 2 + at->speaks * 2 + at->leads;
	/* Marsh told Adeyemi she would: who speaks, of herself */
	score += (distance == 0 && at->speaks) * 3;
	score -= at->possessive * 4 + at->governed * 2 + at->headline * 4;
	score += entity->gender == gender ? 3 : 0;
	return score > 0 ? score : 1;
}

static uint32_t
find_antecedent(const resolver *r, uint32_t m, aa_gender gender)
{
	uint32_t	limit = m > MAX_MENTIONS_BACK ? m - MAX_MENTIONS_BACK : 0;
	uint32_t	best = AA_NONE;
	int			best_score = 0;

	for (uint32_t c = m; c > limit; c--)
	{
		int			score;

		if (r->places[m].sentence - r->places[c - 1].sentence > MAX_SENTENCES_BACK ||
			r->places[c - 1].sentence < r->places[m].stranger)
			break;
		score = fitness(r, m, c - 1, gender);
		if (score > best_score)
		{
			best_score = score;
			best = r->article->mentions[c - 1].entity;
		}
	}
	return best;
}

bool
aa_ends_in_possessive(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	const char *end = article->text + token->end;

	return aa_token_length(token) > 2 && (end[-1] | 0x20) == 's' &&
		(end[-2] == '\'' || (unsigned char) end[-2] == 0x99);
}

/*----------
 * Epithets: the actress, the 45-year-old, the firm.
 *----------
 */

/* Does "the" stand before the noun at token i, or before its modifiers? */
static bool
has_article(const aa_article *article, uint32_t i)
{
	for (uint32_t n = 0; n <= MAX_MODIFIERS && i > 0; n++)
	{
		uint64_t	classes = article->classes[--i];

		if (article->tokens[i].kind != AA_TOKEN_WORD || (classes & AA_LEX_DETERMINER))
			return (classes & AA_LEX_DEFINITE) != 0;
	}
	return false;
}

/*
 * Was somebody brought in by this noun before, without "the"?  A spokesman
 * said …, the spokesman added: that one has no name.
 */
static bool
is_introduced(const resolver *r, const aa_mention *mention)
{
	const aa_article *article = r->article;
	uint32_t	noun = mention->end_token - 1;
	uint32_t	limit = noun > MAX_TOKENS_BACK ? noun - MAX_TOKENS_BACK : 0;
	uint64_t	hash = 0;

	for (uint32_t i = mention->first_token; i-- > limit;)
	{
		if (!(article->classes[i] & AA_LEX_EPITHET) ||
			aa_token_length(&article->tokens[i]) != aa_token_length(&article->tokens[noun]))
			continue;
		if (hash == 0)
			hash = aa_name_hash(article, noun);
		if (aa_name_hash(article, i) == hash)
			return !has_article(article, i);
	}
	return false;
}

/* The body that an epithet may stand for: one that acts, and that is named often. */
static int
body_fitness(const resolver *r, uint32_t m, uint32_t c)
{
	const place *at = &r->places[c];
	uint32_t	e = r->article->mentions[c].entity;
	uint64_t	others = AA_LEX_PLACE | AA_LEX_MEDIA;

	if (e == AA_NONE || at->quoted || !at->in_text || at->governed || r->facts[e].acts == 0 ||
		(r->facts[e].words == 1 && !r->facts[e].known) ||
		(r->article->entities[e].kind == AA_ENTITY_PERSON && r->facts[e].person) ||
		(r->article->classes[r->article->mentions[c].name_token] & others) ||
		(r->article->tokens[r->article->mentions[c].end_token - 1].flags & AA_TOKEN_LOWER))
		return 0;
	return 20 - 2 * (int) (r->places[m].sentence - at->sentence) + at->subject * 3 + at->leads +
		(r->article->entities[e].kind == AA_ENTITY_ORGANISATION ? 6 : 0) +
		(int) (r->facts[e].in_text < 8 ? r->facts[e].in_text : 8);
}

static uint32_t
find_body(const resolver *r, uint32_t m)
{
	uint32_t	limit = m > MAX_MENTIONS_BACK ? m - MAX_MENTIONS_BACK : 0;
	uint32_t	best = AA_NONE;
	int			best_score = 0;

	for (uint32_t c = m; c > limit; c--)
	{
		int			score;

		if (r->places[m].sentence - r->places[c - 1].sentence > MAX_SENTENCES_BACK)
			break;
		score = body_fitness(r, m, c - 1);
		if (score > best_score)
		{
			best_score = score;
			best = r->article->mentions[c - 1].entity;
		}
	}
	return best;
}

/* the child's mother: somebody else than who is spoken of */
static bool
holds_possessive(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token; i + 1 < mention->end_token; i++)
	{
		if (aa_ends_in_possessive(article, i))
			return true;
	}
	return false;
}

/* Is the role one that may stand for any name? */
static bool
is_epithet(const resolver *r, const aa_mention *mention)
{
	const aa_article *article = r->article;
	uint32_t	noun = mention->end_token - 1;

	if (!(article->classes[mention->first_token] & AA_LEX_DEFINITE) ||
		holds_possessive(article, mention))
		return false;
	if (article->tokens[noun].start < article->size &&
		article->text[article->tokens[noun].start] <= '9')
		return true;			/* the 45-year-old */
	return (article->classes[mention->name_token] & AA_LEX_EPITHET) && !is_introduced(r, mention);
}

static void
resolve_epithet(resolver *r, uint32_t m)
{
	aa_mention *mention = &r->article->mentions[m];
	uint64_t	classes = r->article->classes[mention->name_token];
	bool		body = (classes & AA_LEX_ORGANISATION) && !(classes & AA_LEX_ROLE);

	if (mention->entity != AA_NONE || !is_epithet(r, mention))
		return;
	if ((classes & AA_LEX_ORGANISATION) && (classes & AA_LEX_ROLE) &&
		(r->article->tokens[mention->name_token].flags & AA_TOKEN_LOWER))
		body = true;
	mention->entity = body ? find_body(r, m) : find_antecedent(r, m, gender_of(classes));
}

/* Marsh herself: the name right before */
static bool
is_reflexive(const aa_article *article, uint32_t m)
{
	const aa_mention *mention = &article->mentions[m];

	return m > 0 && mention[-1].end_token == mention->first_token && mention[-1].entity != AA_NONE &&
		!(article->classes[mention->first_token] & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)) &&
		!aa_ends_in_possessive(article, mention[-1].end_token - 1);
}

static bool
resolve_pronouns(resolver *r)
{
	aa_article *article = r->article;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_gender	gender;

		if (mention->kind == AA_MENTION_NAME || r->places[m].quoted)
			continue;
		if (!aa_tick(article, article->tokens[mention->first_token].start))
			return false;
		if (mention->kind == AA_MENTION_ROLE)
		{
			resolve_epithet(r, m);
			continue;
		}
		gender = gender_of(article->classes[mention->first_token]);
		mention->entity = is_reflexive(article, m) ? mention[-1].entity : find_antecedent(r, m, gender);
		if (mention->entity == AA_NONE)
			continue;
		if (article->entities[mention->entity].gender == AA_GENDER_UNKNOWN)
			article->entities[mention->entity].gender = (uint8_t) gender;
		if (article->entities[mention->entity].kind == AA_ENTITY_OTHER)
			article->entities[mention->entity].kind = AA_ENTITY_PERSON;
	}
	return true;
}

/*----------
 * Places of mentions.
 *----------
 */

/* The verb that follows token i, adverbs and auxiliaries skipped. */
static uint64_t
verb_behind(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	seen = 0;

	for (uint32_t limit = i + 5 < end ? i + 5 : end; i < limit; i++)
	{
		uint64_t	classes = article->classes[i];

		if (classes & (AA_LEX_AUXILIARY | AA_LEX_ADVERB | AA_LEX_NEGATION))
			seen |= classes & AA_LEX_AUXILIARY;
		/* Marsh himself had said */
		else if ((classes & AA_LEX_PRONOUN) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE)) &&
				 !(classes & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)))
			continue;
		else
			return seen | (classes & (AA_LEX_QUOTES | AA_LEX_VERB));
	}
	return seen;
}

/*
 * The verb behind the comma before token i, or behind the one that closes what
 * it opens: Jane Doe,[ who has a farm,] said.
 */
static uint64_t
verb_behind_comma(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	verb = verb_behind(article, i + ((article->classes[i] & AA_LEX_RELATIVE) != 0), end);

	if (verb & (AA_LEX_PAST | AA_LEX_THIRD))
		return verb;
	for (uint32_t limit = i + MAX_APPOSITION < end ? i + MAX_APPOSITION : end; i < limit; i++)
	{
		if (article->classes[i] & AA_WORD_QUOTED)
			return 0;
		if (article->tokens[i].mark == ',')
			return verb_behind(article, i + 1, end);
	}
	return 0;
}

/*
 * The finite verb before a name that begins at token i: said[ the furious,
 * 45-year-old] Marsh.
 */
static uint64_t
verb_before(const aa_article *article, uint32_t i, uint32_t first)
{
	uint32_t	limit = i > first + MAX_MODIFIERS ? i - MAX_MODIFIERS : first;

	while (i > limit)
	{
		uint64_t	classes = article->classes[--i];

		if ((classes & AA_LEX_QUOTES) && (classes & (AA_LEX_PAST | AA_LEX_THIRD)))
			return classes;
		if (article->tokens[i].kind != AA_TOKEN_WORD ||
			(classes & (AA_LEX_VERB | AA_LEX_AUXILIARY | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE | AA_LEX_PRONOUN)))
			return 0;
	}
	return 0;
}

static bool
is_before_comma(const aa_article *article, const aa_mention *mention,
				const aa_sentence *sentence)
{
	return mention->end_token < sentence->end_token &&
		article->tokens[mention->end_token].mark == ',';
}

static void
describe_place(const aa_article *article, const aa_mention *mention,
			   const aa_sentence *sentence, place *at)
{
	uint32_t	first = mention->first_token;
	uint64_t	verb = verb_behind(article, mention->end_token, sentence->end_token);
	uint64_t	before = first > sentence->first_token ? article->classes[first - 1] : 0;

	at->quoted = (article->classes[first] & AA_WORD_QUOTED) != 0;
	at->possessive = mention->kind == AA_MENTION_NAME &&
		aa_ends_in_possessive(article, mention->end_token - 1);
	/* to Marsh; told Marsh */
	at->governed = (before & AA_LEX_PREPOSITION) || ((before & AA_LEX_RECIPIENT) && (before & AA_LEX_PAST));
	at->speaks = (verb & AA_LEX_QUOTES) && (verb & (AA_LEX_PAST | AA_LEX_THIRD));
	at->subject = (verb & (AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD)) != 0;
	if (!at->governed && verb_before(article, first, sentence->first_token) & AA_LEX_QUOTES)
		at->speaks = at->subject = true;
	/* One organiser, Jane Doe, told; Jane Doe, a farmer from Oxley, told */
	if (is_before_comma(article, mention, sentence))
	{
		verb = verb_behind_comma(article, mention->end_token + 1, sentence->end_token);
		if ((verb & AA_LEX_QUOTES) && (verb & (AA_LEX_PAST | AA_LEX_THIRD)))
			at->speaks = at->subject = true;
	}
	/* his, her: no subject, whatever stands beside them */
	if (at->possessive || (article->classes[first] & AA_LEX_DETERMINER && mention->kind == AA_MENTION_PRONOUN))
		at->subject = at->speaks = false;
	at->acts = at->subject;
}

/* Sentences count when they have a word outside quotation marks. */
static bool
has_own_words(const aa_article *article, const aa_sentence *sentence)
{
	for (uint32_t i = sentence->first_token; i < sentence->end_token; i++)
	{
		if (article->tokens[i].kind == AA_TOKEN_WORD &&
			!(article->classes[i] & AA_WORD_QUOTED))
			return true;
	}
	return false;
}

/* A driver who lives there said: the sentence begins with somebody unnamed. */
static bool
begins_with_stranger(const aa_article *article, const aa_sentence *sentence)
{
	uint32_t	i = sentence->first_token;
	uint64_t	others = AA_LEX_DEFINITE | AA_LEX_PRONOUN | AA_LEX_SUBJECT | AA_LEX_MASCULINE | AA_LEX_FEMININE;

	if ((article->classes[i] & (AA_LEX_DETERMINER | others)) != AA_LEX_DETERMINER)
		return false;
	for (uint32_t n = 0; n < MAX_MODIFIERS && ++i < sentence->end_token; n++)
	{
		if (article->tokens[i].kind != AA_TOKEN_WORD || (article->tokens[i].flags & AA_TOKEN_CAPITAL))
			return false;
		if (article->classes[i] & AA_LEX_ROLE)
			return i + 1 < sentence->end_token && !(article->tokens[i + 1].flags & AA_TOKEN_CAPITAL) &&
				!(article->classes[i + 1] & AA_LEX_ROLE);
	}
	return false;
}

static bool
describe_places(resolver *r)
{
	aa_article *article = r->article;
	uint32_t	m = 0;
	uint32_t	count = 0;
	uint32_t	block = AA_NONE;
	uint32_t	stranger = 0;
	bool		headline = false;

	if (!aa_grow_array(article, (void **) &r->places, &r->maxplaces,
					   article->nmentions + 1, sizeof(place)))
		return false;
	memset(r->places, 0, article->nmentions * sizeof(place));
	for (uint32_t s = 0; s < article->nsentences && m < article->nmentions; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		bool		leads = true;

		if (sentence->block != block)
		{
			block = sentence->block;
			headline = article->blocks[block].title_case ||
				article->blocks[block].kind == AA_BLOCK_HEADLINE;
		}
		count += has_own_words(article, sentence);
		if (begins_with_stranger(article, sentence))
			stranger = count;
		for (; m < article->nmentions &&
			 article->mentions[m].first_token < sentence->end_token;
			 m++)
		{
			place	   *at = &r->places[m];

			at->sentence = count;
			at->stranger = stranger;
			at->block = block;
			at->in_text = aa_is_text_block(&article->blocks[block]);
			at->headline = headline;
			at->leads = leads;
			describe_place(article, &article->mentions[m], sentence, at);
			/* Jane Doe, a farmer, gave: the verb stands behind the apposition */
			if (leads && !at->quoted && !at->possessive &&
				(article->mentions[m].first_token == sentence->first_token ||
				 (!at->governed && is_before_comma(article, &article->mentions[m], sentence))))
				at->subject = true;
			leads = leads && at->quoted;
		}
	}
	return true;
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
	resolver	r = {.article = article};
	bool		ok = describe_places(&r) && resolve_full_names(&r, false) &&
			   resolve_full_names(&r, true) && resolve_single_names(&r) &&
			   add_titles(&r) && resolve_roles(&r) && resolve_pronouns(&r);

	for (uint32_t e = 0; ok && e < article->nentities; e++)
	{
		article->entities[e].key = make_key(article, article->entities[e].name);
		ok = article->status == AA_OK;
	}
	if (ok && article->language->capital_nouns)
		drop_nouns(article);
	if (r.facts != NULL)
		(void) article->env.resize(article->env.context, r.facts, 0);
	if (r.places != NULL)
		(void) article->env.resize(article->env.context, r.places, 0);
	return ok;
}
