/*-------------------------------------------------------------------------
 *
 * scan_addresses.c
 *	  Addresses: URLs, hosts, e-mail, @names, #tags.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "scanner.h"

static bool
starts_with(const aa_scanner *s, const char *prefix)
{
	uint32_t	length = (uint32_t) strlen(prefix);

	if (s->end - s->at < length)
		return false;
	for (uint32_t i = 0; i < length; i++)
	{
		char		c = s->text[s->at + i];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c != prefix[i])
			return false;
	}
	return true;
}

/*
 * The end of a URL that begins at s->at: all up to white space or a mark that
 * ends it, less the punctuation that belongs to the sentence.
 */
static uint32_t
url_end(const aa_scanner *s)
{
	uint32_t	at = s->at;

	while (at < s->end && (unsigned char) s->text[at] > ' ' &&
		   (unsigned char) s->text[at] < 0x7F &&
		   strchr("\"<>\\^`{|}", s->text[at]) == NULL)
		at++;
	while (at > s->at && strchr(".,;:!?'()[]*", s->text[at - 1]) != NULL)
		at--;
	return at;
}

bool
aa_scan_url(aa_scanner *s, aa_token *token)
{
	static const char *const prefixes[] = {
		"http://",
		"https://",
		"www.",
		"pic.twitter.com/",
	};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
	{
		uint32_t	end;

		if (!starts_with(s, prefixes[i]))
			continue;
		end = url_end(s);
		if (end - s->at <= strlen(prefixes[i]))
			return false;
		s->at = end;
		token->kind = AA_TOKEN_URL;
		return true;
	}
	return false;
}

static bool
is_host_byte(char c)
{
	return aa_is_ascii_letter(c) || aa_is_ascii_digit(c) || c == '-' || c == '.' || c == '_';
}

/* The end of "host.tld" from at on, or at where there is none. */
static uint32_t
host_end(const aa_scanner *s, uint32_t at)
{
	uint32_t	end = at;
	uint32_t	last_dot = 0;

	while (is_host_byte(aa_byte_at(s, end)))
		end++;
	while (end > at && !aa_is_ascii_letter(s->text[end - 1]) &&
		   !aa_is_ascii_digit(s->text[end - 1]))
		end--;
	for (uint32_t i = at; i < end; i++)
	{
		if (s->text[i] == '.')
			last_dot = i;
	}
	return last_dot > at && end - last_dot > 2 ? end : at;
}

bool
aa_take_email(aa_scanner *s, aa_token *token)
{
	uint32_t	end;

	if (aa_byte_at(s, s->at) != '@')
		return false;
	end = host_end(s, s->at + 1);
	if (end == s->at + 1)
		return false;
	s->at = end;
	token->kind = AA_TOKEN_EMAIL;
	return true;
}

/* Common top-level domains; others need http:// or www. to be seen. */
bool
aa_is_top_level_domain(const char *text, uint32_t length)
{
	static const char *const domains[] = {
		"com",
		"org",
		"net",
		"gov",
		"edu",
		"uk",
		"co",
		"tv",
		"info",
		"eu",
		"de",
		"fr",
		"ca",
		"au",
		"ie",
		"io",
		"int",
		"mil",
		"biz",
		"ly",
		"news",
		"us",
	};
	char		lower[8];

	if (length >= sizeof(lower))
		return false;
	for (uint32_t i = 0; i < length; i++)
		lower[i] = (char) (text[i] | 0x20);
	for (size_t i = 0; i < sizeof(domains) / sizeof(domains[0]); i++)
	{
		if (strlen(domains[i]) == length && memcmp(domains[i], lower, length) == 0)
			return true;
	}
	return false;
}

/* A path after a host: bbc.co.uk/news. */
void
aa_take_path(aa_scanner *s, aa_token *token)
{
	uint32_t	end;

	if (token->kind != AA_TOKEN_URL || aa_byte_at(s, s->at) != '/')
		return;
	end = url_end(s);
	if (end > s->at)
		s->at = end;
}

/* The end of an @name or #tag whose sign stands at s->at. */
static uint32_t
tag_end(const aa_scanner *s, bool *has_letter)
{
	uint32_t	at = s->at + 1;

	*has_letter = false;
	for (;;)
	{
		aa_character c = aa_peek(s, at);

		if (aa_is_letter(c.class) || c.class == AA_CHAR_IDEOGRAPH)
			*has_letter = true;
		else if (c.code != '_' && c.class != AA_CHAR_DIGIT &&
				 c.class != AA_CHAR_EXTEND)
			return at;
		at += c.length;
	}
}

/* A tag must have a letter; #1 is a number. */
bool
aa_scan_tag(aa_scanner *s, aa_token *token, aa_character c)
{
	bool		has_letter;
	uint32_t	end;

	if (c.code != '#' && c.code != '@')
		return false;
	end = tag_end(s, &has_letter);
	if (!has_letter && c.code == '#' && end > s->at + 1)
	{
		s->at++;
		return aa_scan_number(s, token);
	}
	if (!has_letter)
		return false;
	s->at = end;
	token->kind = c.code == '#' ? AA_TOKEN_HASHTAG : AA_TOKEN_MENTION;
	return true;
}
