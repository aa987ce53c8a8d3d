import { describe, expect, it } from 'vitest'
import { bytesOf, droppedFiles } from '#app/platform/files.ts'
import { filesInChosen } from '#app/platform/folders.ts'

type Tree = { readonly [name: string]: string | Tree }

/** A folder as a browser gives it, a few of its entries at a time. */
function entryOf(name: string, held: string | Tree, path = `/${name}`): FileSystemEntry {
  const shared = { name, fullPath: path, isDirectory: typeof held !== 'string' }
  if (typeof held === 'string') {
    return { ...shared, file: (done: (file: File) => void) => done(new File([held], name)) } as never
  }
  const createReader = () => {
    const left = Object.entries(held).map(([of, inside]) => entryOf(of, inside, `${path}/${of}`))
    return { readEntries: (done: (entries: readonly FileSystemEntry[]) => void) => done(left.splice(0, 2)) }
  }
  return { ...shared, createReader } as never
}

const drop = (...entries: readonly FileSystemEntry[]) =>
  droppedFiles({
    items: entries.map((entry) => ({
      kind: 'file',
      getAsFile: () => new File([], entry.name),
      webkitGetAsEntry: () => entry,
    })),
  } as unknown as DataTransfer)

describe('a folder that is dropped', () => {
  it('is all files in it and in its folders, by their paths', async () => {
    const tree = { 'rooms.csv': '1', a: { 'rooms.csv': '2', 'x.csv': '3' }, b: { 'rooms.csv': '4' }, '.DS_Store': '' }
    const files = await Promise.all((await drop(entryOf('export', tree), entryOf('pools.csv', '5'))).map(bytesOf))
    expect(files.map(({ name }) => name).sort()).toEqual([
      'export/a/rooms.csv',
      'export/a/x.csv',
      'export/b/rooms.csv',
      'export/rooms.csv',
      'pools.csv',
    ])
  })

  it('is told to have too much where it is that of all documents', async () => {
    const tree = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.csv`, '']))
    await expect(drop(entryOf('Documents', tree))).rejects.toThrow(
      'Documents holds more than 100 files. Choose those that are to be imported.',
    )
  })
})

it('a folder that is chosen has its files by their paths, and nothing of the system', () => {
  const fileAt = (path: string) =>
    Object.defineProperty(new File([], path.slice(path.lastIndexOf('/') + 1)), 'webkitRelativePath', { value: path })
  const files = ['export/a/rooms.csv', 'export/Thumbs.db', 'export/b/rooms.csv'].map(fileAt)
  expect(filesInChosen(files).map(({ path }) => path)).toEqual(['export/a/rooms.csv', 'export/b/rooms.csv'])
})
