// At which address the planner is served. What a browser keeps is kept for one address: it is never another in silence.
import { createServer } from 'node:net'

export const host = '127.0.0.1'
const usualPort = 4173

/**
 * What `npm start -- --port 4180` asks for; undefined where that is no port.
 * @param {readonly string[]} words
 */
export function portIn(words) {
  const at = words.findIndex((word) => /^--port(=|$)/.test(word))
  if (at < 0) return usualPort
  const [word = '', next = ''] = words.slice(at)
  const said = word.includes('=') ? word.slice('--port='.length) : next
  const port = /^\d+$/.test(said) ? Number(said) : 0
  return port > 0 && port < 65_536 ? port : undefined
}

/**
 * The same words without the port.
 * @param {readonly string[]} words
 */
export const withoutPort = (words) =>
  words.filter((word, at) => !/^--port(=|$)/.test(word) && !(words[at - 1] === '--port'))

/**
 * Why nothing can be served at a port, in sentences; undefined where it can.
 * @param {number} port
 */
export async function whyNotAt(port) {
  const code = await failureAt(port)
  if (code === undefined) return undefined
  if (code !== 'EADDRINUSE') return `Port ${port} cannot be used here (${code}). ${another}`
  return (await isPlannerAt(port))
    ? `The planner is running already, at http://${host}:${port}. Open it there, or stop it first.`
    : `Port ${port} is taken by another program. Stop that, or choose another port. ${another}`
}

const another =
  'A browser keeps plans for one address: at another port it finds none of those it kept before, until you go back.\n' +
  'To use another one: npm start -- --port 4180'

/** @type {(port: number) => Promise<string | undefined>} */
const failureAt = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })

/** @param {number} port */
async function isPlannerAt(port) {
  try {
    const answer = await fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(2000) })
    return (await answer.text()).includes('<title>Coexistence Planner</title>')
  } catch {
    return false
  }
}
