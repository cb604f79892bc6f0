import type { Impact } from '#shared/contract/document-impact.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, negateMoney, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { Recost } from '#db/ledger/valuation.ts'
import { expiredSales, uncostedGoods } from '#db/report/posting-doubt.ts'
import type { CommandContext } from '../../ipc/context.ts'
import type { Settled } from './settle.ts'

/** What a posting changes that was refused. */
export const NO_IMPACT = { recostedLines: 0, months: [], shortage: null, expired: [], uncosted: [] }

/**
 * What a posting, a void or a 改单 that was just carried out did to the stock and the cost of other documents.
 * @param replaced the document that was voided or amended: what it cost is no change of others
 */
export function impactOf(
  context: CommandContext,
  { documents, recosts, shortage }: Settled,
  replaced: DocumentId | null,
): Omit<Impact, 'money' | 'refusal'> {
  const own = new Set([...documents, replaced])
  const changes = recosts.filter((recost) => recost.before !== null && !own.has(recost.documentId))
  return {
    recostedLines: new Set(changes.map((recost) => recost.movementId)).size,
    months: context.seesCost ? monthsOf(changes) : [],
    shortage,
    expired: expiredSales(context.db, documents),
    uncosted: uncostedGoods(context.db, documents),
  }
}

/** Movements whose value is a cost of the month; what comes in or is moved is not. */
const COSTS: readonly MovementKind[] = ['sale', 'salesReturn', 'otherOut', 'loss']

/** Cost of issues and gross profit of sales, changed per month. */
function monthsOf(changes: readonly Recost[]): Impact['months'] {
  const months = new Map<string, { cost: Money; grossProfit: Money }>()
  for (const { businessDate, before, after, kind, part } of changes) {
    if (!COSTS.includes(kind)) continue
    const month = businessDate.slice(0, 7)
    const sum = months.get(month) ?? { cost: ZERO_MONEY, grossProfit: ZERO_MONEY }
    // Values of issues are negative, more cost makes them smaller; a true-up is the cost itself.
    const change = subtractMoney(after, before ?? ZERO_MONEY)
    const cost = part === 'trueUp' ? change : negateMoney(change)
    months.set(month, {
      cost: addMoney(sum.cost, cost),
      grossProfit: kind === 'sale' || kind === 'salesReturn' ? subtractMoney(sum.grossProfit, cost) : sum.grossProfit,
    })
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, sum]) => ({ month, ...sum }))
}
