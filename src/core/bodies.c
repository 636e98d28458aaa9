/*-------------------------------------------------------------------------
 *
 * bodies.c
 *	  Resolves nouns for bodies: the firm, the committee.
 *
 * An article tells what its bodies are by their names (Harbour Committee) and
 * by the nouns beside them (the ferry firm Halvane; Halvane, a ferry firm).
 * "The committee" is the body that this very noun was used of; some nouns also
 * stand for others (the paper, for the Oxley Herald), and for a body that no
 * noun was used of.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include <string.h>

#include "language.h"
#include "search.h"
#include "words.h"

/* Looked at are so many nouns of bodies; a noun has at most so many words before it. */
#define MAX_TOLD 256
#define MAX_MODIFIERS 6
/* A body stands at most so many sentences back. */
#define MAX_SENTENCES_BACK 10
/* Words are alike of which one begins with the other, and so many bytes: justice, Justice */
#define MIN_STEM 4

/* How a noun fits a body, each better than all that the places of names tell. */
typedef enum body_fit
{
	FITS_NOT,
	FITS_UNTOLD = 21,			/* nothing is told of the body */
	FITS_SORT = 60,				/* a noun of that sort is */
	FITS_NOUN = 80,				/* the noun itself is */
} body_fit;

/* A noun told of a body. */
typedef struct told_noun
{
	uint32_t	entity;
	uint64_t	hash;
	unsigned	is;				/* its sorts, and NAMED if it stands in the name */
} told_noun;

#define NAMED (1u << 31)

typedef struct told_nouns
{
	const aa_resolver *r;
	uint32_t	n;
	told_noun	nouns[MAX_TOLD];
} told_nouns;

/* What the profile says of the tokens as a noun of bodies. */
static const aa_common_noun *
find_noun(const aa_article *article, uint32_t first, uint32_t end)
{
	char		key[AA_MAX_KEY * (AA_TERM_GROWTH + 1)];
	uint32_t	length = 0;

	for (uint32_t i = first; i < end; i++)
	{
		if (aa_token_length(&article->tokens[i]) + length >= AA_MAX_KEY)
			return &aa_no_noun;
		if (length > 0)
			key[length++] = ' ';
		length += aa_word_term(article, &article->tokens[i], key + length);
	}
	return aa_find_common_noun(article->language->bodies, key, length);
}

/* ... and of the last of them, with the one before it if it knows both */
static const aa_common_noun *
find_last_noun(const aa_article *article, uint32_t first, uint32_t end)
{
	const aa_common_noun *noun = end > first + 1 ? find_noun(article, end - 2, end) : &aa_no_noun;

	return noun != &aa_no_noun ? noun : find_noun(article, end - 1, end);
}

static bool
is_lower_noun(const aa_article *article, uint32_t i)
{
	uint64_t	classes;

	/* most words before a name are of the closed classes */
	if (!(article->tokens[i].flags & AA_TOKEN_LOWER) || (article->classes[i] & AA_LEX_NOT_NAME) ||
		aa_ends_in_possessive(article, i))
		return false;
	classes = aa_single_classes(article, i);
	return !(classes & (AA_LEX_PLURAL | AA_LEX_COLLECTIVE)) &&
		((classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) || find_noun(article, i, i + 1) != &aa_no_noun);
}

static void
tell(told_nouns *t, uint32_t entity, uint64_t hash, unsigned is)
{
	for (uint32_t i = 0; i < t->n; i++)
	{
		if (t->nouns[i].entity == entity && t->nouns[i].hash == hash)
			return;
	}
	if (t->n < MAX_TOLD)
		t->nouns[t->n++] = (told_noun){entity, hash, is};
}

/* That the body is what the last of the tokens says. */
static void
tell_noun(told_nouns *t, uint32_t entity, uint32_t first, uint32_t end)
{
	const aa_article *article = t->r->article;

	tell(t, entity, aa_name_hash(article, end - 1), find_last_noun(article, first, end)->is);
}

