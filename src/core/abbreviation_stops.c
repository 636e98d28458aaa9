/*-------------------------------------------------------------------------
 *
 * abbreviation_stops.c
 *	  Whether a full stop belongs to an abbreviation, ends the sentence, or
 *	  both.
 *
 *-------------------------------------------------------------------------
 */

#include "abbreviations.h"
#include "language.h"
#include "sentence_ends.h"

/* On the morning of Monday, Dec. 7, at 6 a.m.; the ambassador to the U.N. */
#define MAX_ADJUNCT 10
#define MAX_APPOSITION 4
/* Abbreviations are short. */
#define MAX_PIECE 8

/* EST, GMT, E.S.T.: they end in the T of "time".  Or one that the profile lists: UTC, Eastern. */
static bool
is_time_zone(const aa_splitter *s, uint32_t i)
{
	const aa_token *token = aa_token_at(s, i);
	const char *text = s->article->text + token->start;
	uint32_t	length = aa_token_length(token);

	if (!(token->flags & AA_TOKEN_ALL_CAPITALS))
		return aa_is_one_of(s->article, s->article->language->time_zones, i, i + 1);
	if (token->flags & AA_TOKEN_ABBREVIATION)
		return length > 1 && length <= 6 && text[length - 2] == 'T';
	return (length <= 4 && text[length - 1] == 'T') ||
		aa_is_one_of(s->article, s->article->language->time_zones, i, i + 1);
}

/* Time zones and days go on behind "p.m.": 5 p.m. EST, 5 p.m. Tuesday. */
static bool
continues_time(const aa_splitter *s, uint32_t i)
{
	return i < s->end &&
		((aa_classes_of(s, i) & AA_LEX_CALENDAR) != 0 || is_time_zone(s, i));
}

/*
 * May the token be part of "On Monday at 6 a.m.", which says when or where what
 * follows happened, and is no clause?
 */
static bool
fits_adjunct(const aa_splitter *s, uint32_t i)
{
	const aa_token *token = aa_token_at(s, i);
	uint64_t	classes = aa_classes_of(s, i);

	if (token->kind != AA_TOKEN_WORD)
		return aa_is_number(s, i) || token->mark == ',';
	if (classes & (AA_LEX_PREPOSITION | AA_LEX_DETERMINER | AA_LEX_CALENDAR))
		return true;
	return (token->flags & AA_TOKEN_CAPITAL) ?
		(classes & AA_LEX_PLACE) != 0 :
		!(classes & (AA_LEX_AUXILIARY | AA_LEX_SUBJECT | AA_LEX_PAST | AA_LEX_THIRD));
}

/* Is all such an adjunct from the front of the clause to the written token `word`? */
static bool
opens_with_adjunct(const aa_splitter *s, uint32_t word)
{
	uint32_t	first = word;

	while (first > s->first && word - first < MAX_ADJUNCT && fits_adjunct(s, first - 1))
		first--;
	return (aa_classes_of(s, first) & AA_LEX_PREPOSITION) &&
		(first == s->first || aa_token_at(s, first - 1)->mark == ':' ||
		 (first == s->first + 1 && aa_class_of(aa_token_at(s, s->first)) == AA_CHAR_MARK));
}

/*
 * 6 p.m., 753 B.C., 3 ft. of snow: a number goes with them, so that a name
 * behind does not.
 */
static bool
is_measure(const aa_splitter *s, uint32_t word, uint64_t classes)
{
	const uint64_t both = AA_LEX_ABBR_NUMBER | AA_LEX_ABBR_EITHER;

	return (classes & both) == both && !(classes & AA_LEX_CALENDAR) && word > s->block_start &&
		(aa_is_number(s, word - 1) || (aa_token_at(s, word)->flags & AA_TOKEN_LOWER));
}

static aa_verdict
judge_measure(const aa_splitter *s, uint32_t word, const aa_following *f)
{
	if (f->word >= s->end)
		return AA_STOP_OF_BOTH;
	if (!aa_is_capital(s, f->word) || continues_time(s, f->word))
		return AA_STOP_OF_WORD;
	return aa_is_starter(s, f->word) || f->opened || !opens_with_adjunct(s, word) ?
		AA_STOP_OF_BOTH :
		AA_STOP_OF_WORD;
}

/* Does nothing but brackets and apostrophes close behind the stop? */
static bool
is_loosely_closed(const aa_splitter *s, const aa_following *f)
{
	uint8_t		class = aa_class_of(aa_token_at(s, f->last_closer));

	return f->closers == 0 || class == AA_CHAR_CLOSE || class == AA_CHAR_APOSTROPHE;
}

