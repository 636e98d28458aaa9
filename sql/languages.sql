-- German and French: what their profiles change
SELECT sentence FROM article_sentences('Am 3. Oktober 1990 kam Dr. Meier, z. B. mit Frau Dr. Roh. Am 5. kam er, usw. Im 19. Jahrhundert ging es. Es war 5. Die Zeit war um.', 'de');
SELECT sentence FROM article_sentences('„Ich gehe.“ Dann ging er. »Warum?«, fragte sie. Er kam u. a. mit Nr. 5.', 'de');
SELECT token, kind, term FROM article_tokens('Am 3. Oktober', 'de');
SELECT sentence FROM article_sentences(E'M. Dupont est venu. « Pourquoi\u00a0? » demande Mme Roy. « Je pars. » Puis il sort. Né en 40 av. J.-C. à Lyon, etc.', 'fr');
SELECT string_agg(token, ' ' ORDER BY token_no) FROM article_tokens('L’eau qu’elle a bue aujourd’hui, jusqu''à l''été, c''est-à-dire', 'fr');
SELECT sentence FROM article_sentences('Voir l''article L. 123-4 du code. ils sont bons. très bons.', 'fr');
SELECT sentence FROM article_sentences('La gare de N.-D. du Puy date du IIe siècle apr. J.-C. Elle est bd. Voltaire. Le sén. Roy y vint le 3 janv. 2020. Il venait du MH. plus rien.', 'fr');
SELECT sentence FROM article_sentences('One.', 'xx');
SELECT kind, speaker, mention, cue, cue_kind, content FROM article_quotes('Ministerin Helga Marsch kam am Montag. „Wir fangen an“, sagte sie. Laut Uwe Roder reicht das nicht. Die Sprecherin teilte mit, dass niemand verletzt sei. Die Ursache sei unklar.', 'de');
SELECT name, titles, pronoun FROM article_people('Bundeskanzlerin Helga Marsch traf Dr. Uwe Roder. Die Kanzlerin lobte Roder, er dankte Frau Marsch. Die Regierung und die Polizei kamen am Abend.', 'de');
