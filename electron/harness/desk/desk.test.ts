import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deskCommands, type DeskCommand } from './commands.ts'
import type { Taxpayer } from './facts.ts'
import type { DeskFault } from './oracle.ts'
import { runCommands } from './run-desk.ts'

const IS_PROVE = process.env['ZHANGSHI_PROVE'] !== undefined
const RUNS = Number(process.env['ZHANGSHI_DESK_RUNS'] ?? (IS_PROVE ? 1000 : 30))
/** Every day the same histories; a proof looks for new ones. */
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? (IS_PROVE ? Date.now() % 2 ** 31 : 420_400_303))
const LENGTH = 40

const agreement = (fault: DeskFault) =>
  fc.asyncProperty(
    deskCommands(LENGTH),
    fc.constantFrom<Taxpayer>('general', 'smallScale'),
    (commands: readonly DeskCommand[], taxpayer) => runCommands(commands, taxpayer, fault),
  )

test(`partners, accounts, orders and the journal agree with the oracle after every command (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(agreement('none'), {
    numRuns: RUNS,
    seed: SEED,
    endOnFailure: true,
  })
})

test.for([
  ['newest first', /^open of /],
  ['deposits stay', /^journal of /],
] as const)('a planted fault of the oracle is seen: %s', async ([fault, difference]) => {
  const result = await fc.check(agreement(fault), { numRuns: RUNS, seed: SEED, endOnFailure: true })
  expect(result.failed).toBe(true)
  expect(result.errorInstance).toMatchObject({ message: expect.stringMatching(difference) })
})
