/*-------------------------------------------------------------------------
 *
 * article.h
 *	  The text engine: an article's blocks, tokens, sentences, people, quotes.
 *
 * The engine is plain C11 over UTF-8 bytes.  It keeps no global state, takes
 * all memory from the caller's allocator and asks the caller's tick function
 * whether to go on, so it can live in a database backend as well as in a
 * command line tool.
 *
 * Use:
 *		aa_article	article;
 *
 *		aa_article_init(&article, text, size, aa_language_find("en", 2), env);
 *		if (aa_analyze(&article, AA_STAGE_QUOTES) == AA_OK)
 *			... read the arrays of article ...
 *		aa_article_release(&article);
 *
 * Data flows one way:
 *
 *		bytes -> blocks -> tokens -> sentences -> names -> quotes
 *
 * Each stage fills arrays that later stages only read (except for the marks that
 * a stage leaves in a token's flags), and is computed once.
 *
 * All positions are byte offsets into the caller's text, start included, end
 * excluded.  The text is never changed or copied.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ARTICLE_H
#define AA_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lexicon.h"

#define AA_NONE UINT32_MAX		/* "no such index" */

typedef enum aa_status
{
	AA_OK,
	AA_CANCELLED,				/* tick returned non-zero */
	AA_NO_MEMORY,				/* resize returned NULL */
} aa_status;

/*
 * What the caller lends to the engine.
 *
 * resize works like realloc: a NULL pointer asks for new memory, size 0 frees.
 * It may leave by longjmp instead of returning NULL.  tick is called at least
 * every AA_TICK_BYTES of text in each stage; non-zero stops the work.  It may
 * be NULL, and may leave by longjmp when the caller reclaims the memory itself.
 */
typedef struct aa_environment
{
	void	   *(*resize) (void *context, void *pointer, size_t size);
	int			(*tick) (void *context);
	void	   *context;
} aa_environment;

#define AA_TICK_BYTES 65536

typedef struct aa_span
{
	uint32_t	start;
	uint32_t	end;
} aa_span;

/* A string the engine made: not NUL-terminated, lives as long as the article. */
typedef struct aa_string
{
	const char *data;
	uint32_t	length;
} aa_string;

typedef struct aa_language aa_language;

/*----------
 * Blocks: the pieces of the article between line breaks.
 *----------
 */
typedef enum aa_block_kind
{
	AA_BLOCK_PARAGRAPH,
	AA_BLOCK_KICKER,			/* a word or two over the headline */
	AA_BLOCK_HEADLINE,
	AA_BLOCK_STANDFIRST,		/* the summary under the headline */
	AA_BLOCK_BYLINE,
	AA_BLOCK_DATELINE,			/* "LONDON (AP) —" at a paragraph's front */
	AA_BLOCK_CAPTION,
	AA_BLOCK_CREDIT,			/* who made the picture */
	AA_BLOCK_SUBHEADING,
	AA_BLOCK_LIST_ITEM,
	AA_BLOCK_PULL_QUOTE,
	AA_BLOCK_TWEET,
	AA_BLOCK_TURN,				/* of an interview or transcript */
	AA_BLOCK_PROMO,				/* "Read more:", "Story continues below" */
	AA_BLOCK_NOTICE,			/* copyright, "contributed to this report" */
} aa_block_kind;

typedef struct aa_block
{
	aa_span		span;			/* white space at the edges left out */
	uint32_t	first_token;
	uint32_t	end_token;		/* one past the last */
	uint8_t		kind;			/* aa_block_kind; from AA_STAGE_BLOCKS on */
	bool		after_blank;	/* a blank line stands before it */
	bool		title_case;		/* Most Words Begin Like This, and so capitals tell
								 * nothing about names; from AA_STAGE_NAMES on */
} aa_block;

/*----------
 * Tokens: one stream without overlaps.
 *----------
 */
typedef enum aa_token_kind
{
	AA_TOKEN_WORD,
	AA_TOKEN_NUMBER,
	AA_TOKEN_CURRENCY,			/* $1.2bn */
	AA_TOKEN_PERCENT,			/* 3.5% */
	AA_TOKEN_ORDINAL,			/* 5th */
	AA_TOKEN_TIME,				/* 10:30am */
	AA_TOKEN_URL,
	AA_TOKEN_EMAIL,
	AA_TOKEN_MENTION,			/* @name */
	AA_TOKEN_HASHTAG,			/* #tag */
	AA_TOKEN_EMOJI,
	AA_TOKEN_PUNCTUATION,
	AA_TOKEN_SYMBOL,
} aa_token_kind;

