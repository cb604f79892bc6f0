import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histories, type History } from '../oracle/history.ts'
import type { Fault } from '../oracle/arithmetic.ts'
import { runModel } from './run-model.ts'

const IS_PROVE = process.env['ZHANGSHI_PROVE'] !== undefined
const RUNS = Number(process.env['ZHANGSHI_RUNS'] ?? (IS_PROVE ? 1000 : 100))
/** Every day the same histories, so that a change is judged by what it changes; a proof looks for new ones. */
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? (IS_PROVE ? Date.now() % 2 ** 31 : 420_400_202))
/** Commands of the longest history. */
const LENGTH = 100

const agreement = (fault: Fault) => fc.asyncProperty(histories(LENGTH), (history: History) => runModel(history, fault))

test(`the program agrees with the oracle after every command (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(agreement('none'), { numRuns: RUNS, seed: SEED, endOnFailure: true })
})

describe('a planted fault of the oracle is seen', () => {
  test.each(['rounds down', 'same date in reverse'] as const)('%s', async (fault) => {
    const result = await fc.check(agreement(fault), { numRuns: RUNS, seed: SEED, endOnFailure: true })
    expect(result.failed).toBe(true)
  })
})
