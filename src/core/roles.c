/*-------------------------------------------------------------------------
 *
 * roles.c
 *	  Titles of people, and who is meant by a role: the minister.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "words.h"

/* Between a name and what it says of the person stand at most so many tokens … */
#define MAX_INSERTION 5
/* … and before the noun that says it, so many. */
#define MAX_APPOSITION 7
/* A place's adjective begins with as many of its letters: France, French. */
#define SAME_PLACE 2
/* Names behind a role among which its own may be: the mayor of Oxley, Ada Wong */
#define MAX_BEHIND_ROLE 3
/* Who did something last is looked for so many sentences back. */
#define MAX_TOPIC_BACK 2

/* One of whom no title tells is named so often, if not most. */
#define MIN_SPOKEN_OF 3

/* What tells for and against one who may hold an office; tuned on the articles of tests/accuracy. */
#define TOLD_OFFICE 12
#define SPOKEN_OF_MOST 20
#define TOPIC_BEFORE 8
#define LAST_HOLDER 4
#define OF_A_PLACE 10

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

/* the, even where it begins a phrase: the US */
static bool
is_the(const aa_article *article, uint32_t i)
{
	return (aa_single_classes(article, i) & AA_LEX_DEFINITE) != 0;
}

static bool
names_place(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_CAPITAL) && !is_the(article, i) &&
		((article->classes[i] & AA_LEX_PLACE) ||
		 ((article->classes[i] & AA_WORD_INSIDE) && (aa_single_classes(article, i) & AA_LEX_PLACE)));
}

/*
 * Where somebody is what the tokens [noun, end) say, of a phrase that begins at first:
 * the [Ohio] governor, [France]'s president, king of [Spain]; or AA_NONE.
 */
static uint32_t
place_of(const aa_article *article, uint32_t first, uint32_t noun, uint32_t end)
{
	if (end + 1 < article->ntokens && aa_reads(article, end, article->language->genitive) &&
		names_place(article, end + 1))
		return end + 1;
	if (first > 0 && !(article->tokens[first].flags & AA_TOKEN_SENTENCE_START) && names_place(article, first - 1) &&
		!(first > 1 && (article->classes[first - 2] & AA_LEX_PREPOSITION)))
		first--;
	for (uint32_t i = noun; i-- > first;)
	{
		if (names_place(article, i))
			return i;
	}
	return AA_NONE;
}

static void
note_place(aa_entity_facts *facts, uint32_t place)
{
	if (facts->place == AA_NONE)
		facts->place = place;
}

