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
	bool		in_office;		/* has a title such as "president" */
} facts;

/* ... and of a mention. */
typedef struct place
{
	uint32_t	sentence;		/* count of sentences with words outside marks */
	uint32_t	block;
	bool		quoted;
	bool		in_text;		/* not in a caption, byline ... */
	bool		headline;
	bool		subject;		/* a verb follows, or a reporting verb stands
								 * before */
	bool		speaks;			/* that verb reports speech */
	bool		leads;			/* the first name of its sentence */
	bool		possessive;
	bool		governed;		/* by a preposition */
} place;

/* Bits of the resolver's filter, a power of two. */
#define MAX_KNOWN 8192

typedef struct resolver
{
	aa_article *article;
	uint64_t	known[MAX_KNOWN / 64];	/* a bit for each hash among the facts: new
										 * names need not be searched for */
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

static uint64_t
hash_token(const aa_article *article, uint32_t i)
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
		hash = hash_token(article, i);
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
note_hash(resolver *r, uint64_t hash)
{
	r->known[hash % MAX_KNOWN / 64] |= UINT64_C(1) << hash % 64;
}

/* Does some entity have the hash?  Says yes now and then where none does. */
static bool
is_known(const resolver *r, uint64_t hash)
{
	return (r->known[hash % MAX_KNOWN / 64] >> hash % 64 & 1) != 0;
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
		uint32_t	code = aa_decode(article->text, end, at, &length);
		uint8_t		class = aa_char_properties(code) & AA_CHAR_CLASS_MASK;

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

/* By the title; without one, by the given name. */
static aa_gender
mention_gender(const aa_article *article, const aa_mention *mention)
{
	aa_gender	gender = gender_of(classes_between(article, mention->first_token,
												   mention->name_token));
	uint64_t	given = article->classes[mention->name_token];

	if (gender == AA_GENDER_UNKNOWN && (given & AA_LEX_GIVEN))
		gender = gender_of(given);
	return gender;
}

static bool
is_acronym(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_ALL_CAPITALS) != 0;
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
	if (titled || n->initial_first)
		return AA_ENTITY_PERSON;
	if (n->words == 1)
		return is_acronym(article, first) ? AA_ENTITY_ORGANISATION : AA_ENTITY_OTHER;
	if (first > 0 && (article->classes[first - 1] & AA_LEX_DEFINITE) && !(given && article->language->capital_nouns))
		return AA_ENTITY_OTHER;
	if (given && !((last & AA_LEX_PLACE) && (article->classes[first] & AA_LEX_PLACE)))
		return AA_ENTITY_PERSON;
	if ((classes & (AA_LEX_PLACE | AA_LEX_CALENDAR | AA_LEX_COMMON | AA_LEX_MEDIA)) ||
		n->words > 4 || is_acronym(article, first))
		return AA_ENTITY_OTHER;
	return AA_ENTITY_PERSON;
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
	note_hash(r, n->first);
	note_hash(r, n->last);
	note_hash(r, n->whole);
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
	if (before & AA_LEX_INITIAL_TITLE)
		return f->first == n->first;
	if (f->last == n->last)
		return true;
	return f->first == n->first && !(before & AA_LEX_TITLE) &&
		(r->article->classes[mention->name_token] & AA_LEX_GIVEN) != 0;
}

static uint32_t
find_full_name(const resolver *r, const name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > MAX_ENTITIES_BACK ? count - MAX_ENTITIES_BACK : 0;

	if (!is_known(r, n->whole) && !(is_known(r, n->first) && is_known(r, n->last)))
		return AA_NONE;
	for (uint32_t e = count; e > limit; e--)
	{
		if (is_same_name(&r->facts[e - 1], n))
			return e - 1;
	}
	return AA_NONE;
}

/* The name grew: Keir Starmer, then Keir Rodney Starmer. */
static void
note_fuller_name(resolver *r, uint32_t e, const aa_mention *mention, const name_words *n)
{
	aa_article *article = r->article;

	if (n->words <= r->facts[e].words)
		return;
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

/* A name joins its entity: gender and counts. */
static void
join_entity(resolver *r, uint32_t m, uint32_t e)
{
	aa_mention *mention = &r->article->mentions[m];
	aa_entity  *entity = &r->article->entities[e];
	aa_gender	gender = mention_gender(r->article, mention);
	uint64_t	before = classes_between(r->article, mention->first_token,
										 mention->name_token);

	mention->entity = e;
	r->facts[e].in_text += r->places[m].in_text && !r->places[m].quoted;
	r->facts[e].in_office |= (before & AA_LEX_TITLE) && (before & AA_LEX_ROLE);
	if (before & (AA_LEX_TITLE | AA_LEX_ROLE) && entity->kind == AA_ENTITY_OTHER)
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
			r->places[m].headline != title_case)
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
		join_entity(r, m, e);
	}
	return true;
}

