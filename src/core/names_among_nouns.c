/*-------------------------------------------------------------------------
 *
 * names_among_nouns.c
 *	  Names in languages whose nouns have capitals, too (German): which words of a
 *	  run of capitals are one.
 *
 *	  A given name, a title or the initials of a body tell; other words are nouns.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include "language.h"
#include "words.h"

/* A noun as far as the profile knows: Sprecher, Regierung, Bericht. */
static bool
is_known_noun(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) &
			(AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA | AA_LEX_CALENDAR |
			 AA_LEX_COMMON)) != 0;
}

/* der Polizei, des Landes, eine junge Frau: a noun follows, not a name by itself */
static bool
is_behind_determiner(const aa_finder *f, uint32_t i)
{
	if (i > f->first + 1 && (aa_finder_token(f, i - 1)->flags & AA_TOKEN_LOWER) &&
		!(aa_finder_classes(f, i - 1) & ~(uint64_t) (AA_LEX_ROLE | AA_LEX_TITLE | AA_LEX_MASCULINE)))
		i--;
	return i > f->first && (aa_finder_classes(f, i - 1) & AA_LEX_DETERMINER);
}

/*
 * Where a name begins in the run of capitals [first, end), or end: with a given
 * name, behind a title, or as initials of a body; other words are nouns.  A word
 * by itself is kept for now, as it may be the surname of somebody known.
 */
static uint32_t
begin_among_nouns(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	behind_title = end;

	for (uint32_t i = first; i < end; i += aa_phrase_length(f->article, i))
	{
		uint32_t	after = i + aa_phrase_length(f->article, i);

		if ((aa_finder_classes(f, i) & AA_LEX_GIVEN) && after < end && !(aa_finder_classes(f, i) & AA_LEX_ROLE))
			return i;
		if (aa_finds_title(f, i) && after < end)
			behind_title = after;
	}
	if (behind_title < end && !is_known_noun(f, behind_title) &&
		!(aa_finder_classes(f, end - 1) & (AA_LEX_ORGANISATION | AA_LEX_DOCUMENT)))
		return behind_title;
	if (end == first + 1)
	{
		if (aa_finder_token(f, first)->flags & AA_TOKEN_ALL_CAPITALS)
			return first;
		return is_behind_determiner(f, first) ||
				(is_known_noun(f, first) && !(aa_finder_classes(f, first) & AA_LEX_TITLE)) ?
			end :
			first;
	}
	return end;
}

static bool
is_genitive(const aa_finder *f, uint32_t i)
{
	return aa_ends_in(f->article, aa_finder_token(f, i), &f->article->language->genitive_ending);
}

/* Where the name ends that begins the run: [Jane Rohs] Fazit has a noun behind the genitive */
static uint32_t
end_before_owned(const aa_finder *f, uint32_t start, uint32_t end)
{
	bool		owns = end > start + 2 && (aa_finder_classes(f, end - 1) & AA_LEX_DOCUMENT) &&
		(aa_finder_classes(f, start) & AA_LEX_GIVEN) && is_genitive(f, end - 2);

	return end - owns;
}

/* [Rohs] Plan: a word that may be the surname of somebody known, with what is owned behind it? */
static bool
may_own(const aa_finder *f, uint32_t i, uint32_t end)
{
	return end > i + 1 && is_genitive(f, i) && !is_known_noun(f, i) && !is_behind_determiner(f, i);
}

/* The first of the titles that stand right before the name: Präsident Dr. Roh */
static uint32_t
first_title(const aa_finder *f, uint32_t first, uint32_t name)
{
	uint32_t	start = name;

	while (start > first && (aa_finds_title(f, start - 1) || (aa_finder_classes(f, start - 1) & AA_WORD_INSIDE)))
		start--;
	return start;
}

void
aa_find_among_nouns(const aa_finder *f, aa_name_run *run)
{
	run->name = begin_among_nouns(f, run->first, run->end);
	if (run->name == run->end && may_own(f, run->first, run->end))
	{
		run->name = run->first;
		run->end = run->first + 1;
	}
	run->end = end_before_owned(f, run->name, run->end);
	run->first = first_title(f, run->first, run->name);
}
