import { readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support.ts'

/** Of compressed JavaScript, before the start screen shows; all else comes when it is asked for. */
const mostBytes = 180_000

test('the start screen needs no more JavaScript than is allowed', async ({ request }) => {
  const page = await (await request.get('./')).text()
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address = '']) => address)
  expect(addresses.length).toBeGreaterThan(1)
  const files = await Promise.all(addresses.map(async (address) => (await request.get(address)).body()))
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(bytes).toBeLessThanOrEqual(mostBytes)
})

/** The font of exported files is the largest thing that is loaded, and only when it is asked for. */
const mostInOne = 1_000_000

test('nothing in the app is larger than the font of exported files', () => {
  const assets = new URL('../../dist/assets/', import.meta.url)
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => statSync(new URL(name, assets)).size > mostInOne)).toEqual([])
})
