import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rate } from '#shared/kernel/rate.ts'
import { RandomShop } from './random-shop/random-shop.ts'
import { step } from './random-shop/step.ts'
import { askReport } from './report-text.ts'
import { productContent, startTestProgram } from './test-program.ts'
import { openTill } from './till-shop.ts'

/*
 * Whatever happens in a shop, the derived journal balances in every document and says what the ledgers say. Steps that
 * are refused are part of the history; that enough of them are not is judged at the end.
 */

const IS_PROVE = process.env['ZHANGSHI_PROVE'] !== undefined
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? (IS_PROVE ? Date.now() % 2 ** 31 : 20_261_126))
const RUNS = Number(process.env['ZHANGSHI_RUNS'] ?? (IS_PROVE ? 200 : 6))

test(`the journal balances whatever happens (ZHANGSHI_SEED=${SEED})`, { timeout: 120_000 }, async () => {
  let done = 0
  let taken = 0
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }),
    fc.constantFrom('general' as const, 'smallScale' as const),
    async (steps, taxpayer) => {
      const till = await openTill(startTestProgram({ taxpayer, negativeStock: 'allow' }))
      await till.api.books.setTradeRules({
        tax: true,
        creditLimitGuard: 'off',
        belowCostGuard: 'off',
        overdueGuard: 'off',
      })
      await till.makeProduct(productContent({ name: '油', purchaseTaxRate: rate(1300), salesTaxRate: rate(900) }))
      await till.makeProduct(
        productContent({ name: '安装', kind: 'service', purchaseTaxRate: rate(600), salesTaxRate: rate(600) }),
      )
      const shop = new RandomShop(till)
      for (const what of steps) await shop.take(what)
      expect(await till.brokenChecks()).toEqual([])
      for (const grouping of ['document', 'day'] as const) {
        const { tieOuts } = await askReport(till.api, 'vouchers', { period: 'all', grouping })
        expect(tieOuts.map(({ difference }) => difference)).toEqual([0, 0])
      }
      done += shop.done
      taken += steps.length
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: SEED })
  expect(done).toBeGreaterThan(taken / 3)
})
