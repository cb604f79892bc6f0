// `npm run prove`: the harnesses at their full figures (hours), where `npm test` runs about a tenth.
import { runTool } from './command.ts'

const args = ['run', '--config', 'build/config/vitest.config.ts', '--project', 'harness', ...process.argv.slice(2)]
const { code } = await runTool('vitest/vitest.mjs', args, { environment: { ZHANGSHI_PROVE: '1' } })
process.exitCode = code
