/**
 * 单据模板 FormTemplate: what of a document is printed on a form, in blocks: head, lines, foot. What a document must say
 * (number, date, names, quantities, totals) is no choice.
 */
export const FORM_COLUMNS = ['row', 'code', 'name', 'unit', 'quantity', 'price', 'amount', 'remark'] as const
export type FormColumn = (typeof FORM_COLUMNS)[number]

export interface TemplateColumn {
  readonly key: FormColumn
  readonly shown: boolean
  /** Tenths of a millimetre; of `name` it is not used: it takes what is left. */
  readonly width: number
}

/** Blocks that may be left out. */
export const FORM_PARTS = ['barcode', 'phone', 'address', 'capitals', 'debt', 'remark', 'copies'] as const
export type FormPart = (typeof FORM_PARTS)[number]

export const FORM_SIZES = ['small', 'normal', 'large'] as const

export interface FormTemplate {
  /** Empty: the name of the document type. */
  readonly title: string
  readonly columns: readonly TemplateColumn[]
  readonly parts: Readonly<Record<FormPart, boolean>>
  /** Empty: the usual ones. */
  readonly signers: readonly string[]
  /** A line at the foot: 退换说明, telephone, address of the shop. */
  readonly note: string
  readonly size: (typeof FORM_SIZES)[number]
  /** A picture as data: URL; empty: none. */
  readonly logo: string
  /** What a QR code says (收款码, an address); empty: none. */
  readonly qr: string
  readonly qrLabel: string
}

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  row: 90,
  code: 280,
  name: 0,
  unit: 130,
  quantity: 200,
  price: 200,
  amount: 270,
  remark: 240,
}

/** As the program prints it. */
export const USUAL_TEMPLATE: FormTemplate = {
  title: '',
  columns: FORM_COLUMNS.map((key) => ({ key, shown: true, width: WIDTHS[key] })),
  parts: { barcode: true, phone: true, address: true, capitals: true, debt: true, remark: true, copies: true },
  signers: [],
  note: '',
  size: 'normal',
  logo: '',
  qr: '',
  qrLabel: '',
}

/** Always printed: without them nobody knows what was delivered. */
export const FIXED_COLUMNS: readonly FormColumn[] = ['name', 'quantity']

/** Between these, tenths of a millimetre, a column can be read and leaves room for the name. */
export const COLUMN_WIDTH = { least: 80, most: 600 }
/** A form is 241 mm with two strips of 12.7 mm; the name gets at least 45 mm of the rest. */
const ROOM = 2410 - 2 * 127 - 450

export type TemplateFault = 'columns' | 'fixed' | 'order' | 'width'

/** What is wrong with a template that comes from a file or a hand; null: nothing. */
export function templateFault({ columns }: FormTemplate): TemplateFault | null {
  const keys = columns.map(({ key }) => key)
  if (keys.length !== FORM_COLUMNS.length || new Set(keys).size !== keys.length) return 'columns'
  if (columns.some(({ key, shown }) => !shown && FIXED_COLUMNS.includes(key))) return 'fixed'
  // The word 合计 stands under the name, left of every sum.
  if (keys.indexOf('name') > Math.min(keys.indexOf('quantity'), keys.indexOf('amount'))) return 'order'
  const wide = columns.filter(({ key, shown }) => shown && key !== 'name')
  const isOff = ({ width }: TemplateColumn) => width < COLUMN_WIDTH.least || width > COLUMN_WIDTH.most
  if (wide.some(isOff) || wide.reduce((sum, { width }) => sum + width, 0) > ROOM) return 'width'
  return null
}

/** The column one place to the left or right; the same when it cannot go there. */
export function moveColumn(template: FormTemplate, key: FormColumn, step: -1 | 1): FormTemplate {
  const columns = [...template.columns]
  const at = columns.findIndex((column) => column.key === key)
  const [moved] = columns.splice(at, 1)
  if (moved === undefined || at + step < 0) return template
  columns.splice(at + step, 0, moved)
  const changed = { ...template, columns }
  return templateFault(changed) === 'order' ? template : changed
}
