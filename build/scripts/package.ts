// `npm run package`: builds the program and packs it for this operating system into dist/.
import { buildProgram } from './build-program.ts'
import { isDevelopmentPackage, packageProgram } from './packaging/package-program.ts'
import { readRuntime } from './runtime.ts'

const runtime = readRuntime()
if (isDevelopmentPackage(runtime)) {
  console.log('The official Electron runtime is not here, so this is a development package: not for giving away.')
}
await buildProgram()
const started = Date.now()
const unpackedOnly = process.argv.includes('--dir')
const { executablePath } = await packageProgram({ folder: 'dist', unpackedOnly })
console.log(`✓ Packed in ${((Date.now() - started) / 1000).toFixed(1)} s: ${executablePath}`)
