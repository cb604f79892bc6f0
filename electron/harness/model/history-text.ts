import type { Action } from '../oracle/action.ts'
import type { EnteredDocument, EnteredLine } from '../oracle/facts.ts'
import type { History } from '../oracle/history.ts'

/** What was done, one line each, short enough to be read and to be made a test by hand. */
export function historyText({ method, negative }: History['settings'], actions: readonly Action[]): string {
  return [`${method} ${negative}`, ...actions.map(actionText)].join('\n')
}

function actionText(action: Action): string {
  switch (action.do) {
    case 'post':
      return `${action.name} = ${documentText(action.content)}`
    case 'amend':
      return `${action.name} = ${action.doc} amended: ${documentText(action.content)}`
    case 'reverse':
      return `void ${action.doc}`
    case 'close':
      return `close ${action.through}`
    case 'reopen':
      return `reopen ${action.through ?? 'all'}`
    case 'today':
      return `today ${action.date}`
    case 'negative':
      return `negative ${action.setting}`
    case 'reference price':
      return `reference price ${action.product} ${action.price}`
    case 'restart':
      return 'restart'
  }
}

function documentText({ type, date, fee = 0n, lines }: EnteredDocument): string {
  return `${type} ${date}${fee === 0n ? '' : ` fee ${fee}`}: ${lines.map(lineText).join('; ')}`
}

function lineText(line: EnteredLine): string {
  const { product, warehouse, batch, quantity, value, origin, to, direction, weight } = line
  return [
    direction ?? '',
    product,
    ...(warehouse === undefined ? [] : [`@${warehouse}`]),
    batch ?? '',
    ...(quantity === undefined ? [] : [String(quantity)]),
    ...(value === undefined ? [] : [`for ${value}`]),
    ...(origin === undefined ? [] : [`of ${origin}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(weight === undefined ? [] : [`weighs ${weight}`]),
  ]
    .filter((text) => text !== '')
    .join(' ')
}