/* Does an office stand before the name: President, Gov., not Mr? */
static bool
in_office(const aa_article *article, const aa_mention *mention)
{
	uint64_t	before = classes_between(article, mention->first_token, mention->name_token);

	return (before & AA_LEX_TITLE) && (before & AA_LEX_ROLE);
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

	if (!is_known(r, n->whole) && !is_known(r, n->first) && !is_known(r, n->last))
		return AA_NONE;
	/* Gov. Pinto is the one of that name who holds an office */
	for (uint32_t i = m; in_office(article, mention) && i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e != AA_NONE && r->facts[e].in_office && is_part_of(r, e, mention, n))
			return e;
	}
	for (uint32_t i = m; i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e != AA_NONE && shares_word(&r->facts[e], n) && is_part_of(r, e, mention, n))
			return e;
	}
	limit = article->nentities < MAX_ENTITIES_BACK ? article->nentities : MAX_ENTITIES_BACK;
	for (uint32_t e = 0; e < limit; e++)
	{
		if (shares_word(&r->facts[e], n) && is_part_of(r, e, mention, n))
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
			join_entity(r, m, e);
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

/* Is the role the title, or its last words, or its initials (PM)? */
static bool
is_role_of_title(aa_string role, aa_string title, bool in_compounds)
{
	uint32_t	initials = 0;

	if (role.length <= title.length)
	{
		uint32_t	from = title.length - role.length;
		uint32_t	i = 0;

		while (i < role.length && fold_ascii(role.data[i]) == fold_ascii(title.data[from + i]))
			i++;
		if (i == role.length && (from == 0 || title.data[from - 1] == ' ' || in_compounds))
			return true;
	}
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

static bool
holds_role(const aa_article *article, const aa_entity *entity, aa_string role)
{
	for (uint32_t i = 0; i < entity->ntitles; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];

		if (is_role_of_title(role, title, article->language->compounds) ||
			is_role_of_title(title, role, article->language->compounds))
			return true;
	}
	return false;
}

/* The person with this title who was mentioned last, or is the first to come. */
static uint32_t
find_role_holder(const resolver *r, uint32_t m, aa_string role)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > 2 * MAX_MENTIONS_BACK ? m - 2 * MAX_MENTIONS_BACK : 0;

	for (uint32_t i = m; i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if (e != AA_NONE && article->entities[e].kind == AA_ENTITY_PERSON &&
			holds_role(article, &article->entities[e], role))
			return e;
	}
	limit = article->nentities < MAX_ENTITIES_BACK ? article->nentities : MAX_ENTITIES_BACK;
	for (uint32_t e = 0; e < limit; e++)
	{
		if (article->entities[e].kind == AA_ENTITY_PERSON &&
			holds_role(article, &article->entities[e], role))
			return e;
	}
	return AA_NONE;
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
		if (article->entities[e].kind == AA_ENTITY_PERSON && !r->facts[e].in_office &&
			r->facts[e].in_text > 0 &&
			(best == AA_NONE || r->facts[e].in_text > r->facts[best].in_text))
			best = e;
	}
	return best;
}

