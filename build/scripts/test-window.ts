// `npm run test:e2e`: the real window under Playwright. Further words go to Playwright, e.g. `-- --grep receipt`.
import { runPlaywright } from './playwright.ts'

const words = process.argv.slice(2)
const projects = words.some((word) => word.startsWith('--project')) ? [] : ['--project=window']
const { code } = await runPlaywright([...projects, ...words], {})
process.exitCode = code
