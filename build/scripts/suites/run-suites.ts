import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from '../build-program.ts'
import { type CommandResult, runTool } from '../command.ts'
import { projectFolder } from '../runtime.ts'
import { runPlaywright } from '../playwright.ts'
import { type CheckSuite, checkSuites } from './check-suites.ts'
import { oneFailed, onePassed, type Outcome, readPlaywrightReport, readVitestReport } from './outcome.ts'

export interface Suite {
  readonly name: string
  run(): Promise<Outcome>
}

const reportFolder = join(projectFolder, 'out/test-reports')

export const suites: readonly Suite[] = [
  ...checkSuites.map((check) => ({ name: check.name, run: () => runCheck(check) })),
  { name: 'unit', run: () => runVitest('node') },
  { name: 'component', run: () => runVitest('dom') },
  { name: 'harness', run: () => runVitest('harness') },
  { name: 'build', run: runBuild },
  { name: 'window', run: () => runWindowTests('window') },
  { name: 'package', run: () => runWindowTests('package') },
]

async function runCheck(check: CheckSuite): Promise<Outcome> {
  const { code, output } = await runTool(check.script, check.args, { quiet: true })
  return code === 0 ? onePassed : oneFailed(keepEnds(output))
}

/** The first lines name the trouble and the last ones count it; what is between is in `npm run check`. */
function keepEnds(output: string): string {
  const lines = output.trim().split('\n')
  return lines.length <= 60 ? lines.join('\n') : [...lines.slice(0, 50), '…', ...lines.slice(-8)].join('\n')
}

async function runBuild(): Promise<Outcome> {
  await buildProgram()
  return onePassed
}

async function runVitest(project: string): Promise<Outcome> {
  const report = freshReport(`vitest-${project}.json`)
  const args = ['run', '--config', 'build/config/vitest.config.ts', '--project', project]
  const reporters = ['--reporter=json', `--outputFile.json=${report}`]
  const result = await runTool('vitest/vitest.mjs', [...args, ...reporters], { quiet: true })
  return judge(result, readVitestReport(report))
}

async function runWindowTests(project: string): Promise<Outcome> {
  const report = freshReport(`playwright-${project}.json`)
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const result = await runPlaywright([`--project=${project}`, '--reporter=json'], { quiet: true, environment })
  return judge(result, readPlaywrightReport(report))
}

/** A runner that failed without naming a test (crash, unhandled error) must not pass for success. */
function judge(result: CommandResult, outcome: Outcome | null): Outcome {
  if (!outcome) return oneFailed(`no report was written\n${result.output.slice(-4000)}`)
  if (result.code === 0 || outcome.failed > 0) return outcome
  return { ...outcome, failed: 1, complaints: [result.output.slice(-4000)] }
}

function freshReport(name: string): string {
  mkdirSync(reportFolder, { recursive: true })
  const file = join(reportFolder, name)
  rmSync(file, { force: true })
  return file
}
