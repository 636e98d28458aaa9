/*-------------------------------------------------------------------------
 *
 * lexicon.h
 *	  What a language profile knows about single words and short phrases.
 *
 * A profile is data: the readable files in src/core/lang/<language>/, turned
 * into one hash table by scripts/generate_lexicon.py.  Keys are in normal form
 * (case-folded, apostrophes as ', no final full stop); a key may hold up to
 * three words parted by single blanks ("according to").  What a key is good
 * for is a set of bits; a word that stands in several files has the union.
 *
 * The names of the bits without AA_LEX_, in lower case, are the class names
 * in the data files.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_LEXICON_H
#define AA_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* abbreviations: what may follow their full stop */
#define AA_LEX_ABBR_TITLE		(UINT64_C(1) << 0)	/* a name: Mr. Sen. */
#define AA_LEX_ABBR_NUMBER		(UINT64_C(1) << 1)	/* a number: No. Fig. */
#define AA_LEX_ABBR_EITHER		(UINT64_C(1) << 2)	/* text or the sentence's
													 * end: Inc. U.S. */
#define AA_LEX_ABBR_NEVER		(UINT64_C(1) << 3)	/* never ends one: e.g. */
/* ... any of them: its stop may be its own */
#define AA_LEX_ABBREVIATION \
	(AA_LEX_ABBR_TITLE | AA_LEX_ABBR_NUMBER | AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NEVER)

/* grammar: the closed classes */
#define AA_LEX_STARTER			(UINT64_C(1) << 4)	/* opens a sentence when
													 * capitalised: The But */
#define AA_LEX_DETERMINER		(UINT64_C(1) << 5)
#define AA_LEX_SUBJECT			(UINT64_C(1) << 6)	/* pronoun as subject: he;
													 * determiner of one: der */
#define AA_LEX_PRONOUN			(UINT64_C(1) << 7)	/* any pronoun */
#define AA_LEX_MASCULINE		(UINT64_C(1) << 8)	/* pronouns, given names,
													 * titles, roles */
#define AA_LEX_FEMININE			(UINT64_C(1) << 9)
#define AA_LEX_PLURAL			(UINT64_C(1) << 10)
#define AA_LEX_PREPOSITION		(UINT64_C(1) << 11)
#define AA_LEX_CONJUNCTION		(UINT64_C(1) << 12)
#define AA_LEX_SUBORDINATOR		(UINT64_C(1) << 13) /* that if because when */
#define AA_LEX_RELATIVE			(UINT64_C(1) << 14) /* who which whose */
#define AA_LEX_AUXILIARY		(UINT64_C(1) << 15) /* be have do, modals */
#define AA_LEX_NEGATION			(UINT64_C(1) << 16)
#define AA_LEX_ADVERB			(UINT64_C(1) << 17) /* may stand between a
													 * subject and its verb */

/* names */
#define AA_LEX_GIVEN			(UINT64_C(1) << 18) /* given name */
#define AA_LEX_TITLE			(UINT64_C(1) << 19) /* stands before a name: Mr,
													 * President */
#define AA_NOUN_CLASS_SHIFT		20
#define AA_LEX_ROLE				(UINT64_C(1) << 20) /* noun for a person */
#define AA_LEX_ORGANISATION		(UINT64_C(1) << 21) /* noun or name of a body */
#define AA_LEX_PLACE			(UINT64_C(1) << 22) /* place or demonym */
#define AA_LEX_CALENDAR			(UINT64_C(1) << 23) /* month, weekday, today */
#define AA_LEX_PARTICLE			(UINT64_C(1) << 24) /* inside a name: van, bin */
#define AA_LEX_SUFFIX			(UINT64_C(1) << 25) /* after a name: Jr, III */
#define AA_LEX_DOCUMENT			(UINT64_C(1) << 26) /* statement, report, tweet */
#define AA_LEX_MEDIA			(UINT64_C(1) << 27) /* who is told: reporters,
													 * programme, CNN */

/* looks of a block or of a quotation */
#define AA_LEX_SCARE			(UINT64_C(1) << 28) /* so-called, dubbed,
													 * entitled, film */
#define AA_LEX_CREDIT			(UINT64_C(1) << 29) /* in captions and credits:
													 * Picture Getty AFP */
#define AA_LEX_PROMO			(UINT64_C(1) << 30) /* "read more", "sign up" */
#define AA_LEX_NOTICE			(UINT64_C(1) << 31) /* copyright, "all rights
													 * reserved" */

/* reporting verbs and other cues */
#define AA_LEX_CUE_CLASS_SHIFT	32
#define AA_LEX_CUE_CLASS		(UINT64_C(7) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_SPEECH			(UINT64_C(1) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_WRITING			(UINT64_C(2) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_QUESTION			(UINT64_C(3) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_THOUGHT			(UINT64_C(4) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_DECREE			(UINT64_C(5) << AA_LEX_CUE_CLASS_SHIFT)
#define AA_LEX_REPORTED			(UINT64_C(6) << AA_LEX_CUE_CLASS_SHIFT) /* no cue: a form of a
																		 * verb that tells after
																		 * others: sei, habe */