/* Oxley [Council]; [Ministry] of Bridges; a name of which the profile knows what has it */
static void
tell_name(told_nouns *t, const aa_mention *name)
{
	const aa_article *article = t->r->article;
	uint32_t	first = name->name_token;
	uint32_t	end = first;
	const aa_common_noun *known = find_noun(article, first, name->end_token);

	while (end < name->end_token && !(end > first && (article->classes[end] & AA_LEX_PREPOSITION)))
		end++;
	if (known != &aa_no_noun)
		tell(t, name->entity, 0, known->is | NAMED);
	else if (article->classes[first] & AA_LEX_MEDIA)
		tell(t, name->entity, 0,
			 aa_find_common_noun(article->language->bodies, article->language->news,
								 (uint32_t) strlen(article->language->news))
				 ->is);
	if (name->end_token > first + 1 &&
		((aa_single_classes(article, end - 1) & AA_LEX_ORGANISATION) ||
		 find_noun(article, end - 1, end) != &aa_no_noun))
	{
		/* the Ferry Administration is an agency, the Marsh administration is none */
		bool		lower = (article->tokens[end - 1].flags & AA_TOKEN_LOWER) != 0;

		tell(t, name->entity, aa_name_hash(article, end - 1),
			 NAMED | (lower ? 0 : find_last_noun(article, first, end)->is));
	}
}

/* Does a determiner or the like begin the words before token i? */
static bool
is_phrase_end(const aa_article *article, uint32_t i)
{
	for (uint32_t n = 0; n < MAX_MODIFIERS && i > 0 && article->tokens[i - 1].kind == AA_TOKEN_WORD; n++)
	{
		if ((article->classes[--i] & AA_LEX_DETERMINER) || aa_ends_in_possessive(article, i) ||
			(article->classes[i] & AA_LEX_PLACE))
			return true;
		if (article->classes[i] &
			(AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_PRONOUN | AA_LEX_AUXILIARY | AA_LEX_RELATIVE))
			return false;
	}
	return false;
}

/* the ferry [firm] Halvane; Oxley's [paper], the Herald, … */
static void
tell_front(told_nouns *t, const aa_mention *name)
{
	const aa_article *article = t->r->article;
	uint64_t	others = AA_LEX_AUXILIARY | AA_LEX_TO | AA_LEX_PRONOUN | AA_LEX_NEGATION;
	uint32_t	i = name->name_token;
	uint32_t	end = name->end_token;
	bool		comma;

	if (i > 2 && (article->classes[i - 1] & AA_LEX_DEFINITE) && article->tokens[i - 2].mark == ',')
		i--;
	comma = i > 1 && article->tokens[i - 1].mark == ',';
	i -= comma;
	if (i < 2 || !is_lower_noun(article, i - 1))
		return;
	if (comma ? is_phrase_end(article, i - 1) &&
				(end == article->ntokens || article->tokens[end].kind != AA_TOKEN_WORD) :
				!(article->classes[i - 2] & others))
		tell_noun(t, name->entity, i - 2, i);
}

/* Halvane, [the firm] said; not: Halvane, a firm founded in Oxley */
static bool
begins_own_clause(const aa_article *article, uint32_t first, uint32_t noun)
{
	uint64_t	behind = AA_LEX_PREPOSITION | AA_LEX_RELATIVE | AA_LEX_CONJUNCTION;

	if (noun + 1 >= article->ntokens || article->tokens[noun + 1].kind != AA_TOKEN_WORD ||
		(article->classes[noun + 1] & behind))
		return false;
	return (article->classes[first] & AA_LEX_DEFINITE) ||
		!(article->classes[noun + 1] & (AA_LEX_PARTICIPLE | AA_LEX_GERUND));
}

/* The noun of an apposition that begins with the determiner at token i: a ferry [firm]; AA_NONE if there is none */
static uint32_t
noun_of_apposition(const aa_article *article, uint32_t i)
{
	const uint64_t barriers = AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_RELATIVE | AA_LEX_AUXILIARY;
	uint32_t	noun = i + 1;

	for (; noun < article->ntokens && noun < i + MAX_MODIFIERS && article->tokens[noun].kind == AA_TOKEN_WORD; noun++)
	{
		if (is_lower_noun(article, noun) && (noun + 1 == article->ntokens || !is_lower_noun(article, noun + 1)))
			return noun;
		if (article->classes[noun] & barriers)
			return AA_NONE;
	}
	return noun < article->ntokens && is_lower_noun(article, noun) ? noun : AA_NONE;
}

