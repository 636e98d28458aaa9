/*-------------------------------------------------------------------------
 *
 * core.c
 *	  How fast the text engine cuts news, beside ICU's sentence breaks.
 *
 * usage: core FILE [ROUNDS]
 *
 * FILE holds articles in UTF-8, each ended by a NUL byte.  Prints the best of
 * ROUNDS (default 5) in MB of UTF-8 a second, for
 *	  engine		blocks, tokens and sentences of each article
 *	  icu utf8		ubrk_next() over a UText of the UTF-8 bytes
 *	  icu utf16		the same over UTF-16 that was converted beforehand
 * ICU is left out when compiled without -DWITH_ICU.
 *
 *-------------------------------------------------------------------------
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static article_text *texts;
static size_t ntexts;
static size_t nbytes;

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

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
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
run_engine(void)
{
	const aa_environment env = {resize, NULL, NULL};
	size_t		sentences = 0;

	for (size_t i = 0; i < ntexts; i++)
	{
		aa_article	article;

		aa_article_init(&article, texts[i].data, texts[i].size,
						aa_language_find("en", 2), env);
		if (aa_analyze(&article, AA_STAGE_SENTENCES) != AA_OK)
			fail("the engine stopped");
		sentences += article.nsentences;
		aa_article_release(&article);
	}
	return sentences;
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
	size_t		breaks;
} runner;

static void
measure(runner *r)
{
	double		start = now();
	double		took;

	r->breaks = r->run();
	took = now() - start;
	if (r->best == 0 || took < r->best)
		r->best = took;
}

int
main(int argc, char **argv)
{
	runner		runners[] = {
		{"engine", run_engine, 0, 0},
#ifdef WITH_ICU
		{"icu utf8", run_icu_utf8, 0, 0},
		{"icu utf16", run_icu_utf16, 0, 0},
#endif
	};
	size_t		n = sizeof(runners) / sizeof(runners[0]);
	int			rounds = argc > 2 ? atoi(argv[2]) : 5;

	if (argc < 2)
		fail("usage: core FILE [ROUNDS]");
	read_texts(argv[1]);
#ifdef WITH_ICU
	open_icu();
#endif
	printf("%zu articles, %.1f MB\n", ntexts, (double) nbytes / 1e6);
	/* in turn, so that a busy moment of the machine hits all alike */
	for (int i = 0; i < rounds; i++)
	{
		for (size_t k = 0; k < n; k++)
			measure(&runners[k]);
	}
	for (size_t k = 0; k < n; k++)
		printf("%-10s %8.1f MB/s  %zu breaks\n", runners[k].name,
			   (double) nbytes / 1e6 / runners[k].best, runners[k].breaks);
	return 0;
}
