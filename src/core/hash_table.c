/*-------------------------------------------------------------------------
 *
 * hash_table.c
 *	  Tables that tell the number of an item by a 64-bit hash of it.
 *
 *-------------------------------------------------------------------------
 */
#include "hash_table.h"

#include "environment.h"

#define FIRST_SLOTS 64

aa_hash_slot *
aa_hash_table_find(const aa_hash_table *table, uint64_t key)
{
	size_t		at = key & (table->nslots - 1);

	while (table->slots[at].item != 0 && table->slots[at].key != key)
		at = (at + 1) & (table->nslots - 1);
	return &table->slots[at];
}

static aa_status
move_slots(const aa_hash_table *from, aa_hash_table *to, const aa_environment *env)
{
	for (size_t i = 0; i < to->nslots; i++)
	{
		to->slots[i] = (aa_hash_slot){0, 0};
		if (!aa_may_go_on(env, i))
			return AA_CANCELLED;
	}
	for (size_t i = 0; i < from->nslots; i++)
	{
		if (from->slots[i].item != 0)
			*aa_hash_table_find(to, from->slots[i].key) = from->slots[i];
		if (!aa_may_go_on(env, i))
			return AA_CANCELLED;
	}
	return AA_OK;
}

aa_status
aa_hash_table_reserve(aa_hash_table *table, size_t items, const aa_environment *env)
{
	aa_hash_table larger = {NULL, table->nslots == 0 ? FIRST_SLOTS : table->nslots * 2};
	aa_status	status = AA_NO_MEMORY;

	if ((items + 1) * 2 < table->nslots)
		return AA_OK;
	larger.slots = aa_get_memory(env, larger.nslots, sizeof(aa_hash_slot));
	if (larger.slots != NULL)
		status = move_slots(table, &larger, env);
	if (status != AA_OK)
	{
		aa_give_back(env, larger.slots);
		return status;
	}
	aa_give_back(env, table->slots);
	*table = larger;
	return AA_OK;
}
