/*-------------------------------------------------------------------------
 *
 * people.h
 *	  What the files share that decide who is who.
 *
 * mention_places.c first says how each mention stands in its sentence.
 * people.c joins names to entities, which entities.c makes, and titles.c gives
 * them their titles.  Then roles.c and offices.c find who "the minister" is,
 * and bodies.c what "the committee" is; genders.c tells genders that no name
 * does.  Last, pronouns.c and epithets.c find who "she" and "the actress" are,
 * among those whom antecedents.c ranks.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PEOPLE_H
#define AA_PEOPLE_H

#include "reports.h"
#include "names.h"

/* Searches look back over so many entities and mentions. */
#define AA_MAX_ENTITIES_BACK 400
#define AA_MAX_MENTIONS_BACK 60
/* A search for a word in a name reads no further than this. */
#define AA_MAX_NAME_BYTES 512
/* Words between a verb and the name that is its subject: said the furious Marsh */
#define AA_MAX_MODIFIERS 4
/* An abbreviated title has more bytes than these: Gov., not Mr. */
#define AA_MIN_SHORT_TITLE 3

/* What the resolver knows of an entity beyond what it publishes. */
typedef struct aa_entity_facts
{
	uint64_t	first;			/* of its name, see aa_name_words ... */
	uint64_t	last;
	uint64_t	whole;
	uint64_t	suffix;			/* or 0 */
	uint64_t	sign;
	uint64_t	acronym;		/* hash of one in brackets behind the name, or 0 */
	uint32_t	initials;		/* of the words of its name, see aa_initials() */
	uint32_t	words;			/* ... so many */
	uint32_t	in_text;		/* mentions in the article's own text */
	uint32_t	first_mention;	/* the first of these */
	uint32_t	acts;			/* mentions as the subject of a verb */
	uint32_t	he;				/* votes of pronouns, see genders.c */
	uint32_t	she;
	bool		known;			/* a name even where no sentence begins */
	bool		person;			/* by a title or given name, not by guess */
	uint32_t	office;			/* token of a title such as "president", or AA_NONE */
	uint32_t	place;			/* token of where that is: Ohio Gov.; or AA_NONE */
	bool		governs;		/* a government has the name: the Marsh administration */
	bool		related;		/* introduced as somebody's: her brother, Leo Marsh */
	bool		free;			/* a person of whom no role is told, see offices.c */
	bool		consort;		/* has the title of a husband or wife: First Lady */
	bool		doubtful;		/* begins with a word that rather belongs to
								 * something else: Will Marsh, Ukraine Marsh */
	bool		two_surnames;	/* two names run together: the Marsh Orme meeting */
	bool		of_a_body;		/* the word that the name of a firm or the like begins
								 * with */
	bool		capitals;		/* seen only in capitals */
} aa_entity_facts;

/* ... and of a mention. */
typedef struct aa_mention_place
{
	uint32_t	sentence;		/* count of sentences with words outside marks */
	uint32_t	stranger;		/* the last sentence up to here, by that count, that
								 * introduces somebody without a name: A driver … */
	uint32_t	stranger_noun;	/* the token that it calls that person by, or 0 */
	uint32_t	block;
	uint32_t	within;			/* its sentence */
	uint64_t	sign;			/* of its entity, see aa_name_words; 0 without one */
	bool		quoted;
	bool		in_text;		/* not in a caption, byline ... */
	bool		headline;
	bool		subject;		/* a verb follows, or a reporting verb stands
								 * before */
	bool		acts;			/* a verb follows indeed */
	bool		speaks;			/* that verb reports speech */
	bool		cited;			/* according to …: speaks, but is no subject */
	bool		leads;			/* the first name of its sentence */
	bool		fronted;		/* before the subject: asked about … */
	bool		closes;			/* the verb behind what is said stands before it */
	bool		told_of;		/* somebody else tells of it in the sentence */
	bool		possessive;
	bool		governed;		/* by a preposition */
	uint32_t	holder_before;	/* the last mention before it of a person with a
								 * title, or AA_NONE; see resolve_roles() */
} aa_mention_place;

/*
 * A set of hashes, as bits.  Now and then it seems to hold one that it does not.
 */
typedef struct aa_hash_bits
{
	uint64_t   *bits;
	uint64_t	mask;			/* number of bits - 1, a power of two less one */
} aa_hash_bits;

/* Offices whose pronouns are counted: president, minister, PM and one more */
#define AA_MAX_OFFICES 4

/* What the article tells of an office, see offices.c. */
typedef struct aa_office_votes
{
	uint64_t	hash;			/* of its last word, 0 for none */
	uint32_t	he;				/* so often "he" and "she" mean whoever holds it */
	uint32_t	she;
	bool		home;			/* it stands without a place: the president, not the
								 * French president */
} aa_office_votes;

