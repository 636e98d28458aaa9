#include "stages.h"

bool
aa_find_names(aa_article *article)
{
	return article->status == AA_OK;
}

uint32_t
aa_speaker_key(const aa_language *language, const char *name, uint32_t size, char *buffer)
{
	(void) language; (void) name; (void) size; (void) buffer;
	return 0;
}
