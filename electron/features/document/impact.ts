import type { Impact } from '#shared/contract/document-impact.ts'
import type { impact } from '#shared/contract/document.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addMoney, negateMoney, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { zJson } from '#shared/contract/scalar.ts'
import type { Recost } from '#db/ledger/valuation.ts'
import { expiredSales, uncostedGoods } from '#db/report/posting-doubt.ts'
import type { CommandContext, QueryContext } from '../../ipc/context.ts'
import { amendContent } from './amend.ts'
import { moneyBefore, moneyImpact } from './money/money-impact.ts'
import { postContent } from './post.ts'
import type { Posted } from './settle.ts'
import { assertNotOfStocktake } from './stocktake-document.ts'
import { reverseDocument } from './void.ts'

/**
 * What a posting, a void or a 改单 would do to other documents: it runs for real in a transaction that is rolled back.
 */
export function impactOf(context: QueryContext, question: InputOf<typeof impact>): Impact {
  try {
    const {
      documents,
      recosts,
      shortage,
      expired,
      uncosted,
      money: moved,
    } = context.tryOut((command) => {
      const before = question.do === 'post' ? null : moneyBefore(command.db, question.id)
      const posted = attempt(command, question)
      return {
        ...posted,
        expired: expiredSales(command.db, posted.documents),
        uncosted: uncostedGoods(command.db, posted.documents),
        money: before === null ? null : moneyImpact(command.db, before, question.do === 'amend' ? posted.id : null),
      }
    })
    const own = new Set(question.do === 'post' ? documents : [...documents, question.id])
    const changes = recosts.filter((recost) => recost.before !== null && !own.has(recost.documentId))
    const lines = new Set(changes.map((recost) => recost.movementId))
    const months = context.seesCost ? monthsOf(changes) : []
    const money = moved === null ? {} : { money: moved }
    return { recostedLines: lines.size, months, shortage, expired, uncosted, refusal: null, ...money }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      recostedLines: 0,
      months: [],
      shortage: null,
      expired: [],
      uncosted: [],
      refusal: { code: error.code, params: jsonRecord(error.params) },
    }
  }
}

function attempt(context: CommandContext, question: InputOf<typeof impact>): Posted {
  if (question.do === 'post') return postContent(context, question.content)
  assertNotOfStocktake(context.db, question.id)
  if (question.do === 'amend') return amendContent(context, question.id, question.content, '')
  return reverseDocument(context, question.id, '', question.cascade ?? false)
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

function jsonRecord(params: object): Record<string, ReturnType<typeof zJson.parse>> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, zJson.parse(value)]))
}
