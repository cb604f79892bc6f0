import type { DocumentId } from '#shared/kernel/id.ts'
import { moneyToText } from '#shared/kernel/money.ts'
import { voucherOf } from '#db/report/journal/voucher.ts'
import type { TestProgram } from './test-program.ts'

/** 凭证 of a document as text: `account amount`, debit-positive, in alphabetical order. */
export function voucherText({ program }: TestProgram, { id }: { readonly id: DocumentId }): string[] {
  return voucherOf(program.host.current.books.db, id)
    .map(({ account, amount }) => `${account} ${moneyToText(amount)}`)
    .toSorted()
}