/* The titles of an entity must lie together, so they are read entity by entity. */
static bool
add_title(aa_article *article, aa_entity *entity, uint32_t first, uint32_t end)
{
	aa_string	title = aa_copy_words(article, article->tokens[first].start,
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
add_titles_before(aa_resolver *r, uint32_t e, const aa_mention *mention)
{
	aa_article *article = r->article;
	uint32_t	i = mention->first_token;

	while (i < mention->name_token)
	{
		uint32_t	end = i + aa_phrase_length(article, i);

		if ((article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) && end <= mention->name_token)
		{
			note_place(&r->facts[e], place_of(article, mention->first_token, i, end));
			if (!add_title(article, &article->entities[e], i, end))
				return false;
		}
		i = end;
	}
	return true;
}

/* Trump, the mayor said: what stands behind the role is its verb, or another's noun. */
static bool
has_own_verb(const aa_article *article, uint32_t end)
{
	return aa_ends_in_possessive(article, end - 1) ||
		(end < article->ntokens &&
		 (article->classes[end] & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_CONJUNCTION)));
}

/*
 * Where words behind the name begin that say what the person is: Jane Doe,
 * D-Ohio, the [mayor]; Jane Doe[, who] is a [farmer].  AA_NONE if there are none.
 */
uint32_t
aa_apposition_behind(const aa_article *article, uint32_t i)
{
	uint32_t	limit = i + MAX_INSERTION < article->ntokens ? i + MAX_INSERTION : article->ntokens;
	bool		comma = i < limit && article->tokens[i].mark == ',';
	bool		is = false;

	i += comma;
	i += comma && i < limit && (article->classes[i] & AA_LEX_RELATIVE);
	for (; i < limit && (article->classes[i] & (AA_LEX_BE | AA_LEX_AUXILIARY)); i++)
		is |= (article->classes[i] & AA_LEX_BE) != 0;
	if (is)
		return i < limit && (article->classes[i] & AA_LEX_DETERMINER) ? i : AA_NONE;
	if (!comma)
		return AA_NONE;
	/* the party and the state, or the age, which no noun follows */
	for (uint32_t k = i + 1; k < limit && !(article->classes[i] & AA_LEX_DETERMINER); k++)
	{
		if (article->tokens[k].mark == ',' && (article->classes[k + 1] & AA_LEX_DETERMINER))
			return k + 1;
	}
	return i;
}

/* A role that the name explains: The prime minister, Keir Starmer, …; his spokesman, Leo Marsh, … */
static bool
add_title_in_front(aa_resolver *r, uint32_t e, uint32_t m)
{
	aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	const aa_mention *role = mention - 1;
	aa_run		words = aa_apposition_before(article, mention);

	if (m > 0 && role->kind == AA_MENTION_ROLE && role->end_token + 1 == mention->first_token &&
		article->tokens[role->end_token].mark == ',')
		words = (aa_run){role->first_token, role->end_token};

	for (uint32_t i = words.first; i < words.end; i += aa_phrase_length(article, i))
	{
		uint32_t	end = i + aa_phrase_length(article, i);

		if (article->classes[i] & AA_LEX_PREPOSITION)
			return true;
		if (!(article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) || (article->classes[i] & AA_LEX_PLURAL))
			continue;
		if (end < words.end && !(article->classes[end] & AA_LEX_PREPOSITION))
			continue;
		note_place(&r->facts[e], place_of(article, words.first, i, end));
		return add_title(article, &article->entities[e], i, end);
	}
	return true;
}

/* A role in apposition: Keir Starmer, the prime minister, … */
static bool
add_title_behind(aa_resolver *r, uint32_t e, const aa_mention *mention)
{
	aa_article *article = r->article;
	aa_entity  *entity = &article->entities[e];
	uint32_t	first = aa_apposition_behind(article, mention->end_token);
	uint32_t	i = first;
	uint32_t	limit = i + MAX_APPOSITION;

	if (i == AA_NONE)
		return true;
	for (; i < limit && i < article->ntokens; i += aa_phrase_length(article, i))
	{
		const aa_token *token = &article->tokens[i];
		uint32_t	end = i + aa_phrase_length(article, i);

		if (token->kind != AA_TOKEN_WORD || (token->flags & AA_TOKEN_SENTENCE_START) ||
			(article->classes[i] & (AA_LEX_RELATIVE | AA_LEX_CONJUNCTION | AA_LEX_PREPOSITION | AA_LEX_PRONOUN)))
			return true;
		if ((article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			!(article->classes[i] & AA_LEX_PLURAL))
		{
			if (has_own_verb(article, end))
				return true;
			if (entity->gender == AA_GENDER_UNKNOWN)
				entity->gender = (uint8_t) aa_gender_of(article->classes[i]);
			note_place(&r->facts[e], place_of(article, first, i, end));
			return add_title(article, entity, i, end);
		}
	}
	return true;
}

/* For each entity the head of a list of its mentions, and the next of each. */
bool
aa_add_titles(aa_resolver *r)
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
		{
			r->facts[e].governs |= aa_reads(article, article->mentions[m].end_token, article->language->government);
			ok = add_titles_before(r, e, &article->mentions[m]) &&
				add_title_in_front(r, e, m) &&
				add_title_behind(r, e, &article->mentions[m]);
		}
	}
	(void) article->env.resize(article->env.context, links, 0);
	return ok;
}

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

	/* each word has one, and a blank stands between two */
	if (role.length < 2 || 2 * role.length > title.length + 1)
		return false;
	for (uint32_t i = 0; i < title.length; i++)
	{
		if (i > 0 && title.data[i - 1] != ' ')
			continue;
		if (initials >= role.length || fold_ascii(title.data[i]) != fold_ascii(role.data[initials]))
			return false;
		initials++;
	}
	return initials == role.length;
}

