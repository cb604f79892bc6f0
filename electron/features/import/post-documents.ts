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
 * Post papers one after the other, each of one or more documents that are taken together. What the books refuse is taken
 * back by itself and said at its rows. Guards of a sale (below cost, credit limit) are not asked: what is imported has
 * happened.
 */
export function postDocuments(
  context: CommandContext,
  rows: readonly PlannedRow[],
  papers: readonly (readonly PlannedDocument[])[],
  tick: () => void,
): Written {
  const planned = new Map(rows.map((row) => [row.row, row]))
  const made: Made[] = []
  for (const paper of papers) {
    const refused = postPaper(context, paper, tick, made)
    if (refused === null) continue
    const rowsOfOthers = paper.filter((document) => document !== refused.document).flatMap(({ rows: some }) => some)
    noteRefusal(planned, [...refused.document.rows, ...rowsOfOthers], refused.refusal)
  }
  return { made, documents: made.length }
}

/** @returns the document that was refused, and nothing of the paper is posted then; null: all of them are */
function postPaper(
  context: CommandContext,
  paper: readonly PlannedDocument[],
  tick: () => void,
  made: Made[],
): { readonly document: PlannedDocument; readonly refusal: ErrorData } | null {
  const posted: Made[] = []
  const refusal = refusalOf(() =>
    attempt(context.db, () => {
      for (const document of paper) {
        tick()
        const { id } = postOne(context, document)
        posted.push({ entity: 'document', entityId: id, version: null, before: null })
      }
    }),
  )
  // Those before the one that was refused had been posted.
  const document = paper[posted.length]
  if (refusal !== null && document !== undefined) return { document, refusal }
  made.push(...posted)
  return null
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
