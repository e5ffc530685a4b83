-- For the tests of migrations and of the schema's validation alone.
CREATE TABLE IF NOT EXISTS probe (
  id bigint PRIMARY KEY,
  word text NOT NULL,
  words text[] NOT NULL
);
