CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed');
END

CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never removed');
END
