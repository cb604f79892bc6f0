// `npm run build`: main, preload and window into out/.
import { buildProgram } from './build-program.ts'

const started = Date.now()
await buildProgram()
console.log(`✓ Built into out/ in ${((Date.now() - started) / 1000).toFixed(1)} s`)
