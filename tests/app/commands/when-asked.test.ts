import { expect, it } from 'vitest'
import { whatIsComing, whenAsked } from '#app/commands/when-asked.ts'

it('does at once what has come, and all in the order in which it was asked', async () => {
  const done: string[] = []
  const asked = whenAsked(async () => ({ add: (name: string) => done.push(name) }))
  expect(asked.now()).toBeUndefined()
  const first = asked.ask(({ add }) => add('first'))
  void asked.ask(({ add }) => add('second'))
  expect(done).toEqual([])
  await first
  await whatIsComing()
  asked.ask(({ add }) => add('third'))
  expect(done).toEqual(['first', 'second', 'third'])
  expect(whatIsComing()).toBeUndefined()
})

it('asks again for what did not come, and keeps nobody waiting for it', async () => {
  let isThere = false
  const asked = whenAsked(async () => {
    if (!isThere) throw new Error('The network is gone.')
    return 'come'
  })
  await expect(asked.ask((module) => module)).rejects.toThrow('The network is gone.')
  await whatIsComing()
  expect(whatIsComing()).toBeUndefined()
  isThere = true
  expect(await asked.ask((module) => module)).toBe('come')
})
