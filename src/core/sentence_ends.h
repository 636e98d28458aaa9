/*-------------------------------------------------------------------------
 *
 * sentence_ends.h
 *	  An end mark, while it is decided what it ends.
 *
 * sentences.c walks over the tokens, following.c looks at what stands behind a
 * mark, abbreviation_stops.c tells whether a full stop is an abbreviation's.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SENTENCE_ENDS_H
#define AA_SENTENCE_ENDS_H

#include "article.h"
#include "unicode.h"
#include "words.h"

/* a) iii) */
#define AA_MAX_LABEL 4

typedef struct aa_splitter
{
	aa_article *article;
	const aa_block *block;
	uint32_t	read;			/* the token to look at next */
	uint32_t	write;			/* where it goes: merging makes the stream shorter */
	uint32_t	end;			/* of the block's tokens, as read */
	uint32_t	splice;			/* the next splice that is not read to its end */
	uint32_t	block_start;	/* first written token of the block */
	uint32_t	first;			/* first written token of the sentence */
	uint32_t	straight;		/* straight double quotation marks of the block */
	uint32_t	counted;		/* up to this written token */
} aa_splitter;

/* What follows an end mark, once its closers are skipped. */
typedef struct aa_following
{
	uint32_t	closers;		/* tokens that close */
	uint32_t	last_closer;	/* the end mark, if there are none */
	uint32_t	next;			/* the token behind them; s->end if none */
	uint32_t	word;			/* next, or the first token behind openers */
	bool		opened;			/* an opening mark or bracket between them */
	bool		spaced;			/* white space before next */
} aa_following;

static inline const aa_token *
aa_token_at(const aa_splitter *s, uint32_t i)
{
	return &s->article->tokens[i];
}

static inline bool
aa_touches(const aa_splitter *s, uint32_t i)
{
	return i < s->end && !(aa_token_at(s, i)->flags & AA_TOKEN_SPACE_BEFORE);
}

static inline bool
aa_is_bracket(const aa_token *token)
{
	return aa_class_of(token) == AA_CHAR_OPEN;
}

static inline bool
aa_is_ellipsis(const aa_token *token)
{
	return token->mark == 0x2026;
}

static inline bool
aa_is_capital(const aa_splitter *s, uint32_t i)
{
	return i < s->end && (aa_token_at(s, i)->flags & AA_TOKEN_CAPITAL) != 0;
}

static inline uint64_t
aa_classes_of(const aa_splitter *s, uint32_t i)
{
	return i < s->end ? aa_classes_at(s->article, i) : 0;
}

/* An opening bracket, a quotation mark or an apostrophe. */
extern bool aa_is_opener(const aa_token *token);

/* What follows the mark at token `mark`, which is not written yet. */
extern aa_following aa_look_ahead(aa_splitter *s, uint32_t mark);

/* Could a sentence begin with what follows, as far as its looks go? */
extern bool aa_may_start_sentence(const aa_splitter *s, const aa_following *f);

/* A single capital letter; with its stop it is no word that opens sentences. */
extern bool aa_is_initial(const aa_splitter *s, uint32_t i);
extern bool aa_is_dotted_initial(const aa_splitter *s, uint32_t i);

/* A capitalised word that opens sentences: The, But, He. */
extern bool aa_is_starter(const aa_splitter *s, uint32_t i);

/* That, or one that is no name, title or noun that goes with one. */
extern bool aa_is_common_start(const aa_splitter *s, uint32_t i);

extern bool aa_is_number(const aa_splitter *s, uint32_t i);
extern bool aa_is_roman_number(const aa_splitter *s, uint32_t i);

/* Bytes at the token's start that are among `letters`. */
extern uint32_t aa_run_of(const aa_splitter *s, const aa_token *token, const char *letters);

/* Whose the full stop behind a word is. */
typedef enum aa_verdict
{
	AA_STOP,					/* an ordinary full stop */
	AA_STOP_OF_WORD,			/* the stop is the word's, the sentence goes on */
	AA_STOP_OF_BOTH,			/* the stop is the word's and ends the sentence */
} aa_verdict;

/* Does the full stop behind the written token `word` belong to it? */
extern aa_verdict aa_judge_abbreviation(const aa_splitter *s, uint32_t word,
										const aa_following *f);

#endif							/* AA_SENTENCE_ENDS_H */
