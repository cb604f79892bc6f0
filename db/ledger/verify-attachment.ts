import { statement } from '../handle.ts'
import type { CheckRule } from './check-rule.ts'

const unlogged = statement<[], { found: string }>(`
  SELECT 'attachment ' || l.id AS found FROM attachment_link l JOIN attachment a ON a.id = l.attachment_id
  LEFT JOIN attachment_removal r ON r.link_id = l.id
  WHERE (SELECT count(*) FROM audit_entry e WHERE e.entity = 'attachment' AND e.entity_id = l.id
    AND json_extract(e.after, '$.hash') = a.hash AND json_extract(e.after, '$.name') = l.name
    AND json_extract(e.after, '$.documentId') IS l.document_id AND json_extract(e.after, '$.partnerId') IS l.partner_id
    AND e.action IN ('attachment.add', 'attachment.remove')) <> 1 + (r.link_id IS NOT NULL) LIMIT 1`)
const unlinked = statement<[], { found: string }>(`
  SELECT 'audit entry ' || e.id AS found FROM audit_entry e
  LEFT JOIN attachment_link l ON l.id = e.entity_id
  WHERE e.entity = 'attachment' AND l.id IS NULL LIMIT 1`)

/** What of attachments the books themselves hold; the files are looked at beside them. */
export const ATTACHMENT_CHECKS: Readonly<Record<string, CheckRule>> = {
  'A2 what is attached and taken off stands in the audit log': (db) =>
    unlogged(db).get()?.found ?? unlinked(db).get()?.found ?? null,
}
