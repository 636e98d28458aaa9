/*-------------------------------------------------------------------------
 *
 * sentences.c
 *	  Finds where sentences end, and which words are abbreviations.
 *
 * Each end mark is decided once, from what stands before it (the classes of
 * abbreviations in the language profile), what closes behind it and what the
 * next word is.  A full stop that belongs to an abbreviation becomes part of
 * its token.  As the treebanks do, sentences end inside quotations that hold
 * several; but not between "…?" and the clause that reports it.
 *
 * All looks to the left and right are bounded, so the work is linear.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "memory.h"
#include "reporting.h"
#include "sentence_ends.h"
#include "stages.h"

/* Longer words are no abbreviations that the profile lacks, not even names. */
#define MAX_SHORT_WORD 4
#define MAX_SHORT_NAME 6
/* So many tokens are passed on without asking whether to go on. */
#define MAX_RUN 4096

/*----------
 * End marks.
 *----------
 */

/* "voters.According": a stop without a blank ends a sentence all the same. */
static bool
is_glued_end(const aa_splitter *s, uint32_t mark, const aa_following *f)
{
	const char *text = s->article->text;
	const aa_token *stop = aa_token_at(s, mark);
	const aa_token *word;

	if (f->word >= s->end || stop->start == 0 || !aa_is_capital(s, f->word))
		return false;
	word = aa_token_at(s, f->word);
	if ((word->flags & AA_TOKEN_ALL_CAPITALS) || word->kind != AA_TOKEN_WORD)
		return false;
	if (f->closers > 0)
		return true;
	return (unsigned char) text[stop->start - 1] >= 'a' ||
		(text[stop->start - 1] >= '0' && text[stop->start - 1] <= '9');
}

/* Does the block begin with this token, or with a bullet and it? */
static bool
begins_block(const aa_splitter *s, uint32_t word)
{
	const aa_token *before = aa_token_at(s, word - (word > s->block_start));

	return word == s->block_start ||
		(word == s->block_start + 1 && before->kind >= AA_TOKEN_PUNCTUATION &&
		 !aa_is_opener(before));
}

/*
 * "1.", "A." or "iv." at the front of a block numbers it, so does "2." at a
 * sentence's start or behind a colon.  The answer to a question is headed "A."
 */
static bool
is_list_number(const aa_splitter *s, uint32_t word, const aa_following *f)
{
	const aa_token *token = aa_token_at(s, word);
	uint32_t	length = aa_token_length(token);

	if (token->kind == AA_TOKEN_NUMBER)
		return begins_block(s, word) ? length <= 3 :
									   length <= 2 && (word == s->first || aa_token_at(s, word - 1)->mark == ':');
	if (token->kind != AA_TOKEN_WORD)
		return false;
	if (begins_block(s, word))
		return length == 1 || (length <= AA_MAX_LABEL && aa_run_of(s, token, "ivx") == length);
	return word == s->first && length == 1 && (token->flags & AA_TOKEN_CAPITAL) &&
		aa_is_starter(s, f->word);
}

/* Is the word before a stop surely a plain one, and no abbreviation? */
static bool
is_plain_word(const aa_splitter *s, const aa_token *word)
{
	uint32_t	length = aa_token_length(word);

	if (!(word->flags & AA_TOKEN_LOWER))
		return (word->flags & AA_TOKEN_CAPITAL) && length > MAX_SHORT_NAME;
	return length > MAX_SHORT_WORD ||
		(length > 1 && (aa_word_classes(s->article, word) & AA_LEX_COMMON));
}

/* NATO has no stop of its own; a state (WA.) may have, and goes on with and, of. */
static bool
is_acronym(const aa_splitter *s, const aa_token *word)
{
	return (word->flags & AA_TOKEN_ALL_CAPITALS) &&
		!(aa_abbreviation_classes(s->article, word) & AA_LEX_ABBREVIATION);
}

/*
 * Hasty writers begin sentences in lower case.  So does one here if a plain
 * word or a question mark stands before, and a word that opens sentences
 * behind.
 */
static bool
starts_in_lower_case(const aa_splitter *s, uint32_t mark, const aa_following *f)
{
	const aa_token *token = aa_token_at(s, mark);
	uint64_t	next = aa_classes_of(s, f->word);

	if (f->closers > 0 || f->opened || aa_is_ellipsis(token) || s->write == s->first ||
		!(next & AA_LEX_STARTER))
		return false;
	if (token->mark != '.')
		return token->mark == '?';
	return is_plain_word(s, aa_token_at(s, s->write - 1)) ||
		(is_acronym(s, aa_token_at(s, s->write - 1)) &&
		 !(next & (AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION)));
}

/*
 * A remark in brackets that begins in lower case, (photo: Jane Doe), goes with
 * no word of the sentence before it, or it would stand before the stop.
 */