#define AA_TOKEN_SPACE_BEFORE	0x01	/* white space, or the block's start */
#define AA_TOKEN_CAPITAL		0x02	/* first letter is upper case */
#define AA_TOKEN_ALL_CAPITALS	0x04	/* has two or more letters, all upper
										 * case */
#define AA_TOKEN_LOWER			0x08	/* first letter is lower case */
#define AA_TOKEN_ABBREVIATION	0x10	/* a word together with its full stop */
#define AA_TOKEN_END_MARK		0x20	/* . ! ? … and the like */
#define AA_TOKEN_PLAIN			0x40	/* ASCII, lower case: is its own term */
#define AA_TOKEN_SENTENCE_START 0x80	/* set with the sentences */

typedef struct aa_token
{
	uint32_t	start;
	uint32_t	end;
	uint8_t		kind;			/* aa_token_kind */
	uint8_t		flags;			/* AA_TOKEN_… */
	uint16_t	mark;			/* code point of a one-character token that is
								 * no word, 0 for others */
} aa_token;

/*----------
 * Splices: links that run through the middle of a sentence, behind a name:
 * Mayor Jane Doe [Janet (Jan) Ann DoeMayor leaves What now? MORE] said.  From
 * AA_STAGE_NAMES on, the tokens of a splice are left out.
 *----------
 */
typedef struct aa_splice
{
	aa_span		span;			/* from the end of the name's last word on */
	uint32_t	first_token;	/* as aa_find_tokens() has them */
	uint32_t	end_token;
	bool		possessive;		/* belongs to the name: Jane Doe [… MORE's] plan */
} aa_splice;

/*----------
 * Sentences.
 *----------
 */
typedef struct aa_sentence
{
	aa_span		span;
	uint32_t	block;
	uint32_t	first_token;
	uint32_t	end_token;
} aa_sentence;

/*----------
 * Quotations: the words in quotation marks, outermost marks only.  One that
 * runs over several blocks has a piece in each.
 *----------
 */
typedef struct aa_quotation
{
	uint32_t	open;			/* token of the opening mark */
	uint32_t	first_token;	/* the words between the marks, behind the label
								 * of a speaker: “MAYOR: … */
	uint32_t	end_token;
	uint32_t	close;			/* token of the closing mark, AA_NONE if none */
	uint32_t	block;
	bool		continues;		/* the next quotation is its next piece */
} aa_quotation;

/*----------
 * Names: the people of the article, and where it speaks of them.
 *----------
 */
typedef enum aa_gender
{
	AA_GENDER_UNKNOWN,
	AA_GENDER_MASCULINE,
	AA_GENDER_FEMININE,
	AA_GENDER_PLURAL,
} aa_gender;

typedef enum aa_entity_kind
{
	AA_ENTITY_PERSON,
	AA_ENTITY_ORGANISATION,
	AA_ENTITY_OTHER,			/* a name of something else, or unclear */
} aa_entity_kind;

/*
 * Somebody or something with a name.  name is the fullest form in the article
 * without titles, white space folded to single blanks.
 */
typedef struct aa_entity
{
	aa_string	name;			/* aa_speaker_key() makes its key */
	uint8_t		kind;			/* aa_entity_kind */
	uint8_t		gender;			/* aa_gender */
	uint32_t	first_title;	/* in titles */
	uint32_t	ntitles;
} aa_entity;

typedef enum aa_mention_kind
{
	AA_MENTION_NAME,			/* [Prime Minister] [Sir] David Orme */
	AA_MENTION_ROLE,			/* the prime minister */
	AA_MENTION_PRONOUN,			/* he */
} aa_mention_kind;

typedef struct aa_mention
{
	uint32_t	first_token;	/* titles included, for names */
	uint32_t	name_token;		/* where the name without titles begins */
	uint32_t	end_token;
	uint32_t	entity;			/* AA_NONE where not resolved */
	uint32_t	unnamed;		/* the noun of somebody without a name whom it
								 * means, as in a driver …, he; or 0 */
	uint8_t		kind;			/* aa_mention_kind */
} aa_mention;

/*----------
 * Quotes.
 *----------
 */
typedef enum aa_quote_kind
{
	AA_QUOTE_DIRECT,			/* whole utterances in marks */
	AA_QUOTE_MIXED,				/* a paraphrase with quoted words inside */
	AA_QUOTE_INDIRECT,			/* no marks */
	AA_QUOTE_SCARE,				/* marks, nobody speaking */
} aa_quote_kind;

