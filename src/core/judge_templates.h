/*-------------------------------------------------------------------------
 *
 * judge_templates.h
 *	  What the judge looks at: the templates of its features.
 *
 * A feature is a template with one or two things that it saw.  The template's
 * number goes into the feature's hash, so what was learned holds for these
 * numbers alone: a template that is dropped leaves a gap.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_JUDGE_TEMPLATES_H
#define AA_JUDGE_TEMPLATES_H

typedef enum aa_template
{
	/* the cue and its auxiliaries */
	AA_TEMPLATE_CUE = 1,
	AA_TEMPLATE_CUE_FORM = 2,
	AA_TEMPLATE_CUE_RULE = 3,
	AA_TEMPLATE_CUE_FRAMES = 4,
	AA_TEMPLATE_CUE_VERB = 5,
	AA_TEMPLATE_CUE_SOURCE = 7,
	AA_TEMPLATE_AUXILIARIES_FORM = 8,
	AA_TEMPLATE_AUXILIARIES_CUE = 9,
	AA_TEMPLATE_CUE_WORDS = 17,

	/* the source */
	AA_TEMPLATE_SOURCE = 10,
	AA_TEMPLATE_SOURCE_LAST = 11,
	AA_TEMPLATE_SOURCE_FIRST = 12,
	AA_TEMPLATE_SOURCE_NOUNS = 16,

	/* the words on both sides of the cue */
	AA_TEMPLATE_WORD_BEFORE = 20,
	AA_TEMPLATE_WORD_BEHIND = 21,
	AA_TEMPLATE_WORD_BEHIND_CUE = 22,
	AA_TEMPLATE_WORD_BEFORE_FORM = 23,
	AA_TEMPLATE_CLASSES_BEFORE = 24,
	AA_TEMPLATE_PLACE = 25,

	/* what is reported on one side of the cue: one of aa_run_template is added */
	AA_TEMPLATE_BEHIND = 30,
	AA_TEMPLATE_BEFORE = 40,
	AA_TEMPLATE_BEHIND_FIRST = 32,
	AA_TEMPLATE_BEHIND_SECOND = 37,

	/* the sentence */
	AA_TEMPLATE_NESTING = 50,
	AA_TEMPLATE_NEXT_SENTENCE = 51,
	AA_TEMPLATE_NESTING_CUE = 52,
	AA_TEMPLATE_SENTENCE_FIRST = 77,

	/* the sorts of words around the cue, the source and the end */
	AA_TEMPLATE_SORT_AT_END = 53,
	AA_TEMPLATE_THREE_SORTS_AT_END = 54,
	AA_TEMPLATE_TWO_SORTS_AT_END = 79,
	AA_TEMPLATE_SORTS_TO_CUE = 60,
	AA_TEMPLATE_SORTS_FROM_CUE = 63,
	AA_TEMPLATE_WORD_BEFORE_SORT = 78,
	AA_TEMPLATE_SOURCE_SORTS = 70,
	AA_TEMPLATE_SORTS_TO_SOURCE = 72,
	AA_TEMPLATE_SOURCE_LAST_FORM = 74,
	AA_TEMPLATE_SOURCE_LAST_CUE = 75,
	AA_TEMPLATE_BEFORE_SOURCE = 76,
} aa_template;

typedef enum aa_run_template
{
	AA_RUN_EMPTY = 0,
	AA_RUN_LENGTH = 1,
	AA_RUN_LAST = 3,
	AA_RUN_QUOTED = 5,
	AA_RUN_MOOD = 8,
	AA_RUN_MARKED = 9,
	AA_RUN_MARKED_QUOTED = 50,
	AA_RUN_MARKED_CUE = 51,
	AA_RUN_MARKED_SOURCE = 52,
} aa_run_template;

#endif							/* AA_JUDGE_TEMPLATES_H */
