import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'

// Where everything of the flow stands, in the pixels of the design; the chart is zoomed as a whole.

export const FLOW_WIDTH = 1006
export const FLOW_HEIGHT = 576

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const STEP = { width: 172, height: 84 } as const
const LOW = { width: 172, height: 66 } as const
const FLAT = { width: 172, height: 44 } as const

export const NODE_PLACES: Readonly<Record<FlowNode, Place>> = {
  replenishment: { x: 52, y: 44, ...STEP },
  purchaseOrder: { x: 268, y: 44, ...STEP },
  purchaseReceipt: { x: 484, y: 44, ...STEP },
  purchaseReturn: { x: 812, y: 14, ...LOW },
  payment: { x: 812, y: 92, ...LOW },
  stocktake: { x: 52, y: 196, ...STEP },
  stock: { x: 268, y: 192, width: 388, height: 92 },
  transfer: { x: 812, y: 190, ...FLAT },
  loss: { x: 812, y: 242, ...FLAT },
  till: { x: 52, y: 348, ...STEP },
  salesOrder: { x: 268, y: 348, ...STEP },
  salesShipment: { x: 484, y: 348, ...STEP },
  salesReturn: { x: 812, y: 318, ...LOW },
  collection: { x: 812, y: 396, ...LOW },
  account: { x: 52, y: 500, width: 712, height: 60 },
  shift: { x: 764, y: 500, width: 220, height: 60 },
}

export interface Lane {
  readonly name: 'purchase' | 'stock' | 'sales' | 'money'
  readonly y: number
  readonly height: number
}

export const LANES: readonly Lane[] = [
  { name: 'purchase', y: 0, height: 172 },
  { name: 'stock', y: 180, height: 116 },
  { name: 'sales', y: 304, height: 172 },
  { name: 'money', y: 484, height: 92 },
]

export interface Edge {
  readonly from: FlowNode
  readonly to: FlowNode
  readonly path: string
  /** Documents whose amount goes along here; none: it has no width. */
  readonly types: readonly AnyDocumentType[]
  readonly bothWays?: boolean
  readonly label?: { readonly text: 'in' | 'out'; readonly x: number; readonly y: number }
}

export const EDGES: readonly Edge[] = [
  { from: 'replenishment', to: 'purchaseOrder', path: 'M224 86H266', types: ['purchaseOrder'] },
  { from: 'purchaseOrder', to: 'purchaseReceipt', path: 'M440 86H482', types: ['purchaseReceipt'] },
  {
    from: 'purchaseReceipt',
    to: 'stock',
    path: 'M570 128V190',
    types: ['purchaseReceipt'],
    label: { text: 'in', x: 580, y: 171 },
  },
  { from: 'stocktake', to: 'stock', path: 'M227 238H265', types: [], bothWays: true },
  { from: 'stock', to: 'transfer', path: 'M659 212H809', types: [], bothWays: true },
  { from: 'stock', to: 'loss', path: 'M659 264H809', types: [] },
  {
    from: 'stock',
    to: 'till',
    path: 'M308 284V300H138V346',
    types: ['retailSale'],
    label: { text: 'out', x: 324, y: 302 },
  },
  { from: 'stock', to: 'salesShipment', path: 'M570 284V346', types: ['salesShipment'] },
  { from: 'salesOrder', to: 'salesShipment', path: 'M440 390H482', types: ['salesOrder'] },
  { from: 'till', to: 'account', path: 'M138 432V498', types: ['retailSale'] },
  { from: 'collection', to: 'account', path: 'M952 462V498', types: ['collection'] },
]

/** 判断 diamonds: what a step is asked, and where the answers lead. */
export interface Question {
  readonly name: 'goods' | 'back'
  readonly from: FlowNode
  readonly y: number
  readonly yes: Edge
  readonly no: Edge
}

export const QUESTION_X = 734
/** Half of its width and height. */
export const QUESTION_SIZE = { x: 38, y: 34 } as const

function question(
  name: Question['name'],
  y: number,
  from: FlowNode,
  [yes, no]: readonly [FlowNode, FlowNode],
  [yesType, noType]: readonly [AnyDocumentType, AnyDocumentType],
): Question {
  return {
    name,
    from,
    y,
    yes: { from, to: yes, path: `M${QUESTION_X} ${y - 34}V${y - 39}H810`, types: [yesType] },
    no: { from, to: no, path: `M${QUESTION_X} ${y + 34}V${y + 39}H810`, types: [noType] },
  }
}

export const QUESTIONS: readonly Question[] = [
  question('goods', 86, 'purchaseReceipt', ['purchaseReturn', 'payment'], ['purchaseReturn', 'payment']),
  question('back', 390, 'salesShipment', ['salesReturn', 'collection'], ['salesReturn', 'collection']),
]

/** The step a digit goes to. */
export const NODE_OF_DIGIT: readonly FlowNode[] = [
  'replenishment',
  'purchaseOrder',
  'purchaseReceipt',
  'payment',
  'stocktake',
  'stock',
  'till',
  'salesShipment',
  'collection',
]

export type Direction = 'up' | 'down' | 'left' | 'right'

/** How much worse it is to be aside than to be far. */
const ASIDE = 6

/** The step an arrow key goes to: the nearest in that direction, straight on rather than aside. */
export function nextNode(from: FlowNode, direction: Direction, shown: readonly FlowNode[]): FlowNode {
  const here = NODE_PLACES[from]
  const across = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  const costs = shown
    .filter((node) => node !== from)
    .map((node) => {
      const there = NODE_PLACES[node]
      const [ahead, aside] = across
        ? [gap(here.x, here.width, there.x, there.width, sign), gapAside(here.y, here.height, there.y, there.height)]
        : [gap(here.y, here.height, there.y, there.height, sign), gapAside(here.x, here.width, there.x, there.width)]
      return { node, ahead, cost: ahead + ASIDE * aside + middleGap(here, there, across) / 100 }
    })
    .filter(({ ahead }) => ahead >= 0)
    .sort((a, b) => a.cost - b.cost)
  return costs[0]?.node ?? from
}

/** Free room between two boxes along the direction; negative: it is not that way. */
function gap(here: number, hereSize: number, there: number, thereSize: number, sign: number): number {
  return sign > 0 ? there - (here + hereSize) : here - (there + thereSize)
}

/** Free room between two boxes across the direction; 0 where they overlap. */
function gapAside(here: number, hereSize: number, there: number, thereSize: number): number {
  return Math.max(0, there - (here + hereSize), here - (there + thereSize))
}

function middleGap(here: Place, there: Place, across: boolean): number {
  return across
    ? Math.abs(here.y + here.height / 2 - there.y - there.height / 2)
    : Math.abs(here.x + here.width / 2 - there.x - there.width / 2)
}