typedef enum aa_cue_kind
{
	AA_CUE_NONE,
	AA_CUE_SPEECH,
	AA_CUE_WRITING,
	AA_CUE_QUESTION,
	AA_CUE_THOUGHT,
	AA_CUE_DECREE,
} aa_cue_kind;

/* What decided that these words are somebody's. */
typedef enum aa_quote_rule
{
	AA_RULE_NOBODY,				/* marks, but nobody speaks */
	AA_RULE_SOURCE_FIRST,		/* she said: "…"; she said that … */
	AA_RULE_CONTENT_FIRST,		/* "…," she said */
	AA_RULE_INVERTED,			/* "…," said the minister */
	AA_RULE_ACCORDING,			/* according to the minister */
	AA_RULE_LABEL,				/* MINISTER: … */
	AA_RULE_BYLINE,				/* "…" - the minister */
	AA_RULE_FLOATING,			/* whole utterance, the speaker before goes on */
	AA_RULE_NEARBY,				/* words in marks beside somebody's name */
} aa_quote_rule;

#define AA_QUOTE_RULES (AA_RULE_NEARBY + 1)

/* What ties a quotation to the person who said it, or keeps it from anybody. */
typedef enum aa_bond
{
	AA_BOND_CLAUSE,				/* stands in what a clause reports */
	AA_BOND_PARAGRAPH,			/* one quotation, opened anew in each paragraph */
	AA_BOND_BEHIND_CLAUSE,		/* “…,” she said of the plan. “… */
	AA_BOND_COLON,				/* the clause's sentence ends with a colon */
	AA_BOND_LABEL,				/* Helen Marsh: “… */
	AA_BOND_NAME_COLON,			/* Helen Marsh was blunt: “… */
	AA_BOND_REPORT_BEFORE,		/* a whole utterance behind a sentence that
								 * reports */
	AA_BOND_SUBJECT_BEFORE,		/* a whole utterance behind a sentence about a
								 * person */
	AA_BOND_SPEAKER_BEFORE,		/* a whole utterance: the speaker before goes on */
	AA_BOND_SUBJECT,			/* beside a person who is the subject */
	/* of these nobody speaks: */
	AA_BOND_NICKNAME,			/* inside a name: no quote at all */
	AA_BOND_NO_STORY,			/* in a block that tells no story */
	AA_BOND_CROSSHEAD,			/* a block of few words in single marks */
	AA_BOND_TITLE,				/* in title case, inside a sentence */
	AA_BOND_SCARE_WORD,			/* so-called “… */
	AA_BOND_NO_SPEAKER,			/* a whole utterance without a speaker before */
	AA_BOND_FEW_WORDS,			/* a few words, and no clause */
	AA_BOND_NO_SUBJECT,			/* no person is the sentence's subject */
	AA_BOND_UNSAID,				/* a name or a term, by what was learned */
	/* of these somebody does, by what was learned: */
	AA_BOND_BESIDE_REPORT,		/* beside a clause that reports other words */
	AA_BOND_OWNER,				/* Helen Marsh's promise to “… */
	AA_BOND_WORDS,				/* nobody who may have said them is near */
} aa_bond;

#define AA_BONDS (AA_BOND_WORDS + 1)

/* Does the bond keep words from everybody? */
static inline bool
aa_bond_is_nobodys(aa_bond bond)
{
	return bond >= AA_BOND_NICKNAME && bond <= AA_BOND_UNSAID;
}

/*
 * One attribution.  spans and quoted_spans are runs in the article's array of
 * spans; both leave the outer quotation marks out.
 */
typedef struct aa_quote
{
	uint8_t		kind;			/* aa_quote_kind */
	uint8_t		cue_kind;		/* aa_cue_kind */
	uint8_t		rule;			/* aa_quote_rule: what decided */
	uint8_t		step;			/* of its clause's score, see judge.h; where it
								 * has none its aa_bond */
	uint32_t	candidate;		/* number of its clause among those weighed, or
								 * AA_NONE */
	float		confidence;		/* 0 to 1: that content and speaker are right */
	uint32_t	first_span;
	uint32_t	nspans;
	uint32_t	first_quoted;
	uint32_t	nquoted;
	aa_string	speaker;		/* data NULL: the text gives none */
	uint32_t	entity;			/* of the speaker, or AA_NONE */
	aa_span		mention;		/* empty (start = end): none of its own */
	aa_span		cue;			/* likewise */
} aa_quote;

