import type { Receipt } from '#shared/contract/till-receipt.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { sourcesOf } from '#db/repository/line-source.ts'
import { expiredSales } from '#db/report/posting-doubt.ts'
import { findRetail, retailLines, retailTenders, type RetailHeader } from '#db/repository/retail.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import type { Context } from '../../ipc/context.ts'
import { methodOf } from './methods.ts'

/** @throws AppError NOT_FOUND when it is no retail document */
export function requireRetail(db: ReadableDb, id: DocumentId): RetailHeader {
  const found = findRetail(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return found
}

/** What is printed of a retail document. @throws AppError NOT_FOUND */
export function receiptOf({ db, settings: books }: Context & { readonly db: ReadableDb }, id: DocumentId): Receipt {
  const { discountAmount, voided, ...header } = requireRetail(db, id)
  const settings = tillSettings(db)
  const lines = retailLines(db, id)
  const tenders = retailTenders(db, id)
  const rounding = addMoney(...lines.map((line) => line.rounding))
  return {
    ...header,
    voided: voided === 1,
    sourceNumber: sourcesOf(db, id)[0]?.number ?? null,
    lines: lines.map(({ name, spec, unitName, quantity, price, listAmount, amount, rounding: share }) => ({
      name,
      spec,
      unitName,
      quantity,
      price,
      listAmount,
      amount: addMoney(amount, share),
    })),
    discount: subtractMoney(discountAmount, rounding),
    rounding,
    tenders: tenders.map((tender) => ({
      method: methodOf(settings, tender),
      accountName: tender.accountName,
      amount: tender.amount,
      received: tender.received,
    })),
    change: addMoney(
      ...tenders.map(({ received, amount }) =>
        received === null ? subtractMoney(amount, amount) : subtractMoney(received, amount),
      ),
    ),
    shopName: books.name,
    expired: expiredSales(db, [id]).map(({ product, batch }) => ({ product, batch })),
    width: settings.receiptWidth,
    head: settings.receiptHead,
    foot: settings.receiptFoot,
  }
}