static bool
is_remark(const aa_splitter *s, uint32_t mark, const aa_following *f)
{
	if (f->word != f->next + 1 || f->word >= s->end || s->write == s->first ||
		!aa_is_bracket(aa_token_at(s, f->next)) || !(aa_token_at(s, f->word)->flags & AA_TOKEN_LOWER))
		return false;
	if (aa_token_at(s, f->next)->mark == '[')
		return !aa_is_ellipsis(aa_token_at(s, mark));
	return (aa_token_at(s, mark)->mark == '.' && f->closers == 0 &&
			is_plain_word(s, aa_token_at(s, s->write - 1)));
}

/* Does the ellipsis stand for words of the sentence that it is in? */
static bool
stands_for_words(const aa_splitter *s, uint32_t mark, const aa_following *f)
{
	bool		second = s->write == s->first + 1;

	/* what it stands for began the sentence */
	if (s->write == s->first)
		return true;
	/* (...) at the front */
	if (f->closers > 0)
		return second && aa_token_at(s, s->first)->mark == '(';
	/* Well... I think */
	if (second && aa_touches(s, mark))
		return true;
	if (!aa_is_capital(s, f->word))
		return true;
	/* "I" is always a capital */
	return !f->opened && !aa_touches(s, mark) &&
		(!aa_is_starter(s, f->word) ||
		 (aa_is_initial(s, f->word) && (aa_classes_of(s, f->word) & AA_LEX_SUBJECT)));
}

static bool
ends_sentence(const aa_splitter *s, uint32_t mark, const aa_following *f)
{
	const aa_token *token = aa_token_at(s, mark);

	if (f->word >= s->end)
		return true;
	if (!f->spaced && !(token->mark >= 0x300 && token->mark != 0x2026))
		return is_glued_end(s, mark, f);
	if (!aa_may_start_sentence(s, f))
		return starts_in_lower_case(s, mark, f) || is_remark(s, mark, f);
	if (aa_is_ellipsis(token) && stands_for_words(s, mark, f))
		return false;
	if (token->mark != '.' && f->closers > 0 && !f->opened)
		return (aa_is_starter(s, f->next) && !aa_is_initial(s, f->next)) ||
			!aa_reporting_follows(s->article, f->next, s->end);
	return true;
}

/*----------
 * The pass.
 *----------
 */

/* The token at s->read, with its classes if these are known. */
static void
write_token(aa_splitter *s)
{
	if (s->article->classes != NULL)
		s->article->classes[s->write] = s->article->classes[s->read];
	s->article->tokens[s->write++] = s->article->tokens[s->read++];
}

/* The first token of the splice that is read next, or the block's end. */
static uint32_t
next_splice(const aa_splitter *s)
{
	const aa_article *article = s->article;

	return s->splice < article->nsplices && article->splices[s->splice].first_token < s->end ?
		article->splices[s->splice].first_token :
		s->end;
}

/* All up to the next end mark, abbreviation or splice, MAX_RUN tokens at most. */
static void
write_run(aa_splitter *s)
{
	aa_token   *from = s->article->tokens + s->read;
	uint32_t	end = next_splice(s);
	uint32_t	limit = end <= s->read ? 0 : end - s->read < MAX_RUN ? end - s->read :
																	   MAX_RUN;
	uint32_t	n = 0;

	while (n < limit && !(from[n].flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION)))
		n++;
	if (s->write != s->read)
		memmove(s->article->tokens + s->write, from, n * sizeof(aa_token));
	if (s->write != s->read && s->article->classes != NULL)
		memmove(s->article->classes + s->write, s->article->classes + s->read,
				n * sizeof(uint64_t));
	s->read += n;
	s->write += n;
}

/* A full stop that belongs to the token written last. */
static void
merge_stop(aa_splitter *s)
{
	aa_token   *word = &s->article->tokens[s->write - 1];

	word->end = s->article->tokens[s->read++].end;
	word->flags = (uint8_t) ((word->flags | AA_TOKEN_ABBREVIATION) & ~AA_TOKEN_PLAIN);
	if (word->kind == AA_TOKEN_NUMBER)
		word->kind = AA_TOKEN_ORDINAL;
	else if (s->article->classes != NULL)
		aa_find_classes_at(s->article, s->write - 1);
}

/* ". . ." is one ellipsis. */
static void
merge_spaced_ellipsis(aa_splitter *s)
{
	aa_token   *dots = &s->article->tokens[s->read];
	uint32_t	i = s->read + 1;

	while (i < s->end && aa_token_at(s, i)->mark == '.' &&
		   aa_token_at(s, i)->start <= aa_token_at(s, i - 1)->end + 2)
		i++;
	if (i - s->read < 3)
		return;
	dots->mark = 0x2026;
	dots->end = aa_token_at(s, i - 1)->end;
	s->article->tokens[i - 1] = *dots;
	s->read = i - 1;
}

