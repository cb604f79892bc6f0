// Both halves of a voided pair neither count nor show (R20): they have the same date, so no period holds only one. What
// was reversed after its period was closed (R22) counts, and so does its reversal, each on its own day.

/** SQL: movement `m` is no mirror and has none. The mirrored are found once, in the small index of reversals. */
export const LIVE_MOVEMENT = `m.is_mirror = 0 AND m.id NOT IN (
  SELECT r.reverses_movement_id FROM stock_movement r WHERE r.reverses_movement_id IS NOT NULL AND r.is_mirror = 1)`

/** SQL: document `d` is no half of a voided pair. */
export const LIVE_DOCUMENT = `d.id NOT IN (
  SELECT r.id FROM document r JOIN document o ON o.id = r.reverses_document_id WHERE r.reverses_document_id IS NOT NULL AND r.business_date = o.business_date
  UNION ALL
  SELECT o.id FROM document r JOIN document o ON o.id = r.reverses_document_id WHERE r.reverses_document_id IS NOT NULL AND r.business_date = o.business_date)`
