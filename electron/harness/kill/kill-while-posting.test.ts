import { expect, test } from 'vitest'
import { runCampaign } from './campaign.ts'

const PROVE = process.env.ZHANGSHI_PROVE !== undefined
const SEED = Number(process.env.ZHANGSHI_SEED ?? 20_261_122)
console.log(`kill while posting: seed ${SEED}`)

test.each(['autocommit', 'split'] as const)('the checks find books that write %s', async (fault) => {
  const outcome = await runCampaign({ seed: SEED, kills: 30, fault, verifyEvery: 1, stopAtFirstProblem: true })
  console.log(`planted fault ${fault}: found after ${outcome.kills} kills: ${outcome.problems.join(' · ')}`)
  expect(outcome.problems.length).toBeGreaterThan(0)
})

test('nothing confirmed is lost, doubled or half there when the program is killed', async () => {
  const kills = PROVE ? 500 : 50
  const outcome = await runCampaign({
    seed: SEED,
    kills,
    fault: 'none',
    verifyEvery: PROVE ? 25 : 5,
    stopAtFirstProblem: false,
  })
  console.log(
    `${outcome.kills} kills, ${outcome.confirmed} confirmed, ${outcome.refused} refused, slowest reopen ${Math.round(outcome.slowestReopenMilliseconds)} ms`,
  )
  expect(outcome.problems).toEqual([])
  expect(outcome.kills).toBe(kills)
  expect(outcome.confirmed).toBeGreaterThanOrEqual(PROVE ? 8_000 : 200)
})