/* J.D. may be a degree, or somebody's given names. */
static bool
looks_like_initials(const aa_splitter *s, uint32_t word)
{
	const aa_token *token = aa_token_at(s, word);

	return aa_token_length(token) == 4 && (token->flags & AA_TOKEN_ALL_CAPITALS) &&
		!(aa_classes_of(s, word) & AA_LEX_PLACE);
}

/*
 * Does a name begin a sentence behind an abbreviation that goes with no given
 * name?  Not in apposition: the ambassador to the U.N. Jane Doe.
 */
static bool
is_new_name(const aa_splitter *s, uint32_t word, const aa_following *f)
{
	const uint64_t others = AA_LEX_COMMON | AA_LEX_TITLE | AA_LEX_ORGANISATION | AA_LEX_PLACE |
		AA_LEX_CALENDAR | AA_LEX_DOCUMENT | AA_LEX_MEDIA;
	uint64_t	classes = aa_classes_of(s, f->word);
	uint32_t	from = word - s->first > MAX_APPOSITION ? word - MAX_APPOSITION : s->first;

	if (f->opened || !aa_is_capital(s, f->word) || !(classes & AA_LEX_GIVEN) || (classes & others) ||
		(aa_classes_of(s, f->word + 1) & AA_LEX_ORGANISATION) || looks_like_initials(s, word))
		return false;
	for (uint32_t i = from; i < word; i++)
	{
		if (aa_classes_of(s, i) & (AA_LEX_ROLE | AA_LEX_TITLE))
			return false;
	}
	return true;
}

/*
 * An abbreviation that may end a sentence (Inc., U.S., J.K.): it does before
 * a word that opens sentences or an opening quotation mark.
 */
static aa_verdict
judge_two_faced(const aa_splitter *s, uint32_t word, uint64_t classes, const aa_following *f)
{
	if (f->word >= s->end)
		return AA_STOP_OF_BOTH;
	/* the U.S.'s */
	if ((aa_token_at(s, word)->flags & AA_TOKEN_ABBREVIATION) && word == s->read &&
		s->article->text[aa_token_at(s, word)->end - 1] != '.')
		return AA_STOP_OF_WORD;
	/* U.S. is an adjective before any noun, Inc. is not */
	if (aa_token_at(s, word)->flags & AA_TOKEN_ABBREVIATION ? aa_is_starter(s, f->word) :
															  aa_is_common_start(s, f->word))
		return AA_STOP_OF_BOTH;
	if ((classes & (AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NUMBER)) == AA_LEX_ABBR_EITHER &&
		is_new_name(s, word, f))
		return AA_STOP_OF_BOTH;
	if (!is_loosely_closed(s, f) && aa_is_capital(s, f->word))
		return AA_STOP_OF_BOTH;
	return f->opened && !aa_is_bracket(aa_token_at(s, f->next)) && aa_is_capital(s, f->word) ?
		AA_STOP_OF_BOTH :
		AA_STOP_OF_WORD;
}

/* Behind a bracket or another initial a letter has a number: H. R. 1280, (K. 526). */
static bool
is_numbered_letter(const aa_splitter *s, uint32_t word)
{
	const aa_token *before = aa_token_at(s, word > s->block_start ? word - 1 : word);

	return aa_is_bracket(before) ||
		((before->flags & AA_TOKEN_ABBREVIATION) && aa_token_length(before) == 2);
}

/* A single capital and a stop: J. Smith, but "Vitamin C. The". */
static aa_verdict
judge_initial(const aa_splitter *s, uint32_t word, const aa_following *f)
{
	if (f->word >= s->end)
		return AA_STOP;
	/* Doe, J. (2001) */
	if (f->opened && aa_is_bracket(aa_token_at(s, f->next)))
		return AA_STOP_OF_WORD;
	if (!aa_is_capital(s, f->word))
		/* (A. and b.), "J. 's": lower case goes on; H. R. 1280, (K. 526) */
		return (aa_token_at(s, f->word)->flags & AA_TOKEN_LOWER) ||
				(aa_is_number(s, f->word) && is_numbered_letter(s, word)) ?
			AA_STOP_OF_WORD :
			AA_STOP;
	if (f->opened)
		return AA_STOP;
	/* [John Q.] Smith */
	if (f->closers > 0 && aa_class_of(aa_token_at(s, f->last_closer)) != AA_CHAR_CLOSE)
		return AA_STOP;
	return aa_is_starter(s, f->word) ? AA_STOP : AA_STOP_OF_WORD;
}

/* Is the word among the caller's own abbreviations? */
static bool
is_own(const aa_splitter *s, const aa_token *word)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;

	if (s->article->own == NULL || aa_token_length(word) > AA_MAX_KEY)
		return false;
	n = aa_term(s->article->text, word, key);
	if (n > 1 && key[n - 1] == '.')
		n--;
	return aa_own_classes(s->article, key, n) != 0;
}

