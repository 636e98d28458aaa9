/*-------------------------------------------------------------------------
 *
 * name_finder.h
 *	  The search of a sentence for names (names.c and the files that it calls),
 *	  roles and pronouns (noun_mentions.c).
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NAME_FINDER_H
#define AA_NAME_FINDER_H

#include "language.h"
#include "names.h"

/* Bits of the set of surnames that are ordinary words, a power of two. */
#define AA_MAX_SURNAMES 4096

/*
 * Surnames of this article that are ordinary words: Brown, Young, Field.  A bit
 * for each hash.
 */
typedef struct aa_surnames
{
	uint64_t	bits[AA_MAX_SURNAMES / 64];
} aa_surnames;

/* A run of capitalised words with a name in it: Labour MP [Clive Lewis] */
typedef struct aa_name_run
{
	uint32_t	first;			/* its titles and the like included */
	uint32_t	name;			/* where the name itself begins; end if there is none */
	uint32_t	end;
} aa_name_run;

typedef struct aa_finder
{
	aa_article *article;
	uint32_t	first;			/* tokens of the sentence */
	uint32_t	end;
	uint32_t	taken;			/* mentions end here so far */
	uint32_t	begins;			/* its words begin here, behind a picture's label */
	const uint64_t *beginnings; /* see find_beginnings() */
	const aa_surnames *surnames;
	bool		title_case;		/* capitals tell nothing: Mayor Says … */
} aa_finder;

static inline const aa_token *
aa_finder_token(const aa_finder *f, uint32_t i)
{
	return &f->article->tokens[i];
}

static inline uint64_t
aa_finder_classes(const aa_finder *f, uint32_t i)
{
	return i < f->end ? f->article->classes[i] : 0;
}

static inline bool
aa_finds_word(const aa_finder *f, uint32_t i)
{
	return i < f->end && aa_finder_token(f, i)->kind == AA_TOKEN_WORD;
}

/* the, even where it begins a phrase: the US */
static inline bool
aa_finds_definite(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) & AA_LEX_DEFINITE) ||
		((aa_finder_classes(f, i) & AA_LEX_PLACE) &&
		 (aa_word_classes(f->article, aa_finder_token(f, i)) & AA_LEX_DEFINITE));
}

static inline bool
aa_finds_capital(const aa_finder *f, uint32_t i)
{
	return aa_finds_word(f, i) &&
		((aa_finder_token(f, i)->flags & AA_TOKEN_CAPITAL) ||
		 aa_joined_particle(f->article, aa_finder_token(f, i)) > 0);
}

/* Does only white space stand between token i and the one before? */
static inline bool
aa_finds_next_word(const aa_finder *f, uint32_t i)
{
	return aa_finds_word(f, i) && (aa_finder_token(f, i)->flags & AA_TOKEN_SPACE_BEFORE) != 0;
}

static inline bool
aa_finds_possessive(const aa_finder *f, uint32_t i)
{
	return aa_ends_in_possessive(f->article, i);
}

/* A headline's verb is capitalised, too: Mayor Jane Doe Says … */
static inline bool
aa_finds_reporting_verb(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	return (classes & AA_LEX_QUOTES) && (classes & (AA_LEX_THIRD | AA_LEX_PAST)) &&
		!(classes & AA_LEX_GIVEN);
}

static inline bool
aa_finds_title(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) & (AA_LEX_TITLE | AA_LEX_ROLE)) != 0;
}

/* The three below, of words that pass their first test, as most do not. */
extern bool aa_is_name_word(const aa_finder *f, uint32_t i);	/* name_parts.c */
extern bool aa_is_inner_particle(const aa_finder *f, uint32_t i);
extern bool aa_is_inner_link(const aa_finder *f, uint32_t i);	/* body_names.c */

/* May a capitalised word at i be part of a name? */
static inline bool
aa_finds_name_word(const aa_finder *f, uint32_t i)
{
	return aa_finds_capital(f, i) && aa_is_name_word(f, i);
}

/* "de", "van" between two parts of a name */
static inline bool
aa_finds_inner_particle(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) & AA_LEX_PARTICLE) && aa_is_inner_particle(f, i);
}

/* Ministry of Defence, Hollin & Sons, Customs and Border Council: what links two parts of a body's name */
static inline bool
aa_finds_inner_link(const aa_finder *f, uint32_t i)
{
	return ((aa_finder_classes(f, i) & (AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)) ||
			(i < f->end && aa_finder_token(f, i)->mark == '&')) &&
		aa_finds_capital(f, i + 1) && aa_is_inner_link(f, i);
}

/* May a name begin with it, where a sentence begins, too? */
extern bool aa_may_begin_name(const aa_finder *f, uint32_t i);

static inline bool
aa_finds_initial(const aa_finder *f, uint32_t i)
{
	return aa_finds_capital(f, i) && aa_token_length(aa_finder_token(f, i)) <= 2;
}

/* Bow-tied, English-speaking: capitals that make no name */
extern bool aa_is_compound_adjective(const aa_finder *f, uint32_t i);

/*
 * [Harbour] Watch says: does the ordinary word begin what a body is called?  Not: Asked Harbour
 * Watch, Several Oxley pilots
 */
extern bool aa_begins_body(const aa_finder *f, uint32_t i); /* body_names.c */

/*
 * [Quarry Workers] Union, [County Sheriff’s] Office: where the name begins that was found to begin at start
 * in the run [first, end); what stands before the words of a body's name is no title
 */
extern uint32_t aa_start_of_body(const aa_finder *f, uint32_t first, uint32_t start, uint32_t end);

/* The end of the run of name words that begins with the one at i; i if that is a headline's verb. */
extern uint32_t aa_name_run_end(const aa_finder *f, uint32_t i);	/* name_runs.c */

/*
 * Where the name proper begins in the run [first, end): behind titles, roles,
 * places and bodies (Labour MP Clive Lewis), but a run of places or bodies
 * alone is a name itself.
 */
extern uint32_t aa_name_start(const aa_finder *f, uint32_t first, uint32_t end);

/* ", Jr." or "III" behind a name */
extern uint32_t aa_skip_suffix(const aa_finder *f, uint32_t i);

/* The name in a run of capitals, and the titles before it, where nouns have capitals, too. */
extern void aa_find_among_nouns(const aa_finder *f, aa_name_run *run);	/* names_among_nouns.c */

/* Oxley County Sheriff's [Office], at i: the body of somebody who is meant by a noun alone */
extern bool aa_finds_office(const aa_finder *f, uint32_t i);

/* Is the ordinary word one of the article's surnames, and which are these? */
extern bool aa_finds_surname(const aa_finder *f, uint32_t i);
extern void aa_find_surnames(const aa_article *article, const uint64_t *beginnings, aa_surnames *found);

extern aa_mention *aa_add_mention(aa_finder *f, aa_mention_kind kind, uint32_t first, uint32_t name, uint32_t end);

/* "the prime minister", "the firm", "she" at i; *next is set behind what was looked at. */
extern bool aa_find_role(aa_finder *f, uint32_t i, uint32_t *next); /* noun_mentions.c */
extern bool aa_find_pronoun(aa_finder *f, uint32_t i, uint32_t *next);

/* the US president: the country is a word of the role, not a name by itself; not: the US senator Ada Wong */
extern bool aa_is_role_of_place(const aa_finder *f, uint32_t i);

static inline bool
aa_finds_role_of_place(const aa_finder *f, uint32_t i)
{
	return aa_phrase_length(f->article, i) > 1 && aa_is_role_of_place(f, i);
}

#endif							/* AA_NAME_FINDER_H */
