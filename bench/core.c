/*-------------------------------------------------------------------------
 *
 * core.c
 *	  How fast the text engine cuts news, beside ICU's sentence breaks, and
 *	  finds its quotes.
 *
 * usage: core [--quotes[=LANG]] FILE [ROUNDS]
 *
 * FILE holds articles in UTF-8, each ended by a NUL byte.  Prints the best of
 * ROUNDS (default 5) in MB of UTF-8 a second, for
 *	  engine		blocks, tokens and sentences of each article
 *	  icu utf8		ubrk_next() over a UText of the UTF-8 bytes
 *	  icu utf16		the same over UTF-16 that was converted beforehand
 * ICU is left out when compiled without -DWITH_ICU.  With --quotes it prints, of
 * texts in LANG (default en),
 *	  sentences		the same as engine
 *	  names			and people
 *	  quotes		and quotes
 * and, of articles joined to one of 2 MB, how many bytes of memory the engine
 * takes at most for each byte of text, and how much longer it takes than for a
 * tenth of it.
 * Times are of the processor.
 *
 *-------------------------------------------------------------------------
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "article.h"

#ifdef WITH_ICU
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#endif

typedef struct article_text
{
	const char *data;
	uint32_t	size;
} article_text;

#define LONG_ARTICLE 2000000

static article_text *texts;
static size_t ntexts;
static size_t nbytes;
static const char *lang = "en";

static void
fail(const char *what)
{
	fprintf(stderr, "bench: %s\n", what);
	exit(1);
}

static void *
resize(void *context, void *pointer, size_t size)
{
	(void) context;
	if (size == 0)
	{
		free(pointer);
		return NULL;
	}
	return realloc(pointer, size);
}

/* Bytes that the program has had in memory at most. */
static double
peak_memory(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double) usage.ru_maxrss * 1024;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double) t.tv_sec + (double) t.tv_nsec * 1e-9;
}

static void
read_texts(const char *name)
{
	FILE	   *file = fopen(name, "rb");
	char	   *data;
	long		size = -1;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0)
		fail("cannot read the file");
	rewind(file);
	data = malloc((size_t) size + 1);
	if (data == NULL || fread(data, 1, (size_t) size, file) != (size_t) size)
		fail("cannot read the file");
	fclose(file);
	data[size] = '\0';
	texts = malloc(((size_t) size + 1) * sizeof(article_text));
	for (char *at = data; at < data + size; at += strlen(at) + 1)
	{
		texts[ntexts].data = at;
		texts[ntexts].size = (uint32_t) strlen(at);
		nbytes += texts[ntexts++].size;
	}
}

static size_t
analyze(article_text text, aa_stage stage)
{
	const aa_environment env = {resize, NULL, NULL};
	aa_article	article;
	size_t		results;

	aa_article_init(&article, text.data, text.size, aa_language_find(lang, strlen(lang)), env);
	if (aa_analyze(&article, stage) != AA_OK)
		fail("the engine stopped");
	results = stage == AA_STAGE_SENTENCES ? article.nsentences :
		stage == AA_STAGE_NAMES			  ? article.nentities :
											article.nquotes;
	aa_article_release(&article);
	return results;
}

static size_t
run_stage(aa_stage stage)
{
	size_t		results = 0;

	for (size_t i = 0; i < ntexts; i++)
		results += analyze(texts[i], stage);
	return results;
}

static size_t
run_engine(void)
{
	return run_stage(AA_STAGE_SENTENCES);
}

static size_t
run_names(void)
{
	return run_stage(AA_STAGE_NAMES);
}

static size_t
run_quotes(void)
{
	return run_stage(AA_STAGE_QUOTES);
}

#ifdef WITH_ICU
static UBreakIterator *iterator;
static UChar **wide;
static int32_t *wide_length;

static size_t
count_breaks(void)
{
	size_t		n = 0;

	for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
		n++;
	return n;
}

static size_t
run_icu_utf8(void)
{
	UErrorCode	error = U_ZERO_ERROR;
	UText	   *utext = NULL;
	size_t		n = 0;

	for (size_t i = 0; i < ntexts; i++)
	{
		utext = utext_openUTF8(utext, texts[i].data, texts[i].size, &error);
		ubrk_setUText(iterator, utext, &error);
		n += count_breaks();
	}
	utext_close(utext);
	return n;
}

static size_t
run_icu_utf16(void)
{
	UErrorCode	error = U_ZERO_ERROR;
	size_t		n = 0;

	for (size_t i = 0; i < ntexts; i++)
	{
		ubrk_setText(iterator, wide[i], wide_length[i], &error);
		n += count_breaks();
	}
	return n;
}

