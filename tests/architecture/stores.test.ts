import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const inStore = ({ path }: SourceFile): boolean => path.startsWith('app/store/')

/** The hooks of all stores: `usePlanStore`, `useSession` … */
const hooks = sourceFiles
  .filter(inStore)
  .flatMap(({ text }) => [...text.matchAll(/export const (use\w+) = create\w*[<(]/g)].map(([, hook = '']) => hook))

/** A hook without a selector, or with one that selects everything: whoever calls it is drawn at every change. */
const wholeStore = new RegExp(
  `\\b(?:${hooks.join('|')})\\(\\s*(?:\\)|\\(?(\\w+)\\)? => \\1\\s*,?\\s*\\)|\\(?(\\w+)\\)? => \\(\\{ \\.\\.\\.\\2 \\}\\))`,
)

const pathsOf = (files: readonly SourceFile[]): readonly string[] => files.map(({ path }) => path)

it('state is set in the store only: everybody else calls its functions', () => {
  const setting = sourceFiles.filter((file) => !inStore(file) && /\bsetState\b/.test(file.text))
  expect(pathsOf(setting)).toEqual([])
})

it('what is forgotten with a plan is kept in a store', () => {
  const keeping = sourceFiles.filter((file) => !inStore(file) && /\bonReset\b/.test(file.text))
  expect(pathsOf(keeping)).toEqual([])
})

describe('nobody subscribes to a whole store', () => {
  it('in the source', () => expect(pathsOf(sourceFiles.filter(({ text }) => wholeStore.test(text)))).toEqual([]))

  it.each([
    'const { stage } = useSession()',
    'useRooms(\n)',
    'useLook((state) => state)',
    'useLook((all) => ({ ...all }))',
  ])('and would be found: %s', (text) => expect(text).toMatch(wholeStore))

  it.each(['useSession((state) => state.stage)', 'useSession.getState()', 'useStage()', 'usePlan()'])(
    'and is not found in %s',
    (text) => expect(text).not.toMatch(wholeStore),
  )
})

it('a store begins anew with each plan, unless it is one of a few', () => {
  const others = sourceFiles.filter(
    (file) => inStore(file) && /\bimport \{[^}]*\bcreate\b[^}]*\} from 'zustand'/.test(file.text),
  )
  expect(pathsOf(others)).toEqual([
    // What makes all the others.
    'app/store/create-session-store.ts',
    // The one that is open closes when another plan opens.
    'app/store/dialog-store.ts',
    // A newer planner is one whatever plan is open.
    'app/store/new-version-store.ts',
    'app/store/plan-store.ts',
    'app/store/preferences-store.ts',
    // What closed a plan is said when it is closed.
    'app/store/voice-store.ts',
  ])
})
