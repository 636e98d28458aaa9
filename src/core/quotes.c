#include "stages.h"

bool
aa_find_quotes(aa_article *article)
{
	return article->status == AA_OK;
}
