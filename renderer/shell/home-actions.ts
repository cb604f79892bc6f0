import type { ScreenAction } from './screen.ts'

const MOST = 9

/** What the home screen offers by digit: making documents first, then the lists one looks at. */
export function homeActions(actions: readonly ScreenAction[]): ScreenAction[] {
  const making = actions.filter((action) => action.screen === 'document.form' && action.order !== undefined)
  const looking = ['stock.list', 'product.list', 'partner.list']
    .map((screen) => actions.find((action) => action.screen === screen && action.order !== undefined))
    .filter((action) => action !== undefined)
  const rank = (action: ScreenAction) => ['purchase', 'sales', 'stock'].indexOf(action.section)
  return [...making.sort((a, b) => rank(a) - rank(b)), ...looking].slice(0, MOST)
}
