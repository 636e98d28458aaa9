/*-------------------------------------------------------------------------
 *
 * memory.h
 *	  Growing arrays, strings and the cancel check of an article.
 *
 * Everything hangs on the article and is given back at once, by
 * aa_article_release() or by the caller's memory context.  Whatever fails sets
 * article->status, which the stages pass on.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_MEMORY_H
#define AA_MEMORY_H

#include <string.h>

#include "article.h"
#include "bytes.h"

/* Make room for need items of size bytes; false when there is none. */
extern bool aa_grow_array(aa_article *article, void **array, uint32_t *max,
						  uint32_t need, size_t size);

#define aa_reserve(article, array, max, need) \
	((need) <= (article)->max || \
	 aa_grow_array((article), (void **) &(article)->array, &(article)->max, \
				   (need), sizeof(*(article)->array)))

/*
 * Append a zeroed item to article->array, NULL when there is no room:
 *		aa_block *block = aa_push(article, blocks, nblocks, maxblocks);
 */
#define aa_push(article, array, n, max) \
	(aa_reserve(article, array, max, (article)->n + 1) ? \
		 (memset(&(article)->array[(article)->n], 0, sizeof(*(article)->array)), \
		  &(article)->array[(article)->n++]) : \
		 NULL)

/* Give an array back before the article is released; NULL is none. */
extern void aa_release(aa_article *article, void *array);

/* Room for a string of at most size bytes; shrink the last one with trim. */
extern char *aa_string_space(aa_article *article, uint32_t size);
extern void aa_string_trim(aa_article *article, uint32_t unused);

/* Ask the caller whether to go on, once every AA_TICK_BYTES of progress. */
extern AA_RARE bool aa_tick_now(aa_article *article, uint32_t at);

static inline bool
aa_tick(aa_article *article, uint32_t at)
{
	return at - article->ticked < AA_TICK_BYTES || aa_tick_now(article, at);
}

#endif							/* AA_MEMORY_H */
