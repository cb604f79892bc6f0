import { firstBrokenAuditEntry } from './audit.ts'
import { none, type CheckRule } from './check-rule.ts'
import { firstBrokenDocument } from './document-hash.ts'
import { mastersOffTheirAudit } from './verify-masters.ts'

function numbered(noun: string, found: number | null): string | null {
  return found === null ? null : `${noun} ${found}`
}

/** What was posted and logged is what it was (I11, I12), as verify.ts names its checks. */
export const LOG_CHECKS: Readonly<Record<string, CheckRule>> = {
  'I11 no document or audit entry was cut off the end': none(`
    SELECT q.name AS found FROM sqlite_sequence q WHERE q.seq <> CASE q.name
      WHEN 'document' THEN ifnull((SELECT max(id) FROM document), 0)
      WHEN 'audit_entry' THEN ifnull((SELECT max(id) FROM audit_entry), 0)
      WHEN 'stock_movement' THEN ifnull((SELECT max(id) FROM stock_movement), 0) ELSE q.seq END LIMIT 1`),
  'I11 posted documents are unchanged': (db) => numbered('document', firstBrokenDocument(db)),
  'I12 the audit log is unbroken': (db) => numbered('audit entry', firstBrokenAuditEntry(db)),
  'I12 every posting stands in the audit log': none(`
    SELECT d.number AS found FROM document d WHERE NOT EXISTS (
      SELECT 1 FROM audit_entry a WHERE a.entity = 'document' AND a.entity_id = d.id) LIMIT 1`),
  'I12 masters equal the after-image of their last audit row': mastersOffTheirAudit,
  'I12 remarks equal the audit log': none(`
    SELECT d.number AS found FROM document d LEFT JOIN document_annotation a ON a.document_id = d.id
    WHERE ifnull(a.remark, '') <> ifnull((SELECT json_extract(e.after, '$.remark') FROM audit_entry e
      WHERE e.entity = 'document' AND e.entity_id = d.id ORDER BY e.id DESC LIMIT 1), '') LIMIT 1`),
}
