import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function fileIn(held: object | undefined, path: string): Promise<string> {
  const element = held && { textContent: JSON.stringify(held) }
  vi.stubGlobal('document', { getElementById: (id: string) => (id === 'own-files' ? (element ?? null) : null) })
  vi.resetModules()
  return (await import('#app/platform/own-file.ts')).ownFile(path)
}

it.each([
  ['stands beside the page', undefined, './icon.svg'],
  [
    'is in the page where the planner is one file',
    { 'icon.svg': 'data:image/svg+xml;base64,AA' },
    'data:image/svg+xml;base64,AA',
  ],
  ['that the one file does not hold is asked for beside it', { 'plans/a.plan.json': 'data:,' }, './icon.svg'],
])('a file that comes with the planner %s', async (_, held, address) => {
  expect(await fileIn(held, 'icon.svg')).toBe(address)
})
