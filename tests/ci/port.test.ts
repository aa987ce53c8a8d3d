import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { portIn, whyNotAt, withoutPort } from '../../.ci/port.mjs'

let server: Server | undefined
afterEach(() => void server?.close())

const serving = (page: string): Promise<number> =>
  new Promise((resolve) => {
    server = createServer((_, answer) => answer.end(page))
    server.listen(0, '127.0.0.1', () => resolve((server?.address() as AddressInfo | undefined)?.port ?? 0))
  })

it.each([
  [[], 4173],
  [['--port', '4180'], 4180],
  [['--open', '--port=4181'], 4181],
  [['--port'], undefined],
  [['--port', 'x'], undefined],
  [['--port', '70000'], undefined],
])('of %j the port is %s', (words, port) => {
  expect(portIn(words)).toBe(port)
})

it('hands on all words but the port', () => {
  expect(withoutPort(['--port', '4180', '--open', 'false', '--port=1'])).toEqual(['--open', 'false'])
})

it('says that a port is taken, that plans are kept for one address, and how to use another', async () => {
  const port = await serving('Something else')
  const why = await whyNotAt(port)
  expect(why).toMatch(new RegExp(`^Port ${port} is taken by another program\\.`))
  expect(why).toContain('A browser keeps plans for one address')
  expect(why).toContain('npm start -- --port 4180')
})

it('says of a planner that runs already where it is', async () => {
  const port = await serving('<title>Coexistence Planner</title>')
  expect(await whyNotAt(port)).toContain(`The planner is running already, at http://127.0.0.1:${port}.`)
})

it('says nothing of a port that is free', async () => {
  const port = await serving('')
  await new Promise((resolve) => server?.close(resolve))
  expect(await whyNotAt(port)).toBeUndefined()
})
