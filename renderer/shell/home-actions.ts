import type { InjectionKey } from 'vue'
import type { RailSection, ScreenAction } from './screen.ts'

/**
 * Every action of the program, given by the shell to the home screen: importing them there would be a circle, because
 * they are collected from all screens, and a screen in a circle cannot be replaced while the program runs.
 */
export const ALL_ACTIONS: InjectionKey<readonly ScreenAction[]> = Symbol('all actions')

const MOST = 9
const DAILY: readonly RailSection[] = ['purchase', 'sales']

/**
 * What the home screen offers by digit: the documents of every day, then the lists one looks at, then what gives goods
 * back. A digit somebody has learnt must not move because a type was added.
 */
export function homeActions(actions: readonly ScreenAction[]): ScreenAction[] {
  const making = actions.filter(({ screen, section }) => screen === 'document.form' && DAILY.includes(section))
  const looking = ['stock.list', 'product.list', 'partner.list', 'document.stock']
    .map((screen) => actions.find((action) => action.screen === screen && action.order !== undefined))
    .filter((action) => action !== undefined)
  const rank = (action: ScreenAction) => DAILY.indexOf(action.section)
  const first = Math.min(...making.map(({ order }) => order ?? Infinity))
  const daily = making.filter(({ order }) => order === first).sort((a, b) => rank(a) - rank(b))
  const rarer = making.filter((action) => !daily.includes(action))
  return [...daily, ...looking, ...rarer].slice(0, MOST)
}