static bool
resolve_roles(resolver *r)
{
	aa_article *article = r->article;
	uint32_t	main_person = article->language->capital_nouns ? AA_NONE : find_main_person(r);

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_string	role;
		uint64_t	classes;

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

/* How well the person of mention c fits a pronoun at mention m; 0 = not. */
static int
fitness(const resolver *r, uint32_t m, uint32_t c, aa_gender gender)
{
	const aa_entity *entity;
	const place *at = &r->places[c];
	uint32_t	distance = r->places[m].sentence - at->sentence;
	int			score = 20;

	if (r->article->mentions[c].entity == AA_NONE || at->quoted || !at->in_text)
		return 0;
	entity = &r->article->entities[r->article->mentions[c].entity];
	if (entity->kind == AA_ENTITY_ORGANISATION ||
		genders_differ(gender, (aa_gender) entity->gender))
		return 0;
	/* a single name may be a person's; Halvane Ferries is not "he" */
	if (entity->kind == AA_ENTITY_OTHER)
	{
		if (at->governed || r->facts[r->article->mentions[c].entity].words > 1 ||
			r->article->language->capital_nouns)
			return 0;
		score -= 6;
	}
	score -= (int) (distance < MAX_SENTENCES_BACK ? distance : MAX_SENTENCES_BACK) * 2;
	score += at->subject * 3 + at->speaks * 2 + at->leads;
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

		if (r->places[m].sentence - r->places[c - 1].sentence > MAX_SENTENCES_BACK)
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

static bool
resolve_pronouns(resolver *r)
{
	aa_article *article = r->article;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_gender	gender;

		if (mention->kind != AA_MENTION_PRONOUN || r->places[m].quoted)
			continue;
		if (!aa_tick(article, article->tokens[mention->first_token].start))
			return false;
		gender = gender_of(article->classes[mention->first_token]);
		mention->entity = find_antecedent(r, m, gender);
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
		else
			return seen | (classes & (AA_LEX_QUOTES | AA_LEX_VERB));
	}
	return seen;
}

static void
describe_place(const aa_article *article, const aa_mention *mention,
			   const aa_sentence *sentence, place *at)
{
	uint32_t	first = mention->first_token;
	const aa_token *last = &article->tokens[mention->end_token - 1];
	const char *end = article->text + last->end;
	uint64_t	verb = verb_behind(article, mention->end_token, sentence->end_token);
	uint64_t	before = first > sentence->first_token ? article->classes[first - 1] : 0;

	at->quoted = (article->classes[first] & AA_WORD_QUOTED) != 0;
	at->possessive = mention->kind == AA_MENTION_NAME && aa_token_length(last) > 2 &&
		(end[-1] | 0x20) == 's' && (end[-2] == '\'' || (unsigned char) end[-2] == 0x99);
	at->governed = (before & AA_LEX_PREPOSITION) != 0;
	at->speaks = (verb & AA_LEX_QUOTES) && (verb & (AA_LEX_PAST | AA_LEX_THIRD));
	at->subject = (verb & (AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD)) != 0;
	if ((before & AA_LEX_QUOTES) && (before & (AA_LEX_PAST | AA_LEX_THIRD)))
		at->speaks = at->subject = true;
	if (at->possessive)
		at->subject = at->speaks = false;
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

static bool
describe_places(resolver *r)
{
	aa_article *article = r->article;
	uint32_t	m = 0;
	uint32_t	count = 0;
	uint32_t	block = AA_NONE;
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
			headline = aa_is_title_case(article, &article->blocks[block]) ||
				article->blocks[block].kind == AA_BLOCK_HEADLINE;
		}
		count += has_own_words(article, sentence);
		for (; m < article->nmentions &&
			 article->mentions[m].first_token < sentence->end_token;
			 m++)
		{
			place	   *at = &r->places[m];

			at->sentence = count;
			at->block = block;
			at->in_text = aa_is_text_block(&article->blocks[block]);
			at->headline = headline;
			at->leads = leads;
			describe_place(article, &article->mentions[m], sentence, at);
			/* Jane Doe, a farmer, gave: the verb stands behind the apposition */
			if (leads && !at->quoted && !at->possessive &&
				article->mentions[m].first_token == sentence->first_token)
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
