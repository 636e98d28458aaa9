/*-------------------------------------------------------------------------
 *
 * scanner.h
 *	  A token while its characters are read.
 *
 * tokens.c goes through the blocks and asks by the first character; what takes
 * more than a few looks has a file of its own: scan_words.c, scan_numbers.c,
 * scan_addresses.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SCANNER_H
#define AA_SCANNER_H

#include "article.h"
#include "unicode.h"

typedef struct aa_scanner
{
	const char *text;
	uint32_t	end;			/* of the block */
	uint32_t	at;
	const aa_article *article;
} aa_scanner;

/* A character with its properties; class AA_CHAR_SPACE past the end. */
typedef struct aa_character
{
	uint32_t	code;
	unsigned	length;
	uint8_t		class;
	uint8_t		properties;
} aa_character;

static inline aa_character
aa_peek(const aa_scanner *s, uint32_t at)
{
	aa_character c = {' ', 0, AA_CHAR_SPACE, AA_CHAR_SPACE};

	if (at < s->end)
	{
		c.code = aa_decode(s->text, s->end, at, &c.length);
		c.properties = aa_char_properties(c.code);
		c.class = c.properties & AA_CHAR_CLASS_MASK;
	}
	return c;
}

static inline bool
aa_is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool
aa_is_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline char
aa_byte_at(const aa_scanner *s, uint32_t at)
{
	return at < s->end ? s->text[at] : ' ';
}

static inline bool
aa_is_letter(uint8_t class)
{
	return class == AA_CHAR_LETTER || class == AA_CHAR_KATAKANA ||
		class == AA_CHAR_UNSPACED;
}

static inline bool
aa_is_word_part(uint8_t class)
{
	return aa_is_letter(class) || class == AA_CHAR_DIGIT;
}

static inline bool
aa_is_attached(uint8_t class)
{
	return class == AA_CHAR_EXTEND || class == AA_CHAR_FORMAT ||
		class == AA_CHAR_IGNORABLE;
}

static inline bool
aa_is_hyphen(uint32_t code)
{
	return code == '-' || code == 0x2010 || code == 0x2011;
}

/* Does the sign at s->at join nothing before it? */
static inline bool
aa_stands_free(const aa_scanner *s, const aa_token *token)
{
	char		before = s->at > 0 ? s->text[s->at - 1] : ' ';

	return (token->flags & AA_TOKEN_SPACE_BEFORE) || before == '(' || before == '[';
}

/*
 * All below read one token or a part of one from s->at on and leave s->at
 * behind it.  Those that return bool leave s where it was when there is none;
 * what they wrote to the token then is not to be read.
 */

/* scan_addresses.c */
extern bool aa_scan_url(aa_scanner *s, aa_token *token);
extern bool aa_scan_tag(aa_scanner *s, aa_token *token, aa_character c);
extern bool aa_take_email(aa_scanner *s, aa_token *token);
extern void aa_take_path(aa_scanner *s, aa_token *token);
extern bool aa_is_top_level_domain(const char *text, uint32_t length);

/* scan_numbers.c */
extern bool aa_scan_number(aa_scanner *s, aa_token *token);
extern bool aa_scan_signed(aa_scanner *s, aa_token *token, aa_character c);
extern void aa_scan_currency(aa_scanner *s, aa_token *token);
extern bool aa_is_word_at(const aa_scanner *s, uint32_t at, const char *word);

/* scan_words.c */
extern void aa_scan_word(aa_scanner *s, aa_token *token, aa_character first);
extern bool aa_take_dotted_name(aa_scanner *s, aa_token *token);

#endif							/* AA_SCANNER_H */