/*----------
 * The article.
 *----------
 */
typedef enum aa_stage
{
	AA_STAGE_SENTENCES,			/* blocks, tokens, sentences */
	AA_STAGE_BLOCKS,			/* and of what kind the blocks are */
	AA_STAGE_NAMES,				/* and entities, mentions */
	AA_STAGE_QUOTES,			/* and quotes */
} aa_stage;

typedef struct aa_chunk aa_chunk;
typedef struct aa_own_words aa_own_words;

/* What a candidate is weighed by: see judge.c; aa_feature_text() puts it in words. */
typedef struct aa_feature
{
	uint32_t	template;		/* what is looked at ... */
	uint32_t	a;				/* ... and what was seen */
	uint32_t	b;
	int			weight;
} aa_feature;

/* Candidates that look less like a clause must score this much more to be taken. */
typedef enum aa_margin
{
	AA_MARGIN_NONE,
	AA_MARGIN_SPEECH,			/* denounced the plan */
	AA_MARGIN_OBJECT,			/* feared the plan */
	AA_MARGIN_LOOSE,			/* apologised to the …: as no frame foresees */
	AA_MARGINS
} aa_margin;

/*
 * A reporting clause that was weighed: for explaining results, and for
 * learning the weights.
 */
typedef struct aa_weighing
{
	aa_span		cue;
	aa_span		verb;			/* the cue without its auxiliaries */
	aa_span		source;
	aa_span		before;			/* what would be reported, on either side */
	aa_span		after;
	uint8_t		rule;			/* aa_quote_rule: what proposed it */
	bool		marked;			/* words in quotation marks are reported */
	uint8_t		margin;			/* aa_margin */
	bool		evident;		/* needs no model */
	bool		accepted;
	const aa_feature *features;
	const uint32_t *indexes;	/* of each feature, in the model's weights */
	uint32_t	nfeatures;
	/* by the model, 0 without one: */
	int			bias;
	int			score;			/* bias and the features' weights */
	int			threshold;
} aa_weighing;

/* A place where what a report tells may end, for learning the weights. */
typedef struct aa_ending
{
	aa_span		cue;
	aa_span		content;		/* up to that place */
	const uint32_t *indexes;
	uint32_t	nfeatures;
} aa_ending;

/* A place where a part of a report may begin or end, for learning the weights. */
typedef struct aa_edging
{
	aa_span		cue;
	aa_span		content;		/* as the rules have it */
	int			edge;			/* which, see edges.c */
	uint32_t	at;				/* the offset */
	const uint32_t *indexes;
	uint32_t	nfeatures;
} aa_edging;

/* What is asked of words in marks, for learning the weights. */
typedef enum aa_marking_kind
{
	AA_MARKING_CLAIM,			/* are they this source's, rather than another's? */
	AA_MARKING_SAID,			/* does anybody say them? */
	AA_MARKING_SPEAKER,			/* no clause has them: does this one say them? */
} aa_marking_kind;

typedef struct aa_marking
{
	aa_marking_kind kind;
	aa_span		words;
	aa_span		source;
	uint32_t	entity;			/* of a speaker, or AA_NONE */
	const uint32_t *indexes;
	uint32_t	nfeatures;
} aa_marking;

typedef struct aa_article
{
	const char *text;
	uint32_t	size;			/* bytes; at most AA_MAX_SIZE */
	const aa_language *language;
	aa_environment env;
	aa_status	status;			/* the first thing that went wrong */
	uint32_t	ticked;			/* where tick was last called */
	bool		kinds;			/* are the kinds of blocks asked for? */

	aa_block   *blocks;
	uint32_t	nblocks;
	uint32_t	maxblocks;
	aa_token   *tokens;
	uint32_t	ntokens;
	uint32_t	maxtokens;
	aa_splice  *splices;		/* most articles have none */
	uint32_t	nsplices;
	uint32_t	maxsplices;
	aa_sentence *sentences;
	uint32_t	nsentences;
	uint32_t	maxsentences;

	/* from AA_STAGE_NAMES on */
	uint64_t   *classes;		/* of each token, AA_LEX_… and AA_WORD_… */
	aa_quotation *quotations;
	uint32_t	nquotations;
	uint32_t	maxquotations;
	aa_entity  *entities;
	uint32_t	nentities;
	uint32_t	maxentities;
	aa_mention *mentions;		/* in text order, no overlap */
	uint32_t	nmentions;
	uint32_t	maxmentions;
	aa_string  *titles;
	uint32_t	ntitles;
	uint32_t	maxtitles;

	/* from AA_STAGE_QUOTES on */
	aa_quote   *quotes;			/* in text order of their first span */
	uint32_t	nquotes;
	uint32_t	maxquotes;
	aa_span    *spans;
	uint32_t	nspans;
	uint32_t	maxspans;
	uint8_t    *bonds;			/* aa_bond of each quotation */
	uint32_t	maxbonds;
	uint32_t   *hashes;			/* of each token, see aa_word_hash() */
	uint32_t	maxhashes;

	/*
	 * If not NULL, told of each weighing in the order of the candidates; the
	 * caller sets it after init.  take_all takes every candidate whatever it
	 * weighs: what is learned must not depend on what was learned before.
	 */
	void		(*trace) (void *context, const aa_weighing *weighing);
	void		(*trace_ending) (void *context, const aa_ending *ending);
	void		(*trace_edging) (void *context, const aa_edging *edging);
	void		(*trace_marking) (void *context, const aa_marking *marking);
	void	   *trace_context;
	bool		take_all;
	uint32_t	ncandidates;

	aa_chunk   *chunks;			/* strings that the engine made */
	aa_own_words *own;			/* the caller's abbreviations, or NULL */
} aa_article;

