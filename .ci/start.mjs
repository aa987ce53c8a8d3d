// npm start: installs what is missing, builds, and serves the app, always at the same address.
import { install, npm } from './install.mjs'
import { portIn, whyNotAt, withoutPort } from './port.mjs'

const words = process.argv.slice(2)
const port = portIn(words)
const reason = port === undefined ? 'A port is a number from 1 to 65535.' : await whyNotAt(port)
if (reason === undefined) {
  install()
  const built = npm(['run', 'build'])
  const serve = ['run', 'preview', '--', '--port', String(port), '--strictPort', ...withoutPort(words)]
  process.exitCode = built === 0 ? npm(serve) : built
} else {
  console.error(reason)
  process.exitCode = 1
}