#define AA_LEX_RAISING			(UINT64_C(7) << AA_LEX_CUE_CLASS_SHIFT) /* nobody is named who thinks
																		 * so, and the subject
																		 * belongs to it: seems */
#define AA_LEX_QUOTES			(UINT64_C(1) << 35) /* carries words in marks:
													 * "…", she said */
#define AA_LEX_THAT				(UINT64_C(1) << 36) /* + that-clause: warned
													 * that */
#define AA_LEX_BARE				(UINT64_C(1) << 37) /* + clause without that:
													 * said he would */
#define AA_LEX_RECIPIENT		(UINT64_C(1) << 38) /* + who is told: told
													 * reporters */
#define AA_LEX_OBJECT			(UINT64_C(1) << 39) /* + noun phrase as what is
													 * reported: called for */
#define AA_LEX_INFINITIVE		(UINT64_C(1) << 40) /* + to-infinitive: vowed
													 * to */
#define AA_LEX_NOUN				(UINT64_C(1) << 41) /* the form is a noun too:
													 * claims, report */

/* verb forms, of cues and of other verbs */
#define AA_LEX_BASE				(UINT64_C(1) << 42) /* say */
#define AA_LEX_THIRD			(UINT64_C(1) << 43) /* says */
#define AA_LEX_PAST				(UINT64_C(1) << 44) /* said (finite) */
#define AA_LEX_GERUND			(UINT64_C(1) << 45) /* saying */
#define AA_LEX_PARTICIPLE		(UINT64_C(1) << 46) /* said (has said) */

#define AA_LEX_COMMON			(UINT64_C(1) << 47) /* a frequent word that is
													 * not a name when it is
													 * capitalised */
#define AA_LEX_PHRASE			(UINT64_C(1) << 48) /* set by the generator:
													 * first word of a longer
													 * key */
#define AA_LEX_ACCORDING		(UINT64_C(1) << 49) /* preposition of a source:
													 * according to, per */
#define AA_LEX_INITIAL_TITLE	(UINT64_C(1) << 50) /* goes with the given name:
													 * Sir David */
#define AA_LEX_EPITHET			(UINT64_C(1) << 50) /* the same bit on nouns for
													 * people and bodies: may
													 * stand for a name, as in
													 * the actress, the firm */
#define AA_LEX_COLLECTIVE		(UINT64_C(1) << 51) /* officials, critics,
													 * police: plural source */

#define AA_LEX_BE				(UINT64_C(1) << 52) /* makes a passive: was told */
#define AA_LEX_COMPLEMENTIZER	(UINT64_C(1) << 53) /* opens a reported clause:
													 * that, whether */
#define AA_LEX_TO				(UINT64_C(1) << 54) /* opens an infinitive */
#define AA_LEX_DEFINITE			(UINT64_C(1) << 55) /* the */
#define AA_LEX_AS				(UINT64_C(1) << 56) /* quoted as saying */
#define AA_LEX_BY				(UINT64_C(1) << 57) /* opens a byline */
#define AA_LEX_WHOLE			(UINT64_C(1) << 58) /* one token, signs and
													 * all: C++ km/h n/a */
#define AA_LEX_FELT				(UINT64_C(1) << 58) /* the same bit on verbs: the
													 * participle says what its
													 * subject feels: worried */
#define AA_LEX_CLIPPED			(UINT64_C(1) << 63) /* begins with an apostrophe:
													 * 'em 'til */

/* any finite or other verb form */
#define AA_LEX_VERB \
	(AA_LEX_BASE | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_GERUND | AA_LEX_PARTICIPLE)

/* What words end in: the lengths are asked for often. */
typedef struct aa_word_ending
{
	const char *letters;		/* NULL: none, or behind the last */
	uint32_t	length;
} aa_word_ending;

typedef struct aa_lexicon_entry
{
	uint64_t	front[2];		/* see aa_lexicon_front() */
	uint64_t	classes;		/* AA_LEX_… */
	uint32_t	key;			/* offset in keys */
	uint32_t	length;			/* bytes; 0 marks an empty slot */
} aa_lexicon_entry;

typedef struct aa_lexicon_slot
{
	uint16_t	entry;
	uint16_t	tag;			/* other bits of the key's hash */
} aa_lexicon_slot;

/*
 * No two keys of a profile share a slot (hash, displace, and compress: Belazzougui
 * et al., ESA 2009): a hash's highest bits choose a displacement, which the
 * generator has found so that all keys of that choice go to slots of their own.
 * So a look takes one comparison, whether the key is known or not.  Slots are
 * small, and tell nearly all unknown keys by the tag; frequent entries lie
 * together: the fewer places in memory, the nearer they are.
 */
