import type { Texts } from '../text.ts'
import type { columnLayout as chinese } from '../zh-CN/column-layout.ts'

export const columnLayout: Texts<typeof chinese> = {
  title: 'Columns',
  columns: 'Columns',
  presets: 'Sets of columns',
  preset: { compact: 'Compact', standard: 'Standard', tax: 'Tax', batch: 'Batch' },
  show: 'Show',
  move: 'Move',
  width: 'Width',
  stop: 'Enter stops',
  reset: 'Reset',
  locked: 'Always shown',
  view: {
    title: 'Views',
    none: 'No views yet. Set filters, sort and columns, then give them a name.',
    name: 'Name of the view',
    nameHint: 'Name for this view',
    save: 'Save view',
    apply: 'Use this view',
    remove: 'Delete',
    own: 'Default view',
  },
}