/* How well a role goes with a title. */
typedef enum role_match
{
	NO_ROLE,
	AKIN,						/* its last words: speaker, House speaker */
	SAME,						/* or short for it: Gov., PM */
} role_match;

/* Vice President, former mayor: another office than its last word's */
static bool
is_deputy(const aa_language *language, aa_string title)
{
	for (const char *const *word = language->deputies; word != NULL && *word != NULL; word++)
	{
		uint32_t	length = (uint32_t) strlen(*word);

		if (starts_with(title, (aa_string){*word, length}) && title.length > length &&
			(title.data[length] == ' ' || title.data[length] == '-'))
			return true;
	}
	return false;
}

static role_match
match_role(aa_string role, aa_string title, const aa_language *language)
{
	aa_string	end;

	if (role.length > title.length)
		return spells(title, role) ||
				(title.length > AA_MIN_SHORT_TITLE && title.data[title.length - 1] == '.' &&
				 starts_with(role, (aa_string){title.data, title.length - 1})) ?
			SAME :
			NO_ROLE;
	end = (aa_string){title.data + title.length - role.length, role.length};
	if (starts_with(end, role) &&
		(role.length == title.length || end.data[-1] == ' ' || language->compounds))
	{
		if (role.length == title.length)
			return SAME;
		return is_deputy(language, title) ? NO_ROLE : AKIN;
	}
	return spells(role, title) ? SAME : NO_ROLE;
}

/* But for the case?  Says yes of some other bytes as well. */
static inline bool
may_be_one_letter(char a, char b)
{
	return ((a ^ b) & ~0x20) == 0;
}

/*
 * Role and title match only where their first letters or their last are the same:
 * most have neither.
 */
static inline bool
may_match(aa_string role, aa_string title)
{
	return may_be_one_letter(role.data[0], title.data[0]) ||
		may_be_one_letter(role.data[role.length - 1], title.data[title.length - 1]);
}

/* Do both name the same country or state, or do they name two?  Iran's, Iranian are one. */
typedef enum place_match
{
	UNTOLD,
	HERE,
	ELSEWHERE,
} place_match;

static place_match
match_place(const aa_article *article, uint32_t a, uint32_t b)
{
	if (a == AA_NONE || b == AA_NONE)
		return UNTOLD;
	if (aa_is_same_text(article->text + article->tokens[a].start, article->text + article->tokens[b].start,
						SAME_PLACE))
		return HERE;
	/* US, American; UK, British */
	return (article->tokens[a].flags | article->tokens[b].flags) & AA_TOKEN_ALL_CAPITALS ? UNTOLD : ELSEWHERE;
}

/* Where the role's holder is; see place_of(). */
static uint32_t
place_of_role(const aa_article *article, const aa_mention *role)
{
	return place_of(article, role->first_token, role->name_token, role->end_token);
}

bool
aa_is_elsewhere(const aa_resolver *r, const aa_mention *role, uint32_t e)
{
	return match_place(r->article, place_of_role(r->article, role), r->facts[e].place) == ELSEWHERE;
}

/*
 * How well a role fits the person: an office before the name counts (President
 * Marsh, not Ruth Voss, president of a club), the same title counts more, and so does
 * the same place.
 */
static int
role_fitness(const aa_resolver *r, uint32_t e, aa_string role, uint32_t place, aa_gender gender)
{
	const aa_article *article = r->article;
	const aa_entity *entity = &article->entities[e];
	role_match	best = NO_ROLE;
	place_match where = match_place(article, place, r->facts[e].place);

	if (entity->kind != AA_ENTITY_PERSON || where == ELSEWHERE ||
		aa_genders_differ(gender, (aa_gender) entity->gender))
		return 0;
	for (uint32_t i = 0; i < entity->ntitles && best != SAME; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];
		role_match	match;

		if (!may_match(role, title))
			continue;
		match = match_role(role, title, article->language);
		if (match == NO_ROLE && match_role(title, role, article->language) == AKIN)
			match = AKIN;
		if (match > best)
			best = match;
	}
	return best == NO_ROLE ? 0 : best * 2 + (r->facts[e].office != AA_NONE) + (where == HERE ? 2 * SAME : 0);
}

