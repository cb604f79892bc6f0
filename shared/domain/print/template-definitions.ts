import type { DocumentType } from '../document/document-type.ts'
import { isMoneyType } from '../money/money-type.ts'
import { documentDefinition } from '../document/registry.ts'
import { roleOfDocument } from './print-role.ts'
import type {
  ColumnChoice,
  PartChoice,
  PrintBlock,
  PrintColumn,
  PrintPart,
  TemplateDefinition,
  TemplateSubject,
} from './template-subject.ts'

// What can be chosen for each paper. What a paper must say (number, date, names, quantities, totals) is no choice.

type Look = Partial<Pick<ColumnChoice, 'shown' | 'fixed'>>

function column(key: PrintColumn, width: number, { shown = true, fixed = false }: Look = {}): ColumnChoice {
  return { key, width, shown, fixed }
}

function part(block: PrintBlock, key: PrintPart, { shown = true, moves = false } = {}): PartChoice {
  return { key, block, shown, moves }
}

const MOVES = { moves: true }
const FIXED = { fixed: true }
/** A form is 241 mm with two strips of 12.7 mm; the name gets at least 45 mm of the rest. */
const FORM_ROOM = 2410 - 2 * 127 - 450
/** A4 upright and across, within their margins, without the least a name needs. */
const UPRIGHT_ROOM = 1860 - 350
const LYING_ROOM = 2730 - 350

/** 三联, A5 and A4 of one document: what goes along with goods says the barcode, a letter the code. */
function documentTemplate(type: DocumentType): TemplateDefinition {
  const goesAlong = roleOfDocument(type) === 'goodsDocument'
  const { partner, group } = documentDefinition(type)
  const isSale = group === 'sales'
  return {
    columns: [
      column('row', 90),
      column('code', 280, { shown: !goesAlong }),
      column('barcode', 280, { shown: goesAlong }),
      column('name', 0, FIXED),
      column('unit', 130),
      column('quantity', 200, FIXED),
      column('price', 200),
      column('amount', 270),
      column('remark', 240),
    ],
    sums: ['quantity', 'amount'],
    room: FORM_ROOM,
    parts: [
      part('head', 'barcode'),
      part('head', 'contact', { ...MOVES, shown: partner !== null && !goesAlong }),
      part('head', 'phone', MOVES),
      part('head', 'address', MOVES),
      part('head', 'warehouse', { ...MOVES, shown: !(isSale && goesAlong) }),
      part('head', 'externalNumber', MOVES),
      part('totals', 'capitals'),
      part('totals', 'debt', { shown: goesAlong }),
      part('foot', 'terms', MOVES),
      part('foot', 'remark', MOVES),
      part('foot', 'copies'),
    ],
    signers: 3,
  }
}

const MONEY: TemplateDefinition = {
  columns: [],
  sums: [],
  room: 0,
  parts: [
    part('lines', 'capitals', MOVES),
    part('lines', 'purpose', MOVES),
    part('lines', 'remark', MOVES),
    part('lines', 'settled', MOVES),
    part('lines', 'remaining', MOVES),
  ],
  signers: 2,
}

const STATEMENT: TemplateDefinition = {
  columns: [
    column('date', 200, FIXED),
    column('number', 350, FIXED),
    column('type', 210),
    column('summary', 0, FIXED),
    column('increase', 220, FIXED),
    column('paid', 220, FIXED),
    column('adjusted', 180),
    column('balance', 230, FIXED),
  ],
  sums: ['increase', 'paid', 'adjusted', 'balance'],
  room: 1860 - 250,
  parts: [
    part('head', 'contact', MOVES),
    part('head', 'phone', MOVES),
    part('head', 'address', MOVES),
    part('totals', 'capitals'),
    part('totals', 'ageing'),
    part('foot', 'slip'),
  ],
  signers: 0,
}

const TILL_RECEIPT: TemplateDefinition = {
  columns: [],
  sums: [],
  room: 0,
  parts: [
    part('head', 'shopLines'),
    part('head', 'cashier'),
    part('head', 'customer'),
    part('lines', 'spec'),
    part('lines', 'unitPrice'),
    part('totals', 'pieces'),
    part('foot', 'barcode', MOVES),
  ],
  signers: 0,
}

const SHIFT_SLIP: TemplateDefinition = {
  columns: [],
  sums: [],
  room: 0,
  parts: [part('totals', 'drawer'), part('totals', 'denominations'), part('foot', 'remark')],
  signers: 2,
}

const COUNT_SHEET: TemplateDefinition = {
  columns: [
    column('row', 90, FIXED),
    column('location', 170),
    column('barcode', 270),
    column('name', 0, FIXED),
    column('unit', 140),
    column('book', 170),
    column('counted', 200, FIXED),
    column('recounted', 200),
    column('remark', 200),
  ],
  sums: [],
  room: UPRIGHT_ROOM,
  parts: [],
  signers: 3,
}

const VARIANCE_SHEET: TemplateDefinition = {
  columns: [
    column('row', 100),
    column('code', 200),
    column('barcode', 280),
    column('name', 0, FIXED),
    column('unit', 150),
    column('book', 170),
    column('expected', 170),
    column('counted', 170, FIXED),
    column('difference', 190, FIXED),
    column('unitCost', 220),
    column('amount', 220),
    column('reason', 300),
  ],
  sums: ['amount'],
  room: LYING_ROOM,
  parts: [],
  signers: 3,
}

export function templateDefinition(subject: TemplateSubject): TemplateDefinition {
  switch (subject) {
    case 'statement':
      return STATEMENT
    case 'tillReceipt':
      return TILL_RECEIPT
    case 'shiftSlip':
      return SHIFT_SLIP
    case 'countSheet':
      return COUNT_SHEET
    case 'varianceSheet':
      return VARIANCE_SHEET
    default:
      return isMoneyType(subject) ? MONEY : documentTemplate(subject)
  }
}