typedef struct aa_lexicon
{
	const char *keys;			/* all keys, one after the other */
	const aa_lexicon_entry *entries;	/* the first is empty */
	const aa_lexicon_slot *slots;
	uint32_t	nslots;
	uint32_t	shift;			/* of a hash, to the number of its displacement */
	const uint16_t *displacements;
	const uint8_t *pairs;		/* a bit for each aa_lexicon_pair() of a key of
								 * several words; NULL if there are no such
								 * keys */
	const uint8_t *shapes;		/* a bit for each aa_lexicon_shape() of a key that
								 * is an abbreviation; NULL if not known */
} aa_lexicon;

/* The hash of a key.  The generator uses the same. */
#define AA_LEXICON_FACTOR		UINT64_C(0x9E3779B97F4A7C15)
#define AA_LEXICON_FACTOR_2		UINT64_C(0xC2B2AE3D27D4EB4F)

extern uint64_t aa_lexicon_hash(const char *key, size_t length);

/*
 * The key's first sixteen bytes as two numbers, the first byte the lowest, zeros
 * behind a shorter one.  Nearly all words are compared by these alone.
 */
extern void aa_lexicon_front(const char *key, size_t length, uint64_t front[2]);

/* What can be seen of a word without reading it: its length, first and last byte. */
static inline uint32_t
aa_lexicon_ends(size_t n, char first, char last)
{
	return (uint32_t) n << 16 | (uint32_t) (unsigned char) first << 8 | (unsigned char) last;
}

/*
 * A number of 17 bits for two words by their hashes.  Of the words that may begin
 * a phrase ("the", "in") few do, and this tells nearly all of the others without a
 * look into the table.
 */
#define AA_LEXICON_PAIRS		131072

static inline uint32_t
aa_lexicon_pair(uint64_t first, uint64_t second)
{
	return (uint32_t) ((first ^ second >> 32) * AA_LEXICON_FACTOR >> 47);
}

/* May a key begin with two words of these hashes? */
static inline bool
aa_lexicon_may_begin(const aa_lexicon *lexicon, uint64_t first, uint64_t second)
{
	uint32_t	pair = aa_lexicon_pair(first, second);

	return (lexicon->pairs[pair / 8] >> pair % 8 & 1) != 0;
}

/*
 * A number of 13 bits for a word by its ends.  It tells most words that end
 * sentences from abbreviations, without a look into the table, which is too
 * large to be near at hand.
 */
#define AA_LEXICON_SHAPES		8192

static inline uint32_t
aa_lexicon_shape(uint32_t ends)
{
	return (uint32_t) (ends * AA_LEXICON_FACTOR >> 51);
}

/* FNV-1a, 32 bits: what the models of reporting clauses number words by */
#define AA_LEXICON_HASH_START	UINT32_C(2166136261)
#define AA_LEXICON_HASH_PRIME	UINT32_C(16777619)

/* The classes of a key in normal form, 0 where the profile does not know it. */
extern uint64_t aa_lexicon_find(const aa_lexicon *lexicon, const char *key,
								size_t length);

/* The same of a key with AA_LEXICON_RUN zeros behind it, whose length need not be looked at. */
extern uint64_t aa_lexicon_find_padded(const aa_lexicon *lexicon, const char *key, size_t length);

/* Is this the entry of the key?  keys are those of its table. */
extern bool aa_lexicon_is_entry(const aa_lexicon_entry *entry, const char *keys, const char *key,
								size_t length);

/* A key of at most sixteen bytes, zeros behind a shorter one. */
#define AA_LEXICON_RUN 16

typedef struct aa_lexicon_run
{
	char		bytes[AA_LEXICON_RUN];
	uint32_t	length;
	uint64_t	hash;			/* set by aa_lexicon_find_all() */
} aa_lexicon_run;

/*
 * The classes of several keys, AA_LEXICON_KEYS at most, and their hashes.  The
 * table is too large to be near at hand: together they wait for memory once.
 */
#define AA_LEXICON_KEYS 32

extern void aa_lexicon_find_all(const aa_lexicon *lexicon, aa_lexicon_run *keys,
								uint32_t n, uint64_t *classes);

/*
 * A common noun of bodies or persons: the sorts that it is, and those for which it may stand
 * further on, as bits; see lang/en/bodies.txt and persons.txt.
 */
typedef struct aa_common_noun
{
	uint32_t	front;			/* the key's first four bytes, the first one highest */
	const char *key;
	uint32_t	is;
	uint32_t	stands_for;
} aa_common_noun;

typedef struct aa_common_nouns
{
	const aa_common_noun *nouns;	/* sorted by key */
	uint32_t	n;
} aa_common_nouns;

/* What the table, which may be NULL, says of a noun; aa_no_noun if it does not have it. */
extern const aa_common_noun *aa_find_common_noun(const aa_common_nouns *table, const char *key, uint32_t length);

extern const aa_common_noun aa_no_noun;

#endif							/* AA_LEXICON_H */
