import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { parseDecimal } from '#shared/kernel/decimal.ts'
import { parseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { rate, type Rate } from '#shared/kernel/rate.ts'
import { parseUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'

export interface SourcePartner {
  readonly key: string
  readonly name: string
  readonly contact: string
  readonly phone: string
  readonly address: string
}

export interface SourceProduct {
  readonly key: string
  readonly name: string
  readonly supplier: string
  readonly category: string
  readonly spec: string
  readonly price: UnitPrice
  /** Closing stock after all orders. */
  readonly closingStock: Quantity
  readonly reorderLevel: Quantity
  readonly discontinued: boolean
}

export interface SourceLine {
  readonly product: string
  readonly price: UnitPrice
  readonly quantity: Quantity
  readonly discount: Rate
}

export interface SourceOrder {
  readonly key: string
  readonly customer: string
  readonly date: BusinessDate
  readonly lines: readonly SourceLine[]
}

export interface Source {
  readonly categories: readonly { readonly key: string; readonly name: string }[]
  readonly suppliers: readonly SourcePartner[]
  readonly customers: readonly SourcePartner[]
  readonly products: readonly SourceProduct[]
  /** By date, then by number. */
  readonly orders: readonly SourceOrder[]
}

type Row = Readonly<Record<string, string>>

/** Read the CSV files of a folder. Numbers are read from their text, without floating point. */
export function readSource(folder: string): Source {
  const linesOf = Map.groupBy(readRows(folder, 'order_details.csv'), (row) => field(row, 'OrderID'))
  const orders = readRows(folder, 'orders.csv').map((row) => sourceOrder(row, linesOf.get(field(row, 'OrderID')) ?? []))
  return {
    categories: readRows(folder, 'categories.csv').map((row) => ({
      key: field(row, 'CategoryID'),
      name: field(row, 'CategoryName'),
    })),
    suppliers: readRows(folder, 'suppliers.csv').map((row) => sourcePartner(row, 'SupplierID')),
    customers: readRows(folder, 'customers.csv').map((row) => sourcePartner(row, 'CustomerID')),
    products: readRows(folder, 'products.csv').map(sourceProduct),
    orders: orders.sort((a, b) => (a.date === b.date ? Number(a.key) - Number(b.key) : a.date < b.date ? -1 : 1)),
  }
}

function readRows(folder: string, name: string): Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(join(folder, name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const [first] = errors
  if (first !== undefined) throw new Error(`${name}, row ${String(first.row)}: ${first.message}`)
  return data
}

/** A field as one line: the program takes no line breaks and no blank ends. */
function field(row: Row, name: string): string {
  const text = row[name]
  if (text === undefined) throw new Error(`there is no column ${name}`)
  return text.replace(/\s+/g, ' ').trim()
}

function number<Value>(row: Row, name: string, parse: (text: string) => Value | null): Value {
  const value = parse(field(row, name))
  if (value === null) throw new Error(`${name} is no number: ${field(row, name)}`)
  return value
}

function sourcePartner(row: Row, key: string): SourcePartner {
  const address = ['Address', 'City', 'Region', 'PostalCode', 'Country']
    .map((name) => field(row, name))
    .filter((part) => part !== '')
  return {
    key: field(row, key),
    name: field(row, 'CompanyName'),
    contact: field(row, 'ContactName'),
    phone: field(row, 'Phone'),
    address: address.join(', '),
  }
}

function sourceProduct(row: Row): SourceProduct {
  return {
    key: field(row, 'ProductID'),
    name: field(row, 'ProductName'),
    supplier: field(row, 'SupplierID'),
    category: field(row, 'CategoryID'),
    spec: field(row, 'QuantityPerUnit'),
    price: number(row, 'UnitPrice', parseUnitPrice),
    closingStock: number(row, 'UnitsInStock', parseQuantity),
    reorderLevel: number(row, 'ReorderLevel', parseQuantity),
    discontinued: field(row, 'Discontinued') === '1',
  }
}

function sourceOrder(row: Row, lines: readonly Row[]): SourceOrder {
  return {
    key: field(row, 'OrderID'),
    customer: field(row, 'CustomerID'),
    date: businessDate(field(row, 'OrderDate')),
    lines: lines.map(sourceLine),
  }
}

function sourceLine(row: Row): SourceLine {
  return {
    product: field(row, 'ProductID'),
    price: number(row, 'UnitPrice', parseUnitPrice),
    quantity: number(row, 'Quantity', parseQuantity),
    // 0.15 is 15 %: a rate counts 1/10,000.
    discount: rate(number(row, 'Discount', (text) => parseDecimal(text, 4))),
  }
}
