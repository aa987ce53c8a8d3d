import { type Allowed, mayImport } from './may-import.ts'

/** The overrides of biome.json that hold the table: each forbids everything and names what is allowed. */
export const roomOverrides = () =>
  Object.entries(mayImport).map(([room, allowed]) => ({
    includes: [`src/${room}/${room === 'app' ? '*' : '**'}`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: { patterns: [{ group: groupOf(room, allowed), message: messageOf(room, allowed) }] },
          },
        },
      },
    },
  }))

function groupOf(room: string, { rooms, packages }: Allowed): readonly string[] {
  const near = room === 'app' ? ['./**'] : room.startsWith('app/') ? ['./**', '../*'] : ['./**', '../**']
  const others = rooms.flatMap((other) => namesOf(room, other))
  return ['**', ...[...near, ...others, ...packages.flatMap(wholePackage)].map((pattern) => `!${pattern}`)]
}

/** Rooms of the app know each other by their place, also from a folder in one of them; all others by their `#name`. */
function namesOf(room: string, other: string): readonly string[] {
  if (!other.startsWith('app/')) return [`#${other}/**`]
  const places = room === 'app' ? ['.'] : ['..', '../..']
  return places.map((place) => `${place}/${other.slice('app/'.length)}/**`)
}

const wholePackage = (name: string): readonly string[] => (name.endsWith('.json') ? [name] : [name, `${name}/**`])

function messageOf(room: string, { rooms, packages }: Allowed): string {
  const allowed = [...rooms.map((other) => `src/${other}`), ...packages].join(', ')
  return `Beside its own files, src/${room} may import ${allowed}.`
}
