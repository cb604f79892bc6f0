import fc from 'fast-check'
import { histories, type Happening } from './history.ts'
import { dice } from './question.ts'
import { happened, type ProofShop, type ShopRules } from './shop.ts'

/* Books in which something happened at random, and what is asked of them. */

export const IS_PROVE = process.env['ZHANGSHI_PROVE'] !== undefined
/** Every day the same books; a proof looks for new ones. */
export const SEED = Number(process.env['ZHANGSHI_SEED'] ?? (IS_PROVE ? Date.now() % 2 ** 31 : 20_261_127))
const LENGTH = 40

/** A history, the rules of the books it happens in, and three questions that everything is asked in its own way. */
export const randomBooks = [
  histories(LENGTH),
  fc.record<ShopRules>({
    taxpayer: fc.constantFrom('general', 'smallScale'),
    method: fc.constantFrom('MA', 'FIFO'),
  }),
  fc.array(dice, { minLength: 3, maxLength: 3 }),
] as const

/** @throws Error with all that was done */
export async function inBooks(
  history: readonly Happening[],
  rules: ShopRules,
  proof: (shop: ProofShop) => Promise<void>,
): Promise<void> {
  const done: string[] = [`${rules.taxpayer}, ${rules.method}`]
  try {
    const shop = await happened(history, rules, done)
    await proof(shop)
    shop.books.close()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\n${done.join('\n')}`, { cause: error })
  }
}
