/*-------------------------------------------------------------------------
 *
 * unit.c
 *	  Tests of the text engine through its own interface.
 *
 * Prints "ok" or "not ok" for each test, as the TAP programs do, and exits
 * with 1 if one failed.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bursts.h"
#include "diversity.h"
#include "environment.h"
#include "explain.h"
#include "keyphrases.h"
#include "matching.h"
#include "names.h"
#include "support.h"
#include "unicode.h"

static bool failed;				/* the test that is running */

static bool
check(bool holds, const char *what, int line)
{
	if (!holds)
	{
		printf("# line %d: %s\n", line, what);
		failed = true;
	}
	return holds;
}

#define CHECK(condition) check((condition), #condition, __LINE__)

/* The text as a C string has it. */
static void
print_escaped(const char *text, uint32_t size)
{
	for (uint32_t i = 0; i < size; i++)
	{
		unsigned char c = (unsigned char) text[i];

		if (c < ' ' || c >= 0x7F || c == '"' || c == '\\')
			printf("\\%03o", c);
		else
			putchar(c);
	}
}

static const aa_language *
english(void)
{
	return aa_language_find("en", 2);
}

static aa_status
analyze(aa_article *article, ledger *book, const char *text, size_t size)
{
	aa_article_init(article, text, (uint32_t) size, english(), ledger_environment(book));
	return aa_analyze(article, AA_STAGE_QUOTES);
}

/*----------
 * UTF-8.
 *----------
 */

/*
 * Decode bytes[0..size) twice, with a different byte behind the end: what
 * lies there may not make a difference.
 */
static uint32_t
decode_bounded(const unsigned char *bytes, size_t size, unsigned *length)
{
	char		with_low[8] = {0};
	char		with_high[8] = {0};
	unsigned	other;
	uint32_t	code;

	memcpy(with_low, bytes, size);
	memcpy(with_high, bytes, size);
	with_high[size] = with_high[size + 1] = with_high[size + 2] = (char) 0x80;
	code = aa_decode(with_low, size, 0, length);
	CHECK(aa_decode(with_high, size, 0, &other) == code && other == *length);
	CHECK(*length >= 1 && *length <= size);
	return code;
}

static void
test_decode_short(void)
{
	unsigned	length;

	for (unsigned first = 0; first < 0x100 && !failed; first++)
	{
		unsigned char bytes[2] = {(unsigned char) first};
		uint32_t	code = decode_bounded(bytes, 1, &length);

		CHECK(code == (first < 0x80 ? first : 0xFFFD));
		for (unsigned second = 0; second < 0x100 && !failed; second++)
		{
			bool		pair = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;

			bytes[1] = (unsigned char) second;
			code = decode_bounded(bytes, 2, &length);
			CHECK(length == (pair ? 2 : 1));
			CHECK(pair == (code >= 0x80 && code <= 0x7FF));
		}
	}
}

static void
test_decode_long(void)
{
	uint64_t	seed = 1;
	unsigned	length;

	for (int i = 0; i < 1000000 && !failed; i++)
	{
		uint32_t	bits = random_number(&seed);
		unsigned char bytes[4] = {(unsigned char) (0xE0 | (bits & 0x1F))};
		size_t		size = 3 + (bits >> 5 & 1);

		/* mostly continuation bytes, with the borders between them */
		bytes[1] = (unsigned char) (0x7F + (bits >> 6 & 0x7F) % 0x43);
		bytes[2] = (unsigned char) (0x7F + (bits >> 13 & 0x7F) % 0x43);
		bytes[3] = (unsigned char) (0x7F + (bits >> 20 & 0x7F) % 0x43);
		(void) decode_bounded(bytes, size, &length);
	}
}

static size_t
encode(uint32_t code, unsigned char *bytes)
{
	size_t		n = 1 + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
	static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};

	for (size_t i = n - 1; i > 0; i--, code >>= 6)
		bytes[i] = (unsigned char) (0x80 | (code & 0x3F));
	bytes[0] = (unsigned char) (leads[n] | code);
	return n;
}

