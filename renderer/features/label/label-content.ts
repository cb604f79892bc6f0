import { keptLayout, changeLayout } from '#renderer/ui/column-layout/kept-layouts.ts'

/** What stands on a label beside name, spec and unit. */
export interface LabelContent {
  readonly retail: boolean
  readonly member: boolean
  readonly barcode: boolean
  readonly shop: boolean
}
export const LABEL_PARTS = ['retail', 'member', 'barcode', 'shop'] as const satisfies readonly (keyof LabelContent)[]

const USUAL: LabelContent = { retail: true, member: false, barcode: true, shop: false }
const KEPT = 'labels'

/** As it was chosen last at this computer; a part that is not said is as usual. */
export function labelContent(): LabelContent {
  const kept = keptLayout(KEPT).value
  if (typeof kept !== 'object' || kept === null) return USUAL
  const said = new Map<string, unknown>(Object.entries(kept))
  const part = (name: keyof LabelContent) => {
    const value = said.get(name)
    return typeof value === 'boolean' ? value : USUAL[name]
  }
  return { retail: part('retail'), member: part('member'), barcode: part('barcode'), shop: part('shop') }
}

export function keepLabelContent(content: LabelContent): void {
  changeLayout(KEPT, { ...content })
}
