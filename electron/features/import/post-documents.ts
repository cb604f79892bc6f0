import type { DocumentContent } from '#shared/contract/document.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import type { Made } from '#db/repository/import.ts'
import { attempt } from '#db/savepoint.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { keepingStatements } from '../document/guard/statement-guard.ts'
import { postContent } from '../document/post.ts'
import { preparePosting } from '../document/prepare.ts'
import { assertMayWrite } from '../document/visible.ts'
import type { PlannedRow, Written } from './plan.ts'

/** A document of an import, and the rows of the table it comes from. */
export interface PlannedDocument {
  readonly rows: readonly number[]
  readonly content: DocumentContent
  /** Paid at once, in full, into or out of this account; null: it is owed. */
  readonly paidAccountId: AccountId | null
}

/**
 * Post documents one after the other. What the books refuse is taken back by itself and said at its rows. Guards of a
 * sale (below cost, credit limit) are not asked: what is imported has happened.
 */
export function postDocuments(
  context: CommandContext,
  rows: readonly PlannedRow[],
  documents: readonly PlannedDocument[],
  tick: () => void,
): Written {
  const planned = new Map(rows.map((row) => [row.row, row]))
  const made: Made[] = []
  for (const document of documents) {
    tick()
    const refusal = refusalOf(() => {
      const { id } = attempt(context.db, () => postOne(context, document))
      made.push({ entity: 'document', entityId: id, version: null, before: null })
    })
    if (refusal !== null) noteRefusal(planned, document.rows, refusal)
  }
  return { made, documents: made.length }
}

/** What the books say against it; null when it was done. @throws what is no refusal */
export function refusalOf(work: () => void): ErrorData | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, params: error.params } as ErrorData
  }
}

/** All rows of a refused document are errors; the first says why. */
export function noteRefusal(
  planned: ReadonlyMap<number, PlannedRow>,
  rows: readonly number[],
  refusal: ErrorData,
): void {
  rows.forEach((row, index) => {
    const one = planned.get(row)
    if (one === undefined) throw new Error(`row ${row} was not planned`)
    one.action = 'error'
    if (index === 0) one.problems.push({ key: '', problem: 'refused', text: '', refusal })
  })
}

function postOne(context: CommandContext, { content, paidAccountId }: PlannedDocument) {
  assertMayWrite(context, content.type)
  return keepingStatements(context, undefined, () => postContent(context, paid(context, content, paidAccountId)))
}

function paid(context: CommandContext, content: DocumentContent, accountId: AccountId | null): DocumentContent {
  if (accountId === null) return content
  const { grossAmount } = documentTotals(preparePosting(context, content).lines)
  if (grossAmount === 0) return content
  return { ...content, tenders: [{ method: 'account', accountId, amount: grossAmount, received: null, remark: '' }] }
}
