-- 0017 opening: what the shop trades in, and how far 期初 has come.

ALTER TABLE books ADD COLUMN trade TEXT CHECK (trade IN ('convenience', 'hardware', 'grain', 'stationery', 'clothing', 'fresh', 'wholesale'));
-- open: 期初未完成; done: entered, late entries are still taken; locked: no more. Books of before are done.
ALTER TABLE books ADD COLUMN opening TEXT NOT NULL DEFAULT 'done' CHECK (opening IN ('open', 'done', 'locked'));
