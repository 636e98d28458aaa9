/*-------------------------------------------------------------------------
 *
 * memory.c
 *	  Growing arrays, strings and the cancel check of an article.
 *
 *-------------------------------------------------------------------------
 */
#include "memory.h"

#include <string.h>

#define CHUNK_SIZE 4096

/* A piece of string space; the article holds a list of them, newest first. */
struct aa_chunk
{
	aa_chunk   *next;
	uint32_t	used;
	uint32_t	size;
	char		data[];
};

static void *
resize(aa_article *article, void *pointer, size_t size)
{
	return article->env.resize(article->env.context, pointer, size);
}

bool
aa_grow_array(aa_article *article, void **array, uint32_t *max, uint32_t need,
			  size_t size)
{
	uint64_t	room = (uint64_t) *max + *max / 2;
	void	   *grown;

	if (room < need)
		room = need;
	if (room < 64)
		room = 64;
	if (article->status != AA_OK || room > UINT32_MAX ||
		room > SIZE_MAX / size ||
		(grown = resize(article, *array, (size_t) room * size)) == NULL)
	{
		if (article->status == AA_OK)
			article->status = AA_NO_MEMORY;
		return false;
	}
	*array = grown;
	*max = (uint32_t) room;
	return true;
}

char *
aa_string_space(aa_article *article, uint32_t size)
{
	aa_chunk   *chunk = article->chunks;
	char	   *space;

	if (chunk == NULL || chunk->size - chunk->used < size)
	{
		uint32_t	room = size > CHUNK_SIZE ? size : CHUNK_SIZE;

		if (article->status != AA_OK)
			return NULL;
		chunk = resize(article, NULL, sizeof(aa_chunk) + room);
		if (chunk == NULL)
		{
			article->status = AA_NO_MEMORY;
			return NULL;
		}
		chunk->next = article->chunks;
		chunk->used = 0;
		chunk->size = room;
		article->chunks = chunk;
	}
	space = chunk->data + chunk->used;
	chunk->used += size;
	return space;
}

void
aa_string_trim(aa_article *article, uint32_t unused)
{
	article->chunks->used -= unused;
}

bool
aa_tick_now(aa_article *article, uint32_t at)
{
	article->ticked = at;
	if (article->status == AA_OK && article->env.tick != NULL &&
		article->env.tick(article->env.context) != 0)
		article->status = AA_CANCELLED;
	return article->status == AA_OK;
}

void
aa_release(aa_article *article, void *array)
{
	if (array != NULL)
		(void) resize(article, array, 0);
}

void
aa_article_release(aa_article *article)
{
	while (article->chunks != NULL)
	{
		aa_chunk   *next = article->chunks->next;

		aa_release(article, article->chunks);
		article->chunks = next;
	}
	aa_release(article, article->blocks);
	aa_release(article, article->tokens);
	aa_release(article, article->splices);
	aa_release(article, article->sentences);
	aa_release(article, article->classes);
	aa_release(article, article->quotations);
	aa_release(article, article->entities);
	aa_release(article, article->mentions);
	aa_release(article, article->titles);
	aa_release(article, article->quotes);
	aa_release(article, article->spans);
	aa_release(article, article->bonds);
	aa_release(article, article->hashes);
	aa_release(article, article->own);
}