/* The classes of a word, or of what stands behind its last hyphen: ex-Mrs. */
static uint64_t
abbreviation_classes(const aa_splitter *s, const aa_token *word)
{
	uint64_t	classes;
	aa_token	piece = *word;

	if (aa_token_length(word) <= MAX_PIECE &&
		(classes = aa_abbreviation_classes(s->article, word)) != 0)
		return classes;
	for (uint32_t at = word->end; at-- > word->start && word->end - at <= MAX_PIECE;)
	{
		if (s->article->text[at] != '-')
			continue;
		piece.start = at + 1;
		piece.flags &= (uint8_t) ~AA_TOKEN_PLAIN;
		return aa_word_classes(s->article, &piece);
	}
	return 0;
}

/* An abbreviation that names and titles go with: Mr. Sen. St. */
static aa_verdict
judge_title(const aa_splitter *s, uint32_t word, uint64_t classes, const aa_following *f)
{
	if (!aa_is_capital(s, f->word) || f->opened)
		return judge_two_faced(s, word, classes, f);
	/* Davis St. It … */
	if ((classes & AA_LEX_ABBR_EITHER) && aa_is_starter(s, f->word))
		return AA_STOP_OF_BOTH;
	return AA_STOP_OF_WORD;
}

/* (b. March 1960), d. 1990, z. B.: a letter in lower case that is no word */
static bool
is_lone_letter(const aa_splitter *s, uint32_t word)
{
	const aa_token *token = aa_token_at(s, word);

	return word > s->block_start && aa_token_length(token) == 1 &&
		(token->flags & AA_TOKEN_LOWER) &&
		!(aa_classes_at(s->article, word) & AA_LEX_COMMON);
}

/* In some languages "3. Oktober" is the third. */
static bool
is_ordinal(const aa_splitter *s, const aa_token *number, const aa_following *f)
{
	return s->article->language->ordinals && number->kind == AA_TOKEN_NUMBER &&
		aa_token_length(number) <= 2 && f->closers == 0 && f->word < s->end &&
		((aa_token_at(s, f->word)->flags & AA_TOKEN_LOWER) ||
		 (aa_is_capital(s, f->word) && !aa_is_starter(s, f->word)));
}

/* Does the full stop behind the written token `word` belong to it? */
aa_verdict
aa_judge_abbreviation(const aa_splitter *s, uint32_t word, const aa_following *f)
{
	const aa_token *token = aa_token_at(s, word);
	uint64_t	classes;
	bool		capital = (token->flags & AA_TOKEN_CAPITAL) != 0;
	bool		dotted = (token->flags & AA_TOKEN_ABBREVIATION) != 0;

	if (token->kind != AA_TOKEN_WORD)
		return is_ordinal(s, token, f) ? AA_STOP_OF_WORD : AA_STOP;
	if (is_own(s, token))
		return judge_two_faced(s, word, 0, f);
	classes = abbreviation_classes(s, token);
	if (!dotted && (classes & AA_LEX_ABBR_NUMBER) && f->closers == 0 &&
		(aa_is_number(s, f->word) || aa_is_roman_number(s, f->word)))
		return AA_STOP_OF_WORD;
	if (!dotted && aa_is_initial(s, word))
		return judge_initial(s, word, f);
	if ((classes & AA_LEX_ABBR_NEVER) && (dotted || !(token->flags & AA_TOKEN_ALL_CAPITALS)))
		return f->word >= s->end || (f->closers > 0 && aa_is_starter(s, f->word)) ?
			AA_STOP_OF_BOTH :
			AA_STOP_OF_WORD;
	if (is_measure(s, word, classes))
		return judge_measure(s, word, f);
	if (dotted)
		return judge_two_faced(s, word, classes, f);
	if (classes & AA_LEX_ABBR_TITLE && f->closers == 0 &&
		(capital || (aa_is_capital(s, f->word) && !aa_is_starter(s, f->word))))
		return judge_title(s, word, classes, f);
	if ((classes & AA_LEX_ABBR_EITHER) && capital)
		return judge_two_faced(s, word, classes, f);
	if ((classes & AA_LEX_ABBR_NUMBER) && (classes & AA_LEX_CALENDAR) && capital)
		return judge_two_faced(s, word, classes, f);
	if (is_lone_letter(s, word) &&
		(aa_token_at(s, word - 1)->mark == '(' || aa_is_number(s, f->word) ||
		 aa_is_dotted_initial(s, f->word)))
		return AA_STOP_OF_WORD;
	/* etc. and the like before lower case or a comma */
	if ((classes & (AA_LEX_ABBR_EITHER | AA_LEX_ABBR_NUMBER)) && f->word < s->end &&
		!aa_may_start_sentence(s, f))
		return AA_STOP_OF_WORD;
	return AA_STOP;
}