/*
 * The person whom the role fits best: of several the one mentioned last, or the
 * first to come.
 */
static uint32_t
find_role_holder(const aa_resolver *r, uint32_t m, aa_string role)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > 2 * AA_MAX_MENTIONS_BACK ? m - 2 * AA_MAX_MENTIONS_BACK : 0;
	uint32_t	most = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	aa_gender	gender = aa_gender_of(article->classes[article->mentions[m].name_token]);
	uint32_t	place = place_of_role(article, &article->mentions[m]);
	uint32_t	holder = AA_NONE;
	uint32_t	seen = AA_NONE; /* the person looked at last: mentions come in rows */
	int			best = 0;

	for (uint32_t i = r->places[m].holder_before; i != AA_NONE && i >= limit;
		 i = r->places[i].holder_before)
	{
		uint32_t	e = article->mentions[i].entity;
		int			fitness = e == holder || e == seen ? 0 : role_fitness(r, e, role, place, gender);

		seen = e;
		if (fitness > best)
		{
			best = fitness;
			holder = e;
		}
	}
	for (uint32_t e = 0; holder == AA_NONE && e < most; e++)
	{
		if (article->entities[e].ntitles > 0 && role_fitness(r, e, role, place, gender) > 0)
			holder = e;
	}
	return holder;
}

static bool
has_titles(const aa_article *article, uint32_t e)
{
	return e != AA_NONE && article->entities[e].ntitles > 0 &&
		article->entities[e].kind == AA_ENTITY_PERSON;
}

static bool
has_verb(const aa_article *article, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (article->classes[i] & (AA_LEX_AUXILIARY | AA_LEX_PAST | AA_LEX_THIRD))
			return true;
	}
	return false;
}

uint32_t
aa_name_beside(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_mention *role = &article->mentions[m];

	if (m > 0 && role[-1].kind == AA_MENTION_NAME && role[-1].end_token + 1 == role->first_token &&
		article->tokens[role[-1].end_token].mark == ',')
		return m - 1;
	for (uint32_t i = m + 1;
		 i < article->nmentions && i <= m + MAX_BEHIND_ROLE && r->places[i].within == r->places[m].within; i++)
	{
		uint32_t	first = article->mentions[i].first_token;

		if (article->mentions[i].kind != AA_MENTION_NAME)
			continue;
		if (first == role->end_token ||
			(article->tokens[first - 1].mark == ',' && !has_verb(article, role->end_token, first)))
			return i;
	}
	return AA_NONE;
}

/* The person of whom the role is said: Jane Doe, the mayor; the mayor of Oxley, Jane Doe */
static uint32_t
find_explained(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_mention *role = &article->mentions[m];
	uint32_t	beside = aa_name_beside(r, m);
	uint32_t	e = beside == AA_NONE ? AA_NONE : article->mentions[beside].entity;

	if (e == AA_NONE || article->entities[e].kind != AA_ENTITY_PERSON || r->places[beside].quoted)
		return AA_NONE;
	if (beside > m)
		return article->mentions[beside].first_token > role->end_token ? e : AA_NONE;
	return aa_apposition_behind(article, role[-1].end_token) == role->first_token &&
			!has_own_verb(article, role->end_token) ?
		e :
		AA_NONE;
}

bool
aa_is_by_origin(const aa_article *article, const aa_mention *role)
{
	if (!(article->classes[role->name_token] & AA_LEX_EPITHET) ||
		!(article->tokens[role->name_token].flags & AA_TOKEN_CAPITAL))
		return false;
	for (uint32_t i = role->first_token; i < role->name_token; i++)
	{
		if (article->classes[i] & AA_LEX_PLACE)
			return true;
	}
	return false;
}

