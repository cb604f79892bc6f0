import Database from 'better-sqlite3'
import type { ChildMessage, Confirmed, RequestOfChild } from './child-messages.ts'

/** What one child left behind, as the file shows it and as its own words promised it. */
export interface Promised {
  readonly confirmed: ReadonlyMap<string, Confirmed>
  readonly drafts: ReadonlyMap<string, number>
  /** Asked, but neither confirmed nor refused when the kill came. */
  readonly open: RequestOfChild | null
  readonly requests: ReadonlyMap<string, RequestOfChild>
}

export function promisesOf(said: readonly ChildMessage[]): Promised {
  const requests = new Map<string, RequestOfChild>()
  const confirmed = new Map<string, Confirmed>()
  const drafts = new Map<string, number>()
  const open = new Set<string>()
  for (const message of said) {
    if (message.say === 'ask') {
      requests.set(message.request.requestId, message.request)
      open.add(message.request.requestId)
    }
    if (message.say === 'done' || message.say === 'refused') open.delete(message.requestId)
    if (message.say === 'done' && message.document !== null) confirmed.set(message.requestId, message.document)
    if (message.say === 'done' && message.draft !== null) drafts.set(message.requestId, message.draft)
  }
  const [last] = open
  return { confirmed, drafts, requests, open: last === undefined ? null : (requests.get(last) ?? null) }
}

interface LoggedDocument {
  readonly requestId: string
  readonly id: number
}

/** Commands that answer with the document they made. */
const PATHS = "'document.post', 'document.void', 'money.post', 'money.void', 'till.sell'"

/** Questions to the file over a raw connection: nothing of the program's own reading is trusted here. */
const HALF_DOCUMENTS = `
  WITH fresh AS (SELECT d.*, EXISTS (SELECT 1 FROM money_terms t WHERE t.document_id = d.id) AS is_money,
      (SELECT t.with_document_id FROM money_terms t WHERE t.document_id = d.id) AS taken_with,
      d.type IN ('purchaseOrder', 'salesOrder') AS is_order, d.type = 'retailSale' AS is_retail
    FROM document d WHERE d.id > :known)
  SELECT d.number || ' is half there' AS problem FROM fresh d WHERE
    NOT d.is_money AND d.line_count <> (SELECT count(*) FROM document_line l WHERE l.document_id = d.id)
    OR NOT d.is_money AND d.gross_amount <> (SELECT ifnull(SUM(l.gross_amount), 0) FROM document_line l
      WHERE l.document_id = d.id)
    OR NOT d.is_money AND iif(d.is_order, 0, d.line_count) <> (SELECT count(*) FROM stock_movement m
      JOIN document_line l ON l.id = m.document_line_id JOIN stock_valuation v ON v.movement_id = m.id
      WHERE m.document_id = d.id AND abs(m.quantity) = abs(l.base_quantity) AND m.product_id = l.product_id)
    OR iif(d.is_order OR d.is_retail, 0, 1) <> (SELECT count(*) FROM partner_entry e WHERE e.document_id = d.id)
    OR (d.is_money OR d.is_retail) AND d.gross_amount <> (SELECT ifnull(SUM(t.amount), 0) FROM document_tender t
      WHERE t.document_id = d.id)
    OR (d.is_money OR d.is_retail) AND abs(d.gross_amount) <> (SELECT abs(ifnull(SUM(e.amount), 0)) FROM account_entry e
      WHERE e.document_id = d.id)
    OR NOT d.is_money AND NOT d.is_retail AND abs((SELECT ifnull(SUM(t.amount), 0) FROM document_tender t
        WHERE t.document_id = d.id AND t.method = 'account' AND d.reverses_document_id IS NULL))
      <> (SELECT abs(ifnull(SUM(e.amount), 0)) FROM money_terms t JOIN document m ON m.id = t.document_id
        JOIN account_entry e ON e.document_id = m.id WHERE t.with_document_id = d.id AND m.reverses_document_id IS NULL)
    OR d.is_order AND d.reverses_document_id IS NULL AND 1 <> (SELECT count(*) FROM order_terms t
      WHERE t.document_id = d.id)
    OR 1 <> (SELECT count(*) FROM document_hash h WHERE h.document_id = d.id)
    OR 1 <> (SELECT count(*) FROM audit_entry a WHERE a.entity = 'document' AND a.entity_id = d.id)
    OR d.taken_with IS NULL AND 1 <> (SELECT count(*) FROM command_log c WHERE c.path IN (${PATHS})
      AND json_extract(c.result, '$.id') = d.id)
  UNION ALL
  SELECT 'entry ' || id || ' is settled beyond its amount' FROM (SELECT e.id, e.amount,
      e.amount - ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.owed_entry_id = e.id), 0)
        + ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.paid_entry_id = e.id), 0) AS open
    FROM partner_entry e) WHERE abs(open) > abs(amount) OR open * amount < 0
  UNION ALL
  SELECT 'order line ' || s.document_line_id || ' stands wrong' FROM order_line_standing s
    WHERE s.fulfilled <> (SELECT ifnull(SUM(l.base_quantity), 0) FROM document_line l JOIN document d ON d.id = l.document_id
      WHERE l.source_line_id = s.root_line_id AND d.type IN ('purchaseReceipt', 'salesShipment'))
  UNION ALL
  SELECT 'series ' || s.series || ' has a hole' FROM number_series s WHERE s.last <> (SELECT count(*) FROM document d
    WHERE d.number > s.series || '-' AND d.number < s.series || '.')
  UNION ALL
  SELECT 'balance of product ' || product_id FROM (SELECT product_id, quantity FROM stock_balance
    UNION ALL SELECT product_id, 0 - quantity FROM stock_movement) GROUP BY product_id HAVING SUM(quantity) <> 0`

