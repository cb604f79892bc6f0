// `npm run prove`: the harnesses at their full figures (hours), where `npm test` runs about a tenth.
import { runTool } from './command.ts'

const CONFIG = ['run', '--config', 'build/config/vitest.config.ts']
const environment = { ZHANGSHI_PROVE: '1' }

// The scanner is proved in a window; files asked for by name are harnesses.
const files = process.argv.slice(2)
const scans = [...CONFIG, '--project', 'dom', 'renderer/ui/scan/scan-bursts.test.ts']
const window = files.length > 0 ? { code: 0 } : await runTool('vitest/vitest.mjs', scans, { environment })
const harness = await runTool('vitest/vitest.mjs', [...CONFIG, '--project', 'harness', ...files], { environment })
process.exitCode = window.code === 0 ? harness.code : window.code
