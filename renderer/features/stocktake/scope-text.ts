import type { StocktakeRow } from '#shared/contract/stocktake-task.ts'
import type { AllTexts } from '#renderer/text/text.ts'

const MOST_NAMES = 3

/** 全部商品 · 粮油、调味 等 5 项 · 自选 20 种 */
export function scopeText({ scope, scopeNames }: Pick<StocktakeRow, 'scope' | 'scopeNames'>, text: AllTexts): string {
  const words = text.stocktake.scopeText
  switch (scope.kind) {
    case 'all':
      return words.all
    case 'negative':
      return words.negative
    case 'lastDifference':
      return words.lastDifference
    case 'notMoving':
      return words.notMoving(String(scope.days))
    case 'abc':
      return words.abc([...scope.classes].sort().join(text.terms.listSeparator))
    case 'products':
      return words.products(String(scope.productIds.length))
    case 'brand':
      return named(scope.brands, scope.brands.length, text)
    case 'location':
      return named(scope.locations, scope.locations.length, text)
    case 'category':
      return named(scopeNames, scope.categoryIds.length, text)
    case 'supplier':
      return named(scopeNames, scope.partnerIds.length, text)
  }
}

function named(names: readonly string[], count: number, text: AllTexts): string {
  const words = text.stocktake.scopeText
  const shown = names.slice(0, MOST_NAMES).join(text.terms.listSeparator)
  return count > MOST_NAMES ? words.more(shown, String(count)) : words.named(shown)
}
