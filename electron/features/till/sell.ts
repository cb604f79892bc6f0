import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { Cart } from '#shared/contract/till-cart.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { amendCart, RetailContent, sell as sellEndpoint } from '#shared/contract/till.ts'
import { isRoundingAllowed } from '#shared/domain/till/rounding.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { findOpenShift } from '#db/ledger/shift-ledger.ts'
import { dropRunningCart } from '#db/repository/cart.ts'
import { lastRetailOf } from '#db/repository/retail.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import type { CommandContext, Context, QueryContext } from '../../ipc/context.ts'
import { amendContent } from '../document/amend.ts'
import { enforceGuards } from '../document/guard/guards.ts'
import { postContent } from '../document/post.ts'
import { requireLive, requireReversible, voidDocument } from '../document/void.ts'
import { paidOf, saleAsCart } from './carts.ts'
import { receiptOf, requireRetail } from './receipt.ts'
import { withBatches } from './sold-batches.ts'

/**
 * 收款 in the caller's transaction: stock, money and cost of one retail document.
 * @throws AppError ROUNDING_TOO_LARGE, FORBIDDEN (改单) and those of postContent and enforceGuards
 */
export function sell(
  context: CommandContext,
  { content, amends, endsCart, overrides }: InputOf<typeof sellEndpoint>,
): Receipt {
  const { db } = context
  if (!isRoundingAllowed(content.rounding, tillSettings(db).rounding))
    throw new AppError('ROUNDING_TOO_LARGE', { rounding: content.rounding })
  if (amends !== null) assertMayAmend(context)
  const document = documentOf(context, content, amends)
  const posted = amends === null ? postContent(context, document) : amendContent(context, amends, document, '')
  const { id } = posted
  enforceGuards(context, posted, overrides)
  if (endsCart) dropRunningCart(db, context.userId)
  return receiptOf(context, id)
}

/**
 * A sale as the cart it is amended in. What would refuse the new one whatever is in it is said before anything is.
 * @throws AppError FORBIDDEN, NOT_FOUND, DOCUMENT_TYPE_MISMATCH, IS_REVERSAL, ALREADY_VOIDED, HAS_DEPENDENTS
 */
export function cartOfAmendment(context: QueryContext, id: DocumentId): OutputOf<typeof amendCart> {
  const { db } = context
  assertMayAmend(context)
  const { number, type, total } = requireRetail(db, id)
  if (type !== 'retailSale') throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type: 'retailSale' })
  requireReversible(context, id)
  return { cart: saleAsCart(db, id), number, total, paid: paidOf(db, id) }
}

function assertMayAmend({ role }: Context): void {
  if (!roleMay(role, 'document.void')) throw new AppError('FORBIDDEN', { permission: 'document.void' })
}

/** 改单 keeps the day of the sale; where that is closed, the engine dates it today. */
function documentOf({ db, today }: CommandContext, content: RetailContent, amends: DocumentId | null): DocumentContent {
  const { rounding, ...rest } = content
  return {
    ...rest,
    businessDate: amends === null ? today : requireLive(db, amends).businessDate,
    externalNumber: '',
    freight: ZERO_MONEY,
    // What stands at the till is what the customer pays.
    ...(content.type === 'retailSale' ? { taxIncluded: true } : {}),
    ...(rounding === 0 ? {} : { rounding }),
    lines: withBatches(db, content, today, amends),
  }
}

/**
 * 撤销上一单 in the caller's transaction.
 * @throws AppError NO_OPEN_SHIFT, NOT_LAST_SALE, NOT_FOUND and those of voidDocument
 */
export function undoLast(context: CommandContext, id: DocumentId): { cart: Cart | null } {
  const { db } = context
  const shift = findOpenShift(db)
  if (shift === null) throw new AppError('NO_OPEN_SHIFT', {})
  const { number, type } = requireRetail(db, id)
  if (lastRetailOf(db, shift.id) !== id) throw new AppError('NOT_LAST_SALE', { number })
  const cart = type === 'retailSale' ? saleAsCart(db, id) : null
  voidDocument(context, { id, reason: '' })
  return { cart }
}
