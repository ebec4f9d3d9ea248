CREATE INDEX words ON reports USING gin (to_tsvector('english', coalesce(title, '') || ' ' || text))
