import { formats } from '#formats/list.ts'

/** What the files of one folder of `src` may import, beside each other. */
export interface Allowed {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}

/** The floors of the core, each with those that it stands on. */
const model = ['core/model']
const facts = [...model, 'core/domain']
const judging = [...facts, 'core/layout', 'core/checking']
const editing = [...judging, 'core/edits']

/**
 * Who may import whom, by the folders of `src`; the longest name that fits is the room of a file. The same table
 * stands in ARCHITECTURE.md for people and in biome.json for the editor.
 */
export const mayImport: Readonly<Record<string, Allowed>> = {
  'core/model': { rooms: [], packages: ['zod'] },
  'core/file': { rooms: model, packages: ['@noble/hashes', 'jsonc-parser'] },
  'core/domain': { rooms: model, packages: [] },
  'core/layout': { rooms: facts, packages: [] },
  'core/checking': { rooms: facts, packages: [] },
  'core/edits': { rooms: judging, packages: [] },
  'core/rules': { rooms: judging, packages: [] },
  'core/advice': { rooms: [...editing, 'core/rules'], packages: [] },
  'core/templates': { rooms: editing, packages: [] },
  'core/views': { rooms: [...editing, 'core/rules', 'core/file'], packages: [] },
  formats: {
    rooms: ['core'],
    packages: [
      'fast-xml-parser',
      'fonteditor-core',
      '@expo-google-fonts/inter',
      'fflate',
      'pdfkit',
      'fontkit',
      '@resvg/resvg-wasm',
      'write-excel-file',
      'papaparse',
    ],
  },
  cli: { rooms: ['core', 'formats'], packages: ['node:*', 'fastest-levenshtein', '../../package.json'] },
  'app/jsx': { rooms: ['core'], packages: ['react'] },
  'app/ui': { rooms: [], packages: ['react', '@base-ui/react', 'lucide-react', '@tanstack/react-virtual'] },
  'app/marks': { rooms: ['core', 'app/ui'], packages: [] },
  'app/store': { rooms: ['core', 'formats'], packages: ['zustand'] },
  'app/platform': { rooms: ['core'], packages: ['browser-fs-access', '../../../package.json'] },
  'app/focus': { rooms: ['app/platform'], packages: ['react'] },
  'app/commands': {
    rooms: ['core', 'formats', 'app/store', 'app/platform', 'app/focus'],
    packages: ['react', 'lucide-react'],
  },
  'app/buttons': { rooms: ['app/commands', 'app/ui'], packages: ['react'] },
  'app/canvas': {
    rooms: ['core', 'app/store', 'app/focus', 'app/commands', 'app/buttons', 'app/marks', 'app/ui'],
    packages: ['react', '@xyflow/react', 'lucide-react'],
  },
  'app/panels': {
    rooms: ['core', 'app/store', 'app/focus', 'app/commands', 'app/buttons', 'app/marks', 'app/ui'],
    packages: ['react', 'lucide-react'],
  },
  'app/shell': {
    rooms: [
      'core',
      'formats',
      ...['app/ui', 'app/marks', 'app/store', 'app/platform', 'app/focus', 'app/commands', 'app/buttons'],
      ...['app/canvas', 'app/panels'],
    ],
    packages: ['react', '@base-ui/react', 'lucide-react'],
  },
  /** Only `main.tsx`, which mounts the shell. */
  app: {
    rooms: ['app/ui', 'app/commands', 'app/shell'],
    packages: ['react', 'react-dom', '@xyflow/react', '@fontsource-variable/inter'],
  },
}

const rooms = Object.keys(mayImport)

/** Whether a room is one of those that are allowed, or in one: `core` stands for all its floors. */
export const isAllowed = ({ rooms }: Allowed, room: string): boolean =>
  rooms.some((allowed) => room === allowed || room.startsWith(`${allowed}/`))

/** The room of a file of `src`, given by its path in there. */
export const roomOf = (path: string): string | undefined =>
  rooms.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0]

/** One of several alike, such as a rule, that may not know the others. */
const alike = [
  /^(core\/rules\/[^/]+\/(?!index\.ts)[^/]+)\.ts$/,
  /^(formats\/importers\/[^/]+)\//,
  // A format of the list is in the folder of what it needs, by its id.
  new RegExp(`^(formats/(?:${formats.map(({ input, id }) => `${input}/${id}`).join('|')}))\\.ts$`),
]
export const oneOfAlike = (path: string): string | undefined =>
  alike.map((pattern) => pattern.exec(path)?.[1]).find((name) => name !== undefined)
