/*-------------------------------------------------------------------------
 *
 * roles.c
 *	  Resolves roles: the minister.
 *
 *-------------------------------------------------------------------------
 */
#include "roles.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "words.h"

/* A place's adjective begins with as many of its letters: France, French. */
#define SAME_PLACE 2
/* Who holds an office may be named later in the text where it stands in one of so many sentences. */
#define MAX_OPENING 3
/* Names behind a role among which its own may be: the mayor of Oxley, Ada Wong */
#define MAX_BEHIND_ROLE 3

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

/* Is the word one of the title's before its last: executive vice president? */
static bool
is_modified_by(aa_string title, const char *word)
{
	uint32_t	length = (uint32_t) strlen(word);

	for (uint32_t i = 0; i + length < title.length; i++)
	{
		if ((i == 0 || title.data[i - 1] == ' ') && (title.data[i + length] == ' ' || title.data[i + length] == '-') &&
			starts_with((aa_string){title.data + i, title.length - i}, (aa_string){word, length}))
			return true;
	}
	return false;
}

/* Vice President, former mayor: another office than its last word's */
static bool
is_another_office(const aa_language *language, aa_string title)
{
	if (language->former != NULL && is_modified_by(title, language->former))
		return true;
	for (const char *const *word = language->deputies; word != NULL && *word != NULL; word++)
	{
		if (is_modified_by(title, *word))
			return true;
	}
	return false;
}