const LOGGED = `SELECT request_id AS requestId, json_extract(result, '$.id') AS id FROM command_log
  WHERE path IN (${PATHS}) AND json_extract(result, '$.id') > ?`

export interface Examination {
  readonly problems: readonly string[]
  readonly lastDocument: number
}

/** Compare what one child promised with the file it left. `known` is the last document of the child before. */
export function examine(file: string, promised: Promised, known: number): Examination {
  const sqlite = new Database(file, { readonly: true })
  try {
    const problems = sqlite
      .prepare<[{ known: number }], { problem: string }>(HALF_DOCUMENTS)
      .all({ known })
      .map(({ problem }) => problem)
    const logged = sqlite.prepare<[number], LoggedDocument>(LOGGED).all(known)
    const documents = sqlite
      .prepare<[number], Confirmed>('SELECT id, number, gross_amount AS grossAmount FROM document WHERE id > ?')
      .all(known)
    const draftIds = new Set(sqlite.prepare<[], number>('SELECT id FROM draft').pluck().all())
    return {
      problems: [
        ...problems,
        ...missingDocuments(promised, new Map(documents.map((one) => [one.id, one])), logged),
        ...unaskedDocuments(promised, logged),
        ...wrongDrafts(promised, draftIds, new Set(logged.map(({ requestId }) => requestId))),
      ],
      lastDocument: documents.reduce((last, { id }) => Math.max(last, id), known),
    }
  } finally {
    sqlite.close()
  }
}

/** P1: what was confirmed is there, once, and says what was said. */
function missingDocuments(
  promised: Promised,
  documents: ReadonlyMap<number, Confirmed>,
  logged: readonly LoggedDocument[],
): string[] {
  return [...promised.confirmed].flatMap(([requestId, confirmed]) => {
    const found = documents.get(confirmed.id)
    if (found === undefined) return [`${confirmed.number} was confirmed and is lost`]
    const same = found.number === confirmed.number && found.grossAmount === confirmed.grossAmount
    const once = logged.filter((one) => one.requestId === requestId && one.id === confirmed.id).length === 1
    return same && once ? [] : [`${confirmed.number} is not what was confirmed`]
  })
}

/** Nothing is there that nobody asked for, and of the unanswered at most the last. */
function unaskedDocuments(promised: Promised, logged: readonly LoggedDocument[]): string[] {
  return logged
    .filter(({ requestId }) => !promised.confirmed.has(requestId) && promised.open?.requestId !== requestId)
    .map(({ requestId }) => `request ${requestId} left a document without a confirmation`)
}

/** A draft is gone exactly when the document made of it is there. */
function wrongDrafts(promised: Promised, draftIds: ReadonlySet<number>, posted: ReadonlySet<string>): string[] {
  const postedDrafts = new Set<number>()
  for (const [requestId, request] of promised.requests) {
    const { draftId } = request.input as { draftId?: number | null }
    if (draftId !== undefined && draftId !== null && posted.has(requestId)) postedDrafts.add(draftId)
  }
  return [...promised.drafts.values()]
    .filter((draft) => draftIds.has(draft) === postedDrafts.has(draft))
    .map((draft) => `draft ${draft} is lost, or posted and still there`)
}