/* The Oxley Herald [newspaper]: the noun from token i on; not: a network, which may be one of theirs */
static void
tell_media(told_nouns *t, const aa_mention *name, uint32_t i)
{
	const aa_article *article = t->r->article;
	uint32_t	end = i + aa_phrase_length(article, i);
	const aa_common_noun *noun = find_last_noun(article, i, end);

	if (is_lower_noun(article, end - 1) && noun->is == noun->stands_for)
		tell_noun(t, name->entity, i, end);
}

/* the Oxley Herald [newspaper]; Halvane, a ferry [firm] */
static void
tell_behind(told_nouns *t, const aa_mention *name)
{
	const aa_article *article = t->r->article;
	uint32_t	i = name->end_token;
	uint32_t	noun;

	if (i < article->ntokens && (article->classes[i] & AA_LEX_MEDIA) && (article->tokens[i].flags & AA_TOKEN_LOWER) &&
		!aa_ends_in_possessive(article, i - 1))
	{
		tell_media(t, name, i);
		return;
	}
	i = aa_apposition_behind(article, i);
	if (i == AA_NONE || i >= article->ntokens || !(article->classes[i] & AA_LEX_DETERMINER))
		return;
	noun = noun_of_apposition(article, i);
	if (noun != AA_NONE && !begins_own_clause(article, i, noun))
		tell_noun(t, name->entity, i, noun + 1);
}

/* Is the entity somebody, as far as is known? */
static bool
is_somebody(const aa_resolver *r, uint32_t e)
{
	return r->article->entities[e].kind == AA_ENTITY_PERSON && r->facts[e].person;
}

static void
find_told_nouns(told_nouns *t)
{
	const aa_resolver *r = t->r;

	t->n = 0;
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *name = &r->article->mentions[m];

		if (name->kind != AA_MENTION_NAME || name->entity == AA_NONE || r->places[m].quoted ||
			is_somebody(r, name->entity))
			continue;
		tell_name(t, name);
		tell_front(t, name);
		tell_behind(t, name);
	}
}

/* Does a word of the name begin with the token, or the other way round? */
static bool
has_word(const aa_article *article, aa_string name, uint32_t i)
{
	char		word[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	length = aa_token_length(&article->tokens[i]) <= AA_MAX_KEY ?
		aa_word_term(article, &article->tokens[i], word) :
		0;

	for (uint32_t at = 0; length >= MIN_STEM && at < name.length && at < AA_MAX_NAME_BYTES; at++)
	{
		uint32_t	n = 0;

		if (at > 0 && name.data[at - 1] != ' ')
			continue;
		while (n < length && at + n < name.length && (name.data[at + n] | 0x20) == (word[n] | 0x20))
			n++;
		if (n == length || (n >= MIN_STEM && at + n < name.length && name.data[at + n] == ' '))
			return true;
	}
	return false;
}

/* Are all words between "the" and the noun ones of the name? */
static bool
has_modifiers(const aa_article *article, aa_string name, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token + 1; i + 1 < mention->end_token; i++)
	{
		if (!has_word(article, name, i))
			return false;
	}
	return true;
}

static bool
is_epithet(const aa_article *article, const aa_mention *mention)
{
	return (article->classes[mention->name_token] & AA_LEX_EPITHET) != 0;
}

/* May a body of which nothing is told be meant?  One that acts, with a name of its own. */
static bool
may_be_untold(const aa_resolver *r, uint32_t c)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[c];
	const aa_entity_facts *f = &r->facts[mention->entity];

	return !r->places[c].governed && f->acts > 0 && (f->words > 1 || f->known) &&
		article->entities[mention->entity].kind != AA_ENTITY_PERSON &&
		!(article->tokens[mention->end_token - 1].flags & AA_TOKEN_LOWER);
}

