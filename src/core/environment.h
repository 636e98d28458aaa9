/*-------------------------------------------------------------------------
 *
 * environment.h
 *	  Memory and the cancel check, for work that belongs to no article.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ENVIRONMENT_H
#define AA_ENVIRONMENT_H

#include "article.h"

/* For loops whose steps take some nanoseconds: ask once in a while. */
static inline bool
aa_may_go_on(const aa_environment *env, size_t step)
{
	const size_t mask = ((size_t) 1 << 20) - 1;

	return (step & mask) != mask || env->tick == NULL ||
		env->tick(env->context) == 0;
}

/* n items of the given size; NULL when there is no room. */
static inline void *
aa_get_memory(const aa_environment *env, size_t n, size_t size)
{
	/* resize takes size 0 for freeing */
	return n > SIZE_MAX / size ? NULL :
								 env->resize(env->context, NULL, n == 0 ? size : n * size);
}

static inline void
aa_give_back(const aa_environment *env, void *pointer)
{
	if (pointer != NULL)
		(void) env->resize(env->context, pointer, 0);
}

#endif							/* AA_ENVIRONMENT_H */
