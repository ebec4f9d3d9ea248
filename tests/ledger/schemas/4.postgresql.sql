DROP RULE decisions_update ON decisions

DROP RULE decisions_delete ON decisions

CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''a decision is never changed or removed''; END'

CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION decision_stays()
