import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histories, type History } from '../oracle/history.ts'
import type { Fault } from '../oracle/arithmetic.ts'
import { runModel } from './run-model.ts'

const RUNS = Number(process.env['ZHANGSHI_RUNS'] ?? (process.env['ZHANGSHI_PROVE'] === undefined ? 100 : 1000))
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? Date.now() % 2 ** 31)
/** Commands of the longest history. */
const LENGTH = 100

const agreement = (fault: Fault) => fc.asyncProperty(histories(LENGTH), (history: History) => runModel(history, fault))

test(`the program agrees with the oracle after every command (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(agreement('none'), { numRuns: RUNS, seed: SEED })
})

describe('a planted fault of the oracle is seen', () => {
  test.each(['rounds down', 'same date in reverse'] as const)('%s', async (fault) => {
    const result = await fc.check(agreement(fault), { numRuns: RUNS, seed: SEED, endOnFailure: true })
    expect(result.failed).toBe(true)
  })
})
