CREATE VIRTUAL TABLE words USING fts5(title, text, content='reports', content_rowid='number', tokenize='unicode61 remove_diacritics 2')

CREATE TRIGGER words_in AFTER INSERT ON reports BEGIN
    INSERT INTO words(rowid, title, text) VALUES (new.number, new.title, new.text);
END

CREATE TRIGGER words_out AFTER DELETE ON reports BEGIN
    INSERT INTO words(words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END
