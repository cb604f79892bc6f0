import fc from 'fast-check'
import type { BuildCommand, CommandLine, GoodsCommand, ModelCommand, ReturnCommand } from './command.ts'
import { LARGEST_MONEY, MODEL_BATCHES, MODEL_PLACES, MODEL_PRODUCT_NAMES, MODEL_WAREHOUSES } from './model-shop.ts'

const pick = fc.nat({ max: 60 })
const bold = fc.integer({ min: 0, max: 9 }).map((one) => one === 9)
const money = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 3, arbitrary: fc.integer({ min: 100, max: LARGEST_MONEY }) },
)
const dated = { daysAgo: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 7 })), bold }
const line: fc.Arbitrary<CommandLine> = fc.record({
  product: fc.constantFrom(...MODEL_PRODUCT_NAMES),
  batch: fc.constantFrom(...MODEL_BATCHES),
  quantity: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }).map((units) => units * 10_000) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  ),
  money: fc.option(money, { freq: 4, nil: null }),
})
const lines = fc.array(line, { minLength: 1, maxLength: 3 })
const warehouse = fc.constantFrom(...MODEL_WAREHOUSES)

const goods = (type: GoodsCommand['type']): fc.Arbitrary<ModelCommand> =>
  fc.record({ do: fc.constant('goods'), type: fc.constant(type), warehouse, lines, ...dated })
const returning = (type: ReturnCommand['type']): fc.Arbitrary<ModelCommand> =>
  fc.record({
    do: fc.constant('return'),
    type: fc.constant(type),
    pick,
    quarters: fc.integer({ min: 1, max: 4 }),
    money: fc.option(money, { freq: 2, nil: null }),
    warehouse,
    ...dated,
  })
const building = (type: BuildCommand['type']): fc.Arbitrary<ModelCommand> =>
  fc.record({
    do: fc.constant('build'),
    type: fc.constant(type),
    warehouse,
    whole: line,
    parts: lines,
    weights: fc.option(fc.array(fc.nat({ max: 5 }), { minLength: 3, maxLength: 3 }), { nil: null }),
    fee: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 })),
    ...dated,
  })
const transfer: fc.Arbitrary<ModelCommand> = fc.record({
  do: fc.constant('transfer'),
  from: warehouse,
  to: fc.constantFrom(...MODEL_PLACES),
  line,
  ...dated,
})
const adjust: fc.Arbitrary<ModelCommand> = fc.record({
  do: fc.constant('adjust'),
  product: fc.constantFrom(...MODEL_PRODUCT_NAMES),
  change: fc
    .oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -20_000, max: 20_000 }))
    .filter((change) => change !== 0),
  ...dated,
})
const voiding: fc.Arbitrary<ModelCommand> = fc.record({ do: fc.constant('void'), pick, bold })
const amending: fc.Arbitrary<ModelCommand> = fc.record({
  do: fc.constant('amend'),
  pick,
  bold,
  quantityBy: fc.oneof(fc.constant(0), fc.integer({ min: -30_000, max: 30_000 })),
  moneyBy: fc.oneof(fc.constant(0), fc.integer({ min: -2000, max: 2000 })),
  daysLater: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
  ),
  product: fc.option(fc.constantFrom(...MODEL_PRODUCT_NAMES), { freq: 3, nil: null }),
})
const setting = {
  close: fc.record({ do: fc.constant('close'), daysAgo: fc.integer({ min: 0, max: 5 }) }),
  reopen: fc.record({ do: fc.constant('reopen'), daysAgo: fc.option(fc.integer({ min: 2, max: 6 }), { nil: null }) }),
  nextDay: fc.record({ do: fc.constant('next day'), days: fc.integer({ min: 1, max: 2 }) }),
  negative: fc.record({ do: fc.constant('negative'), setting: fc.constantFrom('forbid', 'allow') }),
  referencePrice: fc.record({
    do: fc.constant('reference price'),
    product: fc.constantFrom('乙', '丁'),
    price: fc.integer({ min: 1, max: 2000 }).map((fen) => fen * 10_000),
  }),
  restart: fc.constant({ do: 'restart' }),
} satisfies Record<string, fc.Arbitrary<ModelCommand>>

const command: fc.Arbitrary<ModelCommand> = fc.oneof(
  { weight: 12, arbitrary: goods('purchaseReceipt') },
  { weight: 3, arbitrary: goods('openingStock') },
  { weight: 3, arbitrary: goods('otherIn') },
  { weight: 2, arbitrary: goods('gain') },
  { weight: 12, arbitrary: goods('salesShipment') },
  { weight: 2, arbitrary: goods('otherOut') },
  { weight: 2, arbitrary: goods('loss') },
  { weight: 3, arbitrary: goods('stocktake') },
  { weight: 1, arbitrary: goods('salesReturn') },
  { weight: 1, arbitrary: goods('purchaseReturn') },
  { weight: 5, arbitrary: returning('salesReturn') },
  { weight: 4, arbitrary: returning('purchaseReturn') },
  { weight: 2, arbitrary: returning('transfer') },
  { weight: 4, arbitrary: transfer },
  { weight: 4, arbitrary: building('assembly') },
  { weight: 3, arbitrary: building('disassembly') },
  { weight: 4, arbitrary: adjust },
  { weight: 9, arbitrary: voiding },
  { weight: 8, arbitrary: amending },
  { weight: 4, arbitrary: setting.close },
  { weight: 2, arbitrary: setting.reopen },
  { weight: 5, arbitrary: setting.nextDay },
  { weight: 1, arbitrary: setting.negative },
  { weight: 1, arbitrary: setting.referencePrice },
  { weight: 1, arbitrary: setting.restart },
)

export function modelCommands(maxLength: number): fc.Arbitrary<readonly ModelCommand[]> {
  return fc.array(command, { minLength: 1, maxLength, size: 'max' })
}
