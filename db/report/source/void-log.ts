import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { isMoneyType } from '#shared/domain/money/money-type.ts'
import { isPricedAtCost } from '#shared/domain/document/registry.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { SourceOf } from './source.ts'

interface Undone {
  readonly id: DocumentId
  readonly type: AnyDocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly partner: string
  readonly amount: Money
  /** Of the document that took its place; null: none did. */
  readonly successor: string | null
  readonly doneAt: number
  /** `15:32`, as the clock of this computer says. */
  readonly doneTime: string
  readonly doneBy: string
  readonly reason: string
}

// Reversals are few, and an index knows them: the days they were made on are judged afterwards.
const undone = statement<[], Undone>(`
  SELECT o.id, o.type, o.number, o.business_date AS businessDate, ifnull(p.name, '') AS partner, o.gross_amount AS amount,
    (SELECT a.number FROM document a WHERE a.amends_document_id = o.id) AS successor, r.posted_at AS doneAt,
    strftime('%H:%M', r.posted_at / 1000, 'unixepoch', 'localtime') AS doneTime,
    u.name AS doneBy, r.reason
  FROM document r JOIN document o ON o.id = r.reverses_document_id JOIN user u ON u.id = r.posted_by
  LEFT JOIN partner p ON p.id = o.partner_id WHERE r.reverses_document_id IS NOT NULL ORDER BY r.id DESC`)

function allUndone(db: ReadableDb, seesCost: boolean): (Undone & { readonly doneOn: BusinessDate })[] {
  return undone(db)
    .all()
    .filter(({ type }) => seesCost || isMoneyType(type) || !isPricedAtCost(type))
    .map((one) => ({ ...one, doneOn: businessDateOf(one.doneAt, 0) }))
}

export const voidLog: SourceOf<'voidLog'> = {
  facts: (db, { from, to, seesCost }) => ({
    rows: allUndone(db, seesCost)
      .filter(({ doneOn }) => (from === null || doneOn >= from) && doneOn <= to)
      .map(({ id, type, doneAt: _doneAt, successor, ...cells }) => ({
        key: String(id),
        cells: { ...cells, type, action: successor === null ? 'void' : 'amend', successor: successor ?? '' },
        target: { to: 'document', id, type },
      })),
  }),
  lastDate: (db, { seesCost }) => allUndone(db, seesCost)[0]?.doneOn ?? null,
}
