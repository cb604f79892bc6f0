import { AppError } from '#shared/errors/app-error.ts'
import { isPricedAtCost } from '#shared/domain/document/registry.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { batchStock, serialStock, serialTrace } from '#db/report/batch-stock.ts'
import { findingOf } from '#db/report/check-finding.ts'
import { costChainPage, stockLayers } from '#db/report/cost-chain.ts'
import { stockCard } from '#db/report/stock-card.ts'
import { stockLedgerPage } from '#db/report/stock-ledger-page.ts'
import { stockPage } from '#db/report/stock-list.ts'
import { stockTotals } from '#db/report/stock-totals.ts'
import { ATTACHMENT_CHECK, verifyAttachments } from '../../attachment-file/verify-attachments.ts'
import { cardWithoutCost, ledgerWithoutCost, rowWithoutCost } from './cost.ts'

export const stockHandlers: HandlersOf<'stock'> = {
  page: (context, input) => {
    // Order and cursor of this sort would tell what is not shown.
    if (input.sort === 'value' && !context.seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
    const page = stockPage(context.db, input)
    return context.seesCost ? page : { ...page, rows: page.rows.map(rowWithoutCost) }
  },
  totals: (context, input) => {
    const totals = stockTotals(context.db, input)
    return context.seesCost ? totals : { ...totals, value: null }
  },
  ledger: (context, input) => {
    const ledger = stockLedgerPage(context.db, input)
    return context.seesCost ? ledger : ledgerWithoutCost(ledger)
  },
  card: (context, { productId }) => {
    const card = stockCard(context.db, productId, context.today)
    return context.seesCost ? card : cardWithoutCost(card)
  },
  batches: ({ db, today }, { productId, warehouseId }) => batchStock(db, productId, warehouseId, today),
  serials: ({ db }, input) => serialStock(db, input),
  traceSerial: (context, { serial }) =>
    serialTrace(context.db, serial).filter((row) => context.seesCost || !isPricedAtCost(row.documentType)),
  costChain: ({ db }, input) => costChainPage(db, input),
  layers: ({ db }, { productId }) => stockLayers(db, productId),
  verify: ({ db, progress }, { part }) => {
    const files = part === 'ledgers' ? 0 : 1
    const checks = verifyLedger(db, (done, total, check) => progress(done, total + files, check), part)
    if (files > 0) {
      progress(checks.length, checks.length + files, ATTACHMENT_CHECK)
      checks.push(verifyAttachments(db))
    }
    return checks.map((check) => ({ ...check, ...findingOf(db, check.detail) }))
  },
}
