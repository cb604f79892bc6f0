import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './outcome.ts'

function write(report: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-report-')), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('readVitestReport', () => {
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

  test('counts tests, and a file that did not even load as one failure', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [{ fullName: 'b adds', status: 'failed', failureMessages: ['1 is not 2'] }],
      },
    ]
    const outcome = readVitestReport(write({ ...counts, testResults }))
    expect(outcome).toMatchObject({ passed: 5, failed: 2, skipped: 3 })
    expect(outcome!.complaints.join('\n')).toMatch(/no such module[^]*1 is not 2/)
  })

  test('a runner that wrote nothing has no outcome', () => {
    expect(readVitestReport('/nowhere/report.json')).toBeNull()
  })
})

describe('readPlaywrightReport', () => {
  test('a test that passed only at a second try, and an error outside tests, are failures', () => {
    const spec = {
      title: 'sells',
      ok: false,
      file: 'a.spec.ts',
      tests: [{ results: [{ error: { message: 'no button' } }] }],
    }
    const report = {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'no tests found' }],
      suites: [{ suites: [{ specs: [spec] }] }],
    }
    const outcome = readPlaywrightReport(write(report))
    expect(outcome).toMatchObject({ passed: 3, failed: 3, skipped: 2 })
    expect(outcome!.complaints.join('\n')).toMatch(/no tests found[^]*sells[^]*no button/)
  })
})