/* Offsets are 32 bits wide, and PostgreSQL's text ends at 1 GB. */
#define AA_MAX_SIZE UINT32_C(0x3FFFFFFF)

/* language may not be NULL; text need not be NUL-terminated. */
extern void aa_article_init(aa_article *article, const char *text, uint32_t size,
							const aa_language *language, aa_environment env);

/*
 * More abbreviations than the profile knows, with or without their full stop,
 * in any case.  The stop then belongs to the word, and ends the sentence only
 * where a word follows that opens sentences.  Call it before aa_analyze().
 */
extern aa_status aa_use_abbreviations(aa_article *article, const aa_string *words,
									  uint32_t n);

/* Run all stages up to and including this one. */
extern aa_status aa_analyze(aa_article *article, aa_stage stage);

/* Give all memory back. */
extern void aa_article_release(aa_article *article);

/*
 * The profile of a language by its name ("en"), NULL where there is none;
 * and the name of the nth profile, NULL past the last.
 */
extern const aa_language *aa_language_find(const char *name, size_t length);
extern const char *aa_language_name(unsigned n);

/* The profile for texts whose language nobody told. */
extern const aa_language *aa_language_default(void);

/* Does a line break that parts blocks lie between two byte offsets? */
extern bool aa_block_lies_between(const aa_article *article, uint32_t from,
								  uint32_t to);

/* Names of the kinds, as SQL shows them. */
extern const char *aa_block_kind_name(aa_block_kind kind);
extern const char *aa_token_kind_name(aa_token_kind kind);
extern const char *aa_quote_kind_name(aa_quote_kind kind);
extern const char *aa_cue_kind_name(aa_cue_kind kind);	/* NULL for none */
extern const char *aa_quote_rule_name(aa_quote_rule rule);
extern const char *aa_bond_name(aa_bond bond);
extern const char *aa_gender_pronoun(aa_gender gender); /* NULL if unknown */

/*
 * The term of a token: its normal form, what statistics count.  Case-folded,
 * apostrophes unified, possessive 's stripped, soft hyphens and zero-width
 * characters dropped.  Writes at most AA_TERM_GROWTH x the token's length to
 * buffer and returns the length; 0 for punctuation, symbols and emoji.
 */
#define AA_TERM_GROWTH 3
extern uint32_t aa_term(const char *text, const aa_token *token, char *buffer);

/*
 * Is the token of a kind that term statistics count?  A number that only its
 * full stop makes an ordinal (am 3. Mai) is not: statistics find no sentences.
 */
static inline bool
aa_token_counts(const aa_token *token)
{
	return token->kind == AA_TOKEN_WORD ||
		(token->kind == AA_TOKEN_ORDINAL && !(token->flags & AA_TOKEN_ABBREVIATION)) ||
		token->kind == AA_TOKEN_MENTION || token->kind == AA_TOKEN_HASHTAG;
}

/*
 * What to join speakers on across articles: the name without titles, case
 * and accents apart.  'Prime Minister Sir David Orme' and 'David Orme'
 * have the same key.  Writes at most AA_TERM_GROWTH x size bytes.
 */
extern uint32_t aa_speaker_key(const aa_language *language, const char *name,
							   uint32_t size, char *buffer);

#endif							/* AA_ARTICLE_H */
