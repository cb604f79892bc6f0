import type { ContentOf } from '#shared/contract/money-content.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { listAccounts } from '#db/repository/account.ts'
import type { Made } from '#db/repository/import.ts'
import { attempt } from '#db/savepoint.ts'
import { ON_ITS_OWN, writeMoney } from '../document/money/post-money.ts'
import { plannedRow, type Planner, type PlannedRow } from './plan.ts'
import { noteRefusal, refusalOf } from './post-documents.ts'

/** 期初资金: every row what lay in an account; negative: overdrawn. */
export const planOpeningAccounts: Planner = ({ db, settings: books }, table, settings) => {
  const accounts = new Map(listAccounts(db).map((account) => [account.name.toLowerCase(), account]))
  const businessDate = settings.openingDate ?? addDays(books.openedOn, -1)
  const seen = new Map<AccountId, number>()
  const rows: PlannedRow[] = []
  const contents = new Map<number, ContentOf<'openingAccount'>>()
  for (const row of table.rows) {
    const cells = table.reading(row)
    const name = cells.text('account', 60)
    const amount = cells.money('balance')
    const account = accounts.get(name.toLowerCase())
    if (name === '') cells.note('account', 'required')
    else if (account === undefined) cells.note('account', 'unknownAccount')
    else if (!account.enabled) cells.note('account', 'disabled', account.name)
    if (cells.isEmpty('balance')) cells.note('balance', 'required')
    const before = account === undefined ? undefined : seen.get(account.id)
    if (before !== undefined) cells.note('account', 'twiceInFile', String(before + 1))
    if (account !== undefined) seen.set(account.id, row)
    const remark = cells.text('remark', 200)
    const planned = plannedRow(row, amount === 0 ? 'skip' : 'create', cells.problems)
    rows.push(planned)
    if (planned.action === 'create' && account !== undefined && amount !== null)
      contents.set(row, { type: 'openingAccount', businessDate, remark, accountId: account.id, amount })
  }
  const planned = new Map(rows.map((row) => [row.row, row]))
  return {
    rows,
    needsTryOut: true,
    rowsAreDocuments: true,
    write: (context, tick) => {
      const made: Made[] = []
      for (const [row, content] of contents) {
        tick()
        const refusal = refusalOf(() => {
          const entityId = attempt(context.db, () => writeMoney(context, content, ON_ITS_OWN))
          made.push({ entity: 'money', entityId, version: null, before: null })
        })
        if (refusal !== null) noteRefusal(planned, [row], refusal)
      }
      return { made, documents: made.length }
    },
  }
}