/* Every character there is, forwards and backwards; surrogates are none. */
static void
test_decode_all(void)
{
	unsigned char bytes[4];
	unsigned	length;

	for (uint32_t code = 0; code < 0x110000 && !failed; code++)
	{
		size_t		size = encode(code, bytes);
		bool		surrogate = code >= 0xD800 && code <= 0xDFFF;

		CHECK(decode_bounded(bytes, size, &length) == (surrogate ? 0xFFFD : code));
		CHECK(length == (surrogate ? 1 : size));
		CHECK(aa_decode_before((char *) bytes, size, &length) == (surrogate ? 0xFFFD : code));
		CHECK(length == (surrogate ? 1 : size));
	}
}

/* Overlong forms must not pass for the character they spell. */
static void
test_decode_overlong(void)
{
	static const char *const forms[] = {
		"\xC0\xAF",
		"\xC1\xBF",
		"\xE0\x80\xAF",
		"\xE0\x9F\xBF",
		"\xF0\x80\x80\xAF",
		"\xF0\x8F\xBF\xBF",
		"\xF4\x90\x80\x80",
		"\xF8\x88\x80\x80\x80",
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
	{
		unsigned	length;

		CHECK(aa_decode(forms[i], strlen(forms[i]), 0, &length) == 0xFFFD);
		CHECK(length == 1);
	}
}

/*----------
 * Blocks.
 *----------
 */

/* The text's blocks, each followed by "|", a blank line before it as "_". */
static void
check_blocks(const char *text, const char *expected, int line)
{
	char		actual[512];
	size_t		n = 0;
	ledger		book = {0};
	aa_article	article;

	(void) analyze(&article, &book, text, strlen(text));
	for (uint32_t i = 0; i < article.nblocks; i++)
	{
		const aa_block *block = &article.blocks[i];

		n += (size_t) snprintf(actual + n, sizeof(actual) - n, "%s%.*s|",
							   block->after_blank ? "_" : "",
							   (int) (block->span.end - block->span.start),
							   text + block->span.start);
	}
	actual[n] = '\0';
	if (!check(strcmp(actual, expected) == 0, "the blocks differ", line))
		printf("# expected: %s\n# got:      %s\n", expected, actual);
	aa_article_release(&article);
}

#define CHECK_BLOCKS(text, expected) check_blocks((text), (expected), __LINE__)

static void
test_line_breaks(void)
{
	CHECK_BLOCKS("", "");
	CHECK_BLOCKS(" \t\r\n \302\240\n\357\273\277", "");
	CHECK_BLOCKS("One.\nTwo.", "_One.|Two.|");
	CHECK_BLOCKS("One.\r\nTwo.\rThree.", "_One.|Two.|Three.|");
	CHECK_BLOCKS("One.\n\nTwo.\n \t\nThree.", "_One.|_Two.|_Three.|");
	CHECK_BLOCKS("One.\r\n\r\nTwo.", "_One.|_Two.|");
	CHECK_BLOCKS("One.\342\200\250Two.\342\200\251Three.\302\205Four.",
				 "_One.|Two.|Three.|Four.|");
	CHECK_BLOCKS("  One.  \n\t\302\240Two.\342\200\213\n", "_One.|Two.|");
}

static void
test_hard_wrap(void)
{
	CHECK_BLOCKS("The harbour board met again on\n"
				 "Tuesday evening and put off its\n"
				 "vote on the new ferry for the\n"
				 "third time since the spring.\n"
				 "\n"
				 "A second text follows here.\n",
				 "_The harbour board met again on\n"
				 "Tuesday evening and put off its\n"
				 "vote on the new ferry for the\n"
				 "third time since the spring.|"
				 "_A second text follows here.|");
	/* lines that end where their sentences end are no wrapped text */
	CHECK_BLOCKS("The board met.\nIt voted.\nNobody came.\nThe ferry stays.\n",
				 "_The board met.|It voted.|Nobody came.|The ferry stays.|");
}

static void
test_block_between(void)
{
	const char *text = "One.\nTwo.\n\nThree.";
	ledger		book = {0};
	aa_article	article;

	CHECK(analyze(&article, &book, text, strlen(text)) == AA_OK);
	CHECK(!aa_block_lies_between(&article, 1, 3));
	CHECK(aa_block_lies_between(&article, 3, 5));
	CHECK(aa_block_lies_between(&article, 6, 12));
	CHECK(!aa_block_lies_between(&article, 12, 15));
	aa_article_release(&article);
}

/*----------
 * Memory and ticks.
 *----------
 */

static const char article_text[] =
	"Harbour board puts off ferry vote\n"
	"\n"
	"By Ann Lee\n"
	"\n"
	"PORT ELLEN \342\200\224 The harbour board put off its vote on the new ferry, Mayor Tom Reed said on Monday.\n"
	"\n"
	"\342\200\234We will not be hurried,\342\200\235 he told reporters. \342\200\234The money isn\342\200\231t there.\n"
	"\n"
	"\342\200\234And nobody has asked the islanders.\342\200\235\n"
	"\n"
	"Dr. Ruth Mbeki, of the passengers\342\200\231 union, called the delay \342\200\234a bad joke\342\200\235. According to the board, "
	"the ferry costs \302\2433.2m. \"It sails at 10.30 a.m.,\" said Mr Reed's spokeswoman.\n";

/* Whichever request for memory fails, the engine says so and leaks nothing. */
static void
test_no_memory(void)
{
	ledger		whole = {0};
	aa_article	article;

	CHECK(analyze(&article, &whole, article_text, strlen(article_text)) == AA_OK);
	aa_article_release(&article);
	CHECK(whole.live == 0);
	CHECK(whole.allocations > 0);
	for (long n = 1; n <= whole.allocations && !failed; n++)
	{
		ledger		book = {.fail_at = n};

		CHECK(analyze(&article, &book, article_text, strlen(article_text)) == AA_NO_MEMORY);
		aa_article_release(&article);
		CHECK(book.live == 0);
	}
}

/* A megabyte, so that each stage ticks some times. */
static void
test_cancel(void)
{
	size_t		unit = strlen(article_text);
	size_t		size = unit * (1024 * 1024 / unit);
	char	   *text = malloc(size);
	ledger		whole = {0};
	aa_article	article;

	for (size_t i = 0; i < size; i += unit)
		memcpy(text + i, article_text, unit);
	CHECK(analyze(&article, &whole, text, size) == AA_OK);
	aa_article_release(&article);
	CHECK(whole.ticks >= 3 * (long) (size / AA_TICK_BYTES));
	for (long n = 1; n <= whole.ticks && !failed; n++)
	{
		ledger		book = {.cancel_at = n};

		CHECK(analyze(&article, &book, text, size) == AA_CANCELLED);
		CHECK(book.ticks == n);
		aa_article_release(&article);
		CHECK(book.live == 0);
	}
	free(text);
}

/* A caller may do without ticks. */
static void
test_no_tick(void)
{
	ledger		book = {0};
	aa_environment env = ledger_environment(&book);
	aa_article	article;

	env.tick = NULL;
	aa_article_init(&article, article_text, sizeof(article_text) - 1, english(), env);
	CHECK(aa_analyze(&article, AA_STAGE_QUOTES) == AA_OK);
	aa_article_release(&article);
	CHECK(book.live == 0);
}

/*----------
 * The same for what works on an article or without one.
 *----------
 */
static aa_status
work_on_keyphrases(const aa_environment *env)
{
	aa_keyphrase phrases[10];
	ledger		book = {0};
	aa_article	article;
	aa_status	status;
	size_t		n;

	CHECK(analyze(&article, &book, article_text, strlen(article_text)) == AA_OK);
	article.env = *env;
	status = aa_find_keyphrases(&article, NULL, NULL, phrases, 10, &n);
	CHECK(status != AA_OK || n == 10);
	article.env = ledger_environment(&book);
	aa_article_release(&article);
	return status;
}

static aa_status
work_on_diversity(const aa_environment *env)
{
	static const uint32_t types[] = {0, 1, 0, 2, 1, 3};
	aa_diversity diversity;

	return aa_measure_diversity(types, 6, 4, 2, env, &diversity);
}

static aa_status
work_on_bursts(const aa_environment *env)
{
	static const double counts[] = {1, 1, 9, 9, 1};
	static const double totals[] = {10, 10, 10, 10, 10};
	aa_burst_data data = {counts, totals, 5, 2, 0, 1};
	aa_burst   *bursts;
	size_t		n;
	aa_status	status = aa_find_bursts(&data, env, &bursts, &n);

	CHECK(status != AA_OK || n == 1);
	aa_give_back(env, bursts);
	return status;
}

/* What the arrays of words and shingles take is the caller's to give back. */
static aa_status
work_on_quotes(const aa_environment *env)
{
	static const char text[] = "We will not be hurried into a vote, and the money is not there.";
	aa_quote_words words;
	aa_overlap	overlap;
	bool		same;
	aa_status	status = aa_quote_words_find(text, sizeof(text) - 1, env, &words);

	if (status == AA_OK)
	{
		aa_quote_words part = {words.words + 1, words.n - 2};

		status = aa_quote_overlap(&words, &part, env, &overlap);
		CHECK(status != AA_OK || overlap.common == overlap.nb);
		if (status == AA_OK)
			status = aa_same_quote(&words, &part, env, &same);
		CHECK(status != AA_OK || same);
	}
	aa_give_back(env, words.words);
	return status;
}

static void
check_work(aa_status (*work)(const aa_environment *env))
{
	ledger		whole = {0};
	aa_environment env = ledger_environment(&whole);

	CHECK(work(&env) == AA_OK);
	CHECK(whole.live == 0 && whole.allocations > 0);
	for (long n = 1; n <= whole.allocations && !failed; n++)
	{
		ledger		book = {.fail_at = n};

		env = ledger_environment(&book);
		CHECK(work(&env) == AA_NO_MEMORY);
		CHECK(book.live == 0);
	}
}

static void
test_no_memory_for_work(void)
{
	check_work(work_on_keyphrases);
	check_work(work_on_diversity);
	check_work(work_on_bursts);
	check_work(work_on_quotes);
}

/*----------
 * Words.
 *----------
 */

/* Either apostrophe counts, but no letter whose last byte is one of its bytes. */
static void
test_possessives(void)
{
	static const char text[] = "mayor's mayor\342\200\231s Val\304\231s";
	ledger		book = {0};
	aa_article	article;

	CHECK(analyze(&article, &book, text, sizeof(text) - 1) == AA_OK);
	if (CHECK(article.ntokens == 3))
	{
		CHECK(aa_ends_in_possessive(&article, 0));
		CHECK(aa_ends_in_possessive(&article, 1));
		CHECK(!aa_ends_in_possessive(&article, 2));
	}
	aa_article_release(&article);
	CHECK(book.live == 0);
}

/*----------
 * Any text at all.
 *----------
 */

static void
check_stage(const char *text, uint32_t size, const aa_language *language, aa_stage stage)
{
	ledger		book = {0};
	aa_article	article;
	const char *broken;

	aa_article_init(&article, text, size, language, ledger_environment(&book));
	CHECK(aa_analyze(&article, stage) == AA_OK);
	broken = broken_rule(&article);
	if (broken == NULL && !terms_agree(&article))
		broken = "the terms are not those of the tokens";
	if (!CHECK(broken == NULL))
	{
		printf("# %s in \"", broken);
		print_escaped(text, size);
		printf("\"\n");
	}
	aa_article_release(&article);
	CHECK(book.live == 0);
}

/*
 * The text gets memory of exactly its size, so that the address sanitizer
 * sees a step past its end.
 */
static void
check_text(const char *text, uint32_t size)
{
	char	   *copy = malloc(size > 0 ? size : 1);

	memcpy(copy, text, size);
	for (aa_stage stage = AA_STAGE_SENTENCES; stage <= AA_STAGE_QUOTES; stage++)
		check_stage(copy, size, english(), stage);
	check_stage(copy, size, aa_language_find("de", 2), AA_STAGE_QUOTES);
	CHECK(memcmp(copy, text, size) == 0);
	free(copy);
}

static void
test_random_texts(void)
{
	uint64_t	seed = 2;
	char		text[400];

	for (int i = 0; i < 20000 && !failed; i++)
		check_text(text, random_text(&seed, text, random_number(&seed) % sizeof(text)));
}

static void
test_random_bytes(void)
{
	uint64_t	seed = 3;
	char		text[64];

	for (int i = 0; i < 20000 && !failed; i++)
	{
		uint32_t	size = random_number(&seed) % sizeof(text);

		for (uint32_t n = 0; n < size; n++)
			text[n] = (char) (random_number(&seed) & 0xFF);
		check_text(text, size);
	}
}

static bool
same_tokens(const aa_article *a, const aa_article *b, uint32_t shift)
{
	if (a->ntokens != b->ntokens)
		return false;
	for (uint32_t i = 0; i < a->ntokens; i++)
	{
		aa_token	token = a->tokens[i];

		token.start += shift;
		token.end += shift;
		if (memcmp(&token, &b->tokens[i], sizeof(token)) != 0)
			return false;
	}
	return true;
}

/* Words are found by masks of 64 bytes; where these lie may change nothing. */
static void
test_shifted(void)
{
	uint64_t	seed = 5;
	char		text[64 + 300];

	memset(text, ' ', 64);
	for (int i = 0; i < 20000 && !failed; i++)
	{
		/* one blank for both, as a stop with nothing before it ends nothing */
		uint32_t	shift = random_number(&seed) % 63;
		uint32_t	size = random_text(&seed, text + 64, random_number(&seed) % 300);
		const char *start = text + 63 - shift;
		ledger		book = {0};
		aa_article	plain,
					shifted;

		CHECK(analyze(&plain, &book, text + 63, 1 + size) == AA_OK);
		CHECK(analyze(&shifted, &book, start, 1 + shift + size) == AA_OK);
		if (!CHECK(same_tokens(&plain, &shifted, shift)))
		{
			printf("# %u more bytes before \"", shift);
			print_escaped(text + 63, 1 + size);
			printf("\"\n");
		}
		aa_article_release(&plain);
		aa_article_release(&shifted);
	}
}

/* Whether the kinds of blocks are asked for changes no sentence. */
static void
test_kinds_and_sentences(void)
{
	uint64_t	seed = 6;
	char		text[300];

	for (int i = 0; i < 20000 && !failed; i++)
	{
		const char *front = i % 2 == 0 ? "" : "LONDON (AP) — ";
		uint32_t	length = (uint32_t) strlen(front);
		uint32_t	size = length +
			random_text(&seed, text + length, random_number(&seed) % 250);
		ledger		book = {0};
		aa_article	without,
					with;

		memcpy(text, front, length);
		aa_article_init(&without, text, size, english(), ledger_environment(&book));
		aa_article_init(&with, text, size, english(), ledger_environment(&book));
		CHECK(aa_analyze(&without, AA_STAGE_SENTENCES) == AA_OK);
		CHECK(aa_analyze(&with, AA_STAGE_BLOCKS) == AA_OK);
		CHECK(without.nblocks == with.nblocks);
		CHECK(without.nsentences == with.nsentences);
		CHECK(with.nsentences == 0 ||
			  memcmp(without.sentences, with.sentences,
					 with.nsentences * sizeof(aa_sentence)) == 0);
		aa_article_release(&without);
		aa_article_release(&with);
	}
}

/* A long run of marks behind a stop takes no stack. */
static void
test_many_closers(void)
{
	static char text[3000000];
	const char *front = "He left.";
	ledger		book = {0};
	aa_article	article;

	memset(text, '"', sizeof(text));
	memcpy(text, front, strlen(front));
	aa_article_init(&article, text, sizeof(text), english(), ledger_environment(&book));
	CHECK(aa_analyze(&article, AA_STAGE_SENTENCES) == AA_OK);
	aa_article_release(&article);
}

/* An article broken off anywhere. */
static void
test_cut_article(void)
{
	for (uint32_t n = 0; n < sizeof(article_text) && !failed; n++)
	{
		check_text(article_text, n);
		check_text(article_text + n, (uint32_t) (sizeof(article_text) - 1 - n));
	}
}

/*----------
 * Explanations.
 *----------
 */

/* Every feature has a name, and together they are the score. */
static void
check_weighing(void *context, const aa_weighing *weighing)
{
	const aa_article *article = context;
	int			score = weighing->bias;

	for (uint32_t i = 0; i < weighing->nfeatures; i++)
	{
		char		name[AA_MAX_FEATURE_TEXT];
		uint32_t	length = aa_feature_text(article, weighing, &weighing->features[i], name);

		score += weighing->features[i].weight;
		CHECK(length > 0 && length <= sizeof(name));
		CHECK(length < 9 || memcmp(name, "template=", 9) != 0);
	}
	CHECK(score == weighing->score);
	CHECK(weighing->accepted == (weighing->evident || score >= weighing->threshold));
}

/* What is traced is the run that there is without a trace. */
static void
check_explanation(const char *text, uint32_t size)
{
	ledger		book = {0};
	aa_article	plain,
				traced;

	CHECK(analyze(&plain, &book, text, size) == AA_OK);
	aa_article_init(&traced, text, size, english(), ledger_environment(&book));
	traced.trace = check_weighing;
	traced.trace_context = &traced;
	CHECK(aa_analyze(&traced, AA_STAGE_QUOTES) == AA_OK);
	CHECK(plain.ncandidates == traced.ncandidates && plain.nspans == traced.nspans &&
		  plain.nquotes == traced.nquotes);
	for (uint32_t i = 0; i < plain.nquotes && !failed; i++)
		CHECK(plain.quotes[i].candidate == traced.quotes[i].candidate &&
			  plain.quotes[i].confidence == traced.quotes[i].confidence);
	aa_article_release(&traced);
	aa_article_release(&plain);
}

static void
test_explanations(void)
{
	uint64_t	seed = 5;
	char		text[400];

	check_explanation(article_text, sizeof(article_text) - 1);
	for (int i = 0; i < 5000 && !failed; i++)
		check_explanation(text, random_text(&seed, text, random_number(&seed) % sizeof(text)));
}

/* Both write no more than they promise; the sanitizer checks the buffers. */
static void
test_growth(void)
{
	uint64_t	seed = 4;
	char		text[100];

	for (int i = 0; i < 20000 && !failed; i++)
	{
		uint32_t	size = random_text(&seed, text, 1 + random_number(&seed) % (sizeof(text) - 1));
		char	   *buffer = malloc((size_t) size * AA_TERM_GROWTH);
		ledger		book = {0};
		aa_article	article;

		CHECK(aa_speaker_key(english(), text, size, buffer) <= size * AA_TERM_GROWTH);
		free(buffer);
		CHECK(analyze(&article, &book, text, size) == AA_OK);
		for (uint32_t t = 0; t < article.ntokens; t++)
		{
			uint32_t	length = article.tokens[t].end - article.tokens[t].start;

			buffer = malloc((size_t) length * AA_TERM_GROWTH);
			CHECK(aa_term(text, &article.tokens[t], buffer) <= length * AA_TERM_GROWTH);
			free(buffer);
		}
		aa_article_release(&article);
	}
}

/*----------
 * Names.
 *----------
 */

static void
test_languages(void)
{
	CHECK(english() != NULL);
	CHECK(aa_language_name(0) != NULL);
	CHECK(aa_language_find("", 0) == NULL);
	CHECK(aa_language_find("e", 1) == NULL);
	CHECK(aa_language_find("eng", 3) == NULL);
	CHECK(aa_language_find("EN", 2) == NULL);
	CHECK(aa_language_find("en\0", 3) == NULL);
	for (unsigned n = 0; aa_language_name(n) != NULL; n++)
		CHECK(aa_language_find(aa_language_name(n), strlen(aa_language_name(n))) != NULL);
}

static void
test_kind_names(void)
{
	for (aa_block_kind kind = 0; kind <= AA_BLOCK_NOTICE; kind++)
		CHECK(aa_block_kind_name(kind) != NULL);
	for (aa_token_kind kind = 0; kind <= AA_TOKEN_SYMBOL; kind++)
		CHECK(aa_token_kind_name(kind) != NULL);
	for (aa_quote_kind kind = 0; kind <= AA_QUOTE_SCARE; kind++)
		CHECK(aa_quote_kind_name(kind) != NULL);
	for (aa_cue_kind kind = 0; kind <= AA_CUE_DECREE; kind++)
		CHECK((aa_cue_kind_name(kind) == NULL) == (kind == AA_CUE_NONE));
	for (aa_quote_rule rule = 0; rule < AA_QUOTE_RULES; rule++)
		CHECK(aa_quote_rule_name(rule) != NULL);
	for (aa_bond bond = 0; bond < AA_BONDS; bond++)
		CHECK(aa_bond_name(bond) != NULL);
	for (aa_gender gender = 0; gender <= AA_GENDER_PLURAL; gender++)
		CHECK((aa_gender_pronoun(gender) == NULL) == (gender == AA_GENDER_UNKNOWN));
}

typedef struct test
{
	const char *name;
	void		(*run) (void);
} test;

static const test tests[] = {
	{"UTF-8: one and two bytes", test_decode_short},
	{"UTF-8: three and four bytes", test_decode_long},
	{"UTF-8: every character, both ways", test_decode_all},
	{"UTF-8: overlong forms", test_decode_overlong},
	{"blocks: line breaks", test_line_breaks},
	{"blocks: hard-wrapped text", test_hard_wrap},
	{"blocks: is there one between", test_block_between},
	{"no memory: at every request", test_no_memory},
	{"no memory: keyphrases, measures and quotes", test_no_memory_for_work},
	{"cancel: at every tick", test_cancel},
	{"cancel: no tick function", test_no_tick},
	{"words: possessives", test_possessives},
	{"any text: pieces of news", test_random_texts},
	{"any text: bytes", test_random_bytes},
	{"any text: wherever it begins", test_shifted},
	{"any text: with the kinds of blocks or without", test_kinds_and_sentences},
	{"any text: a long run of closing marks", test_many_closers},
	{"any text: an article cut anywhere", test_cut_article},
	{"any text: terms and keys keep to their size", test_growth},
	{"explanations: of the same run, all of it in words", test_explanations},
	{"names: languages", test_languages},
	{"names: kinds", test_kind_names},
};

int
main(void)
{
	int			nfailed = 0;

	for (size_t i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
	{
		failed = false;
		tests[i].run();
		printf("%sok %zu - %s\n", failed ? "not " : "", i + 1, tests[i].name);
		nfailed += failed;
	}
	printf("1..%zu\n", sizeof(tests) / sizeof(tests[0]));
	return nfailed > 0;
}
