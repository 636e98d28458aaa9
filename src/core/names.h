/*-------------------------------------------------------------------------
 *
 * names.h
 *	  What the files about names share.
 *
 * names.c finds where names stand, and noun_mentions.c where roles and pronouns
 * do: mentions.  people.c decides which of them are one person: entities.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NAMES_H
#define AA_NAMES_H

#include "article.h"
#include "splices.h"
#include "words.h"

/* Words that are never part of a name, whatever their case. */
#define AA_LEX_NOT_NAME \
	(AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_PREPOSITION | \
	 AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE | \
	 AA_LEX_AUXILIARY | AA_LEX_NEGATION | AA_LEX_CALENDAR | AA_LEX_ACCORDING)

/* al-, el-, ul-: two letters and the hyphen */
#define AA_PARTICLE 3

/* Blocks that show the article but are not its text. */
static inline bool
aa_is_text_block(const aa_block *block)
{
	switch (block->kind)
	{
		case AA_BLOCK_BYLINE:
		case AA_BLOCK_DATELINE:
		case AA_BLOCK_CAPTION:
		case AA_BLOCK_CREDIT:
		case AA_BLOCK_PROMO:
		case AA_BLOCK_NOTICE:
			return false;
		default:
			return true;
	}
}

/* Blocks with names and quotes that count; captions have them, too. */
static inline bool
aa_tells_story(const aa_block *block)
{
	return aa_is_text_block(block) || block->kind == AA_BLOCK_CAPTION;
}

/* A hash of one word of a name, whatever its case and with or without a possessive's ending. */
extern uint64_t aa_name_hash(const aa_article *article, uint32_t token);

/*
 * The bytes of a particle that a hyphen joins to a name, al-Masri, which then may
 * begin with a small letter; 0 if there is none.
 */
extern uint32_t aa_particle_length(const aa_article *article, const aa_token *token);

static inline uint32_t
aa_joined_particle(const aa_article *article, const aa_token *token)
{
	/* nearly all words are in lower case throughout */
	return !(token->flags & AA_TOKEN_PLAIN) && aa_token_length(token) > AA_PARTICLE &&
			article->text[token->start + AA_PARTICLE - 1] == '-' ?
		aa_particle_length(article, token) :
		0;
}

/* The same as aa_possessive_length(), for a word that may have an apostrophe before its last letter. */
extern uint32_t aa_possessive_bytes(const char *end, uint32_t length);

/*
 * The bytes of a possessive's ending, the mayor's, with either apostrophe; 0 if there
 * is none.  The word has so many bytes, the last of them before end.
 */
static inline uint32_t
aa_possessive_length(const char *end, uint32_t length)
{
	/* many words end in an s, few have an apostrophe before their last letter */
	return length > 2 && (end[-2] == '\'' || end[-2] == '\x99') ? aa_possessive_bytes(end, length) : 0;
}

static inline bool
aa_ends_in_possessive(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	const aa_splice *splice = aa_splice_behind(article, i);

	return aa_possessive_length(article->text + token->end, aa_token_length(token)) > 0 ||
		(splice != NULL && splice->possessive);
}

/* The byte behind the word, a possessive's ending left out. */
extern uint32_t aa_word_end(const aa_article *article, uint32_t i);

/* Give every mention its entity (people.c). */
extern bool aa_resolve_mentions(aa_article *article);

#endif							/* AA_NAMES_H */
