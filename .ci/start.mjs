// npm start: installs what is missing, builds, and serves the app.
import { install, npm } from './install.mjs'

install()
const built = npm(['run', 'build'])
process.exitCode = built === 0 ? npm(['run', 'preview', '--', ...process.argv.slice(2)]) : built
