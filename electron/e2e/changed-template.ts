import { templateDefinition } from '#shared/domain/print/template-definitions.ts'
import { usualTemplate, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'

/** A black square of one pixel. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

/** Everything changed that can be: another order, the first column that may go is off, a logo, a QR code, a note. */
export function changedTemplate(subject: TemplateSubject): PrintTemplate {
  const usual = usualTemplate(subject)
  const fixed = templateDefinition(subject).columns.filter((column) => column.fixed)
  const off = usual.columns.find(({ key, shown }) => shown && !fixed.some((one) => one.key === key))
  const columns = usual.columns.map((column) => (column.key === off?.key ? { ...column, shown: false } : column))
  const last = columns.at(-1)
  const isFree = last !== undefined && !templateDefinition(subject).sums.includes(last.key)
  return {
    ...usual,
    title: '另起的名字',
    columns: isFree ? [last, ...columns.slice(0, -1)] : columns,
    parts: [...usual.parts].reverse(),
    note: '货物当面点清',
    size: 'large',
    logo: LOGO,
    qr: 'https://example.com/shop',
    qrLabel: '扫码付款',
  }
}
