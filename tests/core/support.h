/*-------------------------------------------------------------------------
 *
 * support.h
 *	  What the tests of the text engine share: an allocator that keeps count
 *	  and can fail, and what must hold of every analyzed article.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TEST_SUPPORT_H
#define AA_TEST_SUPPORT_H

#include "article.h"

/* What became of the memory and the ticks that the engine was lent. */
typedef struct ledger
{
	long		allocations;	/* calls of resize that asked for memory */
	long		live;			/* pieces not given back yet */
	long		fail_at;		/* the call that gets NULL; 0: none does */
	long		ticks;
	long		cancel_at;		/* the tick that stops the work; 0: none does */
} ledger;

extern aa_environment ledger_environment(ledger *book);

/* The first rule that the article breaks, NULL if it keeps all of them. */
extern const char *broken_rule(const aa_article *article);

/*
 * Are the terms that aa_next_term() finds in the article's text those of its
 * tokens?
 */
extern bool terms_agree(const aa_article *article);

/* Text that looks like nothing on earth, always the same for a seed. */
extern uint32_t random_number(uint64_t *seed);
extern uint32_t random_text(uint64_t *seed, char *buffer, uint32_t max);

#endif							/* AA_TEST_SUPPORT_H */