bool
aa_is_one_of(const aa_article *article, const char *const *list, uint32_t first, uint32_t end)
{
	uint32_t	start = article->tokens[first].start;
	uint32_t	length = article->tokens[end - 1].end - start;

	for (; list != NULL && *list != NULL; list++)
	{
		if (strlen(*list) == length && aa_is_same_text(article->text + start, *list, length))
			return true;
	}
	return false;
}

/* The president, the US president; not of a club */
static bool
is_listed_office(const aa_article *article, const aa_mention *mention)
{
	uint32_t	first = mention->name_token;

	first += first + 1 < mention->end_token && names_place(article, first);
	return aa_is_one_of(article, article->language->offices, first, mention->end_token) &&
		!(mention->end_token < article->ntokens &&
		  aa_reads(article, mention->end_token, article->language->genitive));
}

/*
 * An office of which there is one: the Prime Minister, and the president, but not
 * the judge, nor the president of a club.
 */
static bool
is_sole_office(const aa_article *article, const aa_mention *mention)
{
	const aa_token *token = &article->tokens[mention->name_token];
	uint64_t	classes = article->classes[mention->name_token];
	uint32_t	modifiers = mention->name_token - mention->first_token;

	if (article->language->capital_nouns || !(classes & AA_LEX_TITLE) || !(classes & AA_LEX_ROLE) ||
		modifiers > (names_place(article, mention->first_token + 1) ? 2u : 1u))
		return false;
	if (modifiers < 2 && (token->flags & AA_TOKEN_CAPITAL) && !(token->flags & AA_TOKEN_SENTENCE_START) &&
		!(classes & AA_LEX_PLACE))
		return true;
	return is_listed_office(article, mention);
}

/* Is a title of the person's one that stands alone as well: a teacher, not Mr? */
static bool
has_role(const aa_resolver *r, uint32_t e)
{
	const aa_article *article = r->article;

	for (uint32_t i = 0; i < article->entities[e].ntitles; i++)
	{
		aa_string	title = article->titles[article->entities[e].first_title + i];

		if (aa_lexicon_find(article->language->lexicon, title.data, title.length) & AA_LEX_ROLE)
			return true;
	}
	return false;
}

/* What the text says around a mention of an office of those who may hold it. */
typedef struct office_view
{
	aa_string	role;
	aa_gender	gender;
	uint32_t	place;			/* see place_of() */
	uint32_t	topic;			/* who did something last, or AA_NONE */
	uint32_t	holder;			/* whom the role alone gives, or AA_NONE */
	uint32_t	most;			/* mentions of who is spoken of most */
	bool		told;			/* only those whom a title gives it */
} office_view;

/* What the table of persons says of a title, or of its last words. */
static const aa_common_noun *
find_person_noun(const aa_language *language, const char *title, uint32_t length)
{
	char		key[AA_MAX_KEY];
	const aa_common_noun *noun = &aa_no_noun;

	if (length > AA_MAX_KEY)
		return noun;
	length -= length > 0 && title[length - 1] == '.';
	for (uint32_t i = 0; i < length; i++)
		key[i] = fold_ascii(title[i]);
	for (uint32_t i = 0; i < length && noun == &aa_no_noun; i++)
	{
		if (i == 0 || key[i - 1] == ' ')
			noun = aa_find_common_noun(language->persons, key + i, length - i);
	}
	return noun;
}

const aa_common_noun *
aa_person_noun(const aa_article *article, uint32_t first, uint32_t end)
{
	uint32_t	start = article->tokens[first].start;

	return find_person_noun(article->language, article->text + start, article->tokens[end - 1].end - start);
}

bool
aa_is_of_sorts(const aa_resolver *r, uint32_t e, uint32_t sorts)
{
	const aa_article *article = r->article;
	const aa_entity *entity;

	if (e == AA_NONE)
		return false;
	entity = &article->entities[e];
	for (uint32_t i = 0; i < entity->ntitles; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];

		if (find_person_noun(article->language, title.data, title.length)->is & sorts)
			return true;
	}
	return false;
}

