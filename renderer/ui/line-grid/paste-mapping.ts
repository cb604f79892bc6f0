/** What a column of a pasted table is used for. */
export const PASTE_ROLES = [
  'product',
  'barcode',
  'code',
  'spec',
  'unit',
  'quantity',
  'price',
  'amount',
  'remark',
  'skip',
] as const
export type PasteRole = (typeof PASTE_ROLES)[number]

/** How a pasted table is read: guessed first, corrected by hand. */
export interface PasteMapping {
  /** The first row says what the columns are. */
  readonly hasHead: boolean
  readonly roles: readonly PasteRole[]
}

/** One pasted line before its product is looked up. */
export interface PastedLine {
  /** What the product may be found by, the surest first: barcode, code, name. */
  readonly names: readonly string[]
  readonly spec: string
  readonly unit: string
  readonly quantity: string
  readonly price: string
  readonly amount: string
  readonly remark: string
}

export type Table = readonly (readonly string[])[]

const HEADS: readonly (readonly [RegExp, PasteRole])[] = [
  [/条码|条形码|barcode|^ean|^upc/i, 'barcode'],
  [/编码|编号|货号|款号|^code|^sku|item ?(no|code|number)/i, 'code'],
  [/规格|型号|^spec|^model|^size/i, 'spec'],
  [/金额|小计|总价|合计|^amount|^total|subtotal/i, 'amount'],
  [/单价|价格|进价|售价|批发价|零售价|成本价|^price|unit price|^cost/i, 'price'],
  [/数量|件数|^quantity|^qty|^count/i, 'quantity'],
  [/^(基本)?单位$|计量单位|^unit$|^uom$/i, 'unit'],
  [/备注|说明|摘要|^remark|^note|^memo|^comment/i, 'remark'],
  [/^(商品|品名|名称|货品|产品|物料)|商品名|品名|名称|^product|^name|^item|^description/i, 'product'],
]
/** Heads of columns this grid shows and nobody can paste into. */
const IGNORED_HEAD = /^(序号?|行号|no\.?|#|库存|上次.*|毛利率?|税率|税额|价税合计|折扣%?|stock|last .*)$/i

const NUMBER = /^[¥￥]?\s*-?\d[\d,]*(?:\.\d+)?$/
/** A whole number this long is a barcode, not a quantity. */
const BARCODE = /^\d{8,}$/
const SPEC = /^\d+(?:\.\d+)?\s*(?:g|kg|ml|l|mm|cm|m|克|千克|公斤|斤|毫升|升|寸|码)(?:\b|[*×x].*|$)/i
const UNITS =
  /^(个|只|件|箱|盒|包|袋|瓶|桶|罐|支|条|张|本|套|台|双|把|卷|斤|公斤|千克|kg|g|克|吨|升|米|pcs?|box|case|bag|btl)$/i

/**
 * What the columns of a table probably are: by their heads when there are some, by the grid's own columns when it was
 * copied from there, else by what they hold.
 * @param columnKeys the columns of the grid that is pasted into
 */
export function guessMapping(table: Table, columnKeys: readonly string[]): PasteMapping {
  const [first = []] = table
  const heads = first.map(roleOfHead)
  const named = heads.filter((role) => role !== null && role !== 'skip')
  const isHead = named.length > 0 && !first.some((cell) => NUMBER.test(cell)) && (named.length > 1 || table.length > 1)
  if (isHead && heads.some((role) => role === 'product' || role === 'barcode' || role === 'code'))
    return { hasHead: true, roles: once(heads.map((role) => role ?? 'skip')) }
  const width = Math.max(...table.map((row) => row.length))
  if (width === columnKeys.length && width > 3) return { hasHead: false, roles: once(columnKeys.map(roleOfColumn)) }
  return { hasHead: false, roles: rolesByContent(table, width) }
}

/** Rows among which the heading of a file is looked for: a title, a date and a partner may stand above it. */
const ROWS_SEARCHED = 20

/** A table from a file without what stands above its heading, and without blank rows. */
export function tableBody(table: Table): Table {
  const filled = table.filter((row) => row.some((cell) => cell.trim() !== ''))
  const at = filled.slice(0, ROWS_SEARCHED).findIndex((row) => {
    const roles = row.map(roleOfHead)
    const finds = roles.some((role) => role === 'product' || role === 'barcode' || role === 'code')
    return finds && roles.some((role) => role === 'quantity' || role === 'price' || role === 'amount')
  })
  return filled.slice(Math.max(0, at))
}

/** The column gets another use; who had that before is left out. */
export function withRole(mapping: PasteMapping, column: number, role: PasteRole): PasteMapping {
  const roles = mapping.roles.map((old, index) =>
    index === column ? role : old === role && role !== 'skip' ? 'skip' : old,
  )
  return { ...mapping, roles }
}

/** The rows of the table as lines; a row without a product is kept only when something else is in it. */
export function pastedLines(table: Table, { hasHead, roles }: PasteMapping): readonly PastedLine[] {
  return (hasHead ? table.slice(1) : table)
    .map((cells) => {
      const value = (role: PasteRole) => cells[roles.indexOf(role)] ?? ''
      const names = [value('barcode'), value('code'), value('product')].filter((name) => name !== '')
      return {
        names: [...new Set(names)],
        spec: value('spec'),
        unit: value('unit'),
        quantity: value('quantity'),
        price: value('price'),
        amount: value('amount'),
        remark: value('remark'),
      }
    })
    .filter(({ names, ...cells }) => names.length > 0 || Object.values(cells).some((cell) => cell !== ''))
}

/** What stands for the product where it was not found: its name rather than a number. */
export function shownName({ names }: PastedLine): string {
  return names.findLast((name) => !BARCODE.test(name)) ?? names.at(-1) ?? ''
}

function roleOfHead(head: string): PasteRole | null {
  if (IGNORED_HEAD.test(head)) return 'skip'
  return HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? null
}

function roleOfColumn(key: string): PasteRole {
  return PASTE_ROLES.find((role) => role === key) ?? 'skip'
}

/** Each use once: the first column keeps it. An amount beside a price only repeats it. */
function once(roles: readonly PasteRole[]): readonly PasteRole[] {
  const unique = roles.map((role, index) => (roles.indexOf(role) === index ? role : 'skip'))
  return unique.map((role) => (role === 'amount' && unique.includes('price') ? 'skip' : role))
}

function rolesByContent(table: Table, width: number): readonly PasteRole[] {
  const columns = Array.from({ length: width }, (_none, index) =>
    table.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  )
  const roles: (PasteRole | null)[] = columns.map(roleOfContent)
  if (isRowNumbers(columns[0] ?? [])) roles[0] = 'skip'
  const texts = [...roles.keys()].filter((index) => roles[index] === null && !mostly(columns[index] ?? [], NUMBER))
  const numbers = [...roles.keys()].filter((index) => roles[index] === null && mostly(columns[index] ?? [], NUMBER))
  // Without a word in it, the first number is what the shop calls its goods.
  if (texts.length === 0 && !roles.includes('barcode')) give(roles, numbers.shift(), 'code')
  give(roles, texts.shift(), 'product')
  give(roles, numbers.shift(), 'quantity')
  give(roles, numbers.shift(), 'price')
  give(roles, numbers.shift(), 'amount')
  give(roles, texts.at(-1), 'remark')
  return once(roles.map((role) => role ?? 'skip'))
}

function give(roles: (PasteRole | null)[], index: number | undefined, role: PasteRole): void {
  if (index !== undefined) roles[index] = role
}

function roleOfContent(cells: readonly string[]): PasteRole | null {
  if (mostly(cells, BARCODE)) return 'barcode'
  if (mostly(cells, UNITS)) return 'unit'
  return mostly(cells, SPEC) ? 'spec' : null
}

function mostly(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length
}

function isRowNumbers(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, index) => cell === String(index + 1))
}
