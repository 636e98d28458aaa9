/*-------------------------------------------------------------------------
 *
 * reporting.c
 *	  Does a clause begin here that says who spoke the words before it?
 *
 * Sentences ask, to keep "Why?" Mr. Watson asks. in one piece, and quotes ask
 * the same.
 *
 *-------------------------------------------------------------------------
 */
#include "reporting.h"

#include "words.h"

/* Does the verb fit its subject: the driver says, they said, I say? */
static bool
is_finite(uint64_t verb, uint64_t subject)
{
	return (verb & (AA_LEX_THIRD | AA_LEX_PAST)) != 0 ||
		((verb & AA_LEX_BASE) && (subject & AA_LEX_SUBJECT));
}

/* The verb stands among so many tokens: Mr. John F. Watson Jr. asks */
#define MAX_REACH 6
/* What it reports begins so soon behind it: told the New York Times that */
#define MAX_RECIPIENT 6

/* Behind these words a clause of another kind goes on. */
#define ADJUNCT \
	(AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR | AA_LEX_RELATIVE)

/*
 * Does the verb before token i report what comes, and so not the words before:
 * He said: "…"  She told them that …  They said the plan would …
 */
static bool
reports_forward(const aa_article *article, uint32_t i, uint32_t end)
{
	uint32_t	limit = i + MAX_RECIPIENT < end ? i + MAX_RECIPIENT : end;

	for (uint32_t first = i; i < limit; i++)
	{
		const aa_token *token = &article->tokens[i];
		uint64_t	classes = aa_word_classes(article, token);

		if (token->kind == AA_TOKEN_PUNCTUATION)
			return token->mark == ':';
		if (classes & AA_LEX_COMPLEMENTIZER ||
			(classes & AA_LEX_AUXILIARY && i > first) ||
			(classes & AA_LEX_SUBJECT && !(classes & (AA_LEX_DETERMINER | ADJUNCT))))
			return true;
		if (classes & ADJUNCT)
			return false;
	}
	return false;
}

bool
aa_reporting_follows(const aa_article *article, uint32_t i, uint32_t end)
{
	uint32_t	limit = i + MAX_REACH < end ? i + MAX_REACH : end;
	uint64_t	before = 0;

	for (uint32_t first = i; i < limit; i++)
	{
		const aa_token *token = &article->tokens[i];
		uint64_t	classes;

		if (token->kind != AA_TOKEN_WORD)
		{
			/* the stop of a title or initial is not merged yet */
			if (token->mark == '.' && i > first)
				continue;
			return false;
		}
		classes = aa_word_classes(article, token);
		/* In a low voice she says … begins a sentence of its own */
		if (i == first && (classes & AA_LEX_PREPOSITION) && (token->flags & AA_TOKEN_CAPITAL))
			return false;
		if ((classes & AA_LEX_QUOTES) && i > first && is_finite(classes, before))
			return !reports_forward(article, i + 1, end);
		before = classes;
		/* a subject has no other verb, preposition or conjunction */
		if (classes & (AA_LEX_AUXILIARY | AA_LEX_CONJUNCTION | AA_LEX_SUBORDINATOR))
			return false;
	}
	return false;
}
