EXTENSION = article_analytics
MODULE_big = article_analytics

# the one place the version stands in is the control file
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" article_analytics.control)

DATA = $(wildcard article_analytics--*.sql)
OBJS = $(patsubst %.c,%.o,$(wildcard src/*.c src/core/*.c src/core/lang/*.c))
CORE_AND_SQL_HEADERS = $(wildcard src/*.h src/core/*.h)

REGRESS = $(patsubst sql/%.sql,%,$(wildcard sql/*.sql))
REGRESS_OPTS = --load-extension=article_analytics --encoding=UTF8 --no-locale
TAP_TESTS = 1
PROVE_TESTS = tests/t/*.pl

PG_CPPFLAGS = -I$(srcdir)/src -DEXT_VERSION='"$(EXTVERSION)"'
EXTRA_CLEAN = tests/core/unit tests/core/article

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(OBJS): $(CORE_AND_SQL_HEADERS) Makefile

# The core by itself: no PostgreSQL, not even its compiler flags.
CORE_SOURCES = $(wildcard src/core/*.c src/core/lang/*.c)
CORE_CC = $(CC) -std=c11 -O2 -g -Wall -Wextra -Isrc/core

tests/core/article: tests/core/article.c $(CORE_SOURCES) $(CORE_AND_SQL_HEADERS)
	$(CORE_CC) -o $@ tests/core/article.c $(CORE_SOURCES) -lm

tests/core/unit: tests/core/unit.c $(CORE_SOURCES) $(CORE_AND_SQL_HEADERS)
	$(CORE_CC) -o $@ tests/core/unit.c $(CORE_SOURCES) -lm

.PHONY: core check-core generate check-generated

core: tests/core/article

check-core: tests/core/unit
	tests/core/unit

# The tables made from the Unicode Character Database and the word lists.
generate:
	python3 scripts/generate_unicode.py
	python3 scripts/generate_lexicon.py

check-generated:
	python3 scripts/generate_unicode.py --check
	python3 scripts/generate_lexicon.py --check