static void
open_icu(void)
{
	UErrorCode	error = U_ZERO_ERROR;

	iterator = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &error);
	if (U_FAILURE(error))
		fail("no ICU break iterator");
	wide = malloc(ntexts * sizeof(UChar *));
	wide_length = malloc(ntexts * sizeof(int32_t));
	for (size_t i = 0; i < ntexts; i++)
	{
		wide[i] = malloc((texts[i].size + 1) * sizeof(UChar));
		u_strFromUTF8WithSub(wide[i], (int32_t) texts[i].size + 1, &wide_length[i],
							 texts[i].data, (int32_t) texts[i].size, 0xFFFD, NULL, &error);
	}
}
#endif

typedef struct runner
{
	const char *name;
	size_t		(*run) (void);
	double		best;			/* seconds */
	size_t		results;
} runner;

static void
measure(runner *r)
{
	double		start = now();
	double		took;

	r->results = r->run();
	took = now() - start;
	if (r->best == 0 || took < r->best)
		r->best = took;
}

/* In turn, so that a busy moment of the machine hits all alike. */
static void
measure_all(runner *runners, size_t n, int rounds)
{
	printf("%zu articles, %.1f MB\n", ntexts, (double) nbytes / 1e6);
	for (int i = 0; i < rounds; i++)
	{
		for (size_t k = 0; k < n; k++)
			measure(&runners[k]);
	}
	for (size_t k = 0; k < n; k++)
		printf("%-10s %8.1f MB/s  %zu results\n", runners[k].name,
			   (double) nbytes / 1e6 / runners[k].best, runners[k].results);
}

/* The first articles, so many bytes of them, as one. */
static article_text
join_texts(size_t size)
{
	article_text text = {texts[0].data, (uint32_t) size};

	/* they lie one behind the other, parted by NUL bytes */
	for (size_t i = 0; i < ntexts; i++)
		((char *) texts[i].data)[texts[i].size] = '\n';
	return text;
}

static double
time_long(article_text text, int rounds)
{
	double		best = 0;

	for (int i = 0; i < rounds; i++)
	{
		double		start = now();
		double		took;

		(void) analyze(text, AA_STAGE_QUOTES);
		took = now() - start;
		if (best == 0 || took < best)
			best = took;
	}
	return best;
}

/* One article of ten times another's length: memory and time. */
static void
measure_long(int rounds)
{
	size_t		size = nbytes < LONG_ARTICLE ? nbytes : LONG_ARTICLE;
	article_text whole = join_texts(size);
	article_text tenth = join_texts(size / 10);
	double		before = peak_memory();
	double		whole_took = time_long(whole, rounds);
	double		memory = peak_memory() - before;
	double		tenth_took = time_long(tenth, rounds);

	printf("one article of %.1f MB: %.1f bytes of memory for each of text\n",
		   (double) whole.size / 1e6, memory / whole.size);
	printf("it takes %.1f times as long as one of %.1f MB\n", whole_took / tenth_took,
		   (double) tenth.size / 1e6);
}

int
main(int argc, char **argv)
{
	runner		cutting[] = {
		{"engine", run_engine, 0, 0},
#ifdef WITH_ICU
		{"icu utf8", run_icu_utf8, 0, 0},
		{"icu utf16", run_icu_utf16, 0, 0},
#endif
	};
	runner		finding[] = {
		{"sentences", run_engine, 0, 0},
		{"names", run_names, 0, 0},
		{"quotes", run_quotes, 0, 0},
	};
	bool		quotes = argc > 1 && strncmp(argv[1], "--quotes", strlen("--quotes")) == 0;
	int			rounds = argc > 2 + quotes ? atoi(argv[2 + quotes]) : 5;

	if (argc < 2 + quotes)
		fail("usage: core [--quotes[=LANG]] FILE [ROUNDS]");
	if (quotes && argv[1][strlen("--quotes")] == '=')
		lang = argv[1] + strlen("--quotes=");
	if (aa_language_find(lang, strlen(lang)) == NULL)
		fail("no profile of that language");
	read_texts(argv[1 + quotes]);
	if (quotes)
	{
		measure_all(finding, sizeof(finding) / sizeof(finding[0]), rounds);
		measure_long(rounds);
		return 0;
	}
#ifdef WITH_ICU
	open_icu();
#endif
	measure_all(cutting, sizeof(cutting) / sizeof(cutting[0]), rounds);
	return 0;
}
