import type { AffectedStocktake } from '#shared/contract/stocktake-task.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { AllTexts } from './text.ts'

const MOST_LINES = 3

/** What recomputing a stocktake changed: 因补录 CGRK-20261121-0003，菜籽油的差异由 -6 变为 0。 */
export function redoneSentence(
  { numbers, lines }: { readonly numbers: readonly string[]; readonly lines: AffectedStocktake['lines'] },
  words: AllTexts,
): string {
  const say = words.stocktake.review.late
  if (lines.length === 0) return say.redoneNothing
  const shown = lines
    .slice(0, MOST_LINES)
    .map(({ name, before, after }) => say.redoneLine(name, signed(before), signed(after)))
    .join(words.terms.clauseSeparator)
  const changes = lines.length > MOST_LINES ? say.redoneMore(shown, String(lines.length)) : shown
  return say.redone(numbers.join(words.terms.listSeparator), changes)
}

function signed(value: Quantity): string {
  return value > 0 ? `+${formatQuantity(value)}` : formatQuantity(value)
}