/* How the noun of a mention fits the body of another one. */
static body_fit
fit_of(const told_nouns *t, uint32_t m, uint32_t c, const aa_common_noun *noun)
{
	const aa_article *article = t->r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	e = article->mentions[c].entity;
	uint64_t	hash = aa_name_hash(article, mention->end_token - 1);
	unsigned	is = 0;
	bool		epithet = is_epithet(article, mention);

	if (!epithet && !has_modifiers(article, article->entities[e].name, mention))
		return FITS_NOT;
	for (uint32_t i = 0; i < t->n; i++)
	{
		if (t->nouns[i].entity != e)
			continue;
		if (t->nouns[i].hash == hash)
			return FITS_NOUN;
		is |= t->nouns[i].is;
	}
	if (is & noun->stands_for)
		return FITS_SORT;
	return epithet && (!(is & NAMED) || (is & noun->is)) && may_be_untold(t->r, c) ? FITS_UNTOLD : FITS_NOT;
}

/* How well the body of mention c fits, by what it is and where it stands; 0 = not. */
static int
fitness(const told_nouns *t, uint32_t m, uint32_t c, const aa_common_noun *noun)
{
	const aa_resolver *r = t->r;
	const aa_mention_place *at = &r->places[c];
	uint32_t	e = r->article->mentions[c].entity;
	int			distance = (int) (r->places[m].sentence - at->sentence);
	body_fit	fit;

	if (e == AA_NONE || at->quoted || !at->in_text || r->article->mentions[c].kind == AA_MENTION_PRONOUN ||
		is_somebody(r, e) || (r->article->classes[r->article->mentions[c].name_token] & AA_LEX_PLACE))
		return 0;
	fit = fit_of(t, m, c, noun);
	if (fit == FITS_NOT)
		return 0;
	if (fit != FITS_UNTOLD)
		return (int) fit - 4 * distance + at->subject * 3 + at->leads;
	return (int) fit - 2 * distance + at->subject * 3 + at->leads +
		(r->article->entities[e].kind == AA_ENTITY_ORGANISATION ? 6 : 0) +
		(int) (r->facts[e].in_text < 8 ? r->facts[e].in_text : 8);
}

/* The body that the noun means; AA_NONE if there is none, or two that fit alike. */
static uint32_t
find_body(const told_nouns *t, uint32_t m)
{
	const aa_resolver *r = t->r;
	const aa_mention *mention = &r->article->mentions[m];
	const aa_common_noun *noun = find_last_noun(r->article, mention->first_token + 1, mention->end_token);
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;
	uint32_t	best = AA_NONE;
	int			best_score = 0;

	for (uint32_t c = m; c > limit && r->places[m].sentence - r->places[c - 1].sentence <= MAX_SENTENCES_BACK; c--)
	{
		int			score = fitness(t, m, c - 1, noun);

		if (score > best_score)
		{
			best_score = score;
			best = r->article->mentions[c - 1].entity;
		}
	}
	return best_score < (int) FITS_SORT && is_epithet(r->article, mention) && aa_is_introduced(r, mention) ?
		AA_NONE :
		best;
}

bool
aa_is_body(const aa_article *article, const aa_mention *mention)
{
	uint64_t	classes = article->classes[mention->name_token];

	return mention->kind == AA_MENTION_ROLE && (classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA)) &&
		(!(classes & AA_LEX_ROLE) || (article->tokens[mention->name_token].flags & AA_TOKEN_LOWER)) &&
		(classes & (AA_LEX_EPITHET | AA_LEX_ROLE)) != AA_LEX_ROLE;
}

/*
 * Entities of nouns of bodies.  Those that no profile gives as epithets, and that
 * mean nobody known, are no mentions.
 */
void
aa_resolve_bodies(aa_resolver *r)
{
	aa_article *article = r->article;
	told_nouns	t;				/* not set to zero: it has room for many */
	uint32_t	n = 0;
	bool		found = false;

	if (article->language->bodies == NULL)
		return;
	t.r = r;
	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[n];

		if (n < m)
		{
			*mention = article->mentions[m];
			r->places[n] = r->places[m];
		}
		if (aa_is_body(article, mention))
		{
			if (!found)
				find_told_nouns(&t);
			found = true;
			if (mention->entity == AA_NONE && !r->places[n].quoted)
				mention->entity = find_body(&t, n);
			if (mention->entity == AA_NONE && !is_epithet(article, mention))
				continue;
		}
		n++;
	}
	article->nmentions = n;
}
