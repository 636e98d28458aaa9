/*-------------------------------------------------------------------------
 *
 * fuzz.c
 *	  libFuzzer target: all stages over any bytes.
 *
 *		make fuzz
 *		tests/core/fuzz -max_len=4096 -max_total_time=60
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>

#include "explain.h"
#include "support.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
complain(const char *what)
{
	fprintf(stderr, "%s\n", what);
	abort();
}

/* What the statistics ask of every token, and the key of every text. */
static void
make_terms(const aa_article *article)
{
	char	   *buffer = malloc((size_t) article->size * AA_TERM_GROWTH + 1);

	for (uint32_t i = 0; i < article->ntokens; i++)
		(void) aa_term(article->text, &article->tokens[i], buffer);
	(void) aa_speaker_key(article->language, article->text, article->size, buffer);
	free(buffer);
}

/* What explanations say of every clause. */
static void
describe(void *context, const aa_weighing *weighing)
{
	char		name[AA_MAX_FEATURE_TEXT];

	for (uint32_t i = 0; i < weighing->nfeatures; i++)
		(void) aa_feature_text(context, weighing, &weighing->features[i], name);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ledger		book = {0};
	aa_article	article;
	const char *broken;

	aa_article_init(&article, (const char *) data, (uint32_t) size,
					aa_language_find("en", 2), ledger_environment(&book));
	article.trace = describe;
	article.trace_context = &article;
	if (aa_analyze(&article, AA_STAGE_QUOTES) != AA_OK)
		complain("the analysis failed");
	broken = broken_rule(&article);
	if (broken != NULL)
		complain(broken);
	make_terms(&article);
	if (!terms_agree(&article))
		complain("the terms are not those of the tokens");
	aa_article_release(&article);
	if (book.live != 0)
		complain("memory was not given back");
	return 0;
}
