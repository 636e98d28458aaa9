/*-------------------------------------------------------------------------
 *
 * titles.c
 *	  Finds people's titles: before the name, in apposition, behind a comma.
 *
 *-------------------------------------------------------------------------
 */
#include "roles.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "words.h"

/* Between a name and what it says of the person stand at most so many tokens … */
#define MAX_INSERTION 5
/* … and before the noun that says it, so many. */
#define MAX_APPOSITION 7

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

bool
aa_names_place(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_CAPITAL) && !is_the(article, i) &&
		((article->classes[i] & AA_LEX_PLACE) ||
		 (((article->classes[i] & AA_WORD_INSIDE) || aa_phrase_length(article, i) > 1) &&
		  (aa_single_classes(article, i) & AA_LEX_PLACE)));
}

uint32_t
aa_place_of(const aa_article *article, uint32_t first, uint32_t end)
{
	if (end + 1 < article->ntokens && aa_reads(article, end, article->language->genitive) &&
		aa_names_place(article, end + 1))
		return end + 1;
	if (first > 0 && !(article->tokens[first].flags & AA_TOKEN_SENTENCE_START) && aa_names_place(article, first - 1) &&
		!(first > 1 && (article->classes[first - 2] & AA_LEX_PREPOSITION)))
		first--;
	/* in front, or in a title of several words */
	for (uint32_t i = end - 1; i-- > first;)
	{
		if (aa_names_place(article, i))
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
			note_place(&r->facts[e], aa_place_of(article, mention->first_token, end));
			if (!add_title(article, &article->entities[e], i, end))
				return false;
		}
		i = end;
	}
	return true;
}

bool
aa_has_own_verb(const aa_article *article, uint32_t end)
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
	bool		relative;

	i += comma;
	relative = comma && i < limit && (article->classes[i] & AA_LEX_RELATIVE);
	i += relative;
	for (; i < limit && (article->classes[i] & (AA_LEX_BE | AA_LEX_AUXILIARY)); i++)
		is |= (article->classes[i] & AA_LEX_BE) != 0;
	if (is)
		return i < limit && (article->classes[i] & AA_LEX_DETERMINER) ? i : AA_NONE;
	/* Jane Doe, who has met a farmer */
	if (!comma || relative)
		return AA_NONE;
	/* the party and the state, or the age, which no noun follows */
	for (uint32_t k = i + 1; k < limit && !(article->classes[i] & AA_LEX_DETERMINER); k++)
	{
		if (article->tokens[k].mark == ',' && (article->classes[k + 1] & AA_LEX_DETERMINER))
			return k + 1;
	}
	return i;
}

/* A role that the name explains: The prime minister, David Orme, …; the actor Leo Marsh; his spokesman, Leo Marsh, … */
static bool
add_title_in_front(aa_resolver *r, uint32_t e, uint32_t m)
{
	aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	const aa_mention *role = mention - 1;
	aa_run		words = aa_apposition_before(article, mention);

	if (m > 0 && role->kind == AA_MENTION_ROLE &&
		(role->end_token == mention->first_token ||
		 (role->end_token + 1 == mention->first_token && article->tokens[role->end_token].mark == ',' &&
		  !aa_is_next_clause(r, m - 1, m))))
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
		note_place(&r->facts[e], aa_place_of(article, words.first, end));
		return add_title(article, &article->entities[e], i, end);
	}
	return true;
}

/*
 * The meeting of Marsh, minister Ada Wong and others; of Marsh, the minister Ada Wong: the office of the next
 * one named
 */
static bool
is_title_of_next(const aa_article *article, uint32_t m, uint32_t end)
{
	const aa_mention *next = &article->mentions[m + 1];

	if (m + 2 < article->nmentions && next->kind == AA_MENTION_ROLE && next->end_token == end)
		return next[1].kind == AA_MENTION_NAME && next[1].first_token == end;
	return m + 1 < article->nmentions && next->kind == AA_MENTION_NAME && next->name_token == end &&
		next->first_token < end;
}

/* Jane Doe, the clerk of Oxley, [said] the mayor … */
static bool
says(const aa_article *article, uint32_t i)
{
	return (article->classes[i] & AA_LEX_QUOTES) && (article->classes[i] & (AA_LEX_THIRD | AA_LEX_PAST));
}

/* A role in apposition: David Orme, the prime minister, … */
static bool
add_title_behind(aa_resolver *r, uint32_t e, uint32_t m)
{
	aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
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
			says(article, i) ||
			(article->classes[i] & (AA_LEX_RELATIVE | AA_LEX_CONJUNCTION | AA_LEX_PREPOSITION | AA_LEX_PRONOUN)))
			return true;
		if ((article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			!(article->classes[i] & AA_LEX_PLURAL))
		{
			if (aa_has_own_verb(article, end) || is_title_of_next(article, m, end))
				return true;
			if (entity->gender == AA_GENDER_UNKNOWN)
				entity->gender = (uint8_t) aa_gender_of(article->classes[i]);
			note_place(&r->facts[e], aa_place_of(article, first, end));
			return add_title(article, entity, i, end);
		}
	}
	return true;
}

bool
aa_is_government(const aa_article *article, const aa_mention *name, uint32_t i)
{
	const uint64_t ends = AA_LEX_AUXILIARY | AA_LEX_VERB | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION;
	uint64_t	before;

	if (i >= article->ntokens || !aa_is_one_of(article, article->language->governments, i, i + 1))
		return false;
	before = name->first_token > 0 ? article->classes[name->first_token - 1] : 0;
	return (before & (AA_LEX_DETERMINER | AA_LEX_DEFINITE | AA_LEX_PRONOUN)) != AA_LEX_DETERMINER ||
		(i + 1 < article->ntokens && article->tokens[i + 1].kind == AA_TOKEN_WORD &&
		 !(article->classes[i + 1] & ends));
}

/* links: for each entity the head of a list of its mentions, and behind these the next of each mention. */
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
			r->facts[e].governs |=
				aa_is_government(article, &article->mentions[m], article->mentions[m].end_token);
			ok = add_titles_before(r, e, &article->mentions[m]) &&
				add_title_in_front(r, e, m) &&
				add_title_behind(r, e, m);
		}
	}
	aa_release(article, links);
	return ok;
}