bool
aa_held_before(const aa_resolver *r, uint32_t e, aa_string role)
{
	const aa_article *article = r->article;

	for (uint32_t i = 0; article->language->former != NULL && i < article->entities[e].ntitles; i++)
	{
		aa_string	title = article->titles[article->entities[e].first_title + i];

		if (title.length > role.length && title.data[title.length - role.length - 1] == ' ' &&
			starts_with((aa_string){title.data + title.length - role.length, role.length}, role) &&
			is_modified_by(title, article->language->former))
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
		return is_another_office(language, title) ? NO_ROLE : AKIN;
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

aa_place_match
aa_match_place(const aa_article *article, uint32_t a, uint32_t b)
{
	if (a == AA_NONE || b == AA_NONE)
		return AA_PLACE_UNTOLD;
	if (aa_is_same_text(article->text + article->tokens[a].start, article->text + article->tokens[b].start,
						SAME_PLACE))
		return AA_PLACE_HERE;
	/* US, American; UK, British */
	return (article->tokens[a].flags | article->tokens[b].flags) & AA_TOKEN_ALL_CAPITALS ?
		AA_PLACE_UNTOLD :
		AA_PLACE_ELSEWHERE;
}

uint32_t
aa_place_of_role(const aa_article *article, const aa_mention *role)
{
	return aa_place_of(article, role->first_token, role->end_token);
}

bool
aa_is_elsewhere(const aa_resolver *r, const aa_mention *role, uint32_t e)
{
	return aa_match_place(r->article, aa_place_of_role(r->article, role), r->facts[e].place) == AA_PLACE_ELSEWHERE;
}

int
aa_role_fitness(const aa_resolver *r, uint32_t e, aa_string role, uint32_t place, aa_gender gender)
{
	const aa_article *article = r->article;
	const aa_entity *entity = &article->entities[e];
	role_match	best = NO_ROLE;
	aa_place_match where = aa_match_place(article, place, r->facts[e].place);

	if (entity->kind != AA_ENTITY_PERSON || where == AA_PLACE_ELSEWHERE ||
		aa_genders_differ(gender, (aa_gender) entity->gender))
		return 0;
	for (uint32_t i = 0; i < entity->ntitles && best != SAME; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];
		role_match	match;

		if (!may_match(role, title))
			continue;
		match = match_role(role, title, article->language);
		/* the foreign minister, where nouns are compounds and the title is Minister */
		if (match == NO_ROLE && article->language->compounds && match_role(title, role, article->language) == AKIN)
			match = AKIN;
		if (match > best)
			best = match;
	}
	return best == NO_ROLE ? 0 : best * 2 + (r->facts[e].office != AA_NONE) + (where == AA_PLACE_HERE ? 2 * SAME : 0);
}

/*
 * The person whom the role fits best: of several the one mentioned last; where the text
 * begins, or has given nobody a title yet, the first to come.
 */
static uint32_t
find_role_holder(const aa_resolver *r, uint32_t m, aa_string role)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > 2 * AA_MAX_MENTIONS_BACK ? m - 2 * AA_MAX_MENTIONS_BACK : 0;
	uint32_t	most = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	aa_gender	gender = aa_gender_of(article->classes[article->mentions[m].name_token]);
	uint32_t	place = aa_place_of_role(article, &article->mentions[m]);
	uint32_t	holder = AA_NONE;
	uint32_t	seen = AA_NONE; /* the person looked at last: mentions come in rows */
	bool		opens = r->places[m].sentence < MAX_OPENING || r->places[m].holder_before == AA_NONE;
	int			best = 0;

	for (uint32_t i = r->places[m].holder_before; i != AA_NONE && i >= limit;
		 i = r->places[i].holder_before)
	{
		uint32_t	e = article->mentions[i].entity;
		int			fitness = e == holder || e == seen ? 0 : aa_role_fitness(r, e, role, place, gender);

		seen = e;
		if (fitness > best)
		{
			best = fitness;
			holder = e;
		}
	}
	for (uint32_t e = 0; holder == AA_NONE && opens && e < most; e++)
	{
		if (article->entities[e].ntitles > 0 && aa_role_fitness(r, e, role, place, gender) > 0)
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

bool
aa_is_next_clause(const aa_resolver *r, uint32_t m, uint32_t name)
{
	return r->places[m].governed && r->places[name].acts;
}

uint32_t
aa_name_beside(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_mention *role = &article->mentions[m];

	/* Ada Wong, the mayor Leo Marsh: his title, not hers */
	if (m + 1 < article->nmentions && role[1].kind == AA_MENTION_NAME && role[1].first_token == role->end_token)
		return m + 1;
	if (m > 0 && role[-1].kind == AA_MENTION_NAME && role[-1].end_token + 1 == role->first_token &&
		article->tokens[role[-1].end_token].mark == ',')
		return m - 1;
	for (uint32_t i = m + 1;
		 i < article->nmentions && i <= m + MAX_BEHIND_ROLE && r->places[i].within == r->places[m].within; i++)
	{
		uint32_t	first = article->mentions[i].first_token;

		if (article->mentions[i].kind != AA_MENTION_NAME)
			continue;
		if (article->tokens[first - 1].mark == ',' && !has_verb(article, role->end_token, first) &&
			!aa_is_next_clause(r, m, i))
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
		return e;
	return aa_apposition_behind(article, role[-1].end_token) == role->first_token &&
			!aa_has_own_verb(article, role->end_token) ?
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

/* The words of a role, without the place in front of them: the US [president], the South Korean [president] */
static aa_string
read_role(aa_article *article, const aa_mention *mention)
{
	uint32_t	first = mention->name_token;

	while (first + 1 < mention->end_token && aa_names_place(article, first))
		first++;
	return aa_copy_words(article, article->tokens[first].start, article->tokens[mention->end_token - 1].end);
}

bool
aa_resolve_roles(aa_resolver *r)
{
	aa_article *article = r->article;
	uint32_t	holder = AA_NONE;	/* the last mention of a person with a title */
	uint32_t	most = aa_count_most_spoken_of(r);

	aa_describe_offices(r);

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
		role = read_role(article, mention);
		if (article->status != AA_OK)
			return false;
		mention->entity = find_explained(r, m);
		if (mention->entity != AA_NONE)
			continue;
		mention->entity = find_role_holder(r, m, role);
		if (aa_is_sole_office(article, mention))
			mention->entity = aa_find_office_holder(r, m, role, mention->entity, most);
	}
	return true;
}