typedef struct aa_resolver
{
	aa_article *article;
	/* so that most searches in vain are not begun: */
	aa_hash_bits known;			/* all hashes among the facts */
	aa_hash_bits lasts;			/* of last words */
	aa_hash_bits shared;		/* of last words that several entities have */
	uint64_t   *hashes;			/* the bits of all these */
	aa_entity_facts *facts;		/* of each entity */
	uint32_t	maxfacts;
	aa_mention_place *places;	/* of each mention */
	uint32_t	maxplaces;
	aa_office_votes offices[AA_MAX_OFFICES];
	uint32_t	nfree;			/* entities that are free, see aa_entity_facts */
} aa_resolver;

/* The gender that the classes of a word tell. */
static inline aa_gender
aa_gender_of(uint64_t classes)
{
	if ((classes & AA_LEX_MASCULINE) && !(classes & AA_LEX_FEMININE))
		return AA_GENDER_MASCULINE;
	if ((classes & AA_LEX_FEMININE) && !(classes & AA_LEX_MASCULINE))
		return AA_GENDER_FEMININE;
	return AA_GENDER_UNKNOWN;
}

/* Are both genders known, and not the same? */
static inline bool
aa_genders_differ(aa_gender a, aa_gender b)
{
	return a != AA_GENDER_UNKNOWN && b != AA_GENDER_UNKNOWN && a != b;
}

/* text[start..end), white space folded, a possessive 's at the end left out. */
extern aa_string aa_copy_words(aa_article *article, uint32_t start, uint32_t end);

/* The person of the gender of whom the text speaks most, or AA_NONE. */
extern uint32_t aa_main_person(const aa_resolver *r, aa_gender gender);

/* What stands before a name and a comma: the [head of the agency], Ada Wong; Japan's [chief spokesman], Ken Ota */
extern aa_run aa_apposition_before(const aa_article *article, const aa_mention *name);

/* What lang/en/persons.txt says of the tokens, or of the last of them, as a noun for persons. */
extern const aa_common_noun *aa_person_noun(const aa_article *article, uint32_t first, uint32_t end);

/* Is one of the person's titles of one of the sorts (bits, see lang/en/persons.txt)? */
extern bool aa_is_of_sorts(const aa_resolver *r, uint32_t e, uint32_t sorts);

/*
 * The mention of the name that tells who the role of mention m is: the mayor Ada Wong; the mayor
 * of Oxley, Ada Wong; Ada Wong, the mayor; AA_NONE without one.
 */
extern uint32_t aa_name_beside(const aa_resolver *r, uint32_t m);

/* Fill places: the first step. */
extern bool aa_describe_places(aa_resolver *r);

/* The Oxley Democrat: party and place, which means whoever was named last. */
extern bool aa_is_by_origin(const aa_article *article, const aa_mention *role);

/* Is the role of another place than the person's office: the Texas governor, an Ohio Gov.? */
extern bool aa_is_elsewhere(const aa_resolver *r, const aa_mention *role, uint32_t e);

/*
 * Did this noun introduce somebody before, without "the"?  A spokesman said …, the
 * spokesman added: a person without a name.
 */
extern bool aa_is_introduced(const aa_resolver *r, const aa_mention *mention);

/* The firm, the committee: is it a noun for bodies? */
extern bool aa_is_body(const aa_article *article, const aa_mention *mention);

/* The letters that an acronym of the name may have, a bit each; 0 for a name too long for one. */
extern uint32_t aa_initials(aa_string name);

/* The name of several words whose first letters the mention's single word has, or AA_NONE. */
extern uint32_t aa_find_spelled(aa_resolver *r, uint32_t m);

/* Where words begin behind a name that say what the person is, or AA_NONE. */
extern uint32_t aa_apposition_behind(const aa_article *article, uint32_t end);

/*
 * Does the name's government stand at token i behind it: the Marsh administration, Marsh's presidency?
 * Not what might be: a Marsh presidency.
 */
extern bool aa_is_government(const aa_article *article, const aa_mention *name, uint32_t i);

/* The entities' titles; after their names. */
extern bool aa_add_titles(aa_resolver *r);

/*
 * May a single name that nothing explains be a person's?  Not a country's, a paper's,
 * or a word that is capitalised only because a sentence begins with it.
 */
extern bool aa_may_be_surname(const aa_resolver *r, const aa_mention *mention);

/* Genders that neither title nor given name tells; before pronouns. */
extern void aa_vote_genders(aa_resolver *r);

/* Entities of roles and bodies, after titles; of pronouns and epithets, last. */
extern bool aa_resolve_roles(aa_resolver *r);
extern void aa_resolve_bodies(aa_resolver *r);
extern bool aa_resolve_pronouns(aa_resolver *r);

#endif							/* AA_PEOPLE_H */
