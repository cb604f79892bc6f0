import { existsSync, readFileSync } from 'node:fs'

/** What a suite came to. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What went wrong, for a person to read. */
  readonly complaints: readonly string[]
}

export const onePassed: Outcome = { passed: 1, failed: 0, skipped: 0, complaints: [] }

export function oneFailed(complaint: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, complaints: [complaint] }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** Vitest's JSON report; files that could not be run at all count as one failure each. */
export function readVitestReport(file: string): Outcome | null {
  const report = readReport<VitestReport>(file)
  if (!report) return null
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  const complaints = broken.map((result) => `${result.name}\n${shorten(result.message)}`)
  for (const test of report.testResults.flatMap((result) => result.assertionResults)) {
    if (test.status === 'failed') complaints.push(`${test.fullName}\n${shorten(test.failureMessages.join('\n'))}`)
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    complaints,
  }
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: { title: string; ok: boolean; file: string; tests: { results: { error?: { message?: string } }[] }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
  suites: PlaywrightSuite[]
}

/** Playwright's JSON report; a test that passed only at a second try is a failure. */
export function readPlaywrightReport(file: string): Outcome | null {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  const complaints = [
    ...report.errors.map((error) => shorten(error.message ?? '')),
    ...report.suites.flatMap(listFailures),
  ]
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped, complaints }
}

function listFailures(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).filter((spec) => !spec.ok)
  const described = own.map((spec) => {
    const messages = spec.tests.flatMap((test) => test.results.map((result) => result.error?.message ?? ''))
    return `${spec.file}: ${spec.title}\n${shorten(messages.join('\n'))}`
  })
  return [...described, ...(suite.suites ?? []).flatMap(listFailures)]
}

function readReport<Report>(file: string): Report | null {
  if (!existsSync(file)) return null
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

function shorten(text: string): string {
  const lines = text.split('\n')
  return lines
    .slice(0, 25)
    .map((line) => `    ${line}`)
    .join('\n')
}