/* The person who did something last, in this sentence or one shortly before. */
static uint32_t
find_topic(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;

	for (uint32_t i = m; i > limit && r->places[i - 1].sentence + MAX_TOPIC_BACK >= r->places[m].sentence; i--)
	{
		const aa_mention_place *at = &r->places[i - 1];
		uint32_t	e = article->mentions[i - 1].entity;

		if (article->mentions[i - 1].kind != AA_MENTION_PRONOUN && e != AA_NONE && at->subject && !at->quoted &&
			at->in_text && article->entities[e].kind == AA_ENTITY_PERSON)
			return e;
	}
	return AA_NONE;
}

/*
 * How well the person fits an office of which there is one: by the titles the
 * article gives, or by a government of the name, else by how much it is spoken of
 * who has no other role.
 */
static int
office_fitness(const aa_resolver *r, const office_view *view, uint32_t e)
{
	const aa_article *article = r->article;
	const aa_entity_facts *f = &r->facts[e];
	int			told;
	int			score;

	if (article->entities[e].kind != AA_ENTITY_PERSON || !f->person || f->in_text == 0 ||
		aa_genders_differ(view->gender, (aa_gender) article->entities[e].gender) ||
		match_place(article, view->place, f->place) == ELSEWHERE)
		return 0;
	told = role_fitness(r, e, view->role, view->place, view->gender);
	if (told > 0 || f->governs)
		score = TOLD_OFFICE;
	else if (!view->told && f->office == AA_NONE && (f->in_text >= MIN_SPOKEN_OF || f->in_text == view->most) &&
			 !has_role(r, e))
		score = 0;
	else
		return 0;
	score += (int) ((uint64_t) f->in_text * SPOKEN_OF_MOST / view->most);
	score += told > 0 && e == view->holder ? LAST_HOLDER : 0;
	score += e == view->topic ? TOPIC_BEFORE : 0;
	if (match_place(article, view->place, f->place) == HERE)
		score += TOLD_OFFICE;
	else if (f->place != AA_NONE)
		score -= OF_A_PLACE;
	return score > 0 ? score : 1;
}

/* How often the person is named of whom the text speaks most; 1 if there is nobody */
static uint32_t
count_most_spoken_of(const aa_resolver *r)
{
	uint32_t	main = aa_main_person(r, AA_GENDER_UNKNOWN);

	return main == AA_NONE ? 1 : r->facts[main].in_text;
}

/* The holder of an office of which there is one; holder, whom the role alone gives, if none fits better. */
static uint32_t
find_office_holder(const aa_resolver *r, uint32_t m, aa_string role, uint32_t holder, uint32_t most)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	office_view view = {role,
						aa_gender_of(article->classes[mention->name_token]),
						place_of_role(article, mention),
						find_topic(r, m),
						holder,
						most,
						!is_listed_office(article, mention) &&
							(holder != AA_NONE || !(article->classes[mention->first_token] & AA_LEX_DEFINITE))};
	int			best = 0;

	for (uint32_t e = 0; e < limit; e++)
	{
		int			fits = office_fitness(r, &view, e);

		if (fits > best)
		{
			best = fits;
			holder = e;
		}
	}
	return holder;
}

bool
aa_resolve_roles(aa_resolver *r)
{
	aa_article *article = r->article;
	uint32_t	holder = AA_NONE;	/* the last mention of a person with a title */
	uint32_t	most = count_most_spoken_of(r);

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_string	role;

		if (m > 0 && has_titles(article, mention[-1].entity))
			holder = m - 1;
		r->places[m].holder_before = holder;
		/* others are of the party, too, and from elsewhere */
		if (mention->kind != AA_MENTION_ROLE || aa_is_by_origin(article, mention) || aa_is_body(article, mention))
			continue;
		if (!aa_tick(article, article->tokens[mention->first_token].start))
			return false;
		role = aa_copy_words(article, article->tokens[mention->name_token].start,
							 article->tokens[mention->end_token - 1].end);
		if (article->status != AA_OK)
			return false;
		mention->entity = find_explained(r, m);
		if (mention->entity != AA_NONE)
			continue;
		mention->entity = find_role_holder(r, m, role);
		if (is_sole_office(article, mention))
			mention->entity = find_office_holder(r, m, role, mention->entity, most);
	}
	return true;
}