/* Does a sentence end with an abbreviation that was judged so? */
static bool
ends_with(const aa_splitter *s, aa_verdict verdict, const aa_following *f)
{
	return verdict == AA_STOP_OF_BOTH && (f->spaced || f->word >= s->end);
}

/* Write the abbreviation at s->read; does a sentence end here? */
static bool
write_abbreviation(aa_splitter *s, const aa_following *f)
{
	aa_verdict	verdict = aa_judge_abbreviation(s, s->read, f);

	write_token(s);
	return ends_with(s, verdict, f);
}

/*
 * The same for a full stop that touches the word before it, which may be its own.
 * The number of an item ends nothing, but J. K. Doe is no item.
 */
static bool
write_full_stop(aa_splitter *s, const aa_following *f)
{
	uint32_t	word = s->write - 1;
	bool		listed = is_list_number(s, word, f) && !aa_is_dotted_initial(s, f->word);
	aa_verdict	verdict = listed ? AA_STOP : aa_judge_abbreviation(s, word, f);
	bool		ends;

	if (verdict != AA_STOP)
	{
		merge_stop(s);
		return ends_with(s, verdict, f);
	}
	ends = !listed && ends_sentence(s, s->read, f);
	write_token(s);
	return ends;
}

static bool
write_end_mark(aa_splitter *s, const aa_following *f)
{
	bool		ends = ends_sentence(s, s->read, f);

	write_token(s);
	return ends;
}

/* Write what stands at s->read, and what closes behind it; does a sentence end here? */
static bool
split_here(aa_splitter *s)
{
	const aa_token *token = aa_token_at(s, s->read);
	aa_following f;
	bool		ends;

	if (token->mark == '.')
		merge_spaced_ellipsis(s);
	token = aa_token_at(s, s->read);
	f = aa_look_ahead(s, s->read);
	if (token->flags & AA_TOKEN_ABBREVIATION)
		ends = write_abbreviation(s, &f);
	else if (token->mark == '.' && s->write > s->block_start && aa_touches(s, s->read))
		ends = write_full_stop(s, &f);
	else
		ends = write_end_mark(s, &f);
	for (uint32_t n = ends ? f.closers : 0; n > 0; n--)
		write_token(s);
	return ends;
}

/*
 * Pass over a splice, where no sentence ends.  Who asks for more than sentences needs
 * no tokens of it, and the name in front is to end where it begins.
 */
static void
pass_splice(aa_splitter *s)
{
	const aa_splice *splice = &s->article->splices[s->splice++];
	aa_token   *before = &s->article->tokens[s->write - 1];

	if (s->article->classes == NULL)
	{
		while (s->read < splice->end_token)
		{
			if (aa_token_at(s, s->read)->flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION))
				(void) split_here(s);
			else
				write_token(s);
		}
		return;
	}
	s->read = splice->end_token;
	if (before->start < splice->span.start && before->end > splice->span.start)
	{
		before->end = splice->span.start;
		aa_find_classes_at(s->article, s->write - 1);
	}
}

static bool
add_sentence(aa_splitter *s, uint32_t block)
{
	aa_article *article = s->article;
	uint32_t	first = s->first;
	aa_sentence *sentence = aa_push(article, sentences, nsentences, maxsentences);

	if (sentence == NULL)
		return false;
	sentence->block = block;
	sentence->first_token = first;
	sentence->end_token = s->write;
	sentence->span.start = article->tokens[first].start;
	sentence->span.end = article->tokens[s->write - 1].end;
	article->tokens[first].flags |= AA_TOKEN_SENTENCE_START;
	s->first = s->write;
	return true;
}

static bool
split_block(aa_splitter *s, uint32_t block)
{
	aa_article *article = s->article;

	s->block = &article->blocks[block];
	s->block_start = s->first = s->write;
	s->read = s->block->first_token;
	s->end = s->block->end_token;
	s->straight = 0;
	s->counted = s->write;
	while (s->read < s->end)
	{
		if (!aa_tick(article, aa_token_at(s, s->read)->start))
			return false;
		write_run(s);
		if (s->read >= next_splice(s) && s->read < s->end)
			pass_splice(s);
		else if (s->read < s->end &&
				 aa_token_at(s, s->read)->flags & (AA_TOKEN_END_MARK | AA_TOKEN_ABBREVIATION) &&
				 split_here(s) && !add_sentence(s, block))
			return false;
	}
	if (s->write > s->first && !add_sentence(s, block))
		return false;
	article->blocks[block].first_token = s->block_start;
	article->blocks[block].end_token = s->write;
	return true;
}

bool
aa_find_sentences(aa_article *article)
{
	aa_splitter s = {.article = article};

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (!split_block(&s, i))
			return false;
	}
	article->ntokens = s.write;
	return true;
}
