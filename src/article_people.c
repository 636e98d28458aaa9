/*-------------------------------------------------------------------------
 *
 * article_people.c
 *	  article_people(body, lang): the people of an article, and speaker_key(name).
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

static Datum
titles_datum(const aa_article *article, const aa_entity *entity)
{
	Datum	   *titles = palloc(Max(entity->ntitles, 1) * sizeof(Datum));

	for (uint32 i = 0; i < entity->ntitles; i++)
	{
		aa_string	title = article->titles[entity->first_title + i];

		titles[i] = PointerGetDatum(text_from_utf8(title.data, title.length));
	}
	return PointerGetDatum(construct_array(titles, (int) entity->ntitles, TEXTOID,
										   -1, false, TYPALIGN_INT));
}

/* Where the article speaks of the entity. */
static Datum
mentions_datum(Analysis *analysis, uint32 entity, aa_span *spans)
{
	const aa_article *article = &analysis->article;
	uint32		n = 0;

	for (uint32 i = 0; i < article->nmentions; i++)
	{
		const aa_mention *mention = &article->mentions[i];

		if (mention->entity == entity)
		{
			spans[n].start = article->tokens[mention->first_token].start;
			spans[n++].end = article->tokens[mention->end_token - 1].end;
		}
	}
	return analysis_multirange(analysis, spans, n);
}

PG_FUNCTION_INFO_V1(article_people);
Datum
article_people(PG_FUNCTION_ARGS)
{
	Analysis	analysis;
	aa_span    *spans;
	int32		person_no = 0;

	InitMaterializedSRF(fcinfo, 0);
	analyze(&analysis, PG_GETARG_TEXT_PP(0), PG_GETARG_TEXT_PP(1), AA_STAGE_NAMES);
	spans = MemoryContextAllocHuge(CurrentMemoryContext,
								   (analysis.article.nmentions + 1) * sizeof(aa_span));
	for (uint32 i = 0; i < analysis.article.nentities; i++)
	{
		const aa_entity *entity = &analysis.article.entities[i];
		Datum		values[6];
		bool		nulls[6] = {false};

		if (entity->kind != AA_ENTITY_PERSON)
			continue;
		values[0] = Int32GetDatum(++person_no);
		values[1] = PointerGetDatum(text_from_utf8(entity->name.data, entity->name.length));
		values[2] = PointerGetDatum(text_from_utf8(entity->key.data, entity->key.length));
		values[3] = titles_datum(&analysis.article, entity);
		values[4] = name_datum(aa_gender_pronoun(entity->gender), &nulls[4]);
		values[5] = mentions_datum(&analysis, i, spans);
		put_row(fcinfo, values, nulls);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(speaker_key);
Datum
speaker_key(PG_FUNCTION_ARGS)
{
	uint32		size;
	const char *name = utf8_from_text(PG_GETARG_TEXT_PP(0), &size);
	char	   *key;

	if (size > AA_MAX_SIZE / AA_TERM_GROWTH)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("name is too long"),
				 errdetail("It takes %u bytes.", size),
				 errhint("speaker_key() takes the name of one speaker.")));
	key = palloc((Size) size * AA_TERM_GROWTH + 1);
	PG_RETURN_TEXT_P(text_from_utf8(key, aa_speaker_key(aa_language_find("en", 2), name, size, key)));
}
