#!/bin/sh
# How many instructions quotes take: as many on a busy machine as on a quiet one.
#
# usage: bench/instructions.sh FILE
#
# FILE holds articles as bench/core.c reads them; some MB are enough, as valgrind
# takes fifty times as long.  Prints what all articles take up to each stage of
# bench/core.c.
set -eu
file=$(realpath "$1")
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# shellcheck disable=SC2086 # lists of words
${CC:-cc} -std=c11 -O2 -g -Isrc/core -o "$folder/core" bench/core.c \
	src/core/*.c src/core/lang/*.c -lm

# What one run took is written to a file of its own when it has ended.
valgrind -q --tool=callgrind --callgrind-out-file="$folder/counts" \
	--dump-before=run_engine --dump-after=run_engine \
	--dump-before=run_names --dump-after=run_names \
	--dump-before=run_quotes --dump-after=run_quotes \
	"$folder/core" --quotes "$file" 1 >/dev/null

awk -v bytes="$(tr -d '\000' <"$file" | wc -c)" '
	/^desc: Trigger: / { run = $3 }
	/^totals: / && sub("--dump-after=run_", "", run) {
		printf "%-10s %8.1f million instructions, %.0f for each byte\n", run, $2 / 1e6, $2 / bytes
	}' "$folder"/counts.*
